"""How long a command takes from its start to its end, and what the reading of one page begins with; CPU time.

python benchmarks/start.py                      some commands, each a few times in turns
python benchmarks/start.py --against FOLDER     the same commands of another checkout in turns with these
python benchmarks/start.py --parts [PAGE]       what is loaded to read one page, part by part

Modules are compiled before, as they are where a package is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
COMMANDS = (
    ("--help",),
    ("--version",),
    ("schema",),
    *(("read", "--json", str(EXAMPLES / f"{name}.html")) for name in ("indonesian", "english")),
)
RUNS = 7


def main() -> None:
    """Measure, and print a line for each command, or for each part."""
    asked = arguments()
    if asked.once:
        print(json.dumps(dict(parts_of(asked.once))))
        return
    with tempfile.TemporaryDirectory() as compiled:
        if asked.parts:
            print("\n".join(part_lines(asked.parts, Path(compiled))))
        else:
            folders = [ROOT, *([asked.against.resolve()] if asked.against else [])]
            print("\n".join(line for command in COMMANDS for line in command_lines(command, folders, Path(compiled))))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="How long commands take to start, and where the time goes.")
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another checkout")
    parser.add_argument("--parts", nargs="?", const=str(EXAMPLES / "indonesian.html"), metavar="PAGE")
    parser.add_argument("--once", help=argparse.SUPPRESS)
    return parser.parse_args()


# ---------------------------------------------------------------- commands


def command_lines(command: tuple[str, ...], folders: Iterable[Path], compiled: Path) -> Iterator[str]:
    """The seconds of a command in each folder: the least of some runs, and the middle one."""
    took: dict[Path, list[float]] = {folder: [] for folder in folders}
    for _ in range(RUNS + 1):
        for folder, seconds in took.items():
            seconds.append(seconds_of(["-m", "warta", *command], folder, compiled))
    shown = " ".join(Path(word).name for word in command)
    for folder, seconds in took.items():
        counted = seconds[1:]  # the first run compiles
        yield f"warta {shown:32} {min(counted):6.3f} s, median {median(counted):6.3f}  {folder}"


def seconds_of(arguments: list[str], folder: Path, compiled: Path) -> float:
    """CPU seconds of a process of Python, those of the system for it included."""
    before = getrusage(RUSAGE_CHILDREN)
    python(arguments, folder, compiled)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def python(arguments: list[str], folder: Path, compiled: Path) -> bytes:
    """What a process of Python prints that imports from a folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    more = {"PYTHONPATH": str(folder), "PYTHONPYCACHEPREFIX": str(compiled), "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-P", *arguments]
    return subprocess.run(command, cwd=folder, env={**kept, **more}, stdout=subprocess.PIPE, check=True).stdout


# ---------------------------------------------------------------- parts


def part_lines(page: str, compiled: Path) -> Iterator[str]:
    """The milliseconds of each part: the least of some processes."""
    runs = [json.loads(python([__file__, "--once", page], ROOT, compiled)) for _ in range(RUNS + 1)]
    least: Mapping[str, float] = {part: min(run[part] for run in runs[1:]) for part in runs[0]}
    for part, seconds in least.items():
        yield f"{part:42} {1000 * seconds:7.1f} ms"
    yield f"{'together':42} {1000 * sum(least.values()):7.1f} ms"


def parts_of(page: str) -> Iterator[tuple[str, float]]:
    """What is loaded to read a page, in this process, which has read none yet, and the seconds of each part."""
    from warta.engine import collect_seldom

    collect_seldom()
    yield "modules of the command line", timed(lambda: __import__("warta.cli"))
    yield "numpy", timed(lambda: __import__("numpy"))
    yield "modules of the stages", timed(lambda: __import__("warta.reading"))
    yield from _of_stages(page)


def _of_stages(page: str) -> Iterator[tuple[str, float]]:
    from warta import Failure, Page
    from warta.events import code_events, needed_for_events
    from warta.events.models import read_models
    from warta.languages import languages
    from warta.languages.pipeline import load
    from warta.page import read_page
    from warta.sources import pages
    from warta.text import read_text
    from warta.text.lexicon import lexicon_of
    from warta.text.moments.forms import tongue_of
    from warta.text.names import tagger_of

    found: Page | Failure = next(iter(pages(page)))
    if isinstance(found, Failure):
        raise SystemExit(found.error)
    yield "the page's lines, and what they are told by", timed(lambda: read_page(found))
    article = read_page(found)
    language = languages()[article.lang or ""]
    pipeline = load(language)
    yield "spaCy and the parser", timed(lambda: pipeline and pipeline.parser())
    yield "names of countries, bodies, offices, places", timed(lambda: lexicon_of(language))
    yield "forms of times", timed(lambda: tongue_of(language))
    yield "names of persons", timed(lambda: tagger_of(language.folder))
    yield "weights of the coder", timed(read_models)
    yield "quotes and entities", timed(lambda: read_text(article, language, needed_for_events))
    heard = read_text(article, language, needed_for_events)
    yield "events", timed(lambda: code_events(heard, language))


def timed(work: Callable[[], object]) -> float:
    """How many seconds of CPU some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
