"""Parses Content-Type."""

import re
from typing import Iterable, NamedTuple

# A comma within quotes does not separate values.
_BETWEEN_COMMAS = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"?)+')
_MEDIA_TYPE = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+)\s*(;.*)?", re.ASCII | re.DOTALL)
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))')


class MediaType(NamedTuple):
    name: str
    charset: str | None = None

    @property
    def is_json(self) -> bool:
        return re.fullmatch(r"(application|text)/json|[^/]+/[^/]+\+json", self.name) is not None


def media_type(lines: Iterable[str]) -> MediaType:
    """The last valid media type, because the header may occur twice. A response without the header counts as JSON."""
    values = [value for line in lines for value in _BETWEEN_COMMAS.findall(line) if value.strip()]
    if not values:
        return MediaType("application/json")
    matches = [match for value in values if (match := _MEDIA_TYPE.fullmatch(value))]
    if not matches:
        return MediaType(", ".join(values).strip())
    name, parameters = matches[-1].groups()
    return MediaType(name.lower(), _charset(parameters or ""))


def _charset(parameters: str) -> str | None:
    for name, quoted, plain in _PARAMETER.findall(parameters):
        if name.lower() == "charset":
            value = re.sub(r"\\(.)", r"\1", quoted) or plain
            return value.lower() or None
    return None
