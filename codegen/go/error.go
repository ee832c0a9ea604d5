package usage

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// ArgumentError says what cannot be sent. Nothing has left the machine.
type ArgumentError struct{ Argument, Problem string }

func (e *ArgumentError) Error() string { return e.Argument + " " + e.Problem }

// Error is an answer that is not what was asked for: a refusal, a redirect, or a success that cannot be read. It holds
// [token] wherever the answer held the token of the call.
type Error struct {
	StatusCode               int
	Header                   http.Header
	RequestID, CorrelationID string        // What Microsoft's support finds the call by.
	Body                     []byte        // In UTF-8, without its coding; as it came where its charset cannot be read.
	Fault                    *ServiceFault // Nil where the body is none.
	Err                      error         // Why a success cannot be read, a *Cause; else nil.
}

// Code is the fault's code as text, whether it was sent as a number or as text; empty where there is none. Any other
// code is its JSON.
func (e *Error) Code() string {
	code := e.Fault.GetCode()
	var text string
	if json.Unmarshal(code, &text) != nil {
		return string(code)
	}
	return text
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
		reason = "its body cannot be read: " + e.Err.Error()
		advice = "look at what came, which may be from a proxy"
	} else if e.NoUsage() {
		advice = "the customer has no Azure usage, go on without it"
	} else if e.StatusCode == http.StatusSwitchingProtocols {
		advice = "nobody asked for another protocol, look for a proxy on the way"
	} else if e.StatusCode < 400 {
		advice = "redirects are not followed, correct the server's URL"
	}
	return fmt.Sprintf("Partner Center answered %d (code %s, request id %s): %s: %s", e.StatusCode,
		oneLine(cmp.Or(e.Code(), "none")), oneLine(e.RequestID), strings.TrimRight(oneLine(reason), "."),
		cmp.Or(advice, "try again later"))
}
