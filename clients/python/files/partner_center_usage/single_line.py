"""Text from a server or a library as part of a one-line message."""

import re

# Whatever breaks a line, moves a terminal's cursor, changes the writing direction, or cannot be printed.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def single_line(text: str, max_length: int = 500) -> str:
    """Escapes the control characters of a text, and shortens it if it is too long."""
    # Shorten first, because the text may be very long.
    escaped = _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text[: max_length + 1])
    if len(escaped) <= max_length:
        return escaped
    return escaped[:max_length] + "…"
