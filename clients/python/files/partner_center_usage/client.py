"""The client that takes the place of the generated one: it retries, respects a timeout and redacts tokens."""

import itertools
import os
import time
import uuid
from typing import Any, Callable, Mapping

from urllib3 import HTTPHeaderDict, Retry
from urllib3.exceptions import HTTPError, LocationValueError

from partner_center_usage import api_client, models
from partner_center_usage.api_response import ApiResponse
from partner_center_usage.configuration import Configuration
from partner_center_usage.connection_failure import connection_error
from partner_center_usage.decoding import decode_error_body, decode_success
from partner_center_usage.errors import ApiConnectionError, ApiTimeoutError
from partner_center_usage.exceptions import ApiException, ApiValueError, OpenApiException
from partner_center_usage.final_response import use_final_responses
from partner_center_usage.redacted_error import redacted_error
from partner_center_usage.redaction import Redaction
from partner_center_usage.retry_delay import retry_delay
from partner_center_usage.secret import Secret
from partner_center_usage.service_response import ServiceResponse

_ID_HEADERS = ("ms-requestid", "ms-correlationid")
_RETRIED_STATUSES = (408, 429, 500, 502, 503, 504)
_LONGEST_RETRY_DELAY = 60
# urllib3 rejects a timeout of 0.
_SHORTEST_TIMEOUT = 0.001


class ApiClient(api_client.ApiClient):
    """Makes the calls. Any number of threads may share a client, and it may be used on both sides of a fork.

    `timeout` is for a whole call in seconds, with its retries and delays. `token` is called for each attempt if the
    configuration has no access token. `max_body_bytes` limits a body, also after decompression.
    """

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
        self._retry = retries if isinstance(retries, Retry) else Retry(retries, status_forcelist=_RETRIED_STATUSES)
        # urllib3's own retries would use an old token, ignore the deadline, and send the token along on a redirect.
        self.rest_client.pool_manager.connection_pool_kw["retries"] = False
        use_final_responses(self.rest_client.pool_manager)

    @classmethod
    def get_default(cls) -> "ApiClient":
        """The client of an API that is created without one. The generated method would return the generated client."""
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
                raise ApiValueError(f"{name} is {value!r}, which would lead to another address. Pass an id.")
        request = super().param_serialize(*arguments, **options)
        headers = request[2]
        for name in _ID_HEADERS:
            headers.setdefault(name, str(uuid.uuid4()))
        if "Authorization" in headers:
            headers["Authorization"] = Secret(headers["Authorization"])
        return request

    def call_api(self, method: str, *request: Any, _request_timeout: Any = None) -> ServiceResponse:
        deadline = time.monotonic() + self._timeout_of(_request_timeout)
        redaction = Redaction()
        self._drop_connections_of_parent_process()
        for retry in itertools.count():
            outcome = self._attempt(deadline, redaction, method, *request)
            if not self._may_retry(method, outcome, retry):
                break
            if not _wait(outcome, retry, deadline):
                break
        # Not raised in an except block, where the original error would become its context.
        if isinstance(outcome, OpenApiException):
            raise outcome
        return outcome

    def _timeout_of(self, request_timeout: Any) -> float:
        if isinstance(request_timeout, tuple):
            return sum(request_timeout)
        return request_timeout or self.timeout

    def _drop_connections_of_parent_process(self) -> None:
        # After a fork, both processes would read responses from the same connections.
        if self._process != os.getpid():
            self._process = os.getpid()
            self.rest_client.pool_manager.clear()

    def _may_retry(self, method: str, outcome: ServiceResponse | OpenApiException, retry: int) -> bool:
        if retry >= int(self._retry.total or 0):
            return False
        if isinstance(outcome, ServiceResponse):
            return self._retry.is_retry(method, outcome.status)
        return isinstance(outcome, ApiConnectionError) and not outcome.permanent

    def _attempt(
        self, deadline: float, redaction: Redaction, method: str, url: str, headers: Any, body: Any, fields: Any
    ) -> ServiceResponse | OpenApiException:
        sent = self._with_token(headers)
        # The server does not see white space around the token.
        redaction.add(sent.get("Authorization", "").split(" ", 1)[-1].strip())
        timeout = max(deadline - time.monotonic(), _SHORTEST_TIMEOUT)
        failure: OpenApiException
        try:
            raw = self.rest_client.request(method, url, sent, body, fields, timeout)
            response = ServiceResponse(raw.response, self.max_body_bytes, redaction)
            response.sent_ids = {name: sent[name] for name in _ID_HEADERS if name in sent}
            return response
        except LocationValueError as error:
            failure = ApiValueError("The base URL has no valid host. Check the host of the configuration.")
            failure.__cause__ = redacted_error(error, redaction)
        except (HTTPError, ApiException, EOFError) as error:
            if time.monotonic() >= deadline:
                failure = ApiTimeoutError("The call timed out. Try again later, or raise its timeout.")
            else:
                failure = connection_error(error, redaction)
            failure.__cause__ = redacted_error(error, redaction)
        return failure

    def _with_token(self, headers: Any) -> Any:
        """The headers of an attempt. Raises ApiValueError if they cannot be sent."""
        sent = headers
        if self._token:
            sent = {"Authorization": Secret(f"Bearer {self._token()}"), **headers}
        for name, value in sent.items():
            if not (value.isascii() and value.isprintable()):
                raise ApiValueError(f"The value of {name} has a line break or is not ASCII. Pass printable ASCII.")
        return sent

    def response_deserialize(
        self, response_data: Any, response_types_map: Any = None, advice: Mapping[str, str] = {}
    ) -> ApiResponse[Any]:
        response: ServiceResponse = response_data
        model = _model_of(response, response_types_map)
        if not response.is_success:
            data = decode_error_body(model, response)
            response.advice = advice.get(str(response.status))
            ApiException.from_response(http_resp=response, body=response.text, data=data)
        data = decode_success(model, response)
        # Validation would copy the headers to a dict whose names are case-sensitive.
        return ApiResponse.model_construct(
            status_code=response.status, headers=response.headers, data=data, raw_data=response.body
        )


def _wait(outcome: ServiceResponse | OpenApiException, retry: int, deadline: float) -> bool:
    """Waits before a retry. False if the delay is too long to wait for."""
    headers = outcome.headers if isinstance(outcome, ServiceResponse) else HTTPHeaderDict()
    delay = retry_delay(retry, headers)
    if delay > min(_LONGEST_RETRY_DELAY, deadline - time.monotonic()):
        return False
    time.sleep(delay)
    return True


def _model_of(response: ServiceResponse, response_types: Any) -> Any:
    """A status that the spec does not list has the model of the other successes or errors."""
    name = response_types.get(str(response.status))
    if name is None:
        alike = [other for status, other in response_types.items() if status.startswith("2") == response.is_success]
        name = alike[0]
    return getattr(models, name)
