"""What tells which of several times is a deed's: names of features that are there.

What is known of the deed is crossed with where the time stands: the day of the news is likelier of a deed that the
headline tells. Of a moment of any sentence it counts what deed stands on its verb; of a day how the article names it
(`day_features.py`). Whether the deed is only recalled is not asked: that is known too badly to decide a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from warta.events.cases import of_sentence
from warta.events.circumstances import EVER, age_among, day_of, moment_of_clause, names_day_of_news
from warta.events.when.day_features import day_features
from warta.events.when.times import Deed, Offer, Time, merged, offers
from warta.events.who.parties import View
from warta.events.words.clauses import verb_over
from warta.events.words.headline import headline
from warta.events.words.lexicon import Lexicon
from warta.languages import Language
from warta.languages.dates import key
from warta.records import Span, When
from warta.text.moments.forms import tongue_of
from warta.text.trees import words_in

AGES = (
    *(("same day", 0), ("day before", 1), ("week", 6), ("month", 30), ("year", 364)),
    ("old", EVER),
)
"""How long before the news a day may be: names, and the most days of each."""
WHEN = ("recalled", "past", "future")
"""Cues that speak of when, wherever in the sentence they stand."""
AIDS = ("aux", "aux:pass", "advmod", "mark", "cop")
"""Relations of the words on a verb that tell its tense and aspect."""
HIGHEST = 5
"""Steps up the tree, at most, from a moment to the deed."""
CROSSED = 3
LATER = ("behind", "beyond")
"""Sources of times that stand in a later sentence."""
CLOSE = 6
"""Within so many words a unit of time is near the deed."""
FAR = 4
"""Sentences from which on a moment is far."""


def times_of(deed: Deed, seen: View, news: str | None, lexicon: Lexicon, language: Language) -> tuple[Time, ...]:
    """All times that a deed may have, each with its features."""
    nearest = moment_of_clause(deed.case, seen, language)
    ruled = None if nearest is None else nearest.span
    about = [*_nature(deed, seen, lexicon), *_words(deed, seen, lexicon), *_units(deed, seen, language)]
    if names_day_of_news(seen, language):
        about.append("named")
    found = offers(deed, seen, news)
    about += _last(found, news)
    inside = min(sum(offer.source == "inside" for offer in found), 3)
    has = bool(seen.moments_inside(deed.case.sentence.span, deed.case.trigger()))
    aged = [(offer, age(offer.when, news)) for offer in found]
    by_source = {source: [f"{source}|{name}" for name in about] for source in {offer.source for offer in found}}
    times = merged(
        (
            offer,
            [
                *_place(offer, deed, ruled, has, seen, lexicon),
                *_time(offer, old, about, by_source[offer.source]),
                *_aged(offer, old, deed, inside),
                *_beside(offer, deed, seen),
                *_again(offer, old, deed, seen, language),
                *_shared(offer, old, deed, seen),
                *_stands(offer, deed, seen, lexicon),
            ],
        )
        for offer, old in aged
    )
    named = day_features(seen, lexicon, language)
    return tuple(Time(time.offer, (*time.features, *named.get(time.offer.when.value[:10], ()))) for time in times)


def _last(found: Sequence[Offer], news: str | None) -> list[str]:
    """How old the last moment before the sentence is, and how far: there the story stands."""
    last = next((offer for offer in found if offer.source == "before"), None)
    return [] if last is None else [f"last={age(last.when, news)}|{min(last.distance, 3)}"]


def age(when: When, news: str | None) -> str:
    """A time against the day of the news: so long before it, "later", or how a month or year stands to it."""
    if news is None:
        return "unknown"
    own, told = day_of(when.value), day_of(news)
    if own is None or told is None:
        size = {4: "year", 7: "month"}.get(len(when.value), "span")
        return f"{size} {(when.value > news[: len(when.value)]) - (when.value < news[: len(when.value)])}"
    days = (told - own).days
    return "later" if days < 0 else age_among(days, AGES)


def _time(offer: Offer, old: str, about: list[str], told: list[str]) -> list[str]:
    """What the time is, alone and crossed with what is known of the deed (`told`, by its source). `old`: its age."""
    return [offer.source, f"age={old}", *told, *[f"{old}|{name}" for name in about[:CROSSED]]]


def _aged(offer: Offer, old: str, deed: Deed, inside: int) -> tuple[str, ...]:
    """How old a time is where it stands, crossed with the deed; and how many times its sentence names."""
    aged, case = f"{offer.source}|{old}", deed.case
    return (
        *(aged, f"{aged}|{case.quoted}", f"{aged}|{deed.kind}", f"{offer.source}|n={inside}"),
        *(f"{old}|rel={case.clause.relation}", f"{old}|root={case.root}"),
        f"{offer.source}|rel={case.clause.relation}",
    )


def _place(offer: Offer, deed: Deed, ruled: Span | None, has: bool, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """Where the time stands; `has`: whether the deed's sentence names a moment."""
    source, old = offer.source, f"{offer.when.grain}"
    if source in ("inside", "month"):
        yield from _inside(offer, deed, ruled, seen, lexicon)
    else:
        near = max(-FAR, min(FAR, offer.distance))
        yield from (f"{source}:{has}", f"{source}:far={near}", f"{source}:far|grain={near}|{old}")
        yield from (f"{source}:rank={offer.rank}|{near}", f"{source}:rule={ruled is not None}")


