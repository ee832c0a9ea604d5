"""Times rounds of calls through the client, and through plain urllib3 and json doing the same work."""

import json
import sys
import time
import uuid
from decimal import Decimal
from typing import Callable

import urllib3

from partner_center_usage import ApiClient, AzureSpendingApi, Configuration

url, rounds, calls = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
# URL is the whole address of a summary, or the base URL of a server that answers for every customer.
base_url, _separator, path = url.rstrip("/").partition("/v1/customers/")
customer_id = path.split("/")[0] or str(uuid.uuid4())
address = f"{base_url}/v1/customers/{customer_id}/usagesummary"

api = AzureSpendingApi(ApiClient(Configuration(host=base_url, access_token="token-for-tests")))
pool = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(total=30))


def with_client() -> None:
    api.get_customer_usage_summary(customer_id)


def with_urllib3() -> None:
    headers = {
        "Accept": "application/json",
        "Authorization": "Bearer token-for-tests",
        "User-Agent": "plain",
        "ms-correlationid": str(uuid.uuid4()),
        "ms-requestid": str(uuid.uuid4()),
    }
    response = pool.request("GET", address, headers=headers)
    if response.status != 200:
        raise RuntimeError(f"The server answered with status {response.status}.")
    json.loads(response.data.decode("utf-8-sig"), parse_float=Decimal)


def seconds(call: Callable[[], None]) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        call()
    return time.perf_counter() - start


ways = {"client": with_client, "plain": with_urllib3}
times: dict[str, list[float]] = {name: [] for name in ways}
for warm_up in ways.values():
    seconds(warm_up)
for _round in range(rounds):
    for name, way in ways.items():
        times[name].append(seconds(way))
print(json.dumps(times))
