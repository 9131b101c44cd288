import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.page.credits import credit_line, credit_of, is_credit, may_have_credit, with_credits


@pytest.mark.parametrize(
    ("caption", "credit", "rule"),
    [
        ("Warga antre beras. (Foto: Sri Lestari)", "Sri Lestari", "labelled_in_brackets"),
        ("Warga antre beras. (KABAR FOTO/Sri Lestari)", "KABAR FOTO/Sri Lestari", "in_brackets"),
        ("Warga antre beras./Sri Lestari / KABAR", "Sri Lestari / KABAR", "after_slash"),
        ("Warga antre beras. Foto: Kabar", "Kabar", "after_label"),
        ("A queue for rice, Photo: Kabar Images", "Kabar Images", "after_label"),  # "Images" is a part of the name
        ("A queue for rice. Photo: Kabar / Pagi Photo | Ann Roe", "Kabar / Pagi Photo | Ann Roe", "after_label"),
        ("Photo: A bee sits on the rice in the evening. Photograph by Ann Roe", "Photograph by Ann Roe", "after_label"),
        ("Warga antre beras. Doc. kabar.co.id", "Doc. kabar.co.id", "after_label"),
        ("Warga antre beras. ©2024 Kabar.com", "©2024 Kabar.com", "copyright_sign"),
        ("KABAR.com/SRI LESTARI Warga antre beras", "KABAR.com/SRI LESTARI", "outlet_first"),
        ("Warga antre beras. KABAR FOTO/Sri Lestari/wln.", "KABAR FOTO/Sri Lestari/wln", "outlet_last"),
        (
            "Warga antre beras, Senin (9/11/2026). KABAR/HO-Dinas Pangan/pri.",
            "KABAR/HO-Dinas Pangan/pri",
            "outlet_last",
        ),
        ("A queue for rice on November 12, 2026 KABAR/Ann Roe/File Photo", "KABAR/Ann Roe/File Photo", "outlet_last"),
        ("A queue for rice. Ann Roe/Kabar", "Ann Roe/Kabar", "outlet_last"),
        ("BANTUL: A queue for rice.—Kabar", "Kabar", "after_dash"),
        ("Antrean beras. - Kabar Pagi", "Kabar Pagi", "after_dash"),
        ("Antrean beras. KABAR/Ann Roe Purchase Licensing Rights, opens new tab", "KABAR/Ann Roe", "outlet_last"),
        ("Antrean beras. - Harian Kabar/Sri Lestari", "Harian Kabar/Sri Lestari", "outlet_last"),
        ("KABAR FOTO/Sri Lestari/wln", "KABAR FOTO/Sri Lestari/wln", "outlet_first"),
        ("You Tube - Sri Lestari", "You Tube - Sri Lestari", "maker_first"),
        ("Ilustrasi Shutterstock.com", "Shutterstock.com", "maker"),
    ],
)
def test_a_credit_is_found_where_captions_put_it(caption, credit, rule):
    assert credit_of(caption) == (credit, rule)


@pytest.mark.parametrize(
    "caption",
    [
        "Warga antre beras di Bantul, Selasa (12/3/2024)",
        "Warga antre beras.",
        "Warga antre beras. - Harga naik lagi di semua pasar itu",
    ],
)
def test_a_date_in_brackets_is_no_credit(caption):
    assert credit_of(caption) is None


@pytest.mark.parametrize(
    "line",
    [
        "Among those it works for are Kabar TV and Roe Bros. Pictures.",
        "All of its programs are free. Source code can be had from its office on the island.",
    ],
)
def test_a_label_that_is_a_word_of_a_sentence_names_no_maker(line):
    assert credit_of(line) is None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Foto: Sri Lestari", "Sri Lestari"),
        ("Photograph by Ann Roe, Kabar Pagi", "Ann Roe, Kabar Pagi"),
        ("Credit Illustration by Ann Roe", "Ann Roe"),
        ("Bild: kabar_pagi/picture alliance", "kabar_pagi/picture alliance"),
        ("Ann Roe / Pool via Reuters", "Ann Roe / Pool via Reuters"),
        ("annroe - stock.adobe.com", "annroe - stock.adobe.com"),
        ("(Foto: Pool via REUTERS)", "Pool via REUTERS"),
        ("© Kabar Press / Ann Roe", "Kabar Press / Ann Roe"),
        ("Ann Roe/Ritzau Scanpix", "Ann Roe/Ritzau Scanpix"),
        ("©Kabar", "©Kabar"),
        ("Pumpkin on the Island (Image via Unsplash)", None),  # the caption, and its credit
        ("Photo: A bee sits on the rice in the evening", None),
        ("Pictures of the year", None),
        ("Rice for Reuters", None),
        ("Rice is dear. Reporters ask / Reuters", None),
    ],
)
def test_a_line_may_be_nothing_but_a_credit(line: str, credit: str | None) -> None:
    assert credit_line(line) == credit


@given(st.lists(st.text("aıİß©(c) \nFOTOfoto:sumber")))
def test_lines_that_may_have_a_credit_are_found_all_at_once(lines: list[str]) -> None:
    assert with_credits(lines) == {at for at, line in enumerate(lines) if may_have_credit(line)}


@pytest.mark.parametrize(
    ("line", "names", "found"),
    [
        ("Sri Lestari", "Figure-credit", True),
        ("Staff photo by Sri Lestari", "page-image__credit", True),
        ("Sri Lestari", "Figure-caption", False),
        ("5 June 2025", "post-credit", False),
        ("Farmers wait. They came early; all of them stood there.", "photo-credit", False),
    ],
)
def test_an_element_made_for_it_holds_the_credit(line: str, names: str, found: bool) -> None:
    assert is_credit(line, names) is found
