"""The words before the first dash of a report: "DAKAR (Kabar Wire) -". They say where and by whom it was written.

`warta.page.datelines` asks another question: which place and outlet an article names there, also where the dash is
glued to them or lost ("JAKARTA- …", "Kabar.com, JakartaHarga …"). Here is asked how much of any sentence stands before
its clause: how many tokens, which are not parsed with it; and, once the names that the article itself explains are
known, how many words, among which only places are found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from warta.page.datelines import BY_AGENCY, DAY
from warta.places.agencies import agency
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.places.organisations import Organisation
from warta.records import Article, Span
from warta.text.lexicon import Match, Word

BRACKET = r"(?: ?\([^()\n]{1,40}\))"
BEHIND = re.compile(
    rf"(?:(?: [A-Z]\w+){{0,2}}(?:{BRACKET}| ?[,/](?:(?!/\.)[^\n–—-]){{1,40}}?)? ?[-–—]{{1,2}}|{DAY}?{BRACKET}? ?:)\s*"
)
"""What follows the place of a dateline, up to its dash; or to its colon, before which only a day and brackets stand."""
BRACKETED = re.compile(BY_AGENCY)
"""What follows the place of one that has lost its dash: "Karachi (AFP) Prices rose"."""
ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+, ?")
"""What stands before the place of one without a dash: "Kabar.com, BantulHarga beras"."""
FARTHEST = 12
"""A dateline has fewer words and marks."""
SHORTEST = 4
"""A name in capitals of fewer letters may be an acronym: AS - Iran."""
DASHES = "-–—"
MARKS = "(),./|"
PLACES = (CountryName, PlaceFact)


def dateline_of(article: Article) -> Span | None:
    """KABAR.com, Bantul (ANTARA) - Harga beras …: the article's dateline with its dash, if the page has told its place.

    One that has lost its dash ends with the place, before a capital.
    """
    place = next((e.span for e in article.evidence if e.field == "dateline" and e.span), None)
    if place is None:
        return None
    start = article.text.rfind("\n", 0, place.start) + 1
    dash = BEHIND.match(article.text, place.stop)
    return Span(start, dash.end()) if dash else bare_dateline(article)


def bare_dateline(article: Article) -> Span | None:
    """Kabar.com, Bantul|Harga beras …; Karachi (AFP)|Prices rose: the article's dateline where it has lost its dash."""
    place = next((e.span for e in article.evidence if e.field == "dateline" and e.span), None)
    if place is None or BEHIND.match(article.text, place.stop):
        return None
    start = article.text.rfind("\n", 0, place.start) + 1
    bracket = BRACKETED.match(article.text, place.stop)
    if bracket and agency(bracket["agency"]):
        return Span(start, bracket.end())
    capital = article.text[place.stop :].lstrip()[:1].isupper()
    return Span(start, place.stop) if capital and ADDRESS.fullmatch(article.text, start, place.start) else None


def dateline_stop(words: Sequence[Word], matches: Sequence[Match]) -> int:
    """How many words the dateline has that a sentence opens with, its dash among them; 0 for none."""
    dash = next((i for i, word in enumerate(words[:FARTHEST]) if word.text in DASHES and i), 0)
    if not dash or not spaced(words, dash):
        return 0
    before = words[:dash]
    if not all(word.capital or word.text in MARKS or after_dot(before, i) for i, word in enumerate(before)):
        return 0
    inside = [match for match in matches if match.stop <= dash]
    return dash + 1 if tells_source(before, inside) or opens_with_place(before, inside) else 0


def spaced(words: Sequence[Word], dash: int) -> bool:
    """Whether a dash stands between spaces, or is doubled, and a sentence begins behind it."""
    after = next((word for word in words[dash + 1 :] if word.text not in DASHES and word.text not in "\"“'‘"), None)
    if after is None or after.text[0].islower():
        return False
    return words[dash - 1].stop < words[dash].start or words[dash + 1].text in DASHES


def after_dot(words: Sequence[Word], i: int) -> bool:
    """KOMPAS.com: the end of an address."""
    return i > 0 and words[i - 1].text == "." and words[i - 1].stop == words[i].start


def tells_source(before: Sequence[Word], inside: Sequence[Match]) -> bool:
    """Whether an address is among the words, an outlet in brackets, or all are written in capitals."""
    address = any(after_dot(before, i) and word.text.islower() for i, word in enumerate(before))
    letters = [word.text for word in before if word.text not in MARKS]
    shouted = all(map(str.isupper, letters)) and max(map(len, letters), default=0) >= SHORTEST
    return address or in_brackets(before, inside) or (shouted and not any(is_state(match) for match in inside))


def in_brackets(before: Sequence[Word], inside: Sequence[Match]) -> bool:
    """ "(ANTARA)", not "(AS)": the words end with a name in brackets that is no state's nor any other body's."""
    if before[-1].text != ")":
        return False
    opened = len(list(takewhile(lambda word: word.text != "(", reversed(before))))
    bracketed = [match.entry for match in inside if match.first >= len(before) - opened]
    return all(isinstance(entry, Organisation) and entry.sector == "JRN" for entry in bracketed)


def opens_with_place(before: Sequence[Word], inside: Sequence[Match]) -> bool:
    """ "Jakarta -", "Jakarta, Kabar Wire -": a town, alone or before a comma."""
    opened = int(before[0].text == "(" and before[-1].text == ")")  # (DAKAR, Senegal) —
    first = next((match for match in inside if match.first == opened), None)
    if first is None or is_state(first) or not isinstance(first.entry, PLACES):
        return False
    return first.stop == len(before) - opened or before[first.stop].text in (",", "(", "/")


def is_state(match: Match) -> bool:
    """Whether a state or its people is named, not a capital or another place."""
    return isinstance(match.entry, CountryName) and match.entry.form in ("name", "people", "citizens")
