package usage

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"
)

var noSegment = regexp.MustCompile(`/\.{0,2}(/|$)`)

// call makes the attempts of a call, under the same ids.
func call[T any](ctx context.Context, c *Client, method, path string, query url.Values, header http.Header) (*T, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(c.Timeout, 30*time.Second))
	defer cancel()
	request, err := newRequest(ctx, method, cmp.Or(c.URL, defaultURL)+path, query, header)
	if err != nil {
		return nil, err
	}
	deadline, _ := ctx.Deadline()
	// The caller's own deadline may be a time of the wall clock. From here on the monotonic one counts.
	end := time.Now().Add(time.Until(deadline))
	for retry := 1; ; retry++ {
		value := new(T)
		if err = c.attempt(request.Clone(ctx), value); err == nil {
			return value, nil
		}
		if retry > c.Retries || !isTransient(err) {
			return nil, err
		}
		wait := waitBefore(retry, err)
		if wait > min(longestWait, time.Until(end)) {
			return nil, err
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
		}
	}
}

// newRequest makes the request that each attempt sends a copy of.
func newRequest(ctx context.Context, method, address string, query url.Values, header http.Header) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil || (request.URL.Scheme != "http" && request.URL.Scheme != "https") || request.URL.Host == "" {
		return nil, &ArgumentError{address, "is no URL of a server: it has to begin with https:// and a host"}
	}
	if noSegment.MatchString(request.URL.EscapedPath()) {
		return nil, &ArgumentError{address, `leads nowhere: no URL may end in a slash, no id be empty, "." or ".."`}
	}
	request.URL.RawQuery, request.Header = query.Encode(), header
	request.Header.Set("Accept", "application/json")
	// Where this is left out, net/http asks for gzip and decodes it, and a body that is none breaks the connection.
	request.Header.Set("Accept-Encoding", "gzip")
	request.Header.Set("User-Agent", userAgent)
	for _, name := range []string{"ms-requestid", "ms-correlationid"} {
		if request.Header[name] == nil {
			request.Header[name] = []string{newID()}
		}
	}
	return request, nil
}

// newID gives a random UUID.
func newID() string {
	return fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rand.Uint32(), rand.Uint32()>>16, rand.Uint32()>>20,
		0x8000|rand.Uint32()>>18, rand.Uint64()>>16)
}

// attempt sends a request once, and reads what comes into value.
func (c *Client) attempt(request *http.Request, value any) error {
	token, err := c.authorize(request)
	if err != nil {
		return err
	}
	response, body, err := c.send(request)
	if err != nil {
		return err
	}
	media := mediaTypeOf(response.Header.Values("Content-Type"))
	text, err := textOf(body, response.Header.Values("Content-Encoding"), media.charset)
	if len(token) >= 12 { // A gateway may echo the request. A shorter token, as in a test, occurs in words.
		text = bytes.ReplaceAll(text, []byte(token), []byte("[token]"))
	}
	// The id that was sent, where the service keeps it to itself.
	id := func(name string) string { return cmp.Or(response.Header.Get(name), request.Header[name][0]) }
	answer := &Error{StatusCode: response.StatusCode, Header: response.Header, Body: text,
		RequestID: id("ms-requestid"), CorrelationID: id("ms-correlationid")}
	if answer.StatusCode < 200 || answer.StatusCode >= 300 {
		if media.mustBeJSON() == nil {
			_ = readObject(text, &answer.Fault) // A fault may be text, HTML or nothing as well.
		}
		return answer
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return brokenOff(request, err)
	}
	if answer.Err = cmp.Or(media.mustBeJSON(), err, readObject(text, value)); answer.Err != nil {
		return answer
	}
	return nil
}

// authorize gives a request its token, and looks at what cannot be sent.
func (c *Client) authorize(request *http.Request) (token string, err error) {
	if c.Token != nil {
		if token, err = c.Token(request.Context()); err != nil {
			return "", fmt.Errorf("Client.Token gave no token: %w", err)
		}
		request.Header.Set("Authorization", "Bearer "+token)
	}
	for name, values := range request.Header {
		if strings.ContainsFunc(strings.Join(values, ""), unicode.IsControl) {
			return "", &ArgumentError{name, "holds a line break or another control character: remove it"}
		}
	}
	return token, nil
}

// send gives the final response, and its body as it came.
func (c *Client) send(request *http.Request) (*http.Response, []byte, error) {
	client := *cmp.Or(c.HTTPClient, http.DefaultClient)
	// The token must not follow a redirect to another origin.
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	response, err := client.Do(request)
	if err != nil {
		return nil, nil, fmt.Errorf("no answer came: %s: %w", adviceFor(err), err)
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusSwitchingProtocols {
		return response, nil, nil // What follows is no body, and may have no end.
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, nil, brokenOff(request, err)
	}
	return response, body, nil
}

// brokenOff is the error of a connection that did not bring the whole body.
func brokenOff(request *http.Request, cause error) error {
	cause = &url.Error{Op: request.Method, URL: request.URL.String(), Err: cause}
	return fmt.Errorf("the answer broke off: %s: %w", adviceFor(cause), cause)
}
