# flake8: noqa

# import apis into api package
from partner_center_usage.api.azure_spending_api import AzureSpendingApi

