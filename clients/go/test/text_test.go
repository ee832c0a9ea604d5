package usage

import (
	"bytes"
	"compress/gzip"
	"testing"
)

// Whoever decompressed it could read the token.
func TestABodyThatCannotBeDecompressedIsNotReturned(t *testing.T) {
	var body bytes.Buffer
	writer := gzip.NewWriter(&body)
	_, _ = writer.Write([]byte(secret))
	_ = writer.Flush()
	if text, err := textOf(body.Bytes(), []string{"gzip"}, "", 1000); len(text) > 0 || err == nil {
		t.Errorf("%q, %v", text, err)
	}
	if text, err := textOf([]byte("Bad gateway"), []string{"gzip"}, "", 1000); string(text) != "Bad gateway" || err == nil {
		t.Errorf("%q, %v", text, err)
	}
}
