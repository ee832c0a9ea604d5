"""What this service means by its values, and what the contract says about its answers."""

from datetime import datetime, timezone
from typing import Annotated, Any

from pydantic import AfterValidator

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

    @property
    def request_id(self) -> str | None:
        return (self.headers or {}).get("MS-RequestId")

    @property
    def correlation_id(self) -> str | None:
        return (self.headers or {}).get("MS-CorrelationId")

    @property
    def code(self) -> str | None:
        """The fault's code as text, whatever the wire sent."""
        code = getattr(self.data, "code", None)
        return None if code is None else str(code)

    def __str__(self) -> str:
        code = f", code {self.code}" if self.code else ""
        said = getattr(self.data, "description", None) or getattr(self.data, "message", None) or ""
        advice = ADVICE.get(str(self.status), "Look at the body, or try again later. ")
        ids = f"request id {self.request_id}, correlation id {self.correlation_id}"
        return f"Status {self.status}, {self.reason}{code}. {said} {advice}({ids})".replace(".  ", ". ")
