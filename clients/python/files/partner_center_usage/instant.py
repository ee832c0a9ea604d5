"""The type of date-times: one without an offset is in UTC."""

from datetime import datetime, timezone
from typing import Annotated

from pydantic import AfterValidator


def _with_offset(time: datetime) -> datetime:
    return time if time.tzinfo else time.replace(tzinfo=timezone.utc)


Instant = Annotated[datetime, AfterValidator(_with_offset)]
