"""A complete response without the tokens that were sent."""

import json
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, Iterator

from urllib3 import HTTPResponse

from partner_center_usage import charset
from partner_center_usage.body_limit import BodyTooLargeError
from partner_center_usage.content_encoding import decompress
from partner_center_usage.media_type import media_type
from partner_center_usage.redaction import Redaction
from partner_center_usage.rest import RESTResponse


class ServiceResponse(RESTResponse):
    """`text` is the decoded body. If the body cannot be decoded, `problem` says why and `text` is an approximation."""

    def __init__(self, response: HTTPResponse, limit: int, redaction: Redaction) -> None:
        headers = redaction.headers(response.headers)
        reason = redaction.text(response.reason or "")
        super().__init__(SimpleNamespace(status=response.status, reason=reason, headers=headers, data=b""))
        self.is_success = 200 <= self.status <= 299
        self.redaction = redaction
        self.media_type = media_type(headers.getlist("Content-Type"))
        self.problem: ValueError | None = None
        self.sent_ids: dict[str, str] = {}
        self.advice: str | None = None
        self._read(response, limit)

    def _read(self, response: HTTPResponse, limit: int) -> None:
        body = b""
        codec = "utf-8"
        try:
            body = b"".join(_parts(response, limit))
            body = decompress(body, self.headers.getlist("Content-Encoding"), limit)
            codec = charset.codec_of(body, self.media_type.charset)
            text = charset.decode(body, codec)
        except EOFError:
            # The status of an error response matters more than its body.
            if self.is_success:
                raise
            text = charset.decode_with_replacements(body)
        except BodyTooLargeError as error:
            self.problem = error
            text = ""
        except ValueError as error:
            self.problem = error
            codec = "utf-8"
            text = charset.decode_with_replacements(body)
        self.text = self.redaction.text(text)
        self.body = body if self.text == text else self.text.encode(codec, "replace")

    def json(self) -> Any:
        """The decoded JSON. Raises ValueError or a similar error if the body is not JSON."""
        if self.is_success and not self.media_type.is_json:
            raise ValueError(f"its media type is {self.media_type.name}, not JSON")
        if self.problem:
            raise self.problem
        # int() rejects NaN and Infinity, which Python's parser accepts.
        value = json.loads(self.text, parse_float=Decimal, parse_constant=int)
        if "\\" not in self.text:
            return value
        redacted = self.redaction.value(value)
        if redacted != value:
            # The token was escaped twice, so the text still contains it.
            self.text = json.dumps(redacted, default=str)
            self.body = self.text.encode()
        return redacted


def _parts(response: HTTPResponse, limit: int) -> Iterator[bytes]:
    """Reads a body as it was sent, up to the limit."""
    size = 0
    while part := response.read1(65536, decode_content=False):
        yield part
        size += len(part)
        if size > limit:
            response.close()
            raise BodyTooLargeError(limit)
        if response.isclosed():
            break
