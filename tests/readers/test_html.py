"""HTML: what is prose, where it stands, what comments silence, and which part is the article."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.readers import Given, How, InputError
from factx.readers.formats.html import document, documents
from factx.readers.hypertext import weave
from factx.readers.weaving import OBJECT, Weaver

WRONG = "In all, 45 of the 60 members (80%) agreed."
RIGHT = "In all, 45 of the 60 members (75%) agreed."


@pytest.fixture(params=["with trafilatura", "without"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "without":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    else:
        pytest.importorskip("trafilatura", reason="needs the extra html")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>12<b> km</b>\n  a <i>5</i>kg", "12 km a 5kg"),
        ("<p>a<p>b<div>c</div>d", "a\n\nb\n\nc\n\nd"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<script>var a = '12 km'</script><style>12</style>5<!-- 6 -->", "5"),
        ("a <code>12 km</code> b<pre>13</pre>", f"a {OBJECT} b"),
        ("5 &lt; 6&nbsp;&#49;2 &#x32; &amp and &bogus; &", "5 < 6\xa012 2 & and &bogus; &"),
        ("km<sup>2</sup>, 10<sup>-6</sup>, 13<sup>th</sup>", "km², 10⁻⁶, 13th"),
        ("end.<sup><a href='#f'>12</a></sup> So", "end. So"),
        ("<ul><li>1 a<li>2 b<ul><li>c</ul></ul>", "1 a\n\n2 b\n\nc"),
        ("<table><tr><td>1<td><p>2</p><p>3</p><tr><td>4<td></table>x", "1 | 2 3\n\n4 | \n\nx"),
        ("<p hidden>12</p><p style='display:none'>13</p><p aria-hidden='true'>14</p>5", "5"),
        ("<head><title>12 km</title></head>5", "5"),
        ("<svg><text>12</text></svg><select><option>3</select>5", "5"),
        ("<textarea>12</textarea><noscript>13</noscript>5", "5"),
        ("<p>12 <!-- a --> km", "12 km"),
        ("<p>unclosed <b>12", "unclosed 12"),
        ("</p></div>5</td>", "5"),
        ("5 kg < 6 kg", "5 kg < 6 kg"),
        ("5 kg <![if x]>6 kg<![CDATA[7]]><?a 8?><!b 9>", "5 kg 6 kg"),
        ("5 kg <!-- 6 kg <b>7", "5 kg"),
        ("5 kg <a href='6 kg", "5 kg"),
    ],
)
def test_what_is_prose(source: str, text: str) -> None:
    assert document(source).text == text


_PARTS = st.lists(
    st.sampled_from(
        [
            "12 km",
            "a",
            " ",
            "\n",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<td>",
            "<tr>",
            "<table>",
            "</table>",
            "<li>",
            "<ul>",
            "</ul>",
            "&amp;",
            "&#49;",
            "<!-- x -->",
            "<br>",
            "<sup>",
            "</sup>",
            "<",
            ">",
            "&",
            "<h1>",
            "</h1>",
            "é",
            "😀",
            "\r\n",
            "<code>",
            "</code>",
            "<nav>",
            "</nav>",
            "<script>",
            "</script>",
            "<!",
        ]
    ),
    max_size=30,
).map("".join)


@given(_PARTS)
def test_every_letter_is_where_it_is_said_to_be(source: str) -> None:
    made = document(source, all_text=True)
    assert made.places is not None
    for at, char in enumerate(made.text):
        if char.isalpha():
            assert source[made.places.start(at)] == char, (source, made.text, at)
    made.place(0, len(made.text))
    factx.check(made)


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{WRONG} <!-- factx: ignore FX301 --></p>",
        f"<p><!-- factx: ignore FX301 -->{WRONG}</p>",
        "<p>In all, 45 of\nthe 60 <!-- factx: ignore FX301 --> members (80%) agreed.</p>",
        f"<p>{WRONG}</p> <!-- factx: ignore FX301 -->\n<p>{RIGHT}</p>",
        f"<p>{RIGHT}</p>\n<!-- factx: ignore FX301 -->\n<p>{WRONG}</p>",
        f"<p>{RIGHT}</p><!-- factx: ignore FX301 --><p>{WRONG}</p>",
        f"<ul><li>{RIGHT}</li>\n<li>{WRONG} <!-- factx: ignore --></li></ul>",
        f"<table><tr><td>{WRONG} <!-- factx: ignore count-percent --></td><td>2</td></tr></table>",
        f"<blockquote><!-- factx: ignore FX301 --><p>{WRONG}</p></blockquote>",
        f"<!-- factx: ignore-file --><p>{WRONG}</p><p>{WRONG}</p>",
        f"<p>{RIGHT}</p><!-- factx: ignore-start -->\n<p>{WRONG}</p><p>{WRONG}</p>\n<!-- factx: ignore-end -->\n<p>{RIGHT}</p>",
    ],
)
def test_what_is_silenced(source: str) -> None:
    assert factx.check(document(source)).findings == ()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            f"<p>{RIGHT} <!-- factx: ignore FX301 --></p>\n<p>{WRONG}</p>",
            [("FX001", 1), ("FX301", 2)],
        ),
        (f"<p>{WRONG}</p>\n\n<!-- factx: ignore FX301 -->", [("FX301", 1), ("FX001", 3)]),
        (f"<p>{WRONG}</p><pre><!-- factx: ignore FX301 --></pre>", [("FX301", 1)]),
    ],
)
def test_what_is_not(source: str, found: list[tuple[str, int]]) -> None:
    findings = factx.check(document(source)).findings
    assert [(one.code, one.place.line) for one in findings] == found


PAGE = """<html><head><title>Bridge - News</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/n">News of 12 towns</a></nav>
<div class="content"><h1>Town mends its bridge</h1>{date}
<p>The town council met on Monday to talk about the old bridge over the river, which has been closed
since the winter. In all, 45 of the 60 members (80%) agreed to mend it for 12 million euros.</p>
<p>The work is to begin in June and to take 14 months. Until then two buses an hour go round by the
ferry, which carries nearly all of the passengers without a delay, as the company has said before.</p>
</div>
<aside><h2>Most read</h2><p><a href="/2">In all, 45 of the 60 members (90%) agreed</a></p></aside>
<footer>Copyright 1999. In all, 45 of the 60 members (70%) agreed.</footer></body></html>"""


@pytest.mark.usefixtures("_either_way")
def test_only_the_article_is_checked() -> None:
    made = document(PAGE.format(head="", date=""))
    assert made.title == "Town mends its bridge"
    assert [one.place.line for one in factx.check(made).findings] == [5]
    whole = document(PAGE.format(head="", date=""), all_text=True)
    assert "News of 12 towns" in whole.text
    assert "90%" in whole.text
    assert len(factx.check(whole).claims) >= len(factx.check(made).claims)


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize(
    ("head", "date", "value"),
    [
        ('<meta name="date" content="2025-05-20">', "", "2025-05-20"),
        ('<meta property="article:published_time" content="2025-05-20T08:00Z">', "", "2025-05-20"),
        (
            '<meta property="article:modified_time" content="2025-06-01">'
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-05-20"}]}</script>',
            "",
            "2025-05-20",
        ),
        ("", '<time datetime="2025-05-20">Tuesday</time>', "2025-05-20"),
        ('<meta itemprop="datePublished" content="20 May 2025">', "", "2025-05-20"),
    ],
)
def test_the_date_of_publication(head: str, date: str, value: str) -> None:
    made = document(PAGE.format(head=head, date=date))
    assert made.date is not None
    assert made.date.to_dict() == {"value": value, "source": "metadata"}


def test_encodings_of_pages() -> None:
    page = '<meta charset="iso-8859-1"><p>Größe: 12 km for 5 €'
    (given,) = documents(page.encode("windows-1252"), "a.html", How())
    assert isinstance(given, Given)
    assert given.document.text == "Größe: 12 km for 5 €"
    (given,) = documents(page.encode(), "a.html", How())
    assert isinstance(given, Given)
    assert given.document.text == "Größe: 12 km for 5 €"
    with pytest.raises(InputError, match="not UTF-8"):
        documents(b"<p>caf\xe9", "a.html", How())
    with pytest.raises(InputError, match="holds no HTML"):
        documents(b"caf 12 km", "a.html", How())


def test_headings_lists_and_tables() -> None:
    made = document(
        "<h2>A <i>b</i></h2><ol><li>One<ul><li>Sub</li></ul></li><li>Two</li></ol>"
        "<table><thead><tr><th>x<th>y</thead><tr><td>1<td>2</table>"
        "<table role=presentation><tr><td><h1>T</h1><td>z</table>"
    )
    text, found = made.text, made.structure
    assert [(text[h.start : h.end], h.level) for h in found.headings] == [("A b", 2), ("T", 1)]
    (items,) = found.lists
    assert [(text[i.start : i.end], i.level) for i in items.items] == [
        ("One", 0),
        ("Sub", 1),
        ("Two", 0),
    ]
    (table,) = found.tables
    assert [[text[c.start : c.end] for c in row] for row in table.rows] == [["x", "y"], ["1", "2"]]


def test_hostile_pages_are_read_in_time() -> None:
    parts = "<div>|<table><tr><td>|&|<a |<!-- |<ul><li>|</p>|<sup>1|<code>|<![a |<?|</a |<a b='"
    for part in parts.split("|"):
        weave(Weaver(), part * 20_000, lambda offset: offset)
