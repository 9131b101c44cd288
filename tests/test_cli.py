"""What the commands take; how they look from outside is in `end_to_end/test_commands.py`."""

from __future__ import annotations

import gc
import sys
from io import BytesIO, TextIOWrapper

import pytest
from typer.testing import CliRunner

from warta import cli
from warta.engine import SELDOM

RUN = CliRunner()


def test_reading_looks_seldom_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *thresholds: told.append(thresholds))
    RUN.invoke(cli.app, ["read", "--json", "no_such_file.html"])
    assert [young for young, *_ in told] == [SELDOM]


def test_pipes_get_utf8_whatever_the_locale_and_a_terminal_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(TextIOWrapper):
        def isatty(self) -> bool:
            return True

    pipe, terminal = TextIOWrapper(BytesIO(), encoding="ascii"), Terminal(BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", pipe)
    monkeypatch.setattr(sys, "stderr", terminal)
    cli._speak_utf8()
    for stream in (pipe, terminal):
        stream.write("→")
        stream.flush()
    assert [stream.buffer.getvalue() for stream in (pipe, terminal)] == ["→".encode(), b"?"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--lang", "Indonesian", "no language code"),
        ("--published", "yesterday", "no ISO 8601 time"),
        ("--url", "kabar.example/1", "is no address; give one such as"),
        ("--url", "https://", "is no address; give one such as"),
        ("--url", "http://[x", "is no address; give one such as"),
    ],
)
def test_a_wrong_value_is_told(option: str, value: str, said: str) -> None:
    result = RUN.invoke(cli.app, ["read", "page.html", option, value], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert said in result.output


def test_no_command_shows_the_help() -> None:
    assert "explain" in RUN.invoke(cli.app, []).output
