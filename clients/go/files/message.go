package usage

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxQuotedLength limits how many characters of a received text a message quotes.
const maxQuotedLength = 500

// singleLine makes a received text safe for a message: nothing in it starts a line, moves the cursor of a terminal or
// changes the direction of writing.
func singleLine(text string) string {
	var line strings.Builder
	length := 0
	for _, character := range text {
		shown := string(character)
		if unicode.In(character, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) {
			shown = fmt.Sprintf(`\u%04x`, character)
		}
		length += utf8.RuneCountInString(shown)
		if length > maxQuotedLength {
			return line.String() + "…"
		}
		line.WriteString(shown)
	}
	return line.String()
}
