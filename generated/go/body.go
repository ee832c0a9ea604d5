package usage

import (
	"cmp"
	"fmt"
	"io"
	"math"
)

const defaultMaxBodyBytes = 16 << 20

// tooLarge is the error for a body that is larger than this number of bytes.
type tooLarge int64

func (limit tooLarge) Error() string {
	return fmt.Sprintf("it is larger than %d bytes, the limit that MaxBodyBytes sets", int64(limit))
}

func isTooLarge(err error) bool {
	_, is := err.(tooLarge)
	return is
}

func (c *Client) maxBodyBytes() int64 {
	return cmp.Or(max(0, c.MaxBodyBytes), defaultMaxBodyBytes)
}

// readUpTo reads everything, and stops as soon as there is more than the limit: a compressed body may be endless.
func readUpTo(limit int64, reader io.Reader) ([]byte, error) {
	limit = min(limit, math.MaxInt64-1)
	body, err := io.ReadAll(io.LimitReader(reader, limit+1))
	if int64(len(body)) > limit {
		return nil, tooLarge(limit)
	}
	return body, err
}
