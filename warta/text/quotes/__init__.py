"""Who is speaking, in whose words: direct and reported speech.

Surface patterns in an ordered tuple of rules: each looks at one cue in one scene (a sentence of the words outside
quotation marks) and gives the quotes it introduces, or nothing; the first with an opinion decides. Passages in marks
that no cue claims are continued speech (carried over from the last speaker), fragments, or no quotes at all (titles,
nicknames, single words).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from warta.languages import Language
from warta.records import Article, Entity, Mention, Quote, Sentence, Span
from warta.text.quotes.attribution import Topic, attributed, new_topic
from warta.text.quotes.chain import Told, find_chain, passed_on
from warta.text.quotes.cued import cues_of, possible_cues, read_cues
from warta.text.quotes.headlines import read_headline
from warta.text.quotes.named_later import with_names
from warta.text.quotes.parsed import UNREAD, AskedError, Parsed, parsed
from warta.text.quotes.scenes import Scene, find_scenes
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.people import People, people_of
from warta.text.quotes.speech import Cue, Speech, speech_of
from warta.text.quotes.turns import find_turns, paragraph_after
from warta.text.quotes.uncued import loose_passages
from warta.text.quotes.view import Draft, View, draft_overlaps

LAST = 2
"""So many paragraphs, those announced last, may go on in a scene."""

START, STOP = attrgetter("span.start"), attrgetter("span.stop")


def find_quotes(
    article: Article,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    language: Language,
    surface: Surface | None = None,
) -> tuple[Quote, ...]:
    """All quotes of the article, in order of their first character; they do not overlap.

    `surface`: what `read_surface` has read of the same article, so that it need not be read again.
    """
    surface = surface or unread(article, sentences, entities, mentions)
    speech, people, parse = speech_of(language), surface.people, parsed(sentences)
    quotes: list[Quote] = []
    announcing: Draft | None = None
    topic: Topic = Topic(None, None, False)
    paragraphs: list[Draft] = []
    reach: list[int] = []  # where the last of the quotes so far ends
    for scene, read in zip(surface.scenes, surface.drafts, strict=True):
        drafts = _whole(scene, surface.turns) + _whole(scene, paragraphs[-LAST:]) or read
        if drafts is None:
            drafts = read_scene(article.text, scene, cues_of(scene, speech, parse), speech, people, parse)
        free = (d for d in drafts if not draft_overlaps(quotes[bisect_right(reach, d.span.start) :], d.span))
        drafts = tuple(_announced(draft, announcing) for draft in free)
        topic = _read_drafts(article, scene, drafts, topic, quotes, people, language)
        announcing = _announcing(scene, speech, people, parse)
        for quote in quotes[len(reach) :]:
            reach.append(max([quote.span.stop, *reach[-1:]]))
        paragraph = paragraph_after(article, scene, announcing) if announcing else None
        paragraphs += [paragraph] if paragraph else []
    return with_names(article, sorted(quotes, key=lambda quote: quote.span), people, speech)


def _read_drafts(
    article: Article,
    scene: Scene,
    drafts: Sequence[Draft],
    topic: Topic,
    quotes: list[Quote],
    people: People,
    language: Language,
) -> Topic:
    """Puts the quotes of a scene behind those before; whom the next sentence will take up.

    A caption changes nothing: a picture, and who took it, stand between two paragraphs of one story.
    """
    before, spans = topic, [draft.span for draft in drafts]
    for draft in drafts:
        quote, topic = attributed(article.text, draft, topic, quotes, people, language)
        if _goes_on(article.text, quotes, quote):
            quotes.append(replace(quote, chain=quotes[-1].chain, via=quotes[-1].via, continues=True))
            continue
        told = Told(draft.span, draft.cue, quote.speaker, quote.who)
        chain = find_chain(article, scene, told, spans, people, language)
        quotes.append(replace(quote, chain=chain, via=passed_on(chain)))
    if scene.role == "caption":
        return before
    return topic if drafts else new_topic(scene, topic, people, speech_of(language))


def reported(span: Span, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes that cover these words, innermost first: on whose word the words stand."""
    return tuple(sorted((q for q in quotes if q.span.covers(span)), key=lambda q: q.span.stop - q.span.start))


