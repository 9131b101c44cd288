"""What the commands do inside; how they look from outside is in `end_to_end/test_commands.py`."""

from __future__ import annotations

import gc
import json
import sys
from io import StringIO

import pytest
from typer.testing import CliRunner

from sample import READING
from warta import cli
from warta.engine import SELDOM
from warta.records import Failure

RUN = CliRunner()


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_half_surrogate_is_printed_as_an_escape(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    cli._print_line({"id": "\ud800"})
    assert json.loads(capfdbinary.readouterr().out) == {"id": "\ud800"}


def test_letters_are_printed_as_letters(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    cli._print_line({"id": "“é”"})
    assert capfdbinary.readouterr().out.decode() == '{"id": "“é”"}\n'


def test_the_exit_code_counts_failures(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run([READING, READING], lambda outcome: None) == 0
    assert cli._run([READING, Failure("x", "x is empty.")], lambda outcome: None) == 1
    assert capsys.readouterr().err == "1 of 2 inputs could not be read.\n"


def test_reading_looks_seldom_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *thresholds: told.append(thresholds))
    RUN.invoke(cli.app, ["read", "--json", "no_such_file.html"])
    assert [thresholds[-1] for thresholds in told] == [SELDOM]


def test_a_count_runs_on_a_terminal_while_the_records_go_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", StringIO())
    with cli._progress() as advance:
        advance()
        advance()
    assert "read" in screen.getvalue()


@pytest.mark.parametrize(("error", "out"), [(StringIO, StringIO), (Terminal, Terminal)])
def test_and_not_otherwise(monkeypatch: pytest.MonkeyPatch, error: type[StringIO], out: type[StringIO]) -> None:
    screen = error()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", out())
    with cli._progress() as advance:
        advance()
    assert screen.getvalue() == ""


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("--lang", "Indonesian", "no language code"), ("--published", "yesterday", "no ISO 8601 time")],
)
def test_a_wrong_value_is_told(option: str, value: str, said: str) -> None:
    result = RUN.invoke(cli.app, ["read", "page.html", option, value], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert said in result.output


def test_no_command_shows_the_help() -> None:
    assert "explain" in RUN.invoke(cli.app, []).output


def test_links_are_given_only_where_they_are_asked_for(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for wanted in (True, False):
        cli._print_json(READING, links=wanted)
        record = json.loads(capfdbinary.readouterr().out)
        assert ["link" in quote for quote in record["quotes"]] == [wanted] * len(READING.quotes)
