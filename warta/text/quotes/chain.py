"""The way of a quote's words to this page: its origin, its speaker, how and to whom he spoke, and who passed it on.

Baker told the Kabar Wire in an interview that the mayor had promised a bridge: mayor (source) → Baker (speaker) →
interview (document) → Kabar Wire (outlet) → the page's own outlet (publisher).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.page.sourcing import cues
from warta.places.agencies import agency
from warta.records import Article, Evidence, Link, LinkKind, Mention, Span
from warta.text.quotes.scenes import MASK, Scene
from warta.text.quotes.speakers.after import named_after
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import Cue, Speech, speech_of
from warta.text.quotes.view import words_behind

CUED = ("source_cue",)
"""Rules of evidence that tell of one passage, not of the whole article."""

THAT = 40
"""Characters behind a verb with a hearer within which its words begin: told the people of the town | that …"""

NESTED = 8
"""Words within which a quote names the source of all it says: Baker said that *the mayor told him* …"""

BESIDE = 90
"""Characters between a cue and the statement or interview it was said in."""

FARTHEST = 5000
"""Characters before a quote, and behind it, in which whoever passed it on is looked for."""

GAP = r"(?:\s+|(?-i:(?=[A-Z])))"
"""White space, or where a link has lost it: kepada | Warta Pagi, di|ESPN."""

WITHIN = r"\s+(?:[\w'’.-]+\s+){0,3}?"


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a quote before its chain: its words, its cue, the speaker's words and entity."""

    span: Span
    cue: Cue | None
    speaker: Span | None
    who: str | None


def find_chain(
    article: Article, scene: Scene, told: Told, others: Sequence[Span], people: People, language: Language
) -> tuple[Link, ...]:
    """All through whom the words came, the origin first and the page's own outlet last.

    `others` are the quotes of the scene: what stands inside one is no link of another.
    """
    speech = speech_of(language)
    scene = _near(scene, told.span)
    outside = _blanked(scene, (*(span for span in others if span.overlaps(scene.span)), told.span))
    heard = (*_hearers(outside, scene, told, people, language), *_aired(outside, scene, told, people, language))
    reporting = (
        *_reporting(outside, scene, told, people, speech),
        *_quoters(outside, scene, told, people, language),
    )
    outlets = _outlets(article, outside, scene, told, (*heard, *reporting), language)
    return (
        *_nested(scene, told, people, speech),
        *_quoting(outside, scene, told, people, language),
        *_speaker_named(article, told, people),
        *_documents(outside, scene, told, language),
        *(link for link in heard if link.kind == "hearer"),
        *outlets,
        *([Link("publisher", article.publisher, None)] if article.publisher else []),
    )


def passed_on(chain: Sequence[Link]) -> tuple[str, ...]:
    """The names of the agencies and outlets of a chain, nearest to the page first."""
    return tuple(link.name for link in reversed(chain) if link.kind in ("agency", "outlet"))


def _near(scene: Scene, quote: Span) -> Scene:
    """The scene around a quote: all of it, unless marks that never close make a scene of a whole text."""
    start, stop = max(scene.span.start, quote.start - FARTHEST), min(scene.span.stop, quote.stop + FARTHEST)
    near = Span(start, stop)
    return scene if start >= stop or near == scene.span else replace(scene, span=near)


def _blanked(scene: Scene, spans: Sequence[Span]) -> str:
    """The article's text with the quotes of the scene blanked: what is left are the words about them."""
    text, first = scene.masked, min(span.start for span in spans)
    words = text[first : max(span.stop for span in spans)]
    for span in {*spans}:
        start, stop = span.start - first, span.stop - first
        blank = "\n".join(MASK * len(line) for line in words[start:stop].split("\n"))
        words = words[:start] + blank + words[stop:]
    return text[:first] + words + text[first + len(words) :]


# ---------------------------------------------------------------- who says it, and from whom he has it


def _speaker_named(article: Article, told: Told, people: People) -> Iterator[Link]:
    entity = people.entities.get(told.who or "")
    if entity:
        yield Link("speaker", entity.name, told.speaker, entity.id)
    elif told.speaker:
        yield Link("speaker", told.speaker.of(article.text), told.speaker)


