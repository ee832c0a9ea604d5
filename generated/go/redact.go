package usage

import (
	"bytes"
	"context"
	"net/http/httptrace"
	"slices"
	"strings"
	"sync"
)

const (
	// A shorter token is made up for a test, and may be part of any word.
	minTokenLength = 12
	redacted       = "[token]"
)

// tokenRedactor removes the tokens that a call sent from everything that it returns: a gateway that echoes the request
// would otherwise put them into logs.
type tokenRedactor struct {
	mutex  sync.Mutex
	tokens []string
	// forms are the tokens and their encodings, the longest first: one may begin with another.
	forms []string
	// names are the forms as normalizedName returns them.
	names []string
}

func (t *tokenRedactor) add(token string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	token = strings.TrimSpace(token) // net/http sends it like this.
	if len(token) < minTokenLength || slices.Contains(t.tokens, token) {
		return
	}
	t.tokens = append(t.tokens, token)
	t.forms = append(t.forms, token, utf16Form(token))
	t.forms = append(t.forms, base64Forms(token)...)
	slices.SortStableFunc(t.forms, func(a, b string) int { return len(b) - len(a) })
	t.names = nil
	for _, form := range t.forms {
		t.names = append(t.names, normalizedName(form))
	}
}

// observe adds the tokens that HTTPClient puts into the requests of a context.
func (t *tokenRedactor) observe(ctx context.Context) context.Context {
	addToken := func(name string, values []string) {
		if !strings.EqualFold(name, "Authorization") {
			return
		}
		for _, value := range values {
			if _, token, found := strings.Cut(value, " "); found {
				t.add(token)
			}
		}
	}
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaderField: addToken})
}

func (t *tokenRedactor) redact(text []byte) []byte {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	for _, form := range t.forms {
		switch {
		case len(text) < len(form):
			// The text is too short to contain this form.
		case bytes.ContainsAny(text, `\%&`):
			text = replaceEscaped(text, form)
		case bytes.Contains(text, []byte(form)):
			text = bytes.ReplaceAll(text, []byte(form), []byte(redacted))
		}
	}
	return text
}

func (t *tokenRedactor) redactText(text string) string {
	return string(t.redact([]byte(text)))
}
