package usage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// gateway starts a server that echoes the token of each request.
func gateway(t *testing.T, status int, body string) (url string) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Ms-Requestid", r.Header.Get("Authorization"))
		w.WriteHeader(status)
		fmt.Fprint(w, body+r.Header.Get("Authorization"))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestATokenOfHTTPClientIsRedacted(t *testing.T) {
	client := &http.Client{Transport: transport(func(request *http.Request) (*http.Response, error) {
		request = request.Clone(request.Context())
		request.Header.Set("Authorization", "Bearer "+secret)
		return http.DefaultTransport.RoundTrip(request)
	})}
	var failed *ResponseError
	usage := Client{URL: gateway(t, 500, "echo: "), HTTPClient: client}
	_, err := usage.GetCustomerUsageSummary(context.Background(), ofCustomer)
	if !errors.As(err, &failed) || string(failed.Body) != "echo: Bearer [token]" || failed.RequestID != "Bearer [token]" {
		t.Errorf("%v: %s", err, failed.Body)
	}
}

func TestTheTokenOfEachAttemptIsRedacted(t *testing.T) {
	count := 0
	next := func(context.Context) (string, error) {
		count++
		return fmt.Sprintf("token-of-attempt-%d", count), nil
	}
	var failed *ResponseError
	err := transport(func(*http.Request) (*http.Response, error) {
		body := io.NopCloser(strings.NewReader("token-of-attempt-1 token-of-attempt-2 token-of-attempt-3"))
		return &http.Response{StatusCode: 503, Header: http.Header{}, Body: body}, nil
	}).call(context.Background(), Client{Token: next, Retries: 1}, ofCustomer)
	if !errors.As(err, &failed) || string(failed.Body) != "[token] [token] token-of-attempt-3" {
		t.Errorf("%v: %s", err, failed.Body)
	}
}
