"""Decodes the bytes of a body to text. A body that cannot be decoded raises ValueError."""

import codecs

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Python has these codecs, but they are not charsets of a body. Some take quadratic time.
_NOT_CHARSETS = {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape"}
# Python caches every name that it looks up, known or not.
_LONGEST_NAME = 40


def codec_of(body: bytes, charset: str | None) -> str:
    """The name of the Python codec for a body. A byte order mark takes precedence over the headers."""
    name = _codec_of_byte_order_mark(body) or charset or "utf-8"
    if not _is_charset(name):
        raise ValueError(f"this client does not know its charset {name}")
    return name


def decode(body: bytes, codec: str) -> str:
    """The text without its byte order mark."""
    try:
        return body.decode(codec)
    except LookupError as error:
        raise ValueError(f"this client does not know its charset {codec}") from error
    except UnicodeError as error:
        raise ValueError(f"its bytes are not valid {codec}: {error}") from error


def decode_with_replacements(body: bytes) -> str:
    """A readable approximation of a body that cannot be decoded."""
    return body.decode("utf-8", "replace").removeprefix("\ufeff")


def _codec_of_byte_order_mark(body: bytes) -> str | None:
    for mark, codec in _BYTE_ORDER_MARKS.items():
        if body.startswith(mark):
            return codec
    return None


def _is_charset(name: str) -> bool:
    if len(name) > _LONGEST_NAME:
        return False
    try:
        return codecs.lookup(name).name.replace("-", "_") not in _NOT_CHARSETS
    except (LookupError, ValueError):
        return False
