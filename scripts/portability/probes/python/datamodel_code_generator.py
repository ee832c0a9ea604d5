import httpx
from cases import run_cases
from models import CustomerUsageSummary, ServiceFault


def call(url, customer_id):
    response = httpx.get(f"{url}/v1/customers/{customer_id}/usagesummary")
    if not response.headers.get("Content-Type", "").startswith("application/json"):
        return {"status": response.status_code, "text": response.text}
    model = CustomerUsageSummary if response.status_code == 200 else ServiceFault
    body = model.model_validate(response.json())
    return {"status": response.status_code, "body": body.model_dump(mode="json", by_alias=True)}


run_cases(call)
