"""The errors of a call that the generator does not know: no answer, none in time, or one that cannot be read."""

import ssl
from typing import Iterator

from pydantic import ValidationError

from partner_center_usage.exceptions import ApiException, OpenApiException
from partner_center_usage.one_line import one_line
from partner_center_usage.redact import Redaction

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


class FailureCause(Exception):
    """What a library threw: the name of its class, and what it said in one line, without the token. The original may
    hold all that was received, so it is not passed on."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(kind, message)
        self.kind = kind
        self.message = message

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}"


def cause(error: BaseException | None, redaction: Redaction, depth: int = 5) -> FailureCause | None:
    """Rebuilds what was thrown, with what that was caused by."""
    if error is None or depth == 0:
        return None
    rebuilt = FailureCause(type(error).__name__, said(error, redaction))
    rebuilt.__cause__ = cause(_cause_of(error), redaction, depth - 1)
    return rebuilt


def said(error: BaseException, redaction: Redaction) -> str:
    """What an error said, as a part of a message."""
    if not isinstance(error, ValidationError):
        return one_line(redaction.text(str(error)))
    if error.error_count() > 100:
        return f"{error.error_count()} values in it are not what the contract says"
    first = error.errors(include_url=False, include_input=False)[0]
    return one_line(redaction.text(f"{'.'.join(map(str, first['loc']))}: {first['msg']}"))


def connection_error(error: BaseException, redaction: Redaction) -> ApiConnectionError:
    """Says what broke a connection, and what to do about it."""
    for one in _causes(error):
        if isinstance(one, ssl.SSLCertVerificationError):
            return ApiConnectionError(
                f"The server's certificate is not trusted: {one_line(redaction.text(one.verify_message))}. Check the "
                "address. Where a proxy of yours has an issuer of its own, set ssl_ca_cert of the configuration to the "
                "issuer's file.",
                permanent=True,
            )
        if isinstance(one, ssl.SSLError) and one.reason in _NO_COMMON_PROTOCOL:
            return ApiConnectionError(
                f"The server speaks no TLS that is supported here: {said(one, redaction)}. Check the address, its port "
                "and its https.",
                permanent=True,
            )
    return ApiConnectionError(f"The connection failed: {said(error, redaction)}. Check the network, and try again.")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = _cause_of(error)


def _cause_of(error: BaseException) -> BaseException | None:
    return error.__cause__ or error.__context__
