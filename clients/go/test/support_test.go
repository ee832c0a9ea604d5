package usage

import (
	"context"
	"io"
	"net/http"
	"testing"
)

// secret has every kind of character that an escape changes; no service issues such a token.
const secret = `Kq7+pz/Rs"3<v&x'y\z%9=.~-End`

type parameters = GetCustomerUsageSummaryParameters

var ofCustomer = parameters{CustomerId: "made-up"}

// transport is a function that takes the place of the network.
type transport func(*http.Request) (*http.Response, error)

func (t transport) RoundTrip(request *http.Request) (*http.Response, error) { return t(request) }

// call makes a call with a client that sends its requests through this transport.
func (t transport) call(ctx context.Context, client Client, parameters parameters) error {
	client.HTTPClient = &http.Client{Transport: t}
	_, err := client.GetCustomerUsageSummary(ctx, parameters)
	return err
}

// nothingIsSent is a transport that fails the test.
func nothingIsSent(t *testing.T) transport {
	return func(request *http.Request) (*http.Response, error) {
		t.Errorf("%s was sent", request.URL)
		return nil, io.EOF
	}
}
