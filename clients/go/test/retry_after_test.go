package usage

import (
	"net/http"
	"testing"
	"time"
)

func TestTheLongestRetryAfterCounts(t *testing.T) {
	now := time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		values  []string
		seconds int
	}{
		{nil, 0},
		{[]string{"soon", "-5", "+5", "0.5", ""}, 0},
		{[]string{"2", "1"}, 2},
		{[]string{"1, 2,"}, 2},
		{[]string{"1", "soon"}, 1},
		{[]string{"99999999999999999999"}, 1<<32 - 1},
		{[]string{"Mon, 02 Nov 2026 08:00:03 GMT"}, 3},
		{[]string{"Mon, 02 Nov 2026 07:00:00 GMT"}, 0},
		{[]string{"1, Mon, 02 Nov 2026 08:00:03 GMT, Mon, 02 Nov 2026 08:00:02 GMT"}, 3},
		{[]string{"Mon Nov  2 08:00:03 2026", "Monday, 02-Nov-26 08:00:04 GMT"}, 4},
	} {
		wait := retryAfter(http.Header{"Retry-After": c.values}, now)
		if wait != time.Duration(c.seconds)*time.Second {
			t.Errorf("%q: %v", c.values, wait)
		}
	}
}

func TestRetryAfterIsComparedWithTheDateOfTheResponse(t *testing.T) {
	header := http.Header{"Date": {"Mon, 07 Mar 2044 10:15:30 GMT"}, "Retry-After": {"Mon, 07 Mar 2044 10:15:31 GMT"}}
	if wait := retryAfter(header, time.Now()); wait != time.Second {
		t.Error(wait)
	}
}
