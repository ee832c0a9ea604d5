"""Calls a client that was generated from the changed spec. Prints what it gets, a line each."""

import os
import sys
from decimal import Decimal

from partner_center_usage import ApiClient, ApiException, AzureSpendingApi, Configuration

configuration = Configuration(host=os.environ["PARTNER_CENTER_URL"], access_token="token")
customer_id = sys.argv[1]

with ApiClient(configuration) as client:
    api = AzureSpendingApi(client)
    summary = api.get_customer_usage_summary(
        customer_id,
        billing_unit="unlisted",
        page_size=5,
        threshold=Decimal("0.5"),
        since="2026-11-01T00:00:00Z",
        is_estimate=True,
        type="net",
        parts=["one", "two & three"],
    )
    print("cost", summary.savings_plan_cost)
    print("state", summary.billing_state)
    print("plan", summary.plan)
    print("tiers", summary.tiers and ",".join(map(str, summary.tiers)))
    print("total", api.get_customer_invoice(customer_id, 2026, "00/12", page_size=50).total)
    try:
        api.get_customer_invoice(customer_id, 2026, "none", page_size=50)
    except ApiException as error:
        print("invoice error", error)
    try:
        api.get_customer_usage_summary("busy")
    except ApiException as error:
        print("summary error", error)
