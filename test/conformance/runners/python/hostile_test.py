"""Answers that no server sends by mistake."""

import time
import unittest
from socket import create_server, socket
from threading import Thread
from typing import Iterable

from partner_center_usage import ApiClient, ApiException, ApiTimeoutError, AzureSpendingApi, Configuration

TOKEN = "made-up-token-of-a-test"
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


def endless(start: bytes, unit: bytes, pause: float = 0.0) -> Iterable[bytes]:
    yield start
    while True:
        yield unit
        time.sleep(pause)


def in_two_parts(pause: float) -> Iterable[bytes]:
    yield WHOLE[:9]
    time.sleep(pause)
    yield WHOLE[9:]


class HostileTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = create_server(("127.0.0.1", 0))
        self.client = ApiClient(
            Configuration(host=f"http://127.0.0.1:{self.server.getsockname()[1]}", access_token=TOKEN), timeout=0.6
        )

    def tearDown(self) -> None:
        self.server.close()

    def call(self, *answers: Iterable[bytes]) -> None:
        """Makes a call for each answer, on one connection as long as that is kept."""
        Thread(target=self.serve, args=answers, daemon=True).start()
        with self.client as client:
            for _ in answers:
                AzureSpendingApi(client).get_customer_usage_summary("made-up")

    def serve(self, *answers: Iterable[bytes]) -> None:
        connection: socket = self.server.accept()[0]
        try:
            for answer in answers:
                connection.recv(65536)
                for part in answer:
                    connection.sendall(part)
        except OSError:
            pass
        connection.close()

    def test_a_location_that_is_none(self) -> None:
        for location in (f"http://[{TOKEN}]/", "http://[::1", f"http://a:{TOKEN}/"):
            head = f"HTTP/1.1 302 Found\r\nMS-RequestId: some\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
            with self.assertRaises(ApiException) as refused:
                self.call([head.encode()])
            self.assertEqual((refused.exception.status, refused.exception.request_id), (302, "some"))
            self.assertNotIn(TOKEN, refused.exception.details())

    def test_the_time_out_holds_whatever_drips(self) -> None:
        for start, unit, pause in (
            (b"", b"H", 0.2),
            (b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.2),
            (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0),
            (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.2),
            (CHUNKED + b"2;", b"x", 0.2),
            (CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: x\r\n", 0),
            (CHUNKED + b"2\r\n{}\r\n0\r\n", b"X: x\r\n", 0.2),
        ):
            began = time.monotonic()
            with self.assertRaises(ApiTimeoutError, msg=unit):
                self.call(endless(start, unit, pause))
            self.assertLess(time.monotonic() - began, 1.2, unit)

    def test_each_call_on_a_connection_has_a_time_of_its_own(self) -> None:
        self.call(in_two_parts(0.4), in_two_parts(0.4))
