package usage

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"slices"
	"syscall"
)

// deepest is how many causes are kept below a *url.Error, with that of known at the end.
const deepest = 4

// Cause is an error of net/http or of what is below it, as text: the original may hold what the far end sent.
type Cause struct {
	Type      string // That of the original, such as *net.OpError.
	Message   string // Of the original, in one line and without tokens.
	IsTimeout bool
	Err       error // The next Cause, or what errors.Is finds: an error of the context, or a syscall.Errno.
}

func (c *Cause) Error() string { return c.Message }

// Unwrap gives the next cause.
func (c *Cause) Unwrap() error { return c.Err }

// Timeout says whether time ran out; url.Error asks for it.
func (c *Cause) Timeout() bool { return c.IsTimeout }

// lost is the error of a connection before it is fit to be shown.
type lost struct {
	event string
	cause *url.Error
}

func (l *lost) Error() string { return l.event }
func (l *lost) Unwrap() error { return l.cause }

// shown gives the error that a caller gets. What a Token failed with stays as it is.
func (t *tokens) shown(ctx context.Context, err error) error {
	connection, isLost := err.(*lost)
	if !isLost {
		return err
	}
	cause := *connection.cause
	cause.Err = t.causeOf(cause.Err, known(ctx, err))
	return fmt.Errorf("%s: %s: %w", connection.event, adviceFor(err), &cause)
}

// known gives the error within another that holds nothing which was received, if there is one.
func known(ctx context.Context, err error) error {
	own := []error{context.Cause(ctx), context.Canceled, context.DeadlineExceeded}
	is := func(one error) bool { return one != nil && errors.Is(err, one) }
	if i := slices.IndexFunc(own, is); i >= 0 {
		return own[i]
	}
	var number syscall.Errno
	if errors.As(err, &number) {
		return number
	}
	return nil
}

// causeOf rebuilds an error and its causes, above the one that is known.
func (t *tokens) causeOf(err, known error) error {
	var chain []error
	for ; err != nil && err != known && len(chain) < deepest-1; err = errors.Unwrap(err) {
		chain = append(chain, err)
	}
	rebuilt := known
	for _, one := range slices.Backward(chain) {
		var trouble net.Error
		rebuilt = &Cause{
			Type:      fmt.Sprintf("%T", one),
			Message:   oneLine(t.redactText(one.Error())),
			IsTimeout: errors.As(one, &trouble) && trouble.Timeout(),
			Err:       rebuilt,
		}
	}
	return rebuilt
}
