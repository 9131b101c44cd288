"""What tells which time is a deed's."""

from __future__ import annotations

import pytest

from events_made import case_of, cases_in, lexicon_of, seen_in
from warta.events.when.time_features import age, times_of
from warta.events.when.times import Deed
from warta.languages import languages
from warta.records import When

TEXT = "Israel telah menyerang Iran pada Jumat (13/6/2025), kata Presiden Mesir pada Senin (16/6/2025)."


def features() -> dict[str, set[str]]:
    """The features of each time of the deed in TEXT."""
    seen = seen_in(TEXT)
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    return {time.offer.when.value: set(time.features) for time in times}


def test_the_nearest_moment_is_told_from_the_others() -> None:
    found = features()
    assert {"inside:rule=True", "inside:rank=0|right", "age=week"} <= found["2025-06-13"]
    assert {"inside:rule=False", "inside:rank=1|right", "age=same day"} <= found["2025-06-16"]


def test_the_age_is_told_with_where_the_time_stands_and_the_deed() -> None:
    """Two times in the sentence, the attack's three days before the news."""
    found = features()
    assert {"inside|week", "inside|week|ASSAULT", "inside|n=2"} <= found["2025-06-13"]
    assert {"inside|same day", "news|same day|ASSAULT", "same day|root=serang"} <= found["2025-06-16"]


def test_what_is_known_of_the_deed_is_crossed_with_the_source() -> None:
    """Its words of tense say whether it goes on."""
    found = features()
    assert {"inside|aid=telah", "inside|type=ASSAULT"} <= found["2025-06-13"]
    assert "month|aid=telah" in found["2025-06"]
    assert {"news", "news:rule=True"} <= found["2025-06-16"]


def test_what_deed_stands_on_the_verb_of_a_moment_counts() -> None:
    """The attack was on Friday, and Monday is when the president met his guest."""
    text = "Israel menyerang Iran pada Jumat (13/6/2025). Presiden Mesir bertemu Qatar pada Senin (16/6/2025)."
    seen = seen_in(text)
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    found = {time.offer.when.value: time.features for time in times}
    assert {"inside:tells=True|False", "inside:on=True|True|False", "inside:tells:main=True"} <= {*found["2025-06-13"]}
    assert {"behind:tells=False|False", "behind:tells|far=False|False"} <= {*found["2025-06-16"]}
    assert not any(name.startswith("behind:on") for name in found["2025-06-16"])


def test_a_time_beside_the_deeds_word_elsewhere() -> None:
    """Friday is that of the other attack's clause, Monday that on which it was told."""
    seen = seen_in("Serangan itu mengecewakan Rusia. " + TEXT)
    deed = Deed(case_of(seen, "Serangan"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    found = {time.offer.when.value: time.features for time in times}
    assert {"same:ruled=True", "same:ruled|age=True|week", "same:at=2", "same:quoted=reported|no"} <= {
        *found["2025-06-13"]
    }
    assert {"same:ruled=False"} <= {*found["2025-06-16"]}


def test_who_is_named_beside_a_time_elsewhere_counts() -> None:
    """Israel is in both sentences, Qatar in the other alone."""
    seen = seen_in("Israel bertemu Qatar pada Jumat (13/6/2025). Israel menyerang Iran.")
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-18", lexicon_of("id"), languages()["id"])
    found = {time.offer.when.value: time.features for time in times}
    assert {"before:shared=1", "before:shared=1|True|week"} <= {*found["2025-06-13"]}
    assert not any(":shared=" in name and "day:" not in name for name in found["2025-06-18"])


def test_the_verb_of_a_moment_elsewhere_counts() -> None:
    """The last moment before the deed is three days old, stands on another verb, and in the sentence before."""
    seen = seen_in("Israel bertemu Qatar pada Jumat (13/6/2025). Israel menyerang Iran.")
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    found = {time.offer.when.value: time.features for time in times}
    assert {"before:root=False|True", "before:behind=pada", "before|last=week|1"} <= {*found["2025-06-13"]}
    assert "news|last=week|1" in found["2025-06-16"]


def test_units_of_time_that_name_no_moment_count() -> None:
    """For weeks tells of no day; the week of a moment is told by its value."""
    seen = seen_in("Israel menyerang Iran selama beberapa pekan sejak pekan lalu.")
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    news = next(time.features for time in times if time.offer.source == "news")
    assert {"news|unit=week", "news|unit=week|True", "news|unit=pekan"} <= {*news}


def test_how_the_article_names_the_day_is_told_once() -> None:
    found = times_of(
        Deed(case_of(seen := seen_in(TEXT), "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen))),
        seen,
        "2025-06-16",
        lexicon_of("id"),
        languages()["id"],
    )
    told = {time.offer.when.value: time.features for time in found}
    assert told["2025-06-13"].count("day:first=True") == 1
    assert told["2025-06-16"].count("day:first=False") == 1
    assert not any(name.startswith("day:") for name in told["2025-06"])


def test_the_month_of_the_news_is_weighed_where_no_day_is_told() -> None:
    seen = seen_in("Israel menyerang Iran.")
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-18", lexicon_of("id"), languages()["id"])
    assert [time.offer.source for time in times] == ["news", "news month"]
    assert {"news month", "age=month 0", "news month|type=ASSAULT"} <= set(times[-1].features)


@pytest.mark.parametrize(
    ("value", "old"),
    [
        ("2025-06-18", "same day"),
        ("2025-06-17", "day before"),
        ("2023-10-07", "old"),
        ("2025-07-01", "later"),
        ("2025-06", "month 0"),
        ("2024", "year -1"),
        ("2025-W26", "later"),
    ],
)
def test_how_old_a_time_is(value: str, old: str) -> None:
    assert age(When(value, "day", None), "2025-06-18") == old
    assert age(When(value, "day", None), None) == "unknown"


def test_the_first_and_the_last_day_there_are() -> None:
    assert age(When("0001-01-01", "day", None), "9999-12-31") == "old"


def test_of_a_moment_where_nothing_is_done_only_the_word_before_it_is_told() -> None:
    """Whether such a sentence has a tree depends on who else needs it."""
    seen = seen_in("Cuaca cerah sejak Jumat (13/6/2025). Israel menyerang Iran.")
    deed = Deed(case_of(seen, "menyerang"), "ASSAULT", "happened", tuple(cases_in(seen)))
    times = times_of(deed, seen, "2025-06-16", lexicon_of("id"), languages()["id"])
    (friday,) = (time for time in times if time.offer.when.value == "2025-06-13")
    told = {name.partition("=")[0] for name in friday.features if name.startswith("before:")}
    assert "before:behind=sejak" in friday.features
    assert told.isdisjoint({"before:verb", "before:root", "before:moment"})
