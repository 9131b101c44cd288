"""Who and what a text names, and which words stand for the same.

Every sentence is searched for entries of the tables (countries, bodies, roles) and for the model's names; the tables win.
Phrases that describe somebody grow around the nouns of roles; a name beside one is in apposition to it. What was found is
then joined, in the order of the text, into one cast.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from warta.languages import Language
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place
from warta.places.organisations import Organisation
from warta.records import Article, Entity, Mention, Role, Sentence, Span
from warta.text.cast import Cast, Figure, join_names
from warta.text.lexicon import Lexicon, Match, Office, Word, lexicon_of, words_of
from warta.text.names import Name, find_names
from warta.text.people import Called, find_called, parts_known
from warta.text.phrases import Phrase, Sight, find_phrases

CAPITALISED = re.compile(r"[A-Z][a-z]{3,}")
QUOTED = re.compile(r"“[^”]{3,900}”|\"[^\"]{3,900}\"")
SHARE = 0.5
"""A country with so much of all mentions is what the article is about."""
LOOK_BACK = 3
"""A pronoun's bearer stands at most so many sentences before."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A country or body that completes no phrase."""

    span: Span
    match: Match
    after_place: bool


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A word, or the ending of one, that stands for somebody named before."""

    span: Span
    many: bool
    woman: bool | None


Find = Called | Phrase | Name | Loose | Pronoun


@dataclass(frozen=True, slots=True)
class Scene:
    """What was found in one sentence, before it is joined."""

    sight: Sight
    phrases: tuple[Phrase, ...]
    called: tuple[Called, ...]


def find_entities(
    article: Article, sentences: Sequence[Sentence], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of an article in the order of their first mentions, and all mentions in the order of the text."""
    lexicon = lexicon_of(language)
    names = find_names(article.text, sentences, language)
    sights = list(see(article.text, sentences, names, lexicon))
    scenes = stage(sights)
    cast = Cast()
    read_persons(cast, scenes)
    read_scenes(cast, scenes, article)
    settle_countries(cast, lexicon.home)
    return cast.records()


# ---------------------------------------------------------------- what stands in each sentence


def see(text: str, sentences: Sequence[Sentence], names: Sequence[Name], lexicon: Lexicon) -> Iterator[Sight]:
    """The sentences as the finders see them."""
    known = frozenset(word for word, n in Counter(CAPITALISED.findall(text)).items())
    for sentence in sentences:
        words = words_of(text, sentence.span, lexicon, known)
        matches = lexicon.find(words)
        inside = [name for name in names if sentence.span.covers(name.span)]
        at = dict(placed(words, inside))
        yield Sight(
            text,
            words,
            {match.first: match for match in matches},
            {match.stop: match for match in matches},
            at,
            {stop: (first, name) for first, (stop, name) in at.items()},
            title_case(words, sentence.role),
            lexicon,
        )


def placed(words: Sequence[Word], names: Sequence[Name]) -> Iterator[tuple[int, tuple[int, Name]]]:
    """The model's names as ranges of our words."""
    for name in names:
        inside = [i for i, word in enumerate(words) if word.start < name.span.stop and name.span.start < word.stop]
        if inside:
            yield inside[0], (inside[-1] + 1, name)


def title_case(words: Sequence[Word], role: Role) -> bool:
    """Whether capitals say nothing here: Netanyahu Minta Semua Sandera Dibebaskan."""
    letters = [word for word in words if word.text[0].isalpha()]
    share = sum(word.capital for word in letters) / max(1, len(letters))
    return share > (0.5 if role == "headline" else 0.85) and (role == "headline" or len(letters) > 3)


def stage(sights: Sequence[Sight]) -> list[Scene]:
    """Phrases and names of persons, the names read twice: what is sure in one place helps in another."""
    phrases = [tuple(find_phrases(sight)) for sight in sights]
    first = [
        find_called(s, *beside(s, p), frozenset()) for s, p in zip(sights, phrases, strict=True) if not s.title_case
    ]
    known = parts_known(called for found in first for called in found)
    return [Scene(s, p, tuple(find_called(s, *beside(s, p), known))) for s, p in zip(sights, phrases, strict=True)]


def beside(sight: Sight, phrases: Sequence[Phrase]) -> tuple[set[int], set[int]]:
    """The words that phrases take, and those right after a title."""
    taken = {i for phrase in phrases for i in range(phrase.first, phrase.stop)}
    titles = {phrase.stop for phrase in phrases if phrase.kind == "person" and not phrase.plural}
    commas = {i + 1 for i in titles if i < len(sight.words) and sight.words[i].text in ",("}
    return taken, titles | commas