def _nested(scene: Scene, told: Told, people: People, speech: Speech) -> Iterator[Link]:
    """Baker said that the mayor had told him …: the words are Baker's, what they tell the mayor's.

    Only of reported words, and of the first cue in them: what stands later is told by the way.
    """
    cue = next(iter(speech.cues(scene.masked, told.span.start, told.span.stop)), None)
    if cue is None or not _tells(scene, cue, speech):
        return
    before, after = scene.masked[told.span.start : cue.span.start], scene.masked[cue.span.stop : told.span.stop]
    if len(after.split()) < 2 or len(before.split()) > NESTED or (cue.entry("source") and before.strip()):
        return
    if {*before.lower().split()[-1:]} & (speech.passives | speech.relatives | speech.untold):
        return  # had to be informed, Baker, who said so, will say
    if cue.entry("source"):
        named = named_after(scene.masked, cue.span.stop, told.span.stop, speech, people, apposed=False)
    else:
        named = named_before(scene.masked, told.span.start, cue.span.start, speech, people)
    mention = people.best(named) if named else None
    if mention and mention.entity != told.who:
        yield Link("source", people.entities[mention.entity].name, mention.span, mention.entity)


def _quoting(outside: str, scene: Scene, told: Told, people: People, language: Language) -> Iterator[Link]:
    """The Kabar Wire reported, *citing two officials*: from whom an outlet, or another body, has what it tells."""
    teller = people.entities.get(told.who or "")
    if told.cue is None or told.speaker is None or (teller and teller.kind == "person"):
        return
    for match in _citing(language).finditer(outside, scene.span.start, scene.span.stop):
        if _distance(Span(*match.span()), told.cue.span) > BESIDE:
            continue
        named = people.best(Span(*match.span("phrase")))
        ends = named is not None and named.span.stop == match.end("phrase")
        if named and ends and named.entity != told.who and not people.is_outlet(named):
            yield Link("source", people.entities[named.entity].name, named.span, named.entity)
        elif match["somebody"]:
            yield Link("source", match["somebody"], Span(*match.span("somebody")))


def _tells(scene: Scene, cue: Cue, speech: Speech) -> bool:
    """Whether words follow, and no thing: told him, said, according to; not promised a bridge."""
    entry = cue.entry("clause", "source")
    tells = scene.masked[cue.span.start : cue.span.stop].lower() in speech.tells and cue.force == "states"
    behind = words_behind(scene.masked, cue.span.stop)
    clause = speech.that.search(behind[:THAT]) if tells else None
    of_degree = clause is not None and not speech.degrees.isdisjoint(behind[: clause.start()].lower().split())
    that = bool(speech.complementiser.match(behind) or (clause and not of_degree))
    return entry is not None and (entry.frame == "source" or entry.bare or that)


# ---------------------------------------------------------------- how and to whom he says it


def _documents(outside: str, scene: Scene, told: Told, language: Language) -> Iterator[Link]:
    """In a statement, dalam keterangan tertulis: what the words stood in or were said at, the nearest to the cue."""
    by = told.cue.span if told.cue else told.span
    authored = told.speaker and _authored(language).search(outside, scene.span.start, told.speaker.start)
    verb = told.cue is not None and told.cue.entry("clause") is not None  # Kabar Wire reports that …
    within = _document_within(language).search(outside, by.start + verb, by.stop)
    match = authored or within or _nearest_document(outside, scene, by, language)
    if match:
        group = match.lastgroup or 0
        yield Link("document", " ".join(match[group].split()), Span(*match.span(group)))


def _nearest_document(outside: str, scene: Scene, by: Span, language: Language) -> re.Match[str] | None:
    found = _document(language).finditer(outside, scene.span.start, scene.span.stop)
    near = [match for match in found if _is_near(match, by)]
    return min(near, key=lambda match: _distance(Span(*match.span()), by), default=None)


