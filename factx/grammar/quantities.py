"""From a number to the quantity it is part of: money, percent, duration, measure or count."""

from __future__ import annotations

import re
from typing import Any

from factx.facts import Kind
from factx.grammar import durations, modifiers, money
from factx.grammar.counts import counted_noun, substance
from factx.grammar.numbers import Numeral, apply_scale, read_numeral
from factx.grammar.percents import PERCENT, percent_end
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before
from factx.lexicon import DOZENS, MULTIPLES, SCALES, SHORT_SCALES
from factx.units import table
from factx.units.currencies import SIGNS
from factx.units.expression import read_unit

_RANGE = re.compile(r"[ \xa0]?[-–—−][ \xa0]?|[ \xa0]to[ \xa0]|[ \xa0]and[ \xa0]|[ ]?±[ ]?")
_SECOND = re.compile(r"(?:US|A|C|NZ|HK)?[$£€¥₹]?(?=\d)|(?=[A-Za-z½¼¾])")
_CHANGE_FROM = frozenset(
    "rose rise risen fell fall fallen grew grown grow up down increased increase decreased decrease "
    "dropped drop climbed jumped declined decline cut raised raise reduced lowered narrowed widened "
    "moved changed shrank shrunk slipped expanded went gone doubled tripled quadrupled halved soared "
    "surged plunged improved risen reduction growth".split()
)
_GLUE = re.compile(r"[A-Za-z_]")
_RANK = re.compile(r"(?:No|no|Nos|nos|Number|number|№|#)[. \xa0]{0,2}$")
_DESIGNATORS = frozenset(
    """
    boeing airbus s&p nasdaq dow nikkei ftse stoxx cac dax russell kospi sensex nifty section
    article chapter route highway interstate flight row room level grade type class phase stage
    part volume vol vol. page pages p. pp. p pp no no. nos. number windows iphone ipad xbox
    playstation fortune formula apollo falcon figure fig fig. table equation eq eq. appendix
    paragraph clause rule step item question version v v. ver. release channel gate terminal
    platform track lane unit apartment apt. suite box zone district ward area sector bus line
    exhibit schedule title act scene book verse psalm resolution directive regulation case
    file form model mark mk mk. series season episode round game match heat lot day week
    chromosome exon galaxy note galaxy pixel core ryzen python java http error code area51
    isbn issn doi rfc iso iec din en ascii utf psalms genesis exodus matthew luke john isaiah
    """.split()
)
_SCORE_WORDS = frozenset(
    "win wins won victory defeat beat beats beating lead leads led draw drew tie tied lost loss "
    "vote voted score scored thrashed thrashing down up routed edged triumph goal over set sets "
    "6-4 against ruling majority".split()
)
_IDENTIFIER_TAIL = re.compile(r"(?:[-–.:/]\d+){2,}|-\d{3,4}-\d+|/\d+/\d+|:\d+")
_SLASH_DIGIT = re.compile(r"/\d")
_RUN = re.compile(r"(?:[-–.:/,]?\w)+")
_OFF_LIMITS_BEFORE = frozenset("/\\_#@=&")


def read_quantity(r: Reader, start: int) -> bool:
    """The quantity whose number begins at `start`; False where the number is none."""
    text = r.text
    n = read_numeral(text, start)
    if n is None:
        return False
    if not n.words and not _free_standing(r, n):
        run = _RUN.match(text, n.end)
        return r.skip(run.end() if run else n.end)
    if not n.words and _is_name(r, n):
        return r.skip(n.end)
    begin, mark = start, None
    if not n.words:
        mark = money.before(text, start, r.pos)
        if mark is not None:
            begin = mark.place
    negative = _sign(text, begin, r.pos)
    if negative:
        begin -= negative
        if n.value is not None:
            n.value = -n.value
    second = _range(r, n, begin, mark is not None)
    if second is not None:
        ordinary = _finish(r, n, second, begin, mark)
        if ordinary:
            return True
    return _finish(r, n, None, begin, mark)


