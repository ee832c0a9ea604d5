// Package usage reads from Partner Center what a customer has spent on Azure.
package usage

import (
	"cmp"
	"context"
	"encoding/json"
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

// Client calls the service. Any number of goroutines may share it, and every field is optional.
type Client struct {
	// URL is the base URL of the service; by default https://api.partnercenter.microsoft.com
	URL string
	// AllowInsecureHTTP allows plain http to any host. Use it only where nobody else can read, such as to a container.
	AllowInsecureHTTP bool
	// HTTPClient sends the requests; by default http.DefaultClient. Redirects are not followed.
	HTTPClient *http.Client
	// Token returns the bearer token of an attempt; nil if HTTPClient adds it.
	Token func(context.Context) (string, error)
	// Timeout limits a whole call with its attempts, bodies and waits; by default 30 s.
	Timeout time.Duration
	// Retries is how often a failed request is sent again; by default 0.
	Retries int
	// MaxBodyBytes limits the size of a decompressed body; by default 16 MiB.
	MaxBodyBytes int64
}

// Format prints only the URL, and not even that if it is invalid, because it may contain a password.
func (c Client) Format(state fmt.State, _ rune) {
	shown := cmp.Or(c.URL, defaultURL)
	if checkBaseURL(shown, true) != nil {
		shown = "invalid"
	}
	fmt.Fprintf(state, "usage.Client{URL: %q}", shown)
}

// StaticToken returns a Client.Token that gives every attempt the same token.
func StaticToken(token string) func(context.Context) (string, error) {
	return func(context.Context) (string, error) { return token, nil }
}

// For the parameters that are numbers, if there are any.
var _ json.Number

// GetCustomerUsageSummaryParameters are the parameters of GetCustomerUsageSummary. Those that are nil are not sent.
type GetCustomerUsageSummaryParameters struct {
	// The customer's id: the id of its Microsoft Entra tenant. The service expects a GUID, and responds to anything else with 400, code 2000.
	CustomerId string
	// Ties together everything that one call causes inside the service; name it when you ask Microsoft for support. A GUID in practice. Left out, the service makes one for each request.
	CorrelationId *string
	// The correlation vector under which the service traces the request internally. Left out, the service makes one for each request.
	CorrelationVector *string
	// Makes the request idempotent: a retry carries the value of the first attempt, a new call a new value. A GUID in practice. Left out, the service makes one for each request.
	RequestId *string
}

// GetCustomerUsageSummary: Get the usage summary of a customer. Returns the estimated Azure spending of one customer in the current billing period, together with the budget.  For a customer without Azure usage, the service responds with an error of code 3000 (status 404, sometimes 400), not with an empty summary. Expect it for many customers.
func (c *Client) GetCustomerUsageSummary(ctx context.Context, p GetCustomerUsageSummaryParameters) (*CustomerUsageSummary, error) {
	ids := strings.NewReplacer("{"+"customer_id}", pathSegment(p.CustomerId))
	query := url.Values{}
	header := http.Header{"ms-correlationid": valuesOf(p.CorrelationId), "ms-cv": valuesOf(p.CorrelationVector), "ms-requestid": valuesOf(p.RequestId)}
	return call[CustomerUsageSummary](ctx, c, http.MethodGet, ids.Replace("/v1/customers/{customer_id}/usagesummary"), query, header)
}

// valuesOf returns the values to send for a parameter, and none if it is nil.
func valuesOf[T any](value *T) []string {
	if value == nil {
		return nil
	}
	return textsOf([]T{*value})
}

// textsOf returns the values to send for a parameter that is a list.
func textsOf[T any](values []T) []string {
	var texts []string
	for _, value := range values {
		texts = append(texts, fmt.Sprint(value))
	}
	return texts
}

// pathSegment encodes a value for a path, except the unreserved characters of RFC 3986. Invalid UTF-8 becomes an empty
// segment, which newRequest rejects.
func pathSegment(value any) string {
	text := fmt.Sprint(value)
	if !utf8.ValidString(text) {
		return ""
	}
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}
