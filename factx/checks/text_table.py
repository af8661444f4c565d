"""FX507."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Passage, Prose
from factx.structure import Table
from factx.tables import Sheet
from factx.templates import CLASSES, SYMBOL_OF, SYMBOLS
from factx.terms import Term, show

_NAME = lazy(
    r"(?<!\w)(?:table (?P<number>\d{1,3}[a-z]?)(?!\w)"
    r"|(?:the|this) (?:(?P<next>following|next) |(?P<last>above|preceding|previous) )?table(?: (?P<below>below)| (?P<over>above))?)(?!\w)"
)
_VERB = r"(?:shows?|reveals?|lists?|gives?|reports?|indicates?|confirms?|records?|demonstrates?|illustrates?|makes clear)"
_SHOWN = (
    r"(?:shown|seen|listed|given|reported|presented|set out|summari[sz]ed|can be seen|is shown|are shown|we (?:can )?see"
    r"|you can see)"
)
# What stands before the name of the table where the number comes after it, and what then follows.
_LEADS = lazy(rf"(?<!\w)(?:as|according to|per|in|from|by|as {_SHOWN} (?:in|from|by)) $")
_GOES_ON = lazy(
    rf"(?: {_VERB})?, | (?:it (?:is|can be|may be) seen|it (?:is clear|follows|appears)|we (?:can )?see|you can see) that | (?:also |clearly )?{_VERB}(?: us)?(?: that)? "
)
_AFTER_VERB = lazy(rf" (?:also |clearly )?{_VERB}(?: us)?(?: that)? ")
_NUMBER = "".join(SYMBOL_OF[shape] for shape in CLASSES["quantity"] if shape != "duration")
_UP_TO = lazy(
    rf"(?:[^{SYMBOLS}.;:()]{{0,70}}(?<!\w)(?:is|was|were|are|had|has|have|rose|fell|grew|dropped|climbed|sank|reached|totall?ed"
    r"|accounts?(?:ed)? for|made up|makes? up|won|sold|received|scored|costs?|took|takes|lost|gained|spent|earned) )?"
    r"(?:(?:there (?:are|were)|to|by|at|only|just|a total of|an? (?:rise|fall|increase|decrease|mean|average|median|share|rate)"
    rf" of) ){{0,3}}(?=[{_NUMBER}])"
)
# The same where the number comes first.
_TRAILS = lazy(
    rf"(?P<open>\((?:see |cf\.? |as (?:shown )?in )?)$|,? (?:as (?:{_SHOWN} (?:in|from|by) )?|according to |see )$"
)
_ENDS = lazy(rf"(?: {_VERB})? ?(?:[.,;)]|$)")
_BACK = lazy(rf"(?P<n>[{_NUMBER}])[^{SYMBOLS}.;:()]{{0,60}}$")
_ELSEWHERE = lazy(
    r"(?<!\w)(?:than|compared|against|earlier|previous|study|et al|respondents|sample|rows?|columns?|not|without|of the)(?!\w)"
)
_CAPTION = lazy(r"[*_#>\s]*table (\d{1,3}[a-z]?)(?!\w)")
_REACH = 400  # characters between a table and its caption
_FAR = 3000  # characters between a sentence and "the table below"
_MOST = 300  # numbers of a table; with more, nearly every number follows from two of them
_FEWEST = 4
_SCALES = (10**3, 10**6, 10**9)


@check("FX507", "text-table", severity="warning", preview=True)
def text_table(prose: Prose) -> Iterator[Verdict]:
    """A number that the text takes from a table is in the table.

    It is taken from a table where the text says so right before or behind it: Table 2 shows that,
    as the table below shows, (see Table 2).  It may be rounded, and it may be a sum, a difference,
    a ratio or a percentage of two numbers of the table, or the sum of a row or column.

    Consistent:
        Table 2 shows that 45 patients came back.

        Table 2: Patients

        | Group | Asked | Came |
        | ----- | ----- | ---- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    Consistent:
        | Site | Visits | Cost |
        | ---- | ------ | ---- |
        | North | 12,480 | $310 |
        | South | 9,105 | $275 |

        As the table shows, 12,500 visits were counted in the north.
    Consistent:
        Rents rose fastest in the east, where they reached $1,140 (see Table 1).

        **Table 1.** Rents

        Town | 2020 | 2024
        ---- | ---- | ----
        East | $905 | $1,140
        West | $870 | $930
    Inconsistent:
        Table 2 shows that 54 patients came back.

        Table 2: Patients

        | Group | Asked | Came |
        | ----- | ----- | ---- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    Inconsistent:
        | Site | Visits | Cost |
        | ---- | ------ | ---- |
        | North | 12,480 | $310 |
        | South | 9,105 | $275 |

        As the table shows, 14,200 visits were counted in the north.
    Inconsistent:
        Rents rose fastest in the east, where they reached $1,410 (see Table 1).

        **Table 1.** Rents

        Town | 2020 | 2024
        ---- | ---- | ----
        East | $905 | $1,140
        West | $870 | $930
    Silent:
        Table 2 shows that 76 patients came back, and that 75% of the first group did.

        Table 2: Patients

        | Group | Asked | Came |
        | ----- | ----- | ---- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    Silent:
        Table 3 shows that 54 patients came back.

        Table 2: Patients

        | Group | Asked | Came |
        | ----- | ----- | ---- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    Silent:
        The table below shows the answers of the 1,204 people who were asked by phone.

        | Group | Yes | No |
        | ----- | --- | --- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    Silent:
        As the table shows, two towns have lost people since 2010, when 812 lived there.

        | Town | 2010 | 2020 |
        | ---- | ---- | ---- |
        | East | 905 | 870 |
        | West | 870 | 860 |
    Silent:
        The table shows that about 100 people live there (45% of them since 2010).

        | Group | Yes | No |
        | ----- | --- | --- |
        | First | 60 | 45 |
        | Second | 58 | 31 |
    """
    tables = prose.document.structure.tables
    if not tables:
        return
    named = _captions(prose)
    stores: dict[int, _Store] = {}
    for passage in prose.sentences:
        if prose.plain.find("table", passage.start, passage.end) < 0:
            continue
        for found in _NAME.finditer(passage.skeleton):
            fact = _taken(passage, found)
            index = _table(prose, passage, found, named) if fact else None
            if fact is None or index is None or not _plain(fact):
                continue
            if index not in stores:
                stores[index] = _Store(prose, tables[index])
            yield from _judged(fact, stores[index])


def _captions(prose: Prose) -> dict[str, int | None]:
    """The tables that have a number; None where two have the same."""
    named: dict[str, int | None] = {}
    last = 0
    for index, table in enumerate(prose.document.structure.tables):
        low, high = max(last, table.start - _REACH), table.end + _REACH
        before = prose.document.text[low : table.start].strip()
        after = prose.document.text[table.end : high].strip()
        last = table.end
        lines = [before.rpartition("\n")[2], before.rpartition("\n\n")[2], after.partition("\n")[0]]
        for line in lines:
            caption = _CAPTION.match(line.lower())
            if caption:
                known = named.get(caption[1], index)
                named[caption[1]] = index if known == index else None
                break
    return named


def _table(
    prose: Prose, passage: Passage, found: re.Match[str], named: dict[str, int | None]
) -> int | None:
    """The table that is meant."""
    tables = prose.document.structure.tables
    if found["number"]:
        return named.get(found["number"])
    after = bisect_left(tables, passage.end, key=lambda table: table.start)
    if found["next"] or found["below"]:
        near = after < len(tables) and tables[after].start - passage.end <= _FAR
        return after if near else None
    if found["last"] or found["over"]:
        near = after > 0 and passage.start - tables[after - 1].end <= _FAR
        return after - 1 if near else None
    return 0 if len(tables) == 1 else None


def _taken(passage: Passage, found: re.Match[str]) -> Fact | None:
    """The number that the sentence takes from the table that it names."""
    skeleton, (start, end) = passage.skeleton, found.span()
    before = skeleton[max(0, start - 40) : start]
    after = skeleton[end : end + 160]
    going = (_GOES_ON if _LEADS.search(before) else _AFTER_VERB).match(after)
    if going:
        reached = _UP_TO.match(after, going.end())
        if reached and not _ELSEWHERE.search(reached[0]):
            return passage.prose.facts[passage.fact_at(end + reached.end())]
        return None
    trailing = _TRAILS.search(before)
    if trailing is None or not _ENDS.match(after):
        return None
    low = max(0, start - len(trailing[0]) - 80)
    back = _BACK.search(skeleton[low : start - len(trailing[0])].rstrip(" ,"))
    if back is None or _ELSEWHERE.search(back[0]):
        return None
    return passage.prose.facts[passage.fact_at(low + back.start())]


def _plain(fact: Fact) -> bool:
    return fact.value is not None and fact.modifier is None and "/" not in fact.text


class _Store:
    """The numbers of a table, and what follows from them."""

    def __init__(self, prose: Prose, table: Table) -> None:
        sheet = Sheet(prose, table)
        self.size = max(sheet.height, sheet.width)
        shares: set[Fraction] = set()
        amounts: set[Fraction] = set()
        sums: dict[tuple[object, ...], Fraction] = {}
        steps = [Fraction(0)]
        for row in range(sheet.height):
            for column in range(sheet.width):
                for fact in sheet.facts(row, column):
                    if fact.kind == "ordinal":
                        continue
                    ends = fact.range or (fact.value,)
                    known = shares if fact.kind == "percent" else amounts
                    known.update(abs(Fraction(value)) for value in ends if value is not None)
                    steps.append(Fraction(fact.step))
                entry = sheet.entry(row, column)
                if entry is None:
                    continue
                if entry.fact.kind == "date":
                    amounts.add(entry.value)
                for line in (("row", row), ("column", column)):
                    kind = (*line, *entry.what[:-1])
                    sums[kind] = sums.get(kind, Fraction()) + entry.value
        self.own = sorted(shares | amounts)
        self.usable = _FEWEST <= len(self.own) <= _MOST
        self.wide = max(step for step in steps if step <= 1)
        self.sums = sorted({abs(value) for value in sums.values()})
        self.shares = sorted(shares)
        self.amounts = sorted(amounts | {abs(v) for key, v in sums.items() if "percent" not in key})

    def near(self, value: Fraction, *, percent: bool) -> str:
        """The number of the table that is nearest to another, as a remark."""
        known = self.shares if percent else self.amounts
        near = min(known, key=lambda one: abs(one - value), default=None)
        if near is None:
            return ""
        return f"; the nearest is {show(near, Fraction(1, 10))}{'%' if percent else ''}"

    def has(self, wanted: Interval) -> bool:
        """Whether a number of the table is the one that is wanted, in this scale or another."""
        low, high = Fraction(wanted.low or 0), Fraction(wanted.high or 0)
        wide = self.wide / 2
        return _any(self.own, low - wide, high + wide) or any(
            _any(self.own, low / scale, high / scale) or _any(self.own, low * scale, high * scale)
            for scale in _SCALES
        )

    def implies(self, wanted: Interval, *, percent: bool) -> bool:
        """Whether two numbers of the table, or a row or column, make the one that is wanted."""
        wide = self.wide / 2
        low, high = Fraction(wanted.low or 0), Fraction(wanted.high or 0)
        if _any(self.sums, low - wide, high + wide):
            return True
        if percent and (_any(self.own, 100 - high, 100 - low) or _ratio(self.amounts, low, high)):
            return True
        known = self.own if percent else self.amounts
        return any(
            _any(known, low - wide - base, high + wide - base)
            or _any(known, low - wide + base, high + wide + base)
            or (not percent and _any(known, low * base, high * base))
            for base in (self.shares if percent else known)
        )


def _ratio(known: list[Fraction], low: Fraction, high: Fraction) -> bool:
    """Whether one of some numbers is so many per cent of another, or more or less than it."""
    for base in known:
        least, most = low * base / 100, high * base / 100
        if (
            _any(known, least, most)
            or _any(known, base + least, base + most)
            or _any(known, base - most, base - least)
        ):
            return True
    return False


def _any(known: list[Fraction], low: Fraction, high: Fraction) -> bool:
    """Whether one of some numbers, in their order, lies between two bounds."""
    index = bisect_left(known, low)
    return index < len(known) and known[index] <= high


def _judged(fact: Fact, store: _Store) -> Iterator[Verdict]:
    term = Term.of(fact)
    value = abs(Fraction(fact.value or 0))
    counted = fact.kind in ("count", "number") and value <= store.size  # how many rows
    if not store.usable or counted:
        return
    loose = term.readings.loose
    low, high = Fraction(loose.low or 0), Fraction(loose.high or 0)
    wanted = Interval(low, high) if low >= 0 else Interval(-high, -low)
    stated = show(value, fact.step) + term.suffix
    if store.has(wanted) or (term.suffix and store.has(wanted * Interval.point(Fraction(1, 100)))):
        message = f"{stated} is in the table"
        yield Verdict("consistent", "warning", f"{stated} in the table", message, (fact,))
    elif not store.implies(wanted, percent=bool(term.suffix)):
        message = f"{stated} is not in the table, and no two of its numbers make it"
        message += store.near(value, percent=bool(term.suffix))
        yield Verdict("inconsistent", "warning", f"{stated} in the table", message, (fact,))
