package usage

import (
	"encoding/json"
	"testing"
)

func TestACodeIsText(t *testing.T) {
	for code, want := range map[string]string{
		"": "", "null": "", `""`: "", "3000": "3000", `"3000"`: "3000", `"a\u001b"`: "a\x1b", `"null"`: "null",
		"true": "true", "[1]": "[1]", `{"a":1}`: `{"a":1}`,
	} {
		if found := (&ResponseError{ServiceFault: &ServiceFault{Code: json.RawMessage(code)}}).Code(); found != want {
			t.Errorf("%s: %q", code, found)
		}
	}
	if code := (&ResponseError{}).Code(); code != "" {
		t.Error(code)
	}
}

func TestTheAdviceForAnUnlistedStatusFollowsItsClass(t *testing.T) {
	for status, want := range map[int]string{
		302: "redirects are not followed, correct the URL",
		405: "check the request, the URL, and Body, which may come from a proxy",
		408: "try again later",
		415: "check the request, the URL, and Body, which may come from a proxy",
		429: "send requests less often",
		500: "try again later",
		599: "try again later",
	} {
		if found := (&ResponseError{StatusCode: status}).advice(); found != want {
			t.Errorf("%d: %q", status, found)
		}
	}
}
