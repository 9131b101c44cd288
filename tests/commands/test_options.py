"""What an option may not be is told before any work."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from warta.cli import app
from warta.commands.options import language_code


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
    assert "is no language code" in result.output
    assert list(tmp_path.iterdir()) == []
