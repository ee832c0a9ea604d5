package usage

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

func redactorFor(all ...string) *tokenRedactor {
	var redactor tokenRedactor
	for _, token := range all {
		redactor.add(token)
	}
	return &redactor
}

func quoted(text string) string {
	encoded, _ := json.Marshal(text)
	return string(encoded[1 : len(encoded)-1]) // Trimming would also take a quote that the text ends with.
}

func inBytes(format func(byte) string) string {
	var text strings.Builder
	for i := range len(secret) {
		text.WriteString(format(secret[i]))
	}
	return text.String()
}

func TestATokenIsRedactedInEveryForm(t *testing.T) {
	hex := func(b byte) string { return "0123456789abcdef"[b>>4:][:1] + "0123456789abcdef"[b&15:][:1] }
	turn := 0
	inTurn := func(b byte) string {
		turn++
		number := "#x" + hex(b) + ";"
		return []string{`\u00` + hex(b), "%" + hex(b), "&" + number, "%25" + hex(b), "&amp;" + number, `\` + string(b)}[turn%6]
	}
	for name, form := range map[string]string{
		"as it is":             secret,
		"a mix":                inBytes(inTurn),
		"JSON":                 quoted(secret),
		"JSON in JSON":         quoted(quoted(secret)),
		"JSON, three deep":     quoted(quoted(quoted(secret))),
		"a slash escaped":      strings.ReplaceAll(quoted(secret), "/", `\/`),
		"JSON's numbers":       inBytes(func(b byte) string { return `\u00` + hex(b) }),
		"in capitals":          inBytes(func(b byte) string { return `\u00` + strings.ToUpper(hex(b)) }),
		"within JSON":          inBytes(func(b byte) string { return `\\\u00` + hex(b) }),
		"JavaScript's numbers": inBytes(func(b byte) string { return `\x` + hex(b) }),
		"URL":                  url.QueryEscape(secret),
		"URL, all of it":       inBytes(func(b byte) string { return "%" + hex(b) }),
		"URL in URL":           url.QueryEscape(url.QueryEscape(secret)),
		"JSON in URL":          url.QueryEscape(quoted(secret)),
		"JSON's numbers there": url.QueryEscape(inBytes(func(b byte) string { return `\u00` + hex(b) })),
		"XML":                  html.EscapeString(secret),
		"XML in XML":           html.EscapeString(html.EscapeString(secret)),
		"XML's numbers":        inBytes(func(b byte) string { return "&#x000" + hex(b) + ";" }),
		"JSON in XML":          html.EscapeString(quoted(secret)),
		"base64":               base64.StdEncoding.EncodeToString([]byte(secret)),
		"base64 of a header":   base64.StdEncoding.EncodeToString([]byte("Bearer " + secret + "\r\n")),
		"base64 for URLs":      base64.RawURLEncoding.EncodeToString([]byte("??" + secret + "??")),
		"base64 in JSON":       strings.ReplaceAll(base64.StdEncoding.EncodeToString([]byte("?"+secret)), "/", `\/`),
		"UTF-16":               inBytes(func(b byte) string { return string([]byte{b, 0}) }),
	} {
		text := redactorFor(secret).redactText("before " + form + " after")
		if !strings.Contains(text, redacted) || strings.Contains(text, form[8:]) || len(text) > 40 {
			t.Errorf("%s: %q", name, text)
		}
		if !strings.HasPrefix(text, "before ") || !strings.HasSuffix(text, " after") {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func TestOtherTextIsKept(t *testing.T) {
	for _, text := range []string{
		"", secret[:len(secret)-1], `\u004b\u0071 %4b&#75;&amp;&lt;&unknown;&#x;&#;%%%2525\\\u\x`, "short and made-up",
		strings.ReplaceAll(quoted(secret), "v", "V"),
	} {
		if result := redactorFor(secret, "made-up", "").redactText(text); result != text {
			t.Errorf("%q: %q", text, result)
		}
	}
}

func TestEveryTokenOfACallIsRedacted(t *testing.T) {
	text := redactorFor("first-token-of-all", "first-token-of-all-and-more", "another-token").
		redactText("first-token-of-all first-token-of-all-and-more another-token")
	if text != "[token] [token] [token]" {
		t.Error(text)
	}
}

// Quadratic work would take hours.
func TestRedactionIsLinear(t *testing.T) {
	long := strings.Repeat("eyJ0eXAiOiJKV1Qi.", 100)
	for _, part := range []string{
		`\`, `\u`, `\u0065`, "%", "%25", "%5C", "%65", "&", "&amp;", "&#0", "&#x0", "e", long[:len(long)-1], `e\`, `"`, `\"`, "😀", `\ud83d\ude00`,
		long[:len(long)-1] + `\`, base64.StdEncoding.EncodeToString([]byte(long))[:2000],
	} {
		start := time.Now()
		text := strings.Repeat(part, 1<<20/len(part))
		redactorFor(long).redactJSON([]byte(`["` + text + `"]`))
		redactorFor(long).redactJSON([]byte("e" + text + "%"))
		redactorFor(long).redactHeader(http.Header{text: {text}})
		if taken := time.Since(start); taken > 20*time.Second {
			t.Errorf("%.20q: %v", part, taken)
		}
	}
}
