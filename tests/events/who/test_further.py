"""Who else has a role in a deed beside the likeliest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from events_made import case_of, seen_in
from warta.events.linear import Linear
from warta.events.models import Models, read_models
from warta.events.who.further import PARTY, further, likely_enough, listed, named_once
from warta.events.who.further_features import DeedParties, Role
from warta.events.who.parties import Known
from warta.records import Sentence, Span, Token

CASE = case_of(seen_in("Police arrested two dockers.", "en"), "arrested", "en")


def somebody(start: int) -> Known:
    """A party that begins at a character, named outside of the sentence."""
    return Known(Span(start, start + 5), f"e{start}", "person", None, None, None, 0, "before")


ONE, OTHER, THIRD = somebody(0), somebody(10), somebody(20)


def asking(least: float) -> Models:
    """Models by which whoever is at least half as likely as the first (one step of two) has the role, surely."""
    weights = np.array([[-3, 3], [-3, 3], [-3, 3], [3, -3]], np.float32)
    judge = Linear(("none", PARTY), ["share=0", "share=1", "share=2"], weights)
    return replace(read_models(), further=judge, least_further=least)


def role(likely: list[float], parties: list[Known], mates: frozenset[int] = frozenset()) -> Role:
    """The role of actors whose likeliest is the first of the parties; the last likelihood is nobody's."""
    chances = np.array([*likely, 0.0], np.float32)
    return Role("actor", DeedParties(CASE, "COERCE", parties, False), chances, 0 * chances, 0, None, mates)


def among(text: str, trigger: str, *names: str) -> tuple[Sentence, list[Known]]:
    """The sentence of a text and those parties of it that have these names, in this order."""
    seen = seen_in(text, "en")
    case = case_of(seen, trigger, "en")
    by_name = {known.span.of(seen.reading.article.text): known for known in case.parties}
    return case.sentence, [by_name[name] for name in names]


def test_whom_the_model_is_sure_of_has_the_role_as_well() -> None:
    beside = role([0.5, 0.3, 0.1], [ONE, OTHER, THIRD])
    assert further(beside, [0], asking(0.5)) == [1]
    assert further(beside, [0], asking(1.1)) == []


def test_nobody_is_named_twice() -> None:
    """Neither who has a role already, nor another naming of a further party."""
    again = replace(OTHER, span=Span(40, 45))
    assert further(role([0.4, 0.3, 0.3], [ONE, OTHER, again]), [0], asking(0.5)) == [1]
    assert further(role([0.5, 0.4], [ONE, OTHER]), [0, 1], asking(0.5)) == []


def test_of_the_unlikely_nothing_is_asked() -> None:
    """But of one list with the first: hardly any other has the role."""
    likely, parties = [0.6, 0.05, 0.3], [ONE, OTHER, THIRD]
    assert likely_enough(role(likely, parties), [0]) == [2]
    assert likely_enough(role(likely, parties, frozenset({1})), [0]) == [2, 1]


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
