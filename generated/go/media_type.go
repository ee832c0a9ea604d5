package usage

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// mediaType is the content of a Content-Type in lowercase; empty without one.
type mediaType struct {
	name    string
	charset string
}

var (
	validType = regexp.MustCompile("^[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+$")
	jsonType  = regexp.MustCompile(`^(|(application|text)/json|.+\+json)$`)
)

// mediaTypeOf returns the last media type of a header that may occur several times, or hold several values: a proxy may
// have added its own. An invalid media type counts only if there is no other.
func mediaTypeOf(values []string) mediaType {
	var last mediaType
	for _, value := range values {
		for _, part := range splitUnquoted(value, ',') {
			found := parseMediaType(part)
			if validType.MatchString(found.name) || last.name == "" {
				last = found
			}
		}
	}
	return last
}

func parseMediaType(text string) mediaType {
	parts := splitUnquoted(strings.ToLower(text), ';')
	found := mediaType{name: strings.TrimSpace(parts[0])}
	for _, parameter := range slices.Backward(parts[1:]) {
		name, value, _ := strings.Cut(parameter, "=")
		if strings.TrimSpace(name) == "charset" {
			found.charset = strings.Trim(value, "\t \"") // The name of a charset never needs escaping.
		}
	}
	return found
}

// splitUnquoted splits a header value at a separator, but not within a quoted string.
func splitUnquoted(text string, separator byte) []string {
	var parts []string
	start := 0
	isQuoted := false
	for i := 0; i < len(text); i++ {
		switch {
		case isQuoted && text[i] == '\\':
			i++ // The next character is escaped.
		case text[i] == '"':
			isQuoted = !isQuoted
		case text[i] == separator && !isQuoted:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

// mustBeJSON returns an error for another media type. A response without a media type is treated as JSON.
func (m mediaType) mustBeJSON() error {
	if jsonType.MatchString(m.name) {
		return nil
	}
	return fmt.Errorf("it is not JSON (media type %q)", m.name)
}
