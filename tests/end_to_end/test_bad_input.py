"""What is no readable page: one clear sentence that names it, and the run goes on."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import warta
from warta.records import Failure, Reading

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = (EXAMPLES / "english.html").read_text(encoding="utf-8")
TEXT = (EXAMPLES / "indonesian.txt").read_text(encoding="utf-8")
FRENCH = (
    "Le ministre a déclaré que les deux pays se sont mis d'accord sur une rencontre à Genève. "
    "Il a ajouté que les discussions reprendront la semaine prochaine avec tous les partenaires européens. "
    "La commission doit se prononcer avant la fin du mois sur le texte qui lui a été soumis par les experts.\n"
)


def outcome_of(folder: Path, name: str, content: bytes) -> Reading | Failure:
    path = folder / name
    path.write_bytes(content)
    (outcome,) = warta.read_many([path])
    return outcome


def body(outcome: Reading | Failure) -> list[str]:
    assert isinstance(outcome, Reading), outcome
    return [block.span.of(outcome.article.text) for block in outcome.article.blocks if block.role == "body"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.html", b""),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("empty.html.gz", gzip.compress(b"")),
        ("broken.html.gz", b"\x1f\x8bno"),
        ("photo.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        ("photo.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40),
        ("report.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40),
        ("archive.html", b"PK\x03\x04" + bytes(range(256)) * 40),
    ],
)
def test_what_holds_no_text_is_a_failure_that_names_it(tmp_path: Path, name: str, content: bytes) -> None:
    outcome = outcome_of(tmp_path, name, content)
    assert isinstance(outcome, Failure), outcome
    assert outcome.id == str(tmp_path / name)
    assert name in outcome.error
    assert outcome.error.endswith(".")
    assert "\n" not in outcome.error


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (outcome,) = warta.read_many([tmp_path / "nowhere.html"])
    assert isinstance(outcome, Failure)
    assert "nowhere.html" in outcome.error


def test_read_raises_what_read_many_yields(tmp_path: Path) -> None:
    with pytest.raises(warta.InputError, match="nowhere"):
        warta.read(tmp_path / "nowhere.html")
    with pytest.raises(warta.InputError, match="nowhere"):
        warta.read(str(tmp_path / "nowhere.html"))
    with pytest.raises(warta.InputError, match="empty"):
        warta.read("")
    with pytest.raises(warta.InputError, match="page-7"):
        warta.read({"id": "page-7", "text": None})


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    undeclared = PAGE.replace('<meta charset="utf-8">', "")
    assert body(outcome_of(tmp_path, "page.html", undeclared.encode(encoding, "xmlcharrefreplace"))) == body(
        warta.read(PAGE)
    )


def test_plain_text_in_cp1252(tmp_path: Path) -> None:
    curly = TEXT.replace('"', "“", 1).replace('"', "”", 1)
    assert "“Warga sipil" in "".join(body(outcome_of(tmp_path, "text.txt", curly.encode("cp1252"))))


def test_broken_utf8_loses_no_more_than_the_broken_letters(tmp_path: Path) -> None:
    broken = PAGE.encode().replace(b"Tuesday", b"Tues\xffday")
    found = body(outcome_of(tmp_path, "page.html", broken))
    assert len(found) == len(body(warta.read(PAGE)))
    assert any("met Senegal" in line for line in found)


def test_a_page_cut_in_the_middle_is_read_to_the_cut(tmp_path: Path) -> None:
    found = body(outcome_of(tmp_path, "page.html", PAGE[: PAGE.index("Thiare, in Dakar")].encode()))
    assert any("called for an immediate ceasefire" in line for line in found)


def test_a_broken_line_of_jsonl_stops_nothing(tmp_path: Path) -> None:
    rows = [json.dumps({"id": "a", "text": TEXT}), '{"id": "b", "text": ', '"c"', json.dumps({"id": "d", "text": TEXT})]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(rows))
    outcomes = list(warta.read_many([path]))
    assert [isinstance(outcome, Failure) for outcome in outcomes] == [False, True, True, False]
    assert all("rows.jsonl" in outcome.error for outcome in outcomes if isinstance(outcome, Failure))


def test_a_page_of_50_megabytes_is_read_or_refused_or_noted_and_in_time(tmp_path: Path) -> None:
    row = b"<li><a href='/x'>Another headline about the weather in town</a></li>\n"
    start, end = PAGE.encode().split(b"<footer>")
    begun = time.perf_counter()
    outcome = outcome_of(tmp_path, "page.html", start + row * (50_000_000 // len(row)) + b"<footer>" + end)
    assert time.perf_counter() - begun < 60
    assert isinstance(outcome, Failure) or body(outcome) or outcome.article.note


def index_page() -> Iterator[str]:
    yield "<!doctype html><html lang='en'><head><title>Latest news | Millbrook Courier</title></head><body><nav>"
    yield "<a href='/news'>News</a> <a href='/sport'>Sport</a></nav><h1>Latest news</h1><ul>"
    for number in range(40):
        yield f"<li><a href='/news/{number}'>Headline number {number} about the council</a> <i>{number} hours ago</i>"
    yield "</ul><footer>About us</footer></body></html>"


def test_an_index_page_has_no_body_and_says_so() -> None:
    reading = warta.read("".join(index_page()))
    assert body(reading) == []
    assert "article" in (reading.article.note or "").lower()
    assert reading.events == ()


def test_an_unknown_language_is_read_as_a_page_without_events() -> None:
    reading = warta.read(FRENCH * 3)
    assert reading.article.lang == "fr"
    assert body(reading)
    assert (reading.entities, reading.quotes, reading.events) == ((), (), ())
    assert "'fr'" in (reading.note or "")


def test_a_fault_inside_one_page_becomes_its_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    from warta import reading

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("what a day")

    monkeypatch.setattr(reading, "read_text", fail)
    (outcome,) = warta.read_many([{"id": "x1", "text": TEXT}])
    assert isinstance(outcome, Failure)
    assert outcome.id == "x1"
    assert "ZeroDivisionError: what a day" in outcome.error
