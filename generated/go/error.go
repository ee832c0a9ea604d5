package usage

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// ArgumentError describes an argument that cannot be sent. No request was made.
type ArgumentError struct {
	Argument string
	Problem  string
}

func (e *ArgumentError) Error() string { return e.Argument + " " + e.Problem }

// ResponseError is an error response, a redirect, or a successful response that cannot be decoded. It contains [token]
// wherever the response contained the token of the call.
type ResponseError struct {
	StatusCode int
	Header     http.Header
	// RequestID is the id to give to Microsoft's support: that of the response, or else the one that was sent.
	RequestID string
	// CorrelationID is that of the response, or else the one that was sent.
	CorrelationID string
	// Body is the decompressed body in UTF-8, or as it was received if its charset cannot be decoded.
	Body []byte
	// ServiceFault is the decoded body of an error response; nil if the body is something else.
	ServiceFault *ServiceFault
	// Err is a *Cause that says why a successful response cannot be decoded; nil for an error response.
	Err error
}

// Code returns the service's error code as text, whether it was sent as a number or as text. It is empty without a code,
// and the JSON of a code of another type.
func (e *ResponseError) Code() string {
	code := e.ServiceFault.GetCode()
	var text string
	if json.Unmarshal(code, &text) != nil {
		return string(code)
	}
	return text
}

// NoUsage says whether the customer has no Azure usage, which is a normal state.
func (e *ResponseError) NoUsage() bool {
	return e.Code() == "3000" && (e.StatusCode == http.StatusNotFound || e.StatusCode == http.StatusBadRequest)
}

// Unwrap returns the error of the decoder.
func (e *ResponseError) Unwrap() error { return e.Err }

func (e *ResponseError) Error() string {
	code := singleLine(cmp.Or(e.Code(), "none"))
	reason := strings.TrimRight(singleLine(e.reason()), ".")
	return fmt.Sprintf("Partner Center responded with %d (code %s, request id %s): %s: %s",
		e.StatusCode, code, singleLine(e.RequestID), reason, e.advice())
}

func (e *ResponseError) reason() string {
	if e.Err != nil {
		return "the body cannot be decoded: " + e.Err.Error()
	}
	return cmp.Or(e.ServiceFault.GetDescription(), e.ServiceFault.GetMessage(), http.StatusText(e.StatusCode))
}

var adviceByStatus = map[int]string{
	http.StatusBadRequest:      "correct the request",
	http.StatusUnauthorized:    "get a new token by signing in with multi-factor authentication",
	http.StatusForbidden:       "check the user's permissions",
	http.StatusNotFound:        "check the ids",
	http.StatusTooManyRequests: "send requests less often",
}

// advice says what to do about the error.
func (e *ResponseError) advice() string {
	switch {
	case e.Err != nil:
		return "check Body, which may come from a proxy"
	case e.NoUsage():
		return "the customer has no Azure usage, continue without it"
	case e.StatusCode == http.StatusSwitchingProtocols:
		return "the client did not ask for another protocol, check the proxies in between"
	case e.StatusCode < 400:
		return "redirects are not followed, correct the URL"
	case adviceByStatus[e.StatusCode] != "":
		return adviceByStatus[e.StatusCode]
	case e.StatusCode >= 500 || isTransient(e):
		return "try again later"
	}
	return "check the request, the URL, and Body, which may come from a proxy"
}
