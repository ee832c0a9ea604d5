package usage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"
)

type transport func(*http.Request) (*http.Response, error)

func (t transport) RoundTrip(request *http.Request) (*http.Response, error) { return t(request) }

type asked = GetCustomerUsageSummaryParameters

var ofCustomer = asked{CustomerId: "made-up"}

// call makes a call of a client that sends through a function.
func (t transport) call(ctx context.Context, client Client, parameters asked) error {
	client.HTTPClient = &http.Client{Transport: t}
	_, err := client.GetCustomerUsageSummary(ctx, parameters)
	return err
}

func nothingIsSent(t *testing.T) transport {
	return func(request *http.Request) (*http.Response, error) {
		t.Errorf("%s was sent", request.URL)
		return nil, io.EOF
	}
}

func TestTheBaseURLIsChecked(t *testing.T) {
	for _, c := range []struct {
		url            string
		refused, plain bool // plain: only with AllowInsecureHTTP
	}{
		{"https://usage.example", false, false},
		{"HTTPS://usage.example:8443/path", false, false},
		{"http://localhost:8080", false, false},
		{"http://LOCALHOST", false, false},
		{"http://127.0.0.1", false, false},
		{"http://[::1]:8080/path", false, false},
		{"http://usage.example", false, true},
		{"http://127.0.0.2", false, true},
		{"http://localhost.", false, true},
		{"http://localho\u017ft", false, true},
		{"http://[::ffff:127.0.0.1]", false, true},
		{"", true, false}, {"usage.example", true, false}, {"https:", true, false}, {"https://", true, false},
		{"https://:443", true, false}, {"https:usage.example", true, false}, {"ftp://localhost", true, false},
		{"https://user@usage.example", true, false}, {"https://@usage.example", true, false},
		{"http://user:" + secret + "@localhost", true, false}, {"https://user:made-up-pass%zz@usage.example", true, false},
		{"https://usage.example?", true, false}, {"https://usage.example#", true, false},
		{"https://usage.example\\path", true, false}, {" https://usage.example", true, false},
		{"https://usage.example/a b", true, false}, {"https://usage.example/\u2028", true, false},
		{"https://usage.example/\x7f", true, false}, {"https://usage.example/\xff", true, false},
	} {
		err, ifAllowed := checkBaseURL(c.url, false), checkBaseURL(c.url, true)
		if (err != nil) != (c.refused || c.plain) || (ifAllowed != nil) != c.refused {
			t.Errorf("%q: %v; %v", c.url, err, ifAllowed)
		}
		if err != nil && strings.Contains(err.Error(), "made-up-pass") {
			t.Error(err)
		}
	}
}

func TestWhatCannotBeSentIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		client     Client
		parameters asked
	}{
		"a customer id that is no UTF-8":        {parameters: asked{CustomerId: "a\xff"}},
		"half a surrogate pair":                 {parameters: asked{CustomerId: "a\xed\xa0\x80"}},
		"a customer id that leads elsewhere":    {parameters: asked{CustomerId: ".."}},
		"a request id that is no UTF-8":         {parameters: asked{CustomerId: "a", RequestId: PtrString("\xff")}},
		"a correlation id that is no UTF-8":     {parameters: asked{CustomerId: "a", CorrelationId: PtrString("\xff")}},
		"a correlation vector that is no UTF-8": {parameters: asked{CustomerId: "a", CorrelationVector: PtrString("\xff")}},
		"a token with a line break":             {Client{Token: StaticToken(secret + "\n")}, ofCustomer},
		"a token beyond ASCII":                  {Client{Token: StaticToken(secret + "é")}, ofCustomer},
		"a URL with a password":                 {Client{URL: "https://user:" + secret + "@usage.example"}, ofCustomer},
	} {
		var refused *ArgumentError
		err := nothingIsSent(t).call(context.Background(), c.client, c.parameters)
		if !errors.As(err, &refused) || strings.Contains(err.Error(), secret) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// gateway answers with what it received.
func gateway(t *testing.T, status int, body string) (url string) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Ms-Requestid", r.Header.Get("Authorization"))
		w.WriteHeader(status)
		fmt.Fprint(w, body+r.Header.Get("Authorization"))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestATokenOfHTTPClientIsTakenOut(t *testing.T) {
	client := &http.Client{Transport: transport(func(request *http.Request) (*http.Response, error) {
		request = request.Clone(request.Context())
		request.Header.Set("Authorization", "Bearer "+secret)
		return http.DefaultTransport.RoundTrip(request)
	})}
	var answer *Error
	usage := Client{URL: gateway(t, 500, "echo: "), HTTPClient: client}
	_, err := usage.GetCustomerUsageSummary(context.Background(), ofCustomer)
	if !errors.As(err, &answer) || string(answer.Body) != "echo: Bearer [token]" || answer.RequestID != "Bearer [token]" {
		t.Errorf("%v: %s", err, answer.Body)
	}
}

func TestEachAttemptsTokenIsTakenOut(t *testing.T) {
	count := 0
	next := func(context.Context) (string, error) { count++; return fmt.Sprintf("token-of-attempt-%d", count), nil }
	var answer *Error
	err := transport(func(*http.Request) (*http.Response, error) {
		body := io.NopCloser(strings.NewReader("token-of-attempt-1 token-of-attempt-2 token-of-attempt-3"))
		return &http.Response{StatusCode: 503, Header: http.Header{}, Body: body}, nil
	}).call(context.Background(), Client{Token: next, Retries: 1}, ofCustomer)
	if !errors.As(err, &answer) || string(answer.Body) != "[token] [token] token-of-attempt-3" {
		t.Errorf("%v: %s", err, answer.Body)
	}
}

func TestARedirectIsAnAnswerWhereverItLeads(t *testing.T) {
	for _, location := range []string{"", "/elsewhere", "http://[::1", "%zz", "http://a:x/", "http://" + secret} {
		asked := 0
		var answer *Error
		err := transport(func(*http.Request) (*http.Response, error) {
			asked++
			header := http.Header{"Location": {location}, "Ms-Requestid": {"made-up"}}
			return &http.Response{StatusCode: 302, Header: header, Body: http.NoBody}, nil
		}).call(context.Background(), Client{Token: StaticToken(secret), Retries: 1}, ofCustomer)
		if !errors.As(err, &answer) || answer.StatusCode != 302 || answer.RequestID != "made-up" || asked != 1 {
			t.Errorf("%q: %v after %d", location, err, asked)
		} else if shown := answer.Header.Get("Location"); shown != strings.ReplaceAll(location, secret, redacted) {
			t.Errorf("%q: %q", location, shown)
		}
	}
}

func TestCookiesAndTimeOutOfHTTPClientStay(t *testing.T) {
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
	var answer *Error
	if _, err := client.GetCustomerUsageSummary(context.Background(), ofCustomer); !errors.As(err, &answer) {
		t.Error(err)
	}
	var connection *url.Error
	_, err := client.GetCustomerUsageSummary(context.Background(), ofCustomer)
	if !errors.As(err, &connection) || !connection.Timeout() {
		t.Error(err)
	}
}

func TestCausesAreRebuilt(t *testing.T) {
	echo := fmt.Errorf("malformed %q\n: %w", secret, &net.OpError{Op: "read", Err: syscall.ECONNRESET})
	for range 10 {
		echo = fmt.Errorf("again: %w", echo)
	}
	err := transport(func(*http.Request) (*http.Response, error) { return nil, echo }).
		call(context.Background(), Client{Token: StaticToken(secret)}, ofCustomer)
	var network *url.Error
	if !errors.As(err, &network) || !errors.Is(err, syscall.ECONNRESET) || errors.Is(err, echo) {
		t.Errorf("%#v", err)
	}
	depth := 0
	for cause := error(network); cause != nil; cause = errors.Unwrap(cause) {
		depth++
		if text := fmt.Sprintf("%+v %#v", cause, cause); strings.Contains(text, "pz/Rs") || strings.Contains(text, "\n") {
			t.Error(text)
		}
	}
	if depth != 5 {
		t.Errorf("%d causes", depth)
	}
}

var errOwn = errors.New("the caller's own")

func TestWhatACallerCancelledWithIsFound(t *testing.T) {
	for _, want := range []error{context.Canceled, errOwn} {
		ctx, cancel := context.WithCancelCause(context.Background())
		asked := 0
		err := transport(func(request *http.Request) (*http.Response, error) {
			asked++
			cancel(want)
			return nil, context.Cause(request.Context())
		}).call(ctx, Client{Retries: 3}, ofCustomer)
		if !errors.Is(err, want) || asked != 1 {
			t.Errorf("%v after %d", err, asked)
		}
	}
}

func TestATokensOwnErrorStays(t *testing.T) {
	token := func(context.Context) (string, error) { return "", errOwn }
	err := nothingIsSent(t).call(context.Background(), Client{Token: token}, ofCustomer)
	if !errors.Is(err, errOwn) {
		t.Error(err)
	}
}

func TestAClientPrintsNoSecret(t *testing.T) {
	client := Client{URL: "https://user:" + secret + "@usage.example", Token: StaticToken(secret)}
	for _, text := range []string{fmt.Sprintf("%[1]v %+[1]v %#[1]v %[1]s %[1]d", client), fmt.Sprint(&client)} {
		if strings.Contains(text, secret) || !strings.Contains(text, "refused") {
			t.Error(text)
		}
	}
	if text := fmt.Sprint(Client{}); text != `usage.Client{URL: "https://api.partnercenter.microsoft.com"}` {
		t.Error(text)
	}
}
