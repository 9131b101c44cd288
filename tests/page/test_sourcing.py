import pytest

from pages_made import drawn
from warta.page import read_page
from warta.page.sourcing import find_sources
from warta.records import Page

LONG = "Pemerintah daerah membagikan bantuan beras kepada warga di balai desa pada Senin siang kemarin"


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"{LONG}, dikutip KabarPagi.com dari Antara.", ("Antara",)),
        (f"{LONG}, dilansir kantor berita AFP, Rabu.", ("AFP",)),
        (f"{LONG}, seperti dikutip dariReuters.", ("Reuters",)),  # flattening glued the link
        (f"{LONG}, dilansir Kabar Dunia, Rabu.", ("Kabar Dunia",)),
        (f"{LONG}, kata seorang sumber kepada situs Kabar Dunia.", ("Kabar Dunia",)),
        (f"JAKARTA (ANTARA) - {LONG}.", ("Antara",)),
        (f"MOSCOW, February 7. /TASS/. {LONG}.", ("TASS",)),
        (f"{LONG}.\nSumber: Bernama", ("Bernama",)),
        (f"{LONG}.", ()),
        (f"{LONG}, dikutip Selasa (10/6).", ()),
        (f"{LONG}, dilansir Samudrapada Senin.", ("Samudra",)),  # flattening glued the words
        (f"{LONG}, dilansir Kabar DuniadanAntara.", ("Kabar Dunia",)),
        (f"{LONG}, dilansir kantor berita Norwegia,Kabar Fyord.", ("Kabar Fyord",)),
        (f"{LONG}, dilansir kantor berita Norwegia.", ()),
        (f"{LONG}. Mengutip News.kabardunia.com, harga turun.", ("News.kabardunia.com",)),
        (f"{LONG}, dikutip dari Sri Lestari, pakar gizi.", ()),
        (f"{LONG}. Dilansir dari Kabar Dunia, polisi menahan warga.", ("Kabar Dunia",)),
        (f"{LONG}. Warga membuat Laporan Polisi (LP) kemarin.", ()),
        (f"{LONG}, menurut laporan Kabar Dunia.", ("Kabar Dunia",)),
        (f"{LONG}, dilansir Garda Revolusi Iran, Rabu.", ()),  # a body, no medium
        (f"{LONG}.\nSumber: Pemerintah Kota Bantul", ()),
        (f"{LONG}, tulis laporan Command Center Damkar.", ()),
        (f"{LONG}.\nSumber: https://kabar.id/foto", ()),
        (f"Aliansi Antar Petani (AAP) menang. {LONG}.", ()),  # short for the words before it
        (f"Aliansi AntarPetani (AAP) menang. {LONG}.", ()),
        (f"CILACAP (AP) - Harga turun. {LONG}.", ("AP",)),
    ],
)
def test_the_words_are_traced_to_where_they_were_taken_from(text, agencies):
    assert read_page(Page("demo", text=text, title="Bantuan Beras Tiba", lang="id")).agencies == agencies


def test_english_news_cites_agencies_for_a_passage():
    """What one sentence has from an agency, the article has not: it is made of several reports."""
    cited = "The council shared out rice on Monday, according to AFP. The road was closed, Reuters reported."
    assert read_page(Page("t", text=cited, lang="en")).agencies == ()
    assert read_page(Page("t", text=f"DOVER (AFP) - {cited}", lang="en")).agencies == ("AFP",)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        (f"body| {LONG}.\nsource| Sumber: Kabar Dunia\nbody| {LONG}.", []),  # a chart's
        (f"body| {LONG}.\nsource| Sumber: Kabar Dunia/Antara\nbody| {LONG}.", ["Antara"]),
        (f"body| {LONG}.\nsource| Reuters\nbody| {LONG}.", []),  # who sold the picture above
        (f"source| Sumber: Kabar Dunia\nbody| {LONG}.\nbody| {LONG}.", ["Kabar Dunia"]),
        (f"body| {LONG}.\nbody| {LONG}.\nsource| Sumber: Kabar Dunia", ["Kabar Dunia"]),
        (f"body| {LONG}.\nsource| Sumber: Kabar Dunia, 5 Juni 2025", ["Kabar Dunia"]),
        (f"body| {LONG}.\nsource| Sumber: Kabar & Warta Dunia", ["Kabar & Warta Dunia"]),
        (f"body| {LONG}.\nsource| Sumber: Antara & AFP", ["Antara", "AFP"]),
        (f"body| {LONG}.\nsource| (Kabar Dunia with AFP and Reuters)", ["AFP", "Reuters"]),
        (f"body| {LONG}.\nsource| AP/Reuters", ["AP", "Reuters"]),
        (f"body| {LONG}.\nsource| (AP/Reuters)\nbody| {LONG}.", ["AP", "Reuters"]),  # of a picture it has no brackets
        (f"body| {LONG}.\nsource| Sumber: Reuters/dl(gr)", ["Reuters"]),  # who edited it
        (f"body| {LONG}.\nsource| Sumber: Twitter @dinas_pangan", []),
        (f'body| {LONG}.\nsource| Kabar Dunia, "Beras naik," Diakses 5 Juni 2025', []),  # a list of works
        (f"body| {LONG}.\nsource| Diterbitkan 05.06.2025", []),  # the line below an empty label
    ],
)
def test_a_source_between_paragraphs_is_the_chart_s_unless_it_is_an_agency(page, names):
    made = drawn(page)
    assert [one.value for one in find_sources(made.text, made.blocks, "id", ())] == names
