package usage

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// attempt sends a request once, and decodes the response into value.
func (c *Client) attempt(request *http.Request, value any, redactor *tokenRedactor) error {
	if err := c.authorize(request, redactor); err != nil {
		return err
	}
	response, body, err := c.send(request)
	if response == nil {
		return err
	}
	header := redactor.redactHeader(response.Header)
	media := mediaTypeOf(header.Values("Content-Type"))
	if err == nil {
		body, err = textOf(body, header.Values("Content-Encoding"), media.charset, c.maxBodyBytes())
	}
	text := redactor.redactJSON(body)
	// idOf returns an id of the response, or else the one that was sent.
	idOf := func(name string) string {
		return cmp.Or(header.Get(name), request.Header[name][0])
	}
	failed := &ResponseError{
		StatusCode:    response.StatusCode,
		Header:        header,
		Body:          text,
		RequestID:     idOf(requestIDHeader),
		CorrelationID: idOf(correlationIDHeader),
	}
	if failed.StatusCode < 200 || failed.StatusCode >= 300 {
		if media.mustBeJSON() == nil {
			_ = readObject(text, &failed.ServiceFault) // The body may also be text, HTML or nothing.
		}
		return failed
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return interrupted(request, err)
	}
	err = cmp.Or(err, media.mustBeJSON(), readObject(text, value))
	if err != nil {
		failed.Err = redactor.causeOf(err, nil)
		return failed
	}
	return nil
}

// authorize adds the token to a request.
func (c *Client) authorize(request *http.Request, redactor *tokenRedactor) error {
	if c.Token == nil {
		return nil
	}
	token, err := c.Token(request.Context())
	if err != nil {
		return fmt.Errorf("Client.Token returned no token: %w", err)
	}
	if strings.ContainsFunc(token, isNotPrintableASCII) {
		return &ArgumentError{"The token", "contains a line break or a character other than printable ASCII: remove it"}
	}
	redactor.add(token)
	request.Header.Set("Authorization", "Bearer "+token)
	return nil
}
