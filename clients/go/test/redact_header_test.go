package usage

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestHeaderValuesAreRedacted(t *testing.T) {
	header := http.Header{"X-Echo": {secret, "other"}, "Night-And-Day": {"x"}}
	result := redactorFor(secret, "NIGHT-and-day").redactHeader(header)
	if len(result) != 2 || result.Get("X-Echo") != redacted || result["X-Echo"][1] != "other" || result[redacted] == nil {
		t.Error(result)
	}
}

func TestHeaderNamesAreRedacted(t *testing.T) {
	const token = "Night%41and/day+Token"
	encoded := base64.StdEncoding.EncodeToString([]byte("Bearer " + token))
	for _, name := range []string{
		token, url.QueryEscape(token), url.QueryEscape(url.QueryEscape(token)), "%4E" + url.QueryEscape(token[1:]),
		encoded, url.QueryEscape(encoded), base64.URLEncoding.EncodeToString([]byte(token)),
	} {
		name = http.CanonicalHeaderKey("x-" + strings.TrimRight(name, "="))
		result := redactorFor(token).redactHeader(http.Header{name: {"x"}, "X-%41-Night": {"x"}})
		if result[redacted] == nil || result["X-%41-Night"] == nil || len(result) != 2 {
			t.Errorf("%s: %v", name, result)
		}
	}
}
