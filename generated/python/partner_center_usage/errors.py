"""The errors of a call that the generator does not know: no answer, none in time, or one that cannot be read."""

import ssl
from typing import Iterator

from partner_center_usage.exceptions import ApiException, OpenApiException

# What OpenSSL says of a server that speaks no TLS, or no version of it that Python does.
_NO_COMMON_PROTOCOL = {
    "HTTP_REQUEST",
    "NO_PROTOCOLS_AVAILABLE",
    "TLSV1_ALERT_PROTOCOL_VERSION",
    "UNSUPPORTED_PROTOCOL",
    "WRONG_VERSION_NUMBER",
}


class ApiConnectionError(OpenApiException, ConnectionError):
    """No answer came, or only a part of one."""

    def __init__(self, message: str, permanent: bool = False) -> None:
        super().__init__(message)
        # Whether another attempt would fail in the same way.
        self.permanent = permanent


class ApiTimeoutError(OpenApiException, TimeoutError):
    """The call took longer than it may."""


class ApiDecodeError(ApiException):
    """The service answered with success, but its body is not what the contract promises."""


def connection_error(error: BaseException) -> ApiConnectionError:
    """Says what broke a connection, and what to do about it."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return ApiConnectionError(
                f"The server's certificate is not trusted: {cause.verify_message}. Check the address. Where a proxy of "
                "yours has an issuer of its own, set ssl_ca_cert of the configuration to the issuer's file.",
                permanent=True,
            )
        if isinstance(cause, ssl.SSLError) and cause.reason in _NO_COMMON_PROTOCOL:
            return ApiConnectionError(
                f"The server speaks no TLS that is supported here: {cause}. Check the address, its port and its https.",
                permanent=True,
            )
    return ApiConnectionError(f"The connection failed: {error}. Check the network, and try again.")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
