package usage

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

var errOther = errors.New("it is something else")

// withoutCodings undoes what Content-Encoding says was done to a body, the last first. A server may choose a coding
// that nobody asked for. The error is an io.ErrUnexpectedEOF where the body ends too soon.
func withoutCodings(body []byte, header []string) ([]byte, error) {
	codings := strings.Split(strings.ToLower(strings.Join(header, ",")), ",")
	for _, coding := range slices.Backward(codings) {
		coding = strings.TrimSpace(coding)
		if coding == "" || coding == "identity" || len(body) == 0 {
			continue
		}
		decode := decoders[coding]
		if decode == nil {
			return nil, fmt.Errorf("its content coding %q is not known here", coding)
		}
		decoded, err := decode(body)
		if err != nil {
			return nil, fmt.Errorf("it cannot be read by its content coding, %s: %w", coding, err)
		}
		body = decoded
	}
	return body, nil
}

var decoders = map[string]func([]byte) ([]byte, error){
	"gzip":    fromGzip,
	"x-gzip":  fromGzip,
	"deflate": fromDeflate,
}

func fromGzip(body []byte) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
		return nil, errOther // A short text, too, which would seem to end too soon.
	}
	reader, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}

// fromDeflate reads the zlib format, as the coding is defined, or its inside alone, as some servers send it.
func fromDeflate(body []byte) ([]byte, error) {
	if reader, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
		return io.ReadAll(reader)
	}
	rest := bytes.NewReader(body)
	decoded, err := io.ReadAll(flate.NewReader(rest))
	if err != nil || rest.Len() > 0 {
		return nil, errOther // It has no mark, so anything might be the beginning of one.
	}
	return decoded, nil
}
