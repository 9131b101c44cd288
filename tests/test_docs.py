"""What the documentation says is what the code does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import click
import pytest
import typer.main

from warta.cli import app

ROOT = Path(__file__).parents[1]
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
GROUP = typer.main.get_command(app)


def python_blocks(path: Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def test_the_reference_of_the_record_is_fresh() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
    written = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert written == make["reference"](), "run `make docs`"


def test_every_command_and_option_is_documented() -> None:
    assert isinstance(GROUP, click.Group)
    for name, command in GROUP.commands.items():
        assert f"## `warta {name}" in COMMANDS
        for option in (param for param in command.params if isinstance(param, click.Option)):
            assert f"`{option.opts[0]}" in COMMANDS, f"warta {name} {option.opts[0]}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    for block in python_blocks(path):
        exec(compile(block, path.name, "exec"), {})


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_page_is_in_the_menu() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [path.name for path in PAGES[1:] if f"- {path.name}" not in menu] == []


def test_the_changelog_knows_the_version() -> None:
    from warta import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
