"""FX001: a comment that silences checks silences something."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from factx.checks import check
from factx.claims import Claim, Status, Verdict
from factx.document import Document
from factx.skeleton import Prose

if TYPE_CHECKING:
    from factx.silencing import Silence

CODE, NAME = "FX001", "unused-ignore"


@check(CODE, NAME, severity="warning")
def unused_ignore(prose: Prose) -> Iterable[Verdict]:
    """A comment that silences checks silences something.

    In Markdown and HTML a comment silences checks in its line (in HTML its paragraph), or in the
    next one with text where it stands alone: <!-- factx: ignore FX103 -->.  Without a code it
    silences all checks; several codes, beginnings of codes (FX1) and names (years-ago) are listed
    with commas, and what follows them is for people.  ignore-start and ignore-end silence what
    stands between them, ignore-file silences the whole file.  In plain text a line may end with
    # factx: ignore[FX103] or // factx: ignore[FX103].

    Once the numbers are mended, or the check has learned better, the comment only hides the next
    mistake.  This check says so; a comment that names checks is judged by these even where they
    do not run, and every one of several codes has to silence something.

    Consistent: 45 of the 60 members (80%) agreed. <!-- factx: ignore FX301 -->
    Consistent: The 45 of 60 (80%) were from Bonn. # factx: ignore
    Consistent:
        <!-- factx: ignore FX3: the ministry rounds -->
        45 of the 60 members (80%) agreed.
    Consistent:
        <!-- factx: ignore-start count-percent -->
        - 45 of the 60 members (80%) agreed.
        - 20 of the 80 members (30%) agreed.
        <!-- factx: ignore-end -->
    Inconsistent: 45 of the 60 members (75%) agreed. <!-- factx: ignore FX301 -->
    Inconsistent: 45 of the 60 members (80%) agreed. // factx: ignore[FX103]
    Inconsistent: 45 of the 60 members (80%) agreed. <!-- factx: ignore FX301, FX103 -->
    Inconsistent:
        <!-- factx: ignore FX301 -->
        45 of the 60 members (75%) agreed.
        20 of the 80 members (30%) agreed.
    Inconsistent:
        <!-- factx: ignore-file -->
        45 of the 60 members (75%) agreed.
    Silent: The comment reads "factx: ignore FX301", and it ends the line.
    Silent: 45 of the 60 members (80%) agreed. <!-- factx: ignored FX301 -->
    Silent: 45 of the 60 members (80%) agreed.
    """
    return ()  # it needs what the other checks found, see `comments_judged`


def comments_judged(
    document: Document,
    findings: Collection[Claim],
    silenced: Callable[[Claim, Silence], bool],
) -> Iterator[Claim]:
    """What is to be said of every comment, by the findings that there are without it."""
    for silence in document.silences:
        hits = [claim for claim in findings if silenced(claim, silence)]
        idle = [code for code in silence.codes if not any(_is(code, claim) for claim in hits)]
        status: Status = "inconsistent" if idle or not hits else "consistent"
        count = "1 finding" if len(hits) == 1 else f"{len(hits)} findings"
        equation = f"{silence.words}: {count}"
        message = f"{silence.words} silences {count}"
        if not hits:
            message = f"{silence.words} silences nothing; remove it"
        elif idle:
            message = f"{silence.words} silences nothing of {', '.join(idle)}; leave that out"
        own = document.places is None
        start, end = silence.place if own else (silence.start, silence.start)
        aside = None if own else silence.place
        yield Claim(
            document, CODE, NAME, status, "warning", equation, message, start, end, aside=aside
        )


def _is(code: str, claim: Claim) -> bool:
    return code.lower() == claim.name or claim.code.startswith(code.upper())
