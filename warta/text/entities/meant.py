"""Names whose meaning the article decides: the outlets it credits, and acronyms that several bodies share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from warta.places.agencies import agency
from warta.places.countries import CountryName
from warta.places.districts import HOME
from warta.places.exchanges import ticker_form
from warta.places.gazetteer import PlaceFact
from warta.places.organisations import Organisation
from warta.records import Article
from warta.text.divisions import districts_told
from warta.text.lexicon import Entry, Lexicon, Office, Row, form_words

SHORT = 4
"""An outlet's name of one word has more letters, or is taken for a word."""
PLAIN = 3
"""An office of a region beside the name tells as much as so many of its neighbours."""
WORDS = re.compile(r"\b[A-Z][a-z]+\b")
CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
BEFORE_LETTERS = re.compile(r"(?:\b[A-Z][\w&-]* ){2,5}\Z")
LONGEST = 80
"""A firm's name before the letters of its share has so many characters at most."""

Own = Mapping[str, tuple[Row, ...]]
"""An article's own rows by their first word, with those of the language that begin alike."""


def own_rows(article: Article, lexicon: Lexicon) -> Own:
    """The rows of the tables that read otherwise in this article, and one for each outlet that no table knows."""
    return merged(
        (
            *outlets(article, lexicon),
            *papers(article.text, lexicon),
            *settled(article.text, lexicon),
            *elsewhere(article.text, lexicon),
            *regions(article.text, lexicon),
            *divisions(article.text, lexicon),
            *traded(article.text, lexicon),
        ),
        lexicon.entries,
    )


def with_rows(own: Own, meant: Mapping[str, Entry], lexicon: Lexicon) -> Own:
    """An article's own rows and, before them, some more, by their words."""
    rows = [row_of(form, entry) for form, entry in meant.items()]
    firsts = {row.lower[0] for row in rows}
    known = {first: own.get(first) or lexicon.entries.get(first, ()) for first in firsts}
    return {**own, **merged(rows, known)}


def merged(rows: Iterable[Row], known: Own) -> Own:
    """Rows by their first word with the known ones that begin alike, the longest first; of equals these rows'."""
    own: dict[str, list[Row]] = {}
    for row in rows:
        own.setdefault(row.lower[0], []).append(row)
    return {
        first: tuple(sorted((*found, *known.get(first, ())), key=lambda row: -len(row.lower)))
        for first, found in own.items()
    }


def row_of(form: str, entry: Entry) -> Row:
    """The row of a form."""
    words = form_words(form)
    return Row(tuple(word.lower() for word in words), words, entry)


# ---------------------------------------------------------------- outlets
GIVEN = "input:publisher"
"""The rule of a publisher whom the input names; the text may call it otherwise: posmetromedan.com is POSMETRO MEDAN."""


def outlets(article: Article, lexicon: Lexicon) -> Iterator[Row]:
    """The agencies and the publisher that the article credits, those of several words: one may be a word as well."""
    stands = (told.span.of(article.text) for told in article.evidence if told.rule == GIVEN and told.span)
    for name in dict.fromkeys((*article.agencies, article.publisher or "", *stands)):
        known = agency(name)
        row = row_of(name, Organisation((name,), known.country if known else None, "JRN", "organisation"))
        if name[:1].isupper() and is_name(row, article.text) and not tabled(row, lexicon):
            yield row


