package usage

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
	"testing"
)

func TestDecodedStringsOfJSONAreRedacted(t *testing.T) {
	mixed := strings.ReplaceAll(url.QueryEscape(secret), "%", `\u0025`)
	text := redactorFor(secret).redactJSON([]byte(`{"a\"":["` + mixed + `"],"` + mixed + `":1.50}`))
	if string(text) != `{"a\"":["[token]"],"[token]":1.50}` {
		t.Errorf("%s", text)
	}
}

func TestRedactedJSONIsStillJSON(t *testing.T) {
	for _, text := range []string{`{"a":"\night-and-day"}`, `{"a":"\\\\night-and-day"}`, `{"a":"\\\u006eight-and-day\\"}`} {
		result := redactorFor("night-and-day").redactJSON([]byte(text))
		if !json.Valid(result) || bytes.Contains(result, []byte("day")) {
			t.Errorf("%s: %s", text, result)
		}
	}
}
