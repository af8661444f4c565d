"""FX403."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, settle
from factx.conversions import ends, plain
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import Templates
from factx.terms import Term, show

_IS = r"(?:or |about |roughly |i\.e\.,? |= ?|≈ ?|~ ?|worth |equal to |(?:the )?equivalent (?:to|of) )?"
_TEMPLATES = Templates(
    rf"{{a:amount}} ?(?:[a-z]+ )?[(\[]{_IS}{{b:money}}(?= ?[)\];,/])",
    r"{a:money} ?/ ?{b:money}(?![\w/])",
    r"{a:money},? (?:or|i\.e\.,?|that is,?|(?:the )?equivalent (?:to|of)) {b:money}(?=[,.;)])",
)
_ASIDE = lazy(r"[(\[-] ?\Z")  # the year of a work, the years of a life
_FLUCTUATES = Fraction(6, 5)
_OF_PRICES = Fraction(2)  # what shops ask for in two countries is no rate of exchange
_LARGE = 10_000
_SPAN = 3  # years of a text in which a rate does not move far
_HISTORY = Fraction(3)
_LONG_AGO = 1970
_COINS = frozenset(
    "crowns kronor kroner krona pesos francs rupees dinars dirhams shillings".split()
)
_NAMES = {"dollar": "dollars", "pound sterling": "pounds", "euro": "euros"}


@dataclass(frozen=True, slots=True)
class _Rate:
    """A conversion and its rate: how much of the key's second currency one of the first is."""

    match: Match
    a: Fact
    b: Fact
    forth: bool
    value: Fraction
    interval: Interval
    years: frozenset[int]
    paragraph: int
    sentence: int


@check("FX403", "exchange-rate", severity="error")
def exchange_rate(prose: Prose) -> Iterator[Verdict]:
    """The conversions between two currencies in one text imply one rate.

    A fifth more or less is how rates move.  Conversions of other years are left alone unless they
    differ threefold, and are then a warning, as are conversions far from each other in a text of
    many years.  Shops ask other prices in other countries: below 10,000 only twofold counts.

    Consistent: It paid $10m (£8m) in cash and $5m (£4m) in shares.
    Consistent: A deal of €20 million ($22 million) followed one of $11 million (€10 million).
    Consistent: The fine was ¥900 million, or $6 million, and the costs ¥300 million ($2 million).
    Inconsistent: It paid $10m (£8m) in cash and $5m (£6m) in shares.
    Inconsistent: A deal of €20 million ($22 million) followed one of €11 million ($10 million).
    Inconsistent: The fine was ¥900 million, or $6 million, and the costs ¥300 million ($2 billion).
    Inconsistent: The firm lost €2.2m ($2.4m). Sales were €40m ($44m), and debts €7m ($11m).
    Inconsistent: A bell costs 45,000 crowns ($4,050), its clapper 2,000 crowns ($810).
    Inconsistent: A ticket costs €10 ($11), a pass €40 ($14).
    Inconsistent: Her “Tide” (1888) made £7.2m ($9.2m), a hare of his (1741) £1.5m ($1.1m).
    Silent: It paid $10m (£8m) in cash and $5m (€6m) in shares.
    Silent: In 2001 it paid £10m ($14m), and in 2007 £10m ($20m).
    Silent: The album costs £10 ($12) or, signed, £20 ($35).
    Silent: The film cost £10m ($14m). It took £10m (at home $2m) in a week.
    Silent: It paid A$10m (US$8m), and £10m ($5m) in notes.
    Silent: It made $30m, or 60 cents a share, and before that $20m, or 80 cents a share.
    Silent: If $10m (£8m) were $5m (£6m), nobody would trade.
    Silent: The mill was sold in 1850 for £300 ($60,000), its lake last year for £2m ($2.6m).
    """
    groups: dict[tuple[tuple[str, ...], ...], list[_Rate]] = {}
    known_years: dict[int, frozenset[int]] = {}
    for match in prose.match(_TEMPLATES):
        passage = match.passage
        if passage.start not in known_years:
            facts = prose.facts[passage.first : passage.last]
            known_years[passage.start] = frozenset(
                year
                for f in facts
                if not _ASIDE.search(prose.plain, f.start - 2, f.start)
                for year in _years(f)
            )
        for rate in _rate(prose, match, known_years[passage.start]):
            key = tuple(sorted((_currency(match.a), _currency(match.b))))
            groups.setdefault(key, []).append(rate)
    spread: int | None = None
    for rates in groups.values():
        if len(rates) < 2:
            continue
        rates.sort(key=lambda rate: rate.a.start)
        if spread is None:
            years = [year for fact in prose.facts for year in _years(fact)]
            spread = max(years) - min(years) if years else 0
        known = rates[0]
        if len(rates) > 2:
            known = sorted(rates, key=lambda rate: rate.value)[len(rates) // 2]
        for rate in rates:
            if rate is not known:
                yield settle(rate.match, _judged(rate, known, spread))


def _rate(prose: Prose, match: Match, years: frozenset[int]) -> Iterator[_Rate]:
    a, b = match.a, match.b
    kinds = _currency(a), _currency(b)
    if kinds[0] == kinds[1] or not all(kinds):
        return
    pair = next(iter(ends(a, b)), None)
    if pair is None or not pair[0].value or not pair[1].value:
        return
    forth = kinds[0] <= kinds[1]
    first, second = pair if forth else pair[::-1]
    term = Term.of(plain(second)) / Term.of(plain(first))
    assert term.value is not None
    paragraph = bisect_right(prose.document.paragraph_starts, a.start)
    value, sentence = Fraction(term.value), match.passage.start
    yield _Rate(match, *pair, forth, value, term.readings.loose, years, paragraph, sentence)


def _currency(fact: Fact) -> tuple[str, ...]:
    """What money is in: a word that several countries use, as it stands, or what the sign means."""
    word = fact.text.rpartition(" ")[2].lower()
    if word in _COINS:
        return (word,)
    if fact.kind != "money" or (fact.of or "").startswith("per "):
        return ()  # what a share earns is no conversion of what all of them do
    return fact.currencies


def _years(fact: Fact) -> Iterator[int]:
    if fact.kind == "date" and shape_of(fact) in ("year", "month", "day"):
        value = fact.timex.value if fact.timex is not None else None
        if value is not None and value[:4].isdecimal():
            yield int(value[:4])


def _judged(rate: _Rate, known: _Rate, spread: int) -> Verdict:
    facts = rate.match.facts
    shown = _shown(rate.value if rate.forth else 1 / rate.value)
    usual = known.value if rate.forth else 1 / known.value
    equation = f"{rate.b.text} / {rate.a.text} = {shown}"
    small = max(plain(fact).value or 0 for fact in facts) < _LARGE
    years = rate.years | known.years
    moved = bool(years) and (rate.years != known.years or rate.sentence == known.sentence)
    tolerance = _HISTORY if moved else _OF_PRICES if small else _FLUCTUATES
    apart = max(rate.value, known.value) / min(rate.value, known.value)
    if apart <= tolerance or rate.interval.meets(known.interval):
        return Verdict("consistent", "error", equation, f"{equation} agrees with the text", facts)
    assert rate.a.value is not None and rate.b.value is not None
    forth, back = usual * rate.a.value, rate.b.value / usual
    message = (
        f"{rate.a.text} ({rate.b.text}) is a rate of {shown}, {known.a.text} ({known.b.text}) one of"
        f" {_shown(usual)}, at which {rate.a.text} is {_money(forth, rate.b)} and {rate.b.text} is"
        f" {_money(back, rate.a)}"
    )
    related = ((known.a.start, known.b.end),)
    verdict = Verdict("inconsistent", "error", equation, message, facts, related)
    if moved and min(years) < _LONG_AGO:
        return verdict.doubtful("one of the amounts may be in today's money")
    if moved or (spread > _SPAN and rate.paragraph != known.paragraph):
        verdict = verdict.at_most("warning")
    return verdict


def _shown(value: Fraction) -> str:
    """Three significant digits.

    >>> _shown(Fraction(6, 5)), _shown(Fraction(1, 150)), _shown(Fraction(150000))
    ('1.2', '0.00667', '150,000')
    """
    step = Fraction(1)
    while value / step >= 1000:
        step *= 10
    while value / step < 100 and step > Fraction(1, 10**6):
        step /= 10
    text = show(round(value / step) * step, step)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _money(value: Fraction, like: Fact) -> str:
    word = like.text.rpartition(" ")[2]
    if word.lower() in _COINS:
        return f"{_shown(value)} {word}"
    name = like.unit.name if like.unit is not None else ""
    return f"{_shown(value)} {_NAMES.get(name, like.currency or name)}"
