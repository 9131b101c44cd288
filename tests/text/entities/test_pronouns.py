"""Pronouns, and who their bearers are."""

from __future__ import annotations

import pytest

from entity_drawing import draw, plain, read, sights
from warta.records import Span
from warta.text.entities.appositions import stage
from warta.text.entities.cast import Figure
from warta.text.entities.pronouns import Present, Pronoun, bearer_of, pronouns


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Hal itu benar, kata dia", [("dia", False, True)]),
        ("id", "Hal itu benar, ujarnya", [("nya", False, True)]),
        ("id", "Akhirnya rumahnya terjual", []),
        ("id", "Mereka pulang", [("Mereka", True, False)]),
        ("en", "She left", [("She", False, False)]),
        ("en", '"We wait," said she.', [("she", False, True)]),
        ("en", "Ann Baker said she left", [("she", False, False)]),
    ],
)
def test_pronouns(code: str, text: str, expected: list[tuple[str, bool, bool]]) -> None:
    """Whole words, and the ending of words of speech; not every -nya."""
    found = pronouns(stage(sights(text, code))[0])
    assert [(p.span.of(text), p.many, p.speaks) for p in found] == expected


def person(name: str, woman: bool | None = None) -> Figure:
    """A person with a name."""
    return Figure(name, "person", "test", parts=(name,), woman=woman)


HE, SHE, THEY = (
    Pronoun(Span(0, 1), many, woman, False) for many, woman in ((False, False), (False, True), (True, None))
)


def test_first_told_in_the_nearest_sentence() -> None:
    """The subject stands first."""
    budi, wati, joko = person("Budi"), person("Wati"), person("Joko")
    assert bearer_of(HE, [Present([joko]), Present([budi, wati])], Present()) is budi


def test_one_of_a_sort() -> None:
    """ "Seorang warga" is "ia" where nobody named and no victims are nearer, and who speaks where the text says so."""
    one = Figure("seorang warga", "person", "role", sector="CVL", stranger=True)
    victims, budi = Figure("korban", "group", "role", sector="CVL", plural=True), person("Budi")
    said = Pronoun(Span(0, 1), False, None, True)
    assert bearer_of(HE, [Present([one])], Present()) is one
    assert bearer_of(HE, [Present([one, budi])], Present()) is budi
    assert bearer_of(HE, [Present([budi]), Present([one])], Present()) is one
    assert bearer_of(HE, [Present([one]), Present([victims])], Present()) is None
    assert bearer_of(said, [Present([one])], Present()) is None
    assert bearer_of(said, [Present([one], speaker=one)], Present()) is one


@pytest.mark.parametrize(
    "drawn",
    [
        "[Siti Rahmawati=Siti Rahmawati] mengatakan [pihaknya=Siti Rahmawati] siap.",
        "Benar, kata [Siti Melati=Siti Melati] pada [Budi Santoso=Budi Santoso].\n[Pihaknya=Siti Melati] siap.",
        "[Kenya=Kenya] menyatakan [pihaknya=Kenya] siap.",
        "Datang [Siti Rahmawati=Siti Rahmawati].\nPihaknya siap.",
    ],
)
def test_the_side_of_who_speaks(drawn: str) -> None:
    """ "Pihaknya" is whoever says something in the sentence or said it right before, a person or a body."""
    assert draw(plain(drawn), "id") == drawn


def test_here_before_there() -> None:
    """Who is told in the same sentence is nearer."""
    budi, joko = person("Budi"), person("Joko")
    assert bearer_of(HE, [Present([joko])], Present([budi])) is budi


def test_speaker() -> None:
    """After words of speech the one who spoke last speaks on."""
    budi, wati = person("Budi"), person("Wati")
    again = Pronoun(Span(0, 1), False, None, True)
    assert bearer_of(again, [Present([budi, wati], speaker=wati)], Present([budi])) is wati


def test_men_and_women() -> None:
    """She is no man, where that is known."""
    john, mary = person("John", woman=False), person("Mary", woman=True)
    assert bearer_of(SHE, [Present([john, mary])], Present()) is mary
    assert bearer_of(SHE, [Present([john])], Present()) is None


