"""A text that must not be printed."""

REPLACEMENT = "[token]"


class Secret(str):
    """A text that repr() does not show, for example among the variables of a stack trace."""

    def __repr__(self) -> str:
        return repr(REPLACEMENT)