# ---------------------------------------------------------------- persons


def read_persons(cast: Cast, scenes: Sequence[Scene]) -> None:
    """A figure for each person named; their names are joined over the whole text."""
    everyone = [called for scene in scenes for called in scene.called]
    groups = join_names([called.parts for called in everyone])
    for called, number in zip(everyone, groups, strict=True):
        figure = cast.by_key.get(number)
        if figure is None or len(called.parts) > len(figure.parts):
            figure = figure or cast.add(Figure("", "person", called.rule), number)
            figure.name, figure.parts = called.span.of(scenes[0].sight.text), called.parts
        cast.by_key[called.span] = figure


# ---------------------------------------------------------------- joining, in the order of the text


def read_scenes(cast: Cast, scenes: Sequence[Scene], article: Article) -> None:
    """All mentions, sentence by sentence."""
    quoted = [Span(*found.span()) for found in QUOTED.finditer(article.text)]
    subjects: list[list[Figure]] = []
    for scene in scenes:
        appositions = apposed(scene)
        finds = [*scene.called, *scene.phrases, *loose_matches(scene), *loose_names(scene), *pronouns(scene)]
        here: list[Figure] = []
        for find in sorted(finds, key=lambda find: find.span.start):
            inside = any(span.covers(find.span) for span in quoted)
            figure = read_find(cast, scene, find, appositions, [*subjects[-LOOK_BACK:], here], inside)
            if figure and not inside and figure not in here:
                here.append(figure)
        subjects.append(here)


def read_find(
    cast: Cast, scene: Scene, find: Find, appositions: dict[Span, Span], before: list[list[Figure]], quoted: bool
) -> Figure | None:
    """The figure that a find stands for, with the mention noted."""
    if isinstance(find, Called):
        return mentioned(cast.by_key[find.span], find.span, find.rule)
    if isinstance(find, Phrase):
        return read_phrase(cast, scene, find, appositions.get(find.span))
    if isinstance(find, Loose):
        return read_match(cast, scene.sight, find)
    if isinstance(find, Name):
        return read_name(cast, scene.sight, find)
    bearer = None if quoted else bearer_of(find, before)
    return mentioned(bearer, find.span, "pronoun") if bearer else None


def mentioned(figure: Figure, span: Span, rule: str) -> Figure:
    """The figure, with one mention more."""
    figure.mention(span, rule)
    return figure


def apposed(scene: Scene) -> dict[Span, Span]:
    """Which phrase stands in apposition to which name."""
    found = {}
    named = {called.first - len(called.titled): called for called in scene.called}
    ended = {called.stop: called for called in scene.called}
    for phrase in scene.phrases:
        if phrase.kind == "organisation" or phrase.plural:
            continue
        called = following(scene, phrase, named) or preceding(scene, phrase, ended)
        if called:
            found[phrase.span] = called.span
    return found


def following(scene: Scene, phrase: Phrase, named: dict[int, Called]) -> Called | None:
    """ "Menteri Luar Negeri Rusia, Sergei Lavrov", "Menteri Luar Negeri (Menlu) RI Sugiono"."""
    stop = past_brackets(scene.sight.words, phrase.stop)
    if stop in named:
        return named[stop]
    comma = stop < len(scene.sight.words) and scene.sight.words[stop].text in (",", "–")
    return named.get(stop + 1) if comma and not after_name(scene, phrase) else None


def past_brackets(words: Sequence[Word], i: int) -> int:
    """The word after "(DPR)", where brackets open at word `i`."""
    if i < len(words) and words[i].text == "(":
        return next((k + 1 for k in range(i + 1, min(len(words), i + 6)) if words[k].text == ")"), i)
    return i


def after_name(scene: Scene, phrase: Phrase) -> bool:
    """Whether a name and a comma stand right before: "Lavrov, menteri luar negeri, Putin" tells who Lavrov is."""
    return any(called.stop == phrase.first - 1 for called in scene.called)


def preceding(scene: Scene, phrase: Phrase, ended: dict[int, Called]) -> Called | None:
    """ "Sergei Lavrov, the Russian foreign minister", "Sugiono selaku Menteri Luar Negeri"."""
    words = scene.sight.words
    first = phrase.first - phrase.article
    link = scene.sight.lexicon.phrases["apposition"].before(words, first)
    return ended.get(first - link) if link else None


