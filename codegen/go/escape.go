package usage

import (
	"bytes"
	"math"
)

var entities = map[string]byte{"lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// characterLength gives how many bytes at the beginning of a text stand for a character: in the escapes of JSON, of
// JavaScript, of URLs or of XML, or as it is. It is 0 where the text begins with something else.
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
	encoded, backslash := 0, 0
	switch text[0] {
	case '\\':
		backslash = 1
	case '%':
		encoded, backslash = inPercents(text, character), inPercents(text, '\\')
	case '&':
		encoded, backslash = inEntity(text, character), inEntity(text, '\\')
	default:
		return 0
	}
	if backslash > 0 {
		if length := inNumber(text[backslash:], character); length > 0 {
			return backslash + length
		}
	}
	return encoded
}

// inNumber reads what follows a backslash: u004b or x4b.
func inNumber(text []byte, character byte) int {
	digits := 0
	switch {
	case bytes.HasPrefix(text, []byte("u")):
		digits = 4
	case bytes.HasPrefix(text, []byte("x")):
		digits = 2
	default:
		return 0
	}
	if value, length := number(text[1:min(len(text), 1+digits)], 16); length == digits && value == int(character) {
		return 1 + digits
	}
	return 0
}

// inPercents reads %4b, and %254b, which was encoded once more.
func inPercents(text []byte, character byte) int {
	end := 1
	for bytes.HasPrefix(text[end:], []byte("25")) {
		end += 2
	}
	if value, length := number(text[end:min(len(text), end+2)], 16); length == 2 && value == int(character) {
		return end + 2
	}
	if character == '%' && end > 1 {
		return end
	}
	return 0
}

// inEntity reads &#75; and &#x4b; and &lt; and the like, and &amp;#75; and so on, which was escaped once more.
func inEntity(text []byte, character byte) int {
	end := 1
	for bytes.HasPrefix(text[end:], []byte("amp;")) {
		end += 4
	}
	rest := text[end:]
	value, length := -1, 0
	switch {
	case bytes.HasPrefix(rest, []byte("#x")), bytes.HasPrefix(rest, []byte("#X")):
		value, length = number(rest[2:], 16)
		length += 2
	case bytes.HasPrefix(rest, []byte("#")):
		value, length = number(rest[1:], 10)
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

// number reads the digits at the beginning of a text, and how many there are.
func number(text []byte, base int) (value, length int) {
	for _, character := range text {
		one := digit(character)
		if one >= base {
			break
		}
		value = min(value*base+one, 1<<16) // No character of a token comes near.
		length++
	}
	return value, length
}

// digit gives the value of a digit, and of anything else one that is too large for any base.
func digit(character byte) int {
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