def _is_near(match: re.Match[str], by: Span) -> bool:
    return _distance(Span(*match.span()), by) <= BESIDE


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.stop, other.start - one.stop, 0)


def _hearers(outside: str, scene: Scene, told: Told, people: People, language: Language) -> Iterator[Link]:
    """Baker told the Kabar Wire, kepada Warta Pagi, told reporters: who heard the words from the speaker himself."""
    hearing, some = _hearing(language), _anybody(language)
    for match in hearing.finditer(outside, scene.span.start, scene.span.stop):
        generic = some.match(outside, match.end(), scene.span.stop)
        mention = _named_at(outside, match.end(), scene, people, language)
        if generic and not (mention and (_is_outlet_named(mention, people) or _holds(mention, generic))):
            group = generic.lastgroup or 0
            yield Link("hearer", generic[group], Span(*generic.span(group)))
        elif mention and mention.entity != told.who:
            yield _hearer(mention, people)
            yield from _employer(outside, mention, scene, people, language)


def _holds(mention: Mention, generic: re.Match[str]) -> bool:
    """Whether a name has all the words for hearers: the Town Committee; not: the Town Committee meeting."""
    return mention.rule not in ("role", "pronoun") and mention.span.stop >= generic.end()


def _named_at(outside: str, start: int, scene: Scene, people: People, language: Language) -> Mention | None:
    """Who is named at a place, with an article or what he works as before: the Kabar Wire, host Ann Baker."""
    before = _before_name(language).match(outside, start, scene.span.stop)
    begins = (start, before.end()) if before else (start,)
    return next((mention for at in begins for mention in people.starting(at)), None)


def _employer(outside: str, mention: Mention, scene: Scene, people: People, language: Language) -> Iterator[Link]:
    """Told Ann Baker of the Kabar Wire: the outlet of who heard the words."""
    of = _of_outlet(language).match(outside, mention.span.stop, scene.span.stop)
    outlet = _named_at(outside, of.end(), scene, people, language) if of else None
    if outlet and _is_outlet_named(outlet, people):
        yield _hearer(outlet, people)


def _aired(outside: str, scene: Scene, told: Told, people: People, language: Language) -> Iterator[Link]:
    """Baker said on Kabar TV, wrote in the Kabar Post: an outlet beside the cue."""
    if not told.cue:
        return
    for match in _on_air(language).finditer(outside, scene.span.start, scene.span.stop):
        mention = _named_at(outside, match.end(), scene, people, language)
        outlet = mention is not None and _is_outlet_named(mention, people) and mention.entity != told.who
        if mention and outlet and _distance(mention.span, told.cue.span) <= BESIDE:
            yield _hearer(mention, people)


def _hearer(mention: Mention, people: People) -> Link:
    """A person or body; an outlet passes on what it hears."""
    entity = people.entities[mention.entity]
    kind: LinkKind = _kind(entity.name) if _is_outlet_named(mention, people) else "hearer"
    return Link(kind, entity.name, mention.span, entity.id)


def _is_outlet_named(mention: Mention, people: People) -> bool:
    """Whether an outlet is named: Reuters; not "the agency"."""
    return people.is_outlet(mention) and mention.rule not in ("role", "pronoun")


# ---------------------------------------------------------------- who passes it on


def _reporting(outside: str, scene: Scene, told: Told, people: People, speech: Speech) -> Iterator[Link]:
    """Baker said the road was closed, the Kabar Wire reported: an outlet whose own verb covers the sentence."""
    for cue in speech.cues(outside, told.span.stop, scene.span.stop):
        named = [m for m in people.inside(Span(told.span.stop, cue.span.start)) if m.span.stop == cue.span.start - 1]
        for link in (_hearer(mention, people) for mention in named if mention.entity != told.who):
            if link.kind != "hearer":
                yield link


