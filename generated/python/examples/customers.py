"""Prints what customers have spent: PARTNER_CENTER_TOKEN=... python customers.py CUSTOMER_ID ..."""

import os
import sys

from partner_center_usage import (
    ApiClient,
    ApiException,
    AzureSpendingApi,
    Configuration,
    CustomerUsageSummary,
    OpenApiException,
)

configuration = Configuration(
    # Left out, it is Partner Center itself.
    host=os.environ.get("PARTNER_CENTER_URL"),
    access_token=os.environ["PARTNER_CENTER_TOKEN"],
    retries=2,
)


def line(summary: CustomerUsageSummary) -> str:
    name = summary.resource_name or summary.name or "(no name)"
    cost = "(unknown)" if summary.total_cost is None else f"{summary.total_cost:,.2f}"
    budget = summary.budget.amount if summary.budget else None
    return f"{name}: {cost}, budget {'none' if budget is None else f'{budget:,.2f}'}"


with ApiClient(configuration, timeout=30) as client:
    api = AzureSpendingApi(client)
    # One after the other: the service throttles callers who ask for many customers at once.
    for customer_id in sys.argv[1:]:
        try:
            summary = api.get_customer_usage_summary(customer_id)
            print(line(summary))
        except ApiException as error:
            if error.status in (400, 404) and error.code == "3000":
                print(f"{customer_id}: no Azure usage")
            else:
                print(f"{customer_id}: {error}")
        except OpenApiException as error:  # No connection, no time left, or an id that cannot be sent.
            print(f"{customer_id}: {error}")
