"""What a file says about itself: title and date in front matter, in the words of its format."""

from __future__ import annotations

import re
from typing import NamedTuple

from factx.dateline import first_date
from factx.timex import DocumentDate

_FRONT = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)(?P<lines>(?:(?!(?P=fence)|\.\.\.)[^\r\n]*(?:\r\n?|\n)){0,400})"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"
)
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*[:=][ \t]*(\S[^\r\n]*)")
_DATES = (
    "date published datepublished date_published publishdate published_at publication_date pubdate "
    "released created date_created updated lastmod modified"
).split()


class Metadata(NamedTuple):
    """Title and date, as far as they are known."""

    title: str | None = None
    date: DocumentDate | None = None


def front_matter(source: str) -> tuple[int, Metadata]:
    """Where the front matter of a file (YAML or TOML) ends, and what it says.

    >>> front_matter('---\\ntitle: "News"\\ndate: 2025-05-20\\n---\\nText')[1].title
    'News'
    """
    found = _FRONT.match(source)
    if found is None or not _PAIR.search(found["lines"]):
        return 0, Metadata()
    pairs: dict[str, str] = {}
    for key, value in _PAIR.findall(found["lines"]):
        pairs.setdefault(key.lower(), _unquoted(value.rstrip(" \t")))
    date = first_date(pairs[key] for key in _DATES if key in pairs)
    return found.end(), Metadata(pairs.get("title") or None, date)


def _unquoted(value: str) -> str:
    for quote in "\"'":
        if value.startswith(quote):
            end = value.rfind(quote)
            return value[1 : end if end > 0 else None].replace(f"\\{quote}", quote)
    return re.sub(r"(?<!\s)\s+#.*", "", value)
