"""Where a token may be sent to."""

import re

from partner_center_usage.exceptions import ApiValueError

_NOWHERE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\\?#]")
_URL = re.compile(r"(https?)://(\[[\da-f:.]+\]|[^/:@\[\]]+)(?::\d*)?(?:/.*)?", re.ASCII | re.IGNORECASE)
_THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")


def checked(url: str, allow_insecure_http: bool) -> str:
    """Refuses a URL over which others could read the token. The message does not repeat it: it may hold a password."""
    found = None if _NOWHERE.search(url) else _URL.fullmatch(url)
    if found:
        scheme, host = found.groups()
        if scheme.lower() == "https" or allow_insecure_http or host.lower() in _THIS_MACHINE:
            return url
    raise ApiValueError(
        "The base URL has to be https, without credentials, query or fragment. Plain http is for this machine: where "
        "nobody else can read along, such as on the way to a container, set allow_insecure_http of the configuration."
    )
