"""Fingerprints of findings: by these a later run knows them again, whatever lines they moved to."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from factx.claims import Claim

_LENGTH = 16  # hexadecimal digits


def fingerprints(claims: Iterable[Claim]) -> tuple[str, ...]:
    """A fingerprint for each claim of one document, in the same order.

    It is a hash of the check's code and the claim's words, whatever their case and the white space
    between them, and an ordinal from 1 that tells apart claims that say the same.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for claim in claims:
        from hashlib import sha256

        words = normalised(claim.text)
        seen[claim.status, claim.code, words] += 1
        key = sha256(f"{claim.code}\0{words}".encode()).hexdigest()[:_LENGTH]
        found.append(f"{key}:{seen[claim.status, claim.code, words]}")
    return tuple(found)


def normalised(text: str) -> str:
    """What stays of words when a paragraph is wrapped anew or its case is changed.

    >>> normalised("Café\\n  IN 1992")
    'café in 1992'
    """
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()
