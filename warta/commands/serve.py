"""`warta serve` and `warta open`: a dataset in the browser."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warta.commands.exits import ending
from warta.commands.options import Dataset, named_path
from warta.errors import UsageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

OF_THE_PORT = (errno.EADDRINUSE, errno.EACCES)  # in use; below 1024, for an account that may not
WAITING = 128  # connections that may wait until they are taken
ANY = ("0.0.0.0", "::", "")
LOCAL = ("localhost", "127.0.0.1", "[::1]", "::1")

SERVE_HELP = """
Show a dataset in the browser, and answer questions on it over HTTP; it is only read. What a build or `warta watch` adds
is seen without a restart.

Examples:

    warta serve june
    warta serve june --host 0.0.0.0 --port 80

Tables that answer fast are made at the first start and kept in the cache folder of the account; the second start is
quick.

Exit codes: 130 by Ctrl-C, which ends it; 2 it could not be done.
"""

OPEN_HELP = """
Serve a dataset, and open it in the browser.

Example:

    warta open june

Exit codes: those of `warta serve`.
"""

Host = Annotated[str, typer.Option(help="The address to listen at; 0.0.0.0: all, for others to see.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port; 0: any that is free.")]
Cache = Annotated[
    Path | None, typer.Option("--cache", metavar="FOLDER", parser=named_path, help="Where the fast tables are kept.")
]


def serve(dataset: Dataset, host: Host = "127.0.0.1", port: Port = 8765, cache: Cache = None) -> None:
    """`warta serve`."""
    _run(dataset, host, port, cache, opening=False)


def open_(dataset: Dataset, port: Port = 0, cache: Cache = None) -> None:
    """`warta open`."""
    _run(dataset, "127.0.0.1", port, cache, opening=True)


def _run(dataset: Path, host: str, port: int, cache: Path | None, opening: bool) -> None:
    kept = cache or folder_of(dataset)
    with ending(kept):
        _check_installed()
        with _listening(host, port) as listener:
            _serve(dataset, kept, host, listener, opening)


def _check_installed() -> None:
    """Raises UsageError where packages of the extra `serve` are not there."""
    try:
        import uvicorn  # noqa: F401

        import warta.serve.app  # noqa: F401
    except ImportError as error:
        raise UsageError(
            f"`warta serve` needs more packages ({error.name}); install them with `pip install 'warta[serve]'`."
        ) from error


def _serve(dataset: Path, kept: Path, host: str, listener: socket.socket, opening: bool) -> None:
    """Answer until somebody ends it. `kept`: the folder of the fast tables. Raises InputError and OSError."""
    import uvicorn

    from warta.dataset import readable
    from warta.serve.app import app

    with readable(dataset):
        made: Starlette = app(dataset, kept, hosts_of(host))
    address = address_of(listener)
    typer.echo(f"{dataset} is at {address} — Ctrl-C ends it.", err=True)
    if opening:
        import webbrowser

        threading.Timer(0.5, webbrowser.open, [address]).start()
    config = uvicorn.Config(made, log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens, so that a port in use is told before the tables are made."""
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(kind, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(WAITING)
    except OSError as error:
        listener.close()
        do = "try --port 0" if error.errno in OF_THE_PORT else "check --host"
        raise UsageError(f"{host}:{port}: cannot be listened at ({error.strerror or error}); {do}.") from error
    return listener


def address_of(listener: socket.socket) -> str:
    """What to type into a browser on this machine."""
    host, port = listener.getsockname()[:2]
    shown = "127.0.0.1" if host in ANY else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"


def hosts_of(host: str) -> tuple[str, ...]:
    """The names the server answers to: its own alone, so that a page of the web cannot reach it by another name."""
    return ("*",) if host in ANY or host not in LOCAL else LOCAL


def folder_of(dataset: Path) -> Path:
    """Where the fast tables of a dataset are kept: in the account's cache, under a number that its path gives."""
    from hashlib import blake2b  # it is slow to load

    number = blake2b(str(dataset.resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return _caches() / "warta" / f"{dataset.resolve().name}-{number}"


def _caches() -> Path:
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("LOCALAPPDATA") or Path.home() / ".cache")
