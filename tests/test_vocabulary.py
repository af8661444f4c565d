"""Words of one's own reach the grammar, and stay with the text that they belong to."""

from __future__ import annotations

import pickle

import pytest

import factx
from factx import Document, Settings
from factx.vocabulary import vocabulary

SMOOT = {"smoot": {"equals": "1.7018 metres", "symbols": ["smt"]}}
OWN = Settings(
    nouns=("samurai", "points of sale", "finds"),
    units={**SMOOT, "kilosmoot": "1000 smoots", "story point": {"symbols": "SP"}},
    abbreviations=("Mag.", "bzw"),
)


def read(text: str, settings: Settings | None = OWN) -> list[tuple]:
    facts = factx.extract(text, settings=settings).facts
    return [(f.kind, f.text, f.of if f.unit is None else f.unit.name) for f in facts]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("There came 40 brave young samurai.", ("count", "40 brave young samurai", None)),
        ("It has 12 points of sale in Rome.", ("count", "12 points of sale", None)),
        ("The dig had 120 finds by then.", ("count", "120 finds", None)),
        ("It is 364.4 smoots long.", ("measure", "364.4 smoots", "smoot")),
        ("It is 364.4 Smoots long.", ("measure", "364.4 Smoots", "smoot")),
        ("a 12-smoot wall", ("measure", "12-smoot", "smoot")),
        ("It is 2smt wide.", ("measure", "2smt", "smoot")),
        ("between 5 and 10 smt", ("measure", "between 5 and 10 smt", "smoot")),
        ("hundreds of smoots", ("measure", "hundreds of smoots", "smoot")),
        ("half a smoot", ("measure", "half a smoot", "smoot")),
        ("at 20 smoots per hour", ("measure", "20 smoots per hour", "smoot per hour")),
        ("at 20 smt/h", ("measure", "20 smt/h", "smoot per hour")),
        ("some 10 kg per smoot", ("measure", "some 10 kg per smoot", "kilogram per smoot")),
        ("worth 3k SP.", ("measure", "3k SP", "story point")),
        ("21 story points", ("measure", "21 story points", "story point")),
        ("5 smoots of rope", ("measure", "5 smoots of rope", "smoot")),
    ],
)
def test_words_of_ones_own_are_read(text: str, fact: tuple) -> None:
    found = read(text)
    assert len(found) == 1
    assert found[0][:2] == fact[:2]
    assert fact[2] in (None, found[0][2])


def test_they_convert() -> None:
    text = "The bridge is 364.4 smoots (620.1 metres) long. The wall is 10 smoots (20 metres) high."
    claims = factx.check(text, settings=OWN, select=["FX401"]).claims
    assert [claim.status for claim in claims] == ["consistent", "inconsistent"]
    fact = factx.extract("at 20 smoots per hour", settings=OWN).facts[0].to_dict()
    assert (fact["dimension"], fact["si_unit"]) == ("speed", "metre per second")
    assert fact["si_value"] == pytest.approx(20 * 1.7018 / 3600)


def test_a_unit_of_ones_own_goes_before_the_same_word_of_the_table() -> None:
    text = "It carried 20 tons (40,000 pounds) of coal."
    long = Settings(units={"ton": "1 long ton"})
    assert factx.check(text, settings=long, select=["FX401"]).claims[0].status == "inconsistent"
    assert factx.check(text, select=["FX401"]).claims[0].status == "consistent"


def test_what_is_made_of_them_converts_too() -> None:
    text = "It does 20 smoots per gallon (8.99 m/l) and 3 miles per smoot (4,828 m/smt)."
    claims = factx.check(text, settings=OWN, select=["FX401"]).claims
    assert [claim.status for claim in claims] == ["consistent", "consistent"]


def test_nothing_is_left_behind_for_the_next_text() -> None:
    texts = ["2 tons and 5 smoots", "40 samurai. Mag. Huber saw 5 smt per hour."]
    before = [factx.extract(text).facts for text in texts]
    strange = Settings(units={"ton": "3 litres", "smoot": "5 kg"}, nouns=("samurai",))
    for settings in (OWN, strange, OWN, None):
        for text in texts:
            factx.extract(text, settings=settings)
    assert [factx.extract(text).facts for text in texts] == before
    assert read("5 smoots", strange)[0][2] == "smoot"
    assert factx.extract("5 smoots", settings=strange).facts[0].unit.dimension == "mass"
    assert factx.extract("5 smoots", settings=OWN).facts[0].unit.dimension == "length"
    unit = factx.extract("5 smt/h", settings=strange.changed(units=SMOOT)).facts[0].unit
    assert unit.dimension == "speed"


def test_no_sentence_ends_with_an_abbreviation_of_ones_own() -> None:
    text = "Mag. Huber left. He paid 5 bzw. Ten."
    assert len(factx.split(text, settings=OWN)) == 2
    assert len(factx.split(text)) == 4
    document = Document(text, own=OWN.vocabulary)
    assert document.sentence_around(6) == (0, 16)


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ({"smoot": "metres"}, "'metres' does not begin with a number"),
        ({"smoot": "2 mtrs"}, "'mtrs' is no unit that 'smoot' can be counted in"),
        ({"smoot": "0 metres"}, "'0 metres' is nothing"),
        ({"smoot": "2 degrees Celsius"}, "'degrees Celsius' is no unit"),
        ({"2 smoots": "2 metres"}, "'2 smoots' is no name of a unit"),
        ({"smoot": {"symbol": "smt"}}, "has no 'symbol'"),
        ({"smoot": {"symbols": ["2x"]}}, "'2x' is no symbol"),
    ],
)
def test_wrong_units_are_told(units: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        vocabulary(units=units)


@pytest.mark.parametrize(
    ("equals", "factor"),
    [("1/12 of a foot", 0.0254), ("2,000 m", 2000), ("1e3 metres", 1000), ("1.5 km", 1500)],
)
def test_what_a_unit_equals(equals: str, factor: float) -> None:
    units = vocabulary(units={"span": equals}).units
    assert units is not None
    assert float(units.names["spans"].factor) == pytest.approx(factor)


def test_abbreviations_are_words() -> None:
    with pytest.raises(ValueError, match="no abbreviation"):
        vocabulary(abbreviations=["e. g."])


def test_a_vocabulary_travels_to_other_processes() -> None:
    found = factx.extract("5 smoots, 40 samurai", settings=OWN)
    again = pickle.loads(pickle.dumps(found))
    assert again.facts == found.facts
    assert pickle.loads(pickle.dumps(OWN)) == OWN
