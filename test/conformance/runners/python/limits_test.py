"""What is refused before anything is sent, and what is read no further."""

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
    content,
    waits,
)
from partner_center_usage.content import TooLargeError, decompressed, media_type

MILLION = 1_000_000


class Handler(BaseHTTPRequestHandler):
    """Takes the customer's id for the status, and answers with 1,000 bytes."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.split("/")[3]))
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"code": 3000}'.rjust(1000))

    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing."""


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
        with self.assertRaises(ApiException) as refused:
            self.call("404", 1000)
        self.assertEqual(refused.exception.code, "3000")
        with self.assertRaises(ApiException) as refused:
            self.call("404", 999)
        self.assertEqual((refused.exception.status, refused.exception.body, refused.exception.data), (404, "", None))

    def test_each_coding_has_the_limit(self) -> None:
        once = gzip.compress(bytes(MILLION))
        self.assertEqual(decompressed(gzip.compress(once), ["gzip, gzip"], MILLION), bytes(MILLION))
        for body, codings in ((once, "gzip"), (gzip.compress(once), "gzip, gzip")):
            with self.assertRaises(TooLargeError):
                decompressed(body, [codings], MILLION - 1)

    def test_how_many_codings_are_undone(self) -> None:
        body = b"{}"
        for _ in range(5):
            body = gzip.compress(body)
        self.assertEqual(decompressed(body, ["identity, gzip", "gzip,gzip, gzip, gzip,"], MILLION), b"{}")
        with self.assertRaisesRegex(ValueError, "6 content codings"):
            decompressed(gzip.compress(body), ["gzip, gzip, gzip", "gzip, gzip, gzip"], MILLION)

    def test_texts_that_cannot_be_sent(self) -> None:
        with ApiClient(Configuration(access_token="made-up")) as client:
            api = AzureSpendingApi(client)
            for text in ("\ud800", "a\udfffb"):
                with self.assertRaises(ValueError):
                    api.get_customer_usage_summary(text)
                for name in ("request_id", "correlation_id", "correlation_vector"):
                    with self.assertRaises(ValueError):
                        api.get_customer_usage_summary("made-up", **{name: text})  # type: ignore[arg-type]

    def test_an_api_that_is_made_without_a_client_has_this_one(self) -> None:
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
            with self.assertRaisesRegex(ValueError, "The base URL has to be https") as refused:
                Configuration(host=unsafe)
            self.assertNotIn("secret", str(refused.exception))
            with self.assertRaisesRegex(ValueError, "The base URL has to be https"):
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
        waits.before_retry(0, headers)
        for one in types:
            self.assertIn(media_type([one]).is_json, (True, False))
        for body, charset in (
            (utf_7, "utf-7"),
            (bytes(MILLION), "punycode"),
            (bytes(MILLION), "idna"),
            (b"", "x" * MILLION),
        ):
            with self.assertRaises(ValueError):
                content.text(body, content.codec(body, charset))
        self.assertEqual(decompressed(members, ["gzip"], MILLION), b"")
        self.assertLess(time.monotonic() - start, 20)
