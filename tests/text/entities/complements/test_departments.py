"""What a ministry or an office is for."""

from __future__ import annotations

import pytest

from entity_drawing import phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


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
        ("id", "Menteri Agama Budi Santoso, Menteri ESDM Wira Anom, pulang kemarin pagi sekali", "Budi Santoso", 2),
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


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (
            "they met the Minister of Foreign Affairs and Trade in town",
            "en",
            "Minister of Foreign Affairs and Trade",
        ),
        (
            "mereka bertanya kepada Dinas Pangan, Kelautan, dan Perikanan (DPKP) kemarin pagi",
            "id",
            "Dinas Pangan, Kelautan, dan Perikanan (DPKP)",
        ),
        ("mereka bertanya kepada Dinas Pangan, Siti, dan Budi (tiga) kemarin pagi", "id", "Dinas Pangan"),
    ],
)
def test_what_it_is_for(text: str, code: str, words: str) -> None:
    """Words that a table has, and capitals that a short name in brackets is made of."""
    assert [phrase.span.of(text) for phrase in phrases(text, code)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("they left the Ministry of Trade and Industry in town", "Ministry of Trade and Industry"),
        ("they left the Ministry of Trade, Industry and Arts in town", "Ministry of Trade, Industry and Arts"),
        (
            "they left the Ministry of Trade, Water and the Environment now",
            "Ministry of Trade, Water and the Environment",
        ),
        ("the Minister of Trade, Industry and Labour Ann Baker left", "Minister of Trade, Industry and Labour"),
        ("they left the Ministry of Trade, Industry, all in town", "Ministry of Trade"),
        ("they left the Ministry of Trade and Health Minister Ann Baker", "Ministry of Trade"),
        ("they left the Ministry of Trade and Kenya in town", "Ministry of Trade"),
    ],
)
def test_all_that_a_ministry_is_for(text: str, words: str) -> None:
    """A list that ends with "and", behind words that the model or nothing else has told as one; no other minister's."""
    first, begun = text.index("Mini"), text.index("Trade") + len("Trade")
    names = [Name(Span(first, begun), "organisation", "names")] if "Ministry of" in text else []
    assert find_phrases(sights(text, "en", names=names)[0])[0].span.of(text) == words
