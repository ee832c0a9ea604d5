package usage

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"time"
)

const defaultTimeout = 30 * time.Second

// call makes the attempts of one request, all with the same ids.
func call[T any](ctx context.Context, c *Client, method, path string, query url.Values, header http.Header) (*T, error) {
	var redactor tokenRedactor
	ctx, cancel := context.WithTimeout(redactor.observe(ctx), cmp.Or(c.Timeout, defaultTimeout))
	defer cancel()
	base := cmp.Or(c.URL, defaultURL)
	if err := checkBaseURL(base, c.AllowInsecureHTTP); err != nil {
		return nil, err
	}
	request, err := newRequest(ctx, method, base+path, query, header)
	if err != nil {
		return nil, err
	}
	deadline, _ := ctx.Deadline()
	// The caller's own deadline may be a wall-clock time. From here on the monotonic clock counts.
	end := time.Now().Add(time.Until(deadline))
	for retry := 1; ; retry++ {
		value := new(T)
		err = c.attempt(request.Clone(ctx), value, &redactor)
		if err == nil {
			return value, nil
		}
		isLast := retry > c.Retries || ctx.Err() != nil || !isTransient(err)
		wait := waitBefore(retry, err)
		if isLast || wait > min(maxWait, time.Until(end)) {
			return nil, redactor.publicError(ctx, err)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
		}
	}
}
