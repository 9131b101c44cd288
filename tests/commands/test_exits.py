"""A command that cannot do its work says why in one line, and ends with the code for it."""

from __future__ import annotations

import errno

import pytest
import typer

from warta.commands.exits import ending
from warta.errors import InputError, UsageError
from warta.exit_codes import INTERRUPTED, NOT_DONE


@pytest.mark.parametrize(
    ("error", "told", "code"),
    [
        (UsageError("--to: there is no such form."), "--to: there is no such form.\n", NOT_DONE),
        (InputError("a.html: is empty."), "a.html: is empty.\n", NOT_DONE),
        (
            OSError(errno.ENOSPC, "No space left", "june/x"),
            "june/x: cannot be written or read (No space left).\n",
            NOT_DONE,
        ),
        (OSError("gone"), "june: cannot be written or read (gone).\n", NOT_DONE),
        (KeyboardInterrupt(), "Stopped; half is kept. The same command goes on from here.\n", INTERRUPTED),
    ],
)
def test_what_went_wrong_is_told(
    error: BaseException, told: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as end, ending("june", "half is kept."):
        raise error
    assert (capsys.readouterr().err, end.value.exit_code) == (told, code)


@pytest.mark.parametrize("error", [ZeroDivisionError, BrokenPipeError, RuntimeError])
def test_what_is_none_of_these_goes_on(error: type[Exception], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(error), ending("june"):
        raise error
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("Query interrupted")])
def test_stopped_where_nothing_is_kept(error: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    """The second one is what DuckDB makes of the first."""
    with pytest.raises(typer.Exit) as end, ending("june"):
        raise error
    assert (capsys.readouterr().err, end.value.exit_code) == ("Stopped.\n", INTERRUPTED)
