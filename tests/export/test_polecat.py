"""POLECAT's and ICEWS' tables."""

from __future__ import annotations

from export.datasets_made import party, told
from warta.export.polecat import (
    ICEWS,
    POLECAT,
    icews_cells,
    icews_lines,
    polecat_cells,
    polecat_lines,
    words,
)
from warta.languages import languages
from warta.ontology import plover


def known(names: str, line: str) -> dict[str, str]:
    return {name: cell for name, cell in zip(names.split("\t"), line.split("\t"), strict=True) if cell}


def test_polecat() -> None:
    names, line = polecat_lines([], [told(actors=[party("Rebels", "COD", "REB"), party("Militia")])])
    found = known(names, line)
    version = found.pop("Version")
    assert version.startswith("Warta ")
    assert found == {
        "Event ID": "1",
        "Event Date": "2025-06-08",
        "Event Type": "ASSAULT",
        "Intensity": "-9",
        "Quad Code": "MATERIAL CONFLICT",
        "Actor Name": "Rebels; Militia",
        "Actor Name Raw": "Rebels; Militia",
        "Actor Country": "COD; ",
        "Primary Actor Sector": "REB",
        "Actor Sectors": "REB; ",
        "Recipient Name": "a village",
        "Recipient Name Raw": "a village",
        "Recipient Country": "COD",
        "Primary Recipient Sector": "CVL",
        "Recipient Sectors": "CVL",
        "Placename": "Bunia",
        "City": "Bunia",
        "Province": "Ituri",
        "Country": "Congo - Kinshasa",
        "Latitude": "1.5",
        "Longitude": "30.25",
        "Raw Placename": "Bunia",
        "Feature Type": "city",
        "Source": "Kabar",
        "Publication Date": "2025-06-09",
        "Language": "English",
    }


def test_parties_stand_in_one_order_in_each_column_though_nothing_is_known_of_the_last() -> None:
    crowd = [party("Rebels", "COD", "REB"), party("Militia"), party("Villagers")]
    names, line = polecat_lines([], [told(actors=crowd)])
    cells = known(names, line)
    columns = [cells[f"Actor {name}"].split("; ") for name in ("Name", "Country", "Sectors")]
    assert list(zip(*columns, strict=True)) == [("Rebels", "COD", "REB"), ("Militia", "", ""), ("Villagers", "", "")]


def test_icews() -> None:
    names, line = icews_lines([], [told(story=5)])
    assert known(names, line) == {
        "Event ID": "1",
        "Event Date": "2025-06-08",
        "Source Name": "Rebels",
        "Source Sectors": "Rebel",
        "Source Country": "Congo - Kinshasa",
        "Event Text": "attacked",
        "CAMEO Code": "190",
        "Intensity": "-10.0",
        "Target Name": "a village",
        "Target Sectors": "Civilian",
        "Target Country": "Congo - Kinshasa",
        "Story ID": "5",
        "Publisher": "Kabar",
        "City": "Bunia",
        "Province": "Ituri",
        "Country": "Congo - Kinshasa",
        "Latitude": "1.5",
        "Longitude": "30.25",
    }


def test_every_cell_has_its_column() -> None:
    assert set(polecat_cells(told())) <= set(POLECAT)
    assert set(icews_cells(told())) <= set(ICEWS)


def test_a_place_stands_at_its_level() -> None:
    assert icews_cells(told(resolution="region", place="Ituri", place_region=None))["Province"] == "Ituri"
    assert polecat_cells(told(resolution="regency", place="Sleman"))["District"] == "Sleman"
    assert "City" not in polecat_cells(told(resolution=None))


def test_a_place_stands_in_its_province() -> None:
    found = polecat_cells(told())
    assert (found["City"], found["Province"]) == ("Bunia", "Ituri")


def test_a_type_that_plover_does_not_have() -> None:
    found = {**icews_cells(told(type="FLOOD")), **polecat_cells(told(type="FLOOD"))}
    assert (found["CAMEO Code"], found["Intensity"], found["Quad Code"]) == (None, None, None)


def test_all_languages_and_sectors_have_words() -> None:
    assert set(words()["languages"]) == set(languages())
    assert set(words()["sectors"]) == set(plover().sectors) - {"UNK"}
