"""Digits that belong to a name or a code: Boeing 747, Section 427, COVID-19, 192.168.1.1."""

from __future__ import annotations

import re

from factx.grammar import durations, modifiers, money
from factx.grammar.nouns import STOP
from factx.grammar.numbers import Numeral
from factx.grammar.percents import percent_end
from factx.grammar.ranges import ORDINAL, RANGE
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before
from factx.patterns import lazy
from factx.units.currencies import SIGNS

# A # that begins a line marks a heading.
_RANK = lazy(r"(?:No|no|Nos|nos|nrs?|Nrs?|Number|number|№|(?<=[^\n#])#)[. \xa0]{0,2}$")
_RANK_ENDS = frozenset("osOSrR№#. \xa0")
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
    year chromosome exon galaxy note galaxy pixel core ryzen python java http error code area51
    isbn issn doi rfc iso iec din en ascii utf figures tables chapters sections articles lines
    psalms genesis exodus matthew luke john isaiah web industry
    """.split()
)
_IDENTIFIER_TAIL = lazy(
    r"(?:[-–.:/]\d+){2,}|-\d{3,4}-\d+|/\d+/\d+|:\d+|-[A-Z]{1,3}\d|-[A-Za-z]{2,8}\d\d|-(?:[\da-f]{4}-){2}|-\d{4}(?![\d,.]\d|\d)"
)
_VERSION_TAIL = lazy(r"\.\d")  # 3.11.4
_MOVE = lazy(
    r"\.{1,3}[ ]?(?:[KQRBN][a-h]?[1-8]?x?[a-h][1-8]|[a-h]x[a-h][1-8]|[a-h][1-8](?=[ +#])|O-O)(?!\w)"
)
_ALWAYS = lazy(r"24/7(?![\d/])")
_ATTACKS = lazy(r"9/11(?![\d/%])")
_ADDRESS = lazy(
    r"[ \xa0](?:(?:North|South|East|West|[NSEW]\.?)[ ])?(?:[A-Z][A-Za-z'’.-]+[ ]){1,3}(?:Street|St|Road|Rd|"
    r"Avenue|Ave|Lane|Drive|Square|Boulevard|Blvd|Terrace|Crescent|Court|Gardens|Close|Mews|Quay|Parkway)"
    r"(?![A-Za-z])"
)
_GROUP = lazy(r"(?:Group|Committee|Class|Gang) of $")
_LAST = lazy(r"(?<!\w)(?:the|in|into|to|reach|reached) last $|(?<!\w)round of $")
_DECIMAL_RANGE = lazy(r"[-–]\d+[.·]\d+(?![\d:/]|[.-]\d)")  # 1.27-3.44
# What a decimal behind a hyphen ends a range of: 2-2.5%, 1-1.5 million; else it may be a version.
_MEASURED_RANGE = lazy(
    r"[-–]\d+[.·]\d+(?:[ \xa0-]?(?:per[ ]?cent|pct|million|billion|trillion|bn|mn)(?![a-z])|[ ]?%)"
)
_SLASH_DIGIT = lazy(r"/\d")
_OVER_NOTHING = lazy(r"/0(?![\d.,/]\d|[\w/])")
_PHONE = lazy(r"\d[\d()]*(?:[ -]\(?\d{2,5}\)?){2,6}(?:/\d{2,5}|-\d(?!\d))?(?![\d,.]\d)")
_AREA = lazy(r"\d{3}\)[ -]?\d{3}-\d{4}(?!\d)")  # (555) 123-4567
_IDENTIFIERS = lazy(r"(?<!\w)(?:arxiv|doi|pmid|pmcid|isbn|issn|bug|bpo|gh|orcid):\Z", re.IGNORECASE)
# Further numbers of a label: pages 12 to 15, sections 3, 4 and 6, No. 12-345.
_FURTHER = lazy(
    r"(?:([ ]?[-–—][ ]?)|,[ ](?:and[ ]|or[ ])?|[ ](?:and|or|to|&)[ ])\d{1,4}(?![\w%]|[.,:/]\d)"
)
_GROUPS = lazy(
    r"(?<!\w)(?:(?:Group|Gang|Committee|Council|Class) of|Big|Famous|Magnificent|Secret|Final|Sweet) \Z"
)
_LOWER_DESIGNATORS = frozenset(
    "page pages section sections chapter article articles paragraph clause room flight highway "
    "route item step figure table line version question verse appendix grade level type"
    " p. pp. fig. figs. vol. vols. ch. eq. eqs.".split()
)
# Labels only where nothing that follows is counted: stage 18, but "at that stage 18 riders led".
_LOOSE_DESIGNATORS = frozenset(
    "stage phase episode volume gate platform terminal seat category episode channel unit lot lane "
    "runway row pier exhibit slide group size zone ward act scene junction exit door locker number "
    "factor tier track matchday week day port mark figures tables"
    " chapters lines verses questions rows steps".split()
)
_LABELS = frozenset(
    "rule exit section article chapter room seat row gate flat unit apartment suite box figure".split()
)
_OF_A_COUNT = lazy(
    r" (?:out )?of (?:the )?\d[\d,]* (?!pages\b)[a-z]{3}"
)  # in that section 4 of 50 layers
_CLOSING_QUOTES = ('"', "”", "’", "'")
_COURSE = 3  # digits of a course's number
RUN = lazy(r"(?:[-–.:/,]?\w)+")
_OFF_LIMITS_BEFORE = frozenset("/\\_#@=&%")  # the last one in escapes: %20
_SAMPLE = lazy(r"[(\[,; ][nN]=\Z")  # (n=12): how many there were


_TAILS = "-–.:/"  # how a code goes on behind its digits
_GLUE = frozenset("[(+.")
# Footnotes glued to their word (Smith)[3,4] and word.5, paragraphs 230(c)(1), codes J1149+6663.
_BEHIND_GLUE = lazy(r"[\w)]\[\Z|\)\(\Z|[A-Za-z]\d[\d.]*\+\Z|(?<!approx)(?<=[a-z]{4})\.\Z", re.ASCII)
_CAMEL = lazy(r"[a-z]+[A-Z]|[A-Z]+[a-z]+[A-Z]")
_BOOKS = (
    "Corinthians|Samuel|Kings|Chronicles|Thessalonians|Timothy|Peter|John|Maccabees|Matthew|Mark|Luke"
    "|Acts|Romans|Galatians|Ephesians|Philippians|Colossians|Titus|Hebrews|James|Jude|Revelation|Genesis"
    "|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs"
    "|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Zechariah|Malachi"
    "|Surah|Quran"
)
_BOOK_BEHIND = lazy(rf"[ ](?:{_BOOKS})[ ]\d{{1,3}}(?=[:.\s])")
_VERSE = lazy(rf"(?<![A-Za-z])(?:{_BOOKS}) \Z")
_VERSES = lazy(r"\d{1,3}:\d{1,3}(?:[-–,]\d{1,3})*(?!\d)")
_HALVES = lazy(
    r"(?:20/20|50/50)(?=[ -](?:vision|hindsight|eyesight|chance|split|odds|deal|ownership|joint))"
)


def verse_end(text: str, start: int) -> int | None:
    """Where a chapter and verse of a book ends: John 3:16, Genesis 1:1-3."""
    if not _VERSE.search(text, max(0, start - 16), start):
        return None
    m = _VERSES.match(text, start)
    return None if m is None else m.end()


def phone_end(text: str, start: int) -> int | None:
    """Where a telephone number that begins with a zero or behind a plus sign ends."""
    if text[start - 1 : start] == "(" and (area := _AREA.match(text, start)) is not None:
        return area.end()
    if text[start] != "0" and text[start - 1 : start] != "+":
        return None
    m = _PHONE.match(text, start)
    return None if m is None else m.end()


def free_standing(r: Reader, n: Numeral) -> bool:
    """Whether digits stand for a number rather than for a part of a name or a code."""
    text, start = r.text, n.start
    if start:
        c = text[start - 1]
        if c.isalpha() and not _currency_letters(text, start):
            return False
        if c in _OFF_LIMITS_BEFORE and not (
            (
                c == "/"
                and (text[start - 2 : start - 1].isdigit() or _behind_a_measure(r, start - 1))
            )
            or (c == "=" and n.plain and _SAMPLE.search(text, max(0, start - 3), start))
        ):
            return False
        if c in "-–" and start > 1 and text[start - 2].isalpha():
            return n.decimal and text.endswith("agnitude-", 0, start)
        if c in ".," and start > 1 and text[start - 2].isdigit():
            return False
        if c in _GLUE and n.plain and _BEHIND_GLUE.search(text, max(0, start - 12), start):
            return n.end < len(text) and text[n.end] == "%"
    following = text[n.end : n.end + 1]
    if following == "," and n.plain and text[n.end + 1 : n.end + 2].isdigit():
        return False  # 22,24,26 and 1,3: a list or a decimal, nobody knows
    if following in _TAILS and following:
        if _OVER_NOTHING.match(text, n.end) is not None:
            return False
        if following == "." and (_VERSION_TAIL if n.decimal else _MOVE).match(text, n.end):
            if n.decimal or n.plain:
                return False
        if following == "/" and _fixed_phrase(text, n):
            return False
        tail = _IDENTIFIER_TAIL.match(text, n.end)
        if (tail and not (_DECIMAL_RANGE if n.decimal else _MEASURED_RANGE).match(text, n.end)) or (
            n.decimal and _SLASH_DIGIT.match(text, n.end)
        ):
            return False
    if following.isalpha() and not n.short_scale:
        return _glued_suffix(r, n.end)
    return not (following == "_" or (following == "@"))


def _behind_a_measure(r: Reader, end: int) -> bool:
    """Whether a measure ends here, which the same in another unit may follow: 300 miles/480 km."""
    return bool(r.facts) and r.facts[-1].kind == "measure" and r.facts[-1].end == end


def _currency_letters(text: str, start: int) -> bool:
    for length in (2, 3):
        if (
            text[start - length : start] in SIGNS
            and not text[start - length - 1 : start - length].isalnum()
        ):
            return True
    return text[start - 3 : start].isupper() and money.before(text, start, 0) is not None


def _glued_suffix(r: Reader, end: int) -> bool:
    """Whether letters that follow a digit directly are a unit, an ordinal or a scale."""
    text = r.text
    if ORDINAL.match(text, end) or (text[end] in "p" and not text[end + 1 : end + 2].isalnum()):
        return True
    if money.after(text, end) is not None or durations.time_unit(text, end) is not None:
        return True
    return r.unit(end, glued=True) is not None or percent_end(text, end) is not None


def may_lead(word: str) -> bool:
    """Whether a lower-case word in front of a number can make a name of it."""
    return word in _LEADS or word.endswith(_RANKS)


_LEADS = _LOWER_DESIGNATORS | _LOOSE_DESIGNATORS | {"of", "last"}
_RANKS = ("no", "nos", "nr", "nrs", "number")


def is_name(r: Reader, n: Numeral) -> bool:
    """Whether digits belong to a name: Boeing 747, Section 427, No. 5, version 3.2."""
    text, start = r.text, n.start
    if n.short_scale and n.plain and n.scale == 1 and n.short_scale in "BKMbkm":
        label = words_before(text, start, r.pos, 1)
        if label and label[0] in _LABELS and label[0].islower():
            return True  # Exit 12B, Rule 10b-5
        return (
            n.short_scale in "BKM" and _ADDRESS.match(text, n.end + 1) is not None
        )  # 221B Baker Street
    if not (n.plain or n.decimal) or n.short_scale or n.scale > 1:
        return False
    if (
        n.plain
        and text[n.end + 1 : n.end + 2].isupper()
        and (_ADDRESS.match(text, n.end) or _BOOK_BEHIND.match(text, n.end))
    ):
        return True
    if start and text[start - 1] == "[" and text[n.end : n.end + 1] == "]" and n.plain:
        return True  # a footnote mark
    if start and text[start - 1] == ":" and _IDENTIFIERS.search(text, max(0, start - 8), start):
        return True
    if not start or text[start - 1] not in " \xa0.":
        return False
    if text[start - 2] in _RANK_ENDS and _RANK.search(text, max(0, start - 9), start) is not None:
        return True
    if text[start - 1] == ".":
        return False
    end = start - 1
    word = _cut_last(text, max(r.pos, end - 20), end)
    quoted = n.end - start == _COURSE and text.startswith(_CLOSING_QUOTES, n.end)
    word = word.lstrip("([\"“‘'" if quoted else "([")  # (Table 2), “English 101”
    place = end - len(word)
    if word in _LOWER_DESIGNATORS:
        if n.plain and _OF_A_COUNT.match(text, n.end):
            return False
        return not _measures_something(r, n, counts=False)
    if word in _LOOSE_DESIGNATORS:
        return not _measures_something(r, n)
    if not word or word.islower():
        return _group_or_round(r, n, start)
    if word.lower() in _DESIGNATORS:
        return n.plain or not _measures_something(r, n, counts=False)
    if n.decimal and _CAMEL.match(word):
        return not _measures_something(r, n)  # iOS 17.2
    if not n.plain or not word[0].isalpha() or not word[-1].isalnum():
        return False
    if modifiers.is_modifier(word.lower()) or (quoted and word.lower() in STOP):
        return False
    if _sentence_initial(text, place):
        return False
    if _measures_something(r, n):
        return False
    if text[n.end : n.end + 1] in ("/", "("):
        return False
    link = RANGE.match(text, n.end)
    return link is None or not text[link.end() : link.end() + 1].isdigit()


def _cut_last(text: str, low: int, end: int) -> str:
    """What stands in front of `end` without a space in it."""
    if end <= low or text[end - 1].isspace():
        return ""
    return text[low:end].rsplit(None, 1)[-1]


def name_end(r: Reader, n: Numeral) -> int:
    """Where the digits of a name end, with the further numbers that its label goes on with."""
    text, end = r.text, n.end
    before = text[max(0, n.start - 14) : n.start].split()
    label = before[-1].lower().strip("([.,") if before else ""
    several = label in _PLURAL_LABELS
    while (m := _FURTHER.match(text, end)) is not None:
        if m[1] is None and not (several and r.noun(m.end()) is None):
            break
        if percent_end(text, m.end()) is not None:
            break
        end = m.end()
    return end


_PLURAL_LABELS = frozenset(
    "pages sections articles chapters figures tables paragraphs clauses lines verses questions items"
    " rows steps pp figs vols nos eqs equations volumes appendices exhibits rules psalms".split()
)


def is_group(r: Reader, start: int) -> bool:
    """Whether a capitalised number is part of a name: the Group of Seven, the Big Four."""
    text = r.text
    if not text[start].isupper():
        return False
    if text.endswith((" the ", "\nthe "), 0, start):
        gap = text.find(" ", start, start + 12)
        following = words_after(text, gap, 1) if gap > 0 else []
        return bool(following) and following[0].word[0].isupper()  # the Three Gorges
    return bool(_GROUPS.search(text, max(0, start - 16), start))


def counts_one(r: Reader, start: int) -> bool:
    """Whether "one" is a number here and no pronoun."""
    before = words_before(r.text, start, r.pos, 1)
    if before == ["at"]:
        return not _AT_ONE.match(r.text, start + 3)  # at one point
    if not before or before[0] not in _PRONOUN_BEFORE:
        return True
    if _SCALED.match(r.text, start + 3):
        return True  # the one hundred and fifth
    return before[0] == "that" and r.unit(start + 4) is not None  # "that one mile"


_AT_ONE = lazy(r"[ \n](?:point|time|stage|moment)(?![a-z])")
_SCALED = lazy(r"[ -](?:hundred|thousand|million|billion)(?![a-z])")
_PRONOUN_BEFORE = frozenset("no any every the this that which each some another the-".split())


def idiom(text: str, end: int) -> bool:
    """Whether a number in words is part of a fixed adjective: one-way, zero-sum, two-sided."""
    return text[end : end + 1] == "-" and _IDIOM.match(text, end) is not None


_IDIOM = lazy(
    r"-(?:way|sum|off|offs|sided|size|tolerance|packs?)(?![a-z])"
    # Of basketball, where they score no points: from three-point range.
    r"|-point[ ](?:range|line|arc|land|shooting|shooters?|shots?|attempts?|plays?|percentage"
    r"|contest|specialist|territory|field[ ]goals?)(?![a-z])"
)


def _measures_something(r: Reader, n: Numeral, *, counts: bool = True) -> bool:
    """Whether a percent sign, a unit or (with `counts`) a counted noun follows the digits."""
    text = r.text
    if text[n.end : n.end + 1] == "%" or percent_end(text, n.end):
        return True
    tokens = words_after(text, n.end, 2)
    if not tokens or not counts:
        return False
    return bool(
        money.after(text, n.end)
        or durations.time_unit(text, n.end)
        or r.noun(n.end)
        or r.unit(tokens[0].start)
    )


def _fixed_phrase(text: str, n: Numeral) -> bool:
    """24/7, and the attacks of 9/11."""
    first = text[n.start]
    return (
        (first == "2" and _ALWAYS.match(text, n.start) is not None)
        or (first == "9" and _ATTACKS.match(text, n.start) is not None)
        or (first in "25" and _HALVES.match(text, n.start) is not None)
    )


def _group_or_round(r: Reader, n: Numeral, start: int) -> bool:
    """The Group of 20; the last 16 of a competition, where nothing that is counted follows."""
    text = r.text
    if text[start - 2] not in "ft":
        return False
    low = max(r.pos, start - 16)
    if _GROUP.search(text, low, start):
        return not _measures_something(r, n)
    return _LAST.search(text, low, start) is not None and not words_after(text, n.end, 1)


def _sentence_initial(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:" or "\n" in text[max(0, place - 2) : place]