def _quoters(outside: str, scene: Scene, told: Told, people: People, language: Language) -> Iterator[Link]:
    """The AFP news agency *quoted* Ann Baker as saying …: an outlet that quotes the speaker, beside the cue."""
    if told.cue is None:
        return
    near = max(scene.span.start, told.cue.span.start - 2 * BESIDE), min(scene.span.stop, told.cue.span.stop + BESIDE)
    for match in _quoter(language).finditer(outside, *near):
        name = Span(*match.span("name"))
        if _distance(Span(*match.span()), told.cue.span) > BESIDE:
            continue
        mention = people.best(name)
        if mention and _is_outlet_named(mention, people) and mention.entity != told.who:
            yield _hearer(mention, people)
        elif known := agency(match["bare"]):
            yield Link("agency", known.name, Span(*match.span("bare")))


def _outlets(
    article: Article, outside: str, scene: Scene, told: Told, heard: Sequence[Link], language: Language
) -> tuple[Link, ...]:
    """The outlet that heard it, those cited in the sentence, and the article's own agencies, nearest to the page last.

    Where the sentence cites somebody, the article's agencies that other sentences cite have no part in it; elsewhere
    one of these has.
    """
    cited = (*(link for link in heard if link.kind != "hearer"), *_cited(article, outside, scene, language))
    whole = tuple(reversed([*_of_article(article, told.span, bool(cited))]))
    own = (article.publisher or "").split(".")[0].lower()
    found: dict[str, Link] = {}
    for link in (*cited, *whole):
        if not own or own not in link.name.lower().replace(" ", ""):
            found.setdefault(link.name.lower(), link)
    return tuple(found.values())


def _of_article(article: Article, quote: Span, cited: bool) -> Iterator[Link]:
    """The article's agencies, nearest first, with the words that name them."""
    evidence = {e.value: e for e in reversed(article.evidence) if e.field == "agencies"}
    passages = [e for e in evidence.values() if e.rule in CUED]
    covering = None if cited else _covering(passages, quote)
    for name in article.agencies:
        named = evidence.get(name)
        if named is None or named is covering or named.rule not in CUED:
            yield Link(_kind(name), _known(name), named.span if named else None)


def _covering(passages: Sequence[Evidence], quote: Span) -> Evidence | None:
    """What sentences cite covers what follows them: that cited last before a quote's end, or, before all, the first."""
    starts = {e.span.start: e for e in passages if e.span}
    before = [start for start in starts if start < quote.stop]
    return starts.get(max(before) if before else min(starts, default=-1))


def _cited(article: Article, outside: str, scene: Scene, language: Language) -> Iterator[Link]:
    """…, dikutip KebumenTalk.com dari Antara. … as reported by AP. Agencies, and what the article is known to cite."""
    patterns = cues(language)
    known = {name.lower() for name in article.agencies}
    words = scene.span.of(outside).replace(MASK, " ")
    for match in patterns.cue.finditer(words) if patterns else ():
        name = match["name"].strip(" .,'’")
        if agency(name) or name.lower() in known:
            start = scene.span.start + match.start("name") + match["name"].find(name)
            yield Link(_kind(name), _known(name), Span(start, start + len(name)))


def _kind(name: str) -> LinkKind:
    return "agency" if agency(name) else "outlet"


def _known(name: str) -> str:
    """The name that an agency goes by; of other outlets their own."""
    known = agency(name)
    return known.name if known else name


# ---------------------------------------------------------------- the words of the table `speech`


@cache
def _citing(language: Language) -> re.Pattern[str]:
    """Citing, whom, and what follows: citing two security officials, citing Mayor Ann Baker; not: citing police data.

    `somebody`: the same without an article, where its last noun is one of those who may be cited.
    """
    table = language.table("speech")
    citing, people = (any_of(table.get(name, ())) for name in ("citing", "cited_people"))
    the = any_of((*table.get("determiners", ()), *table.get("indefinites", ())))
    beyond = any_of((*table.get("role_phrases", ()), *table.get("relatives", ()), *table.get("cited_for", ())))
    word = r"[\w'’.-]*[\w'’]"
    somebody = rf"(?P<somebody>(?:{word}\s+){{0,5}}?(?:{people})(?!\w))"
    phrase = rf"(?P<phrase>(?:(?:{the})\s+)?(?:{somebody}|(?:{word}\s+){{0,7}}?{word}))"
    return re.compile(rf"\b(?:{citing})\s+{phrase}(?=\s*[.,;:\n{MASK}]|\s*$|\s+(?:{beyond})(?!\w))", re.I)


