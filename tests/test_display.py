"""What results show of themselves in a notebook."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

import factx


class Shown(HTMLParser):
    """The elements, and the text before the table."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.rows = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.rows += tag == "tr"

    def handle_data(self, data: str) -> None:
        if "table" not in self.open and "b" not in self.open:
            self.text += data


def test_a_document_shows_its_text() -> None:
    document = factx.Document("It has <b>5 rooms</b>. \u202eWhy?", title='"A" & <i>B</i>\u202e')
    page = document._repr_html_()
    shown = Shown(page)
    assert shown.text == "It has <b>5 rooms</b>. \ufffdWhy?"
    assert "&quot;A&quot; &amp; &lt;i&gt;B&lt;/i&gt;\ufffd · 2 sentences · 28 characters" in page
    dated = factx.extract("It rained in 1992.", "2025-05-20").document
    assert "dated 2025-05-20 (option)" in dated._repr_html_()


def test_facts_are_underlined_and_listed() -> None:
    text = "Aid for 1,000 children came 33 years ago, in 1992."
    shown = Shown(factx.extract(text, "2025")._repr_html_())
    assert shown.text == text
    assert shown.rows == 1 + 3
    titles = [values["title"] for tag, values in shown.tags if tag == "span"]
    assert titles == [
        "count, 1,000, children",
        "date, 1992, from the document's date",
        "date, 1992",
    ]


def test_findings_are_marked_and_listed_first() -> None:
    text = "45 of the 60 members (75%) came, 45 of the 60 guests (80%) left."
    page = factx.check(text)._repr_html_()
    shown = Shown(page)
    assert shown.text == text
    assert "<b>1 finding · 1 verified</b>" in page
    dated = factx.check(text, "2025-05-20")._repr_html_()
    assert "<b>1 finding · 1 verified · dated 2025-05-20 (option)</b>" in dated
    assert page.index("45 of 60 is 75%, not 80%") < page.index("75% agrees")
    grounds = [v for _, v in shown.tags if "background" in (v.get("style") or "")]
    assert len(grounds) == 5


def test_long_texts_are_cut() -> None:
    text = "It was in 1992. " * 1000
    page = factx.extract(text)._repr_html_()
    assert len(page) < 200_000
    assert "… and 900 more" in page
    assert "more characters" in page
    assert Shown(page).rows == 101


def test_texts_without_anything() -> None:
    assert Shown(factx.extract("")._repr_html_()).rows == 0
    assert "0 findings · 0 verified" in factx.check("Nothing.")._repr_html_()


@settings(max_examples=40)
@given(st.text(alphabet="a1 \n<&>\"'%\x1b\u202eé😀", max_size=40))
def test_no_text_becomes_markup(words: str) -> None:
    text = f"{words} 45 of 60 (80%) <script>9</script>{words}"
    shown = Shown(factx.check(text)._repr_html_())
    assert {tag for tag, _ in shown.tags} <= set("div p b span table thead tbody tr th td".split())
    safe = text.replace("\x1b", "\ufffd").replace("\u202e", "\ufffd")
    assert "".join(shown.text.split()) == "".join(safe.split())
