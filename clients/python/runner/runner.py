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
clients_lock = Lock()
output_lock = Lock()


def client_for(base_url: str, call: dict[str, Any]) -> ApiClient:
    """One client for each base URL, as users have it: all calls to it have the same token, retries and timeout."""
    with clients_lock:
        if base_url not in clients:
            configuration = Configuration(host=base_url, access_token=call["token"], retries=call["retries"])
            clients[base_url] = ApiClient(configuration, timeout=call["timeoutMs"] / 1000)
        return clients[base_url]


def outcome_of(job: dict[str, Any]) -> dict[str, Any]:
    try:
        client = client_for(job["baseUrl"], job["call"])
    except ValueError as error:
        return {"outcome": "failure", "kind": "argument", **shown(error)}
    try:
        return success_of(client, job["call"])
    except ApiDecodeError as error:
        return {"outcome": "failure", "kind": "decode", **facts_of(error), **shown(error, client)}
    except ApiException as error:
        # A body that is not a ServiceFault leaves data empty.
        description = error.data.description if error.data else None
        error_body = {"code": error.code, "description": description}
        return {"outcome": "error", **error_body, **facts_of(error), **shown(error, client)}
    except ApiTimeoutError as error:
        return {"outcome": "failure", "kind": "timeout", **shown(error, client)}
    except ApiConnectionError as error:
        return {"outcome": "failure", "kind": "connection", **shown(error, client)}
    except ValueError as error:
        return {"outcome": "failure", "kind": "argument", **shown(error)}


def success_of(client: ApiClient, call: dict[str, Any]) -> dict[str, Any]:
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


def facts_of(error: ApiException) -> dict[str, Any]:
    return {
        "status": error.status,
        "requestId": error.request_id,
        "correlationId": error.correlation_id,
        "body": error.body,
    }


def shown(error: Exception, client: ApiClient | None = None) -> dict[str, Any]:
    """The message of an error, and everything else of it that can be printed."""
    printed = [repr(error), *traceback.format_exception(error), pformat(vars(error))]
    if isinstance(error, ApiException):
        printed.append(error.details())
    if client:
        printed += [repr(client), repr(client.configuration)]
        # Without the frames of this file, because the job in them has the token.
        inner = (error.__traceback__ and error.__traceback__.tb_next) and error.__traceback__.tb_next.tb_next
        printed += traceback.TracebackException(type(error), error, inner, capture_locals=True).format()
    return {"message": str(error), "printed": "\n".join(printed)}


def run_job(line: bytes) -> None:
    job = json.loads(line)
    # JSON in ASCII is UTF-8, whatever the locale.
    printed = json.dumps({"id": job["id"], **outcome_of(job)}).encode() + b"\n"
    # The lines of two threads must not mix.
    with output_lock:
        sys.stdout.buffer.write(printed)
        sys.stdout.buffer.flush()


with ThreadPoolExecutor(8) as threads:
    for job in [threads.submit(run_job, line) for line in sys.stdin.buffer]:
        job.result()
for client in clients.values():
    # Leaving the block closes the connections.
    with client:
        pass
