"""What stands around an article on a web page and is copied with it: menus, links, cookie lines.

A line that says so ("You might also like", "Latest news") begins it; it goes on over lines that are
no prose, and to the end of the text where little prose follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_AFTER = r"""
    you (?:might|may) (?:also|like)(?: also)?(?: (?:like|enjoy|be interested in|read))?
  | (?:more|latest|top|other|recent|breaking|trending|today's|further) (?:news|stories|headlines|articles|posts|videos)
  | latest | more (?:from|in|on|about|by) [^.!?]{2,40} | more like this | what to read next
  | related(?:[ ](?:articles?|stories|story|news|posts?|content|coverage|links|reading|topics?|videos?))
  | related | recommended(?: (?:for you|stories|articles|reading|by [^.!?]{2,30}))?
  | (?:most|also) (?:read|popular|viewed|shared|commented|watched)(?: (?:in|on|today|this week|stories|news)[^.!?]{0,30})?
  | trending(?: now| topics| stories)? | popular(?: (?:now|posts|stories|articles))
  | editors?['’]s?[ ](?:picks?|choice) | don['’]t miss | read (?:more|next|also|this next) | see also
  | (?:leave|post|write|add) (?:a|your) (?:comment|reply) | (?:[\d,]+ )?comments?(?: \(\d+\))? | join the (?:conversation|discussion)
  | sponsored(?: (?:content|links|stories))? | around the web | from the web | promoted stories | partner content
  | (?:previous|next) (?:article|post|story) | sign up (?:for|to) (?:our|the) [^.!?]{2,60} | subscribe(?: (?:to|now|today)[^.!?]{0,60})?
  | (?:our )?newsletters?(?: sign-?up)? | follow us(?: on [^.!?]{2,40})?
"""
_ALONE = r"""
    skip to (?:main |the )?(?:content|navigation|article) | back to top | menu | search | home | log ?in | sign in | sign up | register
  | advertisement | advertise with us | share(?: (?:this|on|via|article)[^.!?]{0,40})? | print(?: this (?:article|page))? | e-?mail(?: this article)?
  | listen to (?:this )?article | save(?: article)? | copy link | facebook | twitter | x | whatsapp | linkedin | telegram | reddit | pinterest
  | tags? | tags?:[ ][^.!?]{2,120} | topics?:[ ][^.!?]{2,120} | filed under:[ ][^.!?]{2,120} | terms (?:of|and) (?:use|service|conditions) | privacy(?: policy| notice)?
  | cookie (?:policy|settings|preferences|notice) | accept(?: all)?(?: cookies)? | reject(?: all)?(?: cookies)? | manage (?:cookies|preferences|consent)
  | contact(?: us)? | about us | (?:©|\(c\)|copyright)[ ][^\n]{2,120} | [^\n]{0,80}all rights reserved\.?
  | (?:[^\n.!?>›»\d]{2,30}[ ]?[>›»][ ]?){1,6}[^\n.!?>›»\d]{2,60}
"""
_COOKIES = r"[^\n]{0,200}?\bcookies?\b[^\n]{0,400}"


def _lines(forms: str) -> str:
    return "|".join(form.strip() for form in re.split(r"\|\s", forms.strip()))


@cache
def _consent() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:accept|consent|agree|we use|our (?:web)?site|this (?:web)?site|your experience"
        r"|preferences)\b",
        re.IGNORECASE,
    )


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence, not of an initial or a title."""
    return re.compile(
        r"(?<![.…])(?<![.\s][A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"'”’»)\]]*(?=\s|\Z)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled only for a text that has such a line: it takes as long as reading a page."""
    after, alone = _lines(_AFTER), _lines(_ALONE)
    return re.compile(
        rf"(?:(?P<after>{after})|(?P<alone>{alone})|(?P<cookies>{_COOKIES}))[ \t]*:?", re.IGNORECASE
    )


_LONGEST = 140  # characters of a line that says what it is
_FIRST_WORD = re.compile(r"[\w'’-]+|[©(]")
_FIRST_WORDS = frozenset(
    """
    you more latest top other recent breaking trending today's further what related recommended most
    also popular editor's editors’ editors' editor’s editor editors don't don’t read see leave post
    write add comment comments join sponsored around from promoted partner previous next sign
    subscribe our newsletter newsletters follow skip back menu search home log login register
    advertisement advertise share print email e-mail listen save copy facebook twitter x whatsapp
    linkedin telegram reddit pinterest tags tag topics topic filed terms privacy cookie accept reject
    manage contact about © ( copyright
    """.split()
)
_PLAIN_AFTER = frozenset(
    """
    you might also like;you may also like;latest news;related articles;related stories;related news
    most read;most popular;read more;read next;more news;top stories;recommended;trending;see also
    more stories;related posts;related;recommended for you;latest;latest stories;comments
    """.strip()
    .replace("\n", ";")
    .replace(";    ", ";")
    .split(";")
)
_PLAIN_ALONE = frozenset("advertisement menu search home share print tags contact".split())
_SIGNS = (">", "›", "»", "cookie", "Cookie", "ights reserved", " comment", " Comment")
_BLOCK = re.compile(r"[^\n\r]+")
_LONG = 60  # words that one sentence end may stand for
_SHORT = 6  # words that are no prose, whatever ends them
_HEAD = 600  # characters at the top in which a menu may stand
_LEAST = 200  # characters of prose without which there is no article to set apart


_Mark = tuple[int, int, str]  # start, end and kind of a line


def furniture(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of everything that does not belong to the article, in order.

    >>> article = "The mayor left on Monday, after twelve years in office. " * 4
    >>> text = article + "\\n\\nLatest news\\nFire in 12 houses"
    >>> [text[start:end] for start, end in furniture(text)]
    ['Latest news\\nFire in 12 houses']
    """
    marked = [*_marked(text)]
    if not marked:
        return ()
    prose = [m.span() for m in _BLOCK.finditer(text) if _is_prose(m[0])]
    total = sum(end - start for start, end in prose)
    if total < _LEAST:
        return ()
    return _merged(_found(text, marked, prose, total))


def _marked(text: str) -> Iterator[_Mark]:
    """The lines that say what they are: what follows an article, something alone, or cookies."""
    for line in _BLOCK.finditer(text):
        start, end = line.span()
        words = line[0].strip()
        if end - start > _LONGEST:
            if "cookie" not in words and "rights reserved" not in words.lower():
                continue
        else:
            first = _FIRST_WORD.match(words)
            known = first is not None and first[0].lower() in _FIRST_WORDS
            if not known and not any(sign in words for sign in _SIGNS):
                continue
        start = text.index(words, start)
        kind = _kind(words)
        if kind is not None:
            yield start, start + len(words), kind


def _kind(words: str) -> str | None:
    plain = words.lower().rstrip(" :")
    if plain in _PLAIN_AFTER:
        return "after"
    if plain in _PLAIN_ALONE:
        return "alone"
    found = _pattern().fullmatch(words)
    return None if found is None else found.lastgroup


def _found(
    text: str, marked: list[_Mark], prose: list[tuple[int, int]], total: int
) -> Iterator[tuple[int, int]]:
    at = before = 0
    done = 0
    for low, high, kind in marked:
        if low < done:
            continue
        while at < len(prose) and prose[at][0] < low:
            before += prose[at][1] - prose[at][0]
            at += 1
        if kind == "cookies":
            if _consent().search(text, low, high) is None:
                continue
            end = high
        elif kind == "alone":
            if before and total - before and low > _HEAD and not _lone(text, low, high):
                continue
            end = high
        elif before >= _LEAST and 2 * (total - before) <= before:
            end = len(text)
        else:
            end = prose[at][0] if at < len(prose) else len(text)
            if not before and at < len(prose):
                end = high
        done = end
        yield low, end


def _lone(text: str, low: int, high: int) -> bool:
    """Whether the line is a paragraph of its own, or one among short lines."""
    before = text[max(0, low - 40) : low].rstrip(" \t")[-2:]
    return before in ("", "\n\n", "\r\n") or text[high : high + 2] in ("\n\n", "\r\n", "")


def _is_prose(line: str) -> bool:
    """Whether a line or paragraph is made of sentences."""
    words = line.count(" ") + 1
    stops = sum(1 for _ in _stop().finditer(line))
    return words > _SHORT and stops * _LONG >= words


def _merged(spans: Iterator[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
