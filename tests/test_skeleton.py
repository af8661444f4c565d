"""Skeletons: facts become symbols, and what is found leads back to the facts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factx
from factx.document import Document
from factx.skeleton import Match, Prose, shape_of
from factx.templates import SHAPES, STOP, SYMBOL_OF, Templates

_NAME_OF = {symbol: f"<{shape}>" for shape, symbol in SYMBOL_OF.items()}
DATED = "2025-05-20"


def _prose(text: str) -> Prose:
    return Prose(factx.extract(text, DATED))


def _named(skeleton: str) -> str:
    return "".join(_NAME_OF.get(c, "|" if c == STOP else c) for c in skeleton)


def _only(text: str, template: str) -> Match:
    (match,) = _prose(text).match(Templates(template))
    return match


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("We saw 7 men.", "count"),
        ("It holds 12.5 litres.", "measure"),
        ("It costs $5.", "money"),
        ("It fell 10%.", "percent"),
        ("It takes the 3rd place.", "ordinal"),
        ("It opens at 15:30.", "time"),
        ("It opens every Friday.", "set"),
        ("It took two hours.", "duration"),
        ("It sank in 1992.", "year"),
        ("It sank in May 2024.", "month"),
        ("It sank on 4 May 2024.", "day"),
        ("It sank on 4 May.", "yearless"),
        ("It sank on Friday.", "weekday"),
        ("It sank in the 1990s.", "period"),
        ("It sank in the 19th century.", "period"),
        ("It sank in the second quarter of 2024.", "period"),
        ("It sank 33 years ago.", "ago"),
        ("It sank two days after the vote.", "after"),
        ("It sank two days before the vote.", "before"),
        ("It sank ten years later.", "later"),
        ("It sank five years earlier.", "earlier"),
        ("It sank yesterday.", "relative"),
        ("It is sinking now.", "relative"),
    ],
)
def test_the_shape_of_a_fact(text: str, shape: str) -> None:
    (fact,) = factx.extract(text, DATED).facts
    assert shape_of(fact) == shape


@pytest.mark.parametrize(
    ("text", "skeletons"),
    [
        (
            "Relations began 33 years ago, in 1992. All 7 men agreed.",
            ["relations began <ago>, in <year>.", "all <count> agreed."],
        ),
        ("“It’s 10–20%,” he said.", ['"it\'s <percent>," he said.']),
        ("No fact here. Then 5 dogs came.", ["then <count> came."]),
        ("Nothing at all.", []),
        ("", []),
    ],
)
def test_sentences_with_symbols_for_facts(text: str, skeletons: list[str]) -> None:
    assert [_named(passage.skeleton) for passage in _prose(text).sentences] == skeletons


@pytest.mark.parametrize("text", ["İstanbul’s “10%” – ß ﬁ ẞ", "ΑΣ 10% Σ", "a−b 10% ‘x’ „y“"])
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    prose = _prose(text)
    assert len(prose.plain) == len(text)
    assert not set(prose.plain) & set("“”„‘’–−")


def test_captured_facts_are_attributes() -> None:
    match = _only("Of the 60 votes, 45 of 50 (90%) counted.", r"{k:tally} of {n:tally} \({percent}")
    assert [fact.text for fact in match.facts] == ["45", "50", "90%"]
    assert (match.k.text, match.n.text, match.percent.text) == ("45", "50", "90%")
    assert _named(match.words) == "<number> of <number> (<percent>"
    assert _named(match.left) == "of the <count>, "
    assert _named(match.right) == ") counted."
    with pytest.raises(AttributeError):
        _ = match.nothing


def test_optional_parts_are_asked_for() -> None:
    source = r"it was {k:tally}(?P<whole> of {n:tally})?(?: in {year})?"
    match = _only("It was 45 of 50.", source)
    assert match.has("k")
    assert match.has("n")
    assert match.has("whole")
    assert not match.has("year")
    assert not _only("It was 45.", source).has("whole")


def test_ordinals_between_the_members_of_a_list_are_no_members() -> None:
    match = _only("They are 5 dogs, the 2nd, 7 cats and 2 cows.", "{parts:count+}")
    assert [fact.text for fact in match.all("parts")] == ["5 dogs", "7 cats", "2 cows"]
    assert match.facts == match.all("parts")


def test_the_first_template_keeps_the_facts() -> None:
    found = list(
        _prose("He led 45 of 60 men.").match(
            Templates("{a:tally} of {tally}", "{b:tally} of {tally}")
        )
    )
    assert [match.has("a") for match in found] == [True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It began in 1990. Here it is at 10%.", 1),
        ("It began in 1990. It rained a bit. Here it is at 10%.", 1),
        ("It began in 1990. It has 5 floors. Here it is at 10%.", 0),
        ("It began in 1990.\n\nHere it is at 10%.", 0),
        ("It began in 1990 and is at 10%.", 0),
        ("It began in 1990. " + "It rained and rained. " * 12 + "Here it is at 10%.", 0),
    ],
)
def test_a_template_may_look_across_two_sentences(text: str, found: int) -> None:
    source = r"{year}…{stop}…{percent}"
    assert len(list(_prose(text).match(Templates(source), across=True))) == found
    assert list(_prose(text).match(Templates(source))) == []


def test_what_lies_in_one_sentence_is_found_once_across_two() -> None:
    text = "In 1990 it had 5 floors. In 1992 it had 7 floors."
    found = list(_prose(text).match(Templates("in {year} it had {count}"), across=True))
    assert [match.year.text for match in found] == ["1990", "1992"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("In 1990 it sank.", False),
        ("“In 1990 it sank,” he said.", True),
        ('"It sank in 1990," he said.', True),
        ("“It sank,” he said in 1990.", False),
        ("“It sank,” he said, “in 1990.”", True),
        ("“An open quotation\n\nIt sank in 1990.", False),
    ],
)
def test_quotations(text: str, quoted: bool) -> None:
    assert _only(text, "in {year}").quoted is quoted


def test_facts_of_a_shape_or_class() -> None:
    prose = _prose("In 1990 and May 1992 it had 5 floors, 10% of them low.")
    assert [fact.text for fact in prose.having("year")] == ["1990"]
    assert [fact.text for fact in prose.having("calendar")] == ["1990", "May 1992"]
    assert [fact.text for fact in prose.having("fact")] == [fact.text for fact in prose.facts]
    with pytest.raises(ValueError, match="no shape"):
        list(prose.having("nothing"))


def test_the_sentence_of_a_fact() -> None:
    prose = _prose("It rained. In 1990 it “sank”. We left.")
    assert prose.sentence_of(prose.facts[0]) == 'in 1990 it "sank".'


PIECES = st.sampled_from(
    [
        *"45 60 1990 10% $5 7 3rd Friday yesterday of in and the men İ “ ” ’ ( ) – km .".split(),
        *("33 years ago", "May 2024", "ten years later", ". ", ".\n\n", "\n", " ", ", "),
        *SYMBOL_OF.values(),
        STOP,
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
@settings(max_examples=150)
def test_symbols_lead_back_to_their_facts(text: str) -> None:
    prose = _prose(text)
    assert len(prose.plain) == len(text)
    assert len(prose.symbols) == len(prose.facts)
    seen = []
    for passage in prose.sentences:
        for offset, symbol in enumerate(passage.skeleton):
            index = passage.fact_at(offset)
            if index >= 0:
                assert symbol == SYMBOL_OF[shape_of(prose.facts[index])]
                assert passage.first <= index < passage.last
                seen.append(index)
    assert seen == list(range(len(prose.facts)))
    for match in prose.match(Templates("{a:fact}…{b:fact}", "{fact}"), across=True):
        assert all(fact in prose.facts for fact in match.facts)


def test_a_symbol_in_the_text_itself_is_no_fact() -> None:
    text = f"We saw {SYMBOL_OF['count']} of 60 (80%)."
    assert list(_prose(text).match(Templates("{k:count} of {tally}"))) == []


def test_prose_of_a_document_with_sentences_of_its_own() -> None:
    document = Document("5 dogs came\n7 cats left", spans=((0, 11), (12, 23)))
    prose = Prose(factx.extract(document))
    assert [_named(p.skeleton) for p in prose.sentences] == ["<count> came", "<count> left"]


def test_every_shape_is_known_by_its_name() -> None:
    assert set(SYMBOL_OF) == set(SHAPES)
