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

// Client makes calls. Any number of goroutines may share it, and each field may be left out.
type Client struct {
	URL        string                                // Of the server; by default https://api.partnercenter.microsoft.com
	HTTPClient *http.Client                          // By default http.DefaultClient. Redirects are not followed.
	Token      func(context.Context) (string, error) // The bearer token of an attempt; nil where HTTPClient adds it.
	Timeout    time.Duration                         // For a whole call, with body, retries and waits; by default 30 s.
	Retries    int                                   // How often a call that failed in passing is tried again.
}

// StaticToken gives the same token to every attempt.
func StaticToken(token string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return token, nil }
}

// GetCustomerUsageSummaryParameters say what GetCustomerUsageSummary is asked. What is nil is left out.
type GetCustomerUsageSummaryParameters struct {
	// The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID and answers anything else with 400, code 2000.
	CustomerId string
	// Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request.
	CorrelationId *string
	// The correlation vector under which the service traces the request internally. Left out, the service makes one for each request.
	CorrelationVector *string
	// Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request.
	RequestId *string
}

// GetCustomerUsageSummary: Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the running billing period, together with the budget.  A customer without Azure usage is answered with a fault of code 3000 (status 404, sometimes 400), not with an empty summary: expect it for many customers.
func (c *Client) GetCustomerUsageSummary(ctx context.Context, p GetCustomerUsageSummaryParameters) (*CustomerUsageSummary, error) {
	ids := strings.NewReplacer("{"+"customer_id}", segment(p.CustomerId))
	query := url.Values{}
	header := http.Header{"ms-correlationid": text(p.CorrelationId), "ms-cv": text(p.CorrelationVector), "ms-requestid": text(p.RequestId)}
	return call[CustomerUsageSummary](ctx, c, http.MethodGet, ids.Replace("/v1/customers/{customer_id}/usagesummary"), query, header)
}

// text gives a value as it is sent, and nothing where it is left out.
func text[T any](value *T) []string {
	if value == nil {
		return nil
	}
	return []string{fmt.Sprint(*value)}
}

// segment encodes a value in a path; the unreserved of RFC 3986 stay.
func segment(value any) string {
	return strings.ReplaceAll(url.QueryEscape(fmt.Sprint(value)), "+", "%20")
}

var noSegment = regexp.MustCompile(`/\.{0,2}(/|$)`)

// call makes the attempts of a call, under the same ids.
func call[T any](ctx context.Context, c *Client, method, path string, query url.Values, header http.Header) (*T, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(c.Timeout, 30*time.Second))
	defer cancel()
	address := cmp.Or(c.URL, "https://api.partnercenter.microsoft.com") + path
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil || noSegment.MatchString(request.URL.EscapedPath()) {
		return nil, &ArgumentError{address, `leads nowhere: no URL may end in a slash, no id be empty, "." or ".."`}
	}
	request.URL.RawQuery, request.Header = query.Encode(), header
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "partner-center-usage-go/0.1.0")
	for _, name := range []string{"ms-requestid", "ms-correlationid"} {
		if request.Header[name] == nil {
			request.Header[name] = []string{fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rand.Uint32(), rand.Uint32()>>16,
				rand.Uint32()>>20, 0x8000|rand.Uint32()>>18, rand.Uint64()>>16)}
		}
	}
	for attempt := 0; ; attempt++ {
		value := new(T)
		if err = c.attempt(request.Clone(ctx), value); err == nil {
			return value, nil
		}
		wait := waitAfter(err, attempt)
		if deadline, _ := ctx.Deadline(); attempt >= c.Retries || wait > min(time.Minute, time.Until(deadline)) {
			return nil, err
		}
		pause, stop := context.WithTimeout(ctx, wait)
		<-pause.Done()
		stop()
	}
}

func (c *Client) attempt(request *http.Request, value any) (err error) {
	token := ""
	if c.Token != nil {
		if token, err = c.Token(request.Context()); err != nil {
			return fmt.Errorf("Client.Token gave no token: %w", err)
		}
		request.Header.Set("Authorization", "Bearer "+token)
	}
	for name, values := range request.Header {
		if strings.ContainsFunc(strings.Join(values, ""), unicode.IsControl) {
			return &ArgumentError{name, "holds a line break or another control character: remove it"}
		}
	}
	client := *cmp.Or(c.HTTPClient, http.DefaultClient)
	// The token must not follow a redirect to another origin.
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("no answer came: check the network, or raise Timeout: %w", err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		err = &url.Error{Op: request.Method, URL: request.URL.String(), Err: err}
		return fmt.Errorf("the answer broke off: check the network, or raise Timeout: %w", err)
	}
	if len(token) >= 12 { // A gateway may echo the request. A shorter token, as in a test, occurs in words.
		body = bytes.ReplaceAll(body, []byte(token), []byte("[token]"))
	}
	// The id that was sent, where the service keeps it to itself.
	id := func(name string) string { return cmp.Or(response.Header.Get(name), request.Header[name][0]) }
	answer := &Error{StatusCode: response.StatusCode, Header: response.Header, Body: body,
		RequestID: id("ms-requestid"), CorrelationID: id("ms-correlationid")}
	if answer.StatusCode >= 300 {
		_ = answer.decode(&answer.Fault) // A fault may be text, HTML or nothing as well.
	} else if answer.Err = answer.decode(value); answer.Err == nil {
		return nil
	}
	return answer
}

// waitAfter gives the wait before the next attempt; longer than any call where there is to be none.
func waitAfter(err error, attempt int) time.Duration {
	answer, trouble := (*Error)(nil), (*url.Error)(nil)
	if errors.As(err, &answer) && slices.Contains([]int{408, 429, 500, 502, 503, 504}, answer.StatusCode) {
		asked := answer.Header.Get("Retry-After")
		if seconds, err := strconv.ParseUint(asked, 10, 32); err == nil || errors.Is(err, strconv.ErrRange) {
			return time.Duration(seconds) * time.Second
		} else if date, err := http.ParseTime(asked); err == nil {
			return max(0, time.Until(date))
		}
	} else if !errors.As(err, &trouble) || errors.Is(err, context.Canceled) {
		return time.Hour
	}
	return rand.N(min(30*time.Second, time.Second/2<<min(attempt, 6)))
}

var jsonType = regexp.MustCompile(`(?i)^(|(application|text)/json|[^;]+\+json)\s*(;|$)`)

func (e *Error) decode(value any) error {
	contentType, body := e.Header.Get("Content-Type"), bytes.TrimPrefix(e.Body, []byte("\xef\xbb\xbf"))
	if !jsonType.MatchString(contentType) || !bytes.HasPrefix(bytes.TrimSpace(body), []byte("{")) {
		return fmt.Errorf("it is no JSON object (media type %q)", contentType)
	}
	return json.Unmarshal(body, value)
}
