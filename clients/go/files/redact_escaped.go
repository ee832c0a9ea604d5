package usage

import (
	"bytes"
	"strings"
)

// replaceEscaped redacts a form of a token in a text that may escape each character in a different way.
func replaceEscaped(text []byte, form string) []byte {
	// Between characters, any number of backslashes counts as one escape.
	bare := strings.ReplaceAll(form, `\`, "")
	if bare == "" {
		return bytes.ReplaceAll(text, []byte(form), []byte(redacted))
	}
	var result []byte
	done := 0
	for at := 0; at < len(text); {
		length := 0
		switch text[at] {
		case bare[0], '\\', '%', '&':
			length = escapedLength(text[at:], bare)
		}
		if length == 0 {
			at++
			continue
		}
		// A backslash that escaped the first character would escape the replacement, which is invalid JSON.
		result = append(result, bytes.TrimRight(text[done:at], `\`)...)
		result = append(result, redacted...)
		at += length
		done = at
	}
	if done == 0 {
		return text
	}
	return append(result, text[done:]...)
}

// escapedLength returns how many bytes at the beginning of a text are this form, and 0 if it begins with something else.
func escapedLength(text []byte, form string) int {
	at := 0
	for i := range len(form) {
		length := characterLength(text[at:], form[i])
		for length == 0 && at > 0 {
			backslash := characterLength(text[at:], '\\')
			if backslash == 0 {
				return 0
			}
			at += backslash
			length = characterLength(text[at:], form[i])
		}
		if length == 0 {
			return 0
		}
		at += length
	}
	return at
}
