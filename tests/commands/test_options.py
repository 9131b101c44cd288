"""What an option may not be is told before any work."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from warta.cli import app
from warta.commands.options import language_code, language_to_read, named_path


def test_codes() -> None:
    assert [language_code(code) for code in (None, "id", "ban")] == [None, "id", "ban"]
    for wrong in ("english", "EN", "en-US", ""):
        with pytest.raises(typer.BadParameter, match="is no language code"):
            language_code(wrong)


@pytest.mark.parametrize(
    "command",
    [("read", "a.txt"), ("explain", "a.txt"), ("build", "a.jsonl", "--out", "d"), ("export", "d", "--to", "csv")],
)
def test_every_command_that_takes_a_language_checks_it(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, [*command, "--lang", "english"])
    assert result.exit_code == 2
    assert "is no " in result.output
    assert "give ISO 639-1, such as id or en" in " ".join(result.output.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []


def test_a_language_to_read_has_two_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """A longer code would not count, and of a language that is not read no quotes and events are found."""
    assert [language_to_read(code) for code in (None, "id", "in", "en")] == [None, "id", "in", "en"]
    assert capsys.readouterr().err == ""
    with pytest.raises(typer.BadParameter, match="'ind' is no code of two letters"):
        language_to_read("ind")
    assert language_to_read("fr") == "fr"
    assert (
        capsys.readouterr().err
        == "--lang fr: Warta reads en and id; in another language it finds no quotes and events.\n"
    )


def test_a_path_has_a_name() -> None:
    assert named_path("a b") == Path("a b")
    with pytest.raises(typer.BadParameter, match="the name is empty"):
        named_path(" ")


@pytest.mark.parametrize(
    "command",
    [
        ("build", "a.jsonl", "--out", ""),
        ("build", "a.jsonl", "--out", "d", "--report", ""),
        ("build", "a.jsonl", "--out", "d", "--knowledge", ""),
        ("watch", "feeds.toml", "--out", ""),
        ("watch", "feeds.toml", "--out", "d", "--events", ""),
        ("info", ""),
        ("query", "", "select 1"),
        ("serve", ""),
        ("export", "", "--to", "csv"),
        ("export", "d", "--to", "csv", "--out", ""),
        ("diff", "a.html", ""),
        ("places", "add", ""),
        ("entities", "add", "a.tsv", "--knowledge", ""),
        ("read", "a.txt", "--knowledge", ""),
        ("explain", "a.txt", "--ontology", ""),
    ],
)
def test_an_empty_name_is_not_the_folder_one_is_in(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `--out "$DATASET"` gives where the variable is not set."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.jsonl").write_text('{"text": "Polisi menangkap dua orang."}')
    (tmp_path / "ontology.toml").write_text('name = "w"\nversion = "1"\nextends = "PLOVER"\n')
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "the name is empty" in " ".join(result.output.replace("│", " ").split())
    assert len(list(tmp_path.iterdir())) == 2
