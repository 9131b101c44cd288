import pytest

from warta.page.credits import credit_of


@pytest.mark.parametrize(
    ("caption", "credit", "rule"),
    [
        ("Warga antre beras. (Foto: Sri Lestari)", "Sri Lestari", "labelled_in_brackets"),
        ("Warga antre beras. (KABAR FOTO/Sri Lestari)", "KABAR FOTO/Sri Lestari", "in_brackets"),
        ("Warga antre beras./Sri Lestari / KABAR", "Sri Lestari / KABAR", "after_slash"),
        ("Warga antre beras. Foto: Kabar", "Kabar", "after_label"),
        ("Warga antre beras. ©2024 Kabar.com", "©2024 Kabar.com", "copyright_sign"),
        ("KABAR.com/SRI LESTARI Warga antre beras", "KABAR.com/SRI LESTARI", "outlet_first"),
        ("You Tube - Sri Lestari", "You Tube - Sri Lestari", "maker_first"),
        ("Ilustrasi Shutterstock.com", "Shutterstock.com", "maker"),
    ],
)
def test_a_credit_is_found_where_captions_put_it(caption, credit, rule):
    assert credit_of(caption) == (credit, rule)


@pytest.mark.parametrize("caption", ["Warga antre beras di Bantul, Selasa (12/3/2024)", "Warga antre beras."])
def test_a_date_in_brackets_is_no_credit(caption):
    assert credit_of(caption) is None
