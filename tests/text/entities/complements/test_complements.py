"""What follows the noun of a phrase."""

from __future__ import annotations

from entity_drawing import phrases, sights
from warta.text.entities.phrases import find_phrases


def test_names_of_directions() -> None:
    """Barat with a capital is the West, but at the end of a place's name."""
    west = "Kemarin kata Barat begitu"
    assert [phrase.span.of(west) for phrase in find_phrases(sights(west, "id")[0])] == ["Barat"]
    assert not find_phrases(sights("Tiba di Sukamaju Barat kemarin", "id")[0])
    assert not find_phrases(sights("Angin dari barat kemarin", "id")[0])


def test_a_firm_by_the_end_of_its_name() -> None:
    """A group whose name ends as firms' do is of business, and one behind a name that tells no other sort."""
    assert phrases("the SF Harbour Group Co said so", "en", "SF Harbour Group Co")[0].sector == "BUS"
    assert phrases("the SF Harbour Group said so", "en", "SF Harbour Group")[0].sector == "BUS"
    assert phrases("the Harbour Support Group said so", "en", "Harbour Support Group")[0].sector == "SOC"
    assert phrases("the SF Harbour Group of Solo said so", "en", "SF Harbour Group of Solo")[0].sector == "SOC"
