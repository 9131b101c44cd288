"""The shape of the package: imports run downwards only, and the tests and the documentation mirror it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "warta"
TESTS = ROOT / "tests"
ARCHITECTURE = ROOT / "docs" / "architecture.md"

LAYERS = (
    ("records", "errors", "exit_codes", "counting"),
    ("languages",),
    ("ontology",),
    ("places",),
    ("sources",),
    ("page",),
    ("text",),
    ("events",),
    ("shapes", "evidence", "knowledge"),
    ("fields",),
    ("schema", "explain", "reading"),
    ("__init__",),
    ("dataset", "engine"),
    ("corpus",),
    ("terminal", "marked", "export", "report", "versions"),
    ("serve", "watch"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""From the bottom up. A part may use those below it, and nothing beside or above it."""

HEIGHT = {part: height for height, layer in enumerate(LAYERS) for part in layer}

UPWARDS = {("records", "fields"), ("records", "marked")}
"""`Reading.to_dict` and `_repr_html_` are methods for the sake of users; the forms they call live in the other two."""

NO_TEST_OF_THEIR_OWN = {
    "__init__": "names only: tests/end_to_end reads through it",
    "__main__": "run as a command: tests/end_to_end/test_commands.py",
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """`warta/page/flat.py` belongs to `page`, `warta/cli.py` to `cli`."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The parts of Warta that a module imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (part for alias in node.names if (part := part_named(alias.name)))
        elif isinstance(node, ast.ImportFrom) and node.module == "warta":
            yield from (alias.name if alias.name in HEIGHT else "__init__" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (part := part_named(node.module or "")):
            yield part


def part_named(module: str) -> str | None:
    names = module.split(".")
    if names[0] != "warta":
        return None
    return names[1] if len(names) > 1 else "__init__"


def expected_test(path: Path) -> Path:
    """`warta/page/flat.py` is tested in `tests/page/test_flat.py`, `page/__init__.py` in `page/test_page.py`."""
    inside = path.relative_to(PACKAGE)
    name = inside.parent.name if inside.stem == "__init__" and inside.parent.name else inside.stem
    return TESTS / inside.parent / f"test_{name}.py"


def has_code(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_downwards(path: Path) -> None:
    part = part_of(path)
    assert part in HEIGHT, f"{part} has no place in LAYERS yet"
    for other in imported(path):
        if other != part and (part, other) not in UPWARDS:
            assert HEIGHT[other] < HEIGHT[part], f"{part} must not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_relative_imports(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


def test_every_module_with_code_has_its_test_file() -> None:
    wanted = {
        expected_test(path)
        for path in MODULES
        if has_code(path) and str(path.relative_to(PACKAGE).with_suffix("")) not in NO_TEST_OF_THEIR_OWN
    }
    assert sorted(str(path.relative_to(TESTS)) for path in wanted if not path.exists()) == []


def test_every_test_file_has_its_module() -> None:
    known = {expected_test(path) for path in MODULES}
    stages = [path for path in TESTS.rglob("test_*.py") if path.parent not in (TESTS, TESTS / "end_to_end")]
    mirrored = [path for path in stages if (PACKAGE / path.parent.relative_to(TESTS)).is_dir()]
    assert sorted(str(path.relative_to(TESTS)) for path in mirrored if path not in known) == []


def test_the_documentation_draws_the_same_layers() -> None:
    (drawn,) = re.findall(r"## The import rule.*?```\n(.*?)```", ARCHITECTURE.read_text(encoding="utf-8"), re.DOTALL)
    layers = [tuple(layer.split(", ")) for layer in " ".join(drawn.split()).split(" < ")]
    assert layers == [layer for layer in LAYERS if not layer[0].startswith("__")]
