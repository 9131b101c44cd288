"""What tells that a deed is only recalled."""

from __future__ import annotations

from events_made import case_of, cases_in, lexicon_of, seen_in
from warta.events.cases import Case, with_trees
from warta.events.when.recall_features import recall_features, recall_words
from warta.events.when.times import Deed
from warta.events.who.parties import View, view
from warta.languages import languages
from warta.page import read_page
from warta.records import Page
from warta.text import read_text

DAY = "2025-06-18"


def told_of(case: Case, kind: str, when: str, before: str, seen: View) -> set[str]:
    """The features of a deed that happened, in news of `DAY`."""
    deed = Deed(case, kind, "happened", tuple(cases_in(seen)))
    return set(recall_features(deed, when, before, seen, DAY, lexicon_of("id")))


def test_time_place_and_the_opening_words() -> None:
    """Sebelumnya, …: the sentence itself, and the ones that follow it."""
    seen = seen_in("Sebelumnya, Israel menyerang Iran. Presiden Mesir mengecam serangan itu.")
    first = told_of(case_of(seen, "menyerang"), "ASSAULT", "older", "none", seen)
    assert {"when=older", "type=ASSAULT", "says=recalled"} <= first
    second = told_of(case_of(seen, "mengecam"), "ACCUSE", "none", "older", seen)
    assert "opened=recalled|1" in second


def test_what_the_headline_tells_is_looked_up() -> None:
    """The deed's type, its root, and who is named in both."""
    page = Page("t", text="Israel menyerang Iran.", title="Israel Serang Iran", lang="id", published="2025-06-18")
    seen = view(with_trees(read_text(read_page(page), languages()["id"]), languages()["id"]))
    case = next(case for case in cases_in(seen) if case.sentence.role != "headline")
    told = told_of(case, "ASSAULT", "none", "none", seen)
    assert {"head:type=True", "head:root=True", "head:named=2"} <= told


def test_whose_the_times_of_its_sentence_are() -> None:
    """The attack was on Friday, as was said on Wednesday."""
    seen = seen_in("Presiden Mesir mengatakan pada Rabu (18/6) bahwa Israel menyerang Iran pada Jumat (13/6).")
    told = told_of(case_of(seen, "menyerang"), "ASSAULT", "days", "none", seen)
    assert {"on:own|week", "on:own|True|week", "on:own|week|reported", "on:main|same day"} <= told
    assert "on:own|same day" not in told


def test_each_feature_is_told_once() -> None:
    seen = seen_in("Israel telah telah menyerang Iran.")
    case = case_of(seen, "menyerang")
    told = recall_features(
        Deed(case, "ASSAULT", "happened", tuple(cases_in(seen))), "none", "none", seen, DAY, lexicon_of("id")
    )
    assert told.count("before=telah") == 1
    assert len(told) == len(set(told))


def test_the_ages_of_the_times_around() -> None:
    """A year of its own sentence, and one behind it; the day of the news says nothing."""
    seen = seen_in("Israel menyerang Iran pada 2019. Iran membalas pada 17 Juni 2025.")
    told = told_of(case_of(seen, "menyerang"), "ASSAULT", "older", "none", seen)
    assert {"inside:age=year -1", "inside:age=year -1|0", "behind:age=day before"} <= told
    assert not any(name.startswith(("news:age", "published:age")) for name in told)


def test_the_tense_and_the_main_verb_are_told() -> None:
    """What was said had happened before."""
    seen = seen_in("The minister said that police had arrested two men.", "en")
    case = case_of(seen, "arrested", "en")
    deed = Deed(case, "COERCE", "happened", (case,))
    told = set(recall_features(deed, "none", "none", seen, DAY, lexicon_of("en")))
    assert {"end|aids=ed|had", "rel=ccomp", "rel|aids=ccomp|had", "main=say", "main:own=False"} <= told


def test_the_network_sees_the_candidate_and_the_words_of_the_sentences_beside_it() -> None:
    """Each word once, and none of the sentence itself or further off."""
    seen = seen_in("Pasar itu ramai. Pasar, pasar itu tutup. Israel menyerang Iran. Kini pasar dibuka. Warga datang.")
    told = recall_words(case_of(seen, "menyerang"), ["w=menyerang"], seen)
    assert sorted(told) == sorted(
        ["~deed:w=menyerang", "~-1=pasar", "~-1=itu", "~-1=tutup", "~1=kini", "~1=pasar", "~1=dibuka"]
    )
