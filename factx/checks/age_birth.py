"""FX107."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment, completed_years
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, SYMBOLS, Templates

_ON = r"(?:in|on) (?:[^{fact}.;()]{0,24}?,? (?:in|on) )?"
_BORN = rf"\bborn,? (?:(?:[^{{fact}}.;()]{{0,40}}? )?{_ON})?{{birth:calendar}}\)?"
_AGED = (
    r"(?:aged|at (?:the )?(?:young |early |tender |advanced |ripe old |great )?age(?: of)?)"
    r"(?: just| only)?"
)
_YEARS = r"(?:{age:duration}|{age:number})(?: years old| years of age)?"
_END = r"(?= ?(?:[.,;:!?)\]—-]|$|and |but |in |of |after |from |as ))"
_GAP = r"[^{value};()]{0,90}?"
_NEAR = r"[^{value};()]{0,40}?"
_IS = r"(?:only |just |aged |still )?"
_DEATH = r"\b(?:died|killed|death|passed away|drowned|murdered|executed)\b"
# An age beside its year, in each of the ways to say so.
_AGES = (
    rf"(?:in|on) {{event:calendar}}{_NEAR}{_AGED} {_YEARS}{_END}",
    rf"{_DEATH}{_NEAR}{{event:calendar}}{_NEAR}(?:{_AGED}|\bat) {_YEARS}{_END}",
    rf"(?:{_AGED}|\bat) {_YEARS},? (?:in|on) {{event:calendar}}",
    rf"\bwas {_IS}{_YEARS} when,? ?[^{{value}};().,]{{0,70}}?(?:in|on) {{event:calendar}}",
    rf"\b(?:turned|turning|was) {_IS}{_YEARS} (?:in|on) {{event:calendar}}",
    rf"(?:in|on) {{event:calendar}},?{_NEAR}when (?:he|she) was {_IS}{_YEARS}{_END}",
    rf"\b(?:lived|survived) to (?:be |the age of )?{_YEARS},? (?:and died|dying) (?:in|on) {{event:calendar}}",
    rf"{_AGED} {_YEARS},? [^{{value}};().,]{{3,60}}? (?:in|on) {{event:calendar}}",
    rf"\bdeath,? (?:in|on) {{event:calendar}},? (?:he|she) was {_IS}{_YEARS}{_END}",
    rf"(?:in|on) {{event:calendar}}{_NEAR}\bat {{age:duration}} of age",
)
_BIRTH_AFTER = (
    r"[^{value}()]{0,60}?[,;—-] ?(?:and )?(?:(?:he|she) (?:was|had been) |having been |who was |was |)"
    + _BORN
)
_PEOPLE = (
    r"wife|husband|widow|son|daughter|father|mother|brother|sister|uncle|aunt|cousin|nephew|niece|twin"
    r"|child|children|parents|married|friend|partner|succe\w+|whose|whom|they|their"
)
_OTHERS = lazy(rf"\b(?:{_PEOPLE}|who|at the time|when|then)\b")
_SOMEONE = lazy(rf"\b(?:{_PEOPLE})\b")
_SUBJECT = lazy(r"\b(?:and|but|while|as|for|by|with)\W+(?:the )?[A-Z]|[;:] [A-Z]")
_DATED_THING = lazy(
    r"\b(?:that|which|who)\b|(?<!he )(?<!was )\b(?:founded|built|written|established|born|made|produced)\b"
)
_RANKS = lazy(r"\b(?:peak|chart|rank|number|debut(?:ed|ing) at|finish)")
_WHEN_SHE_WAS = lazy(r"\bwhen (?:he|she) was\b[a-z ]{0,80}\Z")
_IN_A_YEAR = lazy(rf"[^{SYMBOLS};()]{{0,40}} in [{SYMBOL_OF['year']}{SYMBOL_OF['month']}]")
_NAMED = lazy(r"[a-z,] [A-Z][a-z]{2,}|[A-Z][a-z]+ [A-Z][a-z]+")
_OLDEST = 120
_TEMPLATES = Templates(
    *(
        template
        for ages in _AGES
        for template in (rf"{_BORN}{_GAP}{ages}", rf"{ages}{_BIRTH_AFTER}")
    )
)
_ACROSS = Templates(
    *(rf"{_BORN}{{stop}}[^{{value}};()]{{0,90}}?[.!] (?:he|she) {_GAP}{ages}" for ages in _AGES)
)


_OLD_EVENT = Templates(
    rf"{_BORN},? (?:the |this |a ){{old:duration}}[^{{value}};()]{{0,40}}? in {{event:calendar}}"
)
_OLD = Templates(
    rf"{_BORN},? (?:the |this |a ){{old:duration}}",
    rf"\b(?:the |a ){{old:duration}},? (?:who was )?{_BORN}",
    rf"{_BORN},? (?:and |and is |is )(?:now |already |only )?{_YEARS}(?= ?[.,;)]| and | since| [{{relative}}])",
    rf"[,](?: [{{relative}}])? {_YEARS},? ?\(?(?:(?:who|he|she) was |was )?{_BORN}",
)
_OLD_LATER = Templates(
    rf"{_BORN}{{stop}}[^{{date}}]{{0,200}}?\bthe {{old:duration}}(?= (?:said|says|told|added|adds|recalled|has|is|was)\b)"
)


@check("FX107", "age-birth", severity="error")
def age_birth(prose: Prose) -> Iterator[Verdict]:
    """Birth and age agree with the date of death, of the event, or of the document.

    An age that is off by one is a warning.

    Consistent: Born in 1950, he died in 2010 aged 60.
    Consistent: Born on 3 May 1950, she died on 2 May 2010 at the age of 59.
    Consistent, dated 2024-05-20: Born in 1964, the 60-year-old runs a mill.
    Consistent: Born in 1965, she took the chair in 2005 at the age of 40.
    Consistent: He was 22 when he arrived in 1913; he had been born in 1891.
    Consistent: She was born in 1935. She died in 2005 at the age of 70.
    Consistent, dated 2024-05-20: Eva Lind, 58, born in 1965, runs a mill.
    Inconsistent: Born in 1950, he died in 2010 aged 45.
    Inconsistent: She was born in Turku on 3 May 1950 and died on 2 May 2010 at the age of 69.
    Inconsistent, dated 2024-05-20: Born in 1950, the 60-year-old runs a mill.
    Inconsistent: Born in 1965, she took the chair in 2005 at the age of 50.
    Inconsistent: Born in 1950, the 60-year-old said in 2024 that he was well.
    Inconsistent: He was 32 when he arrived in 1913; he had been born in 1891.
    Inconsistent: She was born in 1935. She died in 2005 at the age of 60.
    Inconsistent, dated 2024-05-20: Eva Lind, 48, born in 1965, runs a mill.
    Inconsistent, dated 2024-05-20: Jon, born in 1989, is 46 now and fit.
    Inconsistent, dated 2024-05-20: Ray, who was born in 1953, came. “I am glad,” the 61-year-old said.
    Silent, dated 2024-05-20: Ray, who was born in 1953, came. “So is Ed Lam,” the 61-year-old said.
    Inconsistent, dated 2024-05-20: That is what Eva Lind, now 48 (she was born in 1965), says.
    Silent: She was born in 1935. Her brother died in 2005 at the age of 60.
    Silent: She was born in 1930. In 1950 she married Tom. He died in 1990 at the age of 70.
    Silent: Born in 1950, she married Olof Berg, who died in 2005 at the age of 70.
    Silent: Born in 1940, he was 20 when he read the novel written in 1930.
    Silent: Born in 1943, she saw her single peak in 1963 at 30.
    Silent: Born in 1950, his son died in 2010 aged 45.
    Silent, dated 2024-05-20: Born in 1950, he was aged 30 at the time.
    Silent: Born in 1950, the 60-year-old runs a mill.
    """
    for match in prose.match(_TEMPLATES):
        if _one_person(match):
            yield from _judged(match, Moment.of(match.event))
    for match in prose.match(_OLD_EVENT):
        if match.old.text.lower().endswith("-old") and not _OTHERS.search(match.words):
            yield from _judged(match, Moment.of(match.event))
    for match in prose.match(_ACROSS, across=True):
        if _one_person(match) and not _OTHERS.search(match.left):
            yield from _judged(match, Moment.of(match.event))
    date = prose.document.date
    if date is None:
        return
    for match in prose.match(_OLD):
        if match.has("old"):
            if _IN_A_YEAR.match(match.rest(60)):
                continue
            if match.old.text.lower().endswith("-old") and not _OTHERS.search(
                match.passage.skeleton
            ):
                yield from _judged(match, Moment(*date.span()))
        elif not match.quoted and not _SOMEONE.search(match.words):
            yield from _judged(match, Moment(*date.span()))
    for match in prose.match(
        _OLD_LATER,
        across=True,
    ):
        text = prose.document.text[match.birth.end : match.old.start]
        if match.old.text.lower().endswith("-old") and not _NAMED.search(text):
            if not _SOMEONE.search(f"{match.lead(120)} {match.words}"):
                yield from _judged(match, Moment(*date.span()))


def _one_person(match: Match) -> bool:
    """Whether birth, age and event are told of one person, as far as the words between show."""
    birth, age, event = match.birth, match.age, match.event
    text = match.passage.prose.document.text
    first, second = sorted((age, event), key=lambda fact: fact.start)
    if birth.start < first.start:
        aside = text[birth.end : first.start]
        alone = _OTHERS.search(aside.lower()) is None
    else:
        aside = text[second.end : birth.start]
        alone = _SOMEONE.search(aside.lower()) is None
    if not alone or _SUBJECT.search(aside) or _RANKS.search(aside.lower()):
        return False
    between = text[first.end : second.start].lower()
    if first is age:
        return _DATED_THING.search(between) is None
    return _OTHERS.search(_WHEN_SHE_WAS.sub("", between)) is None


def _judged(match: Match, there: Moment | None) -> Iterator[Verdict]:
    born, age = Moment.of(match.birth), match.old if match.has("old") else match.age
    if born is None or there is None or born.first > there.last or not _years(age):
        return
    assert age.value is not None
    low, high = completed_years(born, there)
    years = str(low) if low == high else f"{low} or {high}"
    equation = f"{there.shown('year')} - {born.shown('year')} = {years} years"
    if low <= age.value <= high:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    message = (
        f"born in {born.shown('year')}, a person is {years} in {there.shown('year')}, "
        f"not {int(age.value)}"
    )
    severity: Severity = "warning" if low - 1 <= age.value <= high + 1 else "error"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))


def _years(age: Fact) -> bool:
    """Whether it is an age in whole years; a bare number is one up to 120."""
    if age.value is None or age.modifier is not None or age.range is not None:
        return False
    if age.kind == "number":
        return age.step == 1 and not age.decimal and 4 < age.value < _OLDEST
    return age.unit is not None and age.unit.name == "year"
