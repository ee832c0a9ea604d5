"""A client that is used on both sides of a fork returns to each side the responses to its own calls."""

import multiprocessing
import re
import unittest
from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from partner_center_usage import ApiClient, AzureSpendingApi, Configuration


class Handler(BaseHTTPRequestHandler):
    """Responds with the digits of the customer id as total cost, and with the port of the connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        cost = re.sub(r"\D", "", self.path.split("/")[3])
        body = f'{{"totalCost": {cost}, "connection": {self.client_address[1]}}}'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Logs nothing."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
client = ApiClient(Configuration(host=f"http://127.0.0.1:{server.server_port}", access_token="token-for-tests"))


def call(customer_id: str) -> tuple[str, int]:
    summary = AzureSpendingApi(client).get_customer_usage_summary(customer_id)
    return str(summary.total_cost), (summary.model_extra or {})["connection"]


class ForkTest(unittest.TestCase):
    def test_a_fork_opens_its_own_connections(self) -> None:
        Thread(target=server.serve_forever, daemon=True).start()
        before = call("1")
        self.assertEqual(call("1"), before, "The connection was not reused.")
        with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as processes:
            cost, connection = processes.submit(call, "2").result()
        self.assertEqual(cost, "2")
        self.assertNotEqual(connection, before[1])
        self.assertEqual(call("1"), before, "The fork closed the connection of its parent.")
        client.__exit__()
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    unittest.main()
