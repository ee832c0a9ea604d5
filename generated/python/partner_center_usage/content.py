"""From the bytes of a body to its text, by what the headers say about them. What cannot be read is a ValueError."""

import codecs
import re
import zlib
from contextlib import suppress
from typing import Callable, Iterable, NamedTuple

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Codecs of Python that are no charset of a body. Some take quadratic time.
_NO_CHARSETS = {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"}
# One within quotes separates nothing.
_BETWEEN_COMMAS = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"?)+')
_MEDIA_TYPE = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+)\s*(;.*)?", re.ASCII | re.DOTALL)
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))')
# So many bytes are decompressed at once: what follows a member of gzip is copied for each.
_AT_ONCE = 4096
# Nobody applies more than two, and each may cost as much as a body.
_MOST_CODINGS = 5


class MediaType(NamedTuple):
    name: str
    charset: str | None = None

    @property
    def is_json(self) -> bool:
        return re.fullmatch(r"(application|text)/json|[^/]+/[^/]+\+json", self.name) is not None


class TooLargeError(ValueError):
    """A body is larger than it may be."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"it is larger than {limit} bytes, which max_body_bytes of the client allows")


def media_type(lines: Iterable[str]) -> MediaType:
    """The last one that is any, of a Content-Type that may stand there twice; JSON where there is none."""
    values = [value for line in lines for value in _BETWEEN_COMMAS.findall(line) if value.strip()]
    if not values:
        return MediaType("application/json")
    proper = [found for value in values if (found := _MEDIA_TYPE.fullmatch(value))]
    if not proper:
        return MediaType(", ".join(values).strip())
    name, parameters = proper[-1].groups()
    return MediaType(name.lower(), _charset(parameters or ""))


def _charset(parameters: str) -> str | None:
    for name, quoted, plain in _PARAMETER.findall(parameters):
        if name.lower() == "charset":
            return (re.sub(r"\\(.)", r"\1", quoted) or plain).lower() or None
    return None


def codec(body: bytes, charset: str | None) -> str:
    """What Python calls the charset of a body. A byte order mark goes before what the headers say."""
    marked = (name for mark, name in _MARKS.items() if body.startswith(mark))
    name = next(marked, None) or charset or "utf-8"
    try:
        # Python would keep every name that it does not know.
        if len(name) <= 40 and codecs.lookup(name).name.replace("-", "_") not in _NO_CHARSETS:
            return name
    except (LookupError, ValueError):
        pass
    raise ValueError(f"its charset {name} is not known here")


def text(body: bytes, codec: str) -> str:
    """The text, of which a byte order mark is no part."""
    try:
        return body.decode(codec)
    except LookupError as error:
        raise ValueError(f"its charset {codec} is not known here") from error
    except UnicodeError as error:
        raise ValueError(f"its bytes are not {codec}, which it should be in: {error}") from error


def text_with_replacements(body: bytes) -> str:
    """For people to read, where the text itself cannot be had."""
    return body.decode("utf-8", "replace").removeprefix("\ufeff")


def decompressed(body: bytes, lines: Iterable[str], limit: int) -> bytes:
    """Undoes the codings of a Content-Encoding, the last first, each up to the limit. Raises EOFError for a body that
    ends too soon."""
    names = [name.strip().lower() for line in lines for name in line.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS:
        raise ValueError(f"it has {len(names)} content codings, and more than {_MOST_CODINGS} are not undone")
    for name in reversed(names):
        if body:
            body = _undone(name, body, limit)
    return body


def _undone(name: str, body: bytes, limit: int) -> bytes:
    if name not in _CODINGS:
        raise ValueError(f"its content coding {name} is not known here")
    try:
        return _CODINGS[name](body, limit)
    except zlib.error as error:
        raise ValueError(f"its content coding is said to be {name}, but it is not: {error}") from error


def _inflated(body: bytes, limit: int) -> bytes:
    try:
        return _inflated_with(zlib.MAX_WBITS, body, limit)
    except zlib.error:
        # Some servers leave out the header of "deflate". Without it, only a whole body shows that it is one.
        with suppress(zlib.error, EOFError):
            return _inflated_with(-zlib.MAX_WBITS, body, limit)
        raise


def _unzipped(body: bytes, limit: int) -> bytes:
    return _inflated_with(zlib.MAX_WBITS + 16, body, limit, several=True)


def _inflated_with(window_bits: int, body: bytes, limit: int, several: bool = False) -> bytes:
    """Of gzip, several members may follow each other, and zeros that fill a block."""
    inflater = zlib.decompressobj(window_bits)
    parts, left = [], limit
    for start in range(0, len(body), _AT_ONCE):
        compressed = body[start : start + _AT_ONCE]
        while compressed:
            if inflater.eof:
                compressed = compressed.lstrip(b"\0")
                if not compressed:
                    break
                if not several:
                    raise zlib.error("something follows its end")
                inflater = zlib.decompressobj(window_bits)
            if part := inflater.decompress(compressed, left + 1):
                parts.append(part)
                left -= len(part)
            if left < 0:
                raise TooLargeError(limit)
            compressed = inflater.unconsumed_tail or inflater.unused_data
    if not inflater.eof:
        raise EOFError("the compressed data end too soon")
    return b"".join(parts)


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "deflate": _inflated,
    "gzip": _unzipped,
    "x-gzip": _unzipped,
}
