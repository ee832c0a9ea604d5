"""Finds a secret in text that is escaped for JSON, XML or a URL, also within each other."""

import re
from functools import lru_cache

# A regular expression finds this many characters, and the rest are compared one by one: a token may have thousands.
_FIRST_CHARACTERS = 4
# NUL stands between the characters of UTF-16 that was decoded in another charset.
_NULS = r"\0{0,3}"
_ESCAPE = re.compile(r"[\\%&\0]")
_ENTITIES = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}


def has_escapes(text: str) -> bool:
    return _ESCAPE.search(text) is not None


def replace_escaped(text: str, secret: str, replacement: str) -> str:
    first = _sequence(secret[:_FIRST_CHARACTERS])
    others = secret[_FIRST_CHARACTERS:]
    parts = []
    copied = 0
    position = 0
    while match := first.search(text, position):
        end = _end_of(others, text, match.end())
        if end is None:
            position = match.start() + 1
            continue
        parts.append(text[copied : match.start()])
        parts.append(replacement)
        copied = end
        position = end
    parts.append(text[copied:])
    return "".join(parts)


def _end_of(characters: str, text: str, position: int) -> int | None:
    """Where these characters end if they are at that position, each in any form. None if they are not."""
    for character in characters:
        match = _sequence(character, prefix=_NULS).match(text, position)
        if match is None:
            return None
        position = match.end()
    return position


@lru_cache(1024)
def _sequence(characters: str, prefix: str = "") -> re.Pattern[str]:
    return re.compile(prefix + _NULS.join(map(_any_form, characters)))


def _any_form(character: str) -> str:
    """A regular expression for a character, escaped or not. Each branch begins with a different character, because
    Python finds such expressions fast."""
    raw = re.escape(character)
    code = ord(character)
    digits = "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in f"{code:02x}")
    in_url = f"(?:25){{0,3}}{digits}"
    name = f"|{_ENTITIES[character]};" if character in _ENTITIES else ""
    in_xml = f"(?:amp;){{0,3}}(?:#0{{0,7}}{code};|#[xX]0{{0,7}}{digits};{name})"
    # A run of backslashes matches only from its start. Otherwise a long run would take quadratic time.
    in_json = rf"(?<!\\\\)\\*(?:u0025{in_url}|u0026{in_xml}|u00{digits}|{raw})"
    return rf"(?:\\{in_json}|%{in_url}|&{in_xml}|{raw})"
