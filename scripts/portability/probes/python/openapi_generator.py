import codecs
import os

import openapi_client
from cases import run_cases
from openapi_client.exceptions import ApiException


class Client(openapi_client.ApiClient):
    """Drops the byte order mark at the start of a response."""

    def response_deserialize(self, response_data, response_types_map=None):
        response_data.data = response_data.data.removeprefix(codecs.BOM_UTF8)
        return super().response_deserialize(response_data, response_types_map)


client_type = Client if os.environ.get("DROP_BOM") else openapi_client.ApiClient


def call(url, customer_id):
    client = client_type(openapi_client.Configuration(host=url, access_token="token"))
    try:
        response = openapi_client.AzureSpendingApi(client).get_customer_usage_summary_with_http_info(customer_id)
    except ApiException as error:
        body = error.data.to_dict() if error.data is not None else None
        return {"status": error.status, "text": error.body, "body": body}
    return {"status": response.status_code, "body": response.data.to_dict()}


run_cases(call)
