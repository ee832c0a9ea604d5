"""Removes the tokens of a call from its response, because a gateway may send the request back in many forms."""

from base64 import b64encode, urlsafe_b64encode
from typing import Any

from urllib3 import HTTPHeaderDict

from partner_center_usage.escaped_text import has_escapes, replace_escaped
from partner_center_usage.secret import REPLACEMENT

# A shorter token is one for tests, and may be part of any word.
_SHORTEST_TOKEN = 12


class Redaction:
    """Knows the tokens that the attempts of a call have sent."""

    def __init__(self) -> None:
        self._secrets: list[str] = []

    def add(self, token: str) -> None:
        if len(token) < _SHORTEST_TOKEN or token in self._secrets:
            return
        secrets = {*self._secrets, token, *_base64_forms(token)}
        # The longest first, because one may be the start of another.
        self._secrets = sorted(secrets, key=len, reverse=True)

    def text(self, text: str) -> str:
        if len(text) < _SHORTEST_TOKEN:
            return text
        for secret in self._secrets:
            text = text.replace(secret, REPLACEMENT)
        if has_escapes(text):
            for secret in self._secrets:
                text = replace_escaped(text, secret, REPLACEMENT)
        return text

    def value(self, value: Any) -> Any:
        """Redacts every text of decoded JSON, including property names."""
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


def _base64_forms(token: str) -> set[str]:
    """The token in base64, for each position within a group of three bytes. Characters that also depend on what stands
    before or after the token are left out."""
    forms = set()
    for bytes_before, dependent in enumerate((0, 2, 3)):
        shifted = b"\0" * bytes_before + token.encode()
        for encode in (b64encode, urlsafe_b64encode):
            form = encode(shifted).decode().rstrip("=")[dependent:]
            forms.add(form if len(shifted) % 3 == 0 else form[:-1])
    return forms
