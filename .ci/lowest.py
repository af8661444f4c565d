"""The lowest versions that pyproject.toml declares: of Python, and of everything to be installed.

lowest.py python    python3.N
lowest.py pins      one name==version a line, as constraints for pip
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

DECLARED = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,.-]+\])?>=(?P<lowest>[\w.]+)")


def python(project: dict[str, Any]) -> str:
    """The interpreter's name."""
    return "python" + project["requires-python"].removeprefix(">=")


def pins(project: dict[str, Any]) -> str:
    """A pin for every dependency; what names extras of the project itself is none.

    Exits where one is declared in another way than name>=version.
    """
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    found = set()
    for dependency in (one for group in groups for one in group):
        if dependency.startswith(f"{project['name']}["):
            continue
        declared = DECLARED.fullmatch(dependency)
        if declared is None:
            sys.exit(f"pyproject.toml: {dependency!r} says no lowest version as name>=version")
        found.add(f"{declared['name']}=={declared['lowest']}")
    return "\n".join(sorted(found))


if __name__ == "__main__":
    about = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
    print({"python": python, "pins": pins}[sys.argv[1]](about["project"]))
