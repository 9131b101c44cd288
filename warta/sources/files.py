"""From files and folders to pages."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from warta.errors import InputError
from warta.records import Failure, Page
from warta.sources import mhtml, records
from warta.sources.content import page_of_bytes
from warta.sources.records import MOST_BYTES, json_pages, jsonl_pages, lines_of
from warta.sources.unpack import PACKED, opened
from warta.sources.warc import warc_pages

PLAIN = {".html": False, ".htm": False, ".xhtml": False, **dict.fromkeys(mhtml.SUFFIXES, False), ".txt": True}
"""Whether files of a suffix are plain text; for other suffixes their content decides."""
SUFFIXES = (*PLAIN, *records.SUFFIXES, ".warc")
OF_BUILDS = (".parquet", ".urls")
"""Suffixes of inputs that only `warta build` reads."""
TABLES = (".csv", ".tsv")
BESIDE_PAGES = (
    *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".pdf"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp"),
    *(".mp3", ".mp4", ".webm", ".ogg", ".m3u8"),
)
"""Suffixes of files that are saved with pages and are none."""
SAVED_WITH = (
    *("_files", ".files", "_file", "-Dateien", "_Dateien", "_fichiers", "_bestanden", "_archivos", "_arquivos"),
    *("_ficheiros", "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke"),
    *("_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak"),
)
PARTS_OF_SAVED = re.compile(rf"(.+)(?:{'|'.join(map(re.escape, SAVED_WITH))})", re.IGNORECASE)
"""The folder in which browsers save the pictures and frames of a page, beside it, in the languages they speak."""
OTHER_ADDRESS = re.compile(r"(ftps?|file|s3|gs|sftp|ssh|data|feed):/")
"""The beginning of addresses that are not fetched; a path loses one of the two slashes."""
BARE_ADDRESS = re.compile(r"www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}/")
"""How an address begins that lacks its scheme: `news.example/1`."""
UNREADABLE = (OSError, EOFError, zlib.error)
"""What opening, reading and unpacking a file raise."""


def file_pages(path: Path) -> Iterator[Page | Failure]:
    """The pages of a file, or of all files of a folder in the order of their names."""
    try:
        yield from _folder_pages(path) if path.is_dir() else _one_file(path)
    except InputError as error:
        yield Failure(str(path), str(error))
    except UNREADABLE as error:
        yield unreadable(str(path), error)


def unreadable(name: str, error: Exception) -> Failure:
    """The message for an input that raised one of `UNREADABLE`."""
    if isinstance(error, FileNotFoundError):
        return Failure(name, not_there(name))
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return Failure(name, f"{name}: cannot be read ({why}).")


def not_there(name: str) -> str:
    """The message for a name of no file."""
    if scheme := OTHER_ADDRESS.match(name):
        return f"{name}: {scheme[1]} is not spoken here; addresses begin with http:// or https://."
    advice = "write https:// before an address" if BARE_ADDRESS.match(name) else "check the path"
    return f"{name}: there is no such file or folder; {advice}."


def _folder_pages(folder: Path) -> Iterator[Page | Failure]:
    closed: list[OSError] = []
    found = sorted(files_in(folder, closed))
    for error in closed:
        yield unreadable(str(error.filename), error)
    if not found and not closed:
        packed = ", ".join(PACKED)
        yield Failure(
            str(folder), f"{folder}: holds no page; pages are files {', '.join(SUFFIXES)}, also with {packed}."
        )
    for path in found:
        yield from file_pages(path)


def files_in(folder: Path, closed: list[OSError], suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Path]:
    """The files of a folder that hold pages. Hidden ones are skipped, and links to folders are not followed.

    Errors of folders that cannot be listed are added to `closed`.
    """
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_part(name, names)]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        yield from (path for path in paths if suffix_of(path) in suffixes and os.path.isfile(path))


def unread_in(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Path]:
    """The files that `files_in` skips for their names, and that may be pages: `article`, `index.php?id=3`."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_part(name, names)]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        yield from (path for path in paths if suffix_of(path) not in (*suffixes, *BESIDE_PAGES))


def _is_part(folder: str, names: list[str]) -> bool:
    """Whether a folder holds the frames of a saved page that is beside it: page_files/ of page.html."""
    found = PARTS_OF_SAVED.fullmatch(folder)
    return found is not None and any(f"{found.group(1)}{suffix}" in names for suffix in (".html", ".htm"))


def suffix_of(path: Path) -> str:
    """The suffix that shows what is in a file, in lower case: `.html` for `a.HTML.gz`."""
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in PACKED else suffix


def _one_file(path: Path) -> Iterator[Page | Failure]:
    suffix = suffix_of(path)
    if suffix in OF_BUILDS and path.is_file():
        raise InputError(f"{path}: is an input of `warta build` alone; here give pages, texts or records.")
    if suffix in TABLES and path.is_file():
        raise InputError(f"{path}: a table, not an article; make JSON lines of it, a record of each row.")
    if suffix == ".warc":
        yield from warc_pages(path)
    elif suffix in records.SUFFIXES:
        with opened(path) as lines:
            yield from jsonl_pages(lines_of(lines), str(path))
    elif suffix == ".json":
        with opened(path) as file:
            yield from json_pages(file.read(MOST_BYTES + 1), str(path))
    else:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        packing = PACKED.get(path.suffix.lower())
        yield page_of_bytes(str(path), data, plain=PLAIN.get(suffix), packing=packing)
