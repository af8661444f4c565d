"""Feasts: Christmas, Christmas Eve 2024, last Easter, Thanksgiving."""

from __future__ import annotations

import re

from factx.feast_days import FEASTS, Feast
from factx.feast_tables import TABLED, available
from factx.grammar.reader import Reader
from factx.grammar.tense import direction, is_phrase
from factx.grammar.words import start_of, words_before
from factx.patterns import lazy
from factx.timex import Absolute, Shifted, When

_MORE = lazy(r"[ ](Day|Eve|Sunday|Monday|Island)(?![a-z])", re.IGNORECASE)
_WHOLE = lazy(
    r"(?:valentine(?:['’]?s)?|boxing|labou?r|memorial|independence|veterans['’]?|mother['’]?s|father['’]?s"
    r"|columbus|(?:m\.?l\.?k\.?|martin luther king)(?:,? jr\.?)?(?:['’]?s)?|presidents?['’]?s?"
    r"|patrick['’]?s)[ ]day(?![a-z])|mardi[ ]gras|cinco[ ]de[ ]mayo",
    re.IGNORECASE,
)
_NEW_YEAR = lazy(r"(?P<mark>['’]s)?[ ](?P<day>eve|day)(?![a-z])", re.IGNORECASE)
_DAY_FEASTS = {
    ("black", 5): "black friday",
    ("good", 5): "good friday",
    ("palm", 7): "palm sunday",
    ("ash", 3): "ash wednesday",
    ("whit", 1): "whit monday",
    ("whit", 7): "pentecost",
    ("maundy", 4): "maundy thursday",
    ("holy", 4): "maundy thursday",
    ("holy", 6): "holy saturday",
    ("shrove", 2): "shrove tuesday",
    ("trinity", 7): "trinity sunday",
    ("cyber", 1): "cyber monday",
    ("clean", 1): "clean monday",
}
WEEKDAY_LEADS = frozenset(word for word, _ in _DAY_FEASTS)
# Without apostrophes and full stops, as the words in front of "Day".
_NAMED_DAYS = {
    "all saints": "all saints' day",
    "all souls": "all souls' day",
    "ascension": "ascension day",
    "bastille": "bastille day",
    "canada": "canada day",
    "australia": "australia day",
    "anzac": "anzac day",
    "groundhog": "groundhog day",
    "armistice": "armistice day",
    "remembrance": "armistice day",
    "april fools": "april fools' day",
    "april fool": "april fools' day",
    "st georges": "st george's day",
    "st davids": "st david's day",
    "st andrews": "st andrew's day",
    "st stephens": "boxing day",
    "st patricks": "st patrick's day",
    "saint patricks": "st patrick's day",
    "st paddys": "st patrick's day",
    "saint paddys": "st patrick's day",
    "kings": "king's day",
    "bosss": "boss's day",
    "bosses": "boss's day",
    "world vegan": "world vegan day",
    "ve": "ve day",
    "victoria": "victoria day",
    "may": "may day",
    "earth": "earth day",
    "pancake": "shrove tuesday",
    "international womens": "international women's day",
    "world aids": "world aids day",
    "human rights": "human rights day",
    "german unity": "german unity day",
    "valentines": "valentine's day",
    "mothers": "mother's day",
    "fathers": "father's day",
    "labor": "labor day",
    "memorial": "memorial day",
    "veterans": "veterans day",
    "boxing": "boxing day",
    "independence": "independence day",
    "inauguration": "inauguration day",
    "indigenous peoples": "indigenous peoples' day",
    "international workers": "international workers' day",
    "world environment": "world environment day",
    "world health": "world health day",
    "pi": "pi day",
    "flag": "flag day",
    "mlk": "martin luther king day",
    "mlk jr": "martin luther king day",
    "martin luther king jr": "martin luther king day",
    "martin luther king": "martin luther king day",
    "presidents": "presidents' day",
    "columbus": "columbus day",
    "thanksgiving": "thanksgiving",
}
_LAST_WORDS = frozenset(name.rpartition(" ")[2] for name in _NAMED_DAYS)
_CAPITALS = frozenset(
    {"ve", "may", "victoria", "canada", "australia", "earth", "inauguration", "flag", "pi"}
    | {"kings", "bosss", "bosses"}
)
_NO_LETTER = str.maketrans("", "", "'’.,")
_MOST_WORDS = 4
_YEAR = lazy(r"(?:[ ]in|[ ]of|,)?[ ]((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)")
_TURNS = {"last": -1, "this": 0, "next": 1}
_OF_TURN = lazy(r"[ ]of[ ](last|this|next)[ ]year(?![a-z])", re.IGNORECASE | re.ASCII)