def papers(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """ "the Post" after "the Harbour Post": a paper of the tables by its last word, if it is the only one told that
    ends so, and no other name begins like it: the Post Office."""
    for word, bodies in lexicon.papers.items():
        if f"he {word}" not in text or re.search(rf"\b[Tt]he {word} (?:of )?[A-Z]", text):
            continue
        told = {form.removeprefix("The "): body for form, body in bodies if form in text}
        if len(told) == 1:
            yield row_of(f"the {word}", next(iter(told.values())))


def is_name(row: Row, text: str) -> bool:
    """Whether an outlet's words are always a name: "Euronews"; not "Tempo" where the text has "tempo"."""
    (word, *more) = row.lower
    return bool(more) or (len(word) > SHORT and row.own[0] in text and not re.search(rf"\b{re.escape(word)}", text))


def tabled(row: Row, lexicon: Lexicon) -> bool:
    """Whether the tables know the name, or a role in it: Bank Indonesia prints news, too, and is no outlet."""
    starts = (other for word in row.lower for other in lexicon.entries.get(word, ()))
    return any(other.lower == row.lower or isinstance(other.entry, Office) for other in starts)


# ---------------------------------------------------------------- firms


def traded(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """The firms of several words that the letters of their shares stand behind: Harbour Mexican Foods (NYSE: HMF)."""
    for ticker in ticker_form().finditer(text):
        named = BEFORE_LETTERS.search(text, max(0, ticker.start() - LONGEST), ticker.start())
        words = named[0].split() if named else []
        while words and any(lexicon.phrases[kind].has(words[0].lower()) for kind in ("said_when", "articles", "place")):
            words.pop(0)
        row = row_of(" ".join(words), Organisation((" ".join(words),), None, "BUS", "organisation"))
        if len(words) > 1 and not tabled(row, lexicon):
            yield row


# ---------------------------------------------------------------- acronyms of several bodies


def settled(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """Each acronym of several bodies that stands in the text, as the one that the text tells of."""
    for form, rivals in lexicon.contested.items():
        if form in text:
            yield row_of(form, the_one(text, form, rivals, lexicon))


def the_one(text: str, form: str, rivals: tuple[Organisation, ...], lexicon: Lexicon) -> Organisation:
    """The body spelt out; else that of the country named most; else one of no other state, for all we know."""
    spelt = [body for body in rivals if any(name in text for name in body.names if name != form)]
    if spelt:
        return spelt[0]
    weights = {body: named_times(text, body.country, lexicon) for body in rivals if body.country}
    if any(weights.values()):
        return max(weights, key=lambda body: weights[body])
    near = [body for body in rivals if body.country in (None, lexicon.home)]
    return near[0] if near else Organisation((form,), None, rivals[0].sector, rivals[0].kind)


def elsewhere(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """Short names of bodies of a country of which the text tells nothing: BCA of Minnesota is no bank of Indonesia."""
    found = {form: lexicon.abroad[form] for form in CAPITALS.findall(text) if form in lexicon.abroad}
    told = {country: is_land_named(text, country, lexicon) for country in {body.country for body in found.values()}}
    for form, body in found.items():
        spelt = any(len(name.split()) > 1 and name in text for name in body.names)
        if not (told[body.country] or spelt or form in lexicon.contested):
            yield row_of(form, Organisation((form,), None, "UNK", body.kind))


def is_land_named(text: str, country: str | None, lexicon: Lexicon) -> bool:
    """Whether a text names a country, its people or any place there."""
    if named_times(text, country, lexicon):
        return True
    rows = (row for word in set(WORDS.findall(text)) for row in lexicon.entries.get(word.lower(), ()))
    places = (row for row in rows if isinstance(row.entry, PlaceFact | CountryName) and row.entry.country == country)
    return any(" ".join(row.own) in text for row in places)


# ---------------------------------------------------------------- countries that share their name with a region


def regions(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """Each name of a country that is a region's, too, and means the region here: Georgia of the USA."""
    for name, (country, region) in lexicon.shared.items():
        if name in text and of_region(text, name, country, region, lexicon):
            yield row_of(name, region)


def of_region(text: str, name: str, country: str, region: PlaceFact, lexicon: Lexicon) -> bool:
    """Whether a text tells more of the region's neighbours than of the country: its people, its capital.

    An office that only regions have (governor) beside the name counts for the region.
    """
    own = [form for form in lexicon.country_words.get(country, ()) if form != name]
    told = sum(len(re.findall(rf"\b{re.escape(form)}", text)) for form in own)
    near = len({word for word in WORDS.findall(text) if word != name and lies_in(word, region.country, lexicon)})
    return (
        near + PLAIN * bool(lexicon.regional and re.search(lexicon.regional.replace("{}", re.escape(name)), text))
        > told
    )


def divisions(text: str, lexicon: Lexicon) -> Iterator[Row]:
    """The districts of the own country that the text calls so, by their names alone as well; not Bandung of
    Tulungagung, which the tables have otherwise, nor one that may be somebody's name."""
    for kind, name, place in dict.fromkeys(districts_told(text)) if lexicon.home == HOME else ():
        row = row_of(name, place)
        known = (other.lower == row.lower for other in lexicon.entries.get(row.lower[0], ()))
        if not (any(known) or lexicon.phrases["given"].has(name.lower())):
            yield from (row, row_of(f"{kind} {name}", place))


def lies_in(word: str, country: str | None, lexicon: Lexicon) -> bool:
    """Whether a word is the name of a place of the country."""
    rows = lexicon.entries.get(word.lower(), ())
    return any(row.own == (word,) and isinstance(row.entry, PlaceFact) and row.entry.country == country for row in rows)


def named_times(text: str, country: str | None, lexicon: Lexicon) -> int:
    """How often a text has a name of a country or of its people, which may end in letters more: Sudan, Sudanese."""
    forms = lexicon.country_words.get(country or "", ())
    return sum(len(re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", text)) for form in forms)
