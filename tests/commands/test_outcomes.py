"""What `warta read` and `warta explain` do inside."""

from __future__ import annotations

import errno
import json
import sys
from io import BufferedReader, BytesIO, StringIO, TextIOWrapper

import pytest
import typer

from sample import READING
from warta.commands import outcomes
from warta.records import Failure


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_half_surrogate_is_printed_as_an_escape(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    outcomes._print_line({"id": "\ud800"})
    assert json.loads(capfdbinary.readouterr().out) == {"id": "\ud800"}


def test_letters_are_printed_as_letters(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    outcomes._print_line({"id": "“é”"})
    assert capfdbinary.readouterr().out.decode() == '{"id": "“é”"}\n'


def test_the_exit_code_counts_failures(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcomes._run([READING, READING], lambda outcome: None) == 0
    assert outcomes._run([READING, Failure("x", "x is empty.")], lambda outcome: None) == 1
    assert capsys.readouterr().err == "1 of 2 inputs could not be read.\n"


def test_a_disk_that_is_full_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def show(_: outcomes.Outcome) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(typer.Exit) as end:
        outcomes._run([READING], show)
    assert end.value.exit_code == 2
    assert capsys.readouterr().err == "standard output: cannot be written or read (No space left on device).\n"


def test_a_count_runs_on_a_terminal_while_the_records_go_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", StringIO())
    with outcomes._progress() as advance:
        advance()
        advance()
    assert "read" in screen.getvalue()


@pytest.mark.parametrize(("error", "out"), [(StringIO, StringIO), (Terminal, Terminal)])
def test_and_not_otherwise(monkeypatch: pytest.MonkeyPatch, error: type[StringIO], out: type[StringIO]) -> None:
    screen = error()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", out())
    with outcomes._progress() as advance:
        advance()
    assert screen.getvalue() == ""


def test_links_are_given_only_where_they_are_asked_for(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for wanted in (True, False):
        outcomes._print_json(READING, links=wanted)
        record = json.loads(capfdbinary.readouterr().out)
        assert ["link" in quote for quote in record["quotes"]] == [wanted] * len(READING.quotes)


@pytest.mark.parametrize(
    ("data", "html"),
    [(b"\xef\xbb\xbf\n <!doctype html>", True), (b'{"id": "1"}', False), (b"", False), (b"[1]", False)],
)
def test_a_page_on_standard_input_is_told_from_lines_of_json(data: bytes, html: bool) -> None:
    file = BufferedReader(BytesIO(data))  # type: ignore[arg-type]
    assert outcomes._looks_like_html(file) is html
    assert file.read() == data


def test_a_page_in_the_place_of_json_lines_is_one_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = TextIOWrapper(BufferedReader(BytesIO(b"<html>\n<p>Hi\n")))  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stdin", piped)
    (failure,) = outcomes._pages("-", "auto", 1)
    assert failure == Failure("-", "-: this looks like HTML, and not like JSON lines; add --format html.")
