"""No form of a token that a server sends back reaches the caller."""

import base64
import copy
import html
import json
import logging
import time
import traceback
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pprint import pformat
from threading import Thread
from typing import Any, Iterator
from urllib.parse import quote

from partner_center_usage import ApiClient, ApiException, AzureSpendingApi, Configuration, OpenApiException
from partner_center_usage.redaction import Redaction
from partner_center_usage.single_line import single_line

TOKEN = "Kq7+pz/Rs\"3<v&x'y\\z%9=.~-End"


def in_json(text: str) -> str:
    return json.dumps(text)[1:-1]


def forms(token: str) -> Iterator[str]:
    yield token
    yield in_json(token)
    yield in_json(in_json(in_json(token)))
    yield in_json(token).replace("/", "\\/")
    yield quote(token, safe="")
    yield quote(quote(token, safe=""), safe="")
    yield html.escape(token)
    yield html.escape(html.escape(token))
    yield in_json(html.escape(token)).replace("&", "\\u0026")
    for form in ("\\u{:04x}", "\\\\u{:04X}", "%{:02x}", "%25{:02X}", "&#{};", "&#x{:x};", "&#x00{:X};", "&amp;#{};"):
        yield "".join(form.format(ord(character)) for character in token)
    # UTF-16 that is decoded as UTF-8.
    yield token.encode("utf-16-le").decode()
    for around in ("", "x", "xx", "Bearer "):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            encoded = encode((around + token + around).encode()).decode()
            yield from (encoded, encoded.replace("/", "\\/"), quote(encoded, safe=""))


def redacted(text: str, token: str = TOKEN) -> str:
    redaction = Redaction()
    redaction.add(token)
    return redaction.text(text)


class Echo(BaseHTTPRequestHandler):
    """Sends the token back in many places. The customer id says what is wrong with the response."""

    def do_GET(self) -> None:
        sent = self.headers["Authorization"].removeprefix("Bearer ").strip()
        broken = "error-response" not in self.path
        self.send_response_only(200 if broken else 503, f"Oops {sent}")
        self.send_header("MS-RequestId", sent)
        self.send_header("X-Echo", in_json(sent))
        if "no-header" in self.path:
            self.send_header("X-Before", f"made up\r\nno header {sent}")
        if "chunk" in self.path:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        error_body = {"code": sent, "description": in_json(sent), "source": "twice", sent: [quote(sent)]}
        # The backslash of each escape is escaped as well.
        twice = "".join(f"\\u005cu{ord(character):04x}" for character in sent)
        body = json.dumps(error_body).replace("twice", twice)
        if broken:
            body = sent if "chunk" in self.path else f"{{{sent}"
        self.wfile.write(body.encode())

    def log_message(self, format: str, *arguments: Any) -> None:
        """Logs nothing."""


class RedactionTest(unittest.TestCase):
    def test_every_form(self) -> None:
        for form in forms(TOKEN):
            self.assertRegex(redacted(f"<{form}>"), r"\A<[\w+/=%\\\0-]{0,12}\[token\][\w+/=%\\\0-]{0,12}>\Z")

    def test_every_part_of_a_long_token(self) -> None:
        token = "eyJ0." + "".join(chr(ord("a") + index * 7 % 26) for index in range(8000))
        for form in forms(token):
            self.assertLess(len(redacted(form, token)), 40)

    def test_other_text_stays_as_it_is(self) -> None:
        for text in ("", "\\u004b\\u0071", "%4B &amp; &#75;", TOKEN[:-1], in_json(TOKEN)[:-1], TOKEN[1:]):
            self.assertEqual(redacted(text), text)
        self.assertEqual(redacted("short", "short"), "short")

    def test_takes_linear_time(self) -> None:
        for unit in (
            "\\",
            "%25",
            "&amp;",
            "\0",
            "\\u004",
            "\\" + TOKEN[:-1],
            base64.b64encode(TOKEN.encode()).decode()[:20],
        ):
            start = time.monotonic()
            redacted("\\" + unit * (1_000_000 // len(unit)))
            self.assertLess(time.monotonic() - start, 10, unit)

    def test_single_line(self) -> None:
        self.assertEqual(
            single_line("a\r\n\x1b[31m\x9b\u2028\u202e\u2069\ud800"),
            r"a\u000d\u000a\u001b[31m\u009b\u2028\u202e\u2069\ud800",
        )
        self.assertEqual(single_line("d" * 501), "d" * 500 + "…")


class EchoTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = HTTPServer(("127.0.0.1", 0), Echo)
        Thread(target=self.server.serve_forever, daemon=True).start()
        self.tokens = 0

    def tearDown(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def token(self) -> str:
        self.tokens += 1
        # The server does not see the white space around it.
        return f" {TOKEN}-{self.tokens} "

    def everything(self, customer_id: str) -> str:
        """Everything that can be printed of the error of a call, and what its client and libraries logged."""
        configuration = Configuration(host=f"http://127.0.0.1:{self.server.server_port}", retries=1)
        with self.assertLogs(level=logging.DEBUG) as logs, ApiClient(configuration, token=self.token) as client:
            logging.debug("at least one line")
            try:
                AzureSpendingApi(client).get_customer_usage_summary(customer_id)
            except OpenApiException as error:
                self.assertIsNone(error.__context__)
                if isinstance(error, ApiException) and error.data:
                    self.assertEqual((error.data.source, error.code), ("[token]", "[token]"))
                printed = [str(error), repr(error), pformat(vars(error)), *traceback.format_exception(error)]
                printed += traceback.TracebackException.from_exception(error, capture_locals=True).format()
                if isinstance(error, ApiException):
                    printed += [error.details(), str(error.headers), repr(copy.copy(error))]
                return "\n".join([*printed, *logs.output])
        raise AssertionError("The call succeeded.")

    def test_no_error_repeats_a_token_of_any_attempt(self) -> None:
        for customer_id, has_token in (
            ("error-response", True),
            ("broken", True),
            ("chunk", True),
            ("no-header", False),
        ):
            printed = self.everything(customer_id)
            self.assertNotIn("Kq7", printed, customer_id)
            self.assertNotIn("S3E3K", printed, customer_id)
            self.assertNotIn("u004b", printed, customer_id)
            self.assertEqual("[token]" in printed, has_token, customer_id)
        self.assertGreater(self.tokens, 4)
