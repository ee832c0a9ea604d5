"""How long to wait before a retry."""

import random
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Iterator

from urllib3 import HTTPHeaderDict

# A comma after the name of a day belongs to a date.
_COMMA_BETWEEN_VALUES = re.compile("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),")


def retry_delay(retry: int, headers: HTTPHeaderDict) -> float:
    """Seconds before a retry, counted from 0: what Retry-After asks for, but at least the back-off."""
    return max(_back_off(retry), *_retry_after(headers), 0.0)


def _back_off(retry: int) -> float:
    longest = min(30, 0.5 * 2 ** min(retry, 6))
    return random.uniform(longest / 2, longest)


def _retry_after(headers: HTTPHeaderDict) -> Iterator[float]:
    """Each valid value of Retry-After in seconds. The header may occur twice."""
    for line in headers.getlist("Retry-After"):
        for value in _COMMA_BETWEEN_VALUES.split(line):
            value = value.strip()
            if value.isascii() and value.isdigit():
                yield float(value)
            elif date := _http_date(value):
                yield (date - _server_time(headers)).total_seconds()


def _server_time(headers: HTTPHeaderDict) -> datetime:
    """The time by the server's clock if the response tells it, because the local clock may be wrong."""
    dates = map(_http_date, headers.getlist("Date"))
    return next(filter(None, dates), None) or datetime.now(timezone.utc)


def _http_date(text: str) -> datetime | None:
    # Every HTTP date starts with the name of a day, but the parser also accepts much else.
    if not text[:1].isalpha():
        return None
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=timezone.utc)
