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
    # None stands for Partner Center itself.
    host=os.environ.get("PARTNER_CENTER_URL"),
    access_token=os.environ["PARTNER_CENTER_TOKEN"],
    retries=2,
)


def line(summary: CustomerUsageSummary) -> str:
    name = summary.resource_name or summary.name or "(no name)"
    cost = "(unknown)" if summary.total_cost is None else f"{summary.total_cost:,.2f}"
    amount = summary.budget.amount if summary.budget else None
    budget = "none" if amount is None else f"{amount:,.2f}"
    return f"{name}: {cost}, budget {budget}"


with ApiClient(configuration, timeout=30) as client:
    api = AzureSpendingApi(client)
    # One customer at a time, because the service throttles callers who ask for many at once.
    for customer_id in sys.argv[1:]:
        try:
            summary = api.get_customer_usage_summary(customer_id)
            print(line(summary))
        except ApiException as error:
            if error.status in (400, 404) and error.code == "3000":
                print(f"{customer_id}: no Azure usage")
            else:
                print(f"{customer_id}: {error}")
        except OpenApiException as error:
            # A failed connection, a timeout, or an id that cannot be sent.
            print(f"{customer_id}: {error}")