def _inside(offer: Offer, deed: Deed, ruled: Span | None, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """A moment of the deed's own sentence: on which side, over how many words, in whose voice, hanging on what."""
    case, span, source = deed.case, offer.when.span, offer.source
    if span is None:
        return
    side, rule = "right" if span.start >= case.trigger().start else "left", span == ruled
    words, tokens = words_in(case.sentence, span), case.sentence.tokens
    voice = f"{bool(seen.quotes_around(span))}|{case.quoted}"
    yield from (f"{source}:rule={rule}", f"{source}:rank={min(offer.rank, 3)}|{side}", f"{source}:{offer.when.grain}")
    yield from (f"{source}:voice={voice}", f"{source}:rule|voice={rule}|{voice}")
    if not words:
        return
    first, last = sorted((case.candidate.core, words[0]))
    between = tokens[first + 1 : last]
    verbs, commas = sum(t.pos == "VERB" for t in between), sum(t.text == "," for t in between)
    yield from (f"{source}:verbs={min(verbs, 3)}|{side}", f"{source}:commas={min(commas, 2)}|{side}")
    yield f"{source}:later={case.is_later(words[0])}"
    yield f"{source}:opens={any(t.text.lower() in lexicon.opens for t in between)}|{side}"
    yield from (f"{source}:dep={tokens[words[0]].dep}", f"{source}:after={tokens[max(words[0] - 1, 0)].text.lower()}")
    yield f"{source}:hangs={_hangs(deed, words[0])}|{rule}"


def _beside(offer: Offer, deed: Deed, seen: View) -> Iterator[str]:
    """Whether a deed of its type, or another, stands on the verb of the moment: "met on Monday" dates a meeting.

    Only what may tell a deed is looked at, for other sentences have no tree.
    """
    if offer.when.span is None:
        return
    index = _index(offer, deed)
    there = of_sentence(deed.others, index)
    words = words_in(there[0].sentence, offer.when.span) if there else []
    if not words:
        return
    verb, source = verb_over(there[0].sentence, words[0]), offer.source
    kinds = {kind for other in there if verb in (other.clause.verb, other.candidate.core) for kind in other.kinds()}
    quoted, far = bool(seen.quotes_around(offer.when.span)), abs(offer.distance) > 1
    if kinds:
        yield from (f"{source}:tells={deed.kind in kinds}|{quoted}", f"{source}:tells|far={deed.kind in kinds}|{far}")
    if index == deed.case.index:
        main = there[0].sentence.tokens[verb].head == verb
        yield from (f"{source}:on={deed.kind in kinds}|{bool(kinds)}|{quoted}", f"{source}:tells:main={main}")


def _again(offer: Offer, old: str, deed: Deed, seen: View, language: Language) -> Iterator[str]:
    """Of a time beside the deed's word elsewhere: whether it is that of the word's clause there, and in whose voice."""
    if offer.source != "same":
        return
    index = _index(offer, deed)
    for other in of_sentence(deed.others, index):
        if other.root == deed.case.root:
            nearest = moment_of_clause(other, seen, language)
            ruled = nearest is not None and nearest.span == offer.when.span
            yield from (f"same:ruled={ruled}", f"same:ruled|age={ruled}|{old}", f"same:at={min(index, FAR)}")
            yield f"same:quoted={other.quoted}|{deed.case.quoted}"


def _shared(offer: Offer, old: str, deed: Deed, seen: View) -> Iterator[str]:
    """How many of those named beside the deed the sentence of a time elsewhere names, too."""
    if offer.when.span is None or offer.source in ("inside", "month"):
        return
    own = {known.entity for known in deed.case.parties if known.entity is not None}
    shared = min(len(own & {mention.entity for mention in seen.mentions[_index(offer, deed)]}), 2)
    yield f"{offer.source}:shared={shared}"
    yield f"{offer.source}:shared={shared}|{bool(own)}|{old}"


def _stands(offer: Offer, deed: Deed, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """On which verb a moment stands, and whether that tells the deed; elsewhere its relation, and what is before it.

    A sentence that may tell no deed needs no tree, and is taken to have none: there is only what is before the moment.
    """
    span, source = offer.when.span, offer.source
    if span is None or source == "month":
        return
    index, case = _index(offer, deed), deed.case
    sentence = seen.reading.sentences[index]
    words = words_in(sentence, span)
    if not words:
        return
    tokens, first = sentence.tokens, words[0]
    if index != case.index:
        yield f"{source}:behind={tokens[first - 1].text.lower() if first else '-'}"
        if not of_sentence(deed.others, index):
            return
        yield f"{source}:moment={tokens[first].dep}"
    verb = verb_over(sentence, first)
    root, own = lexicon.root(tokens[verb]), (case.clause.verb, case.candidate.core, case.clause.governor)
    yield from (f"{source}:verb={root}", f"{source}:root={root == case.root}|{tokens[verb].head == verb}")
    if index == case.index:
        yield f"{source}:own={verb in own}"


def _units(deed: Deed, seen: View, language: Language) -> Iterator[str]:
    """Units of time in its sentence that are of no moment ("for weeks", "over the weekend"), near it or not."""
    units, case = tongue_of(language).units, deed.case
    moments = [moment.span for moment in seen.moments_inside(case.sentence.span, case.trigger())]
    told: dict[str, None] = {}
    for n, token in enumerate(case.sentence.tokens):
        unit = units.get(key(token.text))
        if unit is None or any(span.start <= token.start < span.stop for span in moments):
            continue
        near = abs(n - case.candidate.core) <= CLOSE
        told |= dict.fromkeys((f"unit={unit}", f"unit={unit}|{near}", f"unit={token.text.lower()}"))
    yield from told


def _index(offer: Offer, deed: Deed) -> int:
    """The sentence in which a moment stands."""
    return deed.case.index + (offer.distance if offer.source in LATER else -offer.distance)


def _hangs(deed: Deed, word: int) -> str:
    """On which of the deed's words a word hangs."""
    case = deed.case
    for _ in range(HIGHEST):
        if word in (case.candidate.core, case.candidate.head):
            return "deed"
        if word == case.clause.verb:
            return "verb"
        word = case.sentence.tokens[word].head
    return "-"


def _nature(deed: Deed, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """What the deed is; the first of them are crossed with the time's age, too."""
    case = deed.case
    core, head = case.sentence.tokens[case.candidate.core], case.sentence.tokens[case.candidate.head]
    yield from (f"quoted={case.quoted}", f"type={deed.kind}", f"role={case.sentence.role}")
    yield from (f"pos={core.pos}", f"dep={head.dep}", f"suf={head.text.lower()[-3:]}", f"passive={case.clause.passive}")
    yield from (f"place={min(case.index, 12) // 2}", f"sentences={len(seen.reading.sentences) // 10}")
    told = headline(seen, lexicon)
    yield from (f"head:type={deed.kind in told.kinds}", f"head:root={case.root in told.stems}", f"root={case.root}")


@lru_cache(maxsize=1)  # what tells whether a deed is recalled asks for them, too
def cues_of_when(index: int, seen: View, lexicon: Lexicon) -> tuple[str, ...]:
    """The cues that speak of when among the words of a sentence, in alphabetical order."""
    tokens = seen.reading.sentences[index].tokens
    return tuple(sorted({cue for token in tokens for cue in lexicon.cue(token)}.intersection(WHEN)))


def _words(deed: Deed, seen: View, lexicon: Lexicon) -> Iterator[str]:
    """Words that tell tense, aspect and order."""
    case, tokens = deed.case, deed.case.sentence.tokens
    before = range(max(0, case.candidate.first - 2), case.candidate.first)
    aids = [i for i in case.sentence.children(case.clause.verb) if tokens[i].dep in AIDS]
    yield from (f"aid={word}" for word in sorted({tokens[i].text.lower() for i in (*before, *aids)}))
    yield from (f"cue={cue}" for cue in sorted(case.cues))
    yield from (f"says={cue}" for cue in cues_of_when(case.index, seen, lexicon))
    yield from (f"opens={token.text.lower()}" for token in tokens[:2])
    if case.clause.governor is not None:
        yield f"above={lexicon.root(tokens[case.clause.governor])}"
