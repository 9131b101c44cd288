"""Who else has a role in a deed beside the likeliest."""

from __future__ import annotations

import numpy as np

from events_made import case_of, seen_in
from warta.events.who.further import Needs, further, listed, named_once
from warta.events.who.parties import Known
from warta.records import Sentence, Span, Token

NEEDS, BOTH = Needs(0.3, two_sided=False), Needs(0.3, two_sided=True)


def somebody(start: int, head: int | None = 0) -> Known:
    """A party that begins at a character; without a head one that another sentence names."""
    return Known(Span(start, start + 5), f"e{start}", "person", None, None, head, 0, "mention")


ONE, OTHER = somebody(0), somebody(10)
BEFORE = somebody(20, head=None)


def beside(likely: list[float], parties: list[Known], mates: set[int], needs: Needs = NEEDS) -> list[int]:
    """Where those begin who join the first of the parties; the last likelihood is nobody's."""
    found = further(parties, np.array([*likely, 0.0]), 0, [0], mates, needs)
    return [parties[i].span.start for i in found]


def among(text: str, trigger: str, *names: str) -> tuple[Sentence, list[Known]]:
    """The sentence of a text and those parties of it that have these names, in this order."""
    seen = seen_in(text, "en")
    case = case_of(seen, trigger, "en")
    by_name = {known.span.of(seen.reading.article.text): known for known in case.parties}
    return case.sentence, [by_name[name] for name in names]


def test_who_stands_apart_needs_nearly_half_of_the_first() -> None:
    """Somebody in no list with the first: hardly one of those likely by less is right."""
    assert beside([0.6, 0.28], [ONE, OTHER], set()) == [10]
    assert beside([0.6, 0.26], [ONE, OTHER], set()) == []


def test_a_mate_of_a_list_needs_little() -> None:
    """Norway and Jordan: the second of a list is told where it is likely by a twelfth of the first."""
    assert beside([0.9, 0.08], [ONE, OTHER], {1}) == [10]
    assert beside([0.9, 0.08], [ONE, OTHER], set()) == []


def test_in_a_deed_with_actors_on_both_sides_less_is_asked() -> None:
    """They met: there nearly always is another."""
    assert beside([0.6, 0.18], [ONE, OTHER], set(), BOTH) == [10]


def test_who_is_named_outside_of_the_sentence_joins_nobody() -> None:
    """Three men have been arrested: whoever was named before is about as likely, and seldom right."""
    assert beside([0.3, 0.29], [ONE, BEFORE], set()) == []
    assert beside([0.3, 0.29], [BEFORE, OTHER], set()) == [10]
    assert beside([0.3, 0.29], [ONE, BEFORE], set(), BOTH) == [20]


def test_an_office_between_does_not_part_a_list() -> None:
    """Of "Estefan and Rep. Doro" the tree has the second as another name of the first, or the office in the list."""
    sentence, (first, second) = among(
        "Estefan Brandow and Rep. Bob Doro (R-Va.), for instance, asked the attorney whether Ann Lindqvist lied.",
        "asked",
        "Estefan Brandow",
        "Bob Doro",
    )
    assert listed(first, second, sentence)


def test_a_noun_phrase_is_one_party() -> None:
    """The state before a body is no second actor."""
    text = "A woman has been charged with arson, the US Justice Department announced on Saturday."
    sentence, (state, body) = among(text, "charged", "US", "Justice Department")
    assert named_once([state, body], [0, 1], sentence) == [1]
    assert named_once([state, body], [1, 0], sentence) == [1]


def test_a_state_before_people_is_not_their_name() -> None:
    """A Norwegian group is not Norway: the group stays."""
    sentence, parties = among("The town was attacked by a Norway separatist group.", "attacked", "Norway", "group")
    assert named_once(parties, [0, 1], sentence) == [1]


def test_whose_people_they_are_tells_more_than_a_plain_noun() -> None:
    """The strongholds of rebels: the rebels are met, not the strongholds."""
    sentence, parties = among("The army bombed the strongholds of rebels.", "bombed", "strongholds", "rebels")
    assert named_once(parties, [0, 1], sentence) == [1]


def test_two_of_a_list_are_two() -> None:
    """Norway and Jordan: neither names the other."""
    sentence, parties = among("Norway and Jordan urged Estefan to resign.", "urged", "Norway", "Jordan")
    assert named_once(parties, [0, 1], sentence) == [0, 1]


def row(*words: tuple[str, str, str, int]) -> Sentence:
    """A sentence of words, each with its part of speech, relation and head."""
    tokens, at = [], 0
    for text, pos, dep, head in words:
        tokens.append(Token(at, at + len(text), text, text.lower(), pos, dep, head))
        at += len(text) + 1
    return Sentence(Span(0, at), "body", tuple(tokens))


def named_by(sentence: Sentence, word: int, kind: str = "person") -> Known:
    """Somebody whom one word of a sentence names."""
    token = sentence.tokens[word]
    return Known(Span(token.start, token.stop), f"e{word}", kind, None, None, word, 0, "mention")


def test_whom_a_tree_has_in_one_name_are_no_list() -> None:
    """Of a headline in capitals ("Wira Sambangi KPK") the tree makes one long name."""
    sentence = row(("Wira", "PROPN", "root", 0), ("Sambangi", "PROPN", "flat", 0), ("KPK", "PROPN", "flat", 1))
    assert not listed(named_by(sentence, 0), named_by(sentence, 2), sentence)
    assert not listed(named_by(sentence, 1), named_by(sentence, 2), sentence)


def test_a_mark_between_two_says_that_they_are_not_one() -> None:
    """Of "Wira & Doro" and of firms beside a comma the tree may have the second as another name of the first."""
    first, second = ("Wira", "PROPN", "root", 0), ("Doro", "PROPN", "flat", 0)
    for mark, kind, two in (("&", "person", True), (",", "organisation", True), (",", "person", False)):
        sentence = row(first, (mark, "PUNCT", "punct", 2), second)
        both = [named_by(sentence, 0, kind), named_by(sentence, 2, kind)]
        assert named_once(both, [0, 1], sentence) == ([0, 1] if two else [0])
