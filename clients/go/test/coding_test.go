package usage

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strings"
	"testing"
)

const plainBody = `{"totalCost":57.25}`

func compressed(t *testing.T, text string, open func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var result bytes.Buffer
	writer := open(&result)
	_, err := writer.Write([]byte(text))
	if err = errors.Join(err, writer.Close()); err != nil {
		t.Fatal(err)
	}
	return result.String()
}

func asGzip(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }
func asZlib(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }
func asDeflate(w io.Writer) io.WriteCloser {
	writer, _ := flate.NewWriter(w, flate.BestSpeed)
	return writer
}

func TestContentCodingsAreDecoded(t *testing.T) {
	inGzip := compressed(t, plainBody, asGzip)
	inZlib := compressed(t, plainBody, asZlib)
	inDeflate := compressed(t, plainBody, asDeflate)
	for _, c := range []struct {
		body   string
		header []string
	}{
		{plainBody, nil},
		{plainBody, []string{"", "identity"}},
		{inGzip, []string{"GZip"}},
		{inGzip, []string{"x-gzip"}},
		{inGzip, []string{"identity, gzip"}},
		{inZlib, []string{"deflate"}},
		{inDeflate, []string{"deflate"}},
		{compressed(t, inZlib, asGzip), []string{"deflate, gzip"}},
		{compressed(t, inZlib, asGzip), []string{"deflate", "gzip"}},
	} {
		if body, err := withoutCodings([]byte(c.body), c.header, 1<<20); string(body) != plainBody || err != nil {
			t.Errorf("%q: %q, %v", c.header, body, err)
		}
	}
}

func TestInvalidContentCodingsAreNamed(t *testing.T) {
	inGzip := compressed(t, plainBody, asGzip)
	inZlib := compressed(t, plainBody, asZlib)
	for _, c := range []struct {
		body, coding string
		cut          bool
	}{
		{plainBody, "gzip", false},
		{"{}", "gzip", false},
		{"{}", "deflate", false},
		{plainBody, "deflate", false},
		{plainBody, "br", false},
		{plainBody, "made-up", false},
		{inGzip + "and more than that", "gzip", false},
		{strings.Replace(inGzip, inGzip[len(inGzip)-8:], "checksum", 1), "gzip", false},
		{inGzip[:5], "gzip", true},
		{inGzip[:20], "gzip", true},
		{inGzip[:len(inGzip)-1], "gzip", true},
		{inZlib[:5], "deflate", true},
		{inZlib[:len(inZlib)-1], "deflate", true},
	} {
		_, err := withoutCodings([]byte(c.body), []string{c.coding}, 1<<20)
		if err == nil || !strings.Contains(err.Error(), c.coding) || errors.Is(err, io.ErrUnexpectedEOF) != c.cut {
			t.Errorf("%s of %q: %v", c.coding, c.body, err)
		}
	}
}
