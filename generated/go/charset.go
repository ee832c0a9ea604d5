package usage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf16"
	"unicode/utf8"
)

var byteOrderMarks = []struct {
	bytes   string
	charset string
}{
	{"\xef\xbb\xbf", "utf-8"},
	{"\xff\xfe", "utf-16le"},
	{"\xfe\xff", "utf-16be"},
}

// toUTF8 decodes a text by its byte order mark, otherwise by its declared charset, otherwise as UTF-8. Invalid text stays
// as it was received: encoding/json alone would replace invalid bytes.
func toUTF8(text []byte, charset string) ([]byte, error) {
	for _, mark := range byteOrderMarks {
		rest, found := bytes.CutPrefix(text, []byte(mark.bytes))
		if found {
			text = rest
			charset = mark.charset
			break
		}
	}
	result := text
	valid := false
	switch charset {
	case "", "utf-8", "utf8":
		charset = "utf-8"
		valid = utf8.Valid(text)
	case "us-ascii", "ascii":
		valid = !slices.ContainsFunc(text, func(b byte) bool { return b >= utf8.RuneSelf })
	case "iso-8859-1", "iso8859-1", "latin1", "windows-1252":
		result = fromWindows1252(text)
		valid = true
	case "utf-16", "utf-16le":
		result, valid = fromUTF16(text, binary.LittleEndian)
	case "utf-16be":
		result, valid = fromUTF16(text, binary.BigEndian)
	default:
		return text, fmt.Errorf("its charset %q is not supported", charset)
	}
	if !valid {
		return text, fmt.Errorf("it is not valid in its charset, %s", charset)
	}
	return result, nil
}

// The characters of windows-1252 from 0x80 to 0x9F. Browsers also use it for Latin-1, which has no printable characters
// there.
var windows1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func fromWindows1252(text []byte) []byte {
	result := make([]byte, 0, len(text))
	for _, b := range text {
		character := rune(b)
		if b >= 0x80 && b < 0xa0 {
			character = windows1252[b-0x80]
		}
		result = utf8.AppendRune(result, character)
	}
	return result
}

func fromUTF16(text []byte, order binary.ByteOrder) (result []byte, valid bool) {
	units := make([]uint16, len(text)/2)
	for i := range units {
		units[i] = order.Uint16(text[2*i:])
	}
	characters := utf16.Decode(units)
	// Decode replaces half a surrogate pair with another character.
	valid = len(text)%2 == 0 && slices.Equal(utf16.Encode(characters), units)
	return []byte(string(characters)), valid
}
