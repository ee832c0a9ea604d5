"""Which base URLs the client accepts: a token must not travel where others can read it."""

import re

from partner_center_usage.exceptions import ApiValueError

_FORBIDDEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\\?#]")
_URL = re.compile(r"(https?)://(\[[\da-f:.]+\]|[^/:@\[\]]+)(?::\d*)?(?:/.*)?", re.ASCII | re.IGNORECASE)
_LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")


def checked_base_url(url: str, allow_insecure_http: bool) -> str:
    """Returns the URL if it is safe. The message does not repeat it: it may contain a password."""
    match = None if _FORBIDDEN.search(url) else _URL.fullmatch(url)
    if match:
        scheme, host = match.groups()
        if scheme.lower() == "https" or allow_insecure_http or host.lower() in _LOCAL_HOSTS:
            return url
    raise ApiValueError(
        "The base URL must use https and have no credentials, query or fragment. Plain http is allowed only for this "
        "machine. If nobody else can read the connection, such as one to a container, set allow_insecure_http in the "
        "configuration."
    )
