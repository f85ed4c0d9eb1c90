"""Figures in words: from tokens to a phrase, from a phrase to exact ranges, and back.

The grammar finds what stands there; the meaning decides what that entails, and by which rule.
What reads in two ways is refused with both readings. Languages are data, in `languages`. May
import the ground floor.
"""