def read_phrase(cast: Cast, scene: Scene, phrase: Phrase, name: Span | None) -> Figure | None:
    """The figure a phrase describes: the one named beside it, one told before, or a new one."""
    if name:
        figure = cast.by_key[name]
        title_of(figure, scene.sight, phrase)
        return mentioned(figure, phrase.span, "title")
    known = told_before(cast, scene, phrase)
    if known:
        return mentioned(known, phrase.span, "role")
    if phrase.bare and not phrase.office.alone:
        return None
    figure = Figure(
        phrase.span.of(scene.sight.text),
        "group" if phrase.plural and phrase.kind == "person" else phrase.kind,
        "role",
        role=role_text(scene.sight, phrase) if phrase.kind == "person" else None,
        country=phrase.country,
        sector=phrase.sector,
        rows={phrase.office.row},
        keys={phrase.key},
        plural=phrase.plural or phrase.kind == "group",
        domestic=phrase.country is None and not phrase.office.foreign,
        confidence=0.8,
    )
    return mentioned(cast.add(figure, phrase.key), phrase.span, "role")


def title_of(figure: Figure, sight: Sight, phrase: Phrase) -> None:
    """Note what a phrase in apposition says of a person; that he is a suspect says nothing of what he is."""
    figure.rows.add(phrase.office.row)
    figure.keys.add(phrase.key)
    figure.domestic |= phrase.country is None and not phrase.office.foreign
    if phrase.office.status:
        figure.country = figure.country or phrase.country
    else:
        figure.told(role_text(sight, phrase), phrase.country, phrase.sector)


def told_before(cast: Cast, scene: Scene, phrase: Phrase) -> Figure | None:
    """Somebody described by the same words, or the holder of the office that is named without a country."""
    if phrase.key in cast.by_key:
        return cast.by_key[phrase.key]
    same = [figure for figure in cast.persons() if phrase.key in figure.keys and figure.mentions]
    if same and not phrase.plural:
        return same[-1]
    single = phrase.kind == "person" and not phrase.plural and phrase.office.sector != "UNK"
    if phrase.bare and (phrase.definite or single):
        return cast.with_row(phrase.office.row, phrase.country)
    if single and phrase.country:
        found = cast.with_row(phrase.office.row, phrase.country)
        return found if found and found.country == phrase.country else None
    return None


def role_text(sight: Sight, phrase: Phrase) -> str:
    """The office in the article's words, less the country at its edge: Menteri Luar Negeri."""
    first, stop = phrase.first, phrase.stop
    end, begin = sight.ends.get(stop), sight.matches.get(first)
    if end and isinstance(end.entry, CountryName) and end.first > first:
        stop = end.first
    elif begin and isinstance(begin.entry, CountryName) and begin.stop < stop:
        first = begin.stop
    return sight.span(first, stop).of(sight.text)


# ---------------------------------------------------------------- countries, bodies, places


def loose_matches(scene: Scene) -> Iterator[Loose]:
    """Entries of the tables that stand in no phrase and no person's name."""
    taken = {i for find in (*scene.phrases, *scene.called) for i in range(find.first, find.stop)}
    for match in scene.sight.matches.values():
        if match.first in taken or isinstance(match.entry, Office):
            continue
        if not isinstance(match.entry, PlaceFact) or sure_place(scene.sight, match):
            yield Loose(scene.sight.span(match.first, match.stop), match, somewhere(scene.sight, match))


def somewhere(sight: Sight, match: Match) -> bool:
    """Whether the words before or after make a place of a capital: "di Moskow", "Moskow, Rusia", "(Moskow, 17 Juni)"."""
    after = sight.words[match.stop].text if match.stop < len(sight.words) else ""
    dateline = match.first == 0 and after in (",", "(", "-", "–", "—")
    return dateline or sight.lexicon.phrases["place"].before(sight.words, match.first) > 0


def sure_place(sight: Sight, match: Match) -> bool:
    """Whether a town's name means the town: of several words, after "di", or by the model's word."""
    modelled = match.first in sight.names and sight.names[match.first][1].kind == "place"
    return modelled or match.stop - match.first > 1 or (not sight.title_case and somewhere(sight, match))