def test_many() -> None:
    """They are no single person, and he is no state."""
    crowd, iran = Figure("massa", "group", "test", plural=True), Figure("Iran", "state", "test")
    assert bearer_of(THEY, [Present([person("Budi"), crowd])], Present()) is crowd
    assert bearer_of(HE, [Present([iran])], Present()) is None


def test_a_body_is_they_only_nearby() -> None:
    """A body a sentence before, and people before a body; two persons are "they" themselves."""
    body, crowd = Figure("the agency", "organisation", "test"), Figure("neighbours", "group", "test", plural=True)
    state = Present([Figure("Iran", "state", "test")])
    assert bearer_of(THEY, [Present([body])], Present()) is body
    assert bearer_of(THEY, [Present([body]), state], Present()) is None
    assert bearer_of(THEY, [Present([crowd]), state], Present()) is crowd
    assert bearer_of(THEY, [Present([body, crowd])], Present()) is crowd
    assert bearer_of(THEY, [Present([person("Ann"), person("Lee"), body])], Present()) is None


def test_too_far() -> None:
    """Nobody is looked for further back than a few sentences."""
    far = [Present([person("Budi")]), *(Present([Figure("Iran", "state", "test")]) for _ in range(9))]
    assert bearer_of(HE, far, Present()) is None


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("The finance ministry said it would wait.", "finance ministry"),
        ("The finance ministry said on Monday that it was waiting.", "finance ministry"),
        ("The finance ministry said rain fell.\nIt added that more was due.", "finance ministry"),
        ("The finance ministry said it was clear that rain fell.", None),
        ("The finance ministry said it takes time.", None),
        ("The finance ministry said it was hoped that rain fell.", None),
        ("Minister Ann Baker said it would rain.", None),
        ("Officials said it would rain.", None),
        ("The finance ministry grew.\nIt rained.", None),
    ],
)
def test_it(text: str, bearer: str | None) -> None:
    """A body that says what "it" stands in, or said something just before; not what means nobody."""
    entities, mentions = read(text, "en")
    found = [m.entity for m in mentions if m.span.of(text).lower() == "it"]
    assert [one.name for one in entities if one.id in found] == ([bearer] if bearer else [])


def test_what_suspects_say_the_officer_tells_on() -> None:
    """-nya behind a suspect's words is the police officer who spoke before; behind a witness's it is the witness."""
    text = "Hal itu benar, kata Kapolsek Sukamaju Budi Santoso.\n{} Ann Baker mengaku takut.\nJalan itu sepi, ujarnya."
    for noun, name in (("Tersangka", "Budi Santoso"), ("Saksi", "Ann Baker")):
        entities, mentions = read(text.format(noun), "id")
        bearer = next(mention.entity for mention in mentions if mention.rule == "pronoun")
        assert next(entity.name for entity in entities if entity.id == bearer) == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Korban bernama Ann Baker pergi ke sana.", "Budi Santoso"),
        ('"Saya takut," kata korban bernama Ann Baker di sana.', "Ann Baker"),
        ("Saksi bernama Ann Baker pergi ke sana.", "Ann Baker"),
    ],
)
def test_what_victims_did_the_officer_tells_on(told: str, name: str) -> None:
    """-nya behind what a silent victim did is the police officer who spoke before."""
    text = f"Hal itu benar, kata Kapolsek Sukamaju Budi Santoso.\n{told}\nJalan itu sepi, ujarnya."
    entities, mentions = read(text, "id")
    bearer = next(mention.entity for mention in mentions if mention.rule == "pronoun")
    assert next(entity.name for entity in entities if entity.id == bearer) == name


@pytest.mark.parametrize("when", ["", "on Monday ", "last month that "])
def test_who_says_when_what(when: str) -> None:
    """Whoever says what a pronoun stands in is meant, with a word of time between as well."""
    drawn = draw(f"Ann Baker met Jill Hall.\nJill Hall said {when}she would stay.", "en")
    assert "[she=Jill Hall]" in drawn
    drawn = draw(f"Harbour Foods Ltd met Dover Foods Ltd.\nDover Foods Ltd said {when}it would stay.", "en")
    assert "[it=Dover Foods Ltd]" in drawn
