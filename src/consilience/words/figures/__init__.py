"""Figures in words: from tokens to a phrase, from a phrase to exact ranges, and back."""
