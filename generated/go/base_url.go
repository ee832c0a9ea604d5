package usage

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// With (?i) for all of it, a host with \u017f, the long s, would be localhost, too.
var thisMachine = regexp.MustCompile(`^((?i:localho)[Ss](?i:t)|127\.0\.0\.1|\[::1\])(:\d*)?$`)

// checkBaseURL refuses what would send the token in the clear or elsewhere. The error does not repeat the URL, which may
// hold a password.
func checkBaseURL(text string, allowInsecureHTTP bool) error {
	base, err := url.Parse(text)
	isPlain := err == nil && base.User == nil && base.Hostname() != "" && utf8.ValidString(text) &&
		!strings.ContainsAny(text, `?#\`) && !strings.ContainsFunc(text, isSpaceOrControl)
	if isPlain && base.Scheme == "https" {
		return nil
	}
	if isPlain && base.Scheme == "http" && (allowInsecureHTTP || thisMachine.MatchString(base.Host)) {
		return nil
	}
	return &ArgumentError{"The base URL", "has to be https, without credentials, query or fragment. " +
		"Plain http is for localhost, 127.0.0.1 and [::1], and elsewhere only with AllowInsecureHTTP."}
}

func isSpaceOrControl(character rune) bool {
	return unicode.IsSpace(character) || unicode.IsControl(character)
}
