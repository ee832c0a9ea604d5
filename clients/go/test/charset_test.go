package usage

import (
	"strings"
	"testing"
)

func TestTextIsDecodedByItsCharset(t *testing.T) {
	for _, c := range []struct{ body, charset, text string }{
		{"Caf\xc3\xa9", "", "Café"},
		{"\xef\xbb\xbfCaf\xc3\xa9", "iso-8859-1", "Café"},
		{"Cafe", "us-ascii", "Cafe"},
		{"Caf\xe9 \x80", "iso-8859-1", "Café €"},
		{"\xe9\x00", "utf-16", "é"},
		{"\x00\xe9", "utf-16be", "é"},
		{"\xfe\xff\x00\xe9", "utf-8", "é"},
		{"\x3d\xd8\x00\xde \x00", "utf-16le", "😀 "},
		{"", "utf-16le", ""},
		{"\xef\xbf\xbd", "utf-8", "\ufffd"}, // The server sent this character itself.
	} {
		if text, err := toUTF8([]byte(c.body), c.charset); string(text) != c.text || err != nil {
			t.Errorf("%q in %q: %q, %v", c.body, c.charset, text, err)
		}
	}
}

func TestInvalidCharsetsAreNamed(t *testing.T) {
	for _, c := range []struct{ body, charset, named string }{
		{"Caf\xe9", "", "utf-8"},
		{"Caf\xc3", "utf-8", "utf-8"},
		{"Caf\xc3\xa9", "us-ascii", "us-ascii"},
		{"\x3d\xd8", "utf-16le", "utf-16le"},
		{"a\x00b", "utf-16le", "utf-16le"},
		{"Caf\xe9", "made-up", "made-up"},
	} {
		text, err := toUTF8([]byte(c.body), c.charset)
		if string(text) != c.body || err == nil || !strings.Contains(err.Error(), c.named) {
			t.Errorf("%q in %q: %q, %v", c.body, c.charset, text, err)
		}
	}
}
