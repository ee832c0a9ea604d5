"""Takes the tokens of a call out of what came from the far end, which may repeat them in many forms."""

import re
from base64 import b64encode, urlsafe_b64encode
from functools import lru_cache
from typing import Any

from urllib3 import HTTPHeaderDict

_REPLACEMENT = "[token]"
# A token of fewer characters is made up for a test, and may be a part of any word.
_SHORTEST = 12
# So many characters are looked for by a regular expression, and the others one by one: a token may have thousands.
_FIRST = 4
# Without these, nothing is escaped. NUL stands between the characters of UTF-16 that was read in another charset.
_ESCAPING = re.compile(r"[\\%&\0]")
_NAMES = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}


class Secret(str):
    """A text that repr() does not show, such as that of the variables in a stack trace."""

    def __repr__(self) -> str:
        return repr(_REPLACEMENT)


class Redaction:
    """Knows the tokens that the attempts of a call have sent."""

    def __init__(self) -> None:
        self._secrets: list[str] = []

    def add(self, token: str) -> None:
        if len(token) >= _SHORTEST and token not in self._secrets:
            secrets = {*self._secrets, token, *_in_base64(token)}
            # One may be the start of another.
            self._secrets = sorted(secrets, key=len, reverse=True)

    def text(self, text: str) -> str:
        if len(text) < _SHORTEST:
            return text
        for secret in self._secrets:
            text = text.replace(secret, _REPLACEMENT)
        if _ESCAPING.search(text):
            for secret in self._secrets:
                text = _without_escaped(text, secret)
        return text

    def value(self, value: Any) -> Any:
        """The same of every text in decoded JSON, names included."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {self.text(name): self.value(item) for name, item in value.items()}
        return value

    def headers(self, headers: HTTPHeaderDict) -> HTTPHeaderDict:
        redacted = HTTPHeaderDict()
        for name, value in headers.iteritems():
            redacted.add(self.text(name), self.text(value))
        return redacted


def _in_base64(token: str) -> set[str]:
    """What the token is in base64, wherever a group of three bytes begins, less what its neighbours have a part in."""
    cores = set()
    for before, dropped in enumerate((0, 2, 3)):
        shifted = b"\0" * before + token.encode()
        for encode in (b64encode, urlsafe_b64encode):
            core = encode(shifted).decode().rstrip("=")[dropped:]
            cores.add(core if len(shifted) % 3 == 0 else core[:-1])
    return cores


def _without_escaped(text: str, secret: str) -> str:
    first, others = _sequence(secret[:_FIRST]), secret[_FIRST:]
    parts, done, at = [], 0, 0
    while found := first.search(text, at):
        end = _end_of(others, text, found.end())
        if end is None:
            at = found.start() + 1
            continue
        parts += [text[done : found.start()], _REPLACEMENT]
        done = at = end
    return "".join([*parts, text[done:]])


def _end_of(characters: str, text: str, at: int) -> int | None:
    """Where the characters end that begin at a place of the text, each in any form; None where they do not."""
    for character in characters:
        form = _sequence(character, after=r"\0{0,3}").match(text, at)
        if form is None:
            return None
        at = form.end()
    return at


@lru_cache(1024)
def _sequence(characters: str, after: str = "") -> re.Pattern[str]:
    return re.compile(after + r"\0{0,3}".join(map(_any_form, characters)))


def _any_form(character: str) -> str:
    """A regular expression for a character, escaped or not. Each branch begins with a character of its own, because
    that is what Python searches for fast."""
    raw, code = re.escape(character), ord(character)
    digits = "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in f"{code:02x}")
    in_url = f"(?:25){{0,3}}{digits}"
    name = f"|{_NAMES[character]};" if character in _NAMES else ""
    in_xml = f"(?:amp;){{0,3}}(?:#0{{0,7}}{code};|#[xX]0{{0,7}}{digits};{name})"
    # A run of backslashes is read from its start only, or a long one would take quadratic time.
    in_json = rf"(?<!\\\\)\\*(?:u0025{in_url}|u0026{in_xml}|u00{digits}|{raw})"
    return rf"(?:\\{in_json}|%{in_url}|&{in_xml}|{raw})"
