"""A sentence as the finders of entities see it."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.languages import languages
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact
from warta.records import Kind, Role, Sentence, Span
from warta.text.entities.sights import hyphened_places, see
from warta.text.lexicon import Office, lexicon_of
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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("She leads the Social Democratic Party there.", []),
        ("She leads the Democratic Party there.", ["Democratic Party"]),
        ("She leads the Ohio Democratic Party there.", ["Ohio", "Democratic Party"]),
        ("She leads the former Democratic Party there.", ["Democratic Party"]),
        ("Jones Leads Democratic Party There", ["Democratic Party"]),
    ],
)
def test_a_name_that_ends_like_a_body(text: str, named: list[str]) -> None:
    """A capital before it makes it another body, but where it is, or a line in which all words have capitals."""
    (sight,) = sights(text, "en")
    known = [match for match in sight.matches.values() if not isinstance(match.entry, Office)]
    assert [sight.span(match.first, match.stop).of(text) for match in known] == named


def test_alone() -> None:
    """Words that stand somewhere as a name of their own."""
    sight = sights("Lalu kata Budi, Universitas Gadjah Mada menolak, dan kata Wati begitu.", "id")[0]
    assert sight.alone == {"Budi", "Wati"}


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
    ("text", "roles"), [("they met Marine de Baker there", 0), ("a Marine left", 1), ("the Marine Baker", 1)]
)
def test_a_given_name_is_no_role(text: str, roles: int) -> None:
    """A role's noun before a small part of a surname is a given name."""
    assert len(sights(text, "en")[0].matches) == roles


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


def test_places_of_entries() -> None:
    """An entry is found by its first word, its end, and any word inside."""
    sight = sights("Menteri Luar Negeri Rusia", "id")[0]
    assert sight.matches[0] is sight.inside[1] is sight.ends[3]
    assert sight.has_before("before", 0) == 0


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
    ("text", "told"),
    [
        ("Chief Justice Lima spoke.", ["Chief Justice"]),
        ("A justice, Houston said.", ["justice", "Houston"]),
        ("Ann Baker (R-Tenn.) spoke.", ["Tenn."]),
        ("Ann Baker is ill.", []),
    ],
)
def test_towns_and_states(text: str, told: list[str]) -> None:
    """A town's name right behind a title is somebody's; a state's short name may stand behind a party's letter."""
    (sight,) = sights(text, "en")
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("id", "Lima pasar tutup", []),
        ("id", "Ia tiba di Lima kemarin", ["Lima"]),
        ("id", "Lima, kota itu", ["Lima"]),
        ("en", "Reading it took long", []),
        ("en", "The mayor of Nice left", ["Nice"]),
    ],
)
def test_words_of_every_day_that_are_towns(code: str, text: str, told: list[str]) -> None:
    """They are words with a capital, where neither a comma behind nor a word before tells of a place."""
    (sight,) = sights(text, code)
    towns = [match for match in sight.matches.values() if isinstance(match.entry, PlaceFact | CountryName)]
    assert [sight.span(match.first, match.stop).of(text) for match in towns] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Liberian National Security Agency met.", ["Liberian"]),
        ("The American National Security Agency met.", ["American", "National Security Agency"]),
    ],
)
def test_a_body_of_another_state(text: str, told: list[str]) -> None:
    """Behind a state's name it is that state's own body, of which the tables know nothing."""
    (sight,) = sights(text, "en")
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("name", "told"), [("Orla Q. Bloomberg", []), ("Robert Bloomberg", []), ("Big Bloomberg", ["Bloomberg"])]
)
def test_an_outlet_that_is_a_surname(name: str, told: list[str]) -> None:
    """It ends the model's name of a person behind an initial or a given name."""
    text = f"{name} said so."
    (sight,) = sights(text, "en", names=[Name(Span(0, len(name)), "person", "names")])
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Kata Rafi Paris begitu", []), ("Kata Rafi, Paris aman", ["Paris"]), ("Kata Paris begitu", ["Paris"])],
)
def test_a_seat_behind_a_person_is_a_surname(text: str, told: list[str]) -> None:
    """The model has cut the name short."""
    start = text.find("Rafi")
    names = [Name(Span(start, start + 4), "person", "names")] if start >= 0 else []
    (sight,) = sights(text, "id", names=names)
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == told


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
    ("text", "language", "named"),
    [
        ("Hakim menjatuhkan denda 2 juta dolar AS kepada Budi.", "id", []),
        ("Denda itu dibayar kepada AS.", "id", ["AS"]),
        ("The court fined Budi 2 million US dollars.", "en", []),
        ("The court fined the US.", "en", ["US"]),
    ],
)
def test_a_country_that_tells_which_money_is_not_named(text: str, language: str, named: list[str]) -> None:
    """Neither by the tables nor where the model takes it for a name."""
    start = text.index("AS" if language == "id" else "US")
    (sight,) = sights(text, language, names=[Name(Span(start, start + 2), "place", "names")])
    countries = [match for match in sight.matches.values() if isinstance(match.entry, CountryName)]
    assert [sight.span(match.first, match.stop).of(text) for match in countries] == named
    assert [name.span.of(text) for _, name in sight.names.values()] == named


