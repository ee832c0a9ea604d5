"""Reads jobs line by line, makes each call with the installed package, and prints what a caller gets."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

from partner_center_usage import (
    ApiClient,
    ApiConnectionError,
    ApiDecodeError,
    ApiException,
    ApiTimeoutError,
    AzureSpendingApi,
    Configuration,
)

clients: dict[str, ApiClient] = {}
making = Lock()


def client_for(base_url: str, call: dict[str, Any]) -> ApiClient:
    """One for each base URL, as users have it: all calls to it have the same token, retries and time-out."""
    with making:
        if base_url not in clients:
            configuration = Configuration(host=base_url, access_token=call["token"], retries=call["retries"])
            clients[base_url] = ApiClient(configuration, timeout=call["timeoutMs"] / 1000)
        return clients[base_url]


def answer(job: dict[str, Any]) -> dict[str, Any]:
    call = job["call"]
    try:
        answered = AzureSpendingApi(client_for(job["baseUrl"], call)).get_customer_usage_summary_with_http_info(
            call["customerId"],
            request_id=call.get("requestId"),
            correlation_id=call.get("correlationId"),
            correlation_vector=call.get("correlationVector"),
        )
        headers = answered.headers or {}
        return {
            "outcome": "summary",
            "status": answered.status_code,
            "requestId": headers.get("MS-RequestId"),
            "correlationId": headers.get("MS-CorrelationId"),
            "body": answered.raw_data.decode("utf-8", "replace"),
            "summary": json.loads(answered.data.to_json()),
        }
    except ApiDecodeError as error:
        return {"outcome": "failure", "kind": "decode", **trace(error)}
    except ApiException as error:
        # Another body than a fault leaves no fault.
        description = error.data.description if error.data else None
        return {"outcome": "error", "code": error.code, "description": description, **trace(error)}
    except ApiTimeoutError as error:
        return {"outcome": "failure", "kind": "timeout", "message": str(error)}
    except ApiConnectionError as error:
        return {"outcome": "failure", "kind": "connection", "message": str(error)}
    except ValueError as error:
        return {"outcome": "failure", "kind": "argument", "message": str(error)}


def trace(error: ApiException) -> dict[str, Any]:
    return {
        "status": error.status,
        "requestId": error.request_id,
        "correlationId": error.correlation_id,
        "body": error.body,
        "message": str(error),
    }


printing = Lock()


def work_off(line: bytes) -> None:
    job = json.loads(line)
    # JSON in ASCII is UTF-8, whatever the locale.
    printed = json.dumps({"id": job["id"], **answer(job)}).encode() + b"\n"
    with printing:  # The lines of two threads must not mix.
        sys.stdout.buffer.write(printed)
        sys.stdout.buffer.flush()


with ThreadPoolExecutor(8) as threads:
    for job in [threads.submit(work_off, line) for line in sys.stdin.buffer]:
        job.result()
for client in clients.values():
    with client:
        pass  # Its end closes the connections.
