"""Texts to feed: streams of what the grammar knows, real texts that were damaged, odd characters."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random

_TESTS = Path(__file__).parents[1]

NUMBERS = (
    "0 1 2 3 7 12 20 31 33 45 60 80 100 250 999 1,000 1,247 10,00 1,2,3 1,000,000 1.45 0.05 .5 5. "
    "007 1992 2000 2024 2024-05-20 20240520 2024/5/6 4/5/2024 4.5.2024 31/12/99 12:30 25:61 9.30 "
    "3pm 1990s '90s 1st 2nd 3rd 4th 21th 1/2 3/4 45/60 ½ ¼ ⅔ 3½ 1e9 10^6 1.2.3 1-2 10–20 1990-95 "
    "mid-40s 40-year-old 5k 10m 3bn 12345678901234567890 0.000000000001 6:00 T09:30 2024-W12 Q3 Q1"
).split()
WORDS = (
    "one two three seven ten eleven twelve twenty thirty-three hundred thousand million billion "
    "trillion dozen dozens half quarter third fifth first second last next this that each every "
    "a an the of and or to from between by about nearly over under at least than more most fewer "
    "rose fell increased dropped up down rise fall increase percentage point points per cent percent "
    "times twice double doubled average mean total sum in all ago later earlier after before since "
    "until during within born died aged old age anniversary century decade early mid late end start "
    "is was were are has had have been said not no if he she they it who which there only some "
    "few several both majority minority out remaining rest including compared with against "
    "people children members votes killed injured men women cars houses rooms parts steps"
).split()
UNITS = (
    "km m mm miles mile ft feet inch inches ″ ′ kg g tonnes tons lb oz stone litres l ml gallons acres ha "
    "km/h mph m/s kWh MW °C °F C degrees celsius hours hrs h minutes min seconds s days day weeks "
    "months years year decades centuries fortnight € $ £ ¥ ₹ US$ C$ USD EUR dollars dollar cents euros pounds pence p "
    "% ‰ bps basis bp GB MB bits square cubic m² m3 per / MPa Hz x × barrels ppm"
).split()
TIMES = (
    "January Jan. Feb March mar May may June Sept. September October Nov Dec. Monday Mon Tuesday Fri. "
    "Sunday weekend today yesterday tomorrow tonight now morning noon midnight evening spring summer "
    "winter Christmas Easter Ramadan Diwali daily weekly monthly annually BC AD a.m. p.m. am GMT EST "
    "o'clock quarter Q2 fiscal FY2024 the day before yesterday last week next Friday same"
).split()
MARKS = (
    ", . ; : ? ! … ( ) [ ] { } < > - – — − / \\ ' ’ \" “ ” ‘ « » * ** _ ~ ` ``` # ## | @ & ^ = + ~~ $$ "
    "^2 <b> </b> &amp; &#49; <!-- --> [1] (1) | - • 1. a) --- === http://a.example/1?b=2 a@b.example "
    "# factx:ignore <!-- factx: ignore FX103 --> factx: ignore-start"
).split(" ")
SPACES = (" ",) * 14 + ("", "", "\n", "\n", "\n\n", "\n\n\n", "\r\n", "\t", "\xa0", "\u2009", "\r")
ODD = (
    *"\x00\x01\x07\x08\x0b\x0c\x1b\x1c\x1e\x1f\x7f\x80\x85\x9b\xa0\xad",
    *"\u061c\u0300\u0301\u0308\u034f\u0660\u0661\u06f2\u0967\u09e7\u0e51\u1680\u180e\u2007\u200b\u200c",
    *"\u200d\u200e\u200f\u2028\u2029\u202e\u202f\u2044\u2060\u2066\u2069\u2070\u2075\u2080\u20ac\u20e3",
    *"\u2153\u2160\u2178\u2182\u2212\u2460\u2474\u3000\u3007\u4e00\u5341\uf4a0\uf4b5\uf49f\ufb01\ufe0f",
    *"\ufeff\uff0c\uff0e\uff11\uff19\uff05\ufffe\uffff\ud800\udbff\udc00\udfff",
    *"\U0001d7ce\U0001d7d9\U0001f1e6\U0001f600\U000e0031\U000f0000\U0010ffff\U00010107",
    *"İıſKÅßŉǰΐẞΣςdžLjµμΩ²³¹ªº№℃℉ﬁ",
)
_CASES = (str.upper, str.lower, str.title, str.swapcase)


@cache
def real() -> tuple[str, ...]:
    """Texts of the suite, and the sentences that it has in tables."""
    files = [*(_TESTS / "corpus").glob("*.[tm][xd]*"), *(_TESTS / "data").rglob("*.txt")]
    found = [path.read_text("utf-8") for path in sorted(files)]
    for path in sorted((_TESTS / "data").glob("*.jsonl")):
        lines = path.read_text("utf-8").splitlines()
        found.append("\n".join([json.loads(line).get("text", "") for line in lines]))
    return tuple(found)


def token(rng: Random) -> str:
    """One word, number, unit or mark, or some characters that nobody expects."""
    kind = rng.random()
    if kind < 0.3:
        return rng.choice(NUMBERS) if rng.random() < 0.7 else _number(rng)
    if kind < 0.55:
        found = rng.choice(WORDS)
        return rng.choice(_CASES)(found) if rng.random() < 0.1 else found
    if kind < 0.7:
        return rng.choice(UNITS)
    if kind < 0.83:
        return rng.choice(TIMES)
    if kind < 0.96:
        return rng.choice(MARKS)
    return "".join(rng.choices(ODD, k=rng.randint(1, 3)))


def _number(rng: Random) -> str:
    whole = str(rng.randint(0, 10 ** rng.randint(1, 7)))
    kind = rng.randrange(5)
    if kind == 0:
        return f"{int(whole):,}"
    if kind == 1:
        return f"{whole}.{rng.randint(0, 999)}"
    if kind == 2:
        return f"{whole}-{rng.randint(0, 99)}"
    return whole


def stream(rng: Random, tokens: int) -> str:
    """Tokens in a row, now and then the same ones again and again."""
    found: list[str] = []
    while len(found) < 2 * tokens:
        piece = [
            part for _ in range(rng.randint(1, 5)) for part in (token(rng), rng.choice(SPACES))
        ]
        found += piece * (rng.randint(2, 12) if rng.random() < 0.04 else 1)
    return "".join(found)


def damaged(rng: Random, text: str, changes: int) -> str:
    """A text with so many changes: pieces that go, come, repeat, swap or are written otherwise."""
    for _ in range(changes):
        at = rng.randint(0, len(text))
        end = min(len(text), at + rng.choice((0, 1, 1, 2, 5, 20)))
        kind = rng.randrange(8)
        if kind == 0:
            new = ""
        elif kind == 1:
            new = rng.choice(ODD)
        elif kind == 2:
            new = text[at:end] * rng.randint(2, 4)
        elif kind == 3:
            new = rng.choice(_CASES)(text[at:end])
        elif kind == 4:
            other = rng.randint(0, len(text))
            new = text[other : other + rng.choice((1, 5, 30))]
        else:
            at, end = _word(text, at)
            new = token(rng) if kind < 7 else token(rng) + rng.choice(SPACES) + text[at:end]
        text = text[:at] + new + text[end:]
    return text


def _word(text: str, at: int) -> tuple[int, int]:
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return start, min(start + 40, len(text)) if end < 0 else max(start, end)


def piece(rng: Random, longest: int) -> str:
    """A piece of a real text that begins where a line or a word begins."""
    text = rng.choice(real())
    at = text.rfind(rng.choice("\n ."), 0, rng.randint(0, len(text))) + 1
    return text[at : at + rng.randint(1, longest)].lstrip(" ")


def noise(rng: Random, characters: int) -> str:
    """Characters from anywhere in Unicode, digits among them."""
    ranges = (0x7F, 0x7F, 0x24F, 0x2FFF, 0xFFFF, 0x10FFFF)
    return "".join(
        chr(rng.randint(0, rng.choice(ranges)))
        if rng.random() < 0.7
        else rng.choice("0123456789 .,")
        for _ in range(characters)
    )


def text(rng: Random) -> str:
    """A text of one of these kinds; most are short, so that many are tried."""
    size = rng.choice((4, 8, 16, 30, 60, 300))
    kind = rng.random()
    if kind < 0.5:
        return stream(rng, size)
    if kind < 0.93:
        found = piece(rng, 8 * size)
        return damaged(rng, found, rng.randint(1, 2 + len(found) // 60))
    return noise(rng, size)


def encodable(text: str) -> str:
    """A text without halves of surrogate pairs, which no file holds."""
    return text.encode("utf-8", "replace").decode()
