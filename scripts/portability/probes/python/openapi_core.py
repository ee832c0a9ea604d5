import json

import requests
from cases import run_cases
from openapi_core import OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse

with open("openapi.json", encoding="utf-8") as file:
    document = json.load(file)


def call(url, customer_id):
    openapi = OpenAPI.from_dict({**document, "servers": [{"url": url}]})
    request = requests.Request("GET", f"{url}/v1/customers/{customer_id}/usagesummary")
    response = requests.Session().send(request.prepare())
    openapi.validate_response(RequestsOpenAPIRequest(request), RequestsOpenAPIResponse(response))
    return {"status": response.status_code, "body": json.loads(response.content.decode("utf-8-sig"))}


run_cases(call)
