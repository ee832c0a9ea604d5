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

// maxCodings limits how many content codings are decoded: each takes as long as the body is, and need not shrink it.
const maxCodings = 4

var errOtherFormat = errors.New("it has another format")

// withoutCodings decodes the content codings of a body, the last one first. A server may use a coding that the client
// did not ask for. The error is an io.ErrUnexpectedEOF if the body is incomplete.
func withoutCodings(body []byte, header []string, limit int64) ([]byte, error) {
	names := strings.Split(strings.ToLower(strings.Join(header, ",")), ",")
	codings := slices.DeleteFunc(names, isIdentity)
	if len(codings) > maxCodings {
		return nil, fmt.Errorf("it has more than %d content codings", maxCodings)
	}
	for _, coding := range slices.Backward(codings) {
		coding = strings.TrimSpace(coding)
		if len(body) == 0 {
			break
		}
		decode := decoders[coding]
		if decode == nil {
			return nil, fmt.Errorf("its content coding %q is not supported", coding)
		}
		decoded, err := decode(body, limit)
		if isTooLarge(err) {
			return nil, err
		}
		if err != nil {
			return nil, fmt.Errorf("its content coding, %s, cannot be decoded: %w", coding, err)
		}
		body = decoded
	}
	return body, nil
}

func isIdentity(name string) bool {
	return slices.Contains([]string{"", "identity"}, strings.TrimSpace(name))
}

var decoders = map[string]func(body []byte, limit int64) ([]byte, error){
	"gzip":    fromGzip,
	"x-gzip":  fromGzip,
	"deflate": fromDeflate,
}

func fromGzip(body []byte, limit int64) ([]byte, error) {
	// gzip.NewReader would report a short text as incomplete.
	if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
		return nil, errOtherFormat
	}
	reader, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	return readUpTo(limit, reader)
}

// fromDeflate reads the zlib format, which defines the coding, or raw deflate data, which some servers send.
func fromDeflate(body []byte, limit int64) ([]byte, error) {
	reader, err := zlib.NewReader(bytes.NewReader(body))
	if err == nil {
		return readUpTo(limit, reader)
	}
	rest := bytes.NewReader(body)
	decoded, err := readUpTo(limit, flate.NewReader(rest))
	if isTooLarge(err) {
		return nil, err
	}
	// Raw deflate data has no signature, so any bytes may look like its beginning.
	if err != nil || rest.Len() > 0 {
		return nil, errOtherFormat
	}
	return decoded, nil
}
