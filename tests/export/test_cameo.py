"""PLOVER to CAMEO."""

from __future__ import annotations

import pytest

from export.datasets_made import party, told
from warta.export.cameo import cameo, code_of, country_of, dyad, sector_of
from warta.ontology import plover


@pytest.mark.parametrize(
    ("kind", "mode", "code", "root", "quad", "score"),
    [
        ("AGREE", None, "030", "03", 1, 4.0),
        ("CONSULT", "visit", "042", "04", 1, 1.9),
        ("CONSULT", "multilateral", "040", "04", 1, 1.0),
        ("RETREAT", "ceasefire", "0871", "08", 2, 9.0),
        ("ACCUSE", "investigate", "090", "09", 3, -2.0),
        ("REQUEST", None, "100", "10", 3, None),
        ("REQUEST", "meet", "106", "10", 3, None),
        ("SANCTION", "convict", "116", "11", 3, -2.0),
        ("COERCE", "arrest", "173", "17", 4, -5.0),
        ("ASSAULT", "destroy", "1712", "17", 4, -9.2),
    ],
)
def test_codes(kind: str, mode: str | None, code: str, root: str, quad: int, score: float | None) -> None:
    found = code_of(told(type=kind, mode=mode))
    assert found
    assert (found.code, found.root, found.quad, found.score) == (code, root, quad, score)
    assert found.code.startswith(found.base)


@pytest.mark.parametrize(("sector", "code"), [("REB", "190"), ("MIL", "190"), ("CVL", "180"), (None, "180")])
def test_who_bears_arms_fights(sector: str | None, code: str) -> None:
    found = code_of(told(actors=[party("They", "COD", sector)]))
    assert found and found.code == code


def test_a_type_that_plover_does_not_have() -> None:
    assert code_of(told(type="FLOOD")) is None


def test_every_type_mode_and_sector_of_plover_has_its_place() -> None:
    """A mode without a code of its own becomes the type's, and the reason is given."""
    table = cameo()
    assert set(table["types"]) == set(plover().types)
    assert set(table["sectors"]) == set(plover().sectors)
    for name, kind in plover().types.items():
        row = table["types"][name]
        left_out = set(kind.modes) - set(row.get("modes", {}))
        assert set(row.get("modes", {})) <= set(kind.modes), name
        assert [mode for mode in left_out if mode not in row.get("reason", "")] == [], name


def test_every_code_has_its_score_and_no_score_is_idle() -> None:
    table = cameo()
    scored = [row for row in table["types"].values() if not row.get("unscored")]
    used = {code for row in scored for code in (row["code"], row.get("armed"), *row.get("modes", {}).values()) if code}
    assert used == set(table["scores"])


def test_codes_of_actors() -> None:
    assert (country_of(party("Bucharest", "ROU", "GOV")), sector_of(party("a paper", "ROU", "JRN"))) == ("ROM", "MED")
    assert (country_of(party("he")), sector_of(party("he"))) == ("", "")


def test_who_to_whom() -> None:
    one, two, three = party("A"), party("B"), party("C")
    assert dyad(told(actors=[one, two], recipients=[three])) == (one, three)
    assert dyad(told(actors=[one, two], recipients=[])) == (one, two)
    assert dyad(told(actors=[one], recipients=[])) == (one, None)
    assert dyad(told(actors=[], recipients=[three])) == (None, three)
