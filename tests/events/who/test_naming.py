"""How the deed's sentence names somebody."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.who.naming import AGAIN, naming_features, standing_of

OF = "The senator condemned supporters of Baker."


def told(text: str, name: str) -> set[str]:
    """The features of the first party named so in a sentence that condemns."""
    seen = seen_in(text, "en")
    case = case_of(seen, "condemned", "en")
    known = next(known for known in case.parties if known.span.of(seen.reading.article.text) == name)
    return set(naming_features(case, known, lexicon_of("en")))


def test_the_form_of_a_noun_tells_people_from_things() -> None:
    """Supporters: many, and of an ending that people have."""
    assert {"ending=ers|mention", "s=True|mention|object", "capital=False|mention"} <= told(OF, "supporters")
    assert "determiner=the" in told(OF, "senator")


def test_what_somebody_belongs_to_is_told() -> None:
    """Supporters of Baker: whether he is condemned by it depends on whose they are."""
    assert "of=nmod|NOUN|support" in told(OF, "Baker")
    assert "of=obj|VERB|" in told(OF, "supporters")


def test_another_naming_in_the_sentence_is_told() -> None:
    """Iran stands twice, Israel once."""
    text = "Iran condemned Israel because Iran fears it."
    assert "times=1|subject" in told(text, "Iran")
    assert "times=0|object" in told(text, "Israel")


def test_of_namings_without_end_some_are_told() -> None:
    """A row of one name costs a deed no more for each of them."""
    seen = seen_in("Iran met Iraq " * (AGAIN + 20), "en")
    case = case_of(seen, "met", "en")
    told = list(naming_features(case, case.parties[0], lexicon_of("en")))
    assert sum(name.startswith("also=") for name in told) == AGAIN < len(case.parties)


def test_the_places_of_the_deed_come_before_relations() -> None:
    seen = seen_in(OF, "en")
    case = case_of(seen, "condemned", "en")
    places = {known.span.of(seen.reading.article.text): standing_of(case, known) for known in case.parties}
    assert places == {"senator": "subject", "supporters": "object", "Baker": "nmod"}
