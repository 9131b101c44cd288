"""The words of a text, and the longest entries of a language's tables (countries, organisations, roles) among them.

The tables are compiled once into a dictionary of first words; at each word of a sentence the longest entry wins.
"""

from warta.text.lexicon.compiled import Lexicon, lexicon_of
from warta.text.lexicon.cutting import words_of
from warta.text.lexicon.entries import NO_ROWS, Entry, Match, Office, Row
from warta.text.lexicon.words import Word, form_words

__all__ = ["NO_ROWS", "Entry", "Lexicon", "Match", "Office", "Row", "Word", "form_words", "lexicon_of", "words_of"]
