"""The clause around a candidate."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.words.clauses import how_far, openings, path, verb_over, way


def test_subject_and_object_of_an_active_verb() -> None:
    """Israel menyerang Iran: who stands left and right."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    words = [case.sentence.tokens[i].text for i in (case.clause.subject, case.clause.object) if i is not None]
    assert words == ["Israel", "Iran"]
    assert not case.clause.passive


def test_the_doer_of_a_passive() -> None:
    """Iran diserang Israel: the bare agent stands behind the verb."""
    case = case_of(seen_in("Iran diserang Israel."), "diserang")
    assert case.clause.passive
    assert case.clause.agent is not None
    assert case.sentence.tokens[case.clause.agent].text == "Israel"


def test_a_cue_of_the_governing_verb_is_told_apart() -> None:
    """Under a word of asking a deed is only wanted."""
    case = case_of(seen_in("Presiden Prancis mendesak Israel menghentikan serangan."), "menghentikan serangan")
    assert "under:ask" in case.clause.cues


def test_a_path_goes_up_and_down() -> None:
    """From the verb to its subject is one step down, and back one step up."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    subject = case.clause.subject
    assert subject is not None
    assert path(case.sentence, case.candidate.head, subject) == ("nsubj",)
    assert path(case.sentence, subject, case.candidate.head) == ("^nsubj",)


def test_a_long_way_is_far() -> None:
    """One of a few steps is told by its steps."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    subject = case.clause.subject
    assert subject is not None and way(case.sentence, subject, case.candidate.head) == "^nsubj"
    text = "Israel menyerang pangkalan militer di dekat kota yang dihuni warga yang mengungsi dari desa."
    far = case_of(seen_in(text), "menyerang")
    words = [token.text for token in far.sentence.tokens]
    assert way(far.sentence, far.candidate.head, words.index("desa")) == "far"


def test_near_words_are_counted_exactly() -> None:
    assert [how_far(gap) for gap in (0, 3, 4, 5, 6, 14, 15, 99)] == [0, 3, 4, 4, 5, 7, 8, 8]


def test_the_verb_over_a_word() -> None:
    """Kemarin hangs on menyerang, which is its own."""
    case = case_of(seen_in("Presiden Mesir mengatakan Israel menyerang Iran kemarin."), "menyerang")
    words = [token.text for token in case.sentence.tokens]
    for word in ("kemarin", "Iran", "menyerang"):
        assert words[verb_over(case.sentence, words.index(word))] == "menyerang"
    assert words[verb_over(case.sentence, words.index("Mesir"))] == "mengatakan"


def test_a_clause_of_time_is_opened_before_a_verb() -> None:
    """Setelah Hamas menyerbu: from there on another deed is told; without a verb none is."""
    opens = lexicon_of("id").opens
    told = seen_in("Israel menyerang Gaza setelah Hamas menyerbu pada Oktober.")
    case, behind = case_of(told, "menyerang"), case_of(told, "menyerbu")
    opening = [token.text for token in case.sentence.tokens].index("setelah")
    assert openings(case.sentence, opens) == [opening]
    assert (case.later, behind.later) == (opening, None)
    plain = case_of(seen_in("Israel menyerang Gaza setelah Oktober."), "menyerang").sentence
    assert openings(plain, opens) == []
