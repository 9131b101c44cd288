"""The start of an article's first paragraph: the outlet and the place before the first dash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warta.page.people import squash
from warta.page.phrases import phrases
from warta.places.agencies import agency
from warta.places.gazetteer import find_place

PREFIX = re.compile(r"^\s*(?P<prefix>[^\W\d_][^\n–—]{1,70}?)\s*(?P<dash>[-–—―]{1,2}|\n-\n)\s*(?P<next>.|$)", re.S)
PART = re.compile(r"[^\W\d_][\w.'’ -]*")
ADDRESS = re.compile(r"^[\w-]+(?:\.(?:com|co|id|net|org|go|tv|news|co\.id|or\.id))+$", re.I)
ADDRESS_FIRST = re.compile(r"^([\w-]+(?:\.(?:com|co|id|net|org))+), ([A-Z][a-z]\w+?)( (?=[A-Z])|(?=[A-Z][A-Za-z]))")
"""Kabar.com, Bantul Harga beras; Kabar.com, BantulHarga beras; Kabar.com, BantulPT Sinar"""
SLASHED = re.compile(r"\s*(?P<place>[^\W\d_][\w' -]*?)(?:,[^\n./]{1,40})?\. /(?P<agency>[^\n/]{2,30}?) ?/\.")
"""MOSCOW, February 7. /TASS/. Prices rose."""
PLACE = r"\s*(?P<place>[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3})"
DAY = r"(?:, ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?))"
COLON = re.compile(rf"{PLACE}{DAY}?(?: ?\([^()\n]{{2,30}}\))? ?: ?(?=[A-Z\"“])")
"""BHOPAL: Prices rose; New Delhi (ANI): Prices rose; New Delhi, July 26 (ANI): Prices rose."""
OUTLET_THEN_PLACE = re.compile(
    r"(?P<outlet>[\w-]+(?:\.[\w-]+)+) ?[-–—]{1,2} ?(?P<place>[A-Z][A-Z'’-]{2,}(?: [A-Z][A-Z'’-]+){0,2})\.? (?=[A-Z\"“])"
)
"""KABAR.CO.ID - BANTUL. Harga beras naik"""
BY_AGENCY = r"(?:, [A-Z][A-Za-z. ]{1,30})? \((?P<agency>[^()\n]{2,30})\)(?= [A-Z\"“])"
BRACKETED = re.compile(PLACE + BY_AGENCY)
"""Karachi (AFP) Prices rose; BERLIN, Germany (AP) Prices rose: the dash is lost."""
SMALL = {"di", "of", "the", "de", "la", "al"}
WHERE = "in|near|to|from|di|ke|dari"
"""Before a place."""
MOST_WORDS = 4
BRACKET = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Opening:
    """Outlets and places that stand before the first dash, with their offsets in the paragraph."""

    outlet: tuple[str, int] | None
    place: tuple[str, int] | None


def opening_of(paragraph: str, article: str, outlets: tuple[str, ...] = ()) -> Opening:
    """What "KABAR.com, BANTUL (ANTARA) - Harga beras" opens with.

    `article` is the whole text: a name that also occurs in it as an address ("KabarBantul.com") is an outlet.
    """
    slashed = SLASHED.match(paragraph)
    if slashed and agency(slashed["agency"]) and _is_place(slashed["place"]):
        return Opening(None, (slashed["place"], slashed.start("place")))
    bracketed = BRACKETED.match(paragraph)
    if bracketed and agency(bracketed["agency"]) and _is_place(bracketed["place"]):
        return Opening(None, (bracketed["place"], bracketed.start("place")))
    colon = COLON.match(paragraph)
    if colon and (find_place(colon["place"].title()) or _is_named_again(colon["place"], article)):
        return Opening(None, (colon["place"], colon.start("place")))
    ended = OUTLET_THEN_PLACE.match(paragraph)
    if ended and ADDRESS.match(ended["outlet"]):
        return Opening((ended["outlet"], 0), (ended["place"], ended.start("place")))
    found = PREFIX.match(paragraph)
    if not found or not _is_dash(found):
        return _without_dash(paragraph)
    outlet: tuple[str, int] | None = None
    place: tuple[str, int] | None = None
    sites = {squash(name) for name in outlets} | _addresses(article)
    for name, at in _parts(found["prefix"]):
        if ADDRESS.match(name) or squash(name) in sites:
            outlet = outlet or (name, at)
        elif place is None and _is_place(name) and not _is_word(name, article):
            place = (name, at)
    sure = outlet or "(" in found["prefix"] or "," in found["prefix"] or found["prefix"].isupper()
    sure = sure or (place is not None and place[0] == found["prefix"] and find_place(place[0]) is not None)
    return Opening(outlet, place if sure or found["dash"] in ("-", "--", "\n-\n") else None)


def _without_dash(paragraph: str) -> Opening:
    """What an opening without a dash begins with: the outlet's address and a place. Of two words that are glued the
    first must be a place we know."""
    bare = ADDRESS_FIRST.match(paragraph)
    if bare is None or (not bare[3] and find_place(bare[2]) is None):
        return Opening(None, None)
    return Opening((bare[1], 0), (bare[2], bare.start(2)))


def _is_dash(found: re.Match[str]) -> bool:
    """A dash after a space or a capital; and a sentence begins behind it ("Solo-Yogya" is no opening)."""
    following = found.group("next")
    spaced = found.string[found.start("dash") - 1].isspace() or len(found["dash"]) > 1 or found["dash"] in "–—"
    return (spaced or found.string[found.end("dash") : found.end("dash") + 1].isspace()) and not following.islower()


def _parts(prefix: str) -> list[tuple[str, int]]:
    """The names of a prefix, brackets (which name agencies) left out, each with its offset."""
    bare = BRACKET.sub(lambda match: " " * len(match.group()), prefix)
    parts: list[tuple[str, int]] = []
    at = 0
    for piece in re.split(r"([,;/|:])", bare):
        name = piece.strip(" .")
        if name and PART.fullmatch(name):
            parts.append((name, at + piece.index(name)))
        at += len(piece)
    return parts


def _is_place(name: str) -> bool:
    words = name.split()
    capitals = all(word[0].isupper() or word in SMALL for word in words)
    return len(words) <= MOST_WORDS and capitals and not agency(name)


def _is_word(name: str, article: str) -> bool:
    """Whether a name that no gazetteer has is a label, owns something, or begins with a word also written small.

    "Illustration - Police stand in Goma.", "Germany's - and Europe's - prices rose.", "On Friday - prices rose on …".
    """
    if name.isupper() or find_place(name.title()) is not None:
        return False
    if name.endswith(("'s", "’s")) or phrases().label_of(name) is not None:
        return True
    first = re.escape(name.split()[0].lower())
    return re.search(rf"(?<![\w'’-]){first}(?![\w'’-])", article) is not None


def _is_named_again(place: str, article: str) -> bool:
    """Whether the text also has a name in capitals as a place: "SAGARA: …" and "to Sagara", but "WATCH:" is a word, and
    "BAKER:" somebody who speaks."""
    return place.isupper() and re.search(rf"\b(?:{WHERE}) {re.escape(place.title())}\b", article) is not None


def _addresses(article: str) -> set[str]:
    """Outlets named by their address in the text: "KabarBantul.com" stands for "KABAR BANTUL"."""
    found = re.findall(r"\b([A-Za-z][\w-]{2,30})\.(?:com|co\.id|id|net|org)\b", article)
    return {squash(name) for name in found}
