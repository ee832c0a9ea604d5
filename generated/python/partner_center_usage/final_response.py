"""Connections that skip informational responses and stop reading when the time is up."""

import io
import time
from email.errors import MissingHeaderBodySeparatorDefect
from http.client import HTTPException, HTTPResponse
from typing import Any

from urllib3 import PoolManager


class _DeadlineReader(io.RawIOBase):
    """The timeout of a socket is for each read, and a server that sends byte by byte never reaches it. This deadline is
    for all reads together."""

    def __init__(self, raw: io.RawIOBase, sock: Any, timeout: float) -> None:
        self._raw = raw
        self._socket = sock
        self._deadline = time.monotonic() + timeout

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            raise TimeoutError("the response was not complete in time")
        self._socket.settimeout(remaining)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class FinalResponse(HTTPResponse):
    """http.client skips only the status 100. It would return a 103 as the response, and leave the real response to the
    next call on the connection."""

    def __init__(self, sock: Any, *arguments: Any, **options: Any) -> None:
        super().__init__(sock, *arguments, **options)
        if timeout := sock.gettimeout():
            self.fp = io.BufferedReader(_DeadlineReader(self.fp.detach(), sock, timeout))

    def begin(self, *arguments: Any, **options: Any) -> None:
        super().begin(*arguments, **options)
        while 100 <= self.status <= 199:
            if self.status == 101:
                raise HTTPException("the server switched to another protocol without being asked (status 101)")
            # begin() reads nothing once there are headers.
            self.headers = self.msg = None  # type: ignore[assignment]
            super().begin(*arguments, **options)
        malformed = any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in self.headers.defects)
        # urllib3 would log these defects together with the raw headers.
        self.headers.defects.clear()
        self.headers.set_payload("")
        if malformed:
            raise HTTPException("a line among the headers is not a header")


def use_final_responses(manager: PoolManager) -> None:
    """Makes all new connections of a manager, through a proxy or not, read their responses in this way."""
    pools = manager.pool_classes_by_scheme
    manager.pool_classes_by_scheme = {scheme: _with_final_responses(pool) for scheme, pool in pools.items()}


def _with_final_responses(pool: Any) -> Any:
    class Connection(pool.ConnectionCls):
        response_class = FinalResponse

    class Pool(pool):
        ConnectionCls = Connection

    return Pool
