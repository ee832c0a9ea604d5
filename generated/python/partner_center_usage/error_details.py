"""What ApiException tells about the response that it comes from."""

from decimal import Decimal
from typing import Any, Mapping

from partner_center_usage.single_line import single_line


def advice_by_class(status: Any) -> str:
    """What to do about a status that the spec does not list."""
    if isinstance(status, int) and (status in (408, 429) or status >= 500):
        return "Try again later. "
    return "Check the request, the host, and the body of the response, which may come from a proxy. "


class ErrorDetails:
    """The part of ApiException that is written by hand. `data` is the ServiceFault of the body, or None without one."""

    status: Any
    reason: Any
    headers: Any
    data: Any
    sent_ids: Mapping[str, str] = {}
    # What the spec says about this status of this operation.
    advice: str | None = None

    @property
    def request_id(self) -> str | None:
        """The id in the response, or else the id that was sent."""
        return (self.headers or {}).get("MS-RequestId") or self.sent_ids.get("ms-requestid")

    @property
    def correlation_id(self) -> str | None:
        """The id in the response, or else the id that was sent."""
        return (self.headers or {}).get("MS-CorrelationId") or self.sent_ids.get("ms-correlationid")

    @property
    def code(self) -> str | None:
        """The error code as text, whether the service sent text or a number."""
        code = getattr(self.data, "code", None)
        if isinstance(code, bool) or not isinstance(code, (str, int, Decimal)):
            return None
        return str(code)

    def __str__(self) -> str:
        reason = single_line(str(self.reason), 600)
        code = f", code {single_line(self.code)}" if self.code else ""
        description = getattr(self.data, "description", None) or getattr(self.data, "message", None) or ""
        advice = self.advice or advice_by_class(self.status)
        request_id = single_line(str(self.request_id), 100)
        correlation_id = single_line(str(self.correlation_id), 100)
        ids = f"request id {request_id}, correlation id {correlation_id}"
        message = f"Status {self.status}, {reason}{code}. {single_line(description)} {advice}({ids})"
        # Some texts end with a space of their own.
        return message.replace(".  ", ". ")
