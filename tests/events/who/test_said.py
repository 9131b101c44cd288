"""Deeds told in somebody's words."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.who.said import Said, only_tells, said_by, said_features, stands

TEXT = '"I condemn Iran," said the minister Anna Lind. The army attacked Iran.'


def test_who_speaks_is_told_wherever_the_sentence_names_him() -> None:
    """ "I condemn": the speaker stands behind the quote, and is told apart from the others."""
    seen = seen_in(TEXT, "en")
    case = case_of(seen, "condemn", "en")
    said = said_by(case, seen)
    assert said is not None
    speaking = {known.span.of(seen.reading.article.text): said.by(known) for known in case.parties}
    assert speaking["Anna Lind"] and not speaking["Iran"]


def test_features_of_words_cross_the_speaker_with_the_pronoun() -> None:
    seen = seen_in(TEXT, "en")
    case = case_of(seen, "condemn", "en")
    lind = next(known for known in case.parties if known.span.of(seen.reading.article.text) == "Anna Lind")
    told = set(said_features(case, "ACCUSE", lind, said_by(case, seen)))
    assert {"says=True|in|subject=i|active", "ACCUSE|says=True|subject=i|active"} <= told


def test_what_the_article_tells_itself_has_no_speaker() -> None:
    seen = seen_in(TEXT, "en")
    case = case_of(seen, "attacked", "en")
    assert said_by(case, seen) is None
    assert not list(said_features(case, "ASSAULT", case.parties[0], None))


def test_what_stands_in_a_place_is_a_pronoun_a_name_a_noun_or_nothing() -> None:
    seen = seen_in(TEXT, "en")
    case = case_of(seen, "condemn", "en")
    assert stands(case, case.clause.subject) == "i"
    assert stands(case, case.clause.object) == "named"
    assert stands(case, None) == "-"


def tells(text: str, trigger: str, code: str = "id") -> Said | None:
    """Who only tells the deed that some words tell, and does not do it."""
    seen = seen_in(text, code)
    return only_tells(case_of(seen, trigger, code), seen, lexicon_of(code).own)


def test_who_says_what_others_do_does_not_do_it() -> None:
    """ "They demanded more", and papers that were seized, by whomever."""
    assert tells('"Mereka meminta uang kepada kita," kata Wira Sanjaya.', "meminta")
    assert tells("Wira Sanjaya mengatakan, dari rumah itu disita sejumlah dokumen.", "disita")


def test_who_says_what_he_does_does_it() -> None:
    """By a pronoun of his own, a word of his own, as the subject of both verbs, or where a word of his says so."""
    assert tells('"Kami meminta uang kepada mereka," kata Wira Sanjaya.', "meminta") is None
    assert tells('"Sudah kami sita semua dokumen," kata Wira Sanjaya.', "sita") is None
    assert tells("Wira Sanjaya mengatakan bahwa partainya mendesak Israel.", "mendesak") is None
    assert tells("Wira Sanjaya mengatakan dia mendesak Israel.", "mendesak") is None
    assert tells("Wira Sanjaya mengakui bahwa serangannya dihentikan.", "serangannya") is None
