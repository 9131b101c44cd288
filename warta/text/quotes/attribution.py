"""Who it is that speaks: who is named beside the cue, whom a pronoun stands for, or who was last heard or told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from warta.languages import Language
from warta.records import SEVERAL, Mention, Quote, Span
from warta.text.quotes.authors import by_author
from warta.text.quotes.force import force_of
from warta.text.quotes.scenes import Scene
from warta.text.quotes.speakers.anothers import is_anothers, is_kin
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speakers.subject import POSSESSIVE
from warta.text.quotes.speakers.told_again import is_told_again, is_unnamed, same_as, words_between
from warta.text.quotes.speech import WORDS, Speech, folded, speech_of
from warta.text.quotes.view import Draft, first_word
from warta.text.trust import trust_of

CALLED = re.compile(r"\s+((?:yang\s[^,.;:\"“”]*?)?(?:itu|tersebut|ini))(?!\w)")
POINTED = 40
"""Behind so many characters of what somebody is called the word stands that points back at him."""

OFFICERS = ("COP", "JUD")
"""Sectors of those who tell what suspects told them."""

RECENT = 2
"""Whom "it" stands for was heard so many quotes before at most, if others spoke since."""

ARTICLE = 40
"""So many characters before a speaker hold the whole of the word before."""

NEAR = 25
"""A person named within so many characters of a sentence's start is whom it speaks of."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Who was last heard or told of: the words, the entity, and whether it is a person."""

    words: Span | None
    entity: str | None
    person: bool


def attributed(
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
        return _spoken_of(draft, _unless_told(draft, topic, before, people), people)
    if draft.speaker.start == draft.speaker.stop:
        return (None, None, topic), "nobody"
    mention = people.best(draft.speaker) or people.bracketed(text, draft.speaker)
    if mention and is_anothers(text, draft.speaker, mention, people, speech):
        kin = is_kin(text, draft.speaker, mention, people, speech)
        return (draft.speaker, None, Topic(draft.speaker, None, kin)), "unknown"
    if mention and mention.rule == SEVERAL:
        return (draft.speaker, None, Topic(draft.speaker, None, False)), "several"
    source = draft.cue is not None and draft.cue.entry("source") is not None
    stands = mention.rule == "pronoun" if mention else _is_pronoun(text, draft.speaker, source, speech)
    if mention and stands and mention.rule == "pronoun" and is_unnamed(mention.entity, people):
        mention = replace(mention, entity=same_as(mention, before, people))
    goes_on = mention is not None and stands and _goes_on(text, mention, draft, topic, before, people, speech)
    if mention and stands and not goes_on and not _is_another(mention, draft, topic, before, people):
        words = people.naming(mention.entity, draft.speaker.start) or draft.speaker
        return (draft.speaker, mention.entity, Topic(words, mention.entity, people.is_person(mention))), "pronoun"
    if stands and mention is None and _only_joins(text, draft.speaker, speech):
        return _spoken_of(draft, topic, people)
    between = words_between(before, draft.span, draft.speaker)
    if stands or _is_taken_up(text, draft.speaker, mention, topic, between, people, speech):
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
    text: str,
    speaker: Span,
    mention: Mention | None,
    topic: Topic,
    between: Sequence[Span],
    people: People,
    speech: Speech,
) -> bool:
    """Whether words that are no name stand for who was last heard: the woman, the ministry, the statement."""
    if not topic.entity or (mention and people.named(mention)):
        return False
    if topic.person and is_told_again(text, mention, topic.entity, between, people, speech):
        return True
    return takes_up(text, speaker, topic, speech) or _is_kind_of(text, speaker, topic, people, speech)


def _unless_told(draft: Draft, topic: Topic, before: Sequence[Quote], people: People) -> Topic:
    """ "Budi dijanjikan uang," imbuhnya: not Budi, whom the quote tells of, but who was quoted last before he spoke."""
    if not (draft.direct and draft.cue and topic.entity and topic.person):
        return topic
    if officer := _who_tells_on(draft, topic, before, people):
        return Topic(people.naming(officer, draft.span.start), officer, True)
    told = _is_told_in(topic.entity, draft.span, people)
    others = (quote for quote in reversed(before) if quote.direct and quote.who not in (None, topic.entity))
    heard = next(others, None) if told else None
    if heard is None or heard.who is None or people.entities[heard.who].kind != "person":
        return topic
    return Topic(people.naming(heard.who, draft.span.start), heard.who, True)


def _who_tells_on(draft: Draft, topic: Topic, before: Sequence[Quote], people: People) -> str | None:
    """Tersangka mengaku takut. "Dia kami tahan," katanya: the officer for whom -nya stands and who was quoted before,
    not the suspect, who was not."""
    bearer = people.best(draft.cue.inside) if draft.cue and draft.cue.inside else None
    if bearer is None or people.entities[bearer.entity].sector not in OFFICERS:
        return None
    quoted = {quote.who for quote in before if quote.direct}
    return bearer.entity if bearer.entity in quoted and topic.entity not in quoted else None


