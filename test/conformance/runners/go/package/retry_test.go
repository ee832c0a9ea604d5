package usage

import (
	"net/http"
	"testing"
	"time"
)

func TestBackOffGrowsAndIsNeverShorterThanHalf(t *testing.T) {
	for retry, whole := range map[int]time.Duration{
		1: time.Second / 2, 2: time.Second, 6: 16 * time.Second, 7: 30 * time.Second, 1000: 30 * time.Second,
	} {
		for range 100 {
			if wait := backOff(retry); wait < whole/2 || wait > whole {
				t.Errorf("retry %d: %v", retry, wait)
			}
		}
	}
}

func TestTheLongestWaitCounts(t *testing.T) {
	now := time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		asked   []string
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
		wait := retryAfter(http.Header{"Retry-After": c.asked}, now)
		if wait != time.Duration(c.seconds)*time.Second {
			t.Errorf("%q: %v", c.asked, wait)
		}
	}
}

func TestADateIsMeasuredAgainstThatOfTheAnswer(t *testing.T) {
	header := http.Header{"Date": {"Mon, 07 Mar 2044 10:15:30 GMT"}, "Retry-After": {"Mon, 07 Mar 2044 10:15:31 GMT"}}
	if wait := retryAfter(header, time.Now()); wait != time.Second {
		t.Error(wait)
	}
}
