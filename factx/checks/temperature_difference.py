"""FX402."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, judge, settle
from factx.conversions import ends, in_degrees, of_difference, plain, plural, shown
from factx.conversions import stated_conversions as conversions
from factx.facts import Fact
from factx.skeleton import Prose
from factx.terms import Term


@check("FX402", "temperature-difference", severity="error")
def temperature_difference(prose: Prose) -> Iterator[Verdict]:
    """A difference of temperatures is converted without the 32 degrees between the scales.

    A rise of 2 °C is one of 3.6 °F; 35.6 °F is what a thermometer shows at 2 °C.  Rises, falls,
    differences and tolerances count, and what is so much warmer, above the average or a warming.

    Consistent: The report speaks of a warming of 2 °C (3.6 °F) by 2100.
    Consistent: Nights were 4 °C (7 °F) warmer than usual.
    Consistent: Since 1900 the lake has warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).
    Consistent: States agreed to limit global warming to well below 2 °C (3.6 °F).
    Consistent: The sensor is accurate to ±0.5 °C (±0.9 °F).
    Inconsistent: The report speaks of a warming of 2°C (35.6°F) by 2100.
    Inconsistent: Nights were 4 °C (39 °F) warmer than usual.
    Inconsistent: Since 1900 the lake has warmed by 1.5 degrees Celsius (34.7 degrees Fahrenheit).
    Inconsistent: States agreed to limit global warming to well below 2 °C (35.6 °F).
    Inconsistent: They predict a 2-degree-Celsius (35.6-degree-Fahrenheit) rise in temperatures.
    Inconsistent: It was 36 °F (2.2 °C) below the average for May.
    Inconsistent: The increase in the temperature of the sea of 3 °C (37.4 °F) kills corals.
    Inconsistent: Each additional 1 °C (33.8 °F) of warming costs more.
    Inconsistent: Temperatures fell 10C (50F) overnight.
    Inconsistent: The planet is heading for 3 °C, or 37.4 °F, of warming.
    Inconsistent: A rise of 2-3 °C (35.6-37.4 °F) is likely.
    Silent: The temperature rose to 20 °C (68 °F).
    Silent: The rise to a high of 30 °C (86 °F) came at noon.
    Silent: At 20 °C (68 °F) increases in pressure are small.
    Silent: It was warmed by 40 °C (104 °F) water.
    Silent: Keep it below 4 °C (39 °F), colder than the room.
    Silent: Most rain falls at 10 °C (50 °F) higher up.
    Silent: The average was above 20 °C (68 °F) in the record year.
    Silent: A change of scene at 10 °C (50 °F) did no harm.
    Silent: Over a range of 10 °C (50 °F) to 30 °C (86 °F) it stays liquid.
    Silent: The boiling point is lowered with salt to 90 °C (194 °F).
    Silent: A rise of 10 °C (18 °F), to 30 °C (86 °F), is too much.
    Silent: It would be wrong to call a rise of 2 °C one of 35.6 °F, as it is no temperature.
    Silent: If there is a drop of 5 °C (41 °F), the pump stops.
    """
    for match, a, b in conversions(prose):
        if in_degrees(a, b) and of_difference(match, a):
            verdicts = [verdict for pair in ends(a, b) for verdict in _one(*pair, match.facts)]
            wrong = [verdict for verdict in verdicts if verdict.status == "inconsistent"]
            if verdicts:
                yield settle(match, (wrong or verdicts)[0])


def _one(a: Fact, b: Fact, facts: tuple[Fact, ...]) -> Iterator[Verdict]:
    if a.unit is None or b.unit is None or a.unit.factor is None or b.unit.factor is None:
        return
    if a.value is None or b.value is None:
        return
    factor = Fraction(a.unit.factor) / b.unit.factor
    forth, back = Term.of(plain(a)).times(factor), Term.of(plain(b)).times(1 / factor)
    level = forth + Term.exact((a.unit.offset - b.unit.offset) / b.unit.factor)
    stated = Term.of(plain(b))
    equation = f"{shown(a)} apart = {forth.near(stated, apart=False)} {plural(b.unit)} apart"
    agreed = [forth, -forth] if a.value < 0 or b.value < 0 else [forth]
    if any(judge(term.readings, stated.readings)[0] == "consistent" for term in agreed):
        yield Verdict("consistent", "error", equation, f"{equation} agrees with the text", facts)
        return
    message = f"a difference of {shown(a)} is one of {forth.near(stated)} {plural(b.unit)}, not {shown(b)}"
    if judge(level.readings, stated.readings)[0] == "consistent":
        message += ", which is the temperature and no difference"
    else:
        message += f"; one of {shown(b)} is {back.near(Term.of(plain(a)))} {plural(a.unit)}"
    yield Verdict("inconsistent", "error", equation, message, facts)
