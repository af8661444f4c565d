"""What can be wrong with an input."""

from __future__ import annotations


class InputError(Exception):
    """An input that cannot be read, or that is not what it says it is.

    `path` is None for standard input; `message` is one line that says what is wrong and what to do.
    """

    def __init__(self, path: str | None, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message

    def __reduce__(self) -> tuple[type[InputError], tuple[str | None, str]]:
        return InputError, (self.path, self.message)  # on its way to another process


class MissingExtraError(InputError):
    """A format that needs a package that an extra of factx brings."""

    def __init__(self, path: str | None, what: str, extra: str) -> None:
        super().__init__(path, f"{what} needs a package; pip install 'factx[{extra}]' brings it")
