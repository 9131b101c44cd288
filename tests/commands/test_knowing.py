"""`warta places add` and `warta entities add`."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from warta.cli import app
from warta.commands.knowing import VARIABLE, entities_app, folder_to_read, own_folder, places_app

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "knowledge"


def run(app: typer.Typer, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_places_and_entities_are_added(tmp_path: Path) -> None:
    code, said = run(places_app, "add", str(EXAMPLES / "places.tsv"), "--knowledge", str(tmp_path))
    assert (code, said) == (0, f"3 places added to {tmp_path / 'places.tsv'}.\n")
    assert run(entities_app, "add", str(EXAMPLES / "entities.tsv"), "--knowledge", str(tmp_path))[0] == 0
    assert (tmp_path / "entities.tsv").read_text().count("\n") == 4


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mine"))
    assert run(places_app, "add", str(EXAMPLES / "wikidata.jsonl"))[0] == 0
    assert (tmp_path / "mine" / "places.tsv").is_file()
    assert folder_to_read() == tmp_path / "mine"


@pytest.mark.parametrize("held", ["", "name\n", "# nothing yet\n"])
def test_a_file_that_names_nothing_is_told(tmp_path: Path, held: str) -> None:
    table = tmp_path / "table.tsv"
    table.write_text(held)
    code, said = run(places_app, "add", str(table), "--knowledge", str(tmp_path / "mine"))
    assert code == 1
    assert said == f"{table}: names no places; docs/knowledge.md tells what such a file holds.\nNo places added.\n"


def test_bad_lines_are_told_and_the_others_added(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("name\tcountry\nKarangsambung\tIDN\nPetanahan\tindonesia\n")
    code, said = run(places_app, "add", str(table), "--knowledge", str(tmp_path / "mine"))
    assert code == 1
    assert f"{table}:3: country 'indonesia' is no code of ISO 3166 alpha-3" in said
    assert "1 place added" in said


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    gone = tmp_path / "none.tsv"
    code, said = run(places_app, "add", str(gone), "--knowledge", str(tmp_path))
    assert (code, said) == (2, f"{gone}: there is no such file or folder; check the path.\n")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"\xff\xfe\x00\x00")
    code, said = run(entities_app, "add", str(tmp_path / "picture"), "--knowledge", str(tmp_path))
    assert (code, said) == (2, f"{tmp_path / 'picture'}: is no text in UTF-8; save it as such.\n")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    code, said = run(places_app, "add", str(EXAMPLES / "places.tsv"), "--knowledge", str(taken))
    assert code == 2
    assert said.startswith(f"{taken}: cannot be written or read (")
    assert said.count("\n") == 1


def test_no_line_is_good(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("town\nKebumen\n")
    code, said = run(places_app, "add", str(table), "--knowledge", str(tmp_path / "mine"))
    assert code == 1
    assert said.endswith("No places added.\n")


def test_the_account_is_asked_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert folder_to_read() is None
    own_folder().mkdir(parents=True)
    assert folder_to_read() == own_folder()


def test_read_uses_what_was_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mine"))
    text = tmp_path / "article.txt"
    text.write_text("Wagiman Kertosari pulang ke Karangsambung setelah rapat.\nRapat itu dihadiri warga desa.\n")
    words = ["read", str(text), "--lang", "id", "--json"]
    assert run(app, *words)[0] == 2  # there is no such folder yet
    assert run(app, "entities", "add", str(EXAMPLES / "entities.tsv"))[0] == 0
    code, said = run(app, *words)
    assert code == 0
    assert '"role": "ketua kelompok tani"' in said
    (tmp_path / "empty").mkdir()
    assert "ketua kelompok" not in run(app, *words, "--knowledge", str(tmp_path / "empty"))[1]
