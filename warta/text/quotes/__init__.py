"""Who is speaking, in whose words: direct and reported speech.

Surface patterns in an ordered tuple of rules: each looks at one cue in one scene (a sentence of the words outside
quotation marks) and gives the quotes it introduces, or nothing; the first with an opinion decides. Passages in marks
that no cue claims are continued speech (carried over from the last speaker), fragments, or no quotes at all (titles,
nicknames, single words).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from warta.languages import Language
from warta.records import Article, Entity, Mention, Quote, Sentence, Span
from warta.text.quotation_marks import Marked, trimmed
from warta.text.quotes.authors import by_author
from warta.text.quotes.chain import Told, find_chain, passed_on
from warta.text.quotes.cued import cues_of, possible_cues, read_cues
from warta.text.quotes.force import force_of
from warta.text.quotes.headlines import read_headline
from warta.text.quotes.parsed import UNREAD, AskedError, Parsed, parsed
from warta.text.quotes.scenes import MASK, Scene, find_scenes
from warta.text.quotes.speakers.anothers import is_anothers, is_kin
from warta.text.quotes.speakers.before import named_before
from warta.text.quotes.speakers.of_cue import named_after_cue, subject_of_cue
from warta.text.quotes.speakers.people import People, people_of
from warta.text.quotes.speech import WORDS, Cue, Speech, folded, speech_of
from warta.text.quotes.turns import find_turns, paragraph_after, signature
from warta.text.quotes.view import Draft, View, draft_overlaps, first_word, words_before
from warta.text.trust import trust_of

BESIDE = 3
"""Within so many words behind marks he is named whom a verb beside him has speak."""

CALLED = re.compile(r"\s+((?:yang\s[^,.;:\"“”]*?)?(?:itu|tersebut|ini))(?!\w)")
POINTED = 40
"""Behind so many characters of what somebody is called the word stands that points back at him."""

LONGEST_TITLE = 10
"""A title in marks that no stop ends has fewer words."""

CITED = 3
"""So many outlets are passed over, where a sentence names first from whom it has the words."""

LAST = 2
"""So many paragraphs, those announced last, may go on in a scene."""

RECENT = 2
"""Whom "it" stands for was heard so many quotes before at most, if others spoke since."""

START, STOP = attrgetter("span.start"), attrgetter("span.stop")

ARTICLE = 40
"""So many characters before a speaker hold the whole of the word before."""

NEAR = 25
"""A person named within so many characters of a sentence's start is whom it speaks of."""


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
    return tuple(sorted(quotes, key=lambda quote: quote.span))


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
        quote, topic = _attributed(article.text, draft, topic, quotes, people, language)
        if _goes_on(article.text, quotes, quote):
            quotes.append(replace(quote, chain=quotes[-1].chain, via=quotes[-1].via, continues=True))
            continue
        told = Told(draft.span, draft.cue, quote.speaker, quote.who)
        chain = find_chain(article, scene, told, spans, people, language)
        quotes.append(replace(quote, chain=chain, via=passed_on(chain)))
    if scene.role == "caption":
        return before
    return topic if drafts else _new_topic(scene, topic, people, speech_of(language))


