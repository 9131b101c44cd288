"""`warta serve` and `warta open`: where they listen, and what they say where they cannot."""

from __future__ import annotations

import builtins
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from corpus.crawls_made import built, jsonl, record
from warta.cli import app
from warta.commands.serve import LOCAL, address_of, folder_of, hosts_of


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


@pytest.mark.parametrize("command", ["serve", "open"])
def test_no_dataset_is_told(tmp_path: Path, command: str) -> None:
    nowhere = tmp_path / "nowhere"
    code, told = run(command, str(nowhere), "--port", "0")
    assert (code, told) == (2, f"{nowhere}: is no dataset; make one with `warta build INPUT --out {nowhere}`.\n")


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", [record(0)]))
    (tmp_path / "taken").touch()
    code, told = run("serve", str(tmp_path / "dataset"), "--port", "0", "--cache", str(tmp_path / "taken"))
    assert (code, told) == (2, f"{tmp_path / 'taken'}: cannot be written or read (File exists).\n")


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, told = run("serve", str(tmp_path), "--port", str(taken.getsockname()[1]))
    assert code == 2
    assert "cannot be listened at (Address already in use); try --port 0." in told


def test_a_host_that_is_none_of_this_machine_is_told(tmp_path: Path) -> None:
    code, told = run("serve", str(tmp_path), "--host", "198.51.100.1")
    assert (code, told.endswith("); check --host.\n")) == (2, True)


def test_what_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any, **how: Any) -> Any:
        if name == "uvicorn":
            raise ModuleNotFoundError("No module named 'uvicorn'", name=name)
        return real(name, *more, **how)

    monkeypatch.setattr(builtins, "__import__", without)
    code, told = run("serve", str(tmp_path))
    assert code == 2
    assert told == "`warta serve` needs more packages (uvicorn); install them with `pip install 'warta[serve]'`.\n"


def test_who_may_reach_it() -> None:
    assert hosts_of("127.0.0.1") == LOCAL
    assert hosts_of("0.0.0.0") == ("*",)
    assert hosts_of("news.example") == ("*",)


def test_the_address_is_one_to_click() -> None:
    with socket.socket() as listener:
        listener.bind(("0.0.0.0", 0))
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address_of(listener))


def test_each_dataset_has_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one, other = folder_of(tmp_path / "a" / "june"), folder_of(tmp_path / "b" / "june")
    assert one != other
    assert one.parent == other.parent == tmp_path / "cache" / "warta"
    assert folder_of(tmp_path / "a" / ".." / "a" / "june") == one


def test_it_serves_until_it_is_ended(tmp_path: Path) -> None:
    built(tmp_path / "dataset", jsonl(tmp_path / "one.jsonl", [record(0)]))
    command = [sys.executable, "-m", "warta", "serve", str(tmp_path / "dataset"), "--port", "0"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        try:
            assert server.stderr is not None
            told = server.stderr.readline()
            address = re.search(r"http://\S+/", told)
            assert address, told
            found = httpx.get(f"{address[0]}index.json", trust_env=False)
            assert found.json()["counts"]["articles"] == 1
            assert "server" not in found.headers
        finally:
            server.send_signal(signal.SIGINT)
            told = server.communicate(timeout=20)[1]
    assert (server.returncode, told) == (130, "Stopped.\n")
