"""Text from outside made harmless for a terminal, and in the log of a build server."""

from __future__ import annotations

import re

# Control characters, line and paragraph separators, and what changes the direction of writing:
# the Bidi_Control property of Unicode (UAX #9).  They could hide or forge what is on the screen.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ABOVE = f"\x7f-\x9f\u2028\u2029{_BIDI}"
_UNSAFE = re.compile(f"[\x00-\x1f{_ABOVE}]")
_UNSAFE_IN_JSON = re.compile(f"[{_ABOVE}]")
# What a build server does, instead of showing it: ::error:: at the beginning of a line (GitHub),
# ##[error], ##vso[…] and ##teamcity[…] (GitHub, Azure, TeamCity).
_COMMAND_LINE = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_COMMAND = re.compile(r"##(?=\w*\[)")
_COMMAND_IN_BYTES = re.compile(rb"##(?=\w*\[)")


def visible(text: str) -> str:
    """The text with a visible mark for every character that would act on the terminal.

    >>> visible("a\\x1b[31mb\\u202e"), visible("one\\ntwo")
    ('a␛[31mb\\\\u202e', 'one␊two')
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-8", "backslashreplace").decode()
    return _UNSAFE.sub(_mark, text)


def visible_lines(text: str) -> str:
    """The same with line ends and tabs left as they are.

    >>> visible_lines("one\\r\\n\\ttwo\\x1b")
    'one\\n\\ttwo␛'
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "backslashreplace").decode()
    return _UNSAFE.sub(lambda found: found[0] if found[0] in "\n\t" else _mark(found), text)


def one_line(text: str) -> str:
    """The same on one line, with one space for any white space.

    >>> one_line("33 years\\n  ago")
    '33 years ago'
    """
    return visible(" ".join(text.split()))


def without_commands(text: str) -> str:
    """The text with a mark in everything that the log of a build server would take as a command.

    >>> without_commands("::error::a\\n##vso[b] ## c")
    '\\\\x3a:error::a\\n#\\\\x23vso[b] ## c'
    """
    if "##" in text:
        text = _COMMAND.sub(r"#\\x23", text)
    return _COMMAND_LINE.sub(r"\1\\x3a", text) if "::" in text else text


def json_without_commands(data: bytes) -> bytes:
    """The same for JSON, which means what it meant."""
    return _COMMAND_IN_BYTES.sub(rb"#\\u0023", data) if b"##" in data else data


def markup_without_commands(text: str) -> str:
    """The same for XML and HTML, except in scripts and styles, which must not hold any."""
    if "##" in text:
        text = _COMMAND.sub("#&#35;", text)
    return _COMMAND_LINE.sub(r"\1&#58;", text) if "::" in text else text


def visible_json(text: str) -> str:
    """The same JSON with escapes for what its writer leaves as it is."""
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _mark(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
