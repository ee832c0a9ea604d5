package usage

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestARedirectIsAResponseErrorWhateverItsLocation(t *testing.T) {
	for _, location := range []string{"", "/elsewhere", "http://[::1", "%zz", "http://a:x/", "http://" + secret} {
		attempts := 0
		var failed *ResponseError
		err := transport(func(*http.Request) (*http.Response, error) {
			attempts++
			header := http.Header{"Location": {location}, "Ms-Requestid": {"made-up"}}
			return &http.Response{StatusCode: 302, Header: header, Body: http.NoBody}, nil
		}).call(context.Background(), Client{Token: StaticToken(secret), Retries: 1}, ofCustomer)
		if !errors.As(err, &failed) || failed.StatusCode != 302 || failed.RequestID != "made-up" || attempts != 1 {
			t.Errorf("%q: %v after %d", location, err, attempts)
		} else if shown := failed.Header.Get("Location"); shown != strings.ReplaceAll(location, secret, redacted) {
			t.Errorf("%q: %q", location, shown)
		}
	}
}

func TestCookiesAndTimeoutOfHTTPClientAreKept(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("made-up"); err == nil {
			<-r.Context().Done()
		}
		http.SetCookie(w, &http.Cookie{Name: "made-up", Value: "1", Path: "/"})
		w.Header().Set("Location", "%zz")
		w.WriteHeader(302)
	}))
	defer server.Close()
	jar, _ := cookiejar.New(nil)
	client := Client{URL: server.URL, HTTPClient: &http.Client{Jar: jar, Timeout: 200 * time.Millisecond}}
	var failed *ResponseError
	if _, err := client.GetCustomerUsageSummary(context.Background(), ofCustomer); !errors.As(err, &failed) {
		t.Error(err)
	}
	var connection *url.Error
	_, err := client.GetCustomerUsageSummary(context.Background(), ofCustomer)
	if !errors.As(err, &connection) || !connection.Timeout() {
		t.Error(err)
	}
}
