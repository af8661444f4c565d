"""Words in front of a number that support a unit that is more often something else."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 60
_WORD: Final = re.compile(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Kilometres are missing: "2.91km (1.81m)" has miles.
LENGTHS: Final = _words(
    "length lengths long longer height high heights tall width wide depth deep diameter thickness"
    " radius distance distances outreach reach range altitude elevation wingspan span clearance"
    " draught draft measure measures measured measuring stands stood metre metres meter meters feet"
    " cm mm"
)
LOADS: Final = _words(
    "capacity payload load loads loaded weigh weighs weighed weighing weight mass cargo tonnage"
    " displacement displaces lift lifts lifting tonnes tonne"
)
ROTATIONS: Final = _words(
    "rotate rotates rotated rotating rotation rotations spin spins twist twists twisted wind winds"
    " wound winding screw knob dial bolt nut coil coils crank tighten tightened loosen loosened"
)
ANGLES: Final = _words(
    "angle angles angular phase radian radians rotate rotated rotation sin cos polar azimuth"
)
RACES: Final = _words("ran run runs running race raced races swam swim swims sprint sprinted won")
RAINFALL: Final = LENGTHS | _words("rain rainfall snow snowfall")
WARMTH: Final = _words(
    "temperature temperatures high highs low lows warm warmed warming heat hot cold cool hit reached"
    " celsius thermometer mercury topped"
)
RADIATION: Final = _words(
    "dose doses dosage exposure exposed radiation irradiated absorbed receive received radioactive"
)
BRIGHTNESS: Final = _words("brightness bright peak display displays screen panel luminance hdr")
SHOTS: Final = _words(
    "bullet bullets muzzle velocity velocities projectile projectiles arrow arrows bow bows crossbow"
    " rifle rifles pistol pellet pellets ballistic ballistics ammunition cartridge cartridges"
)
# Of these "1.2m" counts millions.
SOLD: Final = _words(
    "sales sold sells revenue revenues turnover profit profits population users subscribers followers"
    " viewers visitors customers passengers downloads subscriptions shipments deliveries exports"
    " imports payrolls unemployment membership audience streams listeners votes voters copies"
)
TRIFLES: Final = _words(
    "size sizes wavelength diameter width spacing bond resolution duration pulse"
)


def words_before(text: str, start: int) -> list[str]:
    """The lower-case words of the sentence so far, as far as some sixty characters back.

    Neither a blank line nor the end of a sentence is crossed: what stands there supports nothing.
    """
    chunk = text[max(0, start - _REACH) : start]
    for gap in ("\n\n", ". ", "? ", "! "):
        cut = chunk.rfind(gap)
        if cut >= 0:
            chunk = chunk[cut + 2 :]
    return _WORD.findall(chunk.lower())


def supports(text: str, start: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands before ``start`` in its sentence."""
    return not words.isdisjoint(words_before(text, start))
