"""Adding to a knowledge base, and reading with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from text.quoting import article_of
from warta.errors import NotFoundError, UsageError
from warta.knowledge import add_file, at_place, known_with, located
from warta.languages import languages
from warta.records import Entity, Event, Place, Reading, Span
from warta.text import read_text

EXAMPLES = Path(__file__).parent.parent / "examples" / "knowledge"
TEXT = "Warga Petanahan menemui Forum Petani Urut Sewu. Wagiman Kertosari memimpin mereka ke Karangsambung."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what the examples hold."""
    add_file(EXAMPLES / "places.tsv", tmp_path / "mine", "places")
    add_file(EXAMPLES / "entities.tsv", tmp_path / "mine", "entities")
    return tmp_path / "mine"


def entities(folder: Path | None) -> dict[str, Entity]:
    return {entity.name: entity for entity in read_text(article_of(TEXT), known_with(folder)["id"]).entities}


def test_what_the_user_knows_is_found(folder: Path) -> None:
    found = entities(folder)
    assert (found["Forum Petani Urut Sewu"].kind, found["Forum Petani Urut Sewu"].country) == ("organisation", "IDN")
    assert (found["Karangsambung"].kind, found["Karangsambung"].country) == ("place", "IDN")
    assert found["Warga Petanahan"].country == "IDN"
    wagiman = found["Wagiman Kertosari"]
    assert (wagiman.country, wagiman.sector, wagiman.role, wagiman.rule) == (
        "IDN",
        "SOC",
        "ketua kelompok tani",
        "knowledge",
    )


def test_without_it_the_reading_is_another() -> None:
    found = entities(None)
    assert "Wagiman Kertosari" not in found or found["Wagiman Kertosari"].country is None


def test_a_later_row_replaces_an_older_one(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.tsv"
    again.write_text("name\tcountry\nKarangsambung\tTLS\nX\tTimor\nY\tXXX\n")
    added = add_file(again, folder, "places")
    assert (added.rows, [problem.line for problem in added.problems]) == (1, [3, 4])
    lines = (folder / "places.tsv").read_text().splitlines()
    assert len([line for line in lines if line.startswith("Karangsambung\t")]) == 1
    assert any(line.startswith("Karangsambung\t\tTLS") for line in lines)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            b"name\tcountry\nA\tIDN\nB\tXXX\n",
            ":3: country 'XXX' is no code of ISO 3166 alpha-3, such as IDN; mend this ",
        ),
        (b"town\nA\n", ":1: no column 'town'; "),
        (b"name\nCaf\xe9\n", ": is no text in UTF-8; save it as such."),
    ],
)
def test_a_table_that_was_edited_badly_is_neither_read_nor_written_over(
    tmp_path: Path, table: bytes, told: str
) -> None:
    """Its bad lines would be lost, or missed without a word."""
    file = tmp_path / "places.tsv"
    file.write_bytes(table)
    with pytest.raises(UsageError) as added:
        add_file(EXAMPLES / "places.tsv", tmp_path, "places")
    assert str(added.value).startswith(f"{file}{told}")
    assert file.read_bytes() == table
    with pytest.raises(UsageError) as read:
        known_with(tmp_path)
    assert str(read.value) == str(added.value)


def test_items_of_wikidata(tmp_path: Path) -> None:
    assert add_file(EXAMPLES / "wikidata.jsonl", tmp_path, "places").rows == 1
    assert add_file(EXAMPLES / "wikidata.jsonl", tmp_path, "entities").rows == 1
    assert "Gua Petruk\tPetruk Cave|Goa Petruk\tIDN\tsite\t-7.71\t109.4" in (tmp_path / "places.tsv").read_text()


def test_nothing_good_writes_nothing(tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("town\nKebumen\n")
    assert add_file(bad, tmp_path / "mine", "places").rows == 0
    assert not (tmp_path / "mine").exists()


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"gone\.tsv: there is no such file"):
        add_file(tmp_path / "gone.tsv", tmp_path, "places")
    with pytest.raises(OSError, match=r"directory|denied"):
        add_file(tmp_path, tmp_path, "places")
    (tmp_path / "picture").write_bytes(b"\xff\xfe\x00\x00")
    with pytest.raises(UsageError, match="no text"):
        add_file(tmp_path / "picture", tmp_path, "places")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder of knowledge"):
        known_with(tmp_path / "none")
    assert known_with(None) == languages()


def test_a_place_of_a_user_has_a_region(tmp_path: Path) -> None:
    """It is the column's; one of the tables' own place of that name would be another place's."""
    (tmp_path / "places.tsv").write_text("name\tcountry\tregion\nKarangsambung\tIDN\tJawa Tengah\nKebumen\tIDN\t\n")
    knowledge = known_with(tmp_path)["id"].table("knowledge")["knowledge"]
    regions = [at_place(event_at(name), knowledge).place for name in ("Karangsambung", "Kebumen")]
    assert [place and place.region for place in regions] == ["Jawa Tengah", None]


def test_one_folder_is_compiled_once(folder: Path) -> None:
    assert known_with(folder)["id"] is known_with(folder)["id"]


def test_an_event_gets_the_coordinates(folder: Path) -> None:
    language = known_with(folder)["id"]
    event = event_at("Karangsambung")
    reading = Reading(article_of(TEXT), (), (), (), (), (), (event,))
    (found,) = located(reading, language).events
    assert found.place == Place(Span(0, 1), "Karangsambung", "IDN", -7.58, 109.67, "city")
    assert located(reading, languages()["id"]) is reading


def event_at(name: str) -> Event:
    """A protest at a place whose country nobody told, and whose province is another's."""
    place = Place(Span(0, 1), name, None, None, None, None, "Elsewhere")
    return Event(
        "PROTEST", None, Span(0, 1), Span(0, 1), (), (), place, None, "happened", (), False, None, None, 1.0, ()
    )


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_table_of_a_spreadsheet(tmp_path: Path, mark: str) -> None:
    """Fields may stand in quotation marks, with the mark or a line's end in them; bad lines keep their numbers."""
    rows = ["name|aliases|country", '"Karangsambung|atas"|"Sambung\nAtas"|IDN', "Petanahan||indonesia"]
    table = tmp_path / "mine.csv"
    table.write_text("\ufeff" + "\n".join(row.replace("|", mark) for row in rows), encoding="utf-8")
    added = add_file(table, tmp_path / "mine", "places")
    assert (added.rows, [problem.line for problem in added.problems]) == (1, [4])
    assert f"Karangsambung{mark}atas\tSambung Atas\tIDN" in (tmp_path / "mine" / "places.tsv").read_text()
