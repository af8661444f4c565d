"""Settings files and variables: what holds for a text, and what is said of a wrong setting."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factx.settings import FIELDS

TEXT = "Relations were established 33 years ago, specifically in 1992. It is 10 smoots high.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write files of a project and go there."""

    def project(**files: str) -> Path:
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_toml", ".toml")
            path = path if path.suffix else path.with_suffix(".txt")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return project


OWN = '[tool.factx]\ndate = "2021"\n'


def test_the_nearest_file_above_a_text_holds_for_it(run, project) -> None:
    project(
        pyproject_toml=OWN,
        a=TEXT,
        sub__factx_toml='date = "2025"',
        sub__b=TEXT,
        sub__deep__c=TEXT,
        sub__deep__pyproject_toml='[project]\nname = "factx"\n[project.scripts]\nfactx = "factx"\n',
    )
    done = run("check", "a.txt", "sub/b.txt", "sub/deep/c.txt")
    assert done.code == 1
    assert [line.partition(":")[0] for line in done.out.splitlines()] == ["a.txt"]
    assert run("check", "sub/b.txt", "sub/deep/c.txt").code == 0


def test_factx_toml_goes_before_the_pyproject_toml_beside_it(run, project) -> None:
    project(pyproject_toml=OWN, factx_toml='date = "2025"', a=TEXT)
    assert run("check", "a.txt").code == 0


@pytest.mark.parametrize("content", ["[tool]\nfactx.date = '2021'", "[tool.'factx']\ndate='2021'"])
def test_every_way_of_writing_the_table(run, project, content: str) -> None:
    project(pyproject_toml=content, a=TEXT)
    assert run("check", "a.txt").code == 1


def test_another_programs_broken_file_is_none_of_ours(run, project) -> None:
    project(pyproject_toml="[project\nname = 'factx'", a=TEXT)
    done = run("check", "a.txt")
    assert (done.code, done.err) == (0, "")


def test_options_go_before_variables_before_files(run, project, monkeypatch) -> None:
    project(pyproject_toml=OWN, a=TEXT)
    assert run("check", "a.txt").code == 1
    monkeypatch.setenv("FACTX_DATE", "2025")
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--date", "2021").code == 1
    monkeypatch.setenv("FACTX_SELECT", "FX2,FX4")
    assert run("check", "a.txt", "--date", "2021").code == 0
    assert run("check", "a.txt", "--date", "2021", "--select", "FX1").code == 1


def test_an_option_switches_off_what_a_file_switches_on(run, project) -> None:
    project(factx_toml='all = true\ndate = "2025"', a=TEXT)
    assert "consistent" in run("check", "a.txt").out
    assert run("check", "a.txt", "--no-all").out == ""


def test_all_commands_know_ones_own_words(run, project) -> None:
    units = '[units.smoot]\nequals = "1.7018 metres"\n'
    project(factx_toml=f'nouns = ["samurai"]\nabbreviations = ["Mag."]\n{units}', a=TEXT)
    fact = json.loads(run("extract", "a.txt").out)["facts"][-1]
    assert (fact["kind"], fact["unit"], fact["si_unit"]) == ("measure", "smoot", "metre")
    done = run("split", stdin="Mag. Huber left.\n")
    assert len(json.loads(done.out)["sentences"]) == 1
    done = run("extract", "-", stdin="It has 40 samurai.\n")
    assert json.loads(done.out)["facts"][0]["of"] == "samurai"
    text = "It is 10 smoots (20 metres) high.\n"
    assert "FX401" in run("check", stdin=text).out
    assert run("check", "--no-config", stdin=text).code == 0
    extracted = run("extract", stdin=text).out
    assert "FX401" in run("check", stdin=extracted).out


def test_texts_of_one_run_keep_their_own_words(run, project) -> None:
    text = "It is 10 smoots (17 metres) high.\n"
    project(
        a__factx_toml="[units]\nsmoot = '1.7 metres'",
        a__one=text,
        b__factx_toml="[units]\nsmoot = '2 metres'",
        b__two=text,
        c__three=text,
    )
    for jobs in ("1", "2"):
        names = ["a/one.txt", "b/two.txt", "c/three.txt", "a/one.txt"]
        done = run("check", *names, "--all", "--select", "FX401", "-j", jobs)
        assert [line.split(" ")[:3] for line in done.out.splitlines()] == [
            ["a/one.txt:1:7:", "FX401", "consistent:"],
            ["b/two.txt:1:7:", "FX401", "10"],
            ["a/one.txt:1:7:", "FX401", "consistent:"],
        ]


def test_some_files_are_not_held_to_some_checks(run, project) -> None:
    settings = 'date = "2021"\n[per-file-ignores]\n"old/*.txt" = ["FX1"]\n'
    root = project(factx_toml=settings, old__a=TEXT, new__a=TEXT)
    done = run("check", "old/a.txt", "new/a.txt", root / "old" / "a.txt")
    assert [line.partition(":")[0] for line in done.out.splitlines()] == ["new/a.txt"]


def test_a_run_is_as_the_directory_of_all_its_files_says(run, project) -> None:
    project(factx_toml='date = "2021"\nexit-zero = true\nstatistics = true', sub__a=TEXT)
    done = run("check", "sub/a.txt")
    assert (done.code, done.out) == (0, "FX103\tyears-ago\t1 error\t0 verified\n")
    assert run("check", "sub/a.txt", "--no-exit-zero").code == 1


