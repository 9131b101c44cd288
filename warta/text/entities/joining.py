"""Who each find of a text is, sentence by sentence: somebody told of before, or somebody new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from warta.records import SEVERAL, Span
from warta.text.entities.again import NEAR, Again, agains, bodies_inside
from warta.text.entities.appositions import Spotted
from warta.text.entities.bodies import INTRODUCED
from warta.text.entities.called import Called
from warta.text.entities.cast import Cast, Figure, is_acronym, mentioned
from warta.text.entities.described import read_phrase
from warta.text.entities.fitting import the_body
from warta.text.entities.loose import Loose, loose_matches, loose_names, outside_bodies
from warta.text.entities.members import Before, places_of
from warta.text.entities.phrases import Phrase
from warta.text.entities.pronouns import Place, Present, Pronoun, bearer_of, bearers_of_many, officer_for, pronouns
from warta.text.entities.runs import opens
from warta.text.entities.settling import may_be_firm
from warta.text.entities.several import Several, several_in
from warta.text.entities.sights import Sight
from warta.text.entities.tabled import read_match, read_name
from warta.text.names import Name

Find = Called | Phrase | Name | Loose | Pronoun | Again


def read_sentences(cast: Cast, all_spotted: Sequence[Spotted], quoted: Sequence[Span]) -> None:
    """All mentions, sentence by sentence."""
    told, before = list[Present](), Before()
    reach = [*accumulate((passage.stop for passage in quoted), max)]
    for number, spotted in enumerate(all_spotted):
        here = Present(number=number)
        entries = outside_bodies(spotted.sight)
        finds: list[Find] = [
            *spotted.called,
            *spotted.phrases,
            *loose_matches(spotted, entries),
            *loose_names(spotted, entries),
            *pronouns(spotted),
            *agains(spotted),
        ]
        stop = -1  # of words for several, in which nobody else is told of
        for find in sorted((*several_in(spotted), *finds), key=start_of):
            if find.span.start < stop:
                continue
            last = bisect_right(quoted, find.span.start, key=attrgetter("start"))
            inside = any(span.covers(find.span) for span in quoted[bisect_left(reach, find.span.stop) : last])
            if isinstance(find, Several):
                stop = find.span.stop if read_several(find, before, here, inside) else stop
                continue
            figure = read_find(cast, spotted, find, told, here, inside)
            if figure and not inside:
                note_present(cast, here, spotted, find, figure)
                note_place(here, spotted, find.span, figure)
        before.presents.append(here)
        if (
            here.figures or here.several
        ) and spotted.sight.role != "caption":  # it stands between two paragraphs of one story
            told.append(here)


def start_of(find: Find | Several) -> int:
    """Where a find begins."""
    return find.span.start


def read_several(find: Several, before: Before, here: Present, quoted: bool) -> bool:
    """Whether it is known whom words for several stand for; each has a mention. A number alone is not read in
    quotation marks."""
    members = () if quoted and find.noun is None else before.members_of(find, here)
    for figure in members:
        figure.mention(find.span, SEVERAL)
    if not quoted:
        here.places += places_of(members, find.span)
        here.several = members or here.several
    return bool(members)


def note_present(cast: Cast, here: Present, spotted: Spotted, find: Find, figure: Figure) -> None:
    """Somebody is told of in a sentence; a word of speech beside makes him the one who speaks, or its subject."""
    if figure not in here.figures:
        here.figures.append(figure)
    if figure.kind == "person" and ((isinstance(find, Pronoun) and find.speaks) or beside_speech(spotted, find)):
        here.speaker = figure
    if isinstance(find, Phrase) and find.stop - find.first > 1:
        here.inside += bodies_inside(cast, spotted.sight, find)
    words = spotted.sight.words
    behind = bisect_left(words, find.span.stop, key=attrgetter("start"))
    if figure.kind != "person" and behind < len(words) and words[behind].lower in spotted.sight.lexicon.speech:
        here.voice = figure
    if behind < len(words):
        here.subjects[words[behind].start] = figure


def note_place(here: Present, spotted: Spotted, span: Span, figure: Figure) -> None:
    """Where somebody is told of, but in a dateline."""
    words, opening = spotted.sight.words, spotted.sight.opening
    if opening == 0 or span.start >= words[opening - 1].stop:
        here.places.append(Place(figure, span, here.places[-1] if here.places else None, spotted.sight))


def beside_speech(spotted: Spotted, find: Find) -> bool:
    """ "kata Lavrov", "Lavrov mengatakan"."""
    if not isinstance(find, Called | Phrase):
        return False
    words, speech = spotted.sight.words, spotted.sight.lexicon.speech
    before = find.first > 0 and words[find.first - 1].lower in spotted.sight.lexicon.before_name
    return before or (find.stop < len(words) and words[find.stop].lower in speech)


def read_find(
    cast: Cast, spotted: Spotted, find: Find, told: Sequence[Present], here: Present, quoted: bool
) -> Figure | None:
    """The figure that a find stands for, with the mention noted."""
    if isinstance(find, Called):
        return read_called(cast, spotted, find, told, [] if quoted else [here])
    if isinstance(find, Phrase):
        return read_phrase(cast, spotted, find, told, here)
    if isinstance(find, Loose):
        return read_match(cast, spotted.sight, find)
    if isinstance(find, Name):
        return read_name(cast, spotted.sight, find)
    if isinstance(find, Again):
        body = the_body(cast, spotted.sight.lexicon, find.noun, [*told[-NEAR:], here])
        return mentioned(body, find.span, "role") if body else None
    if find.many and not quoted and (members := bearers_of_many(told, here)):
        for figure in members:
            figure.mention(find.span, SEVERAL)
        return None
    bearer = None if quoted else bearer_of(find, told, here)
    bearer = officer_for(find, bearer, spotted.sight, told) or bearer
    return mentioned(bearer, find.span, "pronoun") if bearer else None


def read_called(
    cast: Cast, spotted: Spotted, called: Called, told: Sequence[Present], here: Sequence[Present]
) -> Figure:
    """The person named. "Kata pria yang akrab disapa Bung": a short name of whoever was told of before.

    The body, where the text has told by the same name what body it is: the start-up Harbour.
    """
    figure = cast.by_key[called.span]
    body = cast.by_key.get(("name", called.span.of(spotted.sight.text)))
    body = body if body and body.rule == INTRODUCED else body_with_letters(cast, called.span.of(spotted.sight.text))
    if body and may_be_firm(figure):
        return mentioned(body, called.span, called.rule)
    begin = called.first - len(called.titled)
    link = spotted.sight.has_before("alias", begin)
    whole = spotted.sight.has_before("whole", begin) and spotted.sight.has("definite", called.stop)
    short = link > 1 and len(figure.parts) == 1 and is_told_of(spotted.sight, begin - link - 1)
    if here and (short or whole):
        bearer = bearer_of(Pronoun(span=called.span, many=False, woman=None, speaks=True), told, here[0])
        if bearer and bearer.parts:
            cast.merge(bearer, figure)
    return mentioned(cast.by_key[called.span], called.span, called.rule)


def body_with_letters(cast: Cast, name: str) -> Figure | None:
    """FBS, whom the model takes for a person: the body told before whose name has these letters."""
    return cast.body_with_initials(name) if is_acronym(name) else None


def is_told_of(sight: Sight, noun: int) -> bool:
    """ "Pria yang …", "kata pria yang …": who was told of; not whom he meets: "bersama pengusaha yang …"."""
    return noun == 0 or (noun > 0 and (opens(sight, noun) or sight.words[noun - 1].lower in sight.lexicon.speech))
