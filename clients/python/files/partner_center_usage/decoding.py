"""Decodes the body of a response to a model."""

from typing import Any

from pydantic import ValidationError

from partner_center_usage.errors import ApiDecodeError
from partner_center_usage.redacted_error import redacted_error, redacted_message
from partner_center_usage.service_response import ServiceResponse
from partner_center_usage.single_line import single_line

_DECODE_FAILURES = (ValueError, TypeError, ArithmeticError, RecursionError)


def decode_success(model: Any, response: ServiceResponse) -> Any:
    """The model of a success. Raises ApiDecodeError if the body is not one."""
    try:
        # from_dict() would validate each level twice, and drop properties that the spec does not name.
        return model.model_validate(response.json())
    except _DECODE_FAILURES as error:
        failure = _decode_error(response, error)
    # Raised here, because an error raised in an except block has the original error as its context.
    raise failure


def decode_error_body(model: Any, response: ServiceResponse) -> Any:
    """The ServiceFault of an error response. None if its body is something else, such as HTML."""
    try:
        return _without_invalid_properties(model, response.json())
    except _DECODE_FAILURES:
        return None


def _without_invalid_properties(model: Any, fields: Any) -> Any:
    """A description of the wrong type must not hide the code."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        invalid = {name for one in error.errors(include_input=False) for name in one["loc"][:1]}
    return model.model_validate({name: value for name, value in dict(fields).items() if name not in invalid})


def _decode_error(response: ServiceResponse, problem: Exception) -> ApiDecodeError:
    message = redacted_message(problem, response.redaction)
    reason = f"{single_line(response.reason, 40)}, but its body cannot be decoded: {message}"
    error = ApiDecodeError(response.status, reason, response, body=response.text)
    error.__cause__ = redacted_error(problem, response.redaction)
    return error
