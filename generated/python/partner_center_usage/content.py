"""From the bytes of a body to its text, by what the headers say about them. What cannot be read is a ValueError."""

import codecs
import gzip
import re
import zlib
from contextlib import suppress
from email.message import Message
from typing import Callable, Iterable, NamedTuple

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# One within quotes separates nothing.
_BETWEEN_COMMAS = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"?)+')
_MEDIA_TYPE = re.compile(r"\s*[\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+\s*(;.*)?", re.ASCII | re.DOTALL)


class MediaType(NamedTuple):
    name: str
    charset: str | None

    @property
    def is_json(self) -> bool:
        return re.fullmatch(r"(application|text)/json|.+/.+\+json", self.name) is not None


def media_type(lines: Iterable[str]) -> MediaType:
    """The last one that is any, of a Content-Type that may stand there twice; JSON where there is none."""
    values = [value for line in lines for value in _BETWEEN_COMMAS.findall(line) if value.strip()]
    if not values:
        return MediaType("application/json", None)
    proper = [value for value in values if _MEDIA_TYPE.fullmatch(value)]
    if not proper:
        return MediaType(", ".join(values).strip(), None)
    message = Message()
    message["Content-Type"] = proper[-1].strip()
    return MediaType(message.get_content_type(), message.get_content_charset())


def text(body: bytes, charset: str | None) -> str:
    """A byte order mark goes before what the headers say, and is no part of the text."""
    marked = (codec for mark, codec in _MARKS.items() if body.startswith(mark))
    name = next(marked, None) or charset or "utf-8"
    try:
        return body.decode(name)
    except LookupError as error:
        raise ValueError(f"its charset {name} is not known here") from error
    except UnicodeError as error:
        raise ValueError(f"its bytes are not {name}, which it should be in: {error}") from error


def text_with_replacements(body: bytes) -> str:
    """For people to read, where the text itself cannot be had."""
    return body.decode("utf-8", "replace").removeprefix("\ufeff")


def decompressed(body: bytes, lines: Iterable[str]) -> bytes:
    """Undoes the codings of a Content-Encoding, the last first. Raises EOFError for a body that ends too soon."""
    names = [name.strip().lower() for line in lines for name in line.split(",")]
    for name in reversed(names):
        if body and name not in ("", "identity"):
            body = _undone(name, body)
    return body


def _undone(name: str, body: bytes) -> bytes:
    if name not in _CODINGS:
        raise ValueError(f"its content coding {name} is not known here")
    try:
        return _CODINGS[name](body)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(f"its content coding is said to be {name}, but it is not: {error}") from error


def _inflated(body: bytes) -> bytes:
    try:
        return _inflated_with(zlib.MAX_WBITS, body)
    except zlib.error:
        # Some servers leave out the header of "deflate". Without it, only a whole body shows that it is one.
        with suppress(zlib.error, EOFError):
            return _inflated_with(-zlib.MAX_WBITS, body)
        raise


def _inflated_with(window_bits: int, body: bytes) -> bytes:
    inflater = zlib.decompressobj(window_bits)
    inflated = inflater.decompress(body)
    if not inflater.eof:
        raise EOFError("the compressed data end too soon")
    if inflater.unused_data:
        raise zlib.error("something follows its end")
    return inflated


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "deflate": _inflated,
    "gzip": gzip.decompress,
    "x-gzip": gzip.decompress,
}
