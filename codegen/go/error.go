package usage

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
)

// ArgumentError says what cannot be sent. Nothing has left the machine.
type ArgumentError struct{ Argument, Problem string }

func (e *ArgumentError) Error() string { return e.Argument + " " + e.Problem }

// Error is an answer that is not what was asked for: a refusal, a redirect, or a success that cannot be read.
type Error struct {
	StatusCode               int
	Header                   http.Header
	RequestID, CorrelationID string        // What Microsoft's support finds the call by.
	Body                     []byte        // In UTF-8, without its coding; as it came where it cannot be read.
	Fault                    *ServiceFault // Nil where the body is none.
	Err                      error         // Why a success cannot be read; else nil.
}

// Code is the fault's code as text, whether it was sent as a number or as text; empty where there is none.
func (e *Error) Code() string {
	return strings.TrimPrefix(strings.Trim(string(e.Fault.GetCode()), `"`), "null")
}

// NoUsage says whether the customer has no Azure usage, which is nothing unusual.
func (e *Error) NoUsage() bool {
	return e.Code() == "3000" && (e.StatusCode == http.StatusNotFound || e.StatusCode == http.StatusBadRequest)
}

// Unwrap gives what the decoder said.
func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string {
	reason := cmp.Or(e.Fault.GetDescription(), e.Fault.GetMessage(), http.StatusText(e.StatusCode))
	advice := map[int]string{400: "correct the request", 401: "get a new token, by a sign-in with a second factor",
		403: "check the user's rights to this customer", 404: "check the customer id", 429: "call less often"}[e.StatusCode]
	if e.Err != nil {
		reason = fmt.Sprintf("its body cannot be read: %v", e.Err)
		advice = "look at the body, which may come from a proxy"
	} else if e.NoUsage() {
		advice = "the customer has no Azure usage, go on without it"
	} else if e.StatusCode == http.StatusSwitchingProtocols {
		advice = "nobody asked for another protocol, look for a proxy on the way"
	} else if e.StatusCode < 400 {
		advice = "redirects are not followed, correct the server's URL"
	}
	return fmt.Sprintf("Partner Center answered %d (code %s, request id %s): %s: %s", e.StatusCode,
		cmp.Or(e.Code(), "none"), e.RequestID, strings.TrimRight(reason, "."), cmp.Or(advice, "try again later"))
}
