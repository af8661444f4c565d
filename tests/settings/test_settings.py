"""Settings are checked one by one, and a wrong one names the nearest right one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import factx
from factx import Document, Settings
from factx.checks import chosen
from factx.settings import FIELDS, SettingsError
from factx.settings.globs import fits
from factx.settings.schema import schema
from factx.settings.values import from_text


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"selct": ["FX1"]}, "there is no setting 'selct' (did you mean 'select'?)"),
        ({"fail_on": "note"}, "there is no setting 'fail_on' (did you mean 'fail-on'?)"),
        ({"fail-on": "warnings"}, "'fail-on' cannot be 'warnings' (did you mean 'warning'?)"),
        ({"format": "jsn"}, "'format' cannot be 'jsn' (did you mean 'json'?)"),
        ({"preview": "yes"}, "'preview' is 'yes'; it should be true or false"),
        ({"select": 3}, "'select' is 3; it should be a list of strings"),
        ({"select": ["FX1", ""]}, "'select' holds an empty string"),
        ({"date": 20}, "'date' is 20; it should be YYYY-MM-DD, YYYY-MM or YYYY"),
        ({"date": ["May"]}, "'date' is ['May']; it should be YYYY-MM-DD, YYYY-MM or YYYY"),
        ({"date": "May"}, "'date' is 'May'; it should be YYYY-MM-DD, YYYY-MM or YYYY"),
        ({"jobs": -1}, "'jobs' is -1; it should be a whole number from 0"),
        ({"jobs": True}, "'jobs' is True; it should be a whole number from 0"),
        ({"units": {"smoot": 3}}, "'units.smoot' should be a string or a table"),
        (
            {"units": {"smoot": {"symbol": "a"}}},
            "'units.smoot' has no 'symbol' (did you mean 'symbols'?)",
        ),
        ({"units": {"a": "2 xqz"}}, "'units': 'xqz' is no unit that 'a' can be counted in"),
        ({"per-file-ignores": ["a"]}, "'per-file-ignores' should be a table"),
        ({"quiet": True, "verbose": True}, "'quiet' and 'verbose' are both on"),
    ],
)
def test_a_wrong_setting_is_told(table: dict, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_dict(table)
    assert str(caught.value).startswith(message)


def test_dates_of_toml() -> None:
    table = tomllib.loads("a = 2024-05-20\nb = 2024\nc = '2024-05'")
    dates = [Settings.from_dict({"date": value}).date for value in table.values()]
    assert dates == ["2024-05-20", "2024", "2024-05"]


def test_a_setting_that_resembles_none_lists_them_all() -> None:
    with pytest.raises(SettingsError, match="there are select, ignore, per-file-ignores"):
        Settings.from_dict({"qqqqqqq": 1})


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("preview", "1", True),
        ("preview", "no", False),
        ("day-first", "TRUE", True),
        ("jobs", "4", 4),
        ("select", "FX1, FX2", ("FX1", "FX2")),
        ("fail-on", "note", "note"),
        ("units", '{"smoot": "2 m"}', {"smoot": "2 m"}),
        ("per-file-ignores", '{"*.md": "FX1"}', {"*.md": ("FX1",)}),
    ],
)
def test_settings_as_text(key: str, text: str, value: object) -> None:
    assert from_text(key, text) == value


@pytest.mark.parametrize(("key", "text"), [("preview", "si"), ("jobs", "-1"), ("units", "a=b")])
def test_text_that_is_no_setting(key: str, text: str) -> None:
    with pytest.raises(SettingsError):
        from_text(key, text)


@pytest.mark.parametrize(
    ("glob", "path", "meant"),
    [
        ("a.md", "a.md", True),
        ("a.md", "x/y/a.md", True),
        ("./a.md", "a.md", True),
        ("old", "old/x/a.md", True),
        ("old/", "x/old/a.md", True),
        ("/old", "x/old/a.md", False),
        ("docs/old/", "docs/old/x/a.md", True),
        ("docs/old/", "x/docs/old/a.md", False),
        ("docs/**", "docs/x/y.md", True),
        ("**/x/*.md", "x/a.md", True),
        ("**/x/*.md", "d/e/x/a.md", True),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "a.md", False),
        ("*.md", "a.mdx", False),
        ("a+b.md", "a+b.md", True),
        ("a?.md", "a/.md", False),
        ("a[!b]c", "a/c", False),
        ("[a-c]x", "bx", True),
        ("[z-a]x", "bx", False),
        ("[b-", "[b-", True),
        ("**/b", "a/b", True),
        ("a**/b", "axx/b", True),
        ("*a" * 20 + "b", "a" * 200, False),
    ],
)
def test_globs(glob: str, path: str, meant: bool) -> None:
    assert fits(glob, path) is meant


def test_globs_count_from_their_own_directory(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert fits("docs/*.md", "docs/a.md", str(tmp_path))
    assert fits("*/a.md", "docs/a.md", str(tmp_path))
    assert fits("a.md", "docs/a.md", str(tmp_path / "docs"))
    assert not fits("docs/*.md", "docs/a.md", str(tmp_path / "docs"))


def test_a_text_is_not_held_to_what_its_path_is_excepted_from() -> None:
    text = "Relations were established 33 years ago, specifically in 1992."
    settings = Settings.from_dict({"per-file-ignores": {"old/*": ["FX1"]}, "date": "2021"})
    for path, statuses in (("old/a.txt", []), ("new/a.txt", ["inconsistent"])):
        claims = factx.check(Document(text, path), settings=settings).claims
        assert [claim.status for claim in claims] == statuses


def test_what_is_given_goes_before_settings() -> None:
    text = "Relations were established 33 years ago, specifically in 1992."
    settings = Settings(date="2021", select=("FX2",))
    assert factx.check(text, settings=settings).claims == ()
    checked = factx.check(text, "2025", select=["FX1"], settings=settings)
    assert [claim.status for claim in checked.claims] == ["consistent"]


def test_the_guide_shows_real_settings() -> None:
    guide = Path(__file__).parents[2] / "examples" / "guide.md"
    (block,) = re.findall(r"```toml\n(.+?)```", guide.read_text("utf-8"), re.DOTALL)
    settings = Settings.from_dict(tomllib.loads(block)["tool"]["factx"])
    assert set(settings.vocabulary.units.symbols) == {"smt", "SP"}
    assert chosen(settings.ignore)


def test_the_schema_knows_every_setting() -> None:
    made = schema()
    assert list(made["properties"]) == list(FIELDS)
    assert all(entry["description"] for entry in made["properties"].values())
    assert made["additionalProperties"] is False
    assert made["properties"]["fail-on"]["enum"] == ["error", "warning", "note"]


def test_the_schema_takes_what_settings_take() -> None:
    validate = pytest.importorskip("jsonschema").validate
    good = {
        "select": "FX1",
        "ignore": ["FX103"],
        "per-file-ignores": {"*.md": ["FX2"]},
        "format": ["text", "sarif"],
        "units": {"smoot": {"equals": "2 m", "symbols": ["smt"]}, "rod": "5 m"},
        "date": "2024-05",
        "jobs": 0,
    }
    Settings.from_dict(good)
    validate(good, schema())