def _spoken_of(draft: Draft, topic: Topic, people: People) -> tuple[Attributed, str]:
    """Katanya: whom the -nya stands for, or the person last heard; without a cue, whoever that was."""
    inside = people.best(draft.cue.inside) if draft.cue and draft.cue.inside else None
    who = topic.entity if topic.person or not inside else inside.entity
    words = topic.words if who == topic.entity else people.naming(who, draft.span.start)
    how = "enclitic" if draft.cue and draft.cue.inside else "topic"
    return (words or topic.words, who, topic), how if who or words or topic.words else "nobody"


def _only_inside(entity: str, words: Span, people: People) -> bool:
    """ "Ann Baker will help," he said: somebody whom only the quote itself names is not its speaker."""
    return _is_told_in(entity, words, people) and people.naming(entity, words.start) is None


def _is_told_in(entity: str, words: Span, people: People) -> bool:
    """Whether some words name somebody, or tell what he is."""
    return any(mention.entity == entity and mention.rule != "pronoun" for mention in people.inside(words))


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


def _goes_on(
    text: str, pronoun: Mention, draft: Draft, topic: Topic, before: Sequence[Quote], people: People, speech: Speech
) -> bool:
    """Baker said it was closed. The road is long. "We wait," he said: whoever spoke last, for nobody else was told of.

    What stands in the words themselves tells of nobody, nor do the parts of a word: a pro-Santoso bloc.
    """
    word = folded(pronoun.span.of(text))
    last = before[-1] if before else None
    if last is None or word not in speech.persons or not topic.person or last.who != topic.entity:
        return False
    if topic.entity is None or is_unnamed(topic.entity, people):
        return False
    if pronoun.entity == topic.entity or not _called_so(word, topic, text, people, speech):
        return False
    since = Span(min([last.span, *([last.speaker] if last.speaker else [])]).start, pronoun.span.start)
    told = (mention.span for mention in people.inside(since) if mention.entity == pronoun.entity)
    outside = [span for span in told if not any(quote.span.covers(span) for quote in before)]
    return all(_is_by_the_way(text, span, pronoun.span, draft) for span in outside)


def _called_so(word: str, topic: Topic, text: str, people: People, speech: Speech) -> bool:
    """Whether no other pronoun than this stands for somebody: for whom "she" does, "he" does not."""
    stands = (folded(m.span.of(text)) for m in people.mentions if m.entity == topic.entity and m.rule == "pronoun")
    return all(other == word for other in stands if other in speech.persons)


def _is_by_the_way(text: str, span: Span, pronoun: Span, draft: Draft) -> bool:
    """Whether words tell nothing of whom they name: pro-Santoso; "… Santoso," he said; Santoso's time, he said; Harbour
    Air, he said, … But: Baker was ill, he said."""
    if "-" in (text[span.start - 1 : span.start], text[span.stop : span.stop + 1]):
        return True
    if not draft.span.covers(span):
        return False
    later = draft.direct or span.start - draft.span.start > NEAR or POSSESSIVE.match(text, span.stop) is not None
    return later or text[span.stop : pronoun.start].strip() == ","


def takes_up(text: str, speaker: Span, topic: Topic, speech: Speech) -> bool:
    """Terang pria kelahiran Solo itu, the statement said: words that stand for who was last heard."""
    words = folded(speaker.of(text))
    if topic.person and _is_pointed_at(text, speaker, speech):
        return True
    near = text[max(speaker.start - ARTICLE, 0) : speaker.start]
    article, *said = [*near.lower().split()[-1:], *words.split()]
    if said and said[0] in speech.definites:
        article, *said = said
    known = article in speech.definites if speech.definites else article not in speech.indefinites
    described = bool(said) and bool({said[0], said[0].partition("-")[2]} & speech.described)  # the 35-year-old
    return words in speech.echoes or (topic.person and known and described)


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


def _named_first(scene: Scene, topic: Topic, people: People) -> tuple[Mention | None, int]:
    """The first person of a sentence, and where the clause begins that names him.

    Behind a comma, if the first only has something: Asked of Santoso's plan, | Baker | left.
    """
    persons = [m for m in people.inside(scene.span) if people.entities[m.entity].kind == "person"]
    first = next((m for m in persons if topic.words or people.named(m)), persons[0] if persons else None)
    comma = scene.masked.find(",", first.span.stop, scene.span.stop) if first and _owns(first, scene) else -1
    behind = (m for m in persons if comma >= 0 and m.span.start > comma and people.named(m) and not _owns(m, scene))
    other = next(behind, None)
    return (other, comma) if other else (first, scene.span.start)


def _owns(mention: Mention, scene: Scene) -> bool:
    """Whether a mention is followed by what somebody has: Santoso's plan."""
    return POSSESSIVE.match(scene.masked, mention.span.stop) is not None


def new_topic(scene: Scene, topic: Topic, people: People, speech: Speech) -> Topic:
    """A sentence without quotes speaks of the person it names near its start, if not by the way: Bersama Budi, ia …

    Who is asked goes on: Is Santoso a good mayor? "He is," …
    """
    if topic.words and scene.masked.endswith("?", scene.span.start, scene.span.stop):
        return topic
    person, start = _named_first(scene, topic, people)
    if not person or person.rule == "pronoun":
        return topic
    aside = first_word(scene.masked[start : person.span.start]) in speech.asides
    near = people.named(person) and person.span.start - start <= NEAR and not aside
    return Topic(person.span, person.entity, True) if near or topic.words is None else topic
