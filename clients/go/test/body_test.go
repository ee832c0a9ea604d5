package usage

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// endless is a body without an end that counts the bytes that are read.
type endless struct{ read int }

func (e *endless) Read(buffer []byte) (int, error) {
	e.read += len(buffer)
	return len(buffer), nil
}

func (e *endless) Close() error { return nil }

func TestABodyIsReadUpToTheLimit(t *testing.T) {
	for status, message := range map[int]string{
		200: "the body cannot be decoded: it is larger than 1000 bytes, the limit that MaxBodyBytes sets",
		404: "Partner Center responded with 404",
	} {
		var body endless
		err := transport(func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: status, Header: http.Header{"Ms-Requestid": {"made-up"}}, Body: &body}, nil
		}).call(context.Background(), Client{MaxBodyBytes: 1000}, ofCustomer)
		var failed *ResponseError
		if !errors.As(err, &failed) || !strings.Contains(err.Error(), message) {
			t.Fatal(err)
		}
		if failed.RequestID != "made-up" || failed.ServiceFault != nil || len(failed.Body) > 0 || body.read > 2000 {
			t.Errorf("%+v, after %d bytes", failed, body.read)
		}
	}
}

func TestABodyOfTheLimitIsRead(t *testing.T) {
	for _, length := range []int64{0, 1, 999, 1000, 1001} {
		body, err := readUpTo(1000, io.LimitReader(&endless{}, length))
		if (err != nil) != (length > 1000) || (err == nil && int64(len(body)) != length) {
			t.Errorf("%d: %d, %v", length, len(body), err)
		}
	}
}

func TestEachContentCodingIsDecodedUpToTheLimit(t *testing.T) {
	long := strings.Repeat(" ", 100_000)
	for _, c := range []struct{ body, codings string }{
		{compressed(t, long, asGzip), "gzip"},
		{compressed(t, long, asZlib), "deflate"},
		{compressed(t, long, asDeflate), "deflate"},
		{compressed(t, compressed(t, long, asZlib), asGzip), "deflate, gzip"},
	} {
		if _, err := withoutCodings([]byte(c.body), []string{c.codings}, 10_000); !errors.Is(err, tooLarge(10_000)) {
			t.Errorf("%s: %v", c.codings, err)
		}
		if body, err := withoutCodings([]byte(c.body), []string{c.codings}, 100_000); string(body) != long {
			t.Errorf("%s: %v", c.codings, err)
		}
	}
}

func TestTheNumberOfContentCodingsIsLimited(t *testing.T) {
	body := []byte("{}")
	for range maxCodings + 1 {
		body = []byte(compressed(t, string(body), asGzip))
	}
	_, err := withoutCodings(body, []string{strings.Repeat("gzip, identity,", maxCodings+1)}, 1000)
	if err == nil || !strings.Contains(err.Error(), "more than 4 content codings") {
		t.Error(err)
	}
}
