package usage

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptrace"
	"regexp"
	"slices"
	"strings"
	"sync"
)

const (
	// A shorter token is made up for a test, and may be a part of any word.
	shortestToken = 12
	redacted      = "[token]"
)

// tokens takes the tokens that a call sent out of what comes back: a gateway that echoes the request would put them
// into logs.
type tokens struct {
	mutex sync.Mutex
	sent  []string
	forms []string // As they are and encoded, the longest first: one may begin with another.
	names []string // The forms as plainName gives them.
}

func (t *tokens) add(token string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	token = strings.TrimSpace(token) // As net/http sends it.
	if len(token) < shortestToken || slices.Contains(t.sent, token) {
		return
	}
	longestFirst := func(a, b string) int { return len(b) - len(a) }
	t.sent = append(t.sent, token)
	t.forms = append(append(t.forms, token, inUTF16(token)), inBase64(token)...)
	slices.SortStableFunc(t.forms, longestFirst)
	t.names = nil
	for _, form := range t.forms {
		t.names = append(t.names, plainName(form))
	}
}

// watch adds the tokens that HTTPClient puts into the requests of a context.
func (t *tokens) watch(ctx context.Context) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaderField: func(name string, values []string) {
		for _, value := range values {
			if _, token, found := strings.Cut(value, " "); found && strings.EqualFold(name, "Authorization") {
				t.add(token)
			}
		}
	}})
}

// inUTF16 gives what UTF-16 has of an ASCII text in both orders of its bytes. A body that is not valid stays undecoded.
func inUTF16(token string) string { return strings.Join(strings.Split(token, ""), "\x00") }

// inBase64 gives the characters that a token always leaves in base64, for the three places in a group of three bytes at
// which it may begin. Those at its edges depend on what stands around it.
func inBase64(token string) []string {
	var cores []string
	for before, dropped := range []int{0, 2, 3} {
		bytes := append(make([]byte, before), token...)
		for _, alphabet := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			core := alphabet.EncodeToString(bytes)[dropped:]
			if len(bytes)%3 != 0 {
				core = core[:len(core)-1]
			}
			if !slices.Contains(cores, core) {
				cores = append(cores, core)
			}
		}
	}
	return cores
}

func (t *tokens) redact(text []byte) []byte {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	for _, form := range t.forms {
		switch {
		case len(text) < len(form):
		case bytes.ContainsAny(text, `\%&`):
			text = replaceEscaped(text, form)
		case bytes.Contains(text, []byte(form)):
			text = bytes.ReplaceAll(text, []byte(form), []byte(redacted))
		}
	}
	return text
}

func (t *tokens) redactText(text string) string { return string(t.redact([]byte(text))) }

// redactHeader gives a header without tokens.
func (t *tokens) redactHeader(header http.Header) http.Header {
	result := make(http.Header, len(header))
	for name, values := range header {
		name = t.redactName(name)
		for _, value := range values {
			result[name] = append(result[name], t.redactText(value))
		}
	}
	return result
}

// redactName redacts the name of a field, in which net/http has changed capitals.
func (t *tokens) redactName(name string) string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	plain := plainName(name)
	for _, form := range t.names {
		if strings.Contains(plain, form) {
			return redacted
		}
	}
	return name
}

var inHex = regexp.MustCompile(`%(?:25)*([0-9A-Fa-f]{2})`)

// plainName gives a name in small letters and without percent-encoding, however often that was done.
func plainName(name string) string {
	return strings.ToLower(inHex.ReplaceAllStringFunc(name, func(encoded string) string {
		value, _ := number([]byte(encoded[len(encoded)-2:]), 16)
		return string([]byte{byte(value)})
	}))
}

// redactJSON redacts a text, and if it is JSON its strings once more as they read when decoded: forms may be mixed.
func (t *tokens) redactJSON(text []byte) []byte {
	text = t.redact(text)
	if !bytes.ContainsRune(text, '\\') || !json.Valid(text) {
		return text
	}
	var result []byte
	for rest := text; ; {
		start := bytes.IndexByte(rest, '"')
		if start < 0 {
			return append(result, rest...)
		}
		end := start + stringLength(rest[start:])
		result = append(append(result, rest[:start]...), t.redactString(rest[start:end])...)
		rest = rest[end:]
	}
}

// stringLength gives the length of the string of JSON with which a text begins.
func stringLength(text []byte) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

func (t *tokens) redactString(quoted []byte) []byte {
	var decoded string
	if !bytes.ContainsRune(quoted, '\\') || json.Unmarshal(quoted, &decoded) != nil {
		return quoted
	}
	clean := t.redactText(decoded)
	if clean == decoded {
		return quoted
	}
	quoted, _ = json.Marshal(clean) // A string is always encoded.
	return quoted
}

// replaceEscaped takes a form of a token out of a text in which each of its characters may be escaped in another way.
func replaceEscaped(text []byte, form string) []byte {
	bare := strings.ReplaceAll(form, `\`, "") // Between characters, any number of backslashes counts as one escape.
	if len(bare) < shortestToken {
		return bytes.ReplaceAll(text, []byte(form), []byte(redacted))
	}
	var result []byte
	done := 0
	for at := 0; at < len(text); {
		length := 0
		switch text[at] {
		case bare[0], '\\', '%', '&':
			length = escapedLength(text[at:], bare)
		}
		if length == 0 {
			at++
			continue
		}
		// A backslash that escaped the first character would escape the replacement, which is no JSON.
		result = append(append(result, bytes.TrimRight(text[done:at], `\`)...), redacted...)
		at += length
		done = at
	}
	if done == 0 {
		return text
	}
	return append(result, text[done:]...)
}

// escapedLength gives how many bytes at the beginning of a text are that form; 0 where it begins with something else.
func escapedLength(text []byte, form string) int {
	at := 0
	for i := range len(form) {
		length := characterLength(text[at:], form[i])
		for length == 0 && at > 0 {
			backslash := characterLength(text[at:], '\\')
			if backslash == 0 {
				return 0
			}
			at += backslash
			length = characterLength(text[at:], form[i])
		}
		if length == 0 {
			return 0
		}
		at += length
	}
	return at
}
