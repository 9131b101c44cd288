"""How commands end: an error told in one line, and the exit code for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from warta.errors import InputError, UsageError
from warta.exit_codes import INTERRUPTED, NOT_DONE


@contextmanager
def ending(place: Path | str, kept: str = "") -> Iterator[None]:
    """Tell in one line what keeps a command from its work, and end it with its code.

    `place`: what it reads or writes, for errors of files that name none. `kept`: what is told where somebody stops it.
    """
    try:
        yield
    except (InputError, UsageError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOT_DONE) from error
    except BrokenPipeError:
        raise  # `warta query … | head`: whoever read has left, and need not be told
    except OSError as error:
        typer.echo(f"{error.filename or place}: cannot be written or read ({error.strerror or error}).", err=True)
        raise typer.Exit(NOT_DONE) from error
    except (KeyboardInterrupt, RuntimeError) as error:
        if not _is_stop(error):
            raise
        typer.echo(f"Stopped; {kept} The same command goes on from here." if kept else "Stopped.", err=True)
        raise typer.Exit(INTERRUPTED) from error


def _is_stop(error: BaseException) -> bool:
    """Whether the keyboard stopped it: while DuckDB works at a question, an error of its own says so."""
    return isinstance(error, KeyboardInterrupt) or str(error) == "Query interrupted"
