"""What a fact check tells in order to deny it."""

from __future__ import annotations

from pathlib import Path

import pytest

import warta
from warta.events.how.debunked import debunks, words_of
from warta.languages import Language, languages


def statuses(code: str, title: str, text: str) -> list[str]:
    """The status of each event, in the order of the text."""
    return [event.status for event in warta.read({"id": "t", "title": title, "text": text, "lang": code}).events]


@pytest.mark.parametrize(
    ("code", "title", "false"),
    [
        ("id", "Cek Fakta: Tidak Benar Gubernur Melati Ditangkap Polisi", True),
        ("id", "Kumpulan Hoaks Sepekan, dari Bantul hingga Solo", True),
        ("id", "[SALAH] Polisi Tangkap Wali Kota", True),
        ("id", "Polisi Tangkap Penyebar Hoaks di Bantul", False),
        ("id", "Cek Fakta dan Jadwal Terbaru", False),
        ("en", "Fact check: No, police did not arrest the mayor", True),
        ("en", "Fact check: what the mayor said about the budget", False),
        ("en", "Police arrest man over false claim", False),
    ],
)
def test_headlines(code: str, title: str, false: bool) -> None:
    """A label with a verdict, or words that are both."""
    words = words_of(languages()[code])
    assert words and debunks(title, words) is false


def test_what_is_claimed_is_denied() -> None:
    """In the headline, where a post is told of, and in its own words; what the article tells itself stays told."""
    claim = "Beredar di media sosial postingan yang mengklaim polisi menangkap Gubernur Budi Santoso di Bantul."
    own = "Pada Senin, polisi menangkap seorang pria di Solo karena mencuri."
    false = "Cek Fakta: Tidak Benar Polisi Tangkap Gubernur Budi Santoso"
    assert statuses("id", false, f"{claim}\n{own}") == ["denied", "denied", "happened"]
    assert "denied" not in statuses("id", "Polisi Tangkap Gubernur Budi Santoso", f"{claim}\n{own}")


def test_without_a_table_nothing_is_denied(tmp_path: Path) -> None:
    """A language of a user's own need not have one."""
    assert words_of(Language("xx", tmp_path)) is None