@dataclass(frozen=True, slots=True)
class Surface:
    """An article's scenes, its turns, and who is named; of each scene its quotes, None where they are not known yet."""

    scenes: tuple[Scene, ...]
    people: People
    turns: tuple[Draft, ...]
    drafts: tuple[tuple[Draft, ...] | None, ...]


def unread(
    article: Article, sentences: Sequence[Sentence], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> Surface:
    """The scenes of an article, of none of which the quotes are known."""
    people, scenes = people_of(entities, mentions), find_scenes(article, sentences)
    return Surface(scenes, people, find_turns(article, people), (None,) * len(scenes))


def read_surface(surface: Surface, text: str, language: Language) -> Surface:
    """The same with the quotes of all scenes whose parse no rule asks for."""
    speech = speech_of(language)
    return replace(surface, drafts=tuple(_unasked(text, scene, speech, surface) for scene in surface.scenes))


def _unasked(text: str, scene: Scene, speech: Speech, surface: Surface) -> tuple[Draft, ...] | None:
    """The quotes of a scene; None where a rule asks for its parse, for these or for whom it announces."""
    if _whole(scene, surface.turns):
        return ()
    try:
        read = (read_scene(text, scene, cues, speech, surface.people, UNREAD) for cues in possible_cues(scene, speech))
        first = next(read, None)
        _announcing(scene, speech, surface.people, UNREAD)
        return first if all(drafts == first for drafts in read) else None
    except AskedError:
        return None


def _whole(scene: Scene, whole: Sequence[Draft]) -> tuple[Draft, ...]:
    """The turn or paragraph that is somebody's as a whole and in which the scene stands."""
    turns = whole[bisect_right(whole, scene.span.start, key=STOP) : bisect_left(whole, scene.span.stop, key=START)]
    return tuple(turns)


def _announcing(scene: Scene, speech: Speech, people: People, parse: Parsed) -> Draft | None:
    """The Kyiv Post reported: the cue and speaker of a passage that stands in the next line."""
    if not scene.masked.endswith(":", 0, scene.span.stop):
        return None
    cues = speech.cues(scene.masked, scene.span.start, scene.span.stop)
    if not cues:
        return None
    speaker = named_before(scene.masked, scene.span.start, cues[-1].span.start, speech, people, parse)
    return Draft(scene.span, True, cues[-1], speaker, "quote-after-colon")


def _announced(draft: Draft, announcing: Draft | None) -> Draft:
    if announcing is None or draft.rule != "carried":
        return draft
    return replace(announcing, span=draft.span)


def read_scene(
    text: str, scene: Scene, cues: tuple[Cue, ...], speech: Speech, people: People, parse: Parsed
) -> tuple[Draft, ...]:
    """The quotes of a scene with these cues, each with the words that name its speaker."""
    drafts = read_headline(text, scene, speech, people, parse) if scene.role == "headline" else ()
    if drafts:
        return drafts
    drafts = read_cues(text, scene, cues, speech, people, parse)
    return drafts + tuple(
        loose_passages(
            View(text=text, scene=scene, cues=cues, at=0, taken=drafts, speech=speech, people=people, parse=parse)
        )
    )


def _goes_on(text: str, before: Sequence[Quote], quote: Quote) -> bool:
    """ "…," she said. "…": only the cue and who speaks part the words from those before, on one line."""
    last = before[-1] if before else None
    if last is None or not (last.direct and quote.direct) or quote.rule not in ("carried", "quote-split"):
        return False
    between = text[last.span.stop : quote.span.start]
    cue = last.cue is not None and last.span.stop <= last.cue.start < quote.span.start
    return cue and "\n" not in between and last.who == quote.who
