import time
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import warta
from warta.errors import EmptyError, InputError, NotFoundError, UsageError
from warta.reading import pages_of, read_many, read_one, with_head
from warta.records import Failure, Page, Reading

NEWS = "Menteri Luar Negeri Norwegia bertemu Menteri Luar Negeri Yordania di Amman pada Senin, 13 Mei 2024."
HTML = f"<html><body><h1>Dua menteri bertemu di Amman</h1><p>{NEWS}</p></body></html>"


def the_page(source: warta.reading.Source) -> Page:
    (page,) = pages_of(source)
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize("source", [HTML, HTML.encode(), {"html": HTML}, Page("x", html=HTML.encode())])
def test_html_comes_in_many_forms(source: warta.reading.Source) -> None:
    assert the_page(source).html == HTML.encode()


@pytest.mark.parametrize("source", [NEWS, NEWS.encode(), {"text": NEWS}, Page("x", text=NEWS)])
def test_so_does_plain_text(source: warta.reading.Source) -> None:
    assert the_page(source).text == NEWS


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_is_read(tmp_path: Path, kind: type) -> None:
    path = tmp_path / "a page.txt"
    path.write_text(NEWS, encoding="utf-8")
    assert the_page(kind(path)) == Page(str(path), text=NEWS)


@pytest.mark.parametrize("source", ["missing.html", "news/missing", "my page.txt", "C:\\news\\missing"])
def test_what_can_only_be_a_path_must_be_there(source: str) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        list(pages_of(source))


@pytest.mark.parametrize(
    "source", ["Hujan.", "Dua menteri bertemu.", "9/6: dua menteri bertemu", "a\nb/c", "x" * 5000, "a\0b"]
)
def test_other_strings_are_text(source: str) -> None:
    assert the_page(source).text == source


@pytest.mark.parametrize("source", ["", " \n"])
def test_no_text_is_no_page(source: str) -> None:
    with pytest.raises(EmptyError):
        list(pages_of(source))


def test_an_address_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("warta.reading.pages", lambda location: asked.append(location) or [Page("x", text=NEWS)])
    the_page(" https://news.example/1\n")
    assert asked == ["https://news.example/1"]


def test_half_a_pair_of_surrogates_is_replaced() -> None:
    """A string can hold one, no encoding can: the text is read as one out of a file is."""
    text = "Police arrested the mayor of Norvania \ud83d on Monday."
    assert warta.read(text).article.text == text.replace("\ud83d", "\ufffd")


def test_the_id_of_a_text_tells_texts_apart() -> None:
    assert the_page(NEWS).id == the_page(NEWS).id != the_page(f"{NEWS} ").id


def test_given_values_win_and_others_stay() -> None:
    page = Page("x", text=NEWS, url="https://a.example", lang="en")
    assert with_head(page, lang="id") == replace(page, lang="id")
    assert with_head(page) == page


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T09:15+07:00", "2024-05-14T09:15:00+07:00"),
        ("2024-05-14 09:15:00+07:00", "2024-05-14T09:15:00+07:00"),
        ("2024-05-14T02:15:00Z", "2024-05-14T02:15:00+00:00"),
        (" 2024-05-14 09:15:00 ", "2024-05-14T09:15:00"),
        ("Tue, 14 May 2024 09:15:00 +0700", "2024-05-14T09:15:00+07:00"),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_time_of_publication_is_kept_in_iso_form(given: str | None, kept: str | None) -> None:
    assert with_head(Page("x", text=NEWS, published=given)).published == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [("id", "id"), ("ID", "id"), ("id-ID", "id"), ("en_GB", "en"), ("in", "id"), ("ind", None), ("Indonesian", None)],
)
def test_a_language_is_kept_as_its_code(given: str, kept: str | None) -> None:
    assert with_head(Page("x", text=NEWS, lang=given)).lang == kept


def test_a_time_that_is_not_understood_is_said() -> None:
    record = {"text": NEWS, "lang": "id", "published": "3rd of June"}
    assert warta.read(record).notes == ("'3rd of June' is no time of publication in ISO 8601, and was passed over.",)
    assert warta.read(record, published="2025-06-03").notes == ()


@pytest.mark.parametrize("times", [3, 6, 10, 12])
def test_a_text_of_one_line_is_no_path_however_long(times: int) -> None:
    """Systems raise an error of their own when asked for a file whose name has more than 255 bytes."""
    text = " ".join([NEWS] * times)
    assert the_page(text).text == text


def test_a_long_text_in_one_line_is_not_its_own_name() -> None:
    """Though it ends as files do; and one of slashes takes no longer to name."""
    text = " ".join([NEWS] * 12) + " Baca di kabar.example/berita.html"
    assert the_page(text).id.startswith("sha256:")
    begun = time.process_time()
    assert the_page("/" * 30_000 + " x").id.startswith("sha256:")
    assert time.process_time() - begun < 0.5


