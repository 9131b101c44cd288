"""Candidates with what is known of them."""

from __future__ import annotations

from events_made import case_of, cases_in, seen_in
from warta.events.cases import AROUND, all_parties, around, of_sentence


def test_a_case_knows_whose_words_tell_it() -> None:
    """Inside quotation marks, in reported words, or in the article's own voice."""
    seen = seen_in('Israel menyerang Iran. "Kami akan membalas," kata Menteri Luar Negeri Iran Ali Rahimi.')
    assert case_of(seen, "menyerang").quoted == "no"
    answer = next(case for case in cases_in(seen) if "membalas" in case.trigger().of(seen.reading.article.text))
    assert answer.quoted == "direct"
    assert "quoted" in answer.cues


def test_kinds_are_told_once_each() -> None:
    """Two entries of one type are one vote."""
    case = case_of(seen_in("Israel menyerang Iran."), "menyerang")
    assert case.kinds() == ("ASSAULT",)


def test_parties_are_looked_for_before_the_sentence_too() -> None:
    """The second sentence leaves its actor to the first."""
    seen = seen_in("Israel melancarkan operasi besar pada Jumat. Sebuah pangkalan diserang pada malam hari.")
    words = {known.span.of(seen.reading.article.text) for known in all_parties(case_of(seen, "diserang"), seen)}
    assert "Israel" in words


def test_a_sentence_without_a_word_of_the_lexicon_has_no_case() -> None:
    seen = seen_in("Cuaca cerah sejak pagi. Polisi menangkap dua orang.")
    assert [sentence.parsed for sentence in seen.reading.sentences] == [False, False, True]
    assert {case.index for case in cases_in(seen)} == {2}


def test_cases_of_one_sentence() -> None:
    seen = seen_in("Israel menyerang Iran dan menangkap Budi. Mesir mengecam serangan itu.")
    cases = cases_in(seen)
    assert list(of_sentence(cases, 1)) == [case for case in cases if case.index == 1]
    assert not of_sentence(cases, 7)


def test_a_deed_hears_of_all_cases_but_in_a_text_without_end() -> None:
    """Of those before it, and of those from it on, it hears the nearest AROUND."""
    cases = cases_in(seen_in("Israel menyerang Iran.\n\n" * (AROUND + 60)))
    assert around(cases[:AROUND], cases[100].index) == cases[:AROUND]
    assert around(cases, cases[AROUND + 20].index) == cases[20:]
    assert around(cases, cases[20].index) == cases[: 20 + AROUND]
