"""The errors of a call that the generator does not have."""

from partner_center_usage.exceptions import ApiException, OpenApiException


class ApiConnectionError(OpenApiException, ConnectionError):
    """No response arrived, or only part of one."""

    def __init__(self, message: str, permanent: bool = False) -> None:
        super().__init__(message)
        # Whether another attempt would fail in the same way.
        self.permanent = permanent


class ApiTimeoutError(OpenApiException, TimeoutError):
    """The call did not finish within its timeout."""


class ApiDecodeError(ApiException):
    """The service reported success, but the body of its response cannot be decoded."""
