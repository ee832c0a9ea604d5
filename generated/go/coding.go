package usage

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// mostCodings is how many a body may have: each takes as long as the body is, and some never make it shorter.
const mostCodings = 4

var errOther = errors.New("it is something else")

// withoutCodings undoes what Content-Encoding says was done to a body, the last first. A server may choose a coding
// that nobody asked for. The error is an io.ErrUnexpectedEOF where the body ends too soon.
func withoutCodings(body []byte, header []string, limit int64) ([]byte, error) {
	codings := slices.DeleteFunc(strings.Split(strings.ToLower(strings.Join(header, ",")), ","), isNoCoding)
	if len(codings) > mostCodings {
		return nil, fmt.Errorf("it has more than %d content codings", mostCodings)
	}
	for _, coding := range slices.Backward(codings) {
		coding = strings.TrimSpace(coding)
		decode := decoders[coding]
		if len(body) == 0 {
			break
		}
		if decode == nil {
			return nil, fmt.Errorf("its content coding %q is not known here", coding)
		}
		decoded, err := decode(body, limit)
		if _, isTooLarge := err.(tooLarge); isTooLarge {
			return nil, err
		}
		if err != nil {
			return nil, fmt.Errorf("it cannot be read by its content coding, %s: %w", coding, err)
		}
		body = decoded
	}
	return body, nil
}

func isNoCoding(name string) bool {
	return slices.Contains([]string{"", "identity"}, strings.TrimSpace(name))
}

var decoders = map[string]func(body []byte, limit int64) ([]byte, error){
	"gzip":    fromGzip,
	"x-gzip":  fromGzip,
	"deflate": fromDeflate,
}

func fromGzip(body []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
		return nil, errOther // A short text, too, which would seem to end too soon.
	}
	reader, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return readUpTo(limit, reader)
}

// fromDeflate reads the zlib format, as the coding is defined, or its inside alone, as some servers send it.
func fromDeflate(body []byte, limit int64) ([]byte, error) {
	if reader, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
		return readUpTo(limit, reader)
	}
	rest := bytes.NewReader(body)
	decoded, err := readUpTo(limit, flate.NewReader(rest))
	if _, isTooLarge := err.(tooLarge); !isTooLarge && (err != nil || rest.Len() > 0) {
		return nil, errOther // It has no mark, so anything might be the beginning of one.
	}
	return decoded, err
}
