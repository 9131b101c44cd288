"""What follows the noun of a phrase."""

from __future__ import annotations

import pytest

from entity_drawing import phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def test_a_line_of_capitals() -> None:
    """Where all words have them, they tell no body's name."""
    (found,) = phrases("Head of Oman's Wildlife Service Resigns Over Late Reports", "en")
    assert found.span.stop == len("Head of Oman")


def test_names_of_directions() -> None:
    """Barat with a capital is the West, but at the end of a place's name."""
    west = "Kemarin kata Barat begitu"
    assert [phrase.span.of(west) for phrase in find_phrases(sights(west, "id")[0])] == ["Barat"]
    assert not find_phrases(sights("Tiba di Sukamaju Barat kemarin", "id")[0])
    assert not find_phrases(sights("Angin dari barat kemarin", "id")[0])


def test_what_an_office_is_for_whose_holder_is_told() -> None:
    """Capitals go on with an office where its holder stands before it; else a name may follow."""
    holder, office = "Ann Baker", "Head of Technology Alliances and Partnerships"
    text = f"Ann Baker, {office} at Harbour, left"
    name = Name(Span(0, len(holder)), "person", "names")
    words = [phrase.span.of(text) for phrase in find_phrases(sights(text, "en", names=[name])[0])]
    assert words == [office]
    assert phrases("Head of Technology Alliances and Partnerships left", "en")[0].stop == 3


@pytest.mark.parametrize(
    ("code", "text", "person", "words"),
    [
        ("en", "Ann Baker, Harbour Director General of Peace and Global Issues, left the town early", "Ann Baker", 7),
        ("en", "Ann Baker, director of International Trade and Trade Policy", "Ann Baker", 7),
        ("id", "Budi Santoso sebagai Direktur Perencanaan Sistem", "Budi Santoso", 3),
        ("id", "Budi Santoso, Head of Transport Melati, pulang kemarin pagi sekali", "Budi Santoso", 4),
        ("id", "Direktur Perencanaan Sistem", "", 2),
        ("id", "Kepala Tas Tangan dan Mode Global, Budi Santoso, pulang kemarin pagi sekali", "Budi Santoso", 6),
        ("id", "kata pakar geologi Budi Santoso", "Budi Santoso", 2),
        ("id", "kata pakar bertemu Budi Santoso", "Budi Santoso", 1),
    ],
)
def test_how_far_an_office_goes(code: str, text: str, person: str, words: int) -> None:
    """All capitals where the holder is told before or after them; what an expert knows, and no verb."""
    found = text.find(person)
    names = [Name(Span(found, found + len(person)), "person", "names")] if person else []
    phrase = find_phrases(sights(text, code, names=names)[0])[-1]
    assert phrase.stop - phrase.first == words


def test_a_firm_by_the_end_of_its_name() -> None:
    """A group whose name ends as firms' do is of business, and one behind a name that tells no other sort."""
    assert phrases("the SF Harbour Group Co said so", "en", "SF Harbour Group Co")[0].sector == "BUS"
    assert phrases("the SF Harbour Group said so", "en", "SF Harbour Group")[0].sector == "BUS"
    assert phrases("the Harbour Support Group said so", "en", "Harbour Support Group")[0].sector == "SOC"
    assert phrases("the SF Harbour Group of Solo said so", "en", "SF Harbour Group of Solo")[0].sector == "SOC"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The aides to Gov. Ann Baker left the town early", "The aides"),
        ("The aides to President Edric left the town early", "The aides"),
        ("The aides to the governor of Ohio left the town early", "The aides to the governor of Ohio"),
        ("The head of the General Services Bureau left the town early", "The head of the General"),
    ],
)
def test_the_title_of_whoever_is_named(text: str, words: str) -> None:
    """It is told of the name behind it, and completes nothing."""
    found = text.find("Ann Baker")
    names = [Name(Span(found, found + len("Ann Baker")), "person", "names")] if found > 0 else []
    phrase = find_phrases(sights(text, "en", names=names)[0])[0]
    assert phrase.span.of(text) == words.removeprefix("The ")
