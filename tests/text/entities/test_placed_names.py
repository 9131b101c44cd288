"""The model's names among the words of a sentence."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.languages import languages
from warta.records import Kind, Sentence, Span
from warta.text.entities.placed_names import hyphened_places
from warta.text.entities.sights import see
from warta.text.lexicon import lexicon_of
from warta.text.names import Name


def test_a_building_is_no_person() -> None:
    """The model takes Brandt Tower, or a firm, for somebody of that surname."""
    sight = sights("At Brandt Tower today", "en", names=[Name(Span(3, 15), "person", "names")])[0]
    assert [name.kind for _, name in sight.names.values()] == ["organisation"]
    firm = sights("At Brandt AB today", "en", names=[Name(Span(3, 12), "person", "names")])[0]
    assert [name.kind for _, name in firm.names.values()] == ["organisation"]


@pytest.mark.parametrize(
    ("text", "words", "said", "kind"),
    [
        ("Kata John Smith begitu", "John Smith", "place", "person"),
        ("Kata Kopi Bureau begitu", "Kopi Bureau", "person", "organisation"),
        ("Kota Kebumen ramai", "Kebumen", "place", "place"),
    ],
)
def test_the_model_corrected(text: str, words: str, said: Kind, kind: Kind) -> None:
    """A given name makes a person, a word like "bureau" a body, whatever the model says."""
    start = text.index(words)
    sight = sights(text, "id", names=[Name(Span(start, start + len(words)), said, "names")])[0]
    assert [name.kind for _, name in sight.names.values()] == [kind]


@pytest.mark.parametrize(
    ("text", "model", "name"),
    [
        ("Kata Dinas Embun (Dinem) begitu", "Dinas Embun (Dinem", "Dinas Embun (Dinem)"),
        ("Kata Dinas Embun (Dinem, Solo) begitu", "Dinas Embun (Dinem", "Dinas Embun"),
        ("Kata (Dinas) Embun begitu", "Dinas) Embun", "(Dinas) Embun"),
        ("SUKAMAJU- Pesawat Sinar Bahari mendarat", "SUKAMAJU- Pesawat Sinar Bahari", "Pesawat Sinar Bahari"),
        ("SUKAMAJU-Pesawat Sinar Bahari mendarat", "SUKAMAJU-Pesawat Sinar Bahari", "SUKAMAJU-Pesawat Sinar Bahari"),
        ("Kata Budi (15 Dinas) Embun begitu", "Dinas) Embun", "Embun"),
    ],
)
def test_the_marks_in_a_name(text: str, model: str, name: str) -> None:
    """The model's name has both brackets or none, and no dateline before it."""
    start = text.index(model)
    sight = sights(text, "id", names=[Name(Span(start, start + len(model)), "organisation", "names")])[0]
    assert [found.span.of(text) for _, found in sight.names.values()] == [name]


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("They met Will Baker", "person", "Will Baker"),
        ("Will Baker win", "person", "Baker"),
        ("They asked: Will Baker win", "person", "Baker"),
        ("They met WILL Baker", "person", "Baker"),
        ("They left Will Harbour", "place", "Harbour"),
    ],
)
def test_a_small_word_that_is_a_first_name(text: str, kind: Kind, kept: str) -> None:
    """Inside a sentence it has its capital as the name of a person."""
    start, stop = text.lower().index("will"), text.rindex("r") + 1
    sight = sights(text, "en", names=[Name(Span(start, stop), kind, "names")])[0]
    words = [sight.span(first, stop).of(text) for first, (stop, _) in sight.names.items()]
    assert words == [kept]


def test_opening_words_are_cut() -> None:
    """The model's "If Mary Jones" is Mary Jones."""
    sight = sights("If Mary Jones wins", "en", names=[Name(Span(0, 13), "organisation", "names")])[0]
    assert [(first, stop) for first, (stop, _) in sight.names.items()] == [(1, 3)]


def test_a_small_word_that_hangs_on_a_name_is_cut_off() -> None:
    """Of a glued word, which the model saw as one, a name of two words keeps its own."""
    text = "Ia naik Gunung Melatiyang tinggi. Gunung Melati indah."
    sight = sights(text, "id", names=[Name(Span(8, 25), "place", "names")])[0]
    (_, name) = next(iter(sight.names.values()))
    assert name.span.of(text) == "Gunung Melati"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nama\nDewi Melati disebut.", "Dewi Melati"),
        ("Kata Dewi\nMelati disebut. Dewi Melati diam.", "Dewi\nMelati"),  # side by side elsewhere
    ],
)
def test_names_end_with_their_line(text: str, name: str) -> None:
    """A name does not run over a line break, unless its parts stand side by side elsewhere."""
    begin = text.index("Nama" if "Nama" in text else "Dewi")
    found = Name(Span(begin, text.index("Melati") + 6), "person", "names")
    lines = [Sentence(Span(0, len(text)), "body")]
    (sight,) = see(text, lines, [found], lexicon_of(languages()["id"]))
    ((first, (stop, _)),) = sight.names.items()
    assert sight.span(first, stop).of(text) == name


