"""Tables that are looked up where they lie."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.languages.mapped import Mapped, write_mapped

WORDS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=6)


@given(st.dictionaries(WORDS, WORDS, max_size=40), st.lists(WORDS, max_size=5))
def test_it_says_what_a_dictionary_says(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, str], asked: list[str]
) -> None:
    path = tmp_path_factory.mktemp("mapped") / "some.table"
    write_mapped(said, path)
    table = Mapped(path)
    assert table == said and len(table) == len(said)
    assert [table.get(word, "none") for word in asked] == [said.get(word, "none") for word in asked]
    assert all((word in table) == (word in said) for word in asked)


def test_half_a_surrogate_pair_is_in_no_table(tmp_path: Path) -> None:
    write_mapped({"budi": "a7"}, tmp_path / "some.table")
    table = Mapped(tmp_path / "some.table")
    assert table.get("\ud800") is None
    with pytest.raises(KeyError):
        table["\ud800"]


def test_a_key_is_found_whole(tmp_path: Path) -> None:
    write_mapped({"kota": "a9", "kota tua": ""}, tmp_path / "some.table")
    table = Mapped(tmp_path / "some.table")
    assert (table.get("kota"), table.get("kota tua"), table.get("kot"), table.get("a9")) == ("a9", "", None, None)


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("budi\ta7 P5\n")
    with pytest.raises(ValueError, match="no table"):
        Mapped(path)


def test_it_can_be_sent_to_another_process(tmp_path: Path) -> None:
    write_mapped({"budi": "a7"}, tmp_path / "some.table")
    assert pickle.loads(pickle.dumps(Mapped(tmp_path / "some.table"))) == {"budi": "a7"}
