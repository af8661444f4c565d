"""Markdown: what is prose, where it stands, and what comments silence in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.readers.formats.markdown import document
from factx.readers.weaving import OBJECT

WRONG = "In all, 45 of the 60 members (80%) agreed."
RIGHT = "In all, 45 of the 60 members (75%) agreed."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**12** _km_ ~~and~~ 5", "12 km and 5"),
        ("a `12 km` b", f"a {OBJECT} b"),
        ("```\n12 km\n```\n\n    13 km\n\n14 km", "14 km"),
        ("[12 km](http://a.b/1999 '3 kg') and [5 kg][x]\n\n[x]: http://c.d/6", "12 km and 5 kg"),
        ("see <https://a.b/1999> or https://a.b/2001/12.", f"see {OBJECT} or {OBJECT}."),
        ("![12 km](a.png) 13 km", " 13 km"),
        ("5 <!-- 12 km --> kg", "5  kg"),
        ("<!-- 12 km\n\n13 km -->\n\n14 km", "14 km"),
        ("it is $x_1 = 12$ here", f"it is {OBJECT} here"),
        ("$$\nx = 12\n$$", OBJECT),
        ("from $5 to $6, and US$7 or A$8", "from $5 to $6, and US$7 or A$8"),
        ("it costs $5 million and $6 million", "it costs $5 million and $6 million"),
        ("5 &amp; 6 &#49;2 \\* 3&nbsp;kg", "5 & 6 12 * 3\xa0kg"),
        ("12<sup>3</sup> km<sup>2</sup><br>b", "12³ km²\nb"),
        ("12 km[^1] and so on\n\n[^1]: A note of 3 kg.", "12 km and so on\n\nA note of 3 kg."),
        ("> 12 km\nlazy 5 kg\n> > 3 g", "12 km\nlazy 5 kg\n\n3 g"),
        ("1. one\n2. two\n   - three", "one\n\ntwo\n\nthree"),
        ("a\r\nb  \r\nc", "a\nb\nc"),
        ("# T #\n\nU\n=\n", "T\n\nU"),
        ("<div>\n<p>12 <b>km</b></p>\n<pre>13</pre>\n</div>", "12 km"),
        ("a <code>12</code> b", f"a {OBJECT} b"),
        ("***12** km*", "12 km"),
        ("a * b ** 12 __ c ~~ d", "a * b ** 12 __ c ~~ d"),
        ("", ""),
    ],
)
def test_what_is_prose(source: str, text: str) -> None:
    assert document(source).text == text


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("---\na: 1\n---\n\nit is **12 km**", "12 km"),
        ("> - a\n>   12 km\n>   b", "12 km"),
        ("| a | b |\n|---|---|\n| 5 \\| 6 | 12 km |\n| 12 m | 12 km |", "12 km"),
        ("x | y\n--|--\n12 km | 12 km", "12 km"),
        ("\t- a\n\n\tb\n\n-\tit is 12 km", "12 km"),
        ("a\\*b &lt; [c](d) `e` 12 km", "12 km"),
        ("# *The* 12 km", "12 km"),
        ("<table><tr><td>5<td>12 km</table>", "12 km"),
        ("* *a*\r\n  b\r\n  12 km", "12 km"),
        ("a*b**c** d* 12 km", "12 km"),
        ("1) a\n\n   > 12 km", "12 km"),
    ],
)
def test_where_it_stands(source: str, words: str) -> None:
    made = document(source)
    assert made.places is not None
    places = [
        made.places.start(at) for at in range(len(made.text)) if made.text.startswith(words, at)
    ]
    there = [at for at in range(len(source)) if source.startswith(words, at)]
    assert places == there
    for at, offset in zip(places, there, strict=True):
        line = source[:offset].count("\n") + 1
        assert made.places.place_in_source(at)[:2] == (line, offset - source.rfind("\n", 0, offset))


_INLINE = st.lists(
    st.sampled_from(
        [
            "12 km",
            "a",
            " ",
            "*",
            "**",
            "_",
            "`",
            "[",
            "](b)",
            "<b>",
            "&amp;",
            "\\",
            "$",
            "~~",
            "!",
            "\n",
            "| ",
            "- ",
            "> ",
            "\n\n",
            "# ",
            "é",
            "<!--",
            "-->",
            "1. ",
            "\t",
            "http://a.b/7 ",
            "[^1]",
            "\r\n",
            "😀",
        ]
    ),
    max_size=30,
).map("".join)


@given(_INLINE)
def test_every_word_is_where_it_is_said_to_be(source: str) -> None:
    made = document(source)
    assert made.places is not None
    for at, char in enumerate(made.text):
        if char.isalnum():
            assert source[made.places.start(at)] == char, (source, made.text, at)
    made.place(0, len(made.text))
    factx.check(made)


def test_front_matter() -> None:
    made = document("+++\ntitle = \"A: 'b'\"\ndate = 2025-05-20T10:00:00Z\n+++\nIt is 12 km.")
    assert (made.title, made.text) == ("A: 'b'", "It is 12 km.")
    assert made.date is not None
    assert made.date.value == "2025-05-20"
    made = document("---\npublished: 20 May 2025 # day\n---\n# The *title*\n\nIt.")
    assert made.date is not None
    assert (made.title, made.date.value) == ("The title", "2025-05-20")
    for source in ("---\n\nIt is 12 km.\n\n---\n", "---\ndate: soon\n---\nIt."):
        assert document(source).date is None


@pytest.mark.parametrize(
    "source",
    [
        f"{WRONG} <!-- factx: ignore FX301 -->",
        f"<!-- factx: ignore FX301 -->\n{WRONG}",
        f"<!-- factx: ignore -->\n\n{WRONG}",
        "In all, 45 of\nthe 60 members (80%) <!-- factx: ignore FX301 -->\nagreed.",
        f"- a\n- {WRONG} <!-- factx: ignore FX301 -->",
        f"- a\n  <!-- factx: ignore FX301 -->\n- {WRONG}",
        f"> {WRONG} <!-- factx: ignore FX301 -->",
        f"> <!-- factx: ignore FX301 -->\n> {WRONG}",
        f"| a | b |\n|---|---|\n| {WRONG} <!-- factx: ignore FX301 --> | 3 |",
        f"<!-- factx: ignore-start -->\n\n{WRONG}\n\n- {WRONG}\n\n<!-- factx: ignore-end -->\n\n{RIGHT}",
        f"# A\n\n<!-- factx: ignore-file FX301 -->\n\n{WRONG}",
        f"<div>\n<!-- factx: ignore FX301 -->\n<p>{WRONG}</p>\n</div>",
    ],
)
def test_what_is_silenced(source: str) -> None:
    assert factx.check(document(source)).findings == ()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"{WRONG} `<!-- factx: ignore FX301 -->`", [("FX301", 1)]),
        (f"```\n<!-- factx: ignore FX301 -->\n```\n{WRONG}", [("FX301", 4)]),
        (f"<!-- factx: ignore FX301 -->\n{RIGHT}\n\n{WRONG}", [("FX001", 1), ("FX301", 4)]),
        (f"{WRONG}\n\n<!-- factx: ignore FX301 -->", [("FX301", 1), ("FX001", 3)]),
        (f"{WRONG} # factx: ignore[FX301]", [("FX301", 1)]),
        (f"- {RIGHT} <!-- factx: ignore FX301 -->\n- {WRONG}", [("FX001", 1), ("FX301", 2)]),
    ],
)
def test_what_is_not(source: str, found: list[tuple[str, int]]) -> None:
    findings = factx.check(document(source)).findings
    assert [(one.code, one.place.line) for one in findings] == found
    for one in findings:
        if one.code == "FX001":
            assert source[one.place.offset :].startswith("<!-- factx")


def test_hostile_markup_is_read_in_time() -> None:
    for part in ("[", "*a ", "$a", "$$", "<!-- ", "`a", "[^", "| a ", "> ", "- ", "&", "<sup>"):
        document(part * 3000)
