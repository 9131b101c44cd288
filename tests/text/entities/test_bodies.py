"""Bodies that no table and no model knows, by the noun that their names end with."""

from __future__ import annotations

import pytest

from entity_drawing import draw, entity, plain, sights
from warta.records import Kind, Span
from warta.text.entities.bodies import INTRODUCED, RULE
from warta.text.names import Name


def named(text: str, *seen: tuple[str, Kind], code: str = "en") -> list[str]:
    """The bodies found in a sentence by their nouns, where the model has seen some words."""
    names = [Name(Span(text.index(words), text.index(words) + len(words)), kind, "names") for words, kind in seen]
    sight = sights(text, code, names=names)[0]
    return [name.span.of(text) for _, name in sight.names.values() if name.rule == RULE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Harbour Research Board met.", ["Harbour Research Board"]),
        ("It fell, the Harbour Weather Service's Storm Center said.", ["Harbour Weather Service", "Storm Center"]),
        ("They met in the Crime and Safety Commission.", ["Crime and Safety Commission"]),
        ("A member of the Conflicts of Interest Board left.", ["Conflicts of Interest Board"]),
        ("A fellow at the Sprout Centre for the Study of Peace left.", ["Sprout Centre for the Study of Peace"]),
        ("He runs the Harbour Council on Monday.", ["Harbour Council"]),
        ("The Sprout Institute for War and Peace left.", ["Sprout Institute for War and Peace"]),
        ("Bintara and the Harbour Board met.", ["Harbour Board"]),
        ("She left the Omani-Irish Council.", ["Omani-Irish Council"]),
        ("She left the Board.", []),
        ("The Harbour School District met.", []),
        ("President Council members met.", []),
        ("An economist at Founder Securities left.", ["Founder Securities"]),
        ("He left the Official Coastal and Harbour Forum.", []),
        ("HARBOUR RESEARCH BOARD met.", []),
        ("The Harbour Medical Examiner and the Dover Emergency Dispatch met.", []),  # no newspapers
        ("He read the Harbour Times.", ["Harbour Times"]),
        ("He left Bintara LLC,\nHarbour Foods.", []),
    ],
)
def test_runs_of_capitals(text: str, found: list[str]) -> None:
    """They reach from the first capital to the noun, and over what it is for; an "and" joins nouns of one office."""
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kata analis Sinar Sekuritas kemarin.", ["Sinar Sekuritas"]),
        ("Ia lulus dari Harbour Research Institute kemarin.", ["Harbour Research Institute"]),
        ("Di sana Sinar Sekuritas Siti Wardani menunggu.", ["Sinar Sekuritas"]),  # a name behind it
        ("JAKARTA-Sinar Sekuritas menilai saham turun.", ["Sinar Sekuritas"]),
    ],
)
def test_where_complements_follow(text: str, found: list[str]) -> None:
    assert named(text, code="id") == found


def test_what_the_model_has_seen() -> None:
    """A person, a place or the end of a body in it is a part of the name; a longer body of the model's stays."""
    text = "She left the Ann Baker Institute."
    assert named(text, ("Ann Baker", "person")) == ["Ann Baker Institute"]
    assert named("She left the Storm Center.", ("Storm Center", "place")) == ["Storm Center"]
    assert named("She left the Harbour Research Board.", ("Research Board", "organisation")) == [
        "Harbour Research Board"
    ]
    assert named(text, ("Ann Baker Institute", "organisation")) == []
    assert named("She left the Harbour Board.", ("left the Harbour", "organisation")) == []


def test_a_country_in_the_name() -> None:
    """It tells whose the body is, and is nobody beside it."""
    text = "She left the Oman Harbour Museum."
    assert (entity(text, "en", "Oman Harbour Museum").country, entity(text, "en", "Oman Harbour Museum").kind) == (
        "OMN",
        "organisation",
    )
    with pytest.raises(StopIteration):
        entity(text, "en", "Oman")


def test_what_the_noun_tells() -> None:
    """A firm, a school; of most the noun tells nothing."""
    assert entity("She left Harbour Foods.", "en", "Harbour Foods").sector == "BUS"
    assert entity("She left the Harbour Trust.", "en", "Harbour Trust").sector is None


