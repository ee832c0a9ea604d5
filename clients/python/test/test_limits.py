"""What the client rejects before it sends anything, and how much of a response it reads."""

import gzip
import time
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from urllib3 import HTTPHeaderDict

from partner_center_usage import (
    ApiClient,
    ApiDecodeError,
    ApiException,
    AzureSpendingApi,
    Configuration,
)
from partner_center_usage.body_limit import BodyTooLargeError
from partner_center_usage.charset import codec_of, decode
from partner_center_usage.content_encoding import decompress
from partner_center_usage.media_type import media_type
from partner_center_usage.retry_delay import retry_delay

MILLION = 1_000_000


class Handler(BaseHTTPRequestHandler):
    """Responds with the status that the customer id names, and with 1,000 bytes."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.split("/")[3]))
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"code": 3000}'.rjust(1000))

    def log_message(self, format: str, *arguments: Any) -> None:
        """Logs nothing."""


class LimitsTest(unittest.TestCase):
    def call(self, customer_id: str, limit: int) -> None:
        server = HTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            configuration = Configuration(host=f"http://127.0.0.1:{server.server_port}", access_token="made-up")
            with ApiClient(configuration, max_body_bytes=limit) as client:
                AzureSpendingApi(client).get_customer_usage_summary(customer_id)
        finally:
            server.shutdown()
            server.server_close()

    def test_the_limit_of_a_body(self) -> None:
        self.call("200", 1000)
        with self.assertRaisesRegex(ApiDecodeError, "larger than 999 bytes, which max_body_bytes"):
            self.call("200", 999)
        with self.assertRaises(ApiException) as caught:
            self.call("404", 1000)
        self.assertEqual(caught.exception.code, "3000")
        with self.assertRaises(ApiException) as caught:
            self.call("404", 999)
        self.assertEqual((caught.exception.status, caught.exception.body, caught.exception.data), (404, "", None))

    def test_the_limit_holds_after_each_coding(self) -> None:
        once = gzip.compress(bytes(MILLION))
        self.assertEqual(decompress(gzip.compress(once), ["gzip, gzip"], MILLION), bytes(MILLION))
        for body, codings in ((once, "gzip"), (gzip.compress(once), "gzip, gzip")):
            with self.assertRaises(BodyTooLargeError):
                decompress(body, [codings], MILLION - 1)

    def test_the_limit_of_codings(self) -> None:
        body = b"{}"
        for _ in range(5):
            body = gzip.compress(body)
        self.assertEqual(decompress(body, ["identity, gzip", "gzip,gzip, gzip, gzip,"], MILLION), b"{}")
        with self.assertRaisesRegex(ValueError, "6 content codings"):
            decompress(gzip.compress(body), ["gzip, gzip, gzip", "gzip, gzip, gzip"], MILLION)

    def test_text_that_cannot_be_sent(self) -> None:
        with ApiClient(Configuration(access_token="made-up")) as client:
            api = AzureSpendingApi(client)
            for text in ("\ud800", "a\udfffb"):
                with self.assertRaises(ValueError):
                    api.get_customer_usage_summary(text)
                for name in ("request_id", "correlation_id", "correlation_vector"):
                    with self.assertRaises(ValueError):
                        api.get_customer_usage_summary("made-up", **{name: text})  # type: ignore[arg-type]

    def test_an_api_without_a_client_uses_the_default_client(self) -> None:
        self.assertIs(type(AzureSpendingApi().api_client), ApiClient)

    def test_base_urls(self) -> None:
        for safe in ("https://partner.example", "https://partner.example:8443/a/@b", "HTTPS://[2001:db8::1]/"):
            self.assertEqual(Configuration(host=safe).host, safe)
        for local in ("http://localhost", "http://127.0.0.1:3010/a", "http://[::1]:3010"):
            self.assertEqual(Configuration(host=local).host, local)
        container = "http://container:3010"
        self.assertEqual(Configuration(host=container, allow_insecure_http=True).host, container)
        for unsafe in (
            container,
            "https://a:secret@b",
            "https://a@b",
            "https://ab\u2100:secret@b",
            "https://[::1",
            "https://a b",
            "",
        ):
            with self.assertRaisesRegex(ValueError, "The base URL must use https") as caught:
                Configuration(host=unsafe)
            self.assertNotIn("secret", str(caught.exception))
            with self.assertRaisesRegex(ValueError, "The base URL must use https"):
                Configuration().host = unsafe

    def test_takes_linear_time(self) -> None:
        headers = HTTPHeaderDict()
        for value in ("9" * MILLION, "Mon," * (MILLION // 4), "Mon, " + "1 " * (MILLION // 2), "Mon, " + "(" * MILLION):
            headers.add("Retry-After", value)
            headers.add("Date", value)
        types = [
            unit * (MILLION // len(unit))
            for unit in ("/", ";", '"', '\\"', ",", '"\\', " ", "a/b;", ';a="', "a/", "a ")
        ]
        types += [f"a/b;{some}" for some in types] + [f"a/b;charset={some}" for some in types]
        utf_7 = ("+" * MILLION).encode()
        members = gzip.compress(b"") * (MILLION // 20)
        start = time.monotonic()
        retry_delay(0, headers)
        for one in types:
            self.assertIn(media_type([one]).is_json, (True, False))
        for body, charset in (
            (utf_7, "utf-7"),
            (bytes(MILLION), "punycode"),
            (bytes(MILLION), "idna"),
            (b"", "x" * MILLION),
        ):
            with self.assertRaises(ValueError):
                decode(body, codec_of(body, charset))
        self.assertEqual(decompress(members, ["gzip"], MILLION), b"")
        self.assertLess(time.monotonic() - start, 20)
