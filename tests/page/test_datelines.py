import pytest

from warta.page.datelines import opening_of


@pytest.mark.parametrize(
    ("paragraph", "outlet", "place"),
    [
        ("BANTUL, KabarPagi.com - Harga beras naik.", "KabarPagi.com", "BANTUL"),
        ("BANTUL (ANTARA) - Harga beras naik.", None, "BANTUL"),
        ("KABAR PAGI - Harga beras naik.", "KABAR PAGI", None),
        ("Jakarta\n-\nHarga beras naik.", None, "Jakarta"),
        ("KabarPagi.com, Bantul Harga beras naik.", "KabarPagi.com", "Bantul"),
        ("KabarPagi.com, Tel Aviv -Harga beras naik.", "KabarPagi.com", "Tel Aviv"),
        ("KabarPagi.com, JakartaHarga beras naik.", "KabarPagi.com", "Jakarta"),
        ("KabarPagi.com, JakartaPT Sinar Laut rugi.", "KabarPagi.com", "Jakarta"),
        ("KabarPagi.com, PengantarHarga beras naik.", None, None),
        ("RENO, Nev. (AP) — Prices rose.", None, "RENO"),
        ("MOSCOW, February 7. /TASS/. Prices rose.", None, "MOSCOW"),
        ("KOMSOMOLSK-ON-AMUR, March 9. /TASS /. Prices rose - again.", None, "KOMSOMOLSK-ON-AMUR"),
        ("He asked for it. /Yes or no/. Prices rose.", None, None),
        ("NEW DELHI: Prices rose.", None, "NEW DELHI"),
        ("New Delhi (KABAR): Prices rose.", None, "New Delhi"),
        ("New Delhi, July 26 (KABAR): Prices rose.", None, "New Delhi"),
        ("Karachi (AFP) Prices rose.", None, "Karachi"),
        ("BERLIN, Germany (AP) Prices rose.", None, "BERLIN"),
        ("Berlin (KABAR) Prices rose.", None, None),
        ("Monrovia — Prices rose.", None, "Monrovia"),
        ("Last Chance — Prices rose.", None, None),
        ("Last Chance: Prices rose.", None, None),
        ("LAST CHANCE: Prices rose.", None, None),
        ("THE PRESIDENT: Prices rose.", None, None),
        ("The minister — who resigned — said so.", None, None),
        ("Harga beras Solo-Yogya naik.", None, None),
        ("Illustration - The head of the village shows seedlings.", None, None),
        ("Germany's - and Europe's - prices rose.", None, None),
        ("On Friday - prices rose on two markets.", None, None),
        ("Sukamaju - Prices rose.", None, "Sukamaju"),
        ("KABAR.CO.ID - BANTUL. Harga beras naik.", "KABAR.CO.ID", "BANTUL"),
        ("KABAR.CO.ID - BANTUL naik.", "KABAR.CO.ID", None),
        ("SAGARA: Prices rose, and people from the hills came to Sagara.", None, "SAGARA"),
        ("SAGARA: Prices rose. Sagara is poor.", None, None),
        ("SAGARA: Prices rose, said Ann Sagara, the mayor.", None, None),  # somebody who speaks
    ],
)
def test_outlet_and_place_stand_before_the_first_dash(paragraph, outlet, place):
    opening = opening_of(paragraph, paragraph + " Dikutip KabarPagi.com.")
    assert (opening.outlet and opening.outlet[0], opening.place and opening.place[0]) == (outlet, place)
