package usage

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// retryAfter returns the longest valid wait in Retry-After, and 0 if there is none. The header may occur several times
// or hold several values, and a date contains a comma itself.
func retryAfter(header http.Header, now time.Time) time.Duration {
	// The server computed the date by its own clock.
	if date, err := http.ParseTime(header.Get("Date")); err == nil {
		now = date
	}
	parts := strings.Split(strings.Join(header.Values("Retry-After"), ","), ",")
	longest := time.Duration(0)
	for i, part := range parts {
		longest = max(longest, parseWait(part, now))
		if i > 0 {
			longest = max(longest, parseWait(parts[i-1]+","+part, now))
		}
	}
	return longest
}

// parseWait reads seconds or a date, and returns 0 for anything else.
func parseWait(text string, now time.Time) time.Duration {
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
