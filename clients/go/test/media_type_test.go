package usage

import "testing"

func TestTheLastMediaTypeCounts(t *testing.T) {
	for _, c := range []struct {
		header        []string
		name, charset string
	}{
		{nil, "", ""},
		{[]string{""}, "", ""},
		{[]string{"garbage"}, "garbage", ""},
		{[]string{"Application/JSON ; Charset=\"UTF-8\""}, "application/json", "utf-8"},
		{[]string{"application/json; charset=a; charset=b"}, "application/json", "a"},
		{[]string{"text/html; charset=a", "application/json"}, "application/json", ""},
		{[]string{"text/html, application/json; charset=b"}, "application/json", "b"},
		{[]string{"application/json", ""}, "application/json", ""},
		{[]string{"application/json; charset=b, garbage, a b/c"}, "application/json", "b"},
		{[]string{`application/json; note="text/html, \", or not; charset=a"; charset=b`}, "application/json", "b"},
		{[]string{`text/html; note="unclosed`, "application/json"}, "application/json", ""},
	} {
		if found := mediaTypeOf(c.header); found != (mediaType{c.name, c.charset}) {
			t.Errorf("%q: %v", c.header, found)
		}
	}
}
