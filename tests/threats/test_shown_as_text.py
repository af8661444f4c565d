"""What texts, their names and their titles hold is shown, and does nothing, in every report."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest

PAYLOADS = [
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://example.org\x07link\x1b]8;;\x07",
    "\x1b]0;title\x07",
    "\x9b2J\x90$q\x9c",
    "\x08\x08\x7f\x0b\x0c",
    "\u202eevil\u202c \u2066isolate\u2069 \u200f \u061c",
    "[bold red]him[/] [link=http://example.org]x[/link] [@click=app.bell]y[/] :boom:",
    "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>",
    "\"'><b onmouseover=alert(1)>&lt;&#x3c;javascript:alert(1)",
    "</script></title></style></textarea>--><!--<![CDATA[ ]]>",
    "{{ 7*7 }} {% for x in y %} ${7*7} #{7*7} %(a)s %s {0}",
    "::error file=a,line=1::b",
    "a\n::error::b%0A::warning::c\r::stop-commands::d",
    "##[error]a ###[group]b ##vso[task.setvariable variable=PATH]c ##teamcity[message]",
    "=cmd|' /C calc'!A0",
    "+1+1\t-2 @SUM(A1)",
    "[words](http://example.org) ![](http://example.org)",
    "\ufeff\ufffe\uffff\u2028\u2029\x85",
]
NAMES = ["::error file=a::b", "=1+1", "+1\t@a", "a\n::error::b\n", "--- a", "##vso[a]"]
ARTICLE = """# {0} In brief

{0} Relations were established 33 years ago, in 1992, {0} as in 1997, 18 years ago.

::error::In all, 45 of the 60 {0} members (80%) agreed on 4 May 2024 to pay {0} $5 million.
{0}

In 2001, 9 years ago, {0} of 12 km {0} it ended, and 12 {0} houses came.
"""
CHECK = ("table", "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html")
COMMANDS = {
    "check": CHECK,
    "extract": ("table", "tree", "json", "jsonl", "html", "parquet"),
    "split": ("table", "json", "jsonl"),
    "timeline": ("timeline", "json"),
    "compare": ("table", "text", "json", "jsonl", "sarif", "github", "junit", "html"),
}
PLAIN = ("table", "text", "tree", "timeline", "github")
INDENTED = ("sarif", "gitlab", "rdjson")
COMMAND = re.compile(r"##\w*\[")


def _names() -> list[str]:
    bare = [payload.replace("/", "|").replace("\0", "") for payload in PAYLOADS]
    return [f"{name[:60]}.{'md' if i % 2 else 'txt'}" for i, name in enumerate([*NAMES, *bare])]


@pytest.fixture
def hostile(here: Path) -> list[str]:
    """Texts that are full of it, under names that are full of it."""
    names = _names()
    for name, payload in zip(names, [*PAYLOADS, *PAYLOADS], strict=False):
        (here / name).write_text(ARTICLE.format(payload), encoding="utf-8")
    return names


def _acts(text: str) -> list[str]:
    """The characters that do something on a screen."""
    return [
        char
        for char in text
        if char != "\n"
        and (
            unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")
            or (
                unicodedata.bidirectional(char)[-1:] in "EOFI"
                and unicodedata.category(char) == "Cf"
            )
        )
    ]


def _assert_harmless(format: str, data: bytes) -> None:
    text = data.decode()
    assert COMMAND.search(text) is None, format
    if format in PLAIN or format in INDENTED or format == "html":
        assert _acts(text.replace("\t", " ")) == [], format
    if format == "github":
        for line in text.splitlines():
            assert re.match(r"::(?:error|warning|notice) file=[^:]*,title=[^:]*::|\w", line), line
    else:
        assert not re.search(r"^\s*::", text, re.MULTILINE), format
    if format == "sarif" and data.startswith(b'{\n  "$schema'):
        for result in orjson.loads(data)["runs"][0]["results"]:
            for place in (result, *result.get("relatedLocations", ())):
                assert "](h" not in place["message"]["text"]  # a link, 3.11.6 of the standard
    if format == "junit":
        tags = {element.tag for element in ElementTree.fromstring(data).iter()}
        assert tags <= {"testsuites", "testsuite", "testcase", "failure", "skipped", "error"}
    if format == "html":
        page = _Page(text)
        assert page.scripts == 1
        assert page.wrong == []


class _Page(HTMLParser):
    """What a page would do."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts = 0
        self.wrong: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Links lead into the page, and nothing is loaded or run but the page's own script."""
        self.scripts += tag == "script"
        if tag in ("img", "iframe", "object", "embed", "base", "textarea"):
            self.wrong.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "style", "srcdoc", "action"):
                self.wrong.append(f"{name}={value}")
            if name in ("href", "xlink:href") and (value or "")[:1] != "#":
                self.wrong.append(f"{name}={value}")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_report_acts(factx, hostile: list[str], here: Path, command: str) -> None:
    out = here / "out"
    out.mkdir()
    options: list[str | Path] = ["--date", "2024-05-20", "--no-config"]
    for format in COMMANDS[command]:
        options += ["--format", format, "--output", out / format]
    if command in ("check", "compare"):
        options.append("--all")
    done = factx(command, *options, "--", *hostile, f"missing {hostile[3]}")
    shown = {path.name: path.read_bytes() for path in out.iterdir()}
    if command == "compare":  # one source of many cannot be read
        assert (done.returncode, shown) == (2, {})
        done = factx(command, *options, "--", *hostile)
        shown = {path.name: path.read_bytes() for path in out.iterdir()}
    assert set(shown) == set(COMMANDS[command])
    for format, data in shown.items():
        if format == "parquet":
            continue
        _assert_harmless(format, data)
        assert len(data) > 1000, f"{format} shows nothing"
    _assert_harmless("text", done.stderr)
    records = [orjson.loads(line) for line in shown["json"].splitlines()]
    assert {record["path"] for record in records} == set(
        hostile[:1] if command == "compare" else hostile
    )
    for record in records:  # nothing of a text is lost on the way to another program
        if record["path"].endswith(".txt"):
            payload = PAYLOADS[hostile.index(record["path"]) % len(PAYLOADS)]
            assert record["text"] == ARTICLE.format(payload)


