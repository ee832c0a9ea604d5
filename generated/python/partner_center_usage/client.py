"""What the generated client does not do by itself: refuse, retry, decode and explain."""

import itertools
import os
import time
import uuid
from typing import Any, Callable

from pydantic import ValidationError
from urllib3 import HTTPHeaderDict, Retry
from urllib3.exceptions import HTTPError, LocationValueError

from partner_center_usage import api_client, models, waits
from partner_center_usage.api_response import ApiResponse
from partner_center_usage.configuration import Configuration
from partner_center_usage.connections import read_final_responses
from partner_center_usage.errors import (
    ApiConnectionError,
    ApiDecodeError,
    ApiTimeoutError,
    cause,
    connection_error,
    said,
)
from partner_center_usage.exceptions import ApiException, ApiValueError, OpenApiException
from partner_center_usage.one_line import one_line
from partner_center_usage.received import Received
from partner_center_usage.redact import Redaction, Secret

_IDS = ("ms-requestid", "ms-correlationid")


class ApiClient(api_client.ApiClient):
    """Makes the calls, for any number of threads and on both sides of a fork. A whole call may take `timeout` seconds,
    retries and waits included; `token` is asked at each attempt where the configuration has no access token. A body
    may have `max_body_bytes` when it is decompressed."""

    def __init__(
        self,
        configuration: Configuration | None = None,
        *,
        timeout: float = 30,
        token: Callable[[], str] | None = None,
        max_body_bytes: int = 16 * 1024 * 1024,
    ) -> None:
        super().__init__(configuration)
        self.timeout = timeout
        self.max_body_bytes = max_body_bytes
        self._token = token
        self._process = os.getpid()
        retries = self.configuration.retries or 0
        statuses = (408, 429, 500, 502, 503, 504)
        self._retry = retries if isinstance(retries, Retry) else Retry(retries, status_forcelist=statuses)
        # urllib3 by itself would retry with an old token, past the deadline, and take the token along on a redirect.
        self.rest_client.pool_manager.connection_pool_kw["retries"] = False
        read_final_responses(self.rest_client.pool_manager)

    @classmethod
    def get_default(cls) -> "ApiClient":
        """The client of an API that is made without one. The generator's would be one of its own."""
        client = cls._default or cls()
        cls.set_default(client)
        return client

    def __enter__(self) -> "ApiClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.rest_client.pool_manager.clear()

    def param_serialize(self, *arguments: Any, **options: Any) -> api_client.RequestSerialized:
        for name, value in options["path_params"].items():
            if value in ("", ".", ".."):
                raise ApiValueError(f"{name} is {value!r}, and the call would go to another address. Pass an id.")
        request = super().param_serialize(*arguments, **options)
        for name in _IDS:
            request[2].setdefault(name, str(uuid.uuid4()))
        if "Authorization" in request[2]:
            request[2]["Authorization"] = Secret(request[2]["Authorization"])
        return request

    def call_api(self, method: str, *request: Any, _request_timeout: Any = None) -> Received:
        limit = sum(_request_timeout) if isinstance(_request_timeout, tuple) else _request_timeout or self.timeout
        deadline = time.monotonic() + limit
        redaction = Redaction()
        if self._process != os.getpid():
            # A forked process has the connections of its parent, and would read answers to the parent's calls.
            self._process = os.getpid()
            self.rest_client.pool_manager.clear()
        for number in itertools.count():
            answer = self._attempt(deadline, redaction, method, *request)
            if not (self._may_repeat(method, answer) and self._waited(answer, number, deadline)):
                break
        # What is raised while another error is handled would have that for its context.
        if isinstance(answer, OpenApiException):
            raise answer
        return answer

    def _may_repeat(self, method: str, answer: Received | OpenApiException) -> bool:
        if isinstance(answer, Received):
            return self._retry.is_retry(method, answer.status)
        return isinstance(answer, ApiConnectionError) and not answer.permanent

    def _waited(self, answer: Received | OpenApiException, number: int, deadline: float) -> bool:
        """Waits for the next attempt, if there may be one."""
        if number >= int(self._retry.total or 0):
            return False
        wait = waits.before_retry(number, answer.headers if isinstance(answer, Received) else HTTPHeaderDict())
        if wait > min(60, deadline - time.monotonic()):
            return False
        time.sleep(wait)
        return True

    def _attempt(
        self, deadline: float, redaction: Redaction, method: str, url: str, headers: Any, body: Any, fields: Any
    ) -> Received | OpenApiException:
        sent = {"Authorization": Secret(f"Bearer {self._token()}"), **headers} if self._token else headers
        for name, value in sent.items():
            if not (value.isascii() and value.isprintable()):
                raise ApiValueError(f"The value of {name} has a line break, or is not ASCII. Pass it without.")
        # The far end sees no white space around it.
        redaction.add(sent.get("Authorization", "").split(" ", 1)[-1].strip())
        failure: OpenApiException
        try:
            answer = self.rest_client.request(method, url, sent, body, fields, max(deadline - time.monotonic(), 0.001))
            received = Received(answer.response, self.max_body_bytes, redaction)
            received.sent_ids = {name: sent[name] for name in _IDS if name in sent}
            return received
        except LocationValueError as error:
            failure = ApiValueError("There is no such address. Check the host of the configuration.")
            failure.__cause__ = cause(error, redaction)
        except (HTTPError, ApiException, EOFError) as error:
            if time.monotonic() >= deadline:
                failure = ApiTimeoutError("The call took too long. Try again later, or raise its time-out.")
            else:
                failure = connection_error(error, redaction)
            failure.__cause__ = cause(error, redaction)
        return failure

    def response_deserialize(self, response_data: Any, response_types_map: Any = None) -> ApiResponse[Any]:
        answer: Received = response_data
        # A status that the contract does not list means what its neighbours mean.
        alike = [name for code, name in response_types_map.items() if code.startswith("2") == answer.is_success]
        model = getattr(models, response_types_map.get(str(answer.status), alike[0]))
        data, failure = None, None
        try:
            fields = answer.json()
            # from_dict() would validate each level twice, and drop what the contract does not know.
            data = model.model_validate(fields) if answer.is_success else _fault(model, fields)
        except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
            if answer.is_success:
                failure = _decode_error(answer, error)
        if failure:
            raise failure
        if not answer.is_success:
            ApiException.from_response(http_resp=answer, body=answer.text, data=data)
        # Not validated: that would copy the headers into a dict that minds the case of their names.
        return ApiResponse.model_construct(
            status_code=answer.status, headers=answer.headers, data=data, raw_data=answer.body
        )


def _fault(model: Any, fields: Any) -> Any:
    """What can be read of it: a description that is no text must not hide the code."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        wrong = {place for one in error.errors(include_input=False) for place in one["loc"][:1]}
    return model.model_validate({name: value for name, value in dict(fields).items() if name not in wrong})


def _decode_error(answer: Received, problem: Exception) -> ApiDecodeError:
    reason = f"{one_line(answer.reason, 40)}, but its body cannot be read: {said(problem, answer.redaction)}"
    error = ApiDecodeError(answer.status, reason, answer, body=answer.text)
    error.__cause__ = cause(problem, answer.redaction)
    return error
