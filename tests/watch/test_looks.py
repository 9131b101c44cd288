"""Whether a page says something else than before."""

from __future__ import annotations

from warta.engine import Attempt
from warta.sources.web import Answer
from warta.watch.looks import Look, text_of
from warta.watch.spool import record_of

PAGE = """<html><head><title>{title}</title></head><body><nav>{nav}</nav><article><h1>{title}</h1>
<p>Polisi menangkap dua orang di Bandung, Senin (9/6/2025). Keduanya diduga mencuri kabel {more}</p>
<p>Kabel itu milik perusahaan listrik negara, kata juru bicara kepolisian di kantornya.</p></article></body></html>"""


def said(title: str = "Dua Ditangkap", nav: str = "", more: str = "listrik.", charset: str | None = "utf-8") -> str:
    data = PAGE.format(title=title, nav=nav, more=more).encode(charset or "utf-8")
    return text_of(record_of("urn:uuid:1", Answer("https://kabar.example/1", data, "text/html", charset, "2025")))


def test_what_is_around_an_article_does_not_count() -> None:
    assert said() == said(nav="<a href=/2>Berita lain</a>") == said(more="  listrik.\n")


def test_headline_and_body_count() -> None:
    assert len({said(), said(title="Tiga Ditangkap"), said(more="telepon.")}) == 3


def test_the_encoding_of_the_answer_is_known() -> None:
    assert said(more="café.") == said(more="café.", charset="iso-8859-1") != said(more="cafe.")


def test_a_page_that_cannot_be_read_says_nothing() -> None:
    record = record_of("urn:uuid:1", Answer("https://kabar.example/1", b" \r\n\r\n ", "text/html", None, "2025"))
    assert Look()(("urn:uuid:1", record), Attempt()) == {"text": ""}
