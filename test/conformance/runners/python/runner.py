"""Reads jobs line by line, makes each call with the installed package, and prints what a caller gets."""

import json
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from pprint import pformat
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
    try:
        client = client_for(job["baseUrl"], job["call"])
    except ValueError as error:
        return {"outcome": "failure", "kind": "argument", **shown(error)}
    try:
        return answered(client, job["call"])
    except ApiDecodeError as error:
        return {"outcome": "failure", "kind": "decode", **trace(error), **shown(error, client)}
    except ApiException as error:
        # Another body than a fault leaves no fault.
        description = error.data.description if error.data else None
        fault = {"code": error.code, "description": description}
        return {"outcome": "error", **fault, **trace(error), **shown(error, client)}
    except ApiTimeoutError as error:
        return {"outcome": "failure", "kind": "timeout", **shown(error, client)}
    except ApiConnectionError as error:
        return {"outcome": "failure", "kind": "connection", **shown(error, client)}
    except ValueError as error:
        return {"outcome": "failure", "kind": "argument", **shown(error)}


def answered(client: ApiClient, call: dict[str, Any]) -> dict[str, Any]:
    response = AzureSpendingApi(client).get_customer_usage_summary_with_http_info(
        call["customerId"],
        request_id=call.get("requestId"),
        correlation_id=call.get("correlationId"),
        correlation_vector=call.get("correlationVector"),
    )
    headers = response.headers or {}
    return {
        "outcome": "summary",
        "status": response.status_code,
        "requestId": headers.get("MS-RequestId"),
        "correlationId": headers.get("MS-CorrelationId"),
        "body": response.raw_data.decode("utf-8", "replace"),
        "summary": json.loads(response.data.to_json()),
        "printed": "\n".join([repr(response), str(response), response.data.to_str(), pformat(vars(response))]),
    }


def trace(error: ApiException) -> dict[str, Any]:
    return {
        "status": error.status,
        "requestId": error.request_id,
        "correlationId": error.correlation_id,
        "body": error.body,
    }


def shown(error: Exception, client: ApiClient | None = None) -> dict[str, Any]:
    """The message, and what else there is to print of an error."""
    printed = [repr(error), *traceback.format_exception(error), pformat(vars(error))]
    if isinstance(error, ApiException):
        printed.append(error.details())
    if client:
        printed += [repr(client), repr(client.configuration)]
        # Not this file's own frames, which have the job.
        inner = (error.__traceback__ and error.__traceback__.tb_next) and error.__traceback__.tb_next.tb_next
        printed += traceback.TracebackException(type(error), error, inner, capture_locals=True).format()
    return {"message": str(error), "printed": "\n".join(printed)}


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
