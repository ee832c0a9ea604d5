package usage

import (
	"context"
	"crypto/tls"
	"errors"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	shortestBackOff = 500 * time.Millisecond
	longestBackOff  = 30 * time.Second
	longestWait     = time.Minute
)

// isTransient says whether the same call may succeed later.
func isTransient(err error) bool {
	var answer *Error
	if errors.As(err, &answer) {
		return slices.Contains([]int{408, 429, 500, 502, 503, 504}, answer.StatusCode)
	}
	var trouble *url.Error
	return errors.As(err, &trouble) && !errors.Is(err, context.Canceled) && !isRefusedByTLS(err)
}

// isRefusedByTLS says whether one side will have no connection with the other, however often it is tried.
func isRefusedByTLS(err error) bool {
	var operation *net.OpError
	isAlert := errors.As(err, &operation) && operation.Op == "remote error" // So crypto/tls names an alert of the server.
	// Where the server does not speak TLS, net/http says so for an answer in HTTP, and crypto/tls for any other.
	var noRecord tls.RecordHeaderError
	isOther := errors.Is(err, http.ErrSchemeMismatch) || errors.As(err, &noRecord)
	return isUntrusted(err) || isAlert || isOther
}

func isUntrusted(err error) bool {
	var untrusted *tls.CertificateVerificationError
	return errors.As(err, &untrusted)
}

// adviceFor says what to do about a connection that failed.
func adviceFor(err error) string {
	switch {
	case isUntrusted(err):
		return "correct the URL, or let HTTPClient trust the issuer of the server's certificate"
	case isRefusedByTLS(err):
		return "correct the URL, or the TLS settings of HTTPClient"
	}
	return "check the network, or raise Timeout"
}

// waitBefore gives the wait before a retry, of which the first is 1: as long as the answer asks for, and never shorter
// than the back-off.
func waitBefore(retry int, err error) time.Duration {
	wait := backOff(retry)
	var answer *Error
	if errors.As(err, &answer) {
		wait = max(wait, retryAfter(answer.Header, time.Now()))
	}
	return wait
}

// backOff gives a random time between half and the whole of 0.5 s, 1 s, 2 s … 30 s.
func backOff(retry int) time.Duration {
	whole := longestBackOff
	if doublings := retry - 1; doublings < 6 {
		whole = min(whole, shortestBackOff<<doublings)
	}
	return whole/2 + rand.N(whole/2+1)
}

// retryAfter gives the longest wait that Retry-After asks for, and 0 where it asks for none that can be read. It may
// come several times, or several in one, and a date has a comma itself.
func retryAfter(header http.Header, now time.Time) time.Duration {
	if date, err := http.ParseTime(header.Get("Date")); err == nil {
		now = date // The server's clock, by which it reckons.
	}
	parts := strings.Split(strings.Join(header.Values("Retry-After"), ","), ",")
	longest := time.Duration(0)
	for i, part := range parts {
		longest = max(longest, waitAskedFor(part, now))
		if i > 0 {
			longest = max(longest, waitAskedFor(parts[i-1]+","+part, now))
		}
	}
	return longest
}

// waitAskedFor reads seconds or a date, and gives 0 for anything else.
func waitAskedFor(text string, now time.Time) time.Duration {
	text = strings.TrimSpace(text)
	seconds, err := strconv.ParseUint(text, 10, 32)
	if err == nil || errors.Is(err, strconv.ErrRange) {
		return time.Duration(seconds) * time.Second
	}
	date, err := http.ParseTime(text)
	if err != nil {
		return 0
	}
	return date.Sub(now)
}
