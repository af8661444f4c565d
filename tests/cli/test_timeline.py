"""`factx timeline`, and the tree of `factx extract`."""

from __future__ import annotations

from pathlib import Path

import orjson

TEXT = "It was founded in 1992, closed in 1974 and opened on 4 May 2020. It may close soon, or in 2030.\n"


def test_dates_are_in_the_order_of_time(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)  # a short name, so that the heading stays on one line
    path = Path("text.txt")
    path.write_text(TEXT)
    done = run("timeline", path)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].endswith("text.txt · 4 dates")
    assert [line.split("  ")[0] for line in lines[3:7]] == ["1974", "1992", "4 May 2020", "2030"]
    places = [line.index("●") for line in lines[3:7]]
    assert places == sorted(places)
    assert lines[7].startswith("without known days: “soon” 1:")
    rows = run("timeline", path, "--format", "jsonl").out.splitlines()
    assert [orjson.loads(row)["text"] for row in rows] == [
        "1974",
        "1992",
        "4 May 2020",
        "2030",
        "soon",
    ]


def test_the_text_itself_has_its_place(run) -> None:
    lines = run("timeline", "-", "--date", "2024-05-01", stdin=TEXT).out.splitlines()
    assert [line.split("  ")[0] for line in lines[5:8]] == ["4 May 2020", "1 May 2024", "2030"]
    assert "◆" in lines[6]


def test_a_text_without_dates(run) -> None:
    assert run("timeline", stdin="No dates here.\n").out == "<stdin> · 0 dates\n\n"


def test_facts_as_a_tree(run, on_terminal, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("They sold 300 tons and 20 km of rail for $5, and 3 kg of salt for $6.\n")
    shown = run("extract", path, "--format", "tree").out
    assert "├── measure 3\n│   ├── mass 2\n│   │   ├── 300 ton" in shown
    assert "└── money 2\n    └── USD 2\n        ├── 5 USD" in shown
    assert "\x1b[" in on_terminal("extract", str(path), "--format", "tree")
