"""What each error status of an operation means and what to do about it, in the words of the spec."""

ADVICE: dict[str, dict[str, str]] = {
    "get_customer_usage_summary": {
        "400": "An input is missing or not valid; the body says which. Do not retry: correct the request. Code 2000 means that the customer id is not a GUID; code 3000, sometimes sent with this status, that the customer has no Azure usage. ",
        "401": "The request is not authenticated. Get a new token and call again, once: the old one has expired, is malformed, or lacks the multi-factor claim, in which case the user must sign in again with a second factor. ",
        "403": "The caller is known but has no right to this response. Do not retry. Code 20002 means that the partner has no relationship with the customer; code 900329 that the token belongs to an application without a user. ",
        "404": "Nothing is there for these parameters. Code 3000 means that the customer exists but has no Azure usage: record it as such and go on. Otherwise check the customer id. Do not retry. ",
        "429": "The partner calls too often. Wait for as many seconds as `Retry-After` says, then retry, with fewer calls side by side. The body often comes from a gateway before the service: `statusCode` and `message` only. ",
        "500": "The service, or something that it depends on, failed. Callers may retry: wait longer before each attempt, send the same `ms-requestid`, and give up after a few. ",
    },
}