def reported(span: Span, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes that cover these words, innermost first: on whose word the words stand."""
    return tuple(sorted((q for q in quotes if q.span.covers(span)), key=lambda q: q.span.stop - q.span.start))


# ---------------------------------------------------------------- what needs no parse


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


# ---------------------------------------------------------------- one scene


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
    return drafts + tuple(_loose(View(text, scene, cues, 0, drafts, speech, people, parse)))


# ---------------------------------------------------------------- passages without a cue of their own


def _loose(view: View) -> Iterator[Draft]:
    scene, masked = view.scene, view.scene.masked
    outside = WORDS.search(masked, scene.span.start, scene.span.stop)  # none is in marks, for they are blanked
    for passage in scene.marked:
        if draft_overlaps(view.taken, passage.inner) or not scene.span.covers(passage.inner):
            continue
        inner = passage.inner.of(view.text)
        words = WORDS.findall(inner) if len(inner.split()) > 1 else []  # no address of a page
        before = next((d for d in reversed(view.taken) if d.direct and d.span.stop <= passage.outer.start), None)
        named = _named_in_heading(view, passage)
        if named and len(words) >= 2:
            yield Draft(passage.inner, True, None, named, "headline-after")
            continue
        if scene.role == "subhead" and not outside:
            continue  # a heading in marks belongs to nobody who spoke before it
        signed = signature(view.text, passage.outer.stop, view.people) if len(words) >= 2 else None
        if signed and passage.outer.start == scene.span.start:
            yield Draft(passage.inner, True, None, signed, "signed")
        elif not outside and len(words) >= 2:
            yield Draft(passage.inner, True, None, None, "carried")
        elif before and len(words) >= 2 and words_before(masked, passage.outer.start).endswith((".", MASK)):
            yield Draft(passage.inner, True, before.cue, before.speaker, "carried")
        elif len(words) >= 2 and (_listed(view, passage) or not _label(view, passage)):
            yield _fragment(view, passage)


def _named_in_heading(view: View, passage: Marked) -> Span | None:
    """'Road Is Safe for Years': Kabar Research. Whose the words in marks are that a heading begins with.

    Whoever is named right behind the colon may do something: 'This Is a Shame': Ann Baker Leaves Hearing.
    """
    scene = view.scene
    if scene.role not in ("headline", "subhead") or passage.outer.start != scene.span.start:
        return None
    rest = re.compile(r"\s*:\s+(?=\S)").match(scene.masked, passage.outer.stop, scene.span.stop)
    named = trimmed(view.text, Span(rest.end(), scene.span.stop)) if rest else None
    few = named is not None and len(WORDS.findall(named.of(view.text))) <= BESIDE
    if named and few and named.of(view.text)[0].isupper():
        return named
    first = next((m for m in view.people.starting(named.start) if view.people.named(m)), None) if named else None
    return first.span if first else None


def _label(view: View, passage: Marked) -> bool:
    """The title of a work, a nickname, a slogan: no quote."""
    text, scene, speech = view.text, view.scene, view.speech
    before = WORDS.findall(scene.masked[max(scene.span.start, passage.outer.start - 30) : passage.outer.start])
    last = [word.lower() for word in before[-2:]]
    if last and (last[-1] in speech.labels or (last[-1] in speech.links and last[0] in speech.labels)):
        return True
    named = len(last) > 1 and last[0] in speech.labels and last[0] not in speech.entries  # but: kata Budi 'kami siap'
    if named and before[-1][0].isupper():
        return True  # drama China 'Jalan Pulang'
    words = WORDS.findall(passage.inner.of(text))
    if scene.masked[scene.span.start : passage.outer.start].rstrip().endswith(":"):
        return False  # with a message to the town: "Call me."
    ends = passage.inner.of(text)[-1:] in ".,!?"
    return (
        len(words) < (6 if ends else LONGEST_TITLE)
        and all(word[:1].isupper() or len(word) < 4 for word in words)
        and any(word[:1].isupper() and word != "I" for word in words)
        and not passage.inner.of(text).isupper()
    )


def _listed(view: View, passage: Marked) -> bool:
    """Spanduk bertuliskan "Kami Siap!", "Jalan Rusak", dan "Tutup!": what stands in a row with words is his, too."""
    before = next((d for d in reversed(view.taken) if d.direct and d.span.stop < passage.outer.start), None)
    between = view.scene.masked[before.span.stop : passage.outer.start] if before else " "
    words = between.strip(f"{MASK} \n").removeprefix(",").strip()
    return bool(between.strip(f"{MASK} \n")) and (not words or bool(view.speech.joint.fullmatch(words)))


def _first_named(view: View, words: Span) -> Mention | None:
    """Dikutip dari Kabar Wire, Budi Santoso …: who is named first, an outlet only where nobody else is."""
    first = named = view.people.first(words)
    for _ in range(CITED):
        if named and view.people.is_outlet(named):
            named = view.people.first(Span(named.span.stop, words.stop))
    return named or first


def _fragment(view: View, passage: Marked) -> Draft:
    """… agar "menyerah tanpa syarat" …: words of somebody in the middle of the article's own."""
    earlier = [at for at, cue in enumerate(view.cues) if cue.span.stop <= passage.outer.start]
    if not earlier:
        subject = _first_named(view, Span(view.scene.span.start, passage.outer.start)) or _named_behind(view, passage)
        return Draft(passage.inner, True, None, subject.span if subject else None, "fragment-bare")
    own = replace(view, at=earlier[-1])
    speaker = named_after_cue(own) if own.cue.entry("root") else subject_of_cue(own)
    if not own.cue.entry("root") and view.taken and not (speaker and view.people.best(speaker)):
        speaker = view.taken[-1].speaker or speaker
    return Draft(passage.inner, True, own.cue, speaker, "fragment")


def _named_behind(view: View, passage: Marked) -> Mention | None:
    """ "…," gurgled Ann Baker. "…," Budi menggumam. Whom a verb that no table has stands beside.

    No outlet, which passes on another's words: "…," dikutip dari Reuters.
    """
    mark = passage.inner.of(view.text)[-1:]
    if passage.outer.start > view.scene.span.start or mark not in ",?!":
        return None
    behind = list(WORDS.finditer(view.scene.masked, passage.outer.stop, view.scene.span.stop))
    words = behind[:BESIDE]
    if mark != "," and not (1 < len(behind) <= BESIDE and behind[-1].group().islower()):
        return None  # "Why?" Ann Baker left the room; but: "Why?" posed Ann Baker, "Why?" Ann Baker posed
    named = view.people.first(Span(passage.outer.stop, words[-1].end())) if words else None
    paused = named and re.search(r"[,;.]", view.scene.masked[passage.outer.stop : named.span.start])
    outlet = named and view.people.entities[named.entity].sector == "JRN"
    return None if paused or outlet else named


# ---------------------------------------------------------------- who it is


@dataclass(frozen=True, slots=True)
class Topic:
    """Who was last heard or told of: the words, the entity, and whether it is a person."""

    words: Span | None
    entity: str | None
    person: bool


def _attributed(
    text: str, draft: Draft, topic: Topic, before: Sequence[Quote], people: People, language: Language
) -> tuple[Quote, Topic]:
    """The quote with its speaker, and whom the next sentence will take up."""
    draft = by_author(text, draft, people, speech_of(language))
    (speaker, who, topic), how = _speaker(text, draft, topic, before, people, speech_of(language))
    trust = trust_of(language)
    quote = Quote(
        span=draft.span,
        direct=draft.direct,
        cue=draft.cue.span if draft.cue else None,
        speaker=speaker,
        who=who,
        via=(),
        force=force_of(text, draft.span.of(text), draft.direct, draft.cue, language),
        rule=draft.rule,
        confidence=trust.of_words(draft.rule),
        speaker_rule=how,
        speaker_confidence=trust.of_speaker(how),
    )
    return quote, topic


Attributed = tuple[Span | None, str | None, Topic]
"""The speaker's words, the entity, and whom the next sentence will take up."""


def _speaker(
    text: str, draft: Draft, topic: Topic, before: Sequence[Quote], people: People, speech: Speech
) -> tuple[Attributed, str]:
    """The speaker, and how he was found: named beside the cue, by a pronoun, or as the one last spoken of."""
    if draft.speaker is None:
        return _spoken_of(draft, topic, people)
    if draft.speaker.start == draft.speaker.stop:
        return (None, None, topic), "nobody"
    mention = people.best(draft.speaker) or people.bracketed(text, draft.speaker)
    if mention and is_anothers(text, draft.speaker, mention, people, speech):
        kin = is_kin(text, draft.speaker, mention, people, speech)
        return (draft.speaker, None, Topic(draft.speaker, None, kin)), "unknown"
    source = draft.cue is not None and draft.cue.entry("source") is not None
    stands = mention.rule == "pronoun" if mention else _is_pronoun(text, draft.speaker, source, speech)
    if mention and stands and not _is_another(mention, draft, topic, before, people):
        words = people.naming(mention.entity, draft.speaker.start) or draft.speaker
        return (draft.speaker, mention.entity, Topic(words, mention.entity, people.is_person(mention))), "pronoun"
    if stands and mention is None and _only_joins(text, draft.speaker, speech):
        return _spoken_of(draft, topic, people)
    if stands or _is_taken_up(text, draft.speaker, mention, topic, people, speech):
        who = _fitting(text, draft.speaker, topic, before, people, speech)
        return (draft.speaker, who, topic), "pronoun-topic"
    if mention is None:
        return (draft.speaker, None, Topic(draft.speaker, None, False)), "unknown"
    person = people.is_person(mention)
    how = ("role" if mention.rule == "role" else "name") if person else "body"
    if draft.rule in ("carried", "fragment", "fragment-bare"):
        how = "nearby"
    return (draft.speaker, mention.entity, Topic(draft.speaker, mention.entity, person)), how


def _fitting(
    text: str, pronoun: Span, topic: Topic, before: Sequence[Quote], people: People, speech: Speech
) -> str | None:
    """Who was last heard, if the word may stand for him: "it" is no person, "she" no body; else who was just before."""
    word = folded(pronoun.of(text))
    wanted = False if word in speech.things else True if word in speech.persons else topic.person
    if topic.person == wanted:
        return topic.entity
    heard = (quote.who for quote in before[: -RECENT - 1 : -1] if quote.who)
    return next((who for who in heard if (people.entities[who].kind == "person") == wanted), None)


def _is_taken_up(
    text: str, speaker: Span, mention: Mention | None, topic: Topic, people: People, speech: Speech
) -> bool:
    """Whether words that are no name stand for who was last heard: the woman, the ministry, the statement."""
    if not topic.entity or (mention and people.named(mention)):
        return False
    return _takes_up(text, speaker, topic, speech) or _is_kind_of(text, speaker, topic, people, speech)


def _spoken_of(draft: Draft, topic: Topic, people: People) -> tuple[Attributed, str]:
    """Katanya: whom the -nya stands for, or the person last heard; without a cue, whoever that was."""
    inside = people.best(draft.cue.inside) if draft.cue and draft.cue.inside else None
    who = topic.entity if topic.person or not inside else inside.entity
    words = topic.words if who == topic.entity else people.naming(who, draft.span.start)
    how = "enclitic" if draft.cue and draft.cue.inside else "topic"
    return (words or topic.words, who, topic), how if who or words or topic.words else "nobody"


def _goes_on(text: str, before: Sequence[Quote], quote: Quote) -> bool:
    """ "…," she said. "…": only the cue and who speaks part the words from those before, on one line."""
    last = before[-1] if before else None
    if last is None or not (last.direct and quote.direct) or quote.rule not in ("carried", "quote-split"):
        return False
    between = text[last.span.stop : quote.span.start]
    cue = last.cue is not None and last.span.stop <= last.cue.start < quote.span.start
    return cue and "\n" not in between and last.who == quote.who


def _only_inside(entity: str, words: Span, people: People) -> bool:
    """ "Ann Baker will help," he said: somebody whom only the quote itself names is not its speaker."""
    inside = any(mention.entity == entity and mention.rule != "pronoun" for mention in people.inside(words))
    return inside and people.naming(entity, words.start) is None


def _is_another(pronoun: Mention, draft: Draft, topic: Topic, before: Sequence[Quote], people: People) -> bool:
    """Baker said Santoso was ill. He added …: whom the words of a speaker named last is not the one who goes on.

    Nor is it whom the pronoun's own words name: "Santoso was ill," he said. Not so in: Baker was ill, he said.
    """
    named = people.naming(pronoun.entity, pronoun.span.start)
    first = next((m.span for m in people.inside(draft.span) if m.entity == pronoun.entity), draft.span)
    apart = draft.direct or first.start - draft.span.start > NEAR
    if apart and _only_inside(pronoun.entity, draft.span, people):
        return True
    if not topic.person or topic.entity == pronoun.entity or people.entities[pronoun.entity].kind != "person":
        return False
    if named and topic.entity is None and topic.words and topic.words.covers(named):
        return True  # Istri Budi mengatakan …; ia menambahkan …
    inside = named is not None and apart and draft.span.covers(named)
    return inside or any(quote.who == topic.entity and named and quote.span.covers(named) for quote in before[-2:])


def _takes_up(text: str, speaker: Span, topic: Topic, speech: Speech) -> bool:
    """Terang pria kelahiran Solo itu, the statement said: words that stand for who was last heard."""
    words = folded(speaker.of(text))
    if topic.person and _is_pointed_at(text, speaker, speech):
        return True
    near = text[max(speaker.start - ARTICLE, 0) : speaker.start]
    article, *said = [*near.lower().split()[-1:], *words.split()]
    if said and said[0] in speech.definites:
        article, *said = said
    known = article in speech.definites if speech.definites else article not in speech.indefinites
    return words in speech.echoes or bool(topic.person and known and said and said[0] in speech.described)


def _is_pointed_at(text: str, speaker: Span, speech: Speech) -> bool:
    """Ujar penyanyi yang akrab disapa Bung itu, kata juara dunia tersebut: somebody's calling, pointed back at."""
    called = next((w for w in WORDS.findall(speaker.of(text).lower()) if w not in speech.formerly), "")
    behind = CALLED.match(text, speaker.stop, speaker.stop + POINTED)
    last = [speaker.of(text).lower().split()[-1:], behind[1].lower().split()[-1:] if behind else []]
    return called in speech.callings and any(word in speech.points for words in last for word in words)


def _is_kind_of(text: str, speaker: Span, topic: Topic, people: People, speech: Speech) -> bool:
    """The ministry, kementerian itu: the kind of body that was last heard, as its name says."""
    words = [word for word in folded(speaker.of(text)).split() if word not in speech.determiners]
    entity = people.entities.get(topic.entity or "")
    body = entity is not None and entity.kind == "organisation"
    common = len(words) == 1 and words[0] in speaker.of(text).split()  # Israel is no kind of Israeli authority
    return entity is not None and body and common and words[0] in folded(entity.name).split()


def _is_pronoun(text: str, span: Span, source: bool, speech: Speech) -> bool:
    """He, the man; or a word that names nobody, where the subject was sought in vain: But …, said.

    Behind a `source` a form of a verb is a noun: according to estimates.
    """
    words = folded(span.of(text))
    stands = speech.pronoun.fullmatch(words) or speech.clause_start.fullmatch(words) or words in speech.described
    verb = not source and span.of(text).islower() and (words in speech.entries or words in speech.after_name)
    verb = verb and words not in speech.content_nouns  # with reports claiming that …
    return bool(stands) or words in speech.persons or verb or not WORDS.search(words)


def _only_joins(text: str, span: Span, speech: Speech) -> bool:
    """Meski | mengaku lelah, …: a conjunction where the subject was sought in vain; it is nobody's name."""
    words = folded(span.of(text))
    return bool(speech.clause_start.fullmatch(words)) and not speech.pronoun.fullmatch(words)


def _new_topic(scene: Scene, topic: Topic, people: People, speech: Speech) -> Topic:
    """A sentence without quotes speaks of the person it names near its start, if not by the way: Bersama Budi, ia …

    Who is asked goes on: Is Santoso a good mayor? "He is," …
    """
    if topic.words and scene.masked.endswith("?", scene.span.start, scene.span.stop):
        return topic
    persons = [m for m in people.inside(scene.span) if people.entities[m.entity].kind == "person"]
    person = next((m for m in persons if topic.words or people.named(m)), persons[0] if persons else None)
    if not person or person.rule == "pronoun":
        return topic
    aside = first_word(scene.masked[scene.span.start : person.span.start]) in speech.asides
    near = people.named(person) and person.span.start - scene.span.start <= NEAR and not aside
    return Topic(person.span, person.entity, True) if near or topic.words is None else topic
