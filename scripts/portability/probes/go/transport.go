package cases

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
)

// WithoutBOM drops the byte order mark at the start of a response.
type WithoutBOM struct{ Next http.RoundTripper }

func (transport WithoutBOM) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := transport.Next.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	body := bufio.NewReader(response.Body)
	if start, _ := body.Peek(3); bytes.Equal(start, []byte("\xef\xbb\xbf")) {
		body.Discard(3)
		response.ContentLength = -1 // The header still counts the BOM.
	}
	response.Body = struct {
		io.Reader
		io.Closer
	}{body, response.Body}
	return response, nil
}
