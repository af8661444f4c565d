"""The unit table: names, symbols, factors."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import pytest

from factx.units import convert, corrections, expression, factors, registry, table
from factx.units.table import by_name, by_symbol, compose, unit


def quantulum() -> dict[str, dict[str, object]]:
    spec = find_spec("quantulum3")
    assert spec is not None and spec.submodule_search_locations is not None
    path = Path(spec.submodule_search_locations[0]) / "units.json"
    units: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return units


@pytest.mark.parametrize("module", [table, expression, convert])
def test_examples(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]  # modules are passed as objects
    assert results.attempted and not results.failed


def test_every_physical_unit_has_a_factor_or_a_reason() -> None:
    lacking = [
        name
        for name in registry.registry().definitions
        if unit(name).factor is None
        and unit(name).dimension != "currency"
        and name not in factors.WITHOUT
    ]
    assert lacking == []


def test_reasons_are_needed() -> None:
    assert [n for n in factors.WITHOUT if unit(n).factor is not None] == []


def test_quantulum_names_and_entities_are_kept() -> None:
    changed = set(corrections.ENTITIES)
    for name, entry in quantulum().items():
        assert unit(name).name == name
        assert name in changed or unit(name).dimension == entry["entity"]


def test_facts_name_units_that_exist() -> None:
    definitions = registry.registry().definitions
    assert [name for name in registry.registry().facts if name not in definitions] == []
    assert [name for name in factors.OFFSETS if name not in definitions] == []
    assert [name for name in factors.WITHOUT if name not in definitions] == []
    names = {name for line in corrections.PREFERRED.values() for name in line.split(";")}
    assert [name for name in sorted(names) if registry.registry().define(name) is None] == []


def test_si_units_are_units_of_their_dimension() -> None:
    for dimension, name in factors.SI_UNITS.items():
        if name in (None, "one", "person"):
            continue
        assert name is not None
        found = unit(name.removeprefix("per ")) if name.count("per ") == 0 else unit(name)
        assert found.factor == 1, dimension


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("kilometres", "kilometre"),
        ("Kilometers", "kilometre"),
        ("feet", "foot"),
        ("inches", "inch"),
        ("pounds", "pound-mass"),
        ("henries", "henry"),
        ("centuries", "century"),
        ("millennia", "millennium"),
        ("hertz", "hertz"),
        ("gigahertz", "gigahertz"),
        ("horsepower", "horsepower"),
        ("light-years", "light-year"),
        ("square feet", "square foot"),
        ("metric tonnes", "tonne"),
        ("tons", "ton"),
        ("short tons", "short ton"),
        ("millilitres", "cubic centimetre"),
        ("megawatt-hours", "megawatt hour"),
        ("terawatt hours", "terawatt hour"),
        ("milligrams", "milligram"),
        ("micrograms", "microgram"),
        ("hectares", "hectare"),
        ("nautical miles", "nautical mile"),
        ("troy ounces", "troy ounce"),
        ("basis points", "basis point"),
        ("percentage points", "percentage point"),
        ("acre-feet", "acre foot"),
        ("foot-pounds", "foot-pound"),
        ("miles per hour", "mile per hour"),
        ("degrees Celsius", "degree Celsius"),
        ("calories", "calorie"),
        ("microsieverts", "microsievert"),
        ("exaflops", "exaflops"),
        ("exaflop", "exaflops"),
    ],
)
def test_names(words: str, name: str) -> None:
    found = by_name(words)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    "words",
    "dollars euros sets packs pieces times counts turns cycles circles beeps shakes leagues barns"
    " quarters drops spans pairs dozens percent percentages ponds candles people the a".split(),
)
def test_what_is_no_unit_in_prose(words: str) -> None:
    assert by_name(words) is None


@pytest.mark.parametrize(
    ("symbol", "names"),
    [
        ("kPa", "kilopascal"),
        ("nm", "nanometre nautical-mile"),
        ("µg", "microgram"),
        ("μg", "microgram"),
        ("mL", "cubic-centimetre"),
        ("GW", "gigawatt"),
        ("TWh", "terawatt-hour"),
        ("mmol", "millimole"),
        ("Gbit", "gigabit"),
        ("C", "degree-Celsius coulomb"),
        ("kΩ", "kiloohm"),
        ("GiB", "gibibyte"),
        ("km", "kilometre"),
        ("KM", "kilometre"),
        ("kwh", "kilowatt-hour"),
        ("xyz", ""),
        ("$", ""),
        ("", ""),
    ],
)
def test_symbols(symbol: str, names: str) -> None:
    assert [found.name for found in by_symbol(symbol)] == [
        name.replace("-", " ") for name in names.split()
    ]


def test_unit_by_name() -> None:
    assert unit("dollar").dimension == "currency" and unit("dollar").factor is None
    assert unit("kilowatt").factor == 1000
    assert unit("mibibyte").factor == 8 * 2**20
    for name in ("", "blah", "kilo", "per", "square", "metre per", "per blah", "5", "mebibyte"):
        with pytest.raises(KeyError):
            unit(name)


@pytest.mark.parametrize(
    ("name", "dimension", "si_unit", "factor"),
    [
        ("kilometre per hour", "speed", "metre per second", Fraction(5, 18)),
        ("metre per square second", "acceleration", "metre per square second", Fraction(1)),
        ("joule per square metre", "unknown", "joule per square metre", Fraction(1)),
        (
            "litre per 100 kilometre",
            "fuel consumption",
            "cubic metre per metre",
            Fraction(1, 10**8),
        ),
        ("milligram per litre", "concentration", "kilogram per cubic metre", Fraction(1, 1000)),
        ("tonne per cubic metre", "density", "kilogram per cubic metre", Fraction(1000)),
        ("litre per minute", "volumetric flow", "cubic metre per second", Fraction(1, 60000)),
        ("watt per square metre", "irradiance", "watt per square metre", Fraction(1)),
        ("kilowatt hour per person", "unknown", "joule per person", Fraction(3600000)),
        ("millimole per litre", "unknown", "mole per cubic metre", Fraction(1)),
        ("newton metre", "torque", "newton metre", Fraction(1)),
        ("metre to the power 4", "unknown", "metre to the power 4", Fraction(1)),
        ("per centimetre", "unknown", "per metre", Fraction(100)),
    ],
)
def test_composed_names(name: str, dimension: str, si_unit: str, factor: Fraction) -> None:
    found = unit(name)
    assert (found.name, found.dimension) == (name, dimension)
    assert (found.si_unit, found.factor) == (si_unit, factor)


def test_composing_in_steps_gives_the_same_unit() -> None:
    metre, second, kilogram = unit("metre"), unit("second"), unit("kilogram")
    speed = compose([(metre, 1), (second, -1)])
    assert speed is unit("metre per second")
    assert compose([(speed, 1), (second, -1)]).name == "metre per square second"
    assert compose([(kilogram, 1), (metre, -3)]).name == "kilogram per cubic metre"
    assert compose([(kilogram, 1), (kilogram, -1)]).name == "kilogram per kilogram"
    per_hundred = compose([(unit("litre"), 1), (unit("kilometre"), -1)], Fraction(1, 100))
    twice = compose([(per_hundred, 1), (second, -1)])
    assert twice.factor == Fraction(1, 10**8) and "100" in twice.name


def test_reading_the_tables_imports_no_parser() -> None:
    code = (
        "import sys; from factx.units.table import unit; unit('mile');"
        "assert not {'quantulum3', 'inflect', 'dateparser'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
