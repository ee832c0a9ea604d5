package usage

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"testing"
)

func TestCausesAreRebuiltAsText(t *testing.T) {
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

var errOfCaller = errors.New("an error of the caller")

func TestTheErrorThatCancelledTheContextIsFound(t *testing.T) {
	for _, want := range []error{context.Canceled, errOfCaller} {
		ctx, cancel := context.WithCancelCause(context.Background())
		attempts := 0
		err := transport(func(request *http.Request) (*http.Response, error) {
			attempts++
			cancel(want)
			return nil, context.Cause(request.Context())
		}).call(ctx, Client{Retries: 3}, ofCustomer)
		if !errors.Is(err, want) || attempts != 1 {
			t.Errorf("%v after %d", err, attempts)
		}
	}
}

func TestAnErrorOfTokenIsPassedOn(t *testing.T) {
	token := func(context.Context) (string, error) { return "", errOfCaller }
	err := nothingIsSent(t).call(context.Background(), Client{Token: token}, ofCustomer)
	if !errors.Is(err, errOfCaller) {
		t.Error(err)
	}
}