def test_fake_news_is_no_outlet() -> None:
    """What is said of news has capitals, too, and names nobody."""
    drawn = "[Ann Baker=Ann Baker] read the [Harbour Times=Harbour Times] and called it Fake News."
    assert draw(plain(drawn), "en") == drawn


def test_who_holds_an_office_there() -> None:
    """The whole name is of the office."""
    roles = {
        "Election Commission chairman": (None, "GOV"),
        "Unity Party leader": (None, "PTY"),
        "Unity Reform Party of Oman leader": ("OMN", "PTY"),
    }
    for role, (country, sector) in roles.items():
        found = entity(f"They met {role} Ann Baker in town.", "en", "Ann Baker")
        assert (found.role, found.country, found.sector) == (role, country, sector)
    assert entity("They met Oman Unity Party leader Ann Baker in town.", "en", "Ann Baker").country == "OMN"


@pytest.mark.parametrize(
    ("back", "drawn"),
    [
        ("the group left", "the group left"),
        ("the two nations left", "the two nations left"),
        ("the council left", "the [council=Harbour Coastal Council] left"),
    ],
)
def test_what_points_back(back: str, drawn: str) -> None:
    """Only a word that is the body's own noun stands for it again."""
    text = f"She met the Harbour Coastal {'Council' if 'council' in back else 'Trust'}, and {back}."
    assert draw(text, "en").endswith(f"and {drawn}.")


def test_two_names_in_one_word() -> None:
    """Names that begin in one word, as the model cuts a doubled town, are kept in their order."""
    text = "The Harbour Research Board met in Dover-Dover."
    names = [Name(Span(start, start + 5), "place", "names") for start in (34, 40)]
    sight = sights(text, "en", names=names)[0]
    assert "Harbour Research Board" in [name.span.of(text) for _, name in sight.names.values()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An engineer at the consulting firm SPROUT left.", ["SPROUT"]),
        ("The law firm Hall & Baker LLP left.", ["Hall & Baker LLP"]),
        ("It was sold by food retailer Sprout Verde on Monday.", ["Sprout Verde"]),
        ("State broadcaster Oman Radio News Monday said so.", ["Oman Radio News"]),
        ("The oil company Sprout, which left, was glad.", ["Sprout"]),
        ("The oil company Sprout left is gone.", []),
        ("A company Sprout left is gone.", []),
        ("A food company Sprout left is gone.", []),
        ("The company Ann Baker left is gone.", []),
        ("The company Oman left is gone.", []),
        ("The company President Baker left is gone.", []),
        ("The Company Sprout, which left, was glad.", []),
        ("It sold rice to giant Sprout.", []),
        ("It sold rice to food giant Sprout.", ["Sprout"]),
        ("He sold the rice to food giant Sprout last year.", ["Sprout"]),
        ("He left the company. Sprout was glad.", []),
    ],
)
def test_the_name_behind_what_a_body_is(text: str, found: list[str]) -> None:
    """No clause without its word, no person, no state, and nothing behind a sign."""
    sight = sights(text, "en")[0]
    assert [name.span.of(text) for _, name in sight.names.values() if name.rule == INTRODUCED] == found


def test_a_person_seen_behind_what_a_body_is() -> None:
    """The model's word for a person counts where the name has several words, and none of a firm's."""
    for words, rule in (("Sprout", INTRODUCED), ("Sprout Verde", "names"), ("Sprout Verde LLP", INTRODUCED)):
        text = f"It was sold by law firm {words}."
        name = Name(Span(text.index(words), text.index(words) + len(words)), "person", "names")
        (found,) = sights(text, "en", names=[name])[0].names.values()
        assert found[1].rule == rule


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rights group Harbour Watch said so.", "Harbour Watch"),
        ("The trade union Unity said so.", "Unity"),
    ],
)
def test_introduced_before_words_of_speech(text: str, name: str) -> None:
    """A noun of bodies ends the name, whatever else it means; who says something right behind a body's noun that opens
    the sentence is the body."""
    assert entity(text, "en", name).kind == "organisation"
