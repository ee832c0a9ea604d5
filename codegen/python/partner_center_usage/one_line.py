"""What others said, as a part of a message."""

import re

# What breaks a line, moves a terminal's cursor, turns the direction of writing, or cannot be printed at all.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(text: str, longest: int = 500) -> str:
    """The text with its control characters escaped, and cut where it is longer."""
    # Cut first, because the text may be long.
    escaped = _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text[: longest + 1])
    return escaped if len(escaped) <= longest else escaped[:longest] + "…"
