"""How long to wait before another attempt."""

import random
import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Iterator

from urllib3 import HTTPHeaderDict

# One after the name of a day belongs to a date.
_COMMA_BETWEEN_VALUES = re.compile("(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),")


def before_retry(number: int, headers: HTTPHeaderDict) -> float:
    """Seconds before the retry with this number, from 0: what the answer asks for, and never less than the back-off."""
    return max(back_off(number), *seconds_asked_for(headers), 0.0)


def back_off(number: int) -> float:
    longest = min(30, 0.5 * 2 ** min(number, 6))
    return random.uniform(longest / 2, longest)


def seconds_asked_for(headers: HTTPHeaderDict) -> Iterator[float]:
    """What can be read of Retry-After, which may stand there twice."""
    for line in headers.getlist("Retry-After"):
        for value in _COMMA_BETWEEN_VALUES.split(line):
            value = value.strip()
            if value.isascii() and value.isdigit():
                yield float(value)
            elif date := _date(value):
                yield (date - _now(headers)).total_seconds()


def _now(headers: HTTPHeaderDict) -> datetime:
    """By the clock that Retry-After was written by, if the answer tells it: the one here may be wrong."""
    dates = map(_date, headers.getlist("Date"))
    return next(filter(None, dates), None) or datetime.now(timezone.utc)


def _date(text: str) -> datetime | None:
    # Without the name of a day it is no date of HTTP, and the parser would take much for one.
    if not text[:1].isalpha():
        return None
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=timezone.utc)
