// Package usage tells what a customer has spent on Azure, as Partner Center knows it.
package usage

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// CallSettings say how calls are made.
type CallSettings struct {
	Token   func(context.Context) (string, error) // The bearer token of an attempt; nil where HTTPClient adds it.
	Timeout time.Duration                         // For a whole call, with body, retries and waits; 0 means 30 seconds.
	Retries int                                   // How often a call that failed in passing is tried again.
}

// StaticToken gives the same token to every attempt.
func StaticToken(token string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return token, nil }
}

// ArgumentError says what cannot be sent. Nothing has left the machine.
type ArgumentError struct{ Argument, Problem string }

func (e *ArgumentError) Error() string { return e.Argument + " " + e.Problem }

// Error is an answer that is not what was asked for: a refusal, a redirect, or a success that cannot be read.
type Error struct {
	StatusCode               int
	Header                   http.Header
	RequestID, CorrelationID string // What Microsoft's support finds the call by.
	Body                     []byte
	Fault                    *ServiceFault // Nil where the body is none.
	Err                      error         // Why a success cannot be read; else nil.
}

// Code is the fault's code as text, whether it was sent as a number or as text; empty where there is none.
func (e *Error) Code() string {
	return strings.TrimPrefix(strings.Trim(string(e.Fault.GetCode()), `"`), "null")
}

// NoUsage says whether the customer has no Azure usage, which is nothing unusual.
func (e *Error) NoUsage() bool {
	return e.Code() == "3000" && (e.StatusCode == http.StatusNotFound || e.StatusCode == http.StatusBadRequest)
}

// Unwrap gives what the decoder said.
func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string {
	reason := cmp.Or(e.Fault.GetDescription(), e.Fault.GetMessage(), http.StatusText(e.StatusCode))
	advice := map[int]string{400: "correct the request", 401: "get a new token, by a sign-in with a second factor",
		403: "check the user's rights to this customer", 404: "check the customer id", 429: "call less often"}[e.StatusCode]
	if e.Err != nil {
		reason = fmt.Sprintf("its body cannot be read: %v", e.Err)
	} else if e.NoUsage() {
		advice = "the customer has no Azure usage, go on without it"
	} else if e.StatusCode < 400 {
		advice = "redirects are not followed, correct the server's URL"
	}
	return fmt.Sprintf("Partner Center answered %d (code %s, request id %s): %s: %s", e.StatusCode,
		cmp.Or(e.Code(), "none"), e.RequestID, strings.TrimRight(reason, "."), cmp.Or(advice, "try again later"))
}

// DateTime is an instant with the offset that the service sent; UTC where it sent none.
type DateTime struct{ time.Time }

// UnmarshalJSON reads a date-time with or without an offset.
func (d *DateTime) UnmarshalJSON(data []byte) (err error) {
	if d.Time, err = time.Parse(`"`+time.RFC3339+`"`, string(data)); err != nil {
		d.Time, err = time.Parse(`"2006-01-02T15:04:05"`, string(data))
	}
	return err
}

// escapePathValue leaves the unreserved characters of RFC 3986, and nothing else.
func escapePathValue(value string) string {
	return strings.ReplaceAll(url.QueryEscape(value), "+", "%20")
}

