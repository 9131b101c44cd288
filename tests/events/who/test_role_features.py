"""What tells who did it."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.cases import all_parties
from warta.events.who.role_features import nobody_features, of_deed, role_features

LEXICON = lexicon_of("id")


def test_standing_is_told_alone_with_the_type_and_with_the_root() -> None:
    """The subject of an active verb, of an assault, of `serang`."""
    seen = seen_in("Israel menyerang Iran.")
    case = case_of(seen, "menyerang")
    known = case.party_at(case.clause.subject)
    assert known is not None
    told = set(role_features(case, "ASSAULT", known, seen, lexicon_of("id"), {}, None))
    assert {"is=subject|active", "ASSAULT|is=subject|active", "serang|is=subject|active"} <= told


def test_nobody_is_a_choice_with_features_of_its_own() -> None:
    """Whether the verb has an object says whether the recipient is left open."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    told = nobody_features(case, "ASSAULT")
    assert {"nobody", "nobody|object=True", "ASSAULT|nobody"} <= set(told)


def test_a_party_of_a_later_clause_is_told_apart() -> None:
    """Setelah Hamas …: who stands behind it belongs to another deed."""
    seen = seen_in("Israel menyerang Gaza setelah Hamas melakukan serbuan.")
    case = case_of(seen, "menyerang")
    later = {
        known.span.of(seen.reading.article.text): "later=True"
        in role_features(case, "ASSAULT", known, seen, LEXICON, {}, None)
        for known in case.parties
        if known.origin == "mention"
    }
    assert later["Israel"] is False
    assert later["Hamas"] is True


def test_a_pronoun_in_a_place_of_the_deed_is_told_of_those_named_elsewhere() -> None:
    """ "We condemn": the deed is the speaker's; the pronoun itself is no party."""
    seen = seen_in('"We condemn Iran. They must stop," said the minister.', "en")
    case = case_of(seen, "condemn", "en")
    assert "We" not in {known.span.of(seen.reading.article.text) for known in case.parties if known.entity is None}
    speaker = next(known for known in all_parties(case, seen) if known.origin == "speaker")
    told = role_features(case, "ACCUSE", speaker, seen, lexicon_of("en"), {}, None)
    assert {"from=speaker|subject=we|active", "from=speaker|object=named|active"} <= set(told)


def test_the_word_of_a_party_is_told_with_words_like_it() -> None:
    """Influence is decried, and is nobody."""
    seen = seen_in("The senator decried the influence of money.", "en")
    case = case_of(seen, "decried", "en")
    known = case.party_at(case.clause.object)
    assert known is not None
    told = role_features(case, "ACCUSE", known, seen, lexicon_of("en"), {}, None)
    assert {"word=influence", "pos=NOUN"} <= set(told)
    assert any(name.startswith("like=en") for name in told)


def test_the_deed_is_the_same_for_all_its_parties_and_nobody() -> None:
    """Type and root, and what is told of its word apart from what is told of a party's."""
    seen = seen_in("Israel menyerang Iran.")
    case = case_of(seen, "menyerang")
    beside = {"type=ASSAULT", "root=serang"}
    assert all(beside <= set(role_features(case, "ASSAULT", known, seen, LEXICON, {}, None)) for known in case.parties)
    assert beside <= set(nobody_features(case, "ASSAULT"))
    assert of_deed(["pos=VERB"]) == ["deed:pos=VERB"]
