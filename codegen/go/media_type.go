package usage

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// mediaType is what a Content-Type says, in lower case; empty where it says nothing.
type mediaType struct{ name, charset string }

var (
	validType = regexp.MustCompile("^[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+$")
	jsonType  = regexp.MustCompile(`^(|(application|text)/json|.+\+json)$`)
)

// mediaTypeOf gives the last media type of a header that may come several times, or have several in one. A proxy may
// have added its own; what is no media type does not count, unless there is nothing else.
func mediaTypeOf(values []string) mediaType {
	var last mediaType
	for _, value := range values {
		for _, part := range splitUnquoted(value, ',') {
			found := readMediaType(part)
			if validType.MatchString(found.name) || last.name == "" {
				last = found
			}
		}
	}
	return last
}

func readMediaType(text string) mediaType {
	parts := splitUnquoted(strings.ToLower(text), ';')
	found := mediaType{name: strings.TrimSpace(parts[0])}
	for _, parameter := range slices.Backward(parts[1:]) {
		name, value, _ := strings.Cut(parameter, "=")
		if strings.TrimSpace(name) == "charset" {
			found.charset = strings.Trim(value, "\t \"") // No name of a charset has anything to escape.
		}
	}
	return found
}

// splitUnquoted cuts a header's value at a separator, but not within a quoted string.
func splitUnquoted(text string, separator byte) []string {
	var parts []string
	start, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '\\':
			i++ // A quotation mark that is escaped ends nothing.
		case text[i] == '"':
			quoted = !quoted
		case text[i] == separator && !quoted:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

// mustBeJSON gives an error where it is another. An answer that names no media type is taken for JSON.
func (m mediaType) mustBeJSON() error {
	if jsonType.MatchString(m.name) {
		return nil
	}
	return fmt.Errorf("it is no JSON (media type %q)", m.name)
}