@cache
def _quoter(language: Language) -> re.Pattern[str]:
    """Up to four words with capitals, perhaps what they are, and a verb of `quoters`: the AFP news agency quoted."""
    quoters, kinds = _either(language, "quoters"), any_of(language.table("sources").get("kinds", ()))
    word = r"[A-Z][\w'’.&-]*"
    name = rf"(?P<name>(?:(?i:{_either(language, 'determiners')})\s+)?(?P<bare>{word}(?:\s+{word}){{0,3}}?))"
    return re.compile(rf"(?<![\w-]){name}(?:\s+(?:{kinds}))?\s+(?:{quoters})(?!\w)")


@cache
def _hearing(language: Language) -> re.Pattern[str]:
    """Told, spoke on Monday to, in an interview this week with: up to three words stand within."""
    through = language.table("speech").get("through", ())
    return re.compile(rf"\b(?:{any_of(through, WITHIN)}){GAP}", re.I)


@cache
def _anybody(language: Language) -> re.Pattern[str]:
    """Reporters, a crowd, his Democratic audience; up to two words stand before the noun behind an article."""
    kinds = _either(language, "hearers")
    table = language.table("speech")
    the = any_of((*table.get("determiners", ()), *table.get("indefinites", ())))
    return re.compile(rf"(?:(?:{the})\s+(?P<noun>(?:[\w'’-]+\s+){{0,2}}?(?:{kinds}))|(?P<plain>{kinds}))(?!\w)", re.I)


@cache
def _before_name(language: Language) -> re.Pattern[str]:
    the, hosts = _either(language, "determiners"), _either(language, "hosts")
    return re.compile(rf"(?:(?:{the})\s+)?(?:(?:[\w'’]+\s+)?(?:{hosts})\s+)?", re.I)


@cache
def _of_outlet(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_either(language, 'works_for')})\s+", re.I)


@cache
def _on_air(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(language, 'airs')}){GAP}", re.I)


@cache
def _document(language: Language) -> re.Pattern[str]:
    """A preposition, and up to three words before the kind of document: in a written statement; not: in response.

    With a capital only right behind the preposition: dalam Diskusi Desa, but not: in the Kabar Post.
    """
    lead, the, kinds = _either(language, "carriers"), _either(language, "determiners"), _documents_of(language)
    bare = rf"(?!(?i:{_either(language, 'no_documents')})(?!\w))"
    before = rf"(?:(?!(?i:{lead}|{_either(language, 'inserted')})\s)[\w'’-]+\s+){{0,3}}?"
    return re.compile(
        rf"\b(?i:{lead})\s+{bare}(?:(?P<named>(?i:{kinds}))|(?:(?i:{the})\s+)?(?P<words>{before}{kinds}))"
    )


@cache
def _authored(language: Language) -> re.Pattern[str]:
    """Right before the speaker: a report by Ann Baker, tulis pernyataan PT Bintara (where "" is in `authors`)."""
    by, the = _either(language, "authors"), _either(language, "determiners")
    kinds, bare = _documents_of(language), "?" * ("" in language.table("speech").get("authors", ()))
    return re.compile(rf"(?<!\w)(?P<words>{kinds})\s+(?:(?i:{by})\s+){bare}(?:(?i:{the})\s+)?$")


@cache
def _document_within(language: Language) -> re.Pattern[str]:
    """In a cue of several words: demikian pernyataan PT Bintara, menurut laporan Budi."""
    return re.compile(rf"(?<=\s)(?P<words>{_documents_of(language)})")


def _documents_of(language: Language) -> str:
    ending = re.escape(language.table("speech").get("enclitic", ""))
    return rf"(?:{_either(language, 'documents')})(?:{ending})?(?!\w)"


def _either(language: Language, name: str) -> str:
    return any_of(language.table("speech").get(name, ()))
