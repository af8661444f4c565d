"""Files to feed: each format made of texts as they come, and then damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from random import Random

from tests.fuzz import texts

_HTML = (
    "<p> </p> <b> <i> </i> <br> <br/> <h1> </h1> <h2 > <ul> <li> </li> </ul> <ol start=3> <table> "
    "<tr> <td> </td> <th colspan=3> <td rowspan=0> </table> <div> </div> <article> </article> <main> "
    "<script> </script> <style> <!-- --> <![CDATA[ ]]> <?xml?> <!DOCTYPE> <a\thref='5'> </a> <pre> "
    "<sup> </sup> <sub> <del> </del> <time\tdatetime='2024-05-20'> </time> <img\talt='12'> <svg> "
    "<math> <textarea> <title> </title> <template> <select> <option> <nav> <footer> <aside> <p\tstyle="
    "'display:none'> <base> <frameset> <body> </body> </html> <head> <meta\tcharset=utf-16> &amp; "
    '&nbsp; &#0; &#x110000; &#49; &half; &frac12; &unknown; & < > " &lt;td&gt; &#xd800; <x:y> <p'
).replace("\t", "\x20")
_TAGS = tuple(_HTML.split(" "))
_MARKDOWN = (
    "# ## ###### === --- *** - * + 1. 2) 99999999999. > >> ``` ~~~ ` `` ** * __ _ ~~ [a](b) ![1](2) [x]: "
    "<b> <!-- --> --> | |-|-| |:-:| | $ $$ \\( \\) \\ &amp; &#49; :-- http://1.example <http://2> [^1] [^1]: "
    "--- +++ title: date: 2024-05-20 # factx:ignore | 5 | Total | # a {#b} \t 4) <div> </div> <td>"
).split(" ")
_WEAVES = ("\n", "\n\n", " ", "", "\n    ", "\n> ", "\r\n")


def _woven(rng: Random, marks: tuple[str, ...] | list[str]) -> str:
    """A text with the marks of a format in it."""
    found: list[str] = []
    for _ in range(rng.choice((3, 10, 40))):
        found.append(rng.choice(marks))
        found.append(rng.choice(_WEAVES))
        found.append(texts.piece(rng, 40) if rng.random() < 0.4 else texts.token(rng))
        if rng.random() < 0.03:
            found.append("".join(found[-6:]) * rng.randint(2, 20))
    return texts.encodable("".join(found))


def damaged(rng: Random, data: bytes) -> bytes:
    """Bytes with a few of them gone, changed, doubled or moved; now and then left as they are."""
    for _ in range(rng.choice((0, 1, 1, 2, 4, 12))):
        at = rng.randint(0, len(data))
        end = min(len(data), at + rng.choice((0, 1, 1, 2, 8, 60)))
        other = rng.randint(0, len(data))
        new = rng.choice(
            (
                b"",
                bytes([rng.randrange(256)]),
                rng.randbytes(3),
                data[at:end] * 3,
                data[other : other + rng.choice((1, 8, 60))],
                rng.choice(
                    (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"0", b"-1", b"4294967296", b"\r", b'"')
                ),
            )
        )
        data = data[:at] + new + data[end:]
    return data


def text(rng: Random) -> bytes:
    """Plain text in one of the encodings that files come in."""
    content = texts.encodable(texts.text(rng))
    encoding = rng.choice(("utf-8",) * 8 + ("utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"))
    return damaged(rng, content.encode(encoding, "replace"))


def markdown(rng: Random) -> bytes:
    front = "---\ntitle: Mayor leaves 3 of 4\ndate: 2024-05-20\n---\n" if rng.random() < 0.2 else ""
    content = _woven(rng, _MARKDOWN) if rng.random() < 0.7 else texts.encodable(texts.text(rng))
    return damaged(rng, (front + content).encode())


def html(rng: Random) -> bytes:
    content = _woven(rng, _TAGS)
    if rng.random() < 0.6:
        head = "<html><head><title>A title</title><meta property='article:published_time' content='2024-05-20'></head>"
        filler = "".join([f"<p>{texts.piece(rng, 200)}</p>" for _ in range(rng.randint(0, 4))])
        content = f"{head}<body><article>{filler}{content}</article></body></html>"
    return damaged(rng, texts.encodable(content).encode())


def jsonl(rng: Random) -> bytes:
    lines = []
    for _ in range(rng.randint(1, 6)):
        record = {"id": rng.choice((1, "a", None, "é")), "text": texts.text(rng)[:400]}
        if rng.random() < 0.3:
            record = {"date": rng.choice(("2024-05-20", "20 May", 5, None, "")), **record}
        if rng.random() < 0.1:
            record["text"] = rng.choice((None, 5, [], {}, True, ["a"]))
        ascii = rng.random() < 0.5
        line = json.dumps(record, ensure_ascii=ascii, separators=rng.choice(((",", ":"), None)))
        lines.append(texts.encodable(line))
    return damaged(rng, rng.choice(("\n", "\n", "\r\n", "\n\n")).join(lines).encode())


def csv(rng: Random) -> bytes:
    sign = rng.choice(",,,;\t|")
    rows = [sign.join(rng.choice((["id", "text", "date"], ["text"], ["text", "text"])))]
    for _ in range(rng.randint(1, 5)):
        cells = []
        for _ in range(rng.randint(1, 4)):
            cell = texts.text(rng)[: rng.choice((5, 60, 300))]
            cells.append('"' + cell.replace('"', '""') + '"' if rng.random() < 0.7 else cell)
        rows.append(sign.join(cells))
    return damaged(rng, texts.encodable(rng.choice(("\n", "\r\n")).join(rows)).encode())


def packed(rng: Random) -> bytes:
    """A text or JSON Lines, packed with gzip, bzip2, xz or Zstandard, and then damaged."""
    content = text(rng) if rng.random() < 0.5 else jsonl(rng)
    packing = rng.randrange(4)
    if packing == 0:
        return damaged(rng, gzip.compress(content, mtime=0))
    if packing < 3:
        return damaged(rng, (bz2 if packing == 1 else lzma).compress(content))
    import zstandard

    return damaged(rng, zstandard.ZstdCompressor().compress(content))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PARTS = [
    part.replace("_", " ")
    for part in (
        "<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:t_xml:space='preserve'> <w:tab/> <w:br/> <w:tbl> </w:tbl> "
        "<w:tr> </w:tr> <w:tc> </w:tc> <w:del> </w:del> <w:ins> </w:ins> <w:gridSpan_w:val='3'/> "
        "<w:vMerge/> <w:footnoteReference_w:id='1'/> <w:sdt> <w:sdtContent> <w:hyperlink> "
        "<w:pPr><w:pStyle_w:val='Heading1'/></w:pPr> <w:pPr><w:pStyle_w:val='ListBullet'/></w:pPr> "
        "<w:pPr><w:numPr><w:ilvl_w:val='9'/><w:numId_w:val='1'/></w:numPr></w:pPr> <w:rPr><w:vertAlign_"
        "w:val='superscript'/></w:rPr> <w:sym_w:char='F0B7'/> <w:noBreakHyphen/> <w:instrText> &#49;"
    ).split(" ")
]
_BOX = "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr><w:tr><w:tc>{0}</w:tc></w:tr></w:tbl>"


def _escaped(content: str) -> str:
    kept = "".join([c for c in texts.encodable(content) if c >= " " and c not in "\ufffe\uffff"])
    return kept.replace("&", "&amp;").replace("<", "&lt;")


def docx(rng: Random) -> bytes:
    """A file of Word: well-formed paragraphs and tables, or XML that is not, or a damaged ZIP."""
    body: list[str] = []
    for _ in range(rng.choice((1, 4, 12))):
        words = f"<w:r><w:t>{_escaped(texts.text(rng)[:200])}</w:t></w:r>"
        style = rng.choice(("", "", "", *[part for part in _PARTS if part.startswith("<w:pPr>")]))
        part = f"<w:p>{style}{words * rng.choice((1, 1, 2))}</w:p>"
        body.append(_BOX.format(part) if rng.random() < 0.15 else part)
    if rng.random() < 0.4:
        for _ in range(rng.randint(1, 2)):
            body.insert(rng.randint(0, len(body)), rng.choice(_PARTS))
    xml = "".join(body).encode()
    if rng.random() < 0.15:
        xml = damaged(rng, xml)
    parts = _DOCX | {"word/document.xml": f"<w:document {_W}><w:body>".encode() + xml + _END}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, content in parts.items():
            if rng.random() < 0.02:
                content = damaged(rng, content)
            file.writestr(zipfile.ZipInfo(name), content)
    return damaged(rng, made.getvalue()) if rng.random() < 0.15 else made.getvalue()


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TIES = "http://schemas.openxmlformats.org/package/2006"
_END = b"</w:body></w:document>"
# The least that a file of Word consists of, so that most of its characters are the text.
_DOCX = {
    "[Content_Types].xml": f"""<Types xmlns="{_TIES}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{_OFFICE}.footnotes+xml"/></Types>""".encode(),
    "_rels/.rels": f"""<Relationships xmlns="{_TIES}/relationships">
