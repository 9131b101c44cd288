"""A sentence as the finders of entities see it."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.languages import languages
from warta.records import Role, Sentence, Span
from warta.text.entities.sights import see
from warta.text.lexicon import lexicon_of
from warta.text.names import Name


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Presiden Suriah Minta Semua Sandera Dibebaskan", "headline", True),
        ("Police chief says no", "headline", False),
        ("Presiden Suriah Salim Haddad menolak usul itu", "body", False),
        ("JAKARTA, INDONESIA SELASA PAGI", "body", True),
    ],
)
def test_title_case(text: str, role: Role, expected: bool) -> None:
    """Capitals say nothing in a headline that has them everywhere."""
    assert sights(text, "id", role)[0].title_case is expected


def test_credits() -> None:
    """Nobody is named in credits, in whatever order they are given."""
    text = "Ann Baker left. Lee Stone stayed. Sue Marsh came."
    sentences = [Sentence(Span(0, 15), "body"), Sentence(Span(16, 33), "caption"), Sentence(Span(34, 49), "body")]
    credits = [Span(34, 43), Span(16, 25), Span(16, 19)]
    seen = see(text, sentences, (), lexicon_of(languages()["en"]), credits=credits)
    assert [sight.words[0].text for sight in seen] == ["Ann", "stayed", "came"]


def test_web_addresses() -> None:
    """Their words name nobody; pages glue them to what stands before."""
    (sight,) = sights("Read it at media:https://www.kabar.com/the-bank-of-oman or at home.", "en")
    assert [word.text for word in sight.words] == ["Read", "it", "at", "media", ":", "or", "at", "home", "."]


def test_alone() -> None:
    """Words that stand somewhere as a name of their own."""
    sight = sights("Lalu kata Budi, Universitas Gadjah Mada menolak, dan kata Wati begitu.", "id")[0]
    assert sight.alone == {"Budi", "Wati"}


def test_places_of_entries() -> None:
    """An entry is found by its first word, its end, and any word inside."""
    sight = sights("Menteri Luar Negeri Rusia", "id")[0]
    assert sight.matches[0] is sight.inside[1] is sight.ends[3]
    assert sight.has_before("before", 0) == 0


def test_an_outlet_in_the_dateline_is_no_place() -> None:
    """Liputan6.com, Jakarta: what the tables know as a body is no place, though the model takes it for one."""
    text = "Liputan6.com, Jakarta - Harga beras naik."
    model = [Name(Span(0, 12), "place", "names"), Name(Span(14, 21), "place", "names")]
    (sight,) = sights(text, "id", names=model)
    assert [name.span.of(text) for _, name in sight.names.values()] == ["Jakarta"]


def test_the_letters_of_a_thing_are_no_body_of_the_tables() -> None:
    """In an article on moving averages (MA) nobody tells of the supreme court."""
    told = sights("Garis moving average (MA) naik.\nKata MA aman.", "id")
    assert [bool(sight.matches) for sight in told] == [False, False]
    assert sights("Mahkamah Agung (MA) diam.\nKata MA aman.", "id")[1].matches
