"""Explains why a connection failed."""

import ssl

from partner_center_usage.errors import ApiConnectionError
from partner_center_usage.redacted_error import causes_of, redacted_message
from partner_center_usage.redaction import Redaction
from partner_center_usage.single_line import single_line

# How OpenSSL reports a server that does not use TLS, or only versions of it that Python does not support.
_NO_COMMON_PROTOCOL = {
    "HTTP_REQUEST",
    "NO_PROTOCOLS_AVAILABLE",
    "TLSV1_ALERT_PROTOCOL_VERSION",
    "UNSUPPORTED_PROTOCOL",
    "WRONG_VERSION_NUMBER",
}


def connection_error(error: BaseException, redaction: Redaction) -> ApiConnectionError:
    """Says what broke a connection and what to do about it."""
    for cause in causes_of(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            reason = single_line(redaction.text(cause.verify_message))
            return ApiConnectionError(
                f"The server's certificate is not trusted: {reason}. Check the address. If a proxy of yours has its "
                "own certificate authority, set ssl_ca_cert in the configuration to the file of that authority.",
                permanent=True,
            )
        if isinstance(cause, ssl.SSLError) and cause.reason in _NO_COMMON_PROTOCOL:
            reason = redacted_message(cause, redaction)
            return ApiConnectionError(
                f"The server and this client share no version of TLS: {reason}. Check the scheme, host and port of the "
                "base URL.",
                permanent=True,
            )
    reason = redacted_message(error, redaction)
    return ApiConnectionError(f"The connection failed: {reason}. Check the network and try again.")
