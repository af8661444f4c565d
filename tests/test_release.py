"""What is ready for a release: one version, packages with what belongs in them, a workflow that is off."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import factx

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    yaml = pytest.importorskip("yaml")
    if not WORKFLOW.exists():  # the source distribution has no workflows
        pytest.skip("no workflow here")
    loaded: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return loaded


def test_the_version_stands_in_one_place() -> None:
    assert "version" not in PROJECT["project"]
    assert PROJECT["tool"]["hatch"]["version"] == {"path": "factx/__init__.py"}
    source = (ROOT / "factx" / "__init__.py").read_text("utf-8")
    assert re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE) == [factx.__version__]


def test_a_released_version_has_its_heading_in_the_changelog() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    if ".dev" in factx.__version__:
        assert headings[0] == "Unreleased"
    else:
        assert headings[0].startswith(f"{factx.__version__} - ")


def test_the_classifiers_name_the_python_that_is_asked_for() -> None:
    told = [
        tuple(map(int, one.rpartition(" ")[2].split(".")))
        for one in PROJECT["project"]["classifiers"]
        if re.search(r"Python :: 3\.\d+$", one)
    ]
    lowest = tuple(map(int, PROJECT["project"]["requires-python"].removeprefix(">=").split(".")))
    assert told[0] == lowest
    assert told == [(3, minor) for minor in range(lowest[1], told[-1][1] + 1)]


def test_publishing_is_off(workflow: dict[Any, Any]) -> None:
    assert workflow[True] == {"workflow_dispatch": None}, "YAML reads the key on as true"
    guard = workflow["jobs"]["publish"]["if"]
    assert guard.startswith("vars.PUBLISH == 'yes' && ")


def test_publishing_keeps_no_secret_and_has_one_permission(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
    publish = workflow["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["needs"] == "build"
    assert "secrets." not in WORKFLOW.read_text("utf-8")
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    assert not any("${{" in step.get("run", "") for step in steps), "it could run what it holds"


def test_every_dependency_declares_its_lowest_version() -> None:
    """`.ci/lowest.py` reads them so, and installs exactly these."""
    groups = [PROJECT["project"]["dependencies"]]
    groups += PROJECT["project"]["optional-dependencies"].values()
    for dependency in (one for group in groups for one in group):
        assert re.fullmatch(r"factx\[[\w,]+\]|[\w.-]+>=\d[\w.]*", dependency), dependency
