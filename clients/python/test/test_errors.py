"""Every error of the package survives pickle, copy and a process pool, with all its attributes."""

import copy
import multiprocessing
import pickle
import unittest
from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import partner_center_usage
from partner_center_usage import (
    ApiClient,
    ApiConnectionError,
    ApiDecodeError,
    ApiException,
    ApiTimeoutError,
    AzureSpendingApi,
    Configuration,
    OpenApiException,
)

ATTRIBUTES = (
    "status",
    "reason",
    "headers",
    "body",
    "code",
    "request_id",
    "correlation_id",
    "permanent",
    "path_to_item",
)


class Handler(BaseHTTPRequestHandler):
    """Responds with the status that the customer id names."""

    def do_GET(self) -> None:
        body = b'{"code": 3000, "description": "No usage data."}' if "/404/" in self.path else b"{"
        self.send_response(404 if "/404/" in self.path else 200)
        self.send_header("MS-RequestId", "made-up")
        self.send_header("MS-CorrelationId", "made-up")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Logs nothing."""


def call(base_url: str, customer_id: str) -> None:
    with ApiClient(Configuration(host=base_url, access_token="token-for-tests")) as client:
        AzureSpendingApi(client).get_customer_usage_summary(customer_id)


def error_of(base_url: str, customer_id: str) -> OpenApiException:
    try:
        call(base_url, customer_id)
    except OpenApiException as error:
        return error
    raise AssertionError("The call succeeded.")


def shown(error: BaseException) -> dict[str, Any]:
    return {"type": type(error), "message": str(error), **{name: getattr(error, name, None) for name in ATTRIBUTES}}


class ErrorsTest(unittest.TestCase):
    server: HTTPServer
    base_url: str

    @classmethod
    def setUpClass(cls) -> None:
        cls.server = HTTPServer(("127.0.0.1", 0), Handler)
        cls.base_url = f"http://127.0.0.1:{cls.server.server_port}"
        Thread(target=cls.server.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.server.shutdown()
        cls.server.server_close()

    def check(self, error: BaseException) -> None:
        for duplicate in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            self.assertEqual(shown(error), shown(duplicate))

    def test_errors_of_responses(self) -> None:
        not_found = error_of(self.base_url, "404")
        malformed = error_of(self.base_url, "200")
        self.assertEqual(getattr(not_found, "code", None), "3000")
        self.assertIsInstance(malformed, ApiDecodeError)
        for error in (not_found, malformed):
            self.assertEqual(getattr(error, "request_id", None), "made-up")
            self.check(error)

    def test_the_advice_for_an_unlisted_status_follows_its_class(self) -> None:
        for status in (408, 429, 502, 599):
            self.assertIn("Try again later. ", str(ApiException(status, "made up")))
        for status in (302, 405, 409, 415):
            self.assertIn("Check the request, the host, and the body", str(ApiException(status, "made up")))

    def test_errors_without_a_response(self) -> None:
        self.check(error_of("http://127.0.0.1:1", "nobody-listens"))
        self.check(error_of(self.base_url, ".."))
        self.check(ApiConnectionError("made up", permanent=True))
        self.check(ApiTimeoutError("made up"))

    def test_every_other_class(self) -> None:
        for kind in vars(partner_center_usage.exceptions).values():
            if isinstance(kind, type) and issubclass(kind, OpenApiException):
                self.check(kind(503, "made up") if issubclass(kind, ApiException) else kind("made up"))

    def test_a_process_pool(self) -> None:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as processes:
            for customer_id in ("404", "200"):
                error = processes.submit(call, self.base_url, customer_id).exception()
                assert error is not None
                self.assertEqual(shown(error_of(self.base_url, customer_id)), shown(error))


if __name__ == "__main__":
    unittest.main()
