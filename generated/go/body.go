package usage

import (
	"cmp"
	"fmt"
	"io"
	"math"
)

// tooLarge is the error of a body that is longer than so many bytes.
type tooLarge int64

func (limit tooLarge) Error() string {
	return fmt.Sprintf("it is larger than %d bytes, the limit that MaxBodyBytes sets", int64(limit))
}

func (c *Client) maxBodyBytes() int64 { return cmp.Or(max(0, c.MaxBodyBytes), 16<<20) }

// readUpTo reads all, and gives up as soon as there is more than the limit: what is compressed may have no end.
func readUpTo(limit int64, reader io.Reader) ([]byte, error) {
	limit = min(limit, math.MaxInt64-1)
	body, err := io.ReadAll(io.LimitReader(reader, limit+1))
	if int64(len(body)) > limit {
		return nil, tooLarge(limit)
	}
	return body, err
}