def read_new_year(r: Reader, start: int, end: int) -> bool:
    """New Year's Eve and New Year's Day; `start` is where "Year" begins."""
    m = _NEW_YEAR.match(r.text, end)
    if start - 4 < r.pos:
        return False
    lead = words_before(r.text, start - 4, r.pos, 1)
    other = _NEW_YEARS.get(lead[0]) if lead else None
    if other is not None:
        begin = start_of(r.text, start - 4, lead[0])
        if lead == ["lunar"] and (longer := start_of(r.text, begin, "chinese")) >= r.pos:
            begin = longer
        stop = end if m is None else m.end()
        if not available() or (m is not None and m["day"].lower() == "eve"):
            return r.skip(stop)  # not the first of January
        return begin >= r.pos and _sure(r.text, begin, stop) and _add(r, begin, stop, other)
    if m is None and lead[:1] in _BESIDE_NEW_YEAR and _ALONE.match(r.text, end):
        return _add(r, start - 4, end, "new year")
    if m is None or not (m["mark"] or _sure(r.text, start - 4, m.end())):
        return False
    name = "new year's eve" if m["day"].lower() == "eve" else "new year"
    return _add(r, start - 4, m.end(), name)


_BESIDE_NEW_YEAR = (["before"], ["after"])
_ALONE = lazy(r"[.,;:!?)]|\s*\Z")


def _sure(text: str, start: int, end: int) -> bool:
    """Whether the name of a feast has its capital, its year, or is all that is written."""
    return text[start].isupper() or _YEAR.match(text, end) is not None or is_phrase(text)


def leads(r: Reader, start: int, word: str) -> bool:
    """Whether a word in front of a weekday makes a name with it: Black Friday, but a good Friday."""
    return r.text[start_of(r.text, start, word)].isupper() == r.text[start].isupper()


def read_weekday_feast(r: Reader, start: int, end: int, word: str, weekday: int) -> bool:
    """Black Friday, Good Friday: a weekday (1 is Monday) with the word in front of it."""
    name = _DAY_FEASTS.get((word, weekday))
    begin = start_of(r.text, start, word)
    if name == "good friday" and start_of(r.text, begin, "orthodox") >= r.pos:
        begin, name = start_of(r.text, begin, "orthodox"), "orthodox good friday"
    return name is not None and begin >= r.pos and _add(r, begin, end, name)


def read_day(r: Reader, start: int, end: int) -> bool:
    """All Saints' Day, Bastille Day: by the words in front of "Day", which begins at `start`."""
    text = r.text
    before = words_before(text, start, r.pos, _MOST_WORDS)
    words = [word.translate(_NO_LETTER) for word in before]
    if not words or words[-1] not in _LAST_WORDS:
        return False
    for count in range(len(words), 0, -1):
        name = " ".join(words[-count:])
        if name in _NAMED_DAYS:
            begin = start_of(text, start, " ".join(before[-count:]))
            capital = text[start] == "D" and text[begin : begin + 1].isupper()
            sure = capital or name not in _CAPITALS or _YEAR.match(text, end) is not None
            if begin < r.pos or not sure:
                return False
            return _add(r, begin, end, _NAMED_DAYS[name])
    return False


def read_feast(r: Reader, start: int, end: int, name: str) -> bool:
    """A feast by its name, with its year where that stands behind it or is turned."""
    if not name:
        m = _WHOLE.match(r.text, start)
        if m is None:
            return _read_tabled(r, start)
        word = re.sub(r"[^a-z]", "", m[0].lower().split()[0])
        return _add(r, start, m.end(), _BY_FIRST_WORD[word[:4]])
    more = _MORE.match(r.text, end)
    if name == "thanksgiving" and r.text[start] == "t" and not _as_feast(r, start, end, more):
        return False
    if more is not None:
        word = more[1].lower()
        if word == "island":
            return r.skip(more.end())
        end = more.end()
        longer = f"{name} {word}"
        name = longer if longer in FEASTS else name
    if name == "easter" and start_of(r.text, start, "orthodox") >= r.pos:
        start, name = start_of(r.text, start, "orthodox"), "orthodox easter"
    return _add(r, start, end, name)


def _as_feast(r: Reader, start: int, end: int, more: re.Match[str] | None) -> bool:
    """Whether thanksgiving without a capital is the feast: this thanksgiving, thanksgiving 2016."""
    if more is not None or _YEAR.match(r.text, end) or _OF_TURN.match(r.text, end):
        return True
    before = words_before(r.text, start, r.pos, 1)
    return (bool(before) and before[0] in _TURNS) or r.text.strip().lower() == "thanksgiving"


