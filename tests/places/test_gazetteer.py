"""Where is where."""

from __future__ import annotations

import pytest

from warta.places.gazetteer import PlaceFact, find_place, fold, namesakes, region_of, well_known


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Kebumen", None, ("IDN", "regency", "Jawa Tengah")),
        ("Jawa Tengah", None, ("IDN", "region", "")),
        ("Teheran", None, ("IRN", "city", "26")),
        ("Moskow", None, ("RUS", "city", "48")),
        ("Jalur Gaza", None, ("PSE", "region", "")),
        ("Jenewa", None, ("CHE", "city", "")),
        ("Gedung Merah Putih", None, ("IDN", "site", "")),
        ("Paris", None, ("FRA", "city", "11")),
        ("Paris", "USA", ("USA", "city", "TX")),
        ("Georgia", "USA", ("USA", "region", "GA")),
        ("Bandarlampung", None, ("IDN", "city", "Lampung")),
        ("Rafah", None, ("PSE", "city", "")),
        ("Helmand", None, ("AFG", "region", "")),
        ("Anbar", None, ("IRQ", "region", "")),
        ("Suffolk", "GBR", ("GBR", "region", "")),
        ("Kandahar", None, ("AFG", "city", "")),
        ("Anbar province", None, ("IRQ", "region", "")),
        ("Province of Nineveh", None, ("IRQ", "region", "")),
        ("County Donegal", None, ("IRL", "region", "")),
        ("New York state", None, ("USA", "region", "NY")),
        ("New York", None, ("USA", "city", "NY")),
        ("Washington", "USA", ("USA", "city", "DC")),
        ("Washington, D.C.", None, ("USA", "city", "DC")),
        ("St. Petersburg", None, ("RUS", "city", "66")),
        ("St Petersburg", "USA", ("USA", "city", "FL")),
    ],
)
def test_find_place(name: str, country: str | None, expected: tuple[str, str, str]) -> None:
    """Exonyms are known; the country in play decides between namesakes, then size."""
    found = find_place(name, country)
    assert found is not None
    assert (found.country, found.resolution, found.admin) == expected


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Kebumen", "Jawa Tengah"),
        ("Jawa Tengah", "Jawa Tengah"),
        ("Jakarta", "Daerah Khusus Jakarta"),
        ("Los Angeles", "California"),
        ("Goma", "Nord Kivu"),
        ("Rafah", "Gaza Strip"),
        ("Jalur Gaza", "Gaza Strip"),
        ("Monas", "Daerah Khusus Jakarta"),
        ("Paris", "Île-de-France"),
        ("Solo", "Jawa Tengah"),
        ("Gunung Semeru", "Jawa Timur"),
        ("Gunung Merapi", None),
        ("Jawa", None),
        ("Middle East", None),
    ],
)
def test_region_of(name: str, region: str | None) -> None:
    """The province of a town, a regency, a site; its own name for a province; none for what lies in several."""
    place = find_place(name)
    assert place is not None
    assert region_of(place) == region


def test_no_code_stands_for_a_province() -> None:
    """A code whose settlements are told of several provinces has no name, and is none."""
    assert region_of(PlaceFact("A", "COD", "city", "99", None, None, 0)) is None


@pytest.mark.parametrize("name", ["Xyzzy", "Springfield", "", "Budi Santoso", "county", "Xyzzy province"])
def test_unsure(name: str) -> None:
    """A name that is not known, or that several towns bear with equal right, is no place."""
    assert find_place(name) is None


def test_coordinates() -> None:
    """Degrees of a point inside; None where the gazetteer has none."""
    found = find_place("Kebumen")
    assert found is not None
    assert found.lat == pytest.approx(-7.67, abs=0.05)
    assert found.lon == pytest.approx(109.65, abs=0.05)


@pytest.mark.parametrize(
    ("name", "lat", "lon"), [("Ketapang", -1.8, 110.0), ("Kendal", -6.9, 110.2), ("Batam", 1.1, 104.0)]
)
def test_own_province(name: str, lat: float, lon: float) -> None:
    """A regency has the degrees of the town of its name in its own province, not those of a namesake's elsewhere."""
    found = find_place(name, "IDN")
    assert found is not None
    assert (found.lat, found.lon) == (pytest.approx(lat, abs=0.2), pytest.approx(lon, abs=0.2))


def test_spellings_of_towns() -> None:
    """Towns are known in a text without accents, in one word and in two, and by the names that news gives them."""
    names = {name: place.country for name, place in well_known()}
    told = [names.get(name) for name in ("Montreal", "Kandahar", "Bandarlampung", "Tanjung Pinang", "Khan Younis")]
    assert told == ["CAN", "AFG", "IDN", "IDN", "PSE"]
    assert "Sale" not in names  # Salé


@pytest.mark.parametrize(
    ("name", "country", "resolution", "lat"),
    [
        ("Henan", "CHN", "region", 33.7),  # not Hengyang, which is called so, too
        ("Red Sea", None, "region", 20.0),  # nor the provinces on its coasts
        ("Balkan", None, "region", None),  # nor that of Turkmenistan
        ("Colorado River", None, "region", None),  # too long for a point
        ("Solo", "IDN", "city", -7.56),
    ],
)
def test_what_news_means_by_a_name(name: str, country: str | None, resolution: str, lat: float | None) -> None:
    found = find_place(name)
    assert found is not None and (found.country, found.resolution, found.lat) == (country, resolution, lat)


def test_names_of_others_are_not_looked_for() -> None:
    """A place is called Solo only where a text tells that it is one."""
    names = {name for name, _ in well_known()}
    assert {"Solo", "Arctic"}.isdisjoint(names) and {"Mediterranean Sea", "Gunung Semeru"} <= names


def test_every_regency_is_known() -> None:
    """All 38 provinces and 514 regencies and cities of Indonesia are in the gazetteer."""
    import tomllib
    from pathlib import Path

    import warta.places

    path = Path(warta.places.__file__).parent / "indonesia.toml"
    provinces = tomllib.loads(path.read_text(encoding="utf-8"))["province"]
    names = [(p["name"], name) for p in provinces for name in (*p["regencies"], *p["cities"])]
    assert (len(provinces), len(names)) == (38, 514)
    assert all(any(place.admin == province for place in namesakes(name)) for province, name in names)


def test_every_regency_has_its_degrees() -> None:
    """All regencies and cities of Indonesia lie in it; of two of one name each lies in its own province."""
    found = [fact for _, fact in well_known() if fact.country == "IDN" and fact.resolution in ("regency", "city")]
    assert all(fact.lat is not None and -11 < fact.lat < 6 and 95 < (fact.lon or 0) < 141 for fact in found)
    degrees = {fact.admin: (fact.lat, fact.lon) for fact in namesakes("Banjar") if fact.country == "IDN"}
    assert degrees == {"Jawa Barat": (-7.37, 108.54), "Kalimantan Selatan": (-3.41, 114.86)}


def test_fold() -> None:
    """Accents, case and hyphens do not part two spellings."""
    assert fold("São-Paulo") == "sao paulo"
