package usage

import (
	"strings"
	"testing"
)

func TestAQuotedTextIsOneShortLine(t *testing.T) {
	for text, want := range map[string]string{
		"Café\t\u009b\u2028":              `Café\u0009\u009b\u2028`,
		"\x1b[2J\u202e\u2066\x00\x7f":     `\u001b[2J\u202e\u2066\u0000\u007f`,
		"\xff":                            "\ufffd",
		strings.Repeat("é", 500):          strings.Repeat("é", 500),
		strings.Repeat("é", 501):          strings.Repeat("é", 500) + "…",
		strings.Repeat("\n", 1<<20):       strings.Repeat(`\u000a`, 83) + "…",
		strings.Repeat("a", 498) + "\x1b": strings.Repeat("a", 498) + "…",
	} {
		if line := singleLine(text); line != want {
			t.Errorf("%.30q: %q", text, line)
		}
	}
}