def _read_tabled(r: Reader, start: int) -> bool:
    """A feast of another calendar, where the tables for it are there: Eid al-Fitr, Yom Kippur."""
    m = _TABLED.match(r.text, start) if available() else None
    if m is None:
        return False
    if words_before(r.text, start, r.pos, 1)[:1] in _OTHER_DAYS:
        return r.skip(m.end())  # Dev Diwali is two weeks behind
    return _add(r, start, m.end(), _SPELT[_plain(m[0])])


_OTHER_DAYS = (["dev"],)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


# Other spellings, and what "Day" behind the name is part of.
_SPELLINGS = {
    "eid al-fitr": "eid ul-fitr,eid ul fitr,eid al fitr",
    "eid al-adha": "eid ul-adha,eid al adha,eid ul adha,eid ul-azha,bakrid,bakr id,bakr-id",
    "mawlid": "mawlid al-nabi,mawlid an-nabi,mawlid al-nabawi",
    "diwali": "deepavali,diwali day",
    "dussehra": "vijayadashami",
    "ram navami": "rama navami",
    "vaisakhi": "baisakhi,vaishakhi,vasakhi",
    "holi": "dhulandi,phagwah",
    "holika dahan": "choti holi,chhoti holi",
    "choti diwali": "chhoti diwali,kali chaudas",
    "bhogi": "bhogi pandigai,bhogi pongal,bogi pandigai",
    "mattu pongal": "maattu pongal",
    "kaanum pongal": "kanni pongal,kaanu pongal",
    "raksha bandhan": "rakhi,rakshabandhan",
    "maha shivaratri": "maha shivratri,mahashivratri",
    "makar sankranti": "makara sankranti,makara sankranthi",
    "janmashtami": "gokulashtami",
    "onam": "thiruvonam",
    "ugadi": "yugadi,samvatsaradi,chaitra sukladi",
    "parsi new year": "jamshedi navroz",
    "rath yatra": "ratha yatra,ratha-yatra",
    "valmiki jayanti": "maharishi valmiki jayanti,pargat diwas",
    "karva chauth": "karwa chauth",
    "chhath puja": "chhath,dala puja,surya shashthi",
    "vasant panchami": "basant panchami",
    "mahavir jayanti": "mahavira jayanti,mahaveer jayanti,mahavir janma kalyanak,mahaveer janma kalyanak",
    "guru nanak jayanti": "guru nanak's birthday,guru nanak gurpurab",
    "guru gobind singh jayanti": "guru gobind singh's birthday,guru gobind singh birthday,guru govind singh jayanti",
    "guru ravidas jayanti": "guru ravidas's birthday,guru ravidas birthday,guru ravidass jayanti,guru ravidass birthday",
    "rabindra jayanti": "rabindranath jayanti",
    "vesak": "vesak day,buddha day",
    "lag baomer": "lag b'omer",
    "rosh hashanah": "rosh hashana",
}
_SPELT = {_plain(name): name for name in TABLED}
_SPELT |= {_plain(way): name for name, ways in _SPELLINGS.items() for way in ways.split(",") if way}
_WAYS = [*TABLED, *(way for ways in _SPELLINGS.values() for way in ways.split(",") if way)]
_TABLED = lazy(
    "(?:"
    + "|".join(
        re.escape(way).replace(r"\ ", "[ ]").replace("'", "['’]")
        for way in sorted(_WAYS, key=len, reverse=True)
    )
    + ")(?![a-z])",
    re.IGNORECASE,
)
_NEW_YEARS = {"chinese": "chinese new year", "lunar": "chinese new year"} | {
    word: f"{word} new year" for word in ("islamic", "parsi")
}
_BY_FIRST_WORD = {
    "vale": "valentine's day",
    "boxi": "boxing day",
    "labo": "labor day",
    "memo": "memorial day",
    "inde": "independence day",
    "vete": "veterans day",
    "moth": "mother's day",
    "fath": "father's day",
    "colu": "columbus day",
    "mlk": "martin luther king day",
    "mart": "martin luther king day",
    "pres": "presidents' day",
    "patr": "st patrick's day",
    "mard": "shrove tuesday",
    "cinc": "cinco de mayo",
}


def _add(r: Reader, start: int, end: int, name: str) -> bool:
    year: When | None = None
    turn = 0
    m = _YEAR.match(r.text, end)
    before = words_before(r.text, start, r.pos, 1)
    of = _OF_TURN.match(r.text, end)
    if of is not None:
        year, end = Shifted(_TURNS[of[1].lower()], "year"), of.end()
    elif m is not None:
        year, end = Absolute(m[1], "year"), m.end()
    elif before and before[0] in _TURNS and start_of(r.text, start, before[0]) >= r.pos:
        start = start_of(r.text, start, before[0])
        turn = _TURNS[before[0]] or direction(r.text, start, end)
        year = Shifted(0, "year") if not turn else None
    else:
        turn = direction(r.text, start, end)
    return r.add("date", start, end, when=Feast(name, year, turn))
