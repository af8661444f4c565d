"""Settings of the whole suite."""

from __future__ import annotations

from hypothesis import settings

# The first example may import dateparser or build the unit table; a deadline would fail by chance.
settings.register_profile("factx", deadline=None)
settings.load_profile("factx")
