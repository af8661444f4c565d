"""The page: nothing of a text is lost or becomes markup, and every link leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from importlib import import_module
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factx
from factx.checks import rules
from factx.document import Document
from factx.markup import Mark
from factx.reports import Result, Run, Screen, report
from factx.reports.html.article import blocks
from factx.reports.visible import visible_lines

_VOID = {"meta", "input", "circle", "rect", "path"}


class Page(HTMLParser):
    """The elements of a page, and the text of its articles without the badges."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.elements.append((tag, values))
        if tag not in _VOID:
            self.open.append((tag, values.get("class") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [names.split(" ")[0] for _, names in self.open]
        if "text" in classes and not {"badge", "mark"}.intersection(classes):
            self.text += data

    def all(self, tag: str, attribute: str) -> list[str]:
        """The values of an attribute."""
        found = [values.get(attribute) for name, values in self.elements if name == tag or not tag]
        return [value for value in found if value is not None]


def shown(*texts: str | Document, date: str | None = None, extract: bool = False) -> Page:
    """The page that is made of some texts."""
    made = report("html", Screen(), Run(rules()))
    for text in texts:
        if extract:
            found = factx.extract(text, date)
            made.add(Result(found.document, facts=found.facts))
            continue
        done = factx.check(text, date)
        made.add(
            Result(done.document, facts=done.facts, claims=done.findings, evaluated=done.claims)
        )
    return Page(made.end())


WRONG = "45 of the 60 members (80%) agreed. Relations were established 33 years ago, in 1992."


def _whole(page: Page) -> None:
    ids = Counter(page.all("", "id"))
    assert [name for name, count in ids.items() if count > 1] == []
    links = page.all("a", "href")
    assert [link for link in links if link[0] != "#" or link[1:] not in ids] == []


def test_every_link_leads_somewhere(results: list[Result], run: Run) -> None:
    made = report("html", Screen(), run)
    for result in results:
        assert made.add(result) == b""
    made.fail("/tmp/no <such> file.txt", "no such file")
    page = made.end()
    _whole(Page(page))
    assert b"/tmp/no &lt;such&gt; file.txt" in page
    assert b"\x1b" not in page
    assert b"drafts/Z\xc3\xbcrich" in page
    _whole(shown(WRONG, WRONG, "", "Nothing.", date="2024-05-01"))
    _whole(shown(WRONG, extract=True))


def test_markup_in_a_text_stays_text() -> None:
    text = '<script>alert(45)</script> 45 of 60 <b>members</b> (80%) & "33 years" ago </div>'
    document = Document(text, path="<img src=x>.txt", title="</title><script>9</script>")
    page = shown(document)
    _whole(page)
    assert page.text.strip() == text
    tags = Counter(tag for tag, _ in page.elements)
    assert (tags["script"], tags["img"], tags["b"]) == (1, 0, 4)


@settings(max_examples=40)
@given(st.text(alphabet="a1 \n\t<&>\"'%-|#\r\x00é😀", max_size=60))
def test_no_text_breaks_the_page(words: str) -> None:
    text = f"{words} 45 of 60 (80%){words}"
    page = shown(text)
    _whole(page)
    shown_text = "".join(page.text.split())
    lost = "".join(visible_lines(text).split())
    marks = str.maketrans("", "", "#|-")  # of headings, lists and tables, which are shown as such
    assert shown_text.translate(marks) == lost.translate(marks)


def test_facts_and_claims_are_marked_where_they_stand() -> None:
    page = shown(WRONG, date="2024-05-01")
    marked = [values for _, values in page.elements if (values.get("class") or "")[:2] == "f "]
    assert len([values for values in marked if "href" in values]) == 5
    badges = [
        values["class"] for _, values in page.elements if "badge" in (values.get("class") or "")
    ]
    assert badges == ["badge error", "badge error"]


def test_statements_over_paragraphs_and_facts_that_overlap_them() -> None:
    text = "The council met on Monday, 6 February\n\n2024, when 45 of 60 (80%) came."
    page = shown(text)
    _whole(page)
    assert page.text.replace("\n", "") == text.replace("\n", "")


def test_markdown_is_read_as_it_was_meant() -> None:
    text = "# A title\n\nIt grew 5%.\n\n- one tram\n- 2 cars\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    kinds = [block.kind for block in blocks(Document(text), [])]
    assert kinds == ["heading", "flow", "list", "table"]
    page = shown(text)
    assert "A title" in page.text
    assert "# " not in page.text


def test_lists_and_tables_are_shown_as_such() -> None:
    text = (
        "- one tram\n  - nested\n- 2 cars\n\n3. third\n\n"
        "| Town | Trams |\n|---|---|\n| Ulm | 45 |\n| Bonn | |\n| All | 47 |\n"
    )
    listed, numbered, table = blocks(Document(text), [])
    assert [(item.level, item.mark) for item in listed.items] == [(0, "•"), (1, "•"), (0, "•")]
    assert [item.mark for item in numbered.items] == ["3."]
    words = [
        ["".join(p.text for s in cell.stretches for p in s.pieces) for cell in row]
        for row in table.rows
    ]
    assert words == [["Town", "Trams"], ["Ulm", "45"], ["Bonn", ""], ["All", "47"]]
    assert [[cell.head for cell in row] for row in table.rows[:2]] == [[True] * 2, [False] * 2]
    assert [cell.right for cell in table.rows[1]] == [False, True]
    page = shown(text)
    _whole(page)
    assert Counter(tag for tag, _ in page.elements)["td"] == 6


def test_a_headline_is_a_heading() -> None:
    text = "Mayor quits over 2 bridges\n\nThe mayor left in 1990."
    kinds = [(block.kind, block.level) for block in blocks(Document(text), [])]
    assert kinds == [("heading", 1), ("flow", 0)]


def test_marks_that_end_between_cells_and_items_are_kept() -> None:
    text = "- one\n- two\n\n| a | b |\n|---|---|\n| 4 | 5 |\n"
    for end in range(1, len(text)):
        marks = [Mark(0, end, ("claim", 0)), Mark(end - 1, end, ("related", 0))]
        ends, begun, related_ends = [], [], []
        for block in blocks(Document(text), marks):
            found = [*block.stretches]
            found += [s for item in block.items for s in item.stretches]
            found += [s for row in block.rows for cell in row for s in cell.stretches]
            for stretch in found:
                ends += stretch.ends
                begun += stretch.begun
                related_ends += stretch.related_ends
        if text[end - 1] != "\n":
            assert (ends, begun, related_ends) == ([0], [0], [0]), (end, text[:end])


def test_texts_of_the_same_name_are_told_apart() -> None:
    page = shown(WRONG, WRONG)
    names = Counter(page.all("section", "aria-label"))
    assert len(names) == 2
    assert len(set(page.all("aside", "aria-label"))) == 2


def test_a_page_needs_nothing_else() -> None:
    made = report("html", Screen(), Run(rules()))
    done = factx.check(WRONG, "2024-05-01")
    made.add(Result(done.document, facts=done.facts, claims=done.claims, evaluated=done.claims))
    page = made.end().decode()
    assert not re.search(r"https?:|src=|url\(|@import", page)
    assert "default-src 'none'" in page
    here = files("factx.reports.html")
    own = sum(len((here / name).read_bytes()) for name in ("report.css", "report.js"))
    assert own < 40_000


def _light(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_words_and_lines_stand_out_on_every_ground() -> None:
    """What axe-core leaves open where grounds lie over each other: WCAG 2.2, 1.4.3 and 1.4.11."""
    style = (files("factx.reports.html") / "report.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--([a-z-]+):#(\w+)", values))
        for values in re.findall(r":root\{(--.*?)\}", style)
    ]
    assert len(schemes) == 2
    for colours in schemes:
        grounds = [name for name in colours if name in ("bg", "card") or name.endswith("-bg")]
        lines = ("blue", "teal", "orange", "purple", "grey")
        for ground in grounds:
            for name in colours.keys() - {*grounds, *lines, "line"}:
                assert _contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
            for name in lines:
                assert _contrast(colours[name], colours[ground]) >= 3, (name, ground)


def test_the_timeline() -> None:
    text = "It began in 1066 and in 1990. In 1992, on 4 May 1992 and in the 1990s it went on, as in 2001."
    page = shown(text)
    titles = [values for tag, values in page.elements if tag == "title"]
    assert len(titles) == 1 + 6
    assert "svg" in dict(page.elements)
    assert "svg" not in dict(shown("It began in 1066.").elements)


def test_a_crowded_timeline_leaves_labels_out() -> None:
    text = "\n".join(
        f"On {day} May {year} it rained." for year in range(1990, 2000) for day in range(1, 25)
    )
    made = report("html", Screen(), Run())
    found = factx.extract(text)
    made.add(Result(found.document, facts=found.facts))
    page = made.end().decode()
    assert "without room for a label" in page
    _whole(Page(page.encode()))


def test_without_jinja2_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    from factx.cli import main

    for name in [name for name in sys.modules if name.startswith(("jinja2", "factx.reports.html"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert main(["check", "--format", "html", "none.txt"]) == 2
    error = capsys.readouterr().err
    assert "html is made with jinja2: pip install 'factx[report]'" in error
    assert error.count("\n") == 1


def test_places_in_another_text_stand_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    views = import_module("factx.reports.html.view")

    source = Document("The council has 60 members; 45 of them, or 75%, came.", path="source.txt")
    start = source.text.index("45")

    def places(claim: object, article: Document) -> list[tuple[Document, int, int]]:
        return [(source, start, start + 18), (article, 0, 2)]

    monkeypatch.setattr(views, "places", places)
    page = shown(Document(WRONG, path="a.txt"), date="2024-05-01")
    _whole(page)
    tags = Counter(tag for tag, _ in page.elements)
    assert tags["article"] == 2
    assert page.text.split() == [*WRONG.split(), *source.text.split()]
    badges = [values for _, values in page.elements if "badge" in (values.get("class") or "")]
    assert [values["href"] for values in badges] == ["#d0c0", "#d0c1", "#d0c0", "#d0c1"]
