"""What this service means by its values, and what the contract says about its answers."""

from datetime import datetime, timezone
from decimal import Decimal
from typing import Annotated, Any, Mapping

from pydantic import AfterValidator

from partner_center_usage.one_line import one_line

# What happened, and what to do, by status: the contract's own words.
ADVICE = {
    "400": "An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that the customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage. ",
    "401": "The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed, or lacks the multi-factor claim, in which case the user must sign in again with a second factor. ",
    "403": "The caller is known but has no right to this answer. Do not retry. Code 20002 means that the partner has no relationship with the customer; code 900329 that the token belongs to an application without a user. ",
    "404": "Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record it as such and go on. Otherwise check the customer id. Do not retry. ",
    "429": "The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side by side. The body often comes from a gateway before the service: `statusCode` and `message` only. ",
    "500": "The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send the same `ms-requestid`, and give up after a few. ",
}
Instant = Annotated[datetime, AfterValidator(lambda time: time if time.tzinfo else time.replace(tzinfo=timezone.utc))]


class Answer:
    """What an error knows of the answer that it comes from. `data` is the fault, or None where the body was none."""

    status: Any
    reason: Any
    headers: Any
    data: Any
    sent_ids: Mapping[str, str] = {}

    @property
    def request_id(self) -> str | None:
        """The one of the answer, or else the one that was sent."""
        return (self.headers or {}).get("MS-RequestId") or self.sent_ids.get("ms-requestid")

    @property
    def correlation_id(self) -> str | None:
        return (self.headers or {}).get("MS-CorrelationId") or self.sent_ids.get("ms-correlationid")

    @property
    def code(self) -> str | None:
        """The fault's code as text, whether the wire sent text or a number."""
        code = getattr(self.data, "code", None)
        return str(code) if isinstance(code, (str, int, Decimal)) and not isinstance(code, bool) else None

    def __str__(self) -> str:
        code = f", code {one_line(self.code)}" if self.code else ""
        said = one_line(getattr(self.data, "description", None) or getattr(self.data, "message", None) or "")
        advice = ADVICE.get(str(self.status), "Look at the body, or try again later. ")
        request_id, correlation_id = (one_line(str(value), 100) for value in (self.request_id, self.correlation_id))
        ids = f"request id {request_id}, correlation id {correlation_id}"
        reason = one_line(str(self.reason), 600)
        return f"Status {self.status}, {reason}{code}. {said} {advice}({ids})".replace(".  ", ". ")
