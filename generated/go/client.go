// Package usage tells what a customer has spent on Azure, as Partner Center knows it.
package usage

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	defaultURL = "https://api.partnercenter.microsoft.com"
	userAgent  = "partner-center-usage-go/0.1.0"
)

// Client makes calls. Any number of goroutines may share it, and each field may be left out.
type Client struct {
	URL               string                                // Of the server; by default https://api.partnercenter.microsoft.com
	AllowInsecureHTTP bool                                  // Where nobody else can read, such as on the way to a container.
	HTTPClient        *http.Client                          // By default http.DefaultClient. Redirects are not followed.
	Token             func(context.Context) (string, error) // Of an attempt; nil where HTTPClient adds it.
	Timeout           time.Duration                         // For a call, with body, retries and waits; by default 30 s.
	Retries           int                                   // How often a call that failed in passing is tried again.
	MaxBodyBytes      int64                                 // Of a body, decompressed; by default 16 MiB.
}

// Format prints the URL alone, and none that would be refused, since that may hold a password.
func (c Client) Format(state fmt.State, _ rune) {
	shown := cmp.Or(c.URL, defaultURL)
	if checkBaseURL(shown, true) != nil {
		shown = "refused"
	}
	fmt.Fprintf(state, "usage.Client{URL: %q}", shown)
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

// segment encodes a value in a path; the unreserved of RFC 3986 stay. Of what is no UTF-8 it makes nothing.
func segment(value any) string {
	text := fmt.Sprint(value)
	if !utf8.ValidString(text) {
		return ""
	}
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}
