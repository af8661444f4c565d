"""How a share is said behind its first number: one in four, two in every 1,000 births."""

from __future__ import annotations

from factx.patterns import lazy

SPACES = r"(?:[ \xa0]{1,3}|[ \xa0]?\n[ ]?)"
IN_WORDS = lazy(rf"{SPACES}(?:in|out[ ]of)(?:[ ]every)?{SPACES}(?=[a-z])|-(?:in|out-of)-(?=[a-z])")
# One in 10 people, two in every 1,000 births; no years and no units behind the digits.
IN_DIGITS = lazy(
    rf"{SPACES}in(?:[ ]every)?{SPACES}(\d{{1,3}}(?:,\d{{3}})*)(?:(?=\.?(?:\s*\Z|\n)|[,;)][ \n]|\.[ ][A-Z])"
    r"|(?=[ ](?:an?[ ](?:year|decade|century|generation|month)[ ](?:ago|earlier|before)|in[ ][12]\d{3}"
    r"|(?:[a-z]+[ ]){0,2}(?:people|men|women|children|[a-z]+s)"
    r"|of|ha[ds]|have|said|did|would|will|were|could|chance|shot|risk)(?![a-z])))"
)
TIME_UNIT = lazy(r"[ \xa0-](?:second|minute|hour|day|week|month|year|decade)s?(?![a-z])")
