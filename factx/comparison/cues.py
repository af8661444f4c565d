"""The words by which a text asks for a step: more than, altogether, the rest, for each, since."""

from __future__ import annotations

import re

from factx.patterns import lazy

CHANGE = lazy(
    r"\b(?:more|fewer|less|above|below|higher|lower|longer|shorter|larger|smaller|bigger|taller|older|younger|dearer"
    r"|cheaper|faster|slower|better|worse|earlier|later|ahead|behind|beyond|short of|extra|additional\w*|further|than"
    r"|ris(?:e|es|en|ing)|rose|fall\w*|fell|drop\w*|declin\w+|decreas\w+|increas\w+|gr[eo]w\w*|growth|gain\w*|los[est]\w*"
    r"|added|climb\w*|jump\w*|slip\w*|cut|lift\w*|rais\w+|reduc\w+|sav\w+|shrank|shrunk|shr[iu]nk\w*|up|down|from|gap|differ\w*"
    r"|margin|lead\w*|lack\w*|miss\w*|lag\w*|after"
    r"|before|by|between|against|compared|short|surplus|deficit|excess|improv\w+|advanc\w+|surg\w+|plung\w+|tumbl\w+|outnumber\w*"
    r"|spare\w*|last year|year before|previous\w*|former\w*|earlier|used to|had been|instead|deduct\w*|perish\w*|failed|fail)\b",
    re.IGNORECASE,
)
TOTAL = lazy(
    r"\b(?:total\w*|all|altogether|together|combined|overall|in sum|worldwide|globally|both|plus|add\w* up|joint\w*"
    r"|out of|aggregate|including)\b",
    re.IGNORECASE,
)
REST = lazy(
    r"\b(?:remain\w*|left|rest|others?|without|not|no|none|never|still|unfilled|fail\w*|un[a-z]{4,}|perish\w*|lost|only|another|surviv\w*|escap\w*)\b",
    re.IGNORECASE,
)
REMAINDER = lazy(r"\b(?:the rest|remainder|remaining|balance)\b", re.IGNORECASE)
SINCE = lazy(
    r"\b(?:later|after|before|earlier|old|ago|since|for|from|between|until|been|century|centuries|lasted|took|tak\w+|within)\b",
    re.IGNORECASE,
)
EACH = lazy(
    r"\b(?:each|every|per|apiece|a (?:head|day|week|month|year|piece|person|pupil|share|unit|time)|on average|average\w*|daily|weekly"
    r"|monthly|yearly|annual\w*|individual\w*|a (?=\w+[.,;]))\b"
    r"|\ban? \w+\b",
    re.IGNORECASE,
)
PRODUCT = lazy(
    r"\b(?:total\w*|all|altogether|together|a (?:year|month|week|day)|annual\w*|yearly|monthly|cost\w*|bill|worth|some|about|around|nearly"
    r"|almost|roughly|of (?:them|these|those|which|whom)|are|were|over|for)\b",
    re.IGNORECASE,
)
TIMES_WORD = lazy(
    r"\b(?:times|twice|thrice|doubl\w+|tripl\w+|quadrupl\w+|fold|to one|outnumber\w*|one in|out of|in every)\b",
    re.IGNORECASE,
)
