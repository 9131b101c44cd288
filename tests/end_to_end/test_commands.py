"""The commands as a user runs them."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from warta.exit_codes import INTERRUPTED, UNHEARD

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = (EXAMPLES / "indonesian.txt").read_text(encoding="utf-8")
PAGE = (EXAMPLES / "english.html").read_bytes()


def warta(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "warta", *arguments]
    return subprocess.run(command, input=given, capture_output=True, env=os.environ | {"COLUMNS": "100"}, check=False)


def rows(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.fixture(scope="module")
def mixed() -> subprocess.CompletedProcess[bytes]:
    """Good and bad records on standard input."""
    good = {"id": "good", "text": TEXT, "lang": "id", "published": "2024-05-14", "url": "https://news.example/1"}
    return warta(
        "read",
        "--json",
        "-",
        given=lines(good, {"id": "none"}, {"id": 7, "text": TEXT})
        + b"{broken\n"
        + lines({"id": "last", "html": "<p>"}),
    )


def test_one_row_for_each_record_in_order_with_its_id(mixed: subprocess.CompletedProcess[bytes]) -> None:
    assert [row["id"] for row in rows(mixed)] == ["good", "none", "7", "-:4", "last"]


def test_what_cannot_be_read_is_an_error_row_and_the_exit_code_says_so(
    mixed: subprocess.CompletedProcess[bytes],
) -> None:
    assert [set(row) == {"id", "error"} for row in rows(mixed)][:4] == [False, True, False, True]
    assert mixed.returncode == 1
    assert b"could not be read" in mixed.stderr


def test_every_row_keeps_to_the_schema_that_the_command_prints(mixed: subprocess.CompletedProcess[bytes]) -> None:
    checker = Draft202012Validator(json.loads(warta("schema").stdout))
    for row in rows(mixed):
        assert list(checker.iter_errors(row)) == []


def test_the_envelope_of_a_record_wins(mixed: subprocess.CompletedProcess[bytes]) -> None:
    good = rows(mixed)[0]
    assert (good["url"], good["published"], good["lang"]) == ("https://news.example/1", "2024-05-14", "id")


def test_options_win_over_the_page() -> None:
    done = warta(
        "read", "--json", "--url", "https://a.example/b", "--published", "2020-01-02", str(EXAMPLES / "english.html")
    )
    (row,) = rows(done)
    assert (row["url"], row["published"]) == ("https://a.example/b", "2020-01-02")
    assert (done.returncode, done.stderr) == (0, b"")


def test_gzip_folders_and_several_sources(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    done = warta("read", "--json", str(tmp_path), str(EXAMPLES / "english.txt"))
    assert [Path(row["id"]).name for row in rows(done)] == ["a.html.gz", "b.txt", "english.txt"]


@pytest.mark.parametrize(
    ("form", "content"), [("html", PAGE), ("text", TEXT.encode()), ("jsonl", lines({"id": "1", "text": TEXT}))]
)
def test_the_format_can_be_said(tmp_path: Path, form: str, content: bytes) -> None:
    path = tmp_path / "page.data"
    path.write_bytes(content)
    (row,) = rows(warta("read", "--json", "--format", form, str(path)))
    assert row["quotes"]


def test_a_said_format_may_be_gzipped(tmp_path: Path) -> None:
    for name, form, content in (("a.gz", "html", PAGE), ("b.gz", "jsonl", lines({"id": "1", "text": TEXT}))):
        (tmp_path / name).write_bytes(gzip.compress(content))
        (row,) = rows(warta("read", "--json", "--format", form, str(tmp_path / name)))
        assert row["title"]


@pytest.mark.parametrize("form", ["html", "text", "jsonl"])
def test_a_broken_file_of_a_said_format_is_named(tmp_path: Path, form: str) -> None:
    path = tmp_path / "cut.gz"
    path.write_bytes(gzip.compress(PAGE * 9)[:-40])
    done = warta("read", "--json", "--format", form, str(path), str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert [set(row) for row in rows(done)][-1] == {"id", "error"}
    assert b"Traceback" not in done.stderr


def test_html_on_standard_input() -> None:
    (row,) = rows(warta("read", "--json", "--format", "html", "-", given=PAGE))
    assert row["publisher"] == "Millbrook Courier"


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "x.html", "--lang", "Indonesian"),
        ("read", "x.html", "--published", "yesterday"),
        ("read", "x.html", "--format", "pdf"),
        ("write", "x.html"),
        ("read", "x.html", "--colour"),
    ],
)
def test_a_wrong_command_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert warta(*arguments).returncode == 2


def test_a_missing_file_is_named_on_stderr() -> None:
    done = warta("read", "nowhere.html")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"nowhere.html" in done.stderr


def test_the_view_without_a_terminal_has_no_colour_codes() -> None:
    shown = warta("read", str(EXAMPLES / "english.html")).stdout.decode()
    assert "\x1b[" not in shown
    assert "Who said what" in shown
    assert "Who did what to whom" in shown


def test_explain_shows_rules_and_words() -> None:
    shown = warta("explain", str(EXAMPLES / "english.html")).stdout.decode()
    assert "published" in shown
    reasons = rows(warta("explain", "--json", str(EXAMPLES / "english.html")))
    assert {reason["field"].split("[")[0].split(".")[0] for reason in reasons} >= {
        "published",
        "blocks",
        "quotes",
        "events",
    }
    assert all(reason["rule"] for reason in reasons)


def test_help_has_examples_and_exit_codes() -> None:
    for command in ("read", "explain", "schema"):
        assert "warta " + command in warta(command, "--help").stdout.decode()
    assert "Exit codes" in " ".join(warta("--help").stdout.decode().split())


def test_version() -> None:
    from warta import __version__

    assert warta("--version").stdout.decode().strip() == f"warta {__version__}"


@pytest.mark.parametrize("arguments", [["read", "--json", "-"], ["schema"], ["--help"]], ids=lambda given: given[0])
def test_a_reader_that_stops_early_is_no_error(arguments: list[str]) -> None:
    """Whether it leaves while much is still to come, or before a command that says little has ended."""
    many = lines(*({"id": str(number), "text": TEXT} for number in range(30)))
    command = [sys.executable, "-m", "warta", *arguments]
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1) as done:
        assert done.stdin and done.stdout and done.stderr
        done.stdout.close()
        done.stdin.write(many)
        done.stdin.close()
        assert done.stderr.read() == b""
    assert done.returncode == UNHEARD


LOADING = """
import sys
from warta.__main__ import main