def read_cardinal(r: Reader, start: int, word: str) -> bool:
    """A number in words, from its article where it has one (a hundred, a dozen)."""
    text = r.text
    if word in DOZENS or word in SCALES:
        for article in ("a ", "an ", "A "):
            if text.startswith(article, start - len(article)) and start - len(article) >= r.pos:
                if start == len(article) or not text[start - len(article) - 1].isalnum():
                    if word == "couple" and not text.startswith(" of ", start + 6):
                        return False
                    return read_quantity(r, start - len(article))
        return False
    if word in MULTIPLES:
        return False
    if word == "one" and not _counts_one(r, start):
        return False
    return read_quantity(r, start)


def _counts_one(r: Reader, start: int) -> bool:
    """Whether "one" is a number here and no pronoun."""
    before = words_before(r.text, start, r.pos, 1)
    return not (before and before[0] in _PRONOUN_BEFORE)


_PRONOUN_BEFORE = frozenset("no any every the this that which each some another the-".split())


def read_part(r: Reader, start: int, word: str) -> bool:
    """A fraction in words: half of the voters, half a million."""
    if word != "half":
        return False
    text = r.text
    n = read_numeral(text, start)
    if n is None:
        return False
    if n.fraction and not text.startswith((" of ", " the "), n.end):
        return False
    return read_quantity(r, start)


def _free_standing(r: Reader, n: Numeral) -> bool:
    """Whether digits stand for a number rather than for a part of a name or a code."""
    text, start = r.text, n.start
    if start:
        c = text[start - 1]
        if c.isalpha() and not _currency_letters(text, start):
            return False
        if c in _OFF_LIMITS_BEFORE and not (c == "/" and text[start - 2 : start - 1].isdigit()):
            return False
        if c in "-–" and start > 1 and text[start - 2].isalpha():
            return False
        if c in ".," and start > 1 and text[start - 2].isdigit():
            return False
    if _IDENTIFIER_TAIL.match(text, n.end) or (n.decimal and _SLASH_DIGIT.match(text, n.end)):
        return False
    following = text[n.end : n.end + 1]
    if following.isalpha() and not n.short_scale:
        return _glued_suffix(text, n.end)
    return not (following == "_" or (following == "@"))


def _currency_letters(text: str, start: int) -> bool:
    for length in (2, 3):
        if text[start - length : start] in SIGNS and not text[start - length - 1 : start - length].isalnum():
            return True
    return text[start - 3 : start].isupper() and money.before(text, start, 0) is not None


_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)


def _glued_suffix(text: str, end: int) -> bool:
    """Whether letters that follow a digit directly are a unit, an ordinal or a scale."""
    if _ORDINAL.match(text, end) or text[end] in "p" and not text[end + 1 : end + 2].isalnum():
        return True
    if money.after(text, end) is not None or durations.time_unit(text, end) is not None:
        return True
    return read_unit(text, end, glued=True) is not None or percent_end(text, end) is not None


def _is_name(r: Reader, n: Numeral) -> bool:
    """Whether plain digits belong to a name: Boeing 747, Section 427, No. 5."""
    if not n.plain:
        return False
    text, start = r.text, n.start
    if not start or text[start - 1] not in " \xa0":
        return False
    if _RANK.search(text, max(0, start - 9), start) is not None:
        return True
    end = start - 1
    place = end
    while place > r.pos and not text[place - 1].isspace() and end - place < 20:
        place -= 1
    word = text[place:end]
    if not word or not word[0].isupper():
        return False
    if word.lower() in _DESIGNATORS:
        return True
    if not word[0].isalpha() or not word[-1].isalnum() or modifiers.is_modifier(word.lower()):
        return False
    if _sentence_initial(text, place):
        return False
    tokens = words_after(text, n.end, 2)
    if n.short_scale or text[n.end : n.end + 1] == "%" or percent_end(text, n.end):
        return False
    if tokens and (
        money.after(text, n.end)
        or durations.time_unit(text, n.end)
        or counted_noun(text, n.end)
        or read_unit(text, tokens[0].start)
    ):
        return False
    return text[n.end : n.end + 1] not in ("/", "(") and not _RANGE.match(text, n.end)


