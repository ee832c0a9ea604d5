package usage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf16"
	"unicode/utf8"
)

// textOf gives a body in UTF-8: without its codings and a byte order mark. A text that cannot be read stays as it came;
// of what is compressed nothing stays, since no token would be found in it.
func textOf(body []byte, codings []string, charset string, limit int64) ([]byte, error) {
	decoded, err := withoutCodings(body, codings, limit)
	if err == nil {
		return toUTF8(decoded, charset)
	}
	if _, isTooLarge := err.(tooLarge); isTooLarge || !utf8.Valid(body) {
		return nil, err
	}
	return body, err
}

// readObject reads a JSON object.
func readObject(text []byte, value any) error {
	if !bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return errors.New("it holds no JSON object")
	}
	return json.Unmarshal(text, value)
}

var byteOrderMarks = []struct{ mark, charset string }{
	{"\xef\xbb\xbf", "utf-8"},
	{"\xff\xfe", "utf-16le"},
	{"\xfe\xff", "utf-16be"},
}

// toUTF8 reads a text by its byte order mark, else by the charset that it is said to have, else as UTF-8. A text that
// is not valid stays as it came: encoding/json alone would replace what it cannot read.
func toUTF8(text []byte, charset string) ([]byte, error) {
	for _, known := range byteOrderMarks {
		if rest, found := bytes.CutPrefix(text, []byte(known.mark)); found {
			text, charset = rest, known.charset
			break
		}
	}
	valid, result := false, text
	switch charset {
	case "", "utf-8", "utf8":
		charset, valid = "utf-8", utf8.Valid(text)
	case "us-ascii", "ascii":
		valid = !slices.ContainsFunc(text, func(b byte) bool { return b >= utf8.RuneSelf })
	case "iso-8859-1", "iso8859-1", "latin1", "windows-1252":
		valid, result = true, fromWindows1252(text)
	case "utf-16", "utf-16le":
		result, valid = fromUTF16(text, binary.LittleEndian)
	case "utf-16be":
		result, valid = fromUTF16(text, binary.BigEndian)
	default:
		return text, fmt.Errorf("its charset %q is not known here", charset)
	}
	if !valid {
		return text, fmt.Errorf("it is not valid in its charset, %s", charset)
	}
	return result, nil
}

// What windows-1252 has from 0x80 to 0x9F. Browsers, too, take it for Latin-1, which has nothing printable there.
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
	// Half a surrogate pair would be replaced by another character.
	valid = len(text)%2 == 0 && slices.Equal(utf16.Encode(characters), units)
	return []byte(string(characters)), valid
}
