from uuid import UUID

from cases import run_cases
from summary.api.azure_spending import get_customer_usage_summary
from summary.client import AuthenticatedClient


def call(url, customer_id):
    client = AuthenticatedClient(base_url=url, token="token")
    response = get_customer_usage_summary.sync_detailed(customer_id_type(customer_id), client=client)
    body = response.parsed.to_dict() if response.parsed is not None else None
    return {"status": int(response.status_code), "body": body, "text": response.content.decode("utf-8-sig")}


def customer_id_type(text):
    annotation = get_customer_usage_summary.sync_detailed.__annotations__["customer_id"]
    return UUID(text) if annotation is UUID else text


run_cases(call)
