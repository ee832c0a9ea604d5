package usage

import (
	"testing"
	"time"
)

func TestBackOffGrowsUpToItsLimit(t *testing.T) {
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
