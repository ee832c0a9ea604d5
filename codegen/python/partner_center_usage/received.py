"""An answer that has come, without the tokens that were sent."""

import json
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, Iterator

from urllib3 import HTTPResponse

from partner_center_usage import content
from partner_center_usage.redact import Redaction
from partner_center_usage.rest import RESTResponse


class Received(RESTResponse):
    """`text` is the body, and `problem` why it is only what could be made out."""

    def __init__(self, response: HTTPResponse, limit: int, redaction: Redaction) -> None:
        headers = redaction.headers(response.headers)
        reason = redaction.text(response.reason or "")
        super().__init__(SimpleNamespace(status=response.status, reason=reason, headers=headers, data=b""))
        self.is_success = 200 <= self.status <= 299
        self.redaction = redaction
        self.media_type = content.media_type(headers.getlist("Content-Type"))
        self.problem: ValueError | None = None
        self.sent_ids: dict[str, str] = {}
        self._read(response, limit)

    def _read(self, response: HTTPResponse, limit: int) -> None:
        body = b""
        try:
            body = b"".join(_parts(response, limit))
            body = content.decompressed(body, self.headers.getlist("Content-Encoding"), limit)
            codec = content.codec(body, self.media_type.charset)
            text = content.text(body, codec)
        except EOFError:
            # Of an error the status counts, so its body may stay as it is.
            if self.is_success:
                raise
            text, codec = content.text_with_replacements(body), "utf-8"
        except content.TooLargeError as error:
            self.problem, text, codec = error, "", "utf-8"
        except ValueError as error:
            self.problem, text, codec = error, content.text_with_replacements(body), "utf-8"
        self.text = self.redaction.text(text)
        self.body = body if self.text == text else self.text.encode(codec, "replace")

    def json(self) -> Any:
        """The decoded body; a ValueError or the like, where it is none."""
        if self.is_success and not self.media_type.is_json:
            raise ValueError(f"its media type is {self.media_type.name}, and not JSON")
        if self.problem:
            raise self.problem
        # int refuses NaN and Infinity, which Python would take for JSON.
        value = json.loads(self.text, parse_float=Decimal, parse_constant=int)
        if "\\" not in self.text:
            return value
        redacted = self.redaction.value(value)
        if redacted != value:
            # Escaped twice: then the text still has it.
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
            raise content.TooLargeError(limit)
        if response.isclosed():
            break
