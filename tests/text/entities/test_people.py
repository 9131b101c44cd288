"""Names of persons in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.people import OFTEN, Spots, find_called, hears, hyphened, parts_known, stands_often
from warta.text.names import Name


def called(
    text: str, code: str = "id", names: tuple[str, ...] = (), known: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Words and rule of each name; `names` are those that the model has found."""
    model = [Name(Span(text.index(n), text.index(n) + len(n)), "person", "names") for n in names]
    found = find_called(sights(text, code, names=model)[0], Spots(set(), set(), set(), set()), frozenset(known))
    return [(one.span.of(text), one.rule) for one in found]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Di sana Salim Haddad menunggu", ("Salim",), "Salim Haddad"),
        (
            "Di sana Pulau Melati Jika Salim Haddad menunggu kapal itu lewat",
            ("Salim Haddad",),
            "Salim Haddad",
        ),  # no island's name
        ("Di sana Salim bin Zayed Al-Haddad menunggu", ("Salim",), "Salim bin Zayed Al-Haddad"),
        ("Di sana Robertus (Robi) Santoso menunggu", ("Robertus",), "Robertus (Robi) Santoso"),
        ("Di sana Joko P. Wibowo menunggu", ("Joko",), "Joko P. Wibowo"),
        ("Di sana Israel Adesanya menunggu", ("Israel Adesanya",), None),
        ("Di sana Kim Jong-un menunggu", ("Kim",), "Kim Jong-un"),
        ("Di sana Kim Di-ryong menunggu", ("Kim",), "Kim Di-ryong"),  # no preposition
        ("Di sana Lena von der Marsh menunggu", ("Lena",), "Lena von der Marsh"),
        ("Di sana Salim al-Haddad menunggu", ("Salim",), "Salim al-Haddad"),
        ("Di sana Lena de Lima menunggu", ("Lena",), "Lena de Lima"),  # a town's name, too
        ("Di sana Lena de Prancis menunggu", ("Lena",), "Lena"),  # a country's
        ("Di sana Lena Tan Tan menunggu, Lena Tan Tan pulang", ("Lena",), "Lena Tan Tan"),
    ],
)
def test_runs(text: str, names: tuple[str, ...], expected: str | None) -> None:
    """The model's name is made whole to the end of the capitals; a country in it ends it."""
    assert [words for words, _ in called(text, names=names)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "code", "names", "expected"),
    [
        ("They met Aoife Brannigan there", "en", ("Brannigan",), "Aoife Brannigan"),
        ('"We wait," Aoife Brannigan told them', "en", ("Brannigan",), "Aoife Brannigan"),
        ("Donald Brannigan waited", "en", ("Brannigan",), "Donald Brannigan"),
        ("Asked Brannigan to wait", "en", ("Brannigan",), "Brannigan"),
        ('Kata dia: "Kalaupun Brannigan hadir"', "id", ("Brannigan",), "Brannigan"),
        ("Pesan yang Dititip Brannigan sampai", "id", ("Brannigan",), "Brannigan"),
        ("Kata Medali Aoife Brannigan hilang", "id", ("Aoife Brannigan",), "Aoife Brannigan"),
        (
            "They met the envoy for Ecology and Transport Aoife Brannigan",
            "en",
            ("Transport Aoife Brannigan",),
            "Aoife Brannigan",
        ),
        ("Kata TKN Brannigan hadir", "id", ("Brannigan",), "Brannigan"),
        ('They met Aoife "Effie" Brannigan there', "en", ("Aoife",), 'Aoife "Effie" Brannigan'),
        ("They met Aoife “Effie” Brannigan there", "en", ("Aoife",), "Aoife “Effie” Brannigan"),
        ("They met Ann Banks there", "en", ("Ann Banks",), "Ann Banks"),
    ],
)
def test_beginnings(text: str, code: str, names: tuple[str, ...], expected: str) -> None:
    """A first name that the model cuts off is taken back; a sentence's first word, a verb and an acronym are not."""
    assert [words for words, _ in called(text, code, names)] == [expected]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Lalu datang Dr. Wirawan ke sana", (), [("Wirawan", "title-name")]),
        ("Lalu datang Dr. Wirawan dan Wati ke sana", (), [("Wirawan", "title-name")]),
        ("Lalu datang Dr. Wirawan Putra (WP) ke sana", (), [("Wirawan Putra", "title-name")]),
        ("Hal itu benar, terang Wati di sana", (), [("Wati", "speech-name")]),
        ("Lalu datang Agus Wirawan ke sana", (), [("Agus Wirawan", "given-name")]),
        ("Lalu datang Wirawan ke sana", ("Wirawan",), [("Wirawan", "known-name")]),
        ("Lalu datang Kim Jae Myung ke sana", ("Kim", "Jae", "myung"), [("Kim Jae Myung", "known-name")]),
        ("Lalu datang Wirawan ke sana", (), []),
        ("Pada hari Senin itu", (), []),
        ("Hal itu benar, kata LSM di sana", (), []),
    ],
)
def test_unseen_by_the_model(text: str, known: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """Honorifics, words of speech, given names, and names known elsewhere; else a capital is not enough."""
    assert called(text, known=known) == expected


def test_two_names_with_a_hyphen() -> None:
    """Budi-Wati are two, where the text has each of them."""
    assert [words for words, _ in called("Duet Budi-Wati menang", known=("Budi", "Wati"))] == ["Budi", "Wati"]


def test_parts_known() -> None:
    """Short parts are no evidence elsewhere."""
    found = find_called(
        sights("lalu kata Dr. Al Wirawan di sana", "id")[0], Spots(set(), set(), set(), set()), frozenset()
    )
    assert parts_known(iter(found)) == {"Wirawan"}


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("Sarah-Jane Trent", "Sarah-Jane"),
        ("Mary Jones-Smith", "Jones-Smith"),
        ("Wibowo-Santoso", None),
        ("Joko Wibowo-Budi Santoso", None),
        ("Joko Wibowo", None),
    ],
)
def test_hyphened(name: str, pair: str | None) -> None:
    """A hyphen at the edge of a longer name parts no two people."""
    assert hyphened(name) == pair


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("kemarin siang pemain Arsenal Salim Haddad pulang ke rumah", (), "Salim Haddad"),
        ("kemarin siang pelatih Zenit Lestari Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang CEO Zenit Lestari Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang Kahumas KBWT Salim Haddad pulang ke rumah", ("Salim Haddad",), "Salim Haddad"),
        ("kemarin siang pelatih Haddad pulang ke rumah", (), "Haddad"),
        ("kemarin siang menteri Zayed Salim Haddad pulang ke rumah", (), "Zayed Salim Haddad"),  # no team
    ],
)
def test_teams(text: str, names: tuple[str, ...], expected: str) -> None:
    """A team behind the title of somebody in it is no part of the name."""
    model = [Name(Span(text.index(n), text.index(n) + len(n)), "person", "names") for n in names]
    found = find_called(sights(text, "id", names=model)[0], Spots(set(), {3}, set(), set()), frozenset())
    assert [one.span.of(text) for one in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "kemarin Peraturan Gubernur Nomor 8 berlaku",
        "kemarin siang Komisaris Utama2 hadir",
        "kemarin siang pelatih Zenit Indonesia hadir",  # a place goes on: the team
        "kemarin siang Ketua Zenit (ZNT) Budi Santoso hadir",
        "kemarin siang Kapolsek Sukamaju, Kompol Budi Santoso hadir",
        "mantan penyerang klub Zenit ini hadir",
    ],
)
def test_what_goes_on_with_a_title(text: str) -> None:
    """The capitals behind a title are no name where they are numbered, or where the holder or a place follows."""
    first = next(i for i, word in enumerate(sights(text, "id")[0].words) if word.text in WITH_TITLE)
    found = find_called(sights(text, "id")[0], Spots(set(), {first}, set(), set()), frozenset())
    assert not {one.first for one in found} & {first}


