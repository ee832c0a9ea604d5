package usage

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"syscall"
)

// maxCauses limits the chain of causes below a *url.Error, including the safe one at its end.
const maxCauses = 4

// Cause describes an error of net/http, or of a package below it, as text. The original may contain data that the
// server sent.
type Cause struct {
	// Type is the type of the original, such as *net.OpError.
	Type string
	// Message is the message of the original, on one line and without tokens.
	Message string
	// IsTimeout says whether the original was a timeout.
	IsTimeout bool
	// Err is the next *Cause, an error of the context, or a syscall.Errno.
	Err error
}

func (c *Cause) Error() string { return c.Message }

// Unwrap returns the next cause.
func (c *Cause) Unwrap() error { return c.Err }

// Timeout says whether the original was a timeout; url.Error calls it.
func (c *Cause) Timeout() bool { return c.IsTimeout }

// publicError returns the error that the caller gets. An error of Client.Token stays as it is.
func (t *tokenRedactor) publicError(ctx context.Context, err error) error {
	connection, isConnection := err.(*connectionError)
	if !isConnection {
		return err
	}
	cause := *connection.cause
	cause.Err = t.causeOf(cause.Err, safeCause(ctx, err))
	return fmt.Errorf("%s: %s: %w", connection.event, adviceFor(err), &cause)
}

// safeCause returns the innermost cause that cannot contain received data, if there is one.
func safeCause(ctx context.Context, err error) error {
	candidates := []error{context.Cause(ctx), context.Canceled, context.DeadlineExceeded}
	for _, candidate := range candidates {
		if candidate != nil && errors.Is(err, candidate) {
			return candidate
		}
	}
	var number syscall.Errno
	if errors.As(err, &number) {
		return number
	}
	return nil
}

// causeOf rebuilds an error and its causes as text, down to the one that is safe.
func (t *tokenRedactor) causeOf(err, safe error) error {
	var chain []error
	for ; err != nil && err != safe && len(chain) < maxCauses-1; err = errors.Unwrap(err) {
		chain = append(chain, err)
	}
	rebuilt := safe
	for _, original := range slices.Backward(chain) {
		var networkError net.Error
		rebuilt = &Cause{
			Type:      fmt.Sprintf("%T", original),
			Message:   singleLine(t.redactText(original.Error())),
			IsTimeout: errors.As(original, &networkError) && networkError.Timeout(),
			Err:       rebuilt,
		}
	}
	return rebuilt
}