def test_paths_count_from_the_settings_file(run, project, monkeypatch) -> None:
    settings = 'format = ["text", "sarif"]\noutput = ["-", "out.sarif"]\nbaseline = "known.json"'
    root = project(factx_toml=f'date = "2021"\n{settings}', sub__a=TEXT)
    run("check", "sub/a.txt", "--write-baseline", "known.json", "--no-config", "--date", "2021")
    monkeypatch.chdir(root / "sub")
    done = run("check", "a.txt")
    assert (done.code, done.out) == (0, "")
    assert json.loads((root / "out.sarif").read_text())["runs"]
    assert run("check", "a.txt", "--format", "json").out.startswith("{")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("selct = ['FX1']", "there is no setting 'selct' (did you mean 'select'?)"),
        ("fail-on = 'eror'", "'fail-on' cannot be 'eror' (did you mean 'error'?)"),
        ("select = ['FX9']", "'select': no check is called 'FX9'"),
        ("[per-file-ignores]\n'*' = ['FX9']", "'per-file-ignores': no check is called 'FX9'"),
        ("[units]\nsmoot = 'x'", "'units': 'x' does not begin with a number"),
        ("select = [", "is no valid TOML: Invalid value (at end of document)"),
        ("baseline = 'none.json'", ""),
    ],
)
def test_a_wrong_settings_file_is_2_and_one_line(run, project, file: str, message: str) -> None:
    project(factx_toml=file, a=TEXT)
    done = run("check", "a.txt")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"factx check: factx.toml: {message}" if message else "factx check")
    if message:
        assert run("config", "a.txt").err == done.err.replace("factx check", "factx config")


def test_a_wrong_settings_file_stops_only_its_own_texts(run, project) -> None:
    project(a__factx_toml="selct = 1", a__one=TEXT, a__two=TEXT, b=TEXT)
    for command in ("check", "extract", "split"):
        done = run(command, "a/one.txt", "b.txt", "a/two.txt")
        assert done.code == 2
        assert done.err.count("there is no setting 'selct'") == done.err.count("\n") == 1


def test_wrong_variables(run, project, monkeypatch) -> None:
    project(a=TEXT)
    monkeypatch.setenv("FACTX_JOBS", "many")
    done = run("check", "a.txt")
    assert (done.code, done.err) == (
        2,
        "factx check: FACTX_JOBS: 'many' is no whole number from 0\n",
    )
    monkeypatch.delenv("FACTX_JOBS")
    monkeypatch.setenv("FACTX_SELCT", "FX1")
    monkeypatch.setenv("FACTX_ZZZZZZZZZZZZ", "1")
    done = run("check", "a.txt")
    message = "factx check: FACTX_SELCT is no setting (did you mean 'FACTX_SELECT'?)\n"
    assert (done.code, done.err) == (0, message)
    assert run("check", "a.txt", "--quiet").err == ""


def test_a_settings_file_of_ones_choice(run, project, monkeypatch) -> None:
    project(factx_toml='date = "2025"', other_toml='date = "2021"', a=TEXT)
    assert run("check", "a.txt", "--config", "other.toml").code == 1
    monkeypatch.setenv("FACTX_CONFIG", "other.toml")
    assert run("check", "a.txt").code == 1
    assert run("check", "a.txt", "--no-config").code == 0
    monkeypatch.setenv("FACTX_CONFIG", "none.toml")
    assert run("check", "a.txt").err == "factx check: none.toml: no such file\n"
    monkeypatch.delenv("FACTX_CONFIG")
    done = run("check", "a.txt", "--config", "none.toml")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert run("check", "a.txt", "--config", "factx.toml", "--no-config").code == 2


def test_config_shows_what_holds_and_from_where(run, project, monkeypatch) -> None:
    project(pyproject_toml=OWN + 'select = ["FX1", "FX2"]', sub__a=TEXT)
    monkeypatch.setenv("FACTX_PREVIEW", "1")
    rows = [line.split("\t") for line in run("config", "sub/a.txt").out.splitlines()]
    assert [row[0] for row in rows] == list(FIELDS)
    shown = {key: (value, source) for key, value, source in rows}
    assert shown["select"] == ("FX1, FX2", "pyproject.toml")
    assert shown["preview"] == ("yes", "FACTX_PREVIEW")
    assert shown["ignore"] == ("", "default")
    listed = json.loads(run("config", "--format", "json").out)
    assert {"setting": "select", "value": ["FX1", "FX2"], "from": "pyproject.toml"} in listed
    assert "FX1, FX2" in run("config", "--format", "table").out


def test_config_of_a_directory(run, project) -> None:
    project(factx_toml='date = "2021"', sub__factx_toml="date = 2025-05-20")
    assert "date\t2021\tfactx.toml\n" in run("config").out
    assert "date\t2025-05-20\tsub/factx.toml\n" in run("config", "sub").out


def test_config_prints_the_schema(run) -> None:
    done = run("config", "--schema")
    assert (done.code, json.loads(done.out)["title"]) == (0, "Settings of factx")


def test_nothing_is_parsed_where_there_are_no_settings(spawn, project) -> None:
    project(pyproject_toml='[project]\nname = "x"\ndependencies = ["factx"]', a=TEXT)
    script = '"$PYTHON" -X importtime -m factx extract a.txt 2>&1 >/dev/null | cut -d"|" -f3'
    loaded = spawn(shell=script).stdout.decode().split()
    assert "factx.grammar" in loaded
    assert not {"tomllib", "factx.settings", "factx.units.own", "multiprocessing"} & set(loaded)
    assert not {"rich", "factx.cli.progress", "threading.thread"} & set(loaded)