WITH_TITLE = ("Nomor", "Utama2", "Zenit", "Sukamaju")


def test_an_office_held() -> None:
    """Behind "selaku Direktur" nobody is named: the holder stands before."""
    sight = sights("kata Budi Santoso selaku Direktur Zenit Lestari kemarin", "id")[0]
    (free,) = [one for one in find_called(sight, Spots(set(), {5}, set(), set()), frozenset()) if one.first == 5]
    held = find_called(sight, Spots(set(), {5}, set(), {5}), frozenset())
    assert free.rule == "title-name" and 5 not in {one.first for one in held}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "and then Wati said so", "Wati"),
        ("en", "“Wati said so", None),  # any word may open what is said
        ("en", "and then the American Wati said so", None),
        ("en", "and then the Centre for Wati said so", None),
        ("id", "Tadi siang Kecamatan Wati mengatakan itu", None),
        ("id", "Tadi siang kepala BMKG Wati mengatakan itu", "Wati"),
    ],
)
def test_a_name_before_a_word_of_speech(code: str, text: str, expected: str | None) -> None:
    """A capital before "said" is a name, but not where a body's or a place's name goes on to it, or speech opens."""
    found = find_called(sights(text, code)[0], Spots(set(), set(), set(), set()), frozenset())
    assert [one.span.of(text) for one in found if one.rule == "speech-name"] == ([expected] if expected else [])


def test_a_body_named_after_somebody() -> None:
    """The Santoso of the Santoso Foundation is not meant."""
    assert called("kemarin pendiri Santoso Foundation hadir", names=("Santoso",)) == []
    assert called("kemarin pendiri Santoso hadir", names=("Santoso",)) == [("Santoso", "names")]


