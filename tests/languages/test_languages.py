from pathlib import Path

import pytest

from warta.errors import UsageError
from warta.languages import BUILT_IN, Language, languages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "xt").mkdir()
    (tmp_path / "xt" / "language.toml").write_text('name = "Tilnese"\n', encoding="utf-8")
    (tmp_path / "not-a-language").mkdir()
    return tmp_path


def test_the_built_in_languages() -> None:
    assert set(languages()) == {"id", "en"}
    assert all(language.folder.parent == BUILT_IN for language in languages().values())


def test_a_folder_of_folders_adds_those_with_a_language_table(folder: Path) -> None:
    assert languages(folder)["xt"] == Language("xt", folder / "xt")
    assert "not-a-language" not in languages(folder)


def test_a_table_is_read_by_name(folder: Path) -> None:
    assert languages(folder)["xt"].table("language") == {"name": "Tilnese"}


def test_a_missing_table_is_empty(folder: Path) -> None:
    assert languages(folder)["xt"].table("speech") == {}


@pytest.mark.parametrize("content", [b"months = [", 'name = "Tilnese"'.encode("utf-16")])
def test_a_table_that_cannot_be_read_is_told_by_its_name(content: bytes, folder: Path) -> None:
    (folder / "xt" / "dates.toml").write_bytes(content)
    with pytest.raises(UsageError, match=r"dates\.toml: is no TOML in UTF-8 \("):
        languages(folder)["xt"].table("dates")


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_built_in_table_says_what_it_holds(code: str) -> None:
    for path in (BUILT_IN / code).glob("*.toml"):
        assert path.read_text(encoding="utf-8").startswith("#"), path
        assert languages()[code].table(path.stem), path
