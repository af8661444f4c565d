"""No file makes factx take more time or memory than its size explains, or read another file."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import orjson
import pytest

from factx import extract
from tests.growth import is_linear
from tests.threats.conftest import tree

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{MAIN}.footnotes+xml"/></Types>'
)
DATA = '<script type="application/ld+json">'
SAID = "<w:p><w:r><w:t>It was 33 years ago, {}.</w:t></w:r></w:p>"


def _relations(*found: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for i, (kind, target) in enumerate(found)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _docx(
    path: Path,
    body: str = SAID,
    head: str = "",
    notes: str = "",
    relations: tuple[tuple[str, str], ...] = (),
    picture: int = 0,
) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr("_rels/.rels", _relations(("officeDocument", "word/document.xml")))
        text = f"{head}<w:document {WORD}><w:body>{body}</w:body></w:document>"
        parts.writestr("word/document.xml", text)
        if notes:
            relations = (*relations, ("footnotes", "footnotes.xml"))
            note = f'<w:footnote w:id="2">{SAID.format(notes)}</w:footnote>'
            parts.writestr("word/footnotes.xml", f"{head}<w:footnotes {WORD}>{note}</w:footnotes>")
        parts.writestr("word/_rels/document.xml.rels", _relations(*relations))
        if picture:
            with parts.open("word/media/a.png", "w") as file:
                for _ in range(picture):
                    file.write(bytes(1 << 20))


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "12 km ">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>"
)


@pytest.fixture
def secret(here: Path) -> str:
    """A document type that wants another file, and something from the network."""
    pytest.importorskip("docx", reason="python-docx is not installed (extra docx)")
    path = here / "secret.txt"
    path.write_text("SECRET")
    return f'<!DOCTYPE x [<!ENTITY e SYSTEM "{path.as_uri()}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]>'


def test_entities_are_neither_blown_up_nor_read(factx, here: Path, secret: str) -> None:
    for what, head, word in (("laughs", LAUGHS, "&j;"), ("secret", secret, "&e;")):
        _docx(here / f"{what}.docx", SAID.format(word), head)
        _docx(here / f"{what}-notes.docx", SAID.format("it said"), head, word)
        page = f"<html><body>{SAID.format(word).replace('w:', '')}</body></html>"
        (here / f"{what}.html").write_text(f"{head}{page}")
        (here / f"{what}.xhtml").write_text(f'<?xml version="1.0"?>{head}{page}')
    names = sorted(path.name for path in here.iterdir() if path.name != "secret.txt")
    assert len(names) == 8
    done = factx("extract", "--format", "json", *names)
    assert b"SECRET" not in done.stdout + done.stderr
    assert len(done.stdout) < 20_000
    assert done.stderr.count(b"\n") <= 4


def test_documents_that_unfold(factx, here: Path, secret: str) -> None:
    boxes = SAID.format("in 1992")
    for i in range(50):
        words = f"<w:t>Deep {i} km. </w:t>"
        boxes = (
            f"<w:p><w:r>{words}<w:pict><w:txbxContent>{boxes}</w:txbxContent></w:pict></w:r></w:p>"
        )
    _docx(here / "boxes.docx", boxes)
    tables = SAID.format("in 1992")
    for _ in range(80):
        tables = f"<w:tbl><w:tr><w:tc>{tables}</w:tc><w:tc>{SAID}</w:tc></w:tr></w:tbl>"
    _docx(here / "tables.docx", tables)
    _docx(here / "deep.docx", "<w:sdt>" * 100_000)
    _docx(here / "picture.docx", relations=(("image", "media/a.png"),), picture=80)
    _docx(
        here / "loop.docx", relations=(("image", "document.xml"), ("image", "../word/document.xml"))
    )
    outside = (("image", "http://127.0.0.1:9/a"), ("attachedTemplate", "file:///etc/passwd"))
    _docx(here / "outside.docx", relations=outside)
    _docx(here / "above.docx", relations=(("image", "../../../../etc/passwd"),))
    before = tree(here.parent)
    names = sorted(path.name for path in here.glob("*.docx"))
    done = factx("extract", "--format", "json", *names)
    read = {record["path"]: record for record in map(orjson.loads, done.stdout.splitlines())}
    assert set(read) == {"boxes.docx", "loop.docx", "outside.docx", "tables.docx"}
    assert read["boxes.docx"]["text"].count("Deep 5 km") == 1
    assert len(done.stderr.splitlines()) == 3
    assert b"picture.docx: unpacks to more than 200 times its size" in done.stderr
    assert b"root:" not in done.stdout
    assert tree(here.parent) == before


def test_texts_that_nest(factx, here: Path) -> None:
    many = 20_000
    texts = {
        **{
            f"{tag}.html": f"<p>It was 5 km.</p>{f'<{tag}>' * many}"
            for tag in ("div", "table", "a")
        },
        "attributes.html": f"<p {'a=b ' * many}>It was 5 km",
        "comments.html": f"<p>It was 5 km{'<!--' * many}",
        "references.html": f"<p>It was 5 km {'&' * many}{'&#x110000;&#99999999999;&#xD800;' * 1000}",
        "data.html": DATA + "[" * many + "</script><p>It was 5 km",
        "objects.html": DATA + '{"a":' * many + "</script><p>It was 5 km",
        "charset.html": b"<meta charset=punycode><p>\xff It was 5 km" + b"a-b" * many,
        "quote.md": ">" * many + " It was 5 km\n",
        "list.md": "".join(" " * i + "- It was 5 km\n" for i in range(500)),
        "links.md": "[a](" * many,
        "brackets.md": "[" * many + "]" * many,
        "front.md": f"---\na: &a [*a,*a]\nb: {'[' * many}\n---\nIt was 5 km.\n",
        "array.json": "[" * many,
        "array.jsonl": "[" * many + '\n{"text": "It was 5 km.", "n": ' + "9" * many + "}\n",
        "quote.csv": 'text\n"' + "It was 5 km\n" * many,
        "nul.csv": "text\n\x005 km\n",
        "twice.txt.gz": gzip.compress(gzip.compress(b"It was 5 km." * many)),
        "digits.txt": f"{'9' * many} km, {'1,' * many} km, 1e{'9' * 20} km, {'1/' * many} km",
        "words.txt": f"{'hundred ' * 2000} km, {'million ' * 2000} km, {'two-' * 2000} years ago",
        "dates.txt": "99999-99-99, 31 June 0000, " + "the day after " * 2000 + "12 May 10000",
        "counted.txt": "On 4 May 2024, " + "three days after " * 2000 + "the next day " * 2000,
    }
    for name, text in texts.items():
        (here / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    names = sorted(texts)
    options = ("--format", "json", "--text-field", "text")
    done = factx("check", *options, *names, seconds=60)
    assert done.returncode in (0, 1, 2)
    told = {
        line.split(b": ")[1].decode() for line in done.stderr.splitlines() if line[:5] == b"factx"
    }
    read = {orjson.loads(line)["path"] for line in done.stdout.splitlines()}
    assert told | read >= set(texts) - {"quote.csv"}
    assert len(done.stderr) < 10_000


@pytest.mark.parametrize("words", ["the next day ", "three days after ", "a week before that, "])
def test_dates_that_are_counted_from_one_another(words: str) -> None:
    def run(size: int) -> None:
        for fact in extract("On 4 May 2024, " + words * size).facts:
            assert fact.timex is not None

    assert is_linear(run, 600)
