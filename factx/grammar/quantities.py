"""From a number to the quantity it is part of: money, percent, duration, measure or count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factx.facts import Fact, Kind, Modifier
from factx.grammar import (
    accounting,
    ages,
    amounts,
    digit_words,
    durations,
    measures,
    modifiers,
    money,
    multiples,
    names,
    periods,
    questions,
    ranges,
    ratios,
    trends,
)
from factx.grammar.counts import not_of_one, subject
from factx.grammar.nouns import CROWDS
from factx.grammar.numbers import Numeral, apply_scale, read_leading_point, read_numeral
from factx.grammar.percents import PERCENT, percent_end
from factx.grammar.reader import Reader
from factx.grammar.words import words_after
from factx.lexicon import SHORT_SCALES
from factx.patterns import lazy
from factx.timex import Absolute
from factx.units import table
from factx.units.evidence import SOLD, supports


def read_quantity(
    r: Reader, start: int, n: Numeral | None = None, *, led: int | None = None
) -> bool:
    """The quantity whose number begins at `start`; False where the number is none.

    `n` is the number where it was read already, `led` what `questions.before` says of it.
    """
    text = r.text
    if n is None:
        n = read_numeral(text, start)
        if n is None:
            return False
    if n.ordinal:
        return periods.read_order(r, start, n)
    before = text[start - 1] if start else ""
    if n.plain:
        if text[n.end : n.end + 1] == "s" and ages.read_forties(r, n):
            return True
        if before == "." and start > r.pos:
            pointed = read_leading_point(text, start - 1)
            if pointed is not None:
                n, start = pointed, start - 1
    begin, mark = start, None
    if led is None:
        led = questions.before(text, start, r.pos)
    if not n.words:
        if before in "(+" or text[start] == "0":
            phone = names.phone_end(text, start)
            if phone is not None:
                return r.skip(phone)
        if led & questions.MARK:
            mark = money.before(text, start, r.pos)
            if mark is None and before == "(":
                mark = accounting.before(text, n, r.pos)
        glued = mark is not None and text[start - 1].isalpha()
        if (
            not glued
            and not (before in _PLAIN_BEFORE and text[n.end : n.end + 1] == " ")
            and not (before in "-–" and ranges.joined(r, n))
            and not names.free_standing(r, n)
        ):
            run = names.RUN.match(text, n.end)
            return r.skip(run.end() if run else n.end)
        if mark is not None:
            begin = mark.place
            bracketed = mark.negative or accounting.negative(text, begin, n, r.pos)
            if bracketed and n.value is not None:
                n.value = -n.value
        elif (
            led & questions.NAME or n.short_scale or text[n.end + 1 : n.end + 2].isupper()
        ) and names.is_name(r, n):
            return r.skip(names.name_end(r, n))
        elif n.plain and text.startswith(" in ", n.end):
            (digit_words.one_in if n.value == 1 else digit_words.some_in)(text, n)
    if n.value == 1 and n.scale == 1 and text.startswith(_IN, n.end):
        digit_words.one_in_millions(text, n)
    if text.startswith(ratios.OVER, n.end):
        ratios.over(r, n)
    if begin != start:
        led = questions.before(text, begin, r.pos)
    if (
        led & questions.MINUS
        and text[begin - 1 : begin] in _BEFORE_SIGNED
        and (negative := accounting.minus(text, begin, r.pos))
    ):
        begin -= negative
        led = questions.before(text, begin, r.pos)
        if n.value is not None:
            n.value = -n.value
    asked = questions.EVERYTHING
    if not (n.short_scale or n.fraction or r.document.own.units is not None):
        asked = questions.behind(text, n.end)
    if asked & (questions.RANGE | questions.PERCENT):
        second = ranges.second_number(r, n, begin, mark is not None)
        if second is not None and finish(r, n, second, begin, mark):
            return True
    return finish(r, n, None, begin, mark, asked, led)


def _of_units(r: Reader, n: Numeral, end: int) -> int:
    """Where a unit may follow a vague number: hundreds of miles, a couple of weeks."""
    text = r.text
    if n.vague is None and not text.endswith("couple", 0, end):
        return end
    behind = end + 3
    words = words_after(text, behind, 1)
    if not words or len(words[0].word) < 3:
        return end
    found = durations.time_unit(text, behind) or money.after(text, behind) or r.unit(words[0].start)
    return behind if found else end


_BEFORE_SIGNED = frozenset({"-", "−", "–", " "})
_CLOSED = lazy(r"(?![\w²³^/-]|[ ]of[ ])")
_SIGNED_GLUES = frozenset({"-", "+"})  # 20-odd, 20+
_PLAIN_BEFORE = frozenset({" ", "$", "£", "€"})
_MEASURED = frozenset({"measure", "money", "percent", "number"})
_O = frozenset("oO")
_LATER = frozenset({"at", "or", "an"})  # at least, or so, and over
_IN = (" in ", "-in-")
_FOLDS = ("-fold", " fold", "fold")


def _shared_scale(n: Numeral, second: Numeral) -> None:
    assert n.value is not None and second.value is not None
    if second.scale > n.scale == 1 and n.value * second.scale <= second.value:
        end = n.end
        apply_scale(n, second.scale, end)


def finish(
    r: Reader,
    n: Numeral,
    second: Numeral | None,
    begin: int,
    mark: Any,
    asked: int = questions.EVERYTHING,
    led: int = questions.EVERYTHING,
) -> bool:
    """Read what stands behind the number (or behind the range's second one) and record it.

    `asked` and `led` are the questions that the words behind and in front of it allow.
    """
    text = r.text
    last = second or n
    end = last.end
    details: dict[str, Any] = {}
    kind: Kind = "number"
    if last.short_scale:
        unit_end = _short_scale(r, last, mark is not None)
        if unit_end is not None:
            end = unit_end
    if second is not None:
        _shared_scale(n, second)
    vaguely: Modifier | None = None
    if text[end : end + 4] == " or " or text[end : end + 1] in _SIGNED_GLUES:
        vaguely, end = modifiers.glued(text, end)
    if n.words and text.startswith(" of ", end):
        end = _of_units(r, n, end)
    if end != last.end:
        asked = questions.EVERYTHING
    own = None if r.document.own.units is None else r.own_unit(end)
    points = percent_end(text, end) if own is None and asked & questions.PERCENT else None
    if own is not None and mark is None:
        kind = "measure"
        details["unit"], end = own
    elif points is not None:
        end, is_points = points
        kind = "measure" if is_points else "percent"
        details["unit"] = table.unit("percentage point") if is_points else PERCENT
    elif mark is not None:
        kind = "money"
        end, details = amounts.complete(r, n, second, mark, money.after(text, end), end)
    else:
        currency = money.after(text, end) if asked & questions.MONEY else None
        pounds = None if currency is None else measures.weight(r, last, begin, end)
        if pounds is not None:
            kind = "measure"
            details["unit"], end = measures.complete(r, n, second, begin, *pounds)
        elif currency is not None:
            kind = "money"
            end, details = amounts.complete(r, n, second, None, currency, end)
        elif (
            asked & questions.FOLD
            and text.startswith(_FOLDS, end)
            and (fold := multiples.FOLD.match(text, end))
        ):
            end = fold.end()
        else:
            found = durations.time_unit(text, end) if asked & questions.TIME else None
            if n.decimal and text.startswith((" of a ", " of an "), end):  # 0.8 of a second
                found = durations.time_unit(text, end + len(" of a") + (text[end + 5] == "n"))
            if (
                found is None
                and (n.plain or n.words)
                and ages.read_age(r, n, second, begin, led=bool(led & questions.AGE))
            ):
                return True
            if found is not None and second is None:
                return durations.read_duration(r, n, begin, found, vaguely)
            if found is not None:
                old = durations.OLD.match(text, found[1])
                kind, end = "duration", found[1] if old is None else old.end()
                details["unit"] = durations.unit_of_time(found[0])
                value = durations.duration_value(None, found[0])
                details["when"] = Absolute(value, "duration")
            else:
                kind, end = _measure_or_count(r, n, second, end, details, asked)
                if kind == "ordinal":
                    return r.add("ordinal", begin, end, value=n.value)
                if kind == "measure":
                    unit = details["unit"]
                    details["unit"], end = measures.complete(r, n, second, begin, unit, end)
    if kind == "number" and second is not None and ranges.is_result(r, n, second, begin):
        return r.skip(second.end) if text[n.end : n.end + 1] in "-–" else False
    if kind == "number" and n.words and not n.fraction and n.value is not None and n.value == 1:
        return False
    if kind == "number" and last.short_scale in _LETTERS and text.startswith(_LETTERS, last.end):
        return r.skip(last.end + 1)  # subsection 6b, which nothing counts
    if n.vague is not None and kind == "number" and " of " not in text[n.start : n.end]:
        if not text.startswith((" more", " others"), end):
            return False
    if kind in _MEASURED and text[end + 1 : end + 2] in _O and "of" not in details:
        of = measures.measured(text, end) if kind != "number" or n.fraction else None
        if of is not None:
            end, details["of"] = of
            if kind == "measure" and text[end : end + 1] == " ":
                details["unit"] = measures.rated(text, details["unit"], end)
    later: Modifier | None = None
    if text[end : end + 1] == "+" or text[end + 1 : end + 3] in _LATER:
        later, end = modifiers.after(text, end)
    modifier, place = None, begin
    if led & questions.MODIFIER:
        modifier, place = modifiers.before(text, begin, r.pos)
    if modifier != "over" or not modifiers.across(text, r.facts, kind, begin, end):
        begin = place
    else:
        modifier = None
    modifier = later or vaguely or modifier
    share = kind == "number" and n.fraction  # lost half of its ice
    called = bool(led & (questions.TREND | questions.MODIFIER))
    trend = trends.trend(text, begin, end, r.pos, "percent" if share else kind, led=called)
    if trend is None and r.facts and text[r.pos : begin] in (" or ", ", or "):
        trend = r.facts[-1].trend if r.facts[-1].end == r.pos else None  # fell 20 points, or 3%
    elif trend is not None and r.facts and text[r.pos : begin] == ", or ":
        if r.facts[-1].trend is None and r.facts[-1].kind in trends.CHANGING:
            r.facts[-1] = replace(r.facts[-1], trend=trend)  # 30 points, or 0.4%, lower
    if second is None:
        number = n.value, n.step, n.decimal, None, n.vague, modifier, trend
        return r.record(Fact(kind, begin, end, r.document, *number, **details))
    common = {
        "step": max(n.step, second.step),
        "decimal": n.decimal or second.decimal,
        "modifier": modifier,
        "trend": trend,
        **details,
    }
    assert n.value is not None and second.value is not None
    if "±" in text[n.end : second.start] or "+/" in text[n.end : second.start]:
        ends = (n.value - second.value, n.value + second.value)
        return r.add(kind, begin, end, value=n.value, range=ends, **common)
    begin = ranges.with_between(text, begin, r.pos)
    return r.add(kind, begin, end, range=(n.value, second.value), **common)


_LETTERS = ("b", "B")


def _short_scale(r: Reader, n: Numeral, is_money: bool) -> int | None:
    """Apply m, k, bn … where the neighbours support it; the end behind the letters."""
    text = r.text
    letters = n.short_scale
    if n.scale != 1:
        return None
    end = n.end + len(letters)
    if letters == "T" and not is_money:
        return None
    supported = is_money
    if not supported and letters == "m" and r.unit(n.end, glued=True) is not None:
        return None  # the 400m hurdles
    if not supported:
        if letters in ("k", "K", "m", "M", "B", "b", "mm", "MM"):
            supported = bool(r.noun(end) or r.own_unit(end) or money.after(text, end))
        if not supported and letters == "m" and _CLOSED.match(text, end):
            supported = supports(text, n.start, SOLD)  # sales rose to 1.2m
        if not supported and (letters in "kKM" or (letters in "bB" and n.decimal)):
            supported = not text[end : end + 1].isalnum()
    if not supported:
        return None
    apply_scale(n, SHORT_SCALES[letters], end)
    return end


def _measure_or_count(
    r: Reader, n: Numeral, second: Numeral | None, end: int, details: dict[str, Any], asked: int
) -> tuple[Kind, int]:
    text = r.text
    c = text[end : end + 1]
    m = ranges.ORDINAL.match(text, end) if c.isalpha() else None
    if (
        m is not None
        and not n.words
        and n.plain
        and second is None
        and not measures.stone(text, m, n)
    ):
        return "ordinal", m.end()
    glued = c not in (" ", "\xa0", "-", "\n", "\u2009", "\u202f")
    place = end if glued else end + 1
    if c == "" or text[place : place + 1].isspace():
        return "number", end
    found = r.unit(place, glued=glued) if asked & questions.UNIT else None
    if found is None and second is None and (n.fraction or n.decimal) and c == " ":
        if n.fraction or text.startswith(" of a", end):  # two-thirds of a mile, 0.3 of a mile
            found = measures.part_of_unit(r, end)
    if found is None and text[place : place + 1] in "([{<":
        found = measures.bracketed_unit(text, end)
    if found is not None and not (n.fraction and n.words and found[0].name == "hour"):
        details["unit"] = found[0]
        return "measure", found[1]
    if glued:
        return "number", end
    one = n.value == 1 and second is None
    noun = r.noun(end, singular=one or c == "-" or n.fraction)
    if noun is not None and noun[1].startswith("m ") and not n.words:
        if second is not None or n.scale > 1 or noun[1].rpartition(" ")[2] not in CROWDS:
            details["unit"] = table.unit("metre")
            return "measure", end + 2  # 5 m waves
        apply_scale(n, SHORT_SCALES["m"], end + 2)
        noun = noun[0], noun[1][2:]
    if noun is not None and (n.share or (one and n.words)):
        noun = subject(*noun, one=one)
        if one and noun[1] and text.startswith(noun[1], n.end + 1) and not_of_one(noun[1]):
            noun = None  # a second-class one stays
    if noun is not None:
        details["of"] = noun[1]
        return "number" if n.fraction else "count", noun[0]
    return "number", end
