"""Whom a phrase describes."""

from __future__ import annotations

import pytest

import warta
from entity_drawing import draw, entity, plain, read


def test_whose_holder() -> None:
    """Behind a name the owner of an office tells its sector."""
    found = entity("Mary Jones, the club's director, was glad.", "en", "Mary Jones")
    assert (found.role, found.sector) == ("director", "SOC")


def test_the_police_are_not_their_spokesman() -> None:
    """A body named alone is not the one person named who speaks for it; who holds the very office is."""
    text = "Four people died, police said.\nPolice spokesman Bahati Lumona told reporters."
    assert draw(text, "en").startswith("[Four people=Four people] died, [police=police] said.")


@pytest.mark.parametrize(
    ("text", "name", "kind", "sector"),
    [
        ("Kenyans protested in Nairobi.", "Kenyans", "group", "CVL"),
        ("Two Kenyans were arrested.", "Kenyans", "group", "CVL"),
        ("The Kenyans rejected the plan.", "Kenya", "state", "GOV"),
    ],
)
def test_some_of_a_people_are_not_the_state(text: str, name: str, kind: str, sector: str) -> None:
    found = next(entity for entity in read(text, "en")[0] if entity.country == "KEN" and entity.kind == kind)
    assert (found.name, found.sector) == (name, sector)


def test_whose_weapons_are_unknown() -> None:
    """A missile in a country at war is not that country's own, unless the text says so."""
    text = "Ukraine said a missile came at night.\nPolice in Kyiv saw it.\nUkrainian drones flew."
    assert entity(text, "en", "missile").country is None
    assert entity(text, "en", "Police in Kyiv").country == "UKR"
    assert entity(text, "en", "Ukrainian drones").country == "UKR"


def test_what_somebody_does_is_nobody() -> None:
    """A sculptor is somebody only beside a name; an analyst of a firm is of business."""
    assert draw("The Omani sculptor said so.", "en") == "The [Omani=Oman] sculptor said so."
    assert entity("Kata analis PT Sinar Laut, Siti Rahmawati.", "id", "Siti Rahmawati").sector == "BUS"


def test_one_of_a_sort_is_a_person() -> None:
    assert [entity(f"{words} pulang.", "id", words).kind for words in ("Seorang warga", "Dua warga")] == [
        "person",
        "group",
    ]


def test_a_player_told_again_is_of_any_country() -> None:
    found = entity("Asep Kalvada pergi.\nPemain itu senang.", "id", "Asep Kalvada")
    assert (found.role, found.country) == ("Pemain", None)


@pytest.mark.parametrize(
    ("drawn", "code"),
    [
        ("[Omani President=Ann] [Ann=Ann] spoke.\n[Oman's president=Ann] left.", "en"),
        ("[Omani President=Ann] [Ann=Ann] spoke.\nThe [president of Oman=Ann] left.", "en"),
        ("[Presiden Turki=Siti] [Siti=Siti] diam.\n[Presiden Turkiye=Siti] pulang.", "id"),
        ("The [British government=British government] spoke.\n[Scottish government=Scottish government] too.", "en"),
        ("[President=Trump] [Trump=Trump] spoke.\nThe [president of the United States=Trump] left.", "en"),
        ("[President=Trump] [Trump=Trump] spoke.\nThe [president of Oman=president of Oman] left.", "en"),
        ("[Menteri Agama=Siti] [Siti=Siti] diam.\n[Menteri Kehutanan=Menteri Kehutanan] pulang.", "id"),
        (
            "The [Communist Party of China=Communist Party of China] met.\nThe [Party=Communist Party of China] left.",
            "en",
        ),
        ("Kata [Budi Santoso=Budi Santoso], atau biasa disapa [Rama=Budi Santoso].\nKata [Rama=Budi Santoso].", "id"),
        ("Kata [pelatih Mali=Budi] [Budi=Budi].\n[Pelatih asal Oman=Budi] itu diam.", "id"),
        ("Mother Nature is kind.\nHarbour, the leader in care, left.", "en"),
        (
            "[Dinas Air, Awan (DAA)=Dinas Air, Awan (DAA)] diam.\nKata [Dinas DAA=Dinas Air, Awan (DAA)].",
            "id",
        ),
    ],
)
def test_whose_in_other_words(drawn: str, code: str) -> None:
    """A state is the same however it is said whose an office or a body is; a part of it is another, and so is whoever
    holds an office of a state that is not known. The letters of a body behind its noun name it, too."""
    assert draw(plain(drawn), code) == drawn


