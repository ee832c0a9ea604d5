package usage

import (
	"bytes"
	"math"
)

var entities = map[string]byte{"lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// characterLength returns how many bytes at the beginning of a text stand for a character: unescaped, or in the escapes of
// JSON, JavaScript, URLs or XML. It is 0 if the text begins with something else.
func characterLength(text []byte, character byte) int {
	if len(text) == 0 {
		return 0
	}
	if length := escapeLength(text, character); length > 0 {
		return length
	}
	if text[0] == character {
		return 1
	}
	return 0
}

func escapeLength(text []byte, character byte) int {
	encoded := 0
	backslash := 0
	switch text[0] {
	case '\\':
		backslash = 1
	case '%':
		encoded = percentLength(text, character)
		backslash = percentLength(text, '\\')
	case '&':
		encoded = entityLength(text, character)
		backslash = entityLength(text, '\\')
	default:
		return 0
	}
	if backslash > 0 {
		if length := codePointLength(text[backslash:], character); length > 0 {
			return backslash + length
		}
	}
	return encoded
}

// codePointLength measures what follows a backslash: u004b or x4b.
func codePointLength(text []byte, character byte) int {
	digits := 0
	switch {
	case bytes.HasPrefix(text, []byte("u")):
		digits = 4
	case bytes.HasPrefix(text, []byte("x")):
		digits = 2
	default:
		return 0
	}
	if value, length := leadingNumber(text[1:min(len(text), 1+digits)], 16); length == digits && value == int(character) {
		return 1 + digits
	}
	return 0
}

// percentLength measures %4b, and %254b, which was encoded twice.
func percentLength(text []byte, character byte) int {
	end := 1
	for bytes.HasPrefix(text[end:], []byte("25")) {
		end += 2
	}
	if value, length := leadingNumber(text[end:min(len(text), end+2)], 16); length == 2 && value == int(character) {
		return end + 2
	}
	if character == '%' && end > 1 {
		return end
	}
	return 0
}

// entityLength measures &#75;, &#x4b;, &lt; and the like, and &amp;#75;, which was escaped twice.
func entityLength(text []byte, character byte) int {
	end := 1
	for bytes.HasPrefix(text[end:], []byte("amp;")) {
		end += 4
	}
	rest := text[end:]
	value := -1
	length := 0
	switch {
	case bytes.HasPrefix(rest, []byte("#x")), bytes.HasPrefix(rest, []byte("#X")):
		value, length = leadingNumber(rest[2:], 16)
		length += 2
	case bytes.HasPrefix(rest, []byte("#")):
		value, length = leadingNumber(rest[1:], 10)
		length++
	default:
		length = max(0, bytes.IndexByte(rest[:min(len(rest), 5)], ';'))
		if named, known := entities[string(rest[:length])]; known {
			value = int(named)
		}
	}
	if value == int(character) && bytes.HasPrefix(rest[length:], []byte(";")) {
		return end + length + 1
	}
	if character == '&' && end > 1 {
		return end
	}
	return 0
}

// leadingNumber returns the number at the beginning of a text, and how many digits it has.
func leadingNumber(text []byte, base int) (value, length int) {
	for _, character := range text {
		digit := digitValue(character)
		if digit >= base {
			break
		}
		value = min(value*base+digit, 1<<16) // No character of a token is that large.
		length++
	}
	return value, length
}

// digitValue returns the value of a digit, and math.MaxInt for anything else.
func digitValue(character byte) int {
	switch {
	case '0' <= character && character <= '9':
		return int(character - '0')
	case 'a' <= character && character <= 'f':
		return int(character-'a') + 10
	case 'A' <= character && character <= 'F':
		return int(character-'A') + 10
	}
	return math.MaxInt
}
