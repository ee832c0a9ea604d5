"""Decompresses a body as Content-Encoding says. A body that cannot be decompressed raises ValueError."""

import zlib
from contextlib import suppress
from typing import Callable, Iterable

from partner_center_usage.body_limit import BodyTooLargeError

# zlib copies the rest of its input for each member of a gzip stream, so it gets small pieces.
_PIECE_SIZE = 4096
# Servers apply one or two, and each may take as long as a whole body.
_MOST_CODINGS = 5


def decompress(body: bytes, lines: Iterable[str], limit: int) -> bytes:
    """Reverts the content codings, the last one first, each up to the limit. Raises EOFError if the body ends early."""
    names = [name.strip().lower() for line in lines for name in line.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS:
        raise ValueError(f"it has {len(names)} content codings, and this client accepts at most {_MOST_CODINGS}")
    for name in reversed(names):
        # An empty body is not compressed, whatever the header says.
        if body:
            body = _decode(name, body, limit)
    return body


def _decode(name: str, body: bytes, limit: int) -> bytes:
    if name not in _DECODERS:
        raise ValueError(f"this client does not know its content coding {name}")
    try:
        return _DECODERS[name](body, limit)
    except zlib.error as error:
        raise ValueError(f"it is not valid {name}, which its Content-Encoding names: {error}") from error


def _decode_deflate(body: bytes, limit: int) -> bytes:
    try:
        return _inflate(zlib.MAX_WBITS, body, limit)
    except zlib.error:
        # Some servers omit the zlib header of "deflate". Only a complete body shows that this is the case.
        with suppress(zlib.error, EOFError):
            return _inflate(-zlib.MAX_WBITS, body, limit)
        raise


def _decode_gzip(body: bytes, limit: int) -> bytes:
    return _inflate(zlib.MAX_WBITS + 16, body, limit, allow_members=True)


def _inflate(window_bits: int, body: bytes, limit: int, allow_members: bool = False) -> bytes:
    """Several gzip members may follow each other, with zero bytes that fill a block."""
    inflater = zlib.decompressobj(window_bits)
    parts = []
    remaining = limit
    for start in range(0, len(body), _PIECE_SIZE):
        compressed = body[start : start + _PIECE_SIZE]
        while compressed:
            if inflater.eof:
                compressed = compressed.lstrip(b"\0")
                if not compressed:
                    break
                if not allow_members:
                    raise zlib.error("data follow its end")
                inflater = zlib.decompressobj(window_bits)
            if part := inflater.decompress(compressed, remaining + 1):
                parts.append(part)
                remaining -= len(part)
            if remaining < 0:
                raise BodyTooLargeError(limit)
            compressed = inflater.unconsumed_tail or inflater.unused_data
    if not inflater.eof:
        raise EOFError("the compressed body ends too early")
    return b"".join(parts)


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "deflate": _decode_deflate,
    "gzip": _decode_gzip,
    "x-gzip": _decode_gzip,
}