@pytest.mark.parametrize(
    ("text", "name", "kept"), [("Situs KABAR.CO ramai", "CO", False), ("Ia pergi.Siti diam", "Siti", True)]
)
def test_the_end_of_an_address_is_no_name(text: str, name: str, kept: bool) -> None:
    """Whatever the model takes it for; a sentence that has lost the space before it is none."""
    lexicon = lexicon_of(languages()["id"])
    sentence = Sentence(Span(0, len(text)), "body")
    start = text.index(name)
    (sight,) = see(text, [sentence], [Name(Span(start, start + len(name)), "organisation", "test")], lexicon)
    assert bool(sight.names) is kept


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Lalu uji PCR dilakukan", "PCR", False),
        ("Ada pria berinisial BD dan RK", "RK", False),
        ("Lalu RK diam", "RK", True),
    ],
)
def test_things_and_initials_are_nobody(text: str, name: str, kept: bool) -> None:
    """Whatever the model takes them for."""
    start = text.index(name)
    (sight,) = sights(text, "id", names=[Name(Span(start, start + len(name)), "organisation", "names")])
    assert bool(sight.names) is kept


@pytest.mark.parametrize(
    ("code", "text", "model", "kind", "kept"),
    [
        ("id", "Tayang di RCTI dan Melati malam ini", "RCTI dan Melati", "organisation", ["RCTI", "Melati"]),
        ("id", "Kata Sinar dan Melati malam ini", "Sinar dan Melati", "organisation", ["Sinar dan Melati"]),
        ("id", "Sulitnya medan Melati itu", "medan Melati", "place", ["Melati"]),
        ("en", "He met van Baker there", "van Baker", "person", ["van Baker"]),
        ("en", "The Muscat-based Harbour Fund", "Muscat-based Harbour Fund", "organisation", ["Harbour Fund"]),
        ("en", "A moving average (MA) is short.", "MA", "organisation", []),
        ("en", "The media authority (MA) is short.", "MA", "organisation", ["MA"]),
    ],
)
def test_what_of_a_name_is_kept(code: str, text: str, model: str, kind: Kind, kept: list[str]) -> None:
    """Neither small words before it, nor another's name, nor letters that the text explains by the words of a thing."""
    start = text.rindex(model)
    seen = sights(text, code, names=[Name(Span(start, start + len(model)), kind, "names")])[0]
    assert [name.span.of(text) for _, name in seen.names.values()] == kept


@pytest.mark.parametrize(("first", "known"), [("KwaZulu", True), ("Bintara", False)])
def test_a_place_with_a_hyphen(first: str, known: bool) -> None:
    """Two names that a hyphen ties are one place where the gazetteer knows them together."""
    text = f"{first}-Natal"
    hyphen = len(first)
    names = [Name(Span(0, hyphen), "place", "names"), Name(Span(hyphen + 1, len(text)), "place", "names")]
    found = [name.span.of(text) for name in hyphened_places(names, text)]
    assert found == ([text] if known else text.split("-"))


def test_a_body_with_a_hyphen_in_its_place() -> None:
    """What stands before a known place of two halves goes on with it."""
    text = "Harbour of KwaZulu-Natal"
    hyphen = text.index("-")
    names = [Name(Span(0, hyphen), "organisation", "names"), Name(Span(hyphen + 1, len(text)), "place", "names")]
    assert [(name.span.of(text), name.kind) for name in hyphened_places(names, text)] == [(text, "organisation")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harbour University and Dover College", ["Harbour University", "Dover College"]),
        ("Harbour School and the Dover Trust", ["Harbour School and the Dover Trust"]),
        ("Harbour and Coast Commission", ["Harbour and Coast Commission"]),
    ],
)
def test_two_bodies_that_the_model_has_as_one(text: str, told: list[str]) -> None:
    """They are parted where the first ends with its noun and a capital follows."""
    (sight,) = sights(f"The {text} met.", "en", names=[Name(Span(4, 4 + len(text)), "organisation", "names")])
    assert [name.span.of(f"The {text} met.") for _, (_, name) in sorted(sight.names.items())] == told
