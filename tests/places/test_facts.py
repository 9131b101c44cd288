"""Tables of the user's own: what a line may say, and what is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.places.facts import Problem, read_knowledge, rows_of_table

HEADER = "name\taliases\tcountry\tresolution\tlat\tlon\tpeople"


def problem(line: str, header: str = HEADER, what: str = "places") -> str:
    (_, found), *_ = rows_of_table([header, line], what)  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    return f"{found.line}: {found.why}"


def test_columns_in_any_order_and_empty_fields() -> None:
    lines = ["# notes", "country\tname", "", "IDN\tKarangsambung", "\tPetanahan"]
    assert [row for _, row in rows_of_table(lines, "places")] == [
        {"country": "IDN", "name": "Karangsambung"},
        {"name": "Petanahan"},
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("\tX\tIDN", "no name"),
        ("Kota\t\tIndonesia", "no code of ISO 3166"),
        ("Kota\t\tXXX", "country 'XXX' is no code of ISO 3166 alpha-3, such as IDN"),
        ("Kota\t\tidn", "no code of ISO 3166"),
        ("Kota\t\tIDN\ttown", "none of: country, region"),
        ("Kota\t\tIDN\tcity\t-7,5\t109", "no number of degrees"),
        ("Kota\t\tIDN\tcity\t-97.5\t109", "from -90 to 90"),
        ("Kota\t\tIDN\tcity\t-7.5", "belong together"),
        ("Kota\t\tIDN\tcity\t\t\tmany", "people 'many'"),
        ("Kota\t\tIDN\tcity\t\t\t²", "people '²'"),
        ("Kota\t\tIDN\tcity\t\t\t5\tmore", "8 fields, but 7 columns"),
    ],
)
def test_a_bad_line_is_told_with_its_number(line: str, why: str) -> None:
    assert problem(line).startswith("2: ")
    assert why in problem(line)


def test_a_bad_line_does_not_stop_the_others() -> None:
    found = [row for _, row in rows_of_table([HEADER, "A\t\tIDN", "B\t\tid", "C\t\tIDN"], "places")]
    assert [isinstance(row, Problem) for row in found] == [False, True, False]


def test_the_first_line_names_columns() -> None:
    (_, found), *rest = rows_of_table(["Karangsambung\t\tIDN", "A"], "places")
    assert isinstance(found, Problem)
    assert "no column 'Karangsambung'; the first line names columns, parted by tabs or commas" in found.why
    assert not rest


def test_a_column_is_named_once() -> None:
    ((_, found),) = rows_of_table(["name\tname", "Gulu\tGulu Town"], "places")
    assert found == Problem(1, "two columns are named 'name'")


def test_an_entity_has_a_kind_and_a_sector_of_plover() -> None:
    header = "name\tkind\tsector"
    assert "kind 'state' is none of: person" in problem("A\tstate", header, "entities")
    assert "sector 'FARM' is none of: GOV" in problem("A\tperson\tFARM", header, "entities")


def test_facts_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text(f"{HEADER}\nPetanahan\tPantai Petanahan\tIDN\tsite\t-7.8\t109.6\t\n")
    (tmp_path / "entities.tsv").write_text("name\tkind\tcountry\nForum X\tgroup\tIDN\nWagiman Kertosari\tperson\tIDN\n")
    known = read_knowledge(tmp_path)
    ((names, place),) = known.places
    assert names == ("Petanahan", "Pantai Petanahan")
    assert (place.lat, place.lon, place.resolution) == (-7.8, 109.6, "site")
    assert [body.names for body in known.bodies] == [("Forum X",)]
    assert [person.country for person in known.persons] == ["IDN"]
    assert read_knowledge(tmp_path) is known


def test_a_changed_folder_is_read_anew(tmp_path: Path) -> None:
    assert read_knowledge(tmp_path).places == ()
    (tmp_path / "places.tsv").write_text("name\nPetanahan\n")
    assert len(read_knowledge(tmp_path).places) == 1


def test_a_table_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_bytes(b"\xef\xbb\xbfname\nPetanahan\n")
    assert len(read_knowledge(tmp_path).places) == 1
