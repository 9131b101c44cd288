"""How a deed was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

import warta
from warta.events.cases import propose, read_cases, with_trees
from warta.events.how.modes import FILE, columns_of, mode_by_lexicon, mode_features, told_modes
from warta.events.linear import read_linear
from warta.events.models import FOLDER
from warta.events.who.parties import view
from warta.events.words.lexicon import read_lexicon
from warta.languages import languages
from warta.languages.tokens import tokeniser
from warta.ontology import plover
from warta.records import Reading


def read(text: str, code: str = "en") -> Reading:
    return warta.read({"id": "t", "title": "News", "text": text, "lang": code, "published": "2025-06-18"})


@pytest.mark.parametrize(
    ("code", "text", "kind", "mode"),
    [
        ("en", "The army fired artillery at the village on Monday.", "ASSAULT", "heavy-weapons"),
        ("en", "A man with a rifle fired at two officers in Dover on Monday.", "ASSAULT", "firearms"),
        ("en", "Ukrainian drones attacked a refinery in Russia on Monday.", "ASSAULT", "drone"),
        ("en", "Rebels attacked the town on Monday.", "ASSAULT", None),
        ("en", "Hundreds of students protested in front of the ministry on Monday.", "PROTEST", "demo"),
        ("en", "Nurses at the hospital went on strike on Monday over unpaid wages.", "PROTEST", "strike"),
        ("en", "The court sentenced the mayor to six years in prison on Monday.", "SANCTION", "convict"),
        ("en", "The president fired the finance minister on Monday.", "SANCTION", "expel"),
        ("en", "France urged Israel on Monday to end the war.", "REQUEST", "yield"),
        ("en", "Kyiv asked Germany for more weapons on Monday.", "REQUEST", "assist"),
        ("en", "Police were deployed around the stadium in Dover on Monday.", "MOBILIZE", "police"),
        ("en", "The finance minister resigned on Monday.", "RETREAT", "resign"),
        ("id", "Hizbullah menembakkan roket ke Israel pada Senin.", "ASSAULT", "heavy-weapons"),
        ("id", "Pria itu menembak dua polisi dengan pistol di Medan.", "ASSAULT", "firearms"),
        ("id", "Ribuan buruh berunjuk rasa di depan kantor gubernur.", "PROTEST", "demo"),
        ("id", "Hakim memvonis terdakwa Budi Santoso empat tahun penjara.", "SANCTION", "convict"),
        ("id", "Presiden Prancis mendesak Israel menghentikan perang.", "REQUEST", "yield"),
        ("id", "Amerika Serikat mengerahkan kapal induk ke Timur Tengah.", "MOBILIZE", "weapons"),
        ("id", "Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Yordania di Kairo.", "CONSULT", None),
    ],
)
def test_the_words_about_a_deed_tell_its_mode(code: str, text: str, kind: str, mode: str | None) -> None:
    """With the weights that ship; none where nothing tells."""
    found = [event.mode for event in read(text, code).events if event.type == kind]
    assert found == [mode]


def test_a_language_without_words_for_modes_has_those_of_its_lexicon() -> None:
    """And so has a type that the model does not know."""
    reading, lexicon = with_trees(read("Jets bombed the port."), languages()["en"]), read_lexicon(languages()["en"])
    (case,) = (case for case in read_cases(view(reading), propose(reading, lexicon), lexicon) if case.root == "bomb")
    bare = replace(lexicon, hints={})
    assert told_modes([(case, "ASSAULT")], reading.sentences, bare, plover()) == [mode_by_lexicon(case, "ASSAULT")]
    assert mode_by_lexicon(case, "ASSAULT") == "aerial"
    assert told_modes([], reading.sentences, lexicon, plover()) == []


def test_another_ontology_may_have_its_own_modes_of_a_type() -> None:
    """What the model has learned of PLOVER's is nothing for them: the lexicon tells them."""
    reading, lexicon = (
        with_trees(read("Rebels bombed a bus with a grenade."), languages()["en"]),
        read_lexicon(languages()["en"]),
    )
    (case,) = (case for case in read_cases(view(reading), propose(reading, lexicon), lexicon) if case.root == "bomb")
    types = plover().types
    own = replace(plover(), types={**types, "ASSAULT": replace(types["ASSAULT"], modes=("aerial", "by ruse"))})
    told = [told_modes([(case, "ASSAULT")], reading.sentences, lexicon, of) for of in (plover(), own)]
    assert told == [["explosives"], ["aerial"]]


def test_words_hint_at_a_mode_by_where_they_stand() -> None:
    """In the trigger, below it, near it, in its sentence and in those beside; those of REJECT are those of REQUEST."""
    reading = with_trees(read("He saw a gun. Police shot him. A missile hit."), languages()["en"])
    lexicon = read_lexicon(languages()["en"])
    case = next(case for case in read_cases(view(reading), propose(reading, lexicon), lexicon) if case.root == "shoot")
    told = mode_features(case, "ASSAULT", reading.sentences, lexicon)
    assert {"trigger:firearms", "beside:firearms", "beside:heavy-weapons"} <= {*told}
    assert len(told) == len({*told})
    assert not [
        name for name in mode_features(case, "PROTEST", reading.sentences, lexicon) if name == "beside:firearms"
    ]


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_word_hints_at_a_mode_of_its_type(code: str) -> None:
    """A misspelt mode would tell nothing, and nobody would know; nor would what is no single word where it stands."""
    tokens = tokeniser(languages()[code])
    for kind, modes in languages()[code].table("modes").items():
        assert {*modes} <= {*plover().types[kind].modes}, kind
        told = [word for words in modes.values() for word in words]
        assert all(word == word.lower() and tokens.spans(word) == [(0, len(word))] for word in told), kind


def test_the_model_knows_the_modes_of_plover() -> None:
    """Every type that has modes, and none that it lacks."""
    model = read_linear(FOLDER / FILE)
    known = {
        kind: {model.labels[at].partition(":")[2] for at in own} for kind, own in columns_of(model, plover()).items()
    }
    asked = {kind: {*of.modes} for kind, of in plover().types.items() if of.modes}
    assert {kind: modes - {""} for kind, modes in known.items()} == asked
