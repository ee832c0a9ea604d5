package usage

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	requestIDHeader     = "ms-requestid"
	correlationIDHeader = "ms-correlationid"
)

var emptyOrDotSegment = regexp.MustCompile(`/\.{0,2}(/|$)`)

// newRequest makes the request of which each attempt sends a copy.
func newRequest(ctx context.Context, method, address string, query url.Values, header http.Header) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil || emptyOrDotSegment.MatchString(request.URL.EscapedPath()) {
		return nil, &ArgumentError{
			Argument: "The URL of this call",
			Problem: `is not valid: the base URL must not end with a slash, ` +
				`and ids must not be empty, ".", ".." or invalid UTF-8`,
		}
	}
	request.URL.RawQuery = query.Encode()
	request.Header = header
	request.Header.Set("Accept", "application/json")
	// Without this header, net/http asks for gzip and decodes it, and an invalid body looks like a broken connection.
	request.Header.Set("Accept-Encoding", "gzip")
	request.Header.Set("User-Agent", userAgent)
	for _, name := range []string{requestIDHeader, correlationIDHeader} {
		if request.Header[name] == nil {
			request.Header[name] = []string{newID()}
		}
	}
	for name, values := range request.Header {
		if slices.ContainsFunc(values, isInvalidHeaderValue) {
			return nil, &ArgumentError{name, "contains a control character or invalid UTF-8: correct it"}
		}
	}
	return request, nil
}

// newID returns a random UUID.
func newID() string {
	return fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rand.Uint32(), rand.Uint32()>>16, rand.Uint32()>>20,
		0x8000|rand.Uint32()>>18, rand.Uint64()>>16)
}

func isInvalidHeaderValue(text string) bool {
	return !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl)
}

func isNotPrintableASCII(character rune) bool {
	return character < ' ' || character > '~'
}
