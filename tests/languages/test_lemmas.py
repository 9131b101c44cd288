"""Dictionary forms, by the rules alone and with the tables that ship."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from warta.languages import languages
from warta.languages.lemmas import FILE, Lemmas, lemmas, read

KNOWN = languages()
ROOTS = frozenset({"tembak", "kuat", "kali", "beri", "sapu"})


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("menembakkan", "tembak"),  # the prefix swallowed a letter
        ("tembakannya", "tembak"),  # clitic, then ending
        ("kekuatan-kekuatan", "kuat"),  # doubled
        ("berkali-kali", "kali"),
        ("diberikan", "beri"),
        ("zzz", "zzz"),  # no known root remains: nothing is cut
    ],
)
def test_rules(form: str, lemma: str) -> None:
    assert Lemmas(KNOWN["id"].table("lemmas"), ROOTS).of(form) == lemma


def test_what_is_irregular_wins_and_names_stay() -> None:
    known = Lemmas(KNOWN["en"].table("lemmas"), frozenset({"go|VERB"}), {"went|VERB": "go"})
    assert known.of("Went", "VERB") == "go"
    assert known.of("goes", "VERB") == "go"
    assert known.of("Went", "PROPN") == "Went"


@pytest.mark.parametrize(
    ("code", "form", "pos", "lemma"),
    [
        ("id", "mendesak", "VERB", "desak"),
        ("id", "ditangkap", "VERB", "tangkap"),
        ("id", "perundingan", "NOUN", "runding"),
        ("id", "pertemuannya", "NOUN", "temu"),
        ("en", "struck", "VERB", "strike"),
        ("en", "parties", "NOUN", "party"),
        ("en", "met", "VERB", "meet"),
        ("en", "talks", "NOUN", "talk"),
    ],
)
def test_shipped(code: str, form: str, pos: str, lemma: str) -> None:
    assert (KNOWN[code].folder / "pipeline" / FILE).is_file()
    assert lemmas(KNOWN[code]).of(form, pos) == lemma


@pytest.mark.parametrize(
    ("lines", "roots", "irregular"),
    [
        (["kali", "kuat", "went|VERB\tgo", "better\tgood"], {"kali", "kuat"}, {"went|VERB": "go", "better": "good"}),
        (["kali"], {"kali"}, {}),
        (["went\tgo"], set(), {"went": "go"}),
        ([], set(), {}),
    ],
)
def test_a_table_is_read(tmp_path: Path, lines: list[str], roots: set[str], irregular: dict[str, str]) -> None:
    path = tmp_path / FILE
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    assert read(path) == (roots, irregular)


def test_a_root_among_irregular_forms_is_refused(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(gzip.compress(b"kali\nwent\tgo\nkuat"))
    with pytest.raises(ValueError, match="shorter"):
        read(path)


def test_a_language_without_a_table_knows_no_roots(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == (frozenset(), {})
