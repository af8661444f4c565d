"""Targets that are fed with hostile and half-hostile inputs, and what has to hold for each of them.

`python -m tests.fuzz TARGET --characters 10000000` runs one; the suite runs each for a moment.
"""