def test_an_outlet_in_the_dateline_is_no_place() -> None:
    """Liputan6.com, Jakarta: what the tables know as a body is no place, though the model takes it for one."""
    text = "Liputan6.com, Jakarta - Harga beras naik."
    model = [Name(Span(0, 12), "place", "names"), Name(Span(14, 21), "place", "names")]
    (sight,) = sights(text, "id", names=model)
    assert [name.span.of(text) for _, name in sight.names.values()] == ["Jakarta"]


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


def test_the_letters_of_a_thing_are_no_body_of_the_tables() -> None:
    """In an article on moving averages (MA) nobody tells of the supreme court."""
    told = sights("Garis moving average (MA) naik.\nKata MA aman.", "id")
    assert [bool(sight.matches) for sight in told] == [False, False]
    assert sights("Mahkamah Agung (MA) diam.\nKata MA aman.", "id")[1].matches


@pytest.mark.parametrize(
    ("whole", "text", "roles"),
    [
        ("Orla King", "King was glad.", []),
        ("Orla King", "The King was glad.", ["King"]),
        ("Orla King", "King Edric was glad.", ["King"]),
        ("Vice King", "King was glad.", ["King"]),
        ("Orla Hall", "King was glad.", ["King"]),
    ],
)
def test_a_surname_that_is_a_noun_of_roles(whole: str, text: str, roles: list[str]) -> None:
    """Alone it is whoever is called so in the text, with no article and no other capital beside."""
    sight = sights(f"{whole} left.\n{text}", "en", names=[Name(Span(0, len(whole)), "person", "names")])[1]
    told = [match for match in sight.matches.values() if isinstance(match.entry, Office)]
    assert [sight.words[match.first].text for match in told] == roles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jordan said so.", []),
        ("Jordan's foreign minister said so, and the Jordanian army.", ["Jordan", "Jordanian"]),
        ("He was in Jordan. Jordan said so.", ["Jordan", "Jordan"]),
    ],
)
def test_a_surname_that_is_a_country(text: str, told: list[str]) -> None:
    """Alone it is whoever is called so in the text, unless this tells of the country as well."""
    whole = "Orla Jordan"
    name = Name(Span(0, len(whole)), "person", "names")
    seen = sights(f"{whole} left.\n{text}", "en", names=[name])[1:]
    lands = [
        sight.words[match.first].text
        for sight in seen
        for match in sight.matches.values()
        if isinstance(match.entry, CountryName)
    ]
    assert lands == told


@pytest.mark.parametrize(("first", "known"), [("KwaZulu", True), ("Bintara", False)])
def test_a_place_with_a_hyphen(first: str, known: bool) -> None:
    """Two names that a hyphen ties are one place where the gazetteer knows them together."""
    text = f"{first}-Natal"
    hyphen = len(first)
    names = [Name(Span(0, hyphen), "place", "names"), Name(Span(hyphen + 1, len(text)), "place", "names")]
    found = [name.span.of(text) for name in hyphened_places(names, text)]
    assert found == ([text] if known else text.split("-"))


def test_a_half_of_a_place_is_no_town() -> None:
    """The Natal of KwaZulu-Natal is none of Brazil; a state with a hyphen stays what the tables say."""
    text = "He flew from KwaZulu-Natal to Guinea-Bissau."
    spans = [Span(13, 20), Span(21, 26), Span(30, 43)]
    (sight,) = sights(text, "en", names=[Name(span, "place", "names") for span in spans])
    assert [sight.span(match.first, match.stop).of(text) for match in sight.matches.values()] == ["Guinea-Bissau"]
