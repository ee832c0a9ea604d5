package usage

import (
	"cmp"
	"net/http"
	"net/url"
)

// send returns the final response and its undecoded body. If the body is too large, there is both a response and an
// error.
func (c *Client) send(request *http.Request) (*http.Response, []byte, error) {
	client := *cmp.Or(c.HTTPClient, http.DefaultClient)
	transport := &noRedirects{RoundTripper: cmp.Or(client.Transport, http.DefaultTransport)}
	client.Transport = transport
	response, err := client.Do(request)
	if err != nil {
		return nil, nil, &connectionError{"no response was received", err.(*url.Error)} // Do returns no other type.
	}
	defer response.Body.Close()
	response.Header = transport.header
	if response.StatusCode == http.StatusSwitchingProtocols {
		return response, nil, nil // What follows is not a body, and may be endless.
	}
	body, err := readUpTo(c.maxBodyBytes(), response.Body)
	if err != nil && !isTooLarge(err) {
		return nil, nil, interrupted(request, err)
	}
	return response, body, err
}

// noRedirects hides the target of a redirect. http.Client would follow it with the token, and even when told not to, it
// returns an error instead of the response if it cannot parse the Location.
type noRedirects struct {
	http.RoundTripper
	header http.Header // The header as it was received.
}

func (t *noRedirects) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := t.RoundTripper.RoundTrip(request)
	if response != nil {
		t.header = response.Header
		response.Header = t.header.Clone()
		response.Header.Del("Location")
	}
	return response, err
}

// connectionError is a failed connection before its cause is redacted for the caller.
type connectionError struct {
	event string
	cause *url.Error
}

func (e *connectionError) Error() string { return e.event }

func (e *connectionError) Unwrap() error { return e.cause }

// interrupted is the error of a connection that ended within the body.
func interrupted(request *http.Request, cause error) error {
	return &connectionError{
		event: "the response was cut off",
		cause: &url.Error{Op: request.Method, URL: request.URL.String(), Err: cause},
	}
}
