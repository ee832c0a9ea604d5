package usage

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
)

// isTLSError says whether one side rejects the TLS connection, so that every attempt would fail.
func isTLSError(err error) bool {
	var operation *net.OpError
	// crypto/tls uses this name for an alert that the server sent.
	isAlert := errors.As(err, &operation) && operation.Op == "remote error"
	// For a server that does not speak TLS, net/http reports a response in HTTP, and crypto/tls anything else.
	var record tls.RecordHeaderError
	isNotTLS := errors.Is(err, http.ErrSchemeMismatch) || errors.As(err, &record)
	return isUntrusted(err) || isAlert || isNotTLS
}

func isUntrusted(err error) bool {
	var verification *tls.CertificateVerificationError
	return errors.As(err, &verification)
}

// adviceFor says what to do about a failed connection.
func adviceFor(err error) string {
	switch {
	case isUntrusted(err):
		return "correct the URL, or make HTTPClient trust the issuer of the server's certificate"
	case isTLSError(err):
		return "correct the URL, or the TLS settings of HTTPClient"
	}
	return "check the network, or raise Timeout"
}