def read_match(cast: Cast, sight: Sight, find: Loose) -> Figure | None:
    """A country or a body."""
    entry = find.match.entry
    if isinstance(entry, Organisation):
        figure = cast.by_key.get(entry.names) or cast.add(
            Figure(find.span.of(sight.text), entry.kind, "organisations", country=entry.country, sector=entry.sector),
            entry.names,
        )
        return mentioned(figure, find.span, "organisations")
    if isinstance(entry, PlaceFact):
        return place_mentioned(cast, find.span, find.span.of(sight.text), entry.country, "CVL")
    if not isinstance(entry, CountryName) or entry.country is None:
        return None
    if entry.form == "capital" or (entry.form == "seat" and find.after_place and find_place(entry.words)):
        return place_mentioned(cast, find.span, find.span.of(sight.text), entry.country, "GOV")
    figure = cast.by_key.get(entry.country) or cast.add(
        Figure(find.span.of(sight.text), "state", "countries", country=entry.country, sector="GOV"), entry.country
    )
    if entry.form == "name" and len(entry.words) > len(figure.name):
        figure.name = entry.words
    return mentioned(figure, find.span, f"countries-{entry.form}")


def place_mentioned(cast: Cast, span: Span, name: str, country: str | None, sector: str | None) -> Figure:
    """A place, the same whenever it is named. A capital stands for a government, another town for its people."""
    key = ("place", name.lower())
    figure = cast.by_key.get(key)
    if figure is None:
        fact = None if country else find_place(name)
        figure = Figure(name, "place", "places", country=country or (fact and fact.country), sector=sector)
        cast.add(figure, key)
    return mentioned(figure, span, "places")


def loose_names(scene: Scene) -> Iterator[Name]:
    """The model's organisations and places that nothing else has taken."""
    sight = scene.sight
    taken = {i for find in (*scene.phrases, *scene.called) for i in range(find.first, find.stop)}
    taken |= {i for match in sight.matches.values() for i in range(match.first, match.stop)}
    for first, (stop, name) in sight.names.items():
        if name.kind != "person" and not taken & set(range(first, stop)) and not sight.title_case:
            yield name


def read_name(cast: Cast, sight: Sight, name: Name) -> Figure | None:
    """An organisation or a place that no table knows."""
    words = name.span.of(sight.text)
    if name.kind == "place":
        return place_mentioned(cast, name.span, words, None, "CVL")
    key = ("name", words.lower())
    figure = cast.by_key.get(key) or cast.add(Figure(words, "organisation", name.rule, confidence=0.7), key)
    return mentioned(figure, name.span, name.rule)


# ---------------------------------------------------------------- pronouns


def pronouns(scene: Scene) -> Iterator[Pronoun]:
    """ "ia", "mereka", the ending of "ujarnya", "she"."""
    lexicon = scene.sight.lexicon
    taken = {i for find in (*scene.phrases, *scene.called) for i in range(find.first, find.stop)}
    for i, word in enumerate(scene.sight.words):
        if i in taken:
            continue
        person, many = lexicon.phrases["person"].has(word.lower), lexicon.phrases["people"].has(word.lower)
        if person or many:
            woman = True if lexicon.phrases["woman"].has(word.lower) else None
            yield Pronoun(Span(word.start, word.stop), many, False if lexicon.phrases["man"].has(word.lower) else woman)
        elif word.lower.endswith("nya") and word.lower[:-3] in lexicon.suffix_on:
            yield Pronoun(Span(word.stop - 3, word.stop), False, None)


def bearer_of(pronoun: Pronoun, before: list[list[Figure]]) -> Figure | None:
    """The nearest fitting figure: first told first in each sentence, from this one back."""
    for sentence in reversed(before):
        fitting = [figure for figure in sentence if fits(pronoun, figure)]
        if fitting:
            return fitting[0]
    return None


def fits(pronoun: Pronoun, figure: Figure) -> bool:
    """Whether a pronoun may stand for a figure."""
    if pronoun.many:
        return figure.plural or figure.kind == "group"
    if figure.kind != "person" or figure.plural:
        return False
    return None in (pronoun.woman, figure.woman) or pronoun.woman == figure.woman


# ---------------------------------------------------------------- countries of those told without one


def settle_countries(cast: Cast, home: str | None) -> None:
    """Domestic roles without a country belong to the country that the news is about."""
    setting = setting_of(cast, home)
    for figure in cast.figures:
        if figure.country is None and figure.domestic and setting:
            figure.country = setting
            figure.confidence = min(figure.confidence, 0.6)


def setting_of(cast: Cast, home: str | None) -> str | None:
    """The country an article is about: named most often, or the language's home where none prevails."""
    weights: Counter[str] = Counter()
    for figure in cast.figures:
        if figure.country:
            weights[figure.country] += len(figure.mentions)
    if not weights:
        return home
    country, weight = weights.most_common(1)[0]
    return country if weight > SHARE * weights.total() or not home else home
