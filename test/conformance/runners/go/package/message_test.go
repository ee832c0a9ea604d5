package usage

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestATextIsOneShortLine(t *testing.T) {
	for text, want := range map[string]string{
		"Café\t\u009b\u2028":              `Café\u0009\u009b\u2028`,
		"\x1b[2J\u202e\u2066\x00\x7f":     `\u001b[2J\u202e\u2066\u0000\u007f`,
		"\xff":                            "\ufffd",
		strings.Repeat("é", 500):          strings.Repeat("é", 500),
		strings.Repeat("é", 501):          strings.Repeat("é", 500) + "…",
		strings.Repeat("\n", 1<<20):       strings.Repeat(`\u000a`, 83) + "…",
		strings.Repeat("a", 498) + "\x1b": strings.Repeat("a", 498) + "…",
	} {
		if line := oneLine(text); line != want {
			t.Errorf("%.30q: %q", text, line)
		}
	}
}

func TestACodeIsText(t *testing.T) {
	for code, want := range map[string]string{
		"": "", "null": "", `""`: "", "3000": "3000", `"3000"`: "3000", `"a\u001b"`: "a\x1b", `"null"`: "null",
		"true": "true", "[1]": "[1]", `{"a":1}`: `{"a":1}`,
	} {
		if found := (&Error{Fault: &ServiceFault{Code: json.RawMessage(code)}}).Code(); found != want {
			t.Errorf("%s: %q", code, found)
		}
	}
	if code := (&Error{}).Code(); code != "" {
		t.Error(code)
	}
}
