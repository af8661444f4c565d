"""What CONTRIBUTING shows as a check and as a reader of one's own works as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from factx import check
from factx.readers import USUAL
from tests.skeletons import skeletons

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CHECK, READER = re.findall(r"^```python\n((?s:.*?))```$", PAGE, re.MULTILINE)
# In a process of its own, because a check stays registered.
TRIED = """
import sys, factx
page = {}
exec(sys.stdin.read(), page)
rule = page["age_gap"]
for line in rule.__doc__.splitlines():
    promise, _, text = line.strip().partition(": ")
    if promise in ("Consistent", "Inconsistent", "Silent"):
        found = {claim.status for claim in factx.check(text, select=["FX199"]).claims}
        print(promise, *found)
"""


def test_the_check_does_what_its_page_says() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRIED],
        input=CHECK,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.stdout.splitlines() == [
        *["Consistent consistent"] * 3,
        *["Inconsistent inconsistent"] * 3,
        "Silent",
    ], done.stderr


def test_the_reader_reads() -> None:
    page: dict[str, Any] = {}
    exec(compile(READER, "CONTRIBUTING.md", "exec"), page)
    captions = b"1\n0:01 --> 0:04\n45 of the 60\n\n2\n0:05 --> 0:06\nmembers (80%) agreed.\n"
    (given,) = page["documents"](captions, None, USUAL)
    (finding,) = check(given.document).findings
    assert (finding.place.line, finding.place.end_line) == (3, 7)


def test_the_skeleton_is_the_one_shown() -> None:
    ((text, shown),) = re.findall(r'tests\.skeletons "(.+)"\n +(.+)\n', PAGE)
    assert skeletons(text) == [shown]