class Stopped:
    def find_spec(self, name, *_):
        if name == "typer":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stopped())
main()
"""


def test_the_keyboard_stops_a_command_that_is_still_being_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, b"", b"")


def processor_time(*arguments: str) -> float:
    """Seconds of work, which other programs on the machine do not lengthen as they do the time on the clock."""
    before = os.times()
    warta(*arguments)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def test_help_and_one_page_start_soon() -> None:
    assert processor_time("--help") < 1
    assert processor_time("read", str(EXAMPLES / "english.html")) < 5


def test_help_loads_no_model_and_no_client() -> None:
    code = "import sys, warta.cli; print({'spacy', 'httpx', 'numpy', 'selectolax'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file of Linux")
@pytest.mark.parametrize(
    "arguments", [["schema"], ["diff", "--json", *[str(EXAMPLES / "english.html")] * 2]], ids=["schema", "diff"]
)
def test_standard_output_that_takes_no_more_is_told_in_a_line(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "warta", *arguments], stdout=full, stderr=-1, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        b"standard output: cannot be written or read (No space left on device).\n",
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_holds_nothing_and_takes_all(closed: str) -> None:
    command = f"{sys.executable} -m warta read --json - {closed}"
    done = subprocess.run(command, shell=True, input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert (b"-: holds no record" in done.stdout) == (">&-" not in closed)
