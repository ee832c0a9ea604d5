"""The error for a body above the size limit."""


class BodyTooLargeError(ValueError):
    """A body is larger than `max_body_bytes`."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"it is larger than {limit} bytes, which max_body_bytes of the client allows")