def _sentence_initial(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:" or "\n" in text[max(0, place - 2) : place]


def _sign(text: str, begin: int, floor: int) -> int:
    """Characters of a minus sign in front of a number: -5, −5, minus 5."""
    if begin > floor and text[begin - 1] in "-−–":
        before = text[begin - 2 : begin - 1] if begin > 1 else " "
        if before in ("", " ", "(", "[", "\n", "\xa0", "|", "=", "~", "<", ">"):
            return 1
    if text[begin - 6 : begin].lower() == "minus " and begin - 6 >= floor:
        return 6
    return 0


def _range(r: Reader, n: Numeral, begin: int, is_money: bool) -> Numeral | None:
    """The second number of a range that begins with `n` (10–20, 10 to 20, between 10 and 20)."""
    text = r.text
    end = n.end
    pct = percent_end(text, end)
    if pct is not None:
        end = pct[0]
    elif n.short_scale:
        end += len(n.short_scale) if text[end : end + 1] != " " else 0
    m = _RANGE.match(text, end)
    if m is None:
        return None
    link = m[0].strip()
    if link == "and":
        if words_before(text, begin, r.pos, 1) != ["between"]:
            return None
    at = m.end()
    sign = _SECOND.match(text, at)
    if sign is None:
        return None
    at = sign.end()
    if sign[0] and not is_money:
        return None
    if n.words and text[at : at + 1].isdigit() and link not in ("to", "and"):
        return None
    second = read_numeral(text, at)
    if second is None or second.value is None or n.value is None or second.vague:
        return None
    if second.words and link not in ("to", "and"):
        return None
    if not second.words and _ORDINAL.match(text, second.end):
        return None
    if link == "to":
        before = words_before(text, begin, r.pos, 6)
        if before and before[-1] == "from" and _CHANGE_FROM.intersection(before):
            return None
        if before and before[-1] in ("from",) and _CHANGE_FROM.intersection(
            token.lower for token in words_after(text, second.end, 3)
        ):
            return None
    if link == "±":
        return None
    if pct is not None and percent_end(text, second.end) is None:
        return None
    following = text[second.end : second.end + 1]
    if following in ("-", "/") and text[second.end + 1 : second.end + 2].isdigit():
        return None
    return second


def _shared_scale(n: Numeral, second: Numeral) -> None:
    assert n.value is not None and second.value is not None
    if second.scale > 1 and n.scale == 1 and n.value < second.scale:
        end = n.end
        apply_scale(n, second.scale, end)


def _finish(r: Reader, n: Numeral, second: Numeral | None, begin: int, mark: Any) -> bool:
    """Read what stands behind the number (or behind the range's second one) and record it."""
    text = r.text
    last = second or n
    end = last.end
    details: dict[str, Any] = {}
    kind: Kind = "number"
    unit_end = _short_scale(text, last, mark is not None)
    if unit_end is not None:
        end = unit_end
    if second is not None:
        _shared_scale(n, second)
    points = percent_end(text, end)
    if points is not None:
        end, is_points = points
        kind = "measure" if is_points else "percent"
        details["unit"] = table.unit("percentage point") if is_points else PERCENT
    elif mark is not None:
        kind = "money"
        details.update(unit=mark.unit, currencies=mark.codes)
        code = money.after(text, end)
        if code is not None and set(code.codes) <= set(mark.codes):
            end, details["currencies"], details["unit"] = code.place, code.codes, code.unit
    else:
        currency = money.after(text, end)
        if currency is not None:
            kind, end = "money", currency.place
            details.update(unit=currency.unit, currencies=currency.codes)
        else:
            found = durations.time_unit(text, end)
            if found is not None and second is None:
                return durations.read_duration(r, n, begin, found)
            if found is not None:
                kind, end = "duration", found[1]
                details["unit"] = durations.unit_of_time(found[0])
                value = durations.duration_value(None, found[0])
                details["when"] = durations.Absolute(value, "duration")
            else:
                kind, end = _measure_or_count(text, n, second, end, details)
                if kind == "ordinal":
                    return r.add("ordinal", begin, end, value=n.value)
    if kind == "number" and second is None and n.plain and _aged(r, n, begin):
        return True
    if kind == "number" and second is not None:
        if _is_score(r, n, second, begin) or not _plain_range(text, n, second):
            return r.skip(second.end) if text[n.end : n.end + 1] in "-–" else False
    if kind == "number" and n.words and not n.fraction and n.value is not None and n.value <= 1:
        return False
    if n.vague is not None and kind == "number":
        return False
    if kind in ("measure", "money", "percent", "number") and "of" not in details:
        of = substance(text, end)
        if of is not None and (kind != "number" or n.fraction):
            end, details["of"] = of
    later, end = modifiers.after(text, end)
    modifier, begin = modifiers.before(text, begin, r.pos)
    if later is not None:
        modifier = later
    trend = modifiers.trend(text, begin, end, r.pos, kind)
    common = {
        "step": n.step if second is None else max(n.step, second.step),
        "decimal": n.decimal or (second is not None and second.decimal),
        "modifier": modifier,
        "trend": trend,
        **details,
    }
    if second is not None:
        if words_before(text, begin, r.pos, 1) == ["between"]:
            begin = max(begin - len("between "), r.pos)
        return r.add(kind, begin, end, range=(n.value, second.value), **common)
    return r.add(kind, begin, end, value=n.value, vague=n.vague, **common)


def _aged(r: Reader, n: Numeral, begin: int) -> bool:
    """An age without its unit: aged 33, at the age of 33."""
    before = words_before(r.text, begin, r.pos, 2)
    if not before or not (before[-1] in ("aged", "age") or before == ["age", "of"]):
        return False
    assert n.value is not None
    return r.add(
        "duration",
        begin,
        n.end,
        value=n.value,
        step=n.step,
        unit=durations.unit_of_time("year"),
        when=durations.Absolute(durations.duration_value(n.value, "year"), "duration"),
    )


def _short_scale(text: str, n: Numeral, is_money: bool) -> int | None:
    """Apply m, k, bn … where the neighbours support it; the end behind the letters."""
    letters = n.short_scale
    if not letters or n.scale != 1:
        return None
    end = n.end + len(letters)
    if letters == "T" and not is_money:
        return None
    supported = is_money
    if not supported:
        if letters in ("k", "K", "m", "M", "B", "b", "mm", "MM"):
            supported = counted_noun(text, end) is not None or money.after(text, end) is not None
        if letters == "k" and not supported:
            supported = not text[end : end + 1].isalnum()
    if not supported:
        return None
    apply_scale(n, SHORT_SCALES[letters], end)
    return end


def _measure_or_count(
    text: str, n: Numeral, second: Numeral | None, end: int, details: dict[str, Any]
) -> tuple[Kind, int]:
    m = _ORDINAL.match(text, end)
    if m is not None and not n.words and n.plain and second is None:
        return "ordinal", m.end()
    c = text[end : end + 1]
    glued = c not in (" ", "\xa0", "-", "\n", "\u2009", "\u202f")
    place = end if glued else end + 1
    if c == "" or text[place : place + 1].isspace():
        return "number", end
    if c == "\n" and text[place : place + 1] == "\n":
        return "number", end
    found = read_unit(text, place, glued=glued)
    if found is not None and not (n.fraction and n.words and found[0].name == "hour"):
        details["unit"] = found[0]
        return "measure", found[1]
    if glued:
        return "number", end
    one = n.value == 1 and second is None
    noun = counted_noun(text, end, singular=one or c == "-" or n.fraction)
    if noun is not None:
        details["of"] = noun[1]
        return "number" if n.fraction else "count", noun[0]
    return "number", end


def _is_score(r: Reader, n: Numeral, second: Numeral, begin: int) -> bool:
    """2-1, 10-2: results of games and votes, told by their order and the words around."""
    assert n.value is not None and second.value is not None
    if n.value >= second.value:
        return True
    words = words_before(r.text, begin, r.pos, 4)
    around = {word.strip(",.") for word in words} | {
        token.lower for token in words_after(r.text, second.end, 2)
    }
    return bool(around & _SCORE_WORDS)


def _plain_range(text: str, n: Numeral, second: Numeral) -> bool:
    """Whether two bare numbers with a dash or "to" between them are one range."""
    if text[n.end : n.end + 1] in "-–—" and text[second.end : second.end + 1] in "-–":
        return False
    return True
