"""Which district of Indonesia a place is, or lies in."""

from __future__ import annotations

import pytest

from warta.places.districts import districts
from warta.places.gazetteer import mapped
from warta.records import Span
from warta.text.divisions import MOST_WORDS, district_at, districts_told, division_meant, province_behind, times_named

SIKKA = "Nusa Tenggara Timur"


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        # the word for a district, and one of its name
        ("Warga Kecamatan Talibura mengungsi.", "Kecamatan Talibura", ("Talibura", SIKKA)),
        ("Warga Kecamatan Binjai Kota mengungsi.", "Kecamatan Binjai Kota", ("Binjai Kota", "Sumatera Utara")),
        ("Warga Kec. Talibura mengungsi.", "Kec. Talibura", ("Talibura", SIKKA)),
        # several of its name: the regency behind it, the regency told, the one that is called a regency, the province
        ("Warga Kecamatan Bandung, Tulungagung, pergi.", "Kecamatan Bandung", ("Bandung", "Jawa Timur")),
        ("Banjir di Kecamatan Bandung. Polres Tulungagung datang.", "Kecamatan Bandung", ("Bandung", "Jawa Timur")),
        (
            "Kecamatan Paseh, Kabupaten Sumedang, dekat Bandung. Bandung sepi.",
            "Kecamatan Paseh",
            ("Paseh", "Jawa Barat"),
        ),
        ("Dari Bandung ke Kabupaten Sumedang. Kecamatan Paseh sepi.", "Kecamatan Paseh", ("Paseh", "Jawa Barat")),
        ("Kecamatan Bandung di Banten sepi.", "Kecamatan Bandung", ("Bandung", "Banten")),
        ("Kecamatan Bandung sepi.", "Kecamatan Bandung", None),
        # the name alone: where its regency is named
        ("Banjir di Sumbergempol. Bupati Tulungagung datang.", "Sumbergempol", ("Sumbergempol", "Jawa Timur")),
        ("Banjir di Sumbergempol. Bupati Kediri datang.", "Sumbergempol", None),
        ("Ia lahir di Bandung, Tulungagung, dan pergi.", "Bandung", ("Bandung", "Jawa Timur")),
        # a regency that has a district of its name, and a town that the tables have
        ("Ia lahir di Wonosobo, Jawa Tengah.", "Wonosobo", None),
        ("Ia lahir di Kota Depok, Jawa Barat.", "Depok", None),
        ("Ia ditangkap di Tebet, Jakarta Selatan.", "Tebet", None),
        # villages and streets, by what stands behind them
        ("Di Desa Melati Kecamatan Talibura Kabupaten Sikka NTT.", "Desa Melati", ("Desa Melati", SIKKA)),
        ("Di Jalan Melati, RT 01 RW 06, Desa Mawar, Kecamatan Talibura.", "Jalan Melati", ("Jalan Melati", SIKKA)),
        ("Di Jalan Melati, Mawar, Talibura, Sikka.", "Jalan Melati", ("Jalan Melati", SIKKA)),
        ("Di Melati, Talibura, dan Maumere. Bupati Sikka datang.", "Melati", None),
        ("Di Desa Melati, Kabupaten Sikka.", "Desa Melati", None),
        # a village of the district's name
        ("Di Desa Talibura. Bupati Sikka datang.", "Desa Talibura", ("Desa Talibura", SIKKA)),
        ("Di Desa Talibura. Bupati Kediri datang.", "Desa Talibura", None),
        # as English news says it
        ("He died in Cimalaka district, Sumedang regency, West Java.", "Cimalaka", ("Cimalaka", "Jawa Barat")),
        ("He died in Cimalaka, Sumedang, West Java.", "Cimalaka", ("Cimalaka", "Jawa Barat")),
    ],
)
def test_what_a_place_lies_in(text: str, words: str, found: tuple[str, str] | None) -> None:
    """The district by its name in the tables, or the place with the district's degrees; none where nothing decides."""
    place = division_meant(span_of(text, words), text)
    assert (place and (place.name, place.admin)) == found
    assert place is None or (place.resolution, place.lat is None) == ("district", False)


def test_where_a_village_lies_is_said_once() -> None:
    """What it is told to lie in holds for the whole article."""
    text = "Banjir melanda Desa Melati, Kecamatan Talibura. Kini Desa Melati sepi."
    again = text.rindex("Desa Melati")
    place = division_meant(Span(again, again + len("Desa Melati")), text)
    assert place is not None and (place.name, place.lat) == ("Desa Melati", -8.48)


def test_a_district_and_not_what_lies_in_it() -> None:
    """Where only districts are asked for, a village is none."""
    text = "Banjir melanda Desa Melati, Kecamatan Talibura."
    assert district_at(span_of(text, "Desa Melati"), text) is None
    assert (place := district_at(span_of(text, "Kecamatan Talibura"), text)) and place.name == "Talibura"


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Di Jalan Melati, Kabupaten Sikka.", SIKKA),
        ("Di Jalan Melati, Sukamaju, Jakarta Selatan.", "Daerah Khusus Jakarta"),
        ("Di Jalan Melati, Kuningan, Jakarta Selatan.", None),  # Kuningan is a regency, too
        ("Di Jalan Melati, Sukamaju.", None),
    ],
)
def test_the_province_of_what_no_table_has(text: str, province: str | None) -> None:
    """That of all regencies named behind it, if it is one."""
    assert province_behind(span_of(text, "Jalan Melati"), text) == province


def test_a_text_is_searched_once_for_what_many_districts_lie_in() -> None:
    """A list of districts is as long as the text."""
    text = ", ".join(["Kecamatan Bandung"] * 100)
    times_named.cache_clear()
    assert list(districts_told(text)) == []
    assert times_named.cache_info().misses == len({*districts("Bandung")}) * 2


def test_a_name_is_not_looked_up_in_all_its_lengths() -> None:
    """No table has a name of so many words as a line without marks."""
    districts.cache_clear()
    assert district_at(Span(0, 9), f"Kecamatan {'Melati ' * 500}") is None
    assert districts.cache_info().misses <= MOST_WORDS + 1  # and once as a whole


def test_no_division_has_a_longer_name() -> None:
    """The districts of the table, and what they lie in."""
    lines = mapped("districts.tsv")[:].decode("utf-8").splitlines()[1:]
    assert max(len(name.split()) for line in lines for name in line.split("\t")[1:3]) <= MOST_WORDS
