"""What the generated client does not do by itself: refuse, retry, decode and explain."""

import itertools
import json
import os
import time
import uuid
from decimal import Decimal
from typing import Any, Callable, Iterator

from urllib3 import HTTPHeaderDict, HTTPResponse, Retry
from urllib3.exceptions import HTTPError, LocationValueError

from partner_center_usage import api_client, content, models, waits
from partner_center_usage.api_response import ApiResponse
from partner_center_usage.configuration import Configuration
from partner_center_usage.connections import read_final_responses
from partner_center_usage.errors import ApiConnectionError, ApiDecodeError, ApiTimeoutError, connection_error
from partner_center_usage.exceptions import ApiException, ApiValueError
from partner_center_usage.rest import RESTResponse


class ApiClient(api_client.ApiClient):
    """Makes the calls, for any number of threads and on both sides of a fork. A whole call may take `timeout` seconds,
    retries and waits included; `token` is asked at each attempt where the configuration has no access token."""

    def __init__(
        self, configuration: Configuration | None = None, *, timeout: float = 30, token: Callable[[], str] | None = None
    ) -> None:
        super().__init__(configuration)
        self.timeout = timeout
        self._token = token
        self._process = os.getpid()
        retries = self.configuration.retries or 0
        statuses = (408, 429, 500, 502, 503, 504)
        self._retry = retries if isinstance(retries, Retry) else Retry(retries, status_forcelist=statuses)
        # urllib3 by itself would retry with an old token, past the deadline, and take the token along on a redirect.
        self.rest_client.pool_manager.connection_pool_kw["retries"] = False
        read_final_responses(self.rest_client.pool_manager)

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
        if self._process != os.getpid():
            # A forked process has the connections of its parent, and would read answers to the parent's calls.
            self._process = os.getpid()
            self.rest_client.pool_manager.clear()
        for number in itertools.count():
            try:
                answer = self._attempt(deadline, method, *request)
                if not (self._retry.is_retry(method, answer.status) and self._waited(answer.headers, number, deadline)):
                    break
            except ApiConnectionError as error:
                if error.permanent or not self._waited(HTTPHeaderDict(), number, deadline):
                    raise
        return answer

    def _waited(self, headers: HTTPHeaderDict, number: int, deadline: float) -> bool:
        """Waits for the next attempt, if there may be one."""
        if number >= int(self._retry.total or 0):
            return False
        wait = waits.before_retry(number, headers)
        if wait > min(60, deadline - time.monotonic()):
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
            received = b"".join(_parts(answer.response, deadline))
        except LocationValueError as error:
            raise ApiValueError(f"There is no such address: {error}. Check the host of the configuration.") from error
        except (HTTPError, ApiException) as error:
            if time.monotonic() >= deadline:
                raise ApiTimeoutError("The call took too long. Try again later, or raise its time-out.") from error
            raise connection_error(error) from error
        answer.data = _decompressed(answer, received)
        return answer

    def response_deserialize(self, response_data: RESTResponse, response_types_map: Any = None) -> ApiResponse[Any]:
        status, body, data = response_data.status, response_data.read(), None
        success = _is_success(status)
        # A status that the contract does not list means what its neighbours mean.
        alike = [name for code, name in response_types_map.items() if code.startswith("2") == success]
        media_type = content.media_type(response_data.headers.getlist("Content-Type"))
        text, problem = _text(body, media_type.charset)
        try:
            if success and not media_type.is_json:
                raise ValueError(f"its media type is {media_type.name}, and not JSON")
            if problem:
                raise problem
            # int refuses NaN and Infinity, which Python would take for JSON.
            fields = json.loads(text, parse_float=Decimal, parse_constant=int)
            # from_dict() would validate each level twice, and drop what the contract does not know.
            data = getattr(models, response_types_map.get(str(status), alike[0])).model_validate(fields)
        except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
            if success:
                raise _decode_error(response_data, error, text) from error
        if not success:
            ApiException.from_response(http_resp=response_data, body=text, data=data)
        # Not validated: that would copy the headers into a dict that minds the case of their names.
        return ApiResponse.model_construct(status_code=status, headers=response_data.headers, data=data, raw_data=body)


def _parts(response: HTTPResponse, deadline: float) -> Iterator[bytes]:
    """Reads a body as it was sent, until the deadline."""
    while part := response.read1(65536, decode_content=False):
        yield part
        if response.isclosed():
            break
        # urllib3 limits the wait for each part, and not for all of them.
        left = deadline - time.monotonic()
        if left <= 0:
            response.close()
            raise HTTPError("the body was not complete in time")
        if sock := getattr(response.connection, "sock", None):
            sock.settimeout(left)


def _decompressed(answer: RESTResponse, body: bytes) -> bytes:
    """Undoes the content codings. Of an error the status counts, so its body may stay as it is."""
    try:
        return content.decompressed(body, answer.headers.getlist("Content-Encoding"))
    except EOFError as error:
        if _is_success(answer.status):
            raise ApiConnectionError("The connection failed: the compressed body ends too soon. Try again.") from error
    except ValueError as error:
        if _is_success(answer.status):
            raise _decode_error(answer, error, content.text_with_replacements(body)) from error
    return body


def _text(body: bytes, charset: str | None) -> tuple[str, ValueError | None]:
    """The text, and why it is only what could be made out."""
    try:
        return content.text(body, charset), None
    except ValueError as error:
        return content.text_with_replacements(body), error


def _decode_error(answer: RESTResponse, problem: Exception, text: str) -> ApiDecodeError:
    reason = f"{answer.reason}, but its body cannot be read: {problem}"
    return ApiDecodeError(answer.status, reason, answer, body=text)


def _is_success(status: int) -> bool:
    return 200 <= status <= 299
