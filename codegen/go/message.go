package usage

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPart is how much of a text from outside a message quotes, in characters.
const longestPart = 500

// oneLine makes a text from outside fit for a message: nothing in it starts a line, moves the cursor of a terminal or
// turns the direction of writing.
func oneLine(text string) string {
	var line strings.Builder
	length := 0
	for _, character := range text {
		shown := string(character)
		if unicode.In(character, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) {
			shown = fmt.Sprintf(`\u%04x`, character)
		}
		if length += utf8.RuneCountInString(shown); length > longestPart {
			return line.String() + "…"
		}
		line.WriteString(shown)
	}
	return line.String()
}
