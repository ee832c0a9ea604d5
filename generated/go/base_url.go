package usage

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// With (?i) for the whole word, a host with \u017f, the long s, would count as localhost.
var loopback = regexp.MustCompile(`^((?i:localho)[Ss](?i:t)|127\.0\.0\.1|\[::1\])(:\d*)?$`)

// checkBaseURL rejects a URL that would send the token unencrypted or to another host. The error does not repeat the
// URL, which may contain a password.
func checkBaseURL(text string, allowInsecureHTTP bool) error {
	base, err := url.Parse(text)
	isPlain := err == nil && base.User == nil && base.Hostname() != "" && utf8.ValidString(text) &&
		!strings.ContainsAny(text, `?#\`) && !strings.ContainsFunc(text, isSpaceOrControl)
	if isPlain && base.Scheme == "https" {
		return nil
	}
	if isPlain && base.Scheme == "http" && (allowInsecureHTTP || loopback.MatchString(base.Host)) {
		return nil
	}
	return &ArgumentError{
		Argument: "The base URL",
		Problem: "must use https, without credentials, query or fragment. " +
			"Plain http is allowed for localhost, 127.0.0.1 and [::1], and for other hosts only with AllowInsecureHTTP.",
	}
}

func isSpaceOrControl(character rune) bool {
	return unicode.IsSpace(character) || unicode.IsControl(character)
}