// send makes the attempts of a call, under the same ids. The body of its answer lies in memory.
func (c *APIClient) send(request *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(request.Context(), cmp.Or(c.cfg.Timeout, 30*time.Second))
	defer cancel()
	for _, name := range []string{"ms-requestid", "ms-correlationid"} {
		if request.Header[name] == nil {
			request.Header[name] = []string{fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rand.Uint32(), rand.Uint32()>>16,
				rand.Uint32()>>20, 0x8000|rand.Uint32()>>18, rand.Uint64()>>16)}
		}
	}
	for attempt := 0; ; attempt++ {
		response, err := c.attempt(request.Clone(ctx))
		wait := waitAfter(response, err, attempt)
		if deadline, _ := ctx.Deadline(); attempt >= c.cfg.Retries || wait > min(time.Minute, time.Until(deadline)) {
			return response, err
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

var noSegment = regexp.MustCompile(`/\.{0,2}(/|$)`)

func (c *APIClient) attempt(request *http.Request) (response *http.Response, err error) {
	if noSegment.MatchString(request.URL.EscapedPath()) {
		return nil, &ArgumentError{"a path value", `is empty, "." or "..", which leads elsewhere: pass an id, and no slash at the end of the URL`}
	}
	token := ""
	if c.cfg.Token != nil {
		if token, err = c.cfg.Token(request.Context()); err != nil {
			return nil, fmt.Errorf("Configuration.Token gave no token: %w", err)
		}
		request.Header.Set("Authorization", "Bearer "+token)
	}
	for name, values := range request.Header {
		if strings.ContainsFunc(strings.Join(values, ""), unicode.IsControl) {
			return nil, &ArgumentError{name, "holds a line break or another control character: remove it"}
		}
	}
	client := *c.cfg.HTTPClient
	// The token must not follow a redirect to another origin.
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	if response, err = client.Do(request); err == nil {
		defer response.Body.Close()
		var body []byte
		if body, err = io.ReadAll(response.Body); err != nil {
			err = &url.Error{Op: request.Method, URL: request.URL.String(), Err: err}
		} else if len(token) >= 12 { // A gateway may echo the request. A shorter token, as in a test, occurs in words.
			body = bytes.ReplaceAll(body, []byte(token), []byte("[token]"))
		}
		request.Header.Del("Authorization") // The response leads to the request, and goes to the caller.
		response.Request, response.ContentLength = request, int64(len(body))
		response.Body = io.NopCloser(bytes.NewReader(body))
	}
	if err != nil {
		return nil, fmt.Errorf("no whole answer came: check the network, or raise Timeout: %w", err)
	}
	return response, nil
}

// waitAfter gives the wait before the next attempt; longer than any call where there is to be none.
func waitAfter(response *http.Response, err error, attempt int) time.Duration {
	if err == nil {
		if !slices.Contains([]int{408, 429, 500, 502, 503, 504}, response.StatusCode) {
			return time.Hour
		}
		asked := response.Header.Get("Retry-After")
		if seconds, err := strconv.ParseUint(asked, 10, 32); err == nil || errors.Is(err, strconv.ErrRange) {
			return time.Duration(seconds) * time.Second
		} else if date, err := http.ParseTime(asked); err == nil {
			return max(0, time.Until(date))
		}
	} else if trouble := (*url.Error)(nil); !errors.As(err, &trouble) {
		return time.Hour
	}
	return rand.N(min(30*time.Second, time.Second/2<<min(attempt, 6)))
}

var jsonType = regexp.MustCompile(`(?i)^(|(application|text)/json|[^;]+\+json)\s*(;|$)`)

// readAnswer reads a success into value, and makes an error of every other answer.
func readAnswer(response *http.Response, body []byte, value any) error {
	answer := &Error{StatusCode: response.StatusCode, Header: response.Header, Body: body}
	id := func(name string) string { // The one that was sent, where the service keeps it to itself.
		return cmp.Or(response.Header.Get(name), strings.Join(response.Request.Header[strings.ToLower(name)], ""))
	}
	answer.RequestID, answer.CorrelationID = id("MS-RequestId"), id("MS-CorrelationId")
	if answer.StatusCode >= 300 {
		_ = answer.decode(&answer.Fault) // A fault may be text, HTML or nothing as well.
	} else if answer.Err = answer.decode(value); answer.Err == nil {
		return nil
	}
	return answer
}

func (e *Error) decode(value any) error {
	if contentType := e.Header.Get("Content-Type"); !jsonType.MatchString(contentType) {
		return fmt.Errorf("it is %s, not JSON", contentType)
	}
	body := bytes.TrimLeft(bytes.TrimPrefix(e.Body, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(body, []byte("{")) {
		return errors.New("it is not a JSON object")
	}
	return json.Unmarshal(body, value)
}
