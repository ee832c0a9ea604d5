"""What the generated client does not do by itself: refuse, wait, retry, decode and explain."""

import itertools
import json
import random
import re
import time
import uuid
from contextlib import suppress
from decimal import Decimal
from typing import Any, Callable

from urllib3 import Retry
from urllib3.exceptions import HTTPError, InvalidHeader

from partner_center_usage import api_client, models
from partner_center_usage.api_response import ApiResponse
from partner_center_usage.configuration import Configuration
from partner_center_usage.exceptions import ApiException, ApiValueError, OpenApiException
from partner_center_usage.rest import RESTResponse


class ApiConnectionError(OpenApiException, ConnectionError):
    """No answer came, or only a part of one."""


class ApiTimeoutError(OpenApiException, TimeoutError):
    """The call took longer than it may."""


class ApiDecodeError(ApiException):
    """The service answered with success, but its body is not what the contract promises."""


class ApiClient(api_client.ApiClient):
    """Makes the calls, for any number of threads. A whole call, retries and waits included, may take `timeout` seconds;
    `token` is asked at each attempt where the configuration has no access token."""

    def __init__(
        self, configuration: Configuration | None = None, *, timeout: float = 30, token: Callable[[], str] | None = None
    ) -> None:
        super().__init__(configuration)
        self.timeout = timeout
        self._token = token
        retries = self.configuration.retries or 0
        statuses = (408, 429, 500, 502, 503, 504)
        self._retry = retries if isinstance(retries, Retry) else Retry(retries, status_forcelist=statuses)
        # urllib3 by itself would retry with an old token, past the deadline, and take the token along on a redirect.
        self.rest_client.pool_manager.connection_pool_kw["retries"] = False

    def __enter__(self) -> "ApiClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.rest_client.pool_manager.clear()

    def param_serialize(self, *arguments: Any, **options: Any) -> api_client.RequestSerialized:
        for name, value in options["path_params"].items():
            if value in ("", ".", ".."):
                raise ApiValueError(f"{name} is {value!r}, and the call would go to another address. Pass an id.")
        request = super().param_serialize(*arguments, **options)
        for name in ("ms-requestid", "ms-correlationid"):
            request[2].setdefault(name, str(uuid.uuid4()))
        return request

    def call_api(self, method: str, *request: Any, _request_timeout: Any = None) -> RESTResponse:
        limit = sum(_request_timeout) if isinstance(_request_timeout, tuple) else _request_timeout or self.timeout
        deadline = time.monotonic() + limit
        for number in itertools.count():
            try:
                answer = self._attempt(deadline, method, *request)
                if not (self._retry.is_retry(method, answer.status) and self._waited(answer, number, deadline)):
                    break
            except ApiConnectionError:
                if not self._waited(None, number, deadline):
                    raise
        return answer

    def _waited(self, answer: RESTResponse | None, number: int, deadline: float) -> bool:
        """Waits for the next attempt, if there may be one."""
        wait = random.uniform(0, min(30, 0.5 * 2**number))
        with suppress(InvalidHeader, ValueError, OverflowError):  # neither seconds nor a date
            asked = Retry().get_retry_after(answer.response) if answer else None
            wait = wait if asked is None else asked
        if number >= int(self._retry.total or 0) or wait > min(60, deadline - time.monotonic()):
            return False
        time.sleep(wait)
        return True

    def _attempt(self, deadline: float, method: str, url: str, headers: Any, body: Any, fields: Any) -> RESTResponse:
        sent = {"Authorization": f"Bearer {self._token()}", **headers} if self._token else headers
        for name, value in sent.items():
            if not (value.isascii() and value.isprintable()):
                raise ApiValueError(f"The value of {name} has a line break, or is not ASCII. Pass it without.")
        try:
            answer = self.rest_client.request(method, url, sent, body, fields, max(deadline - time.monotonic(), 0.001))
            answer.data = b""
            while part := answer.response.read1(65536):
                answer.data += part
                if answer.response.isclosed():
                    break
                # urllib3 limits the wait for each part, and not for all of them.
                left = deadline - time.monotonic()
                if left <= 0:
                    answer.response.close()
                    raise HTTPError("the body was not complete in time")
                if sock := getattr(answer.response.connection, "sock", None):
                    sock.settimeout(left)
            return answer
        except (HTTPError, ApiException) as error:
            if time.monotonic() >= deadline:
                raise ApiTimeoutError("The call took too long. Try again later, or raise its time-out.") from error
            raise ApiConnectionError(f"The connection failed: {error}. Check the network, and try again.") from error

    def response_deserialize(self, response_data: RESTResponse, response_types_map: Any = None) -> ApiResponse[Any]:
        status, body, data = response_data.status, response_data.read(), None
        success = 200 <= status <= 299
        # A status that the contract does not list means what its neighbours mean.
        alike = [name for code, name in response_types_map.items() if code.startswith("2") == success]
        text = body.decode("utf-8", "replace").removeprefix("\ufeff")
        try:
            media_type = response_data.headers.get("Content-Type", "application/json").split(";")[0].strip().lower()
            if success and not re.fullmatch(r"(application|text)/json|.+/.+\+json", media_type):
                raise ValueError(f"its media type is {media_type}, and not JSON")
            # int refuses NaN and Infinity, which Python would take for JSON.
            fields = json.loads(body.decode("utf-8-sig"), parse_float=Decimal, parse_constant=int)
            # from_dict() would validate each level twice, and drop what the contract does not know.
            data = getattr(models, response_types_map.get(str(status), alike[0])).model_validate(fields)
        except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
            if success:
                reason = f"{response_data.reason}, but its body cannot be read: {error}"
                raise ApiDecodeError(status, reason, response_data, body=text) from error
        if not success:
            ApiException.from_response(http_resp=response_data, body=text, data=data)
        # Not validated: that would copy the headers into a dict that minds the case of their names.
        return ApiResponse.model_construct(status_code=status, headers=response_data.headers, data=data, raw_data=body)
