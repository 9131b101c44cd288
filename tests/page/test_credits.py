import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.page.credits import credit_of, may_have_credit, with_credits


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


@given(st.lists(st.text("aıİß©(c) \nFOTOfoto:sumber")))
def test_lines_that_may_have_a_credit_are_found_all_at_once(lines: list[str]) -> None:
    assert with_credits(lines) == {at for at, line in enumerate(lines) if may_have_credit(line)}
