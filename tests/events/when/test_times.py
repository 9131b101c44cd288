"""Which times a deed may have, and which of them is chosen."""

from __future__ import annotations

import pytest

from events_made import case_of, cases_in, seen_in
from warta.events.when.times import AGAIN, Deed, Offer, Time, merged, month_of, offers
from warta.events.who.parties import View
from warta.records import When

TEXT = "Israel menyerang Iran pada Jumat (13/6/2025). Presiden Mesir mengecam serangan itu. Israel menyerang lagi."


def deed_of(seen: View, trigger: str, kind: str, status: str = "happened") -> Deed:
    return Deed(case_of(seen, trigger), kind, status, tuple(cases_in(seen)))


def offered(seen: View, deed: Deed, news: str | None = "2025-06-17") -> dict[str, str]:
    """The times by their source."""
    return {offer.source: offer.when.value for offer in offers(deed, seen, news)}


def test_its_own_sentence_comes_before_the_news() -> None:
    """The moment itself, its month; the day of the news and the day of publication where these differ."""
    seen = seen_in(TEXT)
    found = offered(seen, deed_of(seen, "menyerang", "ASSAULT"))
    assert found["inside"] == "2025-06-13" and found["month"] == "2025-06"
    assert (found["news"], found["published"]) == ("2025-06-17", "2025-06-18")


def test_other_sentences_lend_their_moments() -> None:
    """The one before does, and one that tells the deed by the same root."""
    seen = seen_in(TEXT)
    assert offered(seen, deed_of(seen, "mengecam", "ACCUSE"))["before"] == "2025-06-13"
    again = Deed(cases_in(seen)[-1], "ASSAULT", "happened", tuple(cases_in(seen)))
    assert offered(seen, again)["same"] == "2025-06-13"


def test_two_moments_behind_it_are_offered() -> None:
    """The next one, and the one beyond it; not a third."""
    text = "Israel menyerang Iran. Mesir marah pada Senin (9/6/2025). Qatar pergi Selasa (10/6/2025), Rabu (11/6/2025)."
    found = offered(seen := seen_in(text), deed_of(seen, "menyerang", "ASSAULT"))
    assert (found["behind"], found["beyond"]) == ("2025-06-09", "2025-06-10")
    assert "2025-06-11" not in found.values()


def test_a_day_counted_from_another_deed_is_offered() -> None:
    seen = seen_in("Mesir marah dua hari setelah Israel menyerang Iran.")
    assert offered(seen, deed_of(seen, "menyerang", "ASSAULT"))["counted"] == "2025-06-15"


def test_what_happened_is_not_to_come() -> None:
    """A day ahead may be that of a promise."""
    seen = seen_in("Israel menyerang Iran, menjelang perundingan pada 30 Juni 2025.")
    assert "2025-06-30" not in offered(seen, deed_of(seen, "menyerang", "ASSAULT")).values()
    assert "2025-06-30" in offered(seen, deed_of(seen, "menyerang", "AGREE")).values()


def test_without_any_day_there_is_no_time() -> None:
    seen = seen_in("Presiden Mesir mengecam serangan itu.", published="")
    assert offered(seen, deed_of(seen, "mengecam", "ACCUSE"), None) == {}


def test_one_time_offered_twice_counts_once() -> None:
    """What speaks for either speaks for it, and the first offer is its evidence."""
    first, second = (Offer(When("2025-06-13", "day", None), source) for source in ("inside", "before"))
    other = Offer(When("2025-06-17", "day", None), "news")
    times = merged([(first, ["a"]), (other, ["c"]), (second, ["b"])])
    assert times == (Time(first, ("a", "b")), Time(other, ("c",)))


def test_the_month_of_a_time() -> None:
    assert month_of("2025-06-13", None) == month_of("2025-W24", None) == month_of("2025-06-13T10:00", None) == "2025-06"
    assert month_of("2025", None) is None


@pytest.mark.parametrize(
    ("published", "month"),
    [
        ("2025-07-08", "2025-07"),
        ("2025-07-01", "2025-07"),
        ("2025-06-30", "2025-06"),
        ("2025-06-20", "2025-06"),
        (None, "2025-06"),
    ],
)
def test_a_week_in_two_months_is_of_that_nearer_to_publication(published: str | None, month: str) -> None:
    """It begins on 30 June."""
    assert month_of("2025-W27", published) == month


def test_the_deeds_word_lends_it_the_nearest_times() -> None:
    """In the order of the text; each word of an endless list would else hear of all the others."""
    days = [f"Israel menyerang Iran pada 1 {month} {year}." for month in ("Mei", "Juni") for year in range(1960, 2020)]
    seen = seen_in("\n\n".join(days))
    cases = [case for case in cases_in(seen) if case.trigger().of(seen.reading.article.text) == "menyerang"]
    deed = Deed(cases[60], "ASSAULT", "happened", tuple(cases))
    same = [offer.distance for offer in offers(deed, seen, None) if offer.source == "same"]
    assert same == [*range(AGAIN, 0, -1), *range(-1, -AGAIN - 1, -1)]
