"""One article in every format, made here, and how to read back what stands at a place of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from factx.places import Place

TITLE = "Town will mend its bridge after all"
DATE = "2025-05-20"
FIRST = (
    "The town council of Ostrow met on Monday to talk about the old bridge over the river, which has "
    "been closed to lorries since the winter. In all, 45 of the 60 members (80%) agreed to mend it, "
    "for 12 million euros, and nobody spoke against the plan when it was put to the vote at last."
)
SECOND = (
    "The bridge was built in 1985, and it was widened 30 years ago, in 1995. It is 240 metres long and "
    "carries some 3,500 cars & vans a day. Engineers found twenty-five cracks in its northern pillars "
    "in April; in all, 18 of 40 girders (35%) have to be replaced before it can be opened again."
)
ITEMS = ("The northern pillars cost 7.5 million euros.", "The girders weigh 310 tonnes.")
ROWS = (("Year", "Cars", "Lorries"), ("2022", "3,100", "410"), ("2023", "3,500", "95"))
LAST = (
    "The work is to begin in June and to take 14 months. Until then 2 buses an hour go round by the "
    "ferry, which in all carries 9 of 10 passengers (95%) without a delay, as the company says."
)


def as_text() -> str:
    rows = "".join(f"| {' | '.join(row)} |\n" for row in ROWS)
    first, rest = rows.split("\n", 1)
    items = "".join(f"- {item}\n" for item in ITEMS)
    return f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{items}\n{first}\n|---|---|---|\n{rest}\n{LAST}\n"


def as_markdown() -> str:
    body = as_text().split("\n\n", 1)[1]
    body = body.replace("45 of the 60", "**45** of the\n[60](https://example.org/2019/12 '7')")
    body = body.replace("3,500 cars & vans", "_3,500_ cars &amp; vans").replace(
        "310 tonnes", "*310* tonnes"
    )
    body = body.replace("cracks", "cracks<!-- 99 of 100 -->").replace("14 months", "14\\\nmonths")
    front = f"---\ntitle: {TITLE}\ndate: {DATE}\n---\n"
    return f"{front}\n# {TITLE}\n\n{body}\n```\n12 of 20 (70%)\n```\n"


def as_html() -> str:
    items = "".join(f"<li>{item}</li>\n" for item in ITEMS)
    cells = [
        "".join(f"<{kind}>{cell}</{kind}>" for cell in row)
        for kind, row in zip(("th", "td", "td"), ROWS, strict=True)
    ]
    table = "\n".join(f"<tr>{row}</tr>" for row in cells)
    first = FIRST.replace("45 of the 60", "<b>45</b> of\n   the <a href='/60'>60</a>")
    second = SECOND.replace("&", "&amp;").replace("240 metres", "240&#32;metres")
    return f"""<!DOCTYPE html>
<html><head><title>{TITLE} | Ostrow News</title>
<meta property="article:published_time" content="{DATE}T09:30:00+02:00">
<style>p {{ margin: 12px }}</style><script>var share = 45 / 60;</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News of 2 towns</a></li></ul></nav>
<main><article><h1>{TITLE}</h1>
<p>{first}</p>
<p>{second}</p>
<ul>
{items}</ul>
<table>
{table}
</table>
<p>{LAST}</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/1">Fire in 12 houses</a></li></ul></aside>
<footer>Copyright 2025 Ostrow News. Call 555 123.</footer></body></html>
"""


def write_docx(path: Path) -> None:
    docx = pytest.importorskip("docx", reason="needs the extra docx")
    made = docx.Document()
    made.core_properties.title = TITLE
    made.core_properties.created = datetime(2025, 5, 20, 9, 30)
    made.add_heading(TITLE, 0)
    before, after = FIRST.split("45 of the 60")
    paragraph = made.add_paragraph(before)
    paragraph.add_run("45").bold = True
    paragraph.add_run(f" of the 60{after}")
    made.add_paragraph("")
    made.add_paragraph(SECOND)
    for item in ITEMS:
        made.add_paragraph(item, style="List Bullet")
    table = made.add_table(len(ROWS), len(ROWS[0]))
    for i, row in enumerate(ROWS):
        for j, words in enumerate(row):
            table.cell(i, j).text = words
    made.add_paragraph(LAST)
    made.save(str(path))


def write_pdf(path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    fpdf = pytest.importorskip("fpdf", reason="needs fpdf2 to make a file")
    made = fpdf.FPDF()
    made.set_title(TITLE)
    made.set_creation_date(datetime(2025, 5, 20, 9, 30, tzinfo=UTC))
    end = {"new_x": "LMARGIN", "new_y": "NEXT"}

    def page(number: int) -> None:
        made.add_page()
        made.set_font("Helvetica", size=8)
        made.cell(0, 6, f"Ostrow News, number 12 - {number}", **end)
        made.set_font("Helvetica", size=11)

    page(1)
    made.set_font("Helvetica", "B", size=17)
    made.cell(0, 14, TITLE, **end)
    made.set_font("Helvetica", size=11)
    made.multi_cell(0, 6, FIRST, **end)
    made.ln(3)
    made.multi_cell(
        90,
        6,
        SECOND.replace("Engineers", "Engi-\nneers").replace("twenty-five", "twenty-\nfive"),
        **end,
    )
    made.ln(3)
    for item in ITEMS:
        made.multi_cell(0, 6, f"- {item}", **end)
    page(2)
    for row in ROWS:
        for words in row:
            made.cell(45, 7, words)
        made.ln(7)
    made.ln(5)
    made.multi_cell(0, 6, LAST, **end)
    made.output(str(path))


def write(path: Path) -> None:
    """The article in the format of the file's extension."""
    makers: dict[str, Callable[[], str]] = {
        ".txt": as_text,
        ".md": as_markdown,
        ".html": as_html,
    }
    if path.suffix in makers:
        path.write_text(makers[path.suffix](), encoding="utf-8")
    else:
        {".docx": write_docx, ".pdf": write_pdf}[path.suffix](path)


def words_at(path: Path, place: Place) -> str:
    """What follows a place, found without factx: by line, paragraph or page, and column."""
    if path.suffix == ".docx":
        import docx
        from docx.oxml.ns import qn
        from docx.text.paragraph import Paragraph

        every: list[Any] = list(docx.Document(str(path)).element.body.iter(qn("w:p")))
        return str(Paragraph(every[place.line - 1], None).text[place.column - 1 :])
    if path.suffix == ".pdf":
        import pypdfium2

        assert place.page is not None
        text = pypdfium2.PdfDocument(path)[place.page - 1].get_textpage().get_text_range()
        lines = re.split(r"\r\n|\ufffe", text)
        return " ".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])


@pytest.fixture(params=[".txt", ".md", ".html", ".docx", ".pdf"])
def article(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The article as a file, in one format after the other."""
    path = tmp_path / f"article{request.param}"
    write(path)
    return path
