"""Passages in marks without a cue of their own."""

import pytest

from text.quoting import people_in, read
from warta.languages import languages
from warta.records import Article, Block, Sentence, Span
from warta.text.quotes import find_quotes


def test_carried_speaker() -> None:
    """A bare quote is by the last speaker; -nya is the last one spoken of."""
    text = '"Kami siap berangkat," kata Budi Santoso.\n"Besok pagi kita mulai."\n"Semua aman," katanya.'
    assert [quote.who for quote in read(text, "id")] == ["e1", "e1", "e1"]


def test_subhead_carries_nothing() -> None:
    """A heading in marks is not by the last speaker."""
    lines = ['"Kami siap berangkat," kata Budi Santoso.', '"Jembatan Tua yang Dicintai"']
    text = "\n".join(lines)
    blocks = (
        Block("body", Span(0, len(lines[0])), "test"),
        Block("subhead", Span(len(lines[0]) + 1, len(text)), "test"),
    )
    article = Article("1", text, blocks)
    sentences = tuple(Sentence(block.span, block.role) for block in blocks)
    (quote,) = find_quotes(article, sentences, *people_in(text), languages()["id"])
    assert quote.span.of(text) == "Kami siap berangkat,"


BESIDE = [
    ("en", "“The bridge is safe,” gurgled Ann Baker.", "e1"),  # a verb that no table has
    ("en", "“Is the bridge safe?” Ann Baker posed.", "e1"),
    ("en", "“Is the bridge safe?” Ann Baker left the room.", None),
    ("id", '"Jembatan itu aman," Budi Santoso menggumam.', "e1"),
    ("id", '"Jembatan itu aman," dikutip dari Reuters.', None),  # an outlet passes on another's words
    ("en", "A plan to mend “the bridge over the bay,” Ann Baker’s own, was dropped.", None),  # no sentence
]


@pytest.mark.parametrize(("code", "text", "who"), BESIDE)
def test_who_stands_beside_an_unknown_verb(code: str, text: str, who: str | None) -> None:
    """Whoever is named right behind a whole sentence in marks said it."""
    (quote,) = read(text, code)
    assert quote.direct and quote.who == who


FRAGMENTS = [
    ("Warga menolak 'rencana yang terlalu mahal' itu.", 1),
    ("Ia dikenal sebagai 'raja jalanan' di kotanya.", 0),  # a nickname
    ("Ia membaca 'Laut Tua: Kisah Seorang Pelaut dan Ibu Tua' di rumah.", 0),  # a long one
    ("Ia menonton film 'Laut Bercerita' di rumah.", 0),  # the title of a work
    ("Ia menonton drama China 'THE LONG WAY' di rumah.", 0),
    ("Jalan itu rusak. Kata Santoso 'kami siap pulang sekarang juga'.", 1),  # a cue and who speaks
    ("Kata 'aman' tidak cukup.", 0),  # a single word
    ('Tulis {"url": "https://kabar.id/jalan-tua"} di sana.', 0),  # the address of a page
    ("Di dinding itu ada tulisan 'ini aku'.", 1),  # short words, but no name
    ("Spanduk bertuliskan 'Tutup Jembatan Tua!' dan 'Warga Siap Jalan'.", 2),
    ("Spanduk bertuliskan 'Tutup Jembatan Tua!', 'Warga Siap Jalan', dan lainnya.", 2),  # in a row with words
]


@pytest.mark.parametrize(("text", "count"), FRAGMENTS)
def test_fragments(text: str, count: int) -> None:
    """Two words or more in marks are somebody's, unless they name a work or somebody."""
    assert len(read(text, "id")) == count


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Seperti dimuat harian Kabar, Budi Santoso lama menolak 'rencana yang terlalu mahal' itu.", "Budi Santoso"),
        ("Seperti dimuat harian Kabar, warga lama menolak 'rencana yang terlalu mahal' itu.", "harian Kabar"),
    ],
)
def test_who_passes_a_fragment_on(text: str, speaker: str) -> None:
    """An outlet that is named first passes the words on, where anybody else is named before them."""
    (quote,) = read(text, "id")
    assert quote.speaker and quote.speaker.of(text) == speaker


TERMS = [
    ("The bridge is a “dead end” for most.", 0),
    ("The new “dead end” is open for most.", 0),
    ("The bridge is a “dead end for us all” for most.", 1),  # too long for a term
    ("The bridge is closed to “keep children safe” for most.", 1),
    ("Most are glad that “all is well” for now.", 1),
    ("The bridge is closed, “they hope” for now.", 1),
    ("The bridge is a “dead end.”", 1),  # as said, to the full stop
    ("For Ann Baker the bridge is a “dead end” for most.", 1),  # somebody is named
]


@pytest.mark.parametrize(("text", "count"), TERMS)
def test_a_term_is_nobodys_words(text: str, count: int) -> None:
    """A few words in marks are the writer's, where nobody is named who may have said them."""
    assert len(read(f"Budi Santoso left. {text}", "en")) == count


OF_WHOM = [
    ("Ann Baker sure of “a new start”", None),
    ("Ann Baker: Bridge remains “a new start”", "e1"),
]


@pytest.mark.parametrize(("headline", "who"), OF_WHOM)
def test_a_fragment_in_a_headline(headline: str, who: str | None) -> None:
    """Who is named in a headline beside words in marks need not have said them."""
    block = Block("headline", Span(0, len(headline)), "test")
    article = Article("1", headline, (block,))
    sentences = (Sentence(block.span, block.role),)
    (quote,) = find_quotes(article, sentences, *people_in(headline), languages()["en"])
    assert quote.who == who


def test_whose_something_is_has_said_nothing() -> None:
    """Whoever is named behind what another has, is whose the words are."""
    text = "Ahead of Ann Baker’s visit to Dover, Budi Santoso issued his “deepest apology for all of it” on Monday."
    (quote,) = read(text, "en")
    assert quote.speaker and quote.speaker.of(text) == "Budi Santoso"