def test_a_folder_is_told_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "crawl").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "crawl" / name).write_text(NEWS)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"^crawl: holds more than one"):
        warta.read("crawl")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"published": datetime(2024, 5, 14)}, "published=.*: give a time such as .* as a string"),
        ({"lang": 5}, "lang=5: give a code"),
        ({"url": b"https://a.example"}, "url=.*: give an address"),
        ({"min_confidence": 5}, "min_confidence=5: give a number from 0 to 1"),
        ({"min_confidence": "a"}, "min_confidence='a'"),
        ({"ontology": ""}, "ontology='': give the name of a folder"),
        ({"knowledge": " "}, "knowledge=' ': give the name of a folder"),
        ({"knowledge": 5}, "knowledge=5: give the name of a folder"),
    ],
)
def test_arguments_that_cannot_be_understood_are_told(said: dict[str, Any], told: str) -> None:
    """For all sources at once: they are no fault of an input."""
    with pytest.raises(UsageError, match=told):
        warta.read(NEWS, **said)
    with pytest.raises(UsageError, match=told):
        list(read_many([NEWS], **said))


@pytest.mark.parametrize("source", [5, None, bytearray(b"Beras")])
def test_what_is_no_source_is_told_and_the_rest_goes_on(source: object) -> None:
    with pytest.raises(InputError, match="give a path, an address, bytes"):
        warta.read(source)  # type: ignore[arg-type]
    outcomes = read_many([source, NEWS])  # type: ignore[list-item]
    assert [type(outcome) for outcome in outcomes] == [Failure, Reading]


def test_read_gives_a_reading_with_the_given_head() -> None:
    reading = warta.read(NEWS, lang="id", published="2024-05-14", url="https://a.example")
    article = reading.article
    assert (article.text, article.lang, article.published, article.url) == (
        NEWS,
        "id",
        "2024-05-14",
        "https://a.example",
    )
    assert reading.sentences


def test_a_number_of_another_library_is_a_number() -> None:
    """As they come out of an array."""
    said = "Polisi menangkap dua mahasiswa di Jakarta. Menteri itu mengkritik DPR."
    told = warta.read(said, lang="id", published="2024-05-14").events
    sure = max(event.confidence for event in told)
    for least in (np.float32(0.5), np.float64(sure), np.int64(1), Fraction(1, 2)):
        read = warta.read(said, lang="id", published="2024-05-14", min_confidence=least)  # type: ignore[arg-type]
        assert read.events == tuple(event for event in told if event.confidence >= float(least))
    with pytest.raises(UsageError, match="give a number from 0 to 1"):
        warta.read(NEWS, min_confidence=np.float32("nan"))  # type: ignore[arg-type]


def test_read_is_for_one_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS, encoding="utf-8")
    with pytest.raises(UsageError, match="read_many"):
        warta.read(tmp_path)
    assert len(list(read_many([tmp_path]))) == 2


def test_read_many_keeps_the_order_and_hands_failures_on() -> None:
    known = Failure("b", "b is empty.")
    outcomes = list(read_many([{"id": "a", "text": NEWS}, known, {"id": "c"}, {"id": "d", "text": NEWS}]))
    assert [isinstance(outcome, Reading) for outcome in outcomes] == [True, False, False, True]
    assert outcomes[1] is known


@pytest.mark.parametrize("source", [NEWS, NEWS.encode(), {"text": NEWS}, Page("x", text=NEWS)])
def test_one_source_is_as_good_as_a_list_of_one(source: warta.reading.Source) -> None:
    (outcome,) = read_many(source)  # type: ignore[arg-type]
    assert isinstance(outcome, Reading)


def test_read_many_is_lazy() -> None:
    def endless() -> object:
        while True:
            yield {"text": NEWS}

    outcomes = read_many(endless())  # type: ignore[arg-type]
    assert isinstance(next(outcomes), Reading)


def test_what_goes_wrong_inside_a_page_is_told_with_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The id of a record of an archive says nothing to anybody."""

    def breaks(_: Page) -> None:
        raise ValueError("no")

    monkeypatch.setattr(warta.reading, "read_page", breaks)
    (found,) = read_many([Page("urn:uuid:1", text=NEWS, url="https://news.example/1")])
    assert isinstance(found, Failure)
    assert found.error.startswith(
        "urn:uuid:1 (https://news.example/1): a fault in Warta stopped the reading (ValueError"
    )


def test_a_language_we_do_not_read_is_said() -> None:
    reading = read_one(Page("x", text="Ministrul a spus ceva.", lang="ro"))
    assert reading.events == ()
    assert "'ro'" in (reading.note or "")
