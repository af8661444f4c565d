"""A text against its sources: what of its numbers and dates they bear out.

`items.py` makes comparable values of facts, `words.py` says how near two of them stand by their
words, `derivations.py` what follows from the sources in one step, and `judging.py` decides.
"""
