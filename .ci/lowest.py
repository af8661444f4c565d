"""The lowest versions that pyproject.toml declares, one pin a line, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path

DECLARED = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,.-]+\])?>=(?P<lowest>[\w.]+)")


def pins(project: dict[str, object]) -> list[str]:
    """A pin for every dependency; extras of the project itself are no dependencies.

    Exits where one is declared in another way than `name>=version`.
    """
    extras = project["optional-dependencies"]
    groups = [project["dependencies"], *extras.values()]
    found = set()
    for dependency in (one for group in groups for one in group):
        if re.match(rf"{project['name']}\[", dependency):
            continue
        declared = DECLARED.fullmatch(dependency)
        if declared is None:
            sys.exit(f"pyproject.toml: {dependency!r} says no lowest version as name>=version")
        found.add(f"{declared['name']}=={declared['lowest']}")
    return sorted(found)


if __name__ == "__main__":
    declared = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
    print(*pins(declared["project"]), sep="\n")