def test_whose_office_it_is_tells_the_country_of_its_holder() -> None:
    """Oman's new minister is of Oman, though the article that names the minister tells more of another state."""
    text = "Oman's new foreign minister left.\nNew Foreign Minister Ann Baker spoke.\nChina left. China's army left."
    assert entity(text, "en", "Ann Baker").country == "OMN"


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("The consulting [firm=SPROUT] [SPROUT=SPROUT] left.\nThe [company=SPROUT] was glad.", (None, "BUS")),
        ("[Omani broadcaster=SPROUT] [SPROUT=SPROUT] left.", ("OMN", "JRN")),
        ("The [watchdog=Human Rights Watch] [Human Rights Watch=Human Rights Watch] left.", (None, "NGO")),
        ("The [Muscat=Muscat]-based [news agency=Reuters] [Reuters=Reuters] left.", ("GBR", "JRN")),
        (
            "State [broadcaster=Oman Broadcasting Service] [Oman Broadcasting Service=Oman Broadcasting Service] left.",
            ("OMN", "JRN"),
        ),
    ],
)
def test_a_body_told_as_what_it_is(drawn: str, told: tuple[str | None, str]) -> None:
    """ "The consulting firm SPROUT": the noun and the name behind it are one, and of the noun's country and sector."""
    assert draw(plain(drawn), "en") == drawn
    (one,) = (one for one in read(plain(drawn), "en")[0] if one.kind == "organisation")
    assert (one.country, one.sector) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Its parent company, Harbour Foods Ltd, left.",
            "[company=Harbour Foods Ltd], [Harbour Foods Ltd=Harbour Foods Ltd]",
        ),
        (
            "His company, the Harbour Organization, left.\nThe company was glad.",
            "[company=Harbour Organization] was",
        ),
        ("The dispatchers' union, the Harbour Association, left.", "[union=Harbour Association]"),
        ("He told the company, Harbour Foods Ltd, and the mayor.", "[company=company]"),
        ("He told the company, Harbour Foods Ltd said.", "[company=company]"),
        ("He told the company, the council, of it.", "[company=company]"),
    ],
)
def test_a_body_told_as_what_it_is_between_commas(text: str, expected: str) -> None:
    """No list, nobody who speaks, and no other noun."""
    assert expected in draw(text, "en")


def test_a_plural_is_no_body_of_its_noun() -> None:
    """ "Five banks" after "an Omani bank"; "the bank" may be that one."""
    text = "The Omani bank left.\nHe likes five {}.\n"
    assert "[five banks=five banks]" in draw(text.format("banks"), "en")
    assert "[bank=Omani bank]" in draw("The Omani bank left.\nThe bank was glad.", "en")


def test_whose_attorney() -> None:
    """ "His attorney" is not the district attorney; "his minister" may be the minister."""
    text = "District Attorney Ann Baker left.\n{} was glad."
    assert draw(text.format("His attorney"), "en").endswith("[His attorney=His attorney] was glad.")
    assert draw(text.format("The attorney"), "en").endswith("[attorney=Ann Baker] was glad.")


@pytest.mark.parametrize(
    ("first", "again", "one"),
    [
        ("The Omani Ministry of Foreign Affairs", "The Foreign Ministry", True),
        ("The Omani Foreign Ministry", "The Foreign Ministry", True),
        ("The Omani Interior Ministry", "The ministry of the interior", True),
        ("The Oman Supreme Court", "The Supreme Court", True),
        ("The Environment and Forestry Ministry", "The Ministry of Environment and Forestry", True),
        ("The trade ministry", "The Ministry of Trade", True),
        ("The Environment and Forestry Ministry", "The trade ministry", False),
        ("The Omani Foreign Ministry", "The Defence Ministry", False),
    ],
)
def test_one_ministry_in_other_words(first: str, again: str, one: bool) -> None:
    """By what it is for before or behind its noun, with its state or without; what is for something else is another."""
    entities, _ = read(f"{first} spoke.\n{again} was glad.", "en")
    assert len([body for body in entities if body.kind == "organisation"]) == (1 if one else 2)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("His former daughter-in-law Ann Baker left.", "CVL"),
        ("A former employee, Ann Baker, left.", "LAB"),
        ("The former mayor Ann Baker left.", "ELI"),
    ],
)
def test_former_holders_of_offices_alone_are_of_the_elite(text: str, sector: str) -> None:
    assert entity(text, "en", "Ann Baker").sector == sector


def test_no_group_is_none_of_those_told() -> None:
    """Who denies of all that one did something tells of nobody."""
    text = "The aid group Harbour Hands left.\nNo group has claimed the attack."
    assert "[group=Harbour Hands]" not in draw(text, "en")
    assert "[group=Harbour Hands] has" in draw(text.replace("No", "The"), "en")


def test_a_president_rather_than_his_deputy() -> None:
    """Whoever holds the very office is meant, not who holds it with a word more and was told last."""
    text = "Omani President Ann Baker spoke to Vice President Ben Hall.\nMr Hall left.\nThe president stayed."
    assert "The [president=Ann Baker] stayed" in draw(text, "en")
    assert "The [president=Ben Hall] stayed" in draw(text.removeprefix("Omani President Ann Baker spoke to "), "en")


@pytest.mark.parametrize(
    "text",
    [
        "The ruling DKP party won on Monday. The DKP said so.",
        "DKP won. The ruling DKP party said so.",
    ],
)
def test_the_letters_before_a_noun_are_the_body(text: str) -> None:
    """The letters of a party alone and before its noun are one body, in any order."""
    reading = warta.read(text)
    told = [one.span.of(text) for one in reading.mentions if one.entity == reading.entities[0].id]
    assert sorted(told) == ["DKP", "ruling DKP party"]
    assert (len(reading.entities), reading.entities[0].sector) == (1, "PTY")


def test_a_body_by_what_ends_its_name_in_brackets() -> None:
    """Whatever its letters stand for: a short name in another language."""
    text = "Indonesia's Ministry of Communication and Information Technology (Kominfo) spoke.\nKominfo left."
    assert f"[Kominfo={text.partition(' spoke')[0]}] left" in draw(text, "en")
