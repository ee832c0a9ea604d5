import json

import swagger_client
from cases import run_cases
from swagger_client.rest import ApiException


def call(url, customer_id):
    configuration = swagger_client.Configuration()
    configuration.host = url
    client = swagger_client.ApiClient(configuration)
    try:
        api = swagger_client.AzureSpendingApi(client)
        body, status, _ = api.get_customer_usage_summary_with_http_info(customer_id)
    except ApiException as error:
        text = error.body.decode() if isinstance(error.body, bytes) else error.body or ""
        # It decodes no error.
        return {"status": error.status, "text": text, "body": json.loads(text) if text.startswith("{") else None}
    return {"status": status, "body": client.sanitize_for_serialization(body)}


run_cases(call)
