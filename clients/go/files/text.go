package usage

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// textOf decodes a body to UTF-8: it removes the content codings and the byte order mark. A text that cannot be decoded
// stays as it was received. Nothing stays of a compressed body, because no token would be found in it.
func textOf(body []byte, codings []string, charset string, limit int64) ([]byte, error) {
	decoded, err := withoutCodings(body, codings, limit)
	if err == nil {
		return toUTF8(decoded, charset)
	}
	if isTooLarge(err) || !utf8.Valid(body) {
		return nil, err
	}
	return body, err
}

// readObject decodes a JSON object.
func readObject(text []byte, value any) error {
	if !bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return errors.New("it contains no JSON object")
	}
	return json.Unmarshal(text, value)
}
