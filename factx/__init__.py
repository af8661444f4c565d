"""factx finds the numbers and dates of a text and the statements about them that cannot be true."""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for true; importing typing would cost 9 of 10 ms
if TYPE_CHECKING:
    from typing import Any

    from factx.api import check, compare, extract, split
    from factx.claims import CheckResult, Claim
    from factx.document import Document
    from factx.facts import Extraction, Fact
    from factx.settings import Settings
    from factx.timex import DocumentDate

__version__ = "0.1.0.dev0"

_HOMES = {
    "check": "api",
    "compare": "api",
    "extract": "api",
    "split": "api",
    "CheckResult": "claims",
    "Claim": "claims",
    "Document": "document",
    "Extraction": "facts",
    "Fact": "facts",
    "DocumentDate": "timex",
    "Settings": "settings",
}
__all__ = [
    "CheckResult",
    "Claim",
    "Document",
    "DocumentDate",
    "Extraction",
    "Fact",
    "Settings",
    "__version__",
    "check",
    "compare",
    "extract",
    "split",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'factx' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"factx.{home}"), name)
    return found


def __dir__() -> list[str]:
    return __all__
