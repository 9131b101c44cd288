"""Publication lines: the marked words are the instant's span, the value follows."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.languages import Language, languages
from warta.languages.dates import Instant, read_instants, zone_of

LANGUAGES = languages()

INDONESIAN = [
    ("{Senin, 20 November 2023 | 08:52 WIB}", "2023-11-20T08:52:00+07:00"),
    ("Warta.example - {18/06/2025, 10:00 WIB}", "2025-06-18T10:00:00+07:00"),
    (", Jurnalis-{Jum'at, 20 Juni 2025 |10:20 WIT}", "2025-06-20T10:20:00+09:00"),
    ("{Senin, 9 Juni 2025-  10:00 WITA}", "2025-06-09T10:00:00+08:00"),
    ("Diperbarui {18 Jun 2025, 14.05 WIB}", "2025-06-18T14:05:00+07:00"),
    ("Tayang {20 November 2023 pukul 08.52 WIB}", "2023-11-20T08:52:00+07:00"),
    ("{9 Juni 2025 pukul 9 malam}", "2025-06-09T21:00:00"),
    ("{Kamis, 05/06/2025}", "2025-06-05"),
    ("Terbit 31 Juni 2025", None),  # June has 30 days
]

ENGLISH = [
    ("{20 Nov 2023 08:52}", "2023-11-20T08:52:00"),
    ("{2023-11-20T08:52:00.123+07:00}", "2023-11-20T08:52:00+07:00"),
    ("{Nov. 20, 2023 8:52 a.m. ET}", "2023-11-20T08:52:00-05:00"),
    ("{July 20, 2023 8:52 a.m. ET}", "2023-07-20T08:52:00-04:00"),
    ("Updated {3:08 PM EDT, Tue June 4, 2024}", "2024-06-04T15:08:00-04:00"),
    ("{Thu 4 Jul 2024 06.00 BST}", "2024-07-04T06:00:00+01:00"),
    ("{November 20, 20238:52 AM ET}", "2023-11-20T08:52:00-05:00"),  # glued on the page
    ("{Sept 5 2024 12:05 AM}", "2024-09-05T00:05:00"),
    ("{06/05/2024 10:00 UTC+3}", "2024-06-05T10:00:00+03:00"),  # month first
    ("{25/06/2024}", "2024-06-25"),  # no month 25
    ("{Tuesday 11/06/2024}", "2024-06-11"),  # November 6th is a Wednesday
    ("version 1.2.3.2023 of 10:20", None),
]

CASES = [("id", *case) for case in INDONESIAN] + [("en", *case) for case in ENGLISH]


def first(text: str, language: Language, zone: str | None = None) -> Instant | None:
    return next(read_instants(text, language, zone), None)


@pytest.mark.parametrize(("code", "marked", "value"), CASES)
def test_line(code: str, marked: str, value: str | None) -> None:
    """The first date and the time beside it are read, and nothing else."""
    text = marked.replace("{", "").replace("}", "")
    found = first(text, LANGUAGES[code])
    assert (found.value if found else None) == value
    if found:
        assert marked == f"{text[: found.span.start]}{{{found.span.of(text)}}}{text[found.span.stop :]}"


def value(text: str, language: Language, zone: str | None = None) -> str | None:
    found = first(text, language, zone)
    return found.value if found else None


def test_zone_of_the_caller() -> None:
    """The caller's zone stands in where the line names none, and only there."""
    english = LANGUAGES["en"]
    assert value("20 Jul 2023 08:52", english, "Europe/London") == "2023-07-20T08:52:00+01:00"
    assert value("20 Jul 2023 08:52 GMT", english, "+07:00") == "2023-07-20T08:52:00+00:00"


def test_two_dates() -> None:
    """Each date has its own time."""
    line = "Published: 22:19 BST, 20 July 2023 | Updated: 08:01 BST, 21 July 2023"
    values = [found.value for found in read_instants(line, LANGUAGES["en"])]
    assert values == ["2023-07-20T22:19:00+01:00", "2023-07-21T08:01:00+01:00"]


def test_language_without_table() -> None:
    """Figures are read in any language."""
    nowhere = Language("xx", LANGUAGES["en"].folder / "none")
    assert value("2023-11-20 08:52", nowhere) == "2023-11-20T08:52:00"


def test_unknown_zone() -> None:
    """A zone nobody knows is an error of the caller."""
    with pytest.raises(ValueError, match="no time zone"):
        zone_of("Atlantis/Poseidonis")


PIECES = st.lists(st.sampled_from([*"0123456789-/.,:T+Z |()", "20 Nov 2023", "pukul", " am", "Senin", "ET", "WIB"]))


@given(
    st.text() | PIECES.map("".join),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from([None, "+07:00", "Asia/Jakarta"]),
)
def test_any_text(text: str, code: str, zone: str | None) -> None:
    """Whatever the text: spans inside it, in order and apart, and values that parse."""
    last = 0
    for found in read_instants(text, LANGUAGES[code], zone):
        assert last <= found.span.start < found.span.stop <= len(text)
        assert datetime.fromisoformat(found.value) if "T" in found.value else date.fromisoformat(found.value)
        assert not re.search(r"\s", found.value)
        last = found.span.stop