<Relationship Id="r1" Type="{_LINK}/officeDocument" Target="word/document.xml"/></Relationships>""".encode(),
    "word/_rels/document.xml.rels": f"""<Relationships xmlns="{_TIES}/relationships">
<Relationship Id="r1" Type="{_LINK}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="{_LINK}/footnotes" Target="footnotes.xml"/></Relationships>""".encode(),
    "word/styles.xml": f"""<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>
</w:styles>""".encode(),
    "word/footnotes.xml": f"""<w:footnotes {_W}><w:footnote w:id="1"><w:p><w:r>
<w:t>It was 12 of 40 (30%) in 1992.</w:t></w:r></w:p></w:footnote></w:footnotes>""".encode(),
}


def pdf(rng: Random) -> bytes:
    """A file of one or two pages without compression, so that damage reaches what is on them."""
    import fpdf

    made = fpdf.FPDF()
    made.set_compression(False)
    for _ in range(rng.randint(1, 2)):
        made.add_page()
        for _ in range(rng.choice((1, 3, 8))):
            made.set_font("Helvetica", rng.choice(("", "", "B")), rng.choice((6, 11, 11, 11, 20)))
            content = texts.text(rng)[:300].encode("latin-1", "ignore").decode("latin-1")
            content = "".join([c for c in content if c >= " " or c == "\n"])
            if rng.random() < 0.2:
                for word in content.split()[:6]:
                    made.cell(rng.choice((15, 40)), 6, word)
                made.ln(6)
            elif content.strip():
                made.set_x(made.l_margin)
                made.multi_cell(rng.choice((0, 0, 60)), rng.choice((5, 6, 9)), content)
    data = bytes(made.output())
    return damaged(rng, data) if rng.random() < 0.6 else data


FORMATS: dict[str, Callable[[Random], bytes]] = {
    "text": text,
    "markdown": markdown,
    "html": html,
    "docx": docx,
    "pdf": pdf,
    "jsonl": jsonl,
    "csv": csv,
    "packed": packed,
}
