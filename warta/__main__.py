"""The command `warta`, also as `python -m warta`, from its first moment to its last.

Nothing that takes long is imported before `main`: the keyboard may stop a command while it is being loaded.
"""

from __future__ import annotations

import os
import sys

from warta.exit_codes import INTERRUPTED, UNHEARD


def main() -> None:
    """Run the command."""
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what Python would still write as it ends
        sys.exit(UNHEARD)


def _run() -> None:
    """Raises BrokenPipeError, also where Typer has made another end of it."""
    from warta.cli import app

    try:
        app()
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        raise
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


if __name__ == "__main__":
    main()
