package usage

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"time"
)

const (
	firstBackOff = 500 * time.Millisecond
	maxBackOff   = 30 * time.Second
	maxWait      = time.Minute
)

var transientStatuses = []int{
	http.StatusRequestTimeout,
	http.StatusTooManyRequests,
	http.StatusInternalServerError,
	http.StatusBadGateway,
	http.StatusServiceUnavailable,
	http.StatusGatewayTimeout,
}

// isTransient says whether the same request may succeed later.
func isTransient(err error) bool {
	var failed *ResponseError
	if errors.As(err, &failed) {
		return slices.Contains(transientStatuses, failed.StatusCode)
	}
	var connection *url.Error
	return errors.As(err, &connection) && !errors.Is(err, context.Canceled) && !isTLSError(err)
}

// waitBefore returns how long to wait before a retry, the first of which is 1: the back-off, or Retry-After if that is
// longer.
func waitBefore(retry int, err error) time.Duration {
	wait := backOff(retry)
	var failed *ResponseError
	if errors.As(err, &failed) {
		wait = max(wait, retryAfter(failed.Header, time.Now()))
	}
	return wait
}

// backOff returns a random time between half and the whole of 0.5 s, 1 s, 2 s … 30 s.
func backOff(retry int) time.Duration {
	whole := maxBackOff
	if doublings := retry - 1; doublings < 6 {
		whole = min(whole, firstBackOff<<doublings)
	}
	return whole/2 + rand.N(whole/2+1)
}
