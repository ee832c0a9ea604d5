package usage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

var noSegment = regexp.MustCompile(`/\.{0,2}(/|$)`)

// call makes the attempts of a call, under the same ids.
func call[T any](ctx context.Context, c *Client, method, path string, query url.Values, header http.Header) (*T, error) {
	var sent tokens
	ctx, cancel := context.WithTimeout(sent.watch(ctx), cmp.Or(c.Timeout, 30*time.Second))
	defer cancel()
	base := cmp.Or(c.URL, defaultURL)
	if err := checkBaseURL(base, c.AllowInsecureHTTP); err != nil {
		return nil, err
	}
	request, err := newRequest(ctx, method, base+path, query, header)
	if err != nil {
		return nil, err
	}
	deadline, _ := ctx.Deadline()
	// The caller's own deadline may be a time of the wall clock. From here on the monotonic one counts.
	end := time.Now().Add(time.Until(deadline))
	for retry := 1; ; retry++ {
		value := new(T)
		if err = c.attempt(request.Clone(ctx), value, &sent); err == nil {
			return value, nil
		}
		isLast := retry > c.Retries || ctx.Err() != nil || !isTransient(err)
		wait := waitBefore(retry, err)
		if isLast || wait > min(longestWait, time.Until(end)) {
			return nil, sent.shown(ctx, err)
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
	if err != nil || noSegment.MatchString(request.URL.EscapedPath()) {
		return nil, &ArgumentError{"The URL of this call", `leads nowhere: the base URL may not end in a slash, ` +
			`and no id may be empty, ".", ".." or other text than UTF-8`}
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
	for name, values := range request.Header {
		if slices.ContainsFunc(values, isNoLine) {
			return nil, &ArgumentError{name, "holds a control character, or other text than UTF-8: correct it"}
		}
	}
	return request, nil
}

// newID gives a random UUID.
func newID() string {
	return fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rand.Uint32(), rand.Uint32()>>16, rand.Uint32()>>20,
		0x8000|rand.Uint32()>>18, rand.Uint64()>>16)
}

func isNoLine(text string) bool {
	return !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl)
}

func isNoASCII(character rune) bool { return character < ' ' || character > '~' }

// attempt sends a request once, and reads what comes into value.
func (c *Client) attempt(request *http.Request, value any, sent *tokens) error {
	if err := c.authorize(request, sent); err != nil {
		return err
	}
	response, body, err := c.send(request)
	if response == nil {
		return err
	}
	header := sent.redactHeader(response.Header)
	media := mediaTypeOf(header.Values("Content-Type"))
	if err == nil {
		body, err = textOf(body, header.Values("Content-Encoding"), media.charset, c.maxBodyBytes())
	}
	text := sent.redactJSON(body)
	// The id that was sent, where the service keeps it to itself.
	id := func(name string) string { return cmp.Or(header.Get(name), request.Header[name][0]) }
	answer := &Error{StatusCode: response.StatusCode, Header: header, Body: text,
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
	if err = cmp.Or(err, media.mustBeJSON(), readObject(text, value)); err != nil {
		answer.Err = sent.causeOf(err, nil)
		return answer
	}
	return nil
}

// authorize gives a request its token.
func (c *Client) authorize(request *http.Request, sent *tokens) error {
	if c.Token == nil {
		return nil
	}
	token, err := c.Token(request.Context())
	if err != nil {
		return fmt.Errorf("Client.Token gave no token: %w", err)
	}
	if strings.ContainsFunc(token, isNoASCII) {
		return &ArgumentError{"The token", "holds a line break, or another character than printable ASCII: remove it"}
	}
	sent.add(token)
	request.Header.Set("Authorization", "Bearer "+token)
	return nil
}

// send gives the final response, and its body as it came. There is a response, too, if the body is too large.
func (c *Client) send(request *http.Request) (*http.Response, []byte, error) {
	client := *cmp.Or(c.HTTPClient, http.DefaultClient)
	transport := &unfollowed{RoundTripper: cmp.Or(client.Transport, http.DefaultTransport)}
	client.Transport = transport
	response, err := client.Do(request)
	if err != nil {
		return nil, nil, &lost{"no answer came", err.(*url.Error)} // Do gives no other.
	}
	defer response.Body.Close()
	response.Header = transport.header
	if response.StatusCode == http.StatusSwitchingProtocols {
		return response, nil, nil // What follows is no body, and may have no end.
	}
	body, err := readUpTo(c.maxBodyBytes(), response.Body)
	if _, isTooLarge := err.(tooLarge); err != nil && !isTooLarge {
		return nil, nil, brokenOff(request, err)
	}
	return response, body, err
}

// unfollowed hides where a redirect leads: http.Client would follow it with the token, and for a Location that it cannot
// parse it would give an error in place of the response, even if told not to follow.
type unfollowed struct {
	http.RoundTripper
	header http.Header // Of the response, as it came.
}

func (u *unfollowed) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := u.RoundTripper.RoundTrip(request)
	if response != nil {
		u.header = response.Header
		response.Header = u.header.Clone()
		response.Header.Del("Location")
	}
	return response, err
}

// brokenOff is the error of a connection that did not bring the whole body.
func brokenOff(request *http.Request, cause error) error {
	return &lost{"the answer broke off", &url.Error{Op: request.Method, URL: request.URL.String(), Err: cause}}
}
