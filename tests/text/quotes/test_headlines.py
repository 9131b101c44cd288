"""What headlines say that somebody said."""

from dataclasses import replace

import pytest

from text.quoting import article_of, check, check_parsed, people_in, sentences_of
from warta.languages import languages
from warta.records import Article, Block, Role
from warta.text.quotes import find_quotes

HEADLINES = [
    ("id", "{s Budi Santoso}: {r Jembatan Itu Aman}"),
    ("id", "Jalan Ditutup, {s Budi Santoso}: {r Ini Demi Warga}"),
    ("id", "{s Budi Santoso} {c Sebut} {r Jembatan Itu Aman}"),
    ("id", "Budi Santoso Laporkan Akun Itu ke Polisi"),  # hands over
    ("id", "Budi Santoso Ungkap Penyebab Jalan Rusak"),  # tells of what will be told
    ("id", "Budi Santoso Kembali, Ini Plot Cerita dan Daftar Pemainnya"),
    ("id", "Kode Undian Budi Santoso Hari Ini: Klaim Hadiah Sebelum Malam"),  # an order to the reader
    ("id", "Budi Santoso Tidak Yakin Jembatan Itu Aman"),
    ("id", "Budi Santoso Pimpin Upacara Nilai-Nilai Luhur Warga"),  # a plural, no verb
    ("id", "Agenda Pekan Ini: Rapat dan Kunjungan"),  # no speaker before the colon
    ("id", "Profil Budi Santoso: Pendidikan dan Karier di Desa"),  # what he is
    ("id", "5 Rahasia Budi Santoso: Dari Desa ke Kota"),
    ("en", "Meet Ann Baker: Planner and Mother"),
    ("id", "Warga Lega, Insinyur {s Budi Santoso}: {r Jembatan Itu Aman}"),
    ("en", "Ann Baker's childhood: What the town remembers"),  # hers, not by her
    ("en", "'{d This Is a Shame}': {s Ann Baker} Leaves Hearing on Bridge"),
    ("en", "{r Bridge Is Safe}, {s Ann Baker} {c Says}"),
    ("en", "Harbour Bank Backs Ann Baker's Claims on Road"),  # a noun
    ("en", "{s Ann Baker} {c Points Out} {r Bridge Is Safe}"),
    ("en", "Business Brief: Bridge Opens Again"),  # a column, nobody who speaks
    ("en", "Harbour Bank: What the Bridge Costs"),  # asks what the article answers
    ("en", "Harbour Bank Vs Kabar: Who Reads More"),
    ("en", "{s Harbour Bank}: {r The Bridge Is Safe}"),
    ("id", "Anemia: Gejala dan Cara Mencegahnya"),
    ("id", "{s Harbour Bank} Soroti Harga Beras: {r Harus Turun Bulan Ini}"),  # a verb of one who speaks
    ("id", "Harbour Bank Longgarkan Aturan Siaran: Pesan bagi Para Warga"),  # another deed
    ("id", "Ancaman {s Budi Santoso} ke Warga soal Jalan: {r Pergi atau Ditangkap}"),  # what is said, and who says it
    ("id", "Jadwal Budi Santoso Hari Ini: Rapat dan Kunjungan"),
    ("id", "Budi Santoso Juni 2025: Rapat dan Kunjungan"),
    ("id", "Budi Santoso Bantah Tuduhan Monopoli dalam Lelang Jembatan"),  # what he denies, not what he says
    ("en", "‘{d Bridge is safe for years}’: {s Ann Baker}"),
    ("en", "{s Ann Baker}: “{d Bridge Is Safe for Years}”"),
    ("en", "‘{d Bridge is safe for years}’: a town waits for spring"),  # no name
    ("en", "{r Bridge to be closed for years}: {s police}"),
    ("en", "{r Bridge to be closed for years}, – {s Dover mayor}"),
    ("en", "{r Bridge to be closed for years} -{s sources} - Reuters"),  # behind the page's name
    ("en", "Bridge to be closed for years - Reuters"),
    ("en", "Who will close the bridge: mayor"),
    ("en", "“{d Bridge to be closed for years}”: {s police}"),
    ("id", "Jembatan Itu Ditutup Warga Desa: Budi Santoso"),
]


@pytest.mark.parametrize(("code", "case"), HEADLINES)
def test_headlines(code: str, case: str) -> None:
    """A colon after a speaker, or a verb of saying: reported words."""
    check(code, case, "headline")


NAMED = [
    ("Bridge to be closed for years: Ann Baker\nMayor Ann Baker said so.", "Ann Baker"),
    ("Bridge to be closed for years: Mayor Ann Baker\nAnn Baker said so.", "Mayor Ann Baker"),
    ("Bridge to be closed for years: Ann Baker\nThe town waits.", None),  # nobody of whom it tells
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_who_ends_a_headline(text: str, speaker: str | None) -> None:
    """Somebody of whom the article tells is whose words its headline has."""
    roles: tuple[Role, ...] = ("headline", "body")
    blocks = (Block(role, block.span, "test") for role, block in zip(roles, article_of(text).blocks, strict=True))
    article, sentences = Article("1", text, tuple(blocks)), sentences_of(text)
    sentences = tuple(replace(s, role="headline" if n == 0 else "body") for n, s in enumerate(sentences))
    quotes = find_quotes(article, sentences, *people_in(text), languages()["en"])
    found = [q.speaker.of(text) for q in quotes if q.rule == "headline-by" and q.speaker]
    assert found == ([speaker] if speaker else [])


PARSED = [
    "Harbour Council {c Warns} {r Bridge May Be Closed for Years}",
    "Harbour Council Announces Release of its Latest Metrics",
    "Harbour Council to publish reports on failures at home",
    "Ann Baker calls reports that the harbour is closed false",  # a noun behind a verb
]


@pytest.mark.parametrize("case", PARSED)
def test_parsed(case: str) -> None:
    """A headline's verb has a clause behind it, and no thing."""
    check_parsed("en", case, "headline")


def test_a_state_before_a_colon_tells_where_the_news_is_from() -> None:
    """In English, where "Oman: …" is no statement of Oman's; in Indonesian it is."""
    check_parsed("en", "South Africa: Bridge to Be Closed for Years", "headline")
    check_parsed("id", "Oman: {r Jembatan Ditutup Lama}", "headline")
