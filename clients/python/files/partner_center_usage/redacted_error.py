"""The causes of an error, rebuilt without tokens."""

from typing import Iterator

from pydantic import ValidationError

from partner_center_usage.redaction import Redaction
from partner_center_usage.single_line import single_line

# pydantic needs long to describe very many invalid values.
_MOST_VALIDATION_ERRORS = 100


class RedactedError(Exception):
    """Stands in for what a library raised: its class name and its message on one line, without the token. The original
    is not passed on because it may contain everything that was received."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(kind, message)
        self.kind = kind
        self.message = message

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}"


def redacted_error(error: BaseException | None, redaction: Redaction, depth: int = 5) -> RedactedError | None:
    """Rebuilds an error and its chain of causes."""
    if error is None or depth == 0:
        return None
    rebuilt = RedactedError(type(error).__name__, redacted_message(error, redaction))
    rebuilt.__cause__ = redacted_error(cause_of(error), redaction, depth - 1)
    return rebuilt


def redacted_message(error: BaseException, redaction: Redaction) -> str:
    """The message of an error as part of another message."""
    if isinstance(error, ValidationError):
        if error.error_count() > _MOST_VALIDATION_ERRORS:
            return f"{error.error_count()} values in it do not match the spec"
        first = error.errors(include_url=False, include_input=False)[0]
        property_path = ".".join(map(str, first["loc"]))
        return single_line(redaction.text(f"{property_path}: {first['msg']}"))
    return single_line(redaction.text(str(error)))


def causes_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error itself, and then each cause."""
    while error:
        yield error
        error = cause_of(error)


def cause_of(error: BaseException) -> BaseException | None:
    return error.__cause__ or error.__context__