def test_sri_is_part_of_the_name() -> None:
    """Sri is a given name, no Ms."""
    assert called("kemarin Sri Haddad hadir", names=("Haddad",)) == [("Sri Haddad", "names")]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("id", "Di sana Kijang Melati XL7 dijual", ("Kijang Melati XL7",)),  # a model of a car
        ("id", "Di sana di Jalan Jenderal Budi Santoso ramai", ("Budi Santoso",)),
        ("id", "Di sana di Bandara I Gusti Putu Wardana ramai", ("Putu Wardana",)),
        ("id", "Di sana di Stadion Bung Budi ramai", ()),
        ("id", "Bahasa isyarat Kata Wirawan dipakai", ()),  # "Kata" is part of a name
        ("id", "Di sana Pertandingan seru terjadi", ()),  # "seru" stands before who cries, not behind
        ("id", "Di sana PGM-FI memastikan hal itu", ()),
        ("id", "Di sana Persib menang", ("Persib",)),
        ("en", "She won the Nell Marsh Award there", ("Nell Marsh",)),
    ],
)
def test_no_persons(code: str, text: str, names: tuple[str, ...]) -> None:
    """Products, streets, prizes and the nouns of an office are no persons, whatever the model and the titles say."""
    assert called(text, code, names) == []


def test_a_number_glued_to_a_name() -> None:
    """The number of the next line says nothing of a name."""
    assert called("Di sana Nell Marsh14 menunggu", names=("Nell Marsh14",)) == [("Nell Marsh14", "names")]


def test_a_site_in_an_office() -> None:
    """Behind "Kepala Bandara" stands its head, not whom the airport is named after."""
    (sight,) = sights("Di sana Kepala Bandara Budi Santoso menunggu", "id")
    taken = find_called(sight, Spots({2, 3}, {4}, set(), set()), frozenset())
    assert [one.parts for one in taken] == [("Budi", "Santoso")]
    assert find_called(sight, Spots(set(), {4}, set(), set()), frozenset()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Di sana kepala Arkeologi, Bahasa, dan Sastra hadir", []),
        ("Di sana kepala Data Pelaporan dan Hubungan Warga hadir", []),
        ("Di sana kepala Perangkat Daerah (OPD) hadir", []),  # a body that its letters spell
        ("Di sana kepala Wirawan Putra (WP) hadir", [("Wirawan", "Putra")]),
        ("Di sana kepala Wirawan dan Gubernur Wati hadir", [("Wirawan",)]),
        ("Di sana kepala Dr. Wirawan dan Wati hadir", [("Wirawan",)]),  # behind an honorific stands a name
    ],
)
def test_nouns_of_an_office(text: str, expected: list[tuple[str, ...]]) -> None:
    """What goes on with an office is nobody's name."""
    found = find_called(sights(text, "id")[0], Spots({2}, {3}, set(), set()), frozenset())
    assert [one.parts for one in found][:1] == expected


def test_letters_in_brackets() -> None:
    """Letters that stand in brackets behind what they are short for are nobody's name, whatever the model says."""
    assert called("Serikat Nelayan (SNX) hadir kata SNX lagi", names=()) == []
    text = "Lalu SNX hadir (SNX)"
    assert called(text, names=("SNX",)) == []
    assert called("Lalu SNX hadir", names=("SNX",)) == [("SNX", "names")]


@pytest.mark.parametrize(
    ("text", "word"),
    [("They met Black men there", "Black"), ("It is for K-12 and more", "K"), ("It has a DOI, they say", "DOI")],
)
def test_words_that_name_nobody(text: str, word: str) -> None:
    """A colour, the classes of a school and letters that are short for a thing, whatever the model takes them for."""
    assert called(text, "en", names=(word,)) == []


def test_a_surname_of_two() -> None:
    """Two words that stand nowhere without the other are one surname, though the model saw two."""
    names = ("Brannigan", "Sloane")
    assert called("They met Brannigan-Sloane there", "en", names, names) == [("Brannigan-Sloane", "names")]
    two = called("They met Brannigan-Sloane there, Brannigan and Sloane left", "en", names, names)
    assert ("Brannigan-Sloane", "names") not in two


def test_bodies_called_after_somebody() -> None:
    """A panel or an inquiry that has somebody's name is not called so."""
    assert called("It is the Aoife Brannigan Independent Panel there", "en", names=("Aoife Brannigan",)) == []


@given(st.text("ab "), st.text("ab ", min_size=1, max_size=3))
def test_what_stands_often_is_counted(text: str, words: str) -> None:
    assert stands_often(words, text) is (text.count(words) >= OFTEN)


@pytest.mark.parametrize(
    ("known", "expected"),
    [("Baker", True), ("ASF.", True), ("Sarah-Jane", True), ("Trent", False), ("Jan", False)],
)
def test_what_may_tell_of_the_names_of_a_sentence(known: str, expected: bool) -> None:
    """A word of its own, initials, and two with a hyphen; where there is none, nothing."""
    text = "ASF met Sarah-Jane" if "-" in known else "ASF met Baker"
    assert hears(sights(text, "en")[0], frozenset({known})) is expected
