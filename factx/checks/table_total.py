"""FX504."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Status, Verdict
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.tables import Sheet, Sum, sum_of
from factx.terms import show

_MENTIONED = lazy(r"total|\b(?:sum|all|overall|altogether|combined|everyone|both|together)\b")
_SUBTOTAL = lazy(r"sub-? ?totals?\b")
_TOTAL = lazy(
    r"(?:the |in )?(?:grand |overall |sum |column |row |combined )?(?:totals?|sum)\b(?! (?:number|no\.?) of)"
    r"(?P<more>[ (:].*)?|altogether|all together|combined|(?P<of>\w[\w &-]{0,30}?) (?:sub-?)?totals?"
)
_POOLED = lazy(r"(?:all|overall|everyone|both|together)\b.*")
_NO_PART = lazy(
    r"of which|thereof|\bof (?:them|these|those)\b|\bincl|(?:^|\b)(?:less|minus|deduct\w*|discounts?|excluding|except)\b|average"
    r"|\bavg|\bmeans?\b|median|^%|% of|^per ?cent|\bratio|\brates?\b|\bmax|\bmin(?:imum)?\b|change|difference|\bnet\b|gross|memo\b"
    r"|remaining|\bbalance|\bprofit|\bmargin|\.\.\.|…|^[-→>└├↳•]|^top |unique|distinct|\bstd|\bsd\b|cumulative|carried|brought"
)
_INNER = lazy(r"[-–>└↳ ]*(?:of which|thereof|of (?:them|these|those)|including|incl\.?)\b")
_SUMMARY = lazy(
    r"average|\bavg|\bmeans?\b|median|%|per ?cent|ratio|\brates?\b|\bmax|\bmin|change|difference|\bstd|\bsd\b|share|target|notes?\b"
    r"|of which|thereof|previous|prior|last year|budget|limit|\bper\b|^$"
)
_NO_SUM = lazy(
    r"average|\bavg|\bmeans?\b|median|\brates?\b|\bratio|\bper\b|/ ?(?:day|week|month|year|unit|hour|s\b|sec|min|person|head)"
    r"|index|rank|\bprices?\b|unit cost|cumul|running|change|growth|increase|decrease|±|\bdiff|delta|Δ|\bscore|version"
    r"|\byears?\b|\bdates?\b|#|\bnos?\.|\bids?\b|\bcode|\bphone|\bmax|\bmin(?:imum)?\b|\bpeak|density|\btemp|\bages?\b|speed|latency"
    r"|p-?values?|\bsd\b|\bstd|\bci\b|percentile|unique|distinct|coverage|accuracy|precision|recall|efficien|probab|\blevel|grade"
    r"|position|target|factor|issue|page|throughput|life expectancy|\boverlap|fold\b|speed-?up|\bn\b.{0,80}\bmissing"
)
_SHARE = lazy(
    r"share|% of|percent of|per cent of|proportion|portion|^%|\(%\)|distribution|breakdown|weight"
)
_AROUND = lazy(
    r"\btop[ -](?:\d|ten|five|three|twenty)|\bselected\b|\bexcerpts?\b|\bpartial|\bnot all\b|\bsome of\b|\bdouble[- ]count|overlap"
    r"|(?:may|might|do|does|will|need)(?: not|n't) (?:add|sum|total)|due to rounding|multiple (?:answers|responses|choice)"
    r"|more than one|abridged|truncated|\bmain\b|\b(?:largest|biggest|highest)\b(?! of the\b)|\bexamples? (?:of|from|rows?)|several answers"
)
_OVERLAP = lazy(
    r"users?\b|customers?|clients?\b|accounts?\b|contributors?|authors?|devices?|species|countries|languages?|files?\b|domains?"
    r"|hosts?\b|\bdays?\b|subscribers?|readers?|buyers?"
)
_COUNTED = lazy(
    r"people|persons|\bmen\b|women|children|boys|girls|students|pupils|patients|participants|votes|seats|members|visitors|employees"
    r"|staff|deaths|goals|matches|games|\bwins\b|medals|gold|silver|bronze|books|schools|teams|tickets|houses|births"
)
_METRIC = lazy(
    r"metric|statistic|measure|property|\bkey\b|parameter|field|indicator|figure|quantity"
)
_REACH = 300  # characters around a table that may say how to read it
_MOST = 20  # totals of one table; more are no table of parts and totals
_FAR = 10  # how many times its parts a mistaken total can be, where other columns show what it is


@check("FX504", "table-total", severity="error")
def table_total(prose: Prose) -> Iterator[Verdict]:
    """The total row and the total column of a table are the sums of the others.

    Every number may be rounded at its last digit, so that n of them may be off by n halves of it;
    small counts of people and the like are not rounded, and there it is a warning.  A column is
    not added up where a cell is missing, where units differ, where its head or a row speaks of
    averages, rates, changes or "of which", or where its total lies among its parts.  Where several
    columns have a total, most of them have to add up before one is said not to.

    Consistent:
        | Site  | Visits |
        | ----- | -----: |
        | North |    120 |
        | South |     85 |
        | Total |    205 |
    Consistent:
        Item | Cost | Share
        ---- | ---- | -----
        Rent | $1,200.50 | 33.3%
        Food | $1,210.20 | 33.6%
        Fuel | $1,195.10 | 33.2%
        **Total** | **$3,605.80** | **100%**
    Consistent:
        | Team | Gold | Silver | Bronze | Total |
        | ---- | ---- | ------ | ------ | ----- |
        | Reds |    3 |      1 |      2 |     6 |
        | Blues |   0 |      4 |      1 |     5 |
    Consistent:
        | Item | Amount |
        | ---- | -----: |
        | Sales | 500 |
        | Fees | 120 |
        | Refunds | (90) |
        | Losses | −30 |
        | Total | 500 |
    Consistent:
        | Part | Hours |
        | ---- | ----: |
        | Plan | 12 |
        | Draw | 8 |
        | Subtotal | 20 |
        | Build | 31 |
        | Test | 9 |
        | Subtotal | 40 |
        | Total | 60 |
    Inconsistent:
        | Site  | Visits |
        | ----- | -----: |
        | North |    120 |
        | South |     85 |
        | Total |    215 |
    Inconsistent:
        Item | Cost | Share
        ---- | ---- | -----
        Rent | $1,200.50 | 33.3%
        Food | $1,210.20 | 33.6%
        Fuel | $1,195.10 | 33.2%
        **Total** | **$3,650.80** | **100%**
    Inconsistent:
        | Team | Gold | Silver | Bronze | Total |
        | ---- | ---- | ------ | ------ | ----- |
        | Reds |    3 |      1 |      2 |     6 |
        | Blues |   0 |      4 |      1 |     7 |
    Inconsistent:
        | Item | Amount |
        | ---- | -----: |
        | Sales | 500 |
        | Fees | 120 |
        | Refunds | (90) |
        | Total | 710 |
    Inconsistent:
        | Hall | Men | Women |
        | ---- | --- | ----- |
        | East | 14 | 11 |
        | West | 9 | 12 |
        | Total | 24 | 23 |
    Silent:
        | Site | Visits | Average stay |
        | ---- | ------ | ------------ |
        | North | 120 | 12.5 |
        | South | 85 | 14.5 |
        | Total | 205 | 13.3 |
    Silent:
        | Site | Pass |
        | ---- | ---- |
        | North | 80% |
        | South | 90% |
        | Total | 86% |
    Silent:
        | Item | Cost |
        | ---- | ---- |
        | Rent | 1,200 |
        | of which heating | 300 |
        | Food | 800 |
        | Total | 2,000 |
    Silent:
        | Item | Cost |
        | ---- | ---- |
        | Rent | 1,200 |
        | Fuel | – |
        | Food | 800 |
        | Total | 2,350 |
    Silent:
        | Item | Amount |
        | ---- | ---- |
        | Cable | 12 km |
        | Pipe | 300 m |
        | Total | 13 |
    Silent:
        | Region | Share |
        | ------ | ----- |
        | North | 33% |
        | South | 33% |
        | West | 33% |
        | Total | 100% |
    Silent:
        The top three countries:

        | Country | Visitors |
        | ------- | -------- |
        | France | 4,500 |
        | Spain | 3,200 |
        | Italy | 2,100 |
        | Total | 14,800 |
    Silent:
        | Group | Members |
        | ----- | ------- |
        | Total | 100 |
        | Men | 48 |
        | Women | 52 |
        | Under 30 | 40 |
        | Over 30 | 60 |
    Silent:
        | Group | Members |
        | ----- | ------- |
        | Men | 48 |
        | Women | 52 |
        | Under 30 | 40 |
        | 30 and over | 50 |
        | Total | 100 |
    Inconsistent:
        | Source | Income | Share |
        | ------ | ------ | ----- |
        | Grants | 1,440 | 60% |
        | Fees | 480 | 20% |
        | of which: late fees | 60 | 2.5% |
        | Gifts | 640 | 20% |
        | Total | 2,400 | 100% |
    Silent:
        | Channel | Orders | Customers |
        | ------- | ------ | --------- |
        | Shop | 410 | 120 |
        | Web | 150 | 90 |
        | Total | 560 | 180 |
    Silent:
        | Metric | Value |
        | ------ | ----- |
        | Files | 12 |
        | Lines | 300 |
        | Total tests | 67 |
    Silent:
        | Item | Cost |
        | ---- | ---- |
        | **Rooms** | |
        | Rent | 300 |
        | **Food** | |
        | Lunch | 90 |
        | Total | 290 |
    Silent:
        | Run | Time | Total time |
        | --- | ---- | ---------- |
        | A | 12 | 40 |
        | B | 14 | 52 |
    Silent:
        | Line | Amount |
        | ---- | ------ |
        | Sales | 900 |
        | Cost of sales | 500 |
        | Total | 400 |
    """
    for table in prose.document.structure.tables:
        start, end = table.start, table.end
        if not _MENTIONED.search(prose.plain, start, end):
            continue
        sheet = Sheet(prose, table)
        around = prose.plain[max(0, start - _REACH) : start] + prose.plain[end : end + _REACH]
        silent = _AROUND.search(around) is not None or _AROUND.search(" ".join(sheet.heads))
        wrong: set[int] = set()
        for verdict in (*_rows(sheet), *_columns(sheet)):
            if verdict.status == "inconsistent":
                if silent or verdict.facts[0].start in wrong:
                    continue
                wrong.add(verdict.facts[0].start)
            yield verdict


def _rows(sheet: Sheet) -> Iterator[Verdict]:
    """The total row below (or above) the rows that it adds up."""
    body = range(sheet.headers, sheet.height)
    labels = sheet.labels
    totals = [row for row in body if _is_total(labels[row])]
    pooled = not totals
    if pooled:
        totals = [row for row in body if _POOLED.fullmatch(labels[row])]
    if not totals or len(totals) > _MOST or (pooled and len(totals) > 1):
        return
    inner = {row for row in body if _INNER.match(labels[row])}
    for place, row in enumerate(totals):
        choices = _choices(body, totals, place, inner)
        if not choices:
            continue
        parts = choices[0]
        after = range(row + 1, sheet.height)
        plain = (
            len(choices) == 1
            or place + 1 < len(totals)
            or all(_is_part(labels[t]) for t in totals[:-1])
        ) and (place + 1 == len(totals) or _is_part(labels[row]))
        above = range(sheet.headers, row) if row > sheet.headers else parts
        outer = [part for part in above if part not in inner]
        plain = plain and not any(_NO_PART.search(labels[part]) for part in outer)
        plain = plain and (
            place + 1 < len(totals) or all(_SUMMARY.search(labels[r]) for r in after)
        )
        plain = plain and not any(_empty(sheet, part) for part in parts)
        found = _TOTAL.fullmatch(labels[row])
        more = (found["more"] or "").strip() if found else ""
        weak = pooled or row < parts[0] or _METRIC.search(sheet.heads[0]) is not None
        weak = weak or (more != "" and not more.startswith(("(", ":")))
        sums = []
        for column in range(sheet.named(row) + 1, sheet.width):
            tried = [sum_of(sheet, [(p, column) for p in rows], (row, column)) for rows in choices]
            right = [one for one in tried if one and one.agrees]
            known = [one for one in tried if one]
            one = right[0] if right else known[0] if plain and known else None
            if one and (one.agrees or _adds_up(one, sheet.heads[column])):
                sums.append(one)
        yield from _judged(sums, alone=not weak, share=2)


def _is_total(label: str) -> bool:
    return bool(_TOTAL.fullmatch(label) or _SUBTOTAL.match(label))


def _is_part(label: str) -> bool:
    """Whether a total is that of some rows: Subtotal, North total."""
    found = _TOTAL.fullmatch(label)
    return _SUBTOTAL.search(label) is not None or (found is not None and found["of"] is not None)


def _choices(body: range, totals: list[int], place: int, inner: set[int]) -> list[list[int]]:
    """The rows that a total row may add up, the likeliest first; none is empty, and none has rows
    that are parts of another ("of which")."""
    row = totals[place]
    previous = totals[place - 1] if place else body.start - 1
    since = list(range(previous + 1, row))
    others = [r for r in body if r < row and r not in totals]
    choices = [since, others, totals[:place]] if place + 1 < len(totals) else [others, since]
    if place:
        choices += [totals[:place], [previous, *since]]
    if row == body.start:
        choices.append([r for r in body if r > row and r not in totals])
    found: list[list[int]] = []
    for every in choices:
        rows = [r for r in every if r not in inner]
        if rows and rows not in found:
            found.append(rows)
    return found


def _columns(sheet: Sheet) -> Iterator[Verdict]:
    """The total column beside the columns that it adds up."""
    heads = sheet.heads
    totals = [column for column in range(1, sheet.width) if _TOTAL.fullmatch(heads[column])]
    usable = [c for c in range(1, sheet.width) if c not in totals and not _NO_SUM.search(heads[c])]
    for place, column in enumerate(totals[:5]):
        low = totals[place - 1] if place else 0
        high = totals[place + 1] if place + 1 < len(totals) else sheet.width
        best: list[Sum] = []
        for columns in (
            usable,
            [c for c in usable if low < c < column],
            [c for c in usable if column < c < high],
        ):
            sums = [
                one
                for row in range(sheet.headers, sheet.height)
                if (one := sum_of(sheet, [(row, c) for c in columns], (row, column)))
                and (one.agrees or _adds_up(one, ""))
            ]
            if _agreeing(sums) > _agreeing(best):
                best = sums
        yield from _judged(best, alone=False, share=3)


def _empty(sheet: Sheet, row: int) -> bool:
    """Whether a row holds no number at all: it may head those below it."""
    return not any(sheet.entry(row, column) for column in range(sheet.width))


def _adds_up(one: Sum, head: str) -> bool:
    """Whether what does not agree is meant to be a sum: no average, no rate, no selection."""
    if _NO_SUM.search(head):
        return False
    values = [part.value for part in one.parts]
    if min(values) >= 0 and one.total.value <= max(values):
        return False
    if one.total.fact.kind == "percent":
        return one.total.value == 100 and (bool(_SHARE.search(head)) or one.off <= 10)
    if one.added > one.total.value and _OVERLAP.search(one.names):
        return False  # one may be counted in several rows
    return one.added != 0 and abs(one.total.value) <= _FAR * abs(one.added)


def _agreeing(sums: list[Sum]) -> int:
    """How many sums are right that could have been wrong."""
    return sum(one.agrees and sum(part.value != 0 for part in one.parts) > 1 for one in sums)


def _judged(sums: list[Sum], *, alone: bool, share: int) -> Iterator[Verdict]:
    """Verdicts on the sums of one kind; one in `share` may be wrong while the others show that they
    are sums.  `alone` says that a single one is so plain that it needs no others."""
    right = _agreeing(sums)
    wrong = sum(not one.agrees for one in sums)
    sure = wrong <= max(1, right // share) and (right > 0 or alone)
    for one in sums:
        near = one.added < 2 * one.total.value < 4 * one.added
        if one.agrees or (sure and (right or (near and not one.nested))):
            yield _verdict(one)


def _verdict(one: Sum) -> Verdict:
    added = show(one.added, min(part.step for part in one.parts))
    if one.total.fact.kind == "percent":
        added += "%"
    equation = f"{one.shown} = {added}"
    message = f"{equation} agrees with the table"
    status: Status = "consistent"
    severity: Severity = "error"
    if one.off and (not one.agrees or (one.small and _COUNTED.search(one.names))):
        status = "inconsistent"
        off = show(one.off, one.total.step)
        message = (
            f"{equation}, not {one.total.shown}; the total or one of its parts is off by {off}"
        )
        if one.agrees:
            severity = "warning"
    related = tuple((part.fact.start, part.fact.end) for part in one.parts)
    verdict = Verdict(status, severity, equation, message, (one.total.fact,), related)
    return verdict if one.agrees or not one.round else verdict.doubtful("they may be rounded")
