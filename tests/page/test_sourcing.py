import pytest

from warta.page import read_page
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
        (f"{LONG}.\nSumber: Bernama", ("Bernama",)),
        (f"{LONG}.", ()),
    ],
)
def test_the_words_are_traced_to_where_they_were_taken_from(text, agencies):
    assert read_page(Page("demo", text=text, title="Bantuan Beras Tiba", lang="id")).agencies == agencies
