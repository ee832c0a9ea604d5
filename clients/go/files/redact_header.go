package usage

import (
	"net/http"
	"regexp"
	"strings"
)

// redactHeader returns a header without tokens.
func (t *tokenRedactor) redactHeader(header http.Header) http.Header {
	result := make(http.Header, len(header))
	for name, values := range header {
		name = t.redactName(name)
		for _, value := range values {
			result[name] = append(result[name], t.redactText(value))
		}
	}
	return result
}

// redactName redacts the name of a header, in which net/http has changed the case of letters.
func (t *tokenRedactor) redactName(name string) string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	normalized := normalizedName(name)
	for _, form := range t.names {
		if strings.Contains(normalized, form) {
			return redacted
		}
	}
	return name
}

var percentEncoded = regexp.MustCompile(`%(?:25)*([0-9A-Fa-f]{2})`)

// normalizedName returns a name in lowercase and without percent-encoding, even if it was encoded several times.
func normalizedName(name string) string {
	decoded := percentEncoded.ReplaceAllStringFunc(name, func(encoded string) string {
		value, _ := leadingNumber([]byte(encoded[len(encoded)-2:]), 16)
		return string([]byte{byte(value)})
	})
	return strings.ToLower(decoded)
}
