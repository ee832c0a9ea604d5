"""Responses that no server sends by mistake."""

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


class HostileResponsesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = create_server(("127.0.0.1", 0))
        self.client = ApiClient(
            Configuration(host=f"http://127.0.0.1:{self.server.getsockname()[1]}", access_token=TOKEN), timeout=0.6
        )

    def tearDown(self) -> None:
        self.server.close()

    def call(self, *responses: Iterable[bytes]) -> None:
        """Makes a call for each response, on one connection as long as it stays open."""
        Thread(target=self.serve, args=responses, daemon=True).start()
        with self.client as client:
            for _ in responses:
                AzureSpendingApi(client).get_customer_usage_summary("made-up")

    def serve(self, *responses: Iterable[bytes]) -> None:
        connection: socket = self.server.accept()[0]
        try:
            for response in responses:
                connection.recv(65536)
                for part in response:
                    connection.sendall(part)
        except OSError:
            pass
        connection.close()

    def test_a_malformed_location(self) -> None:
        for location in (f"http://[{TOKEN}]/", "http://[::1", f"http://a:{TOKEN}/"):
            head = f"HTTP/1.1 302 Found\r\nMS-RequestId: some\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
            with self.assertRaises(ApiException) as caught:
                self.call([head.encode()])
            self.assertEqual((caught.exception.status, caught.exception.request_id), (302, "some"))
            self.assertNotIn(TOKEN, caught.exception.details())

    def test_the_timeout_holds_however_slowly_bytes_arrive(self) -> None:
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

    def test_each_call_on_a_connection_has_its_own_timeout(self) -> None:
        self.call(in_two_parts(0.4), in_two_parts(0.4))