def test_a_terminal_shows_it_with_its_own_colours_only(on_terminal, hostile, here: Path) -> None:
    paths = [str(here / name) for name in hostile]
    for command, format in (("check", "table"), ("extract", "tree"), ("timeline", "timeline")):
        shown = on_terminal(command, "--format", format, "--", *paths)
        plain = re.sub(r"\x1b\[[\d;]*m", "", shown)
        plain = re.sub(r"\r|\x1b\[(?:2K|1A|\?25[lh])", "", plain)  # the bar of progress
        assert "\x1b" in shown
        assert _acts(plain) == []


def test_statistics_settings_and_complaints(factx, hostile: list[str], here: Path) -> None:
    for format in ("table", "text"):
        done = factx("check", "--statistics", "--format", format, "--", *hostile[:4])
        _assert_harmless("text", done.stdout)
    folder = here / "a\x1b[31m##[error]"
    folder.mkdir()
    nouns = orjson.dumps(["=1+1", "\x1b[31m", "\u202e", "::error::a", "##vso[b]"]).decode()
    ignores = '"\\u001b]0;a\\u0007##[c]" = ["FX103"]'
    (folder / "factx.toml").write_text(f"nouns = {nouns}\n[per-file-ignores]\n{ignores}\n")
    (folder / "a.txt").write_text("It rained.")
    for format in ("table", "text", "json"):
        done = factx("config", "--format", format, folder / "a.txt")
        assert done.returncode == 0
        _assert_harmless("sarif", done.stdout)
        assert b"\t=" not in done.stdout
    for content in (
        "\x1b[31m = 1",
        'select = ["\\u001b[31m##[error]"]',
        '"\\u202e" = 1',
        "a = \x9b",
    ):
        (folder / "factx.toml").write_text(content)
        done = factx("check", folder / "a.txt")
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        _assert_harmless("text", done.stderr)


def test_ids_and_titles(factx, here: Path) -> None:
    lines = [
        orjson.dumps({"id": payload, "title": payload, "text": ARTICLE.format(payload)})
        for payload in PAYLOADS
    ]
    lines += [b'{"id": "\\u001b[31m", "text": 3}', b'{"\\u001b##[error]": 3}', b"\x1b[31m"]
    (here / "a.jsonl").write_bytes(b"\n".join(lines))
    options: list[str | Path] = ["--id-field", "id", "--date", "2024", "--no-config"]
    for format in CHECK:
        options += ["--format", format, "--output", here / format]
    done = factx("check", *options, "a.jsonl")
    assert done.returncode == 2
    _assert_harmless("text", done.stderr)
    for format in CHECK:
        _assert_harmless(format, (here / format).read_bytes())


def test_what_a_script_is_told_means_what_the_text_says(factx, here: Path) -> None:
    text = "##[error] In 1992, ##vso[a] 33 years ago.\n"
    (here / "a.txt").write_text(text)
    shown = factx("split", "--format", "json", "a.txt").stdout
    assert orjson.loads(shown)["text"] == text
    assert b"##" not in shown
