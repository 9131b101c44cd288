"""Who is mentioned where."""

from warta.records import Entity, Kind, Mention, Span
from warta.text.quotes.speakers.people import People, naming_words, people_of

TEXT = "The mayor of Leeds met Ann Baker of Harbour Watch (HBW), and she left."


def people() -> People:
    """Those of the text: a person by name, office and pronoun, a town, a body."""
    kinds: dict[str, Kind] = {"e1": "person", "e2": "place", "e3": "organisation"}
    sectors = {"e3": "JRN"}
    entities = [Entity(id, id, kind, None, None, sectors.get(id), "test") for id, kind in kinds.items()]
    found = [("The mayor of Leeds", "e1", "role"), ("Leeds", "e2", "place"), ("Ann Baker", "e1", "names")]
    found += [("Harbour Watch (HBW)", "e3", "names"), ("she", "e1", "pronoun")]
    return people_of(entities, [Mention(at(words), who, rule) for words, who, rule in found])


def at(words: str) -> Span:
    """Where some words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def words_of(mention: Mention | None) -> str | None:
    """The words of a mention."""
    return mention.span.of(TEXT) if mention else None


def test_where() -> None:
    """Mentions lie wholly in a span, in order; of those that begin at one place the longest is first."""
    known = people()
    assert [m.span.of(TEXT) for m in known.inside(at("mayor of Leeds met Ann Baker"))] == ["Leeds", "Ann Baker"]
    assert words_of(next(known.starting(0), None)) == "The mayor of Leeds"
    assert known.begins(at("Leeds").start)
    assert not known.begins(at("mayor").start)


def test_who_may_speak() -> None:
    """A person before a body, and no town; the last of persons is the best."""
    known = people()
    assert words_of(known.first(at("Leeds met Ann Baker"))) == "Ann Baker"
    assert words_of(known.best(at("Harbour Watch (HBW), and she"))) == "she"
    assert words_of(known.last(at("Ann Baker of Harbour Watch (HBW)"))) == "Harbour Watch (HBW)"
    assert known.best(at("Leeds")) is None
    assert [m.span.of(TEXT) for m in known.known(Span(0, len(TEXT)))] == ["Leeds", "Harbour Watch (HBW)"]


def test_names() -> None:
    """An office and a pronoun stand for a person, and are no name; the last words that name him are no pronoun."""
    known = people()
    role, name = known.best(at("The mayor of Leeds")), known.best(at("Ann Baker"))
    assert role and name and known.is_person(role) and known.named(name)
    assert not known.named(role)
    assert known.told_again(role)
    assert known.naming("e1", len(TEXT)) == at("Ann Baker")


def test_names_that_go_on() -> None:
    """A name with more in brackets, and one that began before the words."""
    known = people()
    assert words_of(known.bracketed(TEXT, at("Harbour Watch"))) == "Harbour Watch (HBW)"
    assert words_of(known.around(TEXT, at("mayor of Leeds"))) == "The mayor of Leeds"
    whole = people_of([Entity("e1", "e1", "organisation", None, None, None, "test")], [Mention(Span(0, 13), "e1", "")])
    assert whole.around("Roads and Sea (RAS) said", Span(10, 13)) == whole.mentions[0]
    longer = people_of([*whole.entities.values()], [Mention(Span(0, 19), "e1", "")])
    assert longer.around("Roads and Sea (RAS) said", Span(10, 13)) == longer.mentions[0]
    assert longer.around("Roads and Sea Group said", Span(10, 13)) is None


def test_naming_words() -> None:
    """A mention at the edge of some words names alone; one inside them does not."""
    assert naming_words(at("Ann Baker"), at("Ann Baker of Harbour Watch")) == at("Ann Baker")
    assert naming_words(at("Leeds"), at("of Leeds met")) == at("of Leeds met")


def test_outlets() -> None:
    """A body of the press, and nobody else."""
    known = people()
    outlet, person = known.last(at("Harbour Watch (HBW)")), known.best(at("Ann Baker"))
    assert outlet and known.is_outlet(outlet)
    assert person and not known.is_outlet(person)
