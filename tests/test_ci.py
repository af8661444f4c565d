"""The pieces for CI do what they say, as far as that goes without the services they are for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parents[1]
CI = ROOT / "examples" / "ci"
RIGHT = "Relations were established 33 years ago, specifically in 1992. It was written in 2025.\n"
WRONG = "The bridge, built in 1990, was closed in 2010 after 25 years.\n45 of the 60 members (80%) agreed.\n"
MENDED = WRONG.replace("80%", "75%").replace("25 years", "20 years")
_UNSAFE = ("PIP_TARGET", "PIP_USER", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")


def environment(**more: str | Path) -> dict[str, str]:
    """The environment of a command that has nothing to do with this process."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _UNSAFE and not name.startswith(("GIT_", "FACTX_", "COV_"))
    }
    identity = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for role in ("AUTHOR", "COMMITTER"):
        identity |= {f"GIT_{role}_NAME": "A", f"GIT_{role}_EMAIL": "a@example.org"}
    return kept | identity | {name: str(value) for name, value in more.items()}


def bash(script: str, cwd: Path, **more: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a script as the services do: bash that stops at the first error."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


ACTION = loaded(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]


def filled(text: str, values: Mapping[str, str]) -> str:
    """A value of a workflow with its expressions replaced."""
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda m: values[m[1]], text)


def step(name: str) -> dict[str, Any]:
    return next(step for step in STEPS if step["name"] == name)


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This source tree as a repository of its own."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    place = tmp_path_factory.mktemp("clone") / "factx"
    ignored = shutil.ignore_patterns("__pycache__", "tests", ".*_cache", ".venv", ".git")
    shutil.copytree(ROOT, place, ignore=ignored)
    done = bash("git init -q && git add -A && git commit -qm factx", place)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where packages cannot be had, as without a network."""
    place = tmp_path_factory.mktemp("packages")
    script = '"$PYTHON" -m pip download --quiet --no-deps --retries 0 --timeout 10 hatchling'
    done = bash(script, place, PYTHON=sys.executable)
    if done.returncode:
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="session")
def runner(packages: None, clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory RUNNER_TEMP of a runner on which the action has installed factx."""
    place = tmp_path_factory.mktemp("runner")
    values = {"github.action_path": str(clone), "steps.python.outputs.python-path": sys.executable}
    install = step("Install factx")
    given = {name: filled(value, values) for name, value in install["env"].items()}
    done = bash(install["run"], place, RUNNER_TEMP=place, **given)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a text that is right and one that is wrong."""
    place = tmp_path / "project"
    (place / "docs" / "deep").mkdir(parents=True)
    (place / "README.md").write_text(RIGHT)
    (place / "docs" / "deep" / "a page.md").write_text(WRONG)
    assert bash("git init -q && git add -A && git commit -qm first", place).returncode == 0
    return place


@pytest.fixture
def check(runner: Path, project: Path) -> Callable[..., tuple[int, str, dict[str, str]]]:
    """Run the action's check with these inputs: exit code, what it printed, and its outputs."""

    def check(**inputs: str) -> tuple[int, str, dict[str, str]]:
        defaults = {name: entry["default"] for name, entry in ACTION["inputs"].items()}
        values = {f"inputs.{name}": value for name, value in {**defaults, **inputs}.items()}
        given = {name: filled(value, values) for name, value in step("Check")["env"].items()}
        output = runner / "output"
        output.write_text("")
        done = bash(
            step("Check")["run"], project, RUNNER_TEMP=runner, GITHUB_OUTPUT=output, **given
        )
        outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())
        return done.returncode, done.stdout + done.stderr, outputs

    return check


def test_the_action_is_as_github_wants_it() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for entry in STEPS:
        assert ("uses" in entry) != ("run" in entry)
        if "run" in entry:
            assert entry["shell"] == "bash"
            assert "${{" not in entry["run"], "an expression there could run what it holds"
    used = [entry["uses"].partition("@")[0] for entry in STEPS if "uses" in entry]
    assert used == ["actions/setup-python", "github/codeql-action/upload-sarif"]
    ids = {entry["id"] for entry in STEPS if "id" in entry}
    text = (ROOT / "action.yml").read_text()
    assert set(re.findall(r"steps\.(\w+)\.", text)) <= ids
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])


def test_the_action_reports_and_fails(check, project: Path) -> None:
    code, shown, outputs = check()
    assert (code, outputs) == (1, {"exit-code": "1", "report": "factx.sarif"})
    assert "::error file=docs/deep/a page.md,line=2," in shown
    runs = json.loads((project / "factx.sarif").read_text())["runs"]
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in runs[0]["results"]
    }
    assert uris == {"docs/deep/a%20page.md"}
    code, _, outputs = check(**{"args": "--select FX1 --ignore FX104", "sarif-file": "other.sarif"})
    assert (code, outputs) == (0, {"exit-code": "0", "report": "other.sarif"})
    assert (project / "other.sarif").is_file()


def test_the_action_without_texts_fails(check) -> None:
    code, shown, outputs = check(paths="none/*.md")
    assert (code, outputs) == (2, {"exit-code": "2"})
    assert "::error title=factx::no texts match: none/*.md" in shown


def test_the_example_for_github(check, project: Path) -> None:
    workflow = loaded(CI / "github.yml")
    checkout, action = workflow["jobs"]["factx"]["steps"]
    assert checkout["uses"].startswith("actions/checkout@")
    assert action["uses"].split("@")[0].endswith("/factx")
    assert set(action["with"]) <= set(ACTION["inputs"])
    assert workflow["permissions"]["security-events"] == "write"
    assert check(**action["with"])[0] == 1
    (project / "docs" / "deep" / "a page.md").write_text(MENDED)
    assert check(**action["with"])[0] == 0


def test_the_example_for_gitlab(runner: Path, clone: Path, project: Path) -> None:
    job = loaded(CI / "gitlab-ci.yml")["factx"]
    path = f"{runner}/factx/bin:{os.environ['PATH']}"

    def run() -> subprocess.CompletedProcess[str]:
        return bash("\n".join(job["script"]), project, FACTX=clone, PATH=path)

    report = project / job["artifacts"]["reports"]["codequality"]
    done = run()
    assert done.returncode == 1, done.stderr
    found = json.loads(report.read_text())
    assert {entry["location"]["path"] for entry in found} == {"docs/deep/a page.md"}
    assert "FX301" in done.stdout
    (project / "docs" / "deep" / "a page.md").write_text(MENDED)
    assert run().returncode == 0
    assert json.loads(report.read_text()) == []


def test_the_example_for_pre_commit(
    packages: None, clone: Path, project: Path, tmp_path: Path
) -> None:
    pytest.importorskip("pre_commit")
    settings = loaded(CI / "pre-commit-config.yaml")
    hooks = {hook["id"]: hook for hook in loaded(ROOT / ".pre-commit-hooks.yaml")}
    (repository,) = settings["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(hooks)
    head = bash("git rev-parse HEAD", clone).stdout.strip()
    repository |= {"repo": str(clone), "rev": head}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings))

    def run() -> subprocess.CompletedProcess[str]:
        script = 'git add -A && "$PYTHON" -m pre_commit run --all-files'
        home = tmp_path / "pre-commit"
        return bash(script, project, PYTHON=sys.executable, PRE_COMMIT_HOME=home)

    done = run()
    assert done.returncode == 1, done.stdout + done.stderr
    assert "docs/deep/a page.md:2:1: FX301 45 of 60 is 75%, not 80%" in done.stdout
    assert "README.md" not in done.stdout
    (project / "docs" / "deep" / "a page.md").write_text(MENDED)
    done = run()
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout
