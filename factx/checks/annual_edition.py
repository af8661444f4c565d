"""FX110."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates

_G = r"[^{ordinal}{date};()]{0,70}?"
_HELD = r"(?:held|staged|run|organi[sz]ed|hosted|celebrated|contested|presented|awarded|handed out|published)"
_FIRST = (
    rf"(?:(?:{{one:ordinal}}|\boriginally|\binitially) (?:{_HELD}|took place|launched|ran)[^{{fact}};()]{{0,40}}?\bin"
    rf"|\b{_HELD} {{set}}[^{{fact}};()]{{0,30}}? since|{{set}} since) {{first:calendar}}"
)
_BEGAN = (
    r"\b(?:launched|inaugurated|started|began|begun|established|founded|created|instituted)"
    r"(?: in [a-z]+)? in {first:calendar}"
)
_NTH = r"{nth:ordinal} (?:{set}|edition|year\b(?! old)|[^{fact};(),]{0,30}?\bedition)"
_IN = r"\b(?:in|on|for|during|of) (?:early |late )?{now:calendar}"
# What says that it is held once a year.
_YEARLY = lazy(
    r"\b(?:annual(?:ly)?|yearly|every year|each year|festivals?|fairs?|regattas?|carnivals?|marathons?|parades?)\b"
)
_NOT_YEARLY = lazy(
    r"\b(?:cancel\w+|suspend\w+|skip\w*|interrupt\w*|reviv\w*|resum\w*|biennial\w*|triennial|every (?:two|three|four|other)"
    r"|second year|twice|hiatus|paus\w+|postpon\w+|not (?:held|take)|except\w*|apart from|gap|pandemic|covid\S*"
    r"|wars?|renam\w+|relaunch\w*|merg\w+|predecessor|book|textbook|handbook|printed|semi-?annual\w*|again)\b"
)


_FACT = Templates(
    rf"{_FIRST}{_G}{_NTH}{_G}{_IN}",
    rf"{_FIRST}{_G}{_IN}{_G}{_NTH}",
    rf"{_NTH}{_G}{_FIRST}{_G}{_IN}",
    rf"{_NTH}{_G}{_IN};?{_G}{_FIRST}",
    rf"{{now:calendar}}{_G}{_NTH}{_G}{_FIRST}",
    rf"{{now:calendar}}{_G}{_FIRST}{_G}{_NTH}",
    rf"{_FIRST}{_G}{_NTH}{_G}{{this:relative}}",
    rf"{_NTH}{_G}{_FIRST}{_G}{{this:relative}}",
    rf"{{this:relative}}{_G}{_NTH}{_G}{_FIRST}",
    rf"{_BEGAN}{_G}\bits {_NTH}{_G}(?:{_IN}|{{this:relative}})",
    rf"{_BEGAN}{_G}{_IN}{_G}\bits {_NTH}",
    rf"{_NTH}[^{{fact}},;()]{{0,40}}?, {_BEGAN},{_G}(?:{_IN}|{{this:relative}})",
    rf"{{now:calendar}}{_G}{_NTH}[^{{fact}},;()]{{0,40}}?, {_BEGAN}",
)


@check("FX110", "annual-edition", severity="error", preview=True)
def annual_edition(prose: Prose) -> Iterator[Verdict]:
    """What is held every year since one year has had as many editions as years, both ends counted.

    More editions than years are an error.  Fewer are a warning, because years may have been skipped,
    unless the text says that it was held every year.

    Consistent: The 25th annual fair, first held in 2001, takes place in 2025.
    Consistent: First held in 2001, the annual fair had its tenth edition in 2010.
    Consistent: In 2010 the tenth annual regatta, held every year since 2001, drew 40 boats.
    Consistent: The festival was launched in 1990 and saw its third edition in 1992.
    Consistent, dated 2025-05-20: The 25th annual fair, first held in 2001, opens this year.
    Inconsistent: The tenth annual fair, first held in 2001, takes place in 2025.
    Inconsistent: First held in 2001, the annual fair had its 12th edition in 2010.
    Inconsistent: In 2010 the ninth annual regatta, held every year since 2001, drew 40 boats.
    Inconsistent: The festival was launched in 1990 and saw its fifth edition in 1992.
    Inconsistent: The annual prize, first awarded in 1980, was given for the 50th year in 2005.
    Inconsistent, dated 2025-05-20: The 35th annual fair, first held in 2001, opens this year.
    Silent: The tenth annual fair, first held in 2001, drew a crowd.
    Silent: First published in 2001, the handbook had its third edition in 2010.
    Silent: The biennial festival was launched in 1990 and saw its fifth edition in 1998.
    Silent: The festival, launched in 1990 and suspended twice, saw its 20th edition in 2012.
    Silent: Launched in 1990, the festival marked its 20th anniversary in 2010.
    Silent: The festival was launched in 1990; the school had its 20th annual ball in 2003.
    Silent: The company, founded in 1999, sponsored the 15th annual marathon in 2003.
    Silent: The park, established in 1970, hosts the tenth annual parade in 2011.
    Silent: If the tenth annual fair, first held in 2001, took place in 2025, it skipped many years.
    """
    for match in prose.match(_FACT):
        low, high = match.facts[0].start - 60, match.facts[-1].end + 60
        words = prose.plain[max(match.passage.start, low) : min(match.passage.end, high)]
        if _YEARLY.search(words) and not _NOT_YEARLY.search(words):
            yield from _judged(match)


def _judged(match: Match) -> Iterator[Verdict]:
    date = match.passage.prose.document.date
    first, nth = Moment.of(match.first), match.nth.value
    if match.has("now"):
        now = Moment.of(match.now)
    elif match.this.text.lower() == "this year" and date is not None:
        now = Moment(*date.span())
    else:
        return
    if match.has("one") and match.one.value != 1:
        return
    if first is None or now is None or nth is None or nth < 1:
        return
    start, year, number = first.first.year, now.first.year, int(nth)
    most = year - start + 1
    if most < 1:
        return
    equation = f"{year} - {start} + 1 = {most}"
    if number == most:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    message = (
        f"from {start} to {year} there were {most} years, and so no {_nth(number)} edition; "
        f"the {_nth(number)} would be in {start + number - 1}"
    )
    severity: Severity = "error"
    if number < most:
        message = (
            f"held every year since {start}, the edition of {year} is the {_nth(most)}, not the {_nth(number)}; "
            f"the {_nth(number)} was in {start + number - 1}, if no year was skipped"
        )
        severity = "error" if " since " in match.words else "warning"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))


def _nth(number: int) -> str:
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
