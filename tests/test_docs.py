"""What the documentation says is what the code does."""

from __future__ import annotations

import doctest
import importlib
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from corpus.crawls_made import built, jsonl, record
from warta.cli import app

ROOT = Path(__file__).parents[1]
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def python_blocks(path: Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def test_the_reference_of_the_record_is_fresh() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
    written = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert written == make["reference"](), "run `make docs`"


def test_the_tables_of_a_dataset_are_fresh() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
    written = (ROOT / "docs" / "dataset.md").read_text(encoding="utf-8")
    assert written == make["dataset"](written), "run `make docs`"


def test_the_codes_of_exports_are_fresh() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
    written = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert written == make["exports"](written), "run `make docs`"


def test_the_filters_of_the_server_are_fresh() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))
    written = (ROOT / "docs" / "serve.md").read_text(encoding="utf-8")
    assert written == make["serve"](written), "run `make docs`"


@pytest.mark.parametrize("name", [command.name or command.callback.__name__ for command in app.registered_commands])
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"## `warta {name}" in COMMANDS
    shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}).output
    options = set(re.findall(r"^\W*(--[a-z-]+)", shown, re.MULTILINE)) - {"--help"}
    assert sorted(option for option in options if f"`{option}" not in COMMANDS) == []
    assert options or name in ("schema", "info")


MODULES = [path for path in sorted((ROOT / "warta").rglob("*.py")) if ">>> " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_examples_of_docstrings_run(path: Path) -> None:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted and not found.failed


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in python_blocks(path):
        if block.startswith(">>>"):
            example = doctest.DocTestParser().get_doctest(block, {}, path.name, None, None)
            assert doctest.DocTestRunner().run(example).failed == 0
        else:
            exec(compile(block, path.name, "exec"), names)


def test_a_table_is_read_as_the_page_on_datasets_reads_it(tmp_path: Path) -> None:
    """Also one with articles of no known month, as pandas alone does not."""
    names: dict[str, Any] = {}
    exec(python_blocks(ROOT / "docs" / "dataset.md")[0], names)
    undated = {"id": "undated", "text": "Polisi menangkap dua orang.", "lang": "id"}
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", [record(1, published="2025-06-09T08:00:00+07:00"), undated]))
    found = names["table"](str(tmp_path / "out" / "articles")).to_pylist()
    assert {(row["month"], row["lang"]) for row in found} == {("2025-06", "id"), (None, "id")}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_page_is_in_the_menu() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert [path.name for path in PAGES[1:] if f"- {path.name}" not in menu] == []


def test_every_name_of_the_package_is_documented() -> None:
    import warta

    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert sorted(name for name in warta.__all__ if f"`{name}`" not in page and f"`warta.{name}" not in page) == []


def test_every_module_of_entities_is_in_their_guide() -> None:
    """The largest folder of the package: nobody finds a module in it without."""
    page = (ROOT / "docs" / "entities.md").read_text(encoding="utf-8")
    modules = [path for path in (ROOT / "warta" / "text" / "entities").glob("*.py") if path.stem != "__init__"]
    assert sorted(path.stem for path in modules if f"`{path.stem}`" not in page) == []


def test_every_module_of_training_is_in_its_readme() -> None:
    page = (ROOT / "training" / "README.md").read_text(encoding="utf-8")
    modules = [path.name for path in (ROOT / "training").glob("*.py") if path.stem != "__init__"]
    assert sorted(name for name in modules if f"`{name}`" not in page) == []


def test_the_changelog_knows_the_version() -> None:
    from warta import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_table_of_a_language_is_documented() -> None:
    page = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    tables = {path.stem for path in (ROOT / "warta" / "languages").glob("*/*.toml")}
    assert sorted(name for name in tables if f"| `{name}` |" not in page) == []
