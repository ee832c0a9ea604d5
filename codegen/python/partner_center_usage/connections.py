"""Connections that pass over the responses before the answer, and read none of them beyond its time."""

import io
import time
from email.errors import MissingHeaderBodySeparatorDefect
from http.client import HTTPException, HTTPResponse
from typing import Any

from urllib3 import PoolManager


class _ReadInTime(io.RawIOBase):
    """The limit of a socket is for each wait, and one who sends byte by byte never reaches it. This one is for all."""

    def __init__(self, raw: io.RawIOBase, sock: Any, limit: float) -> None:
        self._raw = raw
        self._socket = sock
        self._deadline = time.monotonic() + limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer was not complete in time")
        self._socket.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class FinalResponse(HTTPResponse):
    """http.client passes over the status 100 alone. It would take a 103 for the answer, and leave the answer itself to
    the next call on the connection."""

    def __init__(self, sock: Any, *arguments: Any, **options: Any) -> None:
        super().__init__(sock, *arguments, **options)
        if limit := sock.gettimeout():
            self.fp = io.BufferedReader(_ReadInTime(self.fp.detach(), sock, limit))

    def begin(self, *arguments: Any, **options: Any) -> None:
        super().begin(*arguments, **options)
        while 100 <= self.status <= 199:
            if self.status == 101:
                raise HTTPException("the server changed to another protocol unasked (status 101)")
            # With headers, begin() takes the response as begun, and reads nothing.
            self.headers = self.msg = None  # type: ignore[assignment]
            super().begin(*arguments, **options)
        broken = any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in self.headers.defects)
        # urllib3 would write what is wrong with headers to the log, as it was received.
        self.headers.defects.clear()
        self.headers.set_payload("")
        if broken:
            raise HTTPException("a line among the headers is no header")


def read_final_responses(manager: PoolManager) -> None:
    """Lets all connections that a manager makes from now on, by a proxy or not, read their answers in this way."""
    pools = manager.pool_classes_by_scheme
    manager.pool_classes_by_scheme = {scheme: _with_final_responses(pool) for scheme, pool in pools.items()}


def _with_final_responses(pool: Any) -> Any:
    class Connection(pool.ConnectionCls):
        response_class = FinalResponse

    class Pool(pool):
        ConnectionCls = Connection

    return Pool
