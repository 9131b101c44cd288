"""Phrases that describe who acts."""

from __future__ import annotations

import pytest

from entity_drawing import draw, phrases, sights
from warta.records import Span
from warta.text.entities.phrases import find_phrases, tells_many
from warta.text.names import Name


@pytest.mark.parametrize(
    ("code", "text", "words", "country", "sector"),
    [
        ("id", "pihak berwenang Yordania menolak usulan itu", "pihak berwenang Yordania", "JOR", "GOV"),
        ("id", "hal itu dilaporkan kepada pihak berwajib", "pihak berwajib", None, "COP"),
        ("id", "mereka menyelamatkan 22 awak kapal itu", "22 awak kapal", None, "CVL"),
        ("id", "kata menteri luar negeri Iran kemarin", "menteri luar negeri Iran", "IRN", "GOV"),
        (
            "id",
            "kata Menteri Energi dan Sumber Daya Mineral kemarin",
            "Menteri Energi dan Sumber Daya Mineral",
            None,
            "GOV",
        ),
        ("id", "kata Ketua Komisi II DPR RI kemarin", "Ketua Komisi II DPR RI", "IDN", "LEG"),
        (
            "id",
            "kata Anggota Fraksi Partai Keadilan Sejahtera (PKS) kemarin",
            "Anggota Fraksi Partai Keadilan Sejahtera (PKS)",
            "IDN",
            "LEG",
        ),
        (
            "id",
            "kata Kepala Dinas Embun, Hujan, dan Angin (DEHA) kemarin",
            "Kepala Dinas Embun, Hujan, dan Angin (DEHA)",
            None,
            "GOV",
        ),
        (
            "id",
            "kata Kepala Dinas Embun Papua (Dinep) kemarin pagi di sana",
            "Kepala Dinas Embun Papua (Dinep)",
            "IDN",
            "GOV",
        ),
        ("id", "kata Kepala Dinas Embun, Hujan (KUHP) kemarin", "Kepala Dinas", None, "GOV"),
        ("id", "kata Anggota Komisi C DPRD kemarin", "Anggota Komisi C DPRD", "IDN", "LEG"),
        ("id", "kata Pjs Gubernur Jawa Barat kemarin", "Pjs Gubernur Jawa Barat", "IDN", "GOV"),
        ("id", "kata Kepala Divisi Humas Polri kemarin", "Kepala Divisi Humas Polri", "IDN", "COP"),
        ("id", "kata Kepala Dinas Sumber Daya Manusia kemarin", "Kepala Dinas Sumber Daya Manusia", None, "GOV"),
        (
            "id",
            "kata Direktur Bank Rakyat Indonesia (Persero) Tbk kemarin",
            "Direktur Bank Rakyat Indonesia (Persero) Tbk",
            "IDN",
            "BUS",
        ),
        ("id", "kata Presiden ke-7 RI kemarin", "Presiden ke-7 RI", "IDN", "GOV"),
        ("id", "melihat 17 warga Gaza kemarin", "17 warga Gaza", "PSE", "CVL"),
        ("id", "melihat para pejabat keamanan Israel kemarin", "para pejabat keamanan Israel", "ISR", "GOV"),
        ("id", "kata juru bicara pasukan Hamas kemarin", "juru bicara pasukan Hamas", "PSE", "MIL"),
        ("id", "kata Gubernur Jawa Barat kemarin", "Gubernur Jawa Barat", "IDN", "GOV"),
        (
            "id",
            "melihat dua personel perdamaian asal Indonesia kemarin",
            "dua personel perdamaian asal Indonesia",
            "IDN",
            "MIL",
        ),
        ("id", "kata mantan duta besar AS untuk Suriah kemarin", "mantan duta besar AS untuk Suriah", "USA", "ELI"),
        ("id", "di Universitas Melati Raya kemarin", "Universitas Melati Raya", None, "EDU"),
        ("id", "melihat kapal-kapal Iran kemarin", "kapal-kapal Iran", "IRN", "UNK"),
        ("en", "he met his Turkish counterpart today", "his Turkish counterpart", "TUR", "GOV"),
        ("en", "as the Justice Ministry said today", "Justice Ministry", None, "GOV"),
        ("en", "as school officials said today", "school officials", None, "EDU"),
        ("en", "as Justice Ministry officials said today", "Justice Ministry officials", None, "GOV"),
        ("en", "as a law enforcement source said today", "law enforcement source", None, "COP"),
        ("en", "the Russian foreign minister said", "Russian foreign minister", "RUS", "GOV"),
        ("en", "a senior Hamas political leader said", "senior Hamas political leader", "PSE", "REB"),
        ("en", "the minister of defence of Syria said", "minister of defence of Syria", "SYR", "GOV"),
        ("en", "the Minister of Foreign Affairs and Trade said", "Minister of Foreign Affairs and Trade", None, "GOV"),
        ("en", "the office of the chief minister said", "office of the chief minister", None, "GOV"),
        ("en", "two former Israeli soldiers said", "two former Israeli soldiers", "ISR", "MIL"),
        ("en", "Deputy President Ann Baker said", "Deputy President", None, "GOV"),
        ("en", "Russian Deputy Foreign Minister Ivan Petrov said", "Russian Deputy Foreign Minister", "RUS", "GOV"),
        ("en", "the Russian ambassador to Turkey said", "Russian ambassador to Turkey", "RUS", "GOV"),
        ("en", "the ambassador to Turkey said", "ambassador to Turkey", None, "GOV"),
        ("en", "Kenya's representative to NATO said", "Kenya's representative to NATO", "KEN", "UNK"),
        ("id", "kata duta besar untuk Turki kemarin", "duta besar untuk Turki", None, "GOV"),
        ("en", "a member of the international committee said", "member of the international committee", None, "LEG"),
        ("en", "the leader of the UK Labour Party said", "leader of the UK Labour Party", "GBR", "PTY"),
        ("en", "the Corrections Department said", "Corrections Department", None, "GOV"),
        ("en", "the Russian Culture Ministry said", "Russian Culture Ministry", "RUS", "GOV"),
        ("en", "the Prosecutor General's office said", "Prosecutor General's office", None, "JUD"),
        ("en", "the Acme-Doping Agency said", "Acme-Doping Agency", None, "GOV"),
        ("en", "a shadow chancellor said", "shadow chancellor", None, "OPP"),
        ("en", "the Hamas group said", "Hamas group", "PSE", "REB"),
        ("en", "the government forces said", "government forces", None, "MIL"),
        ("en", "two party officials said", "two party officials", None, "PTY"),
        ("en", "public officials said", "public officials", None, "GOV"),
        ("en", "his official spokesman said", "his official spokesman", None, "GOV"),
        ("en", "the NATO council said", "NATO council", None, "IGO"),
        ("en", "the Kremlin press service said", "Kremlin press service", "RUS", "GOV"),
        ("en", "Latin American countries said", "countries", None, "GOV"),
        ("en", "the French Culture Ministry spokesman said", "French Culture Ministry spokesman", "FRA", "GOV"),
        ("en", "a company spokeswoman said", "company spokeswoman", None, "BUS"),
        ("en", "the Taoiseach said", "Taoiseach", "IRL", "GOV"),
        ("en", "Deputy First Minister said", "Deputy First Minister", "GBR", "GOV"),
        ("en", "a Brexit Secretary said", "Brexit Secretary", None, "GOV"),
        ("en", "the Commander-in-Chief said", "Commander-in-Chief", None, "GOV"),
        ("en", "Gardaí said", "Gardaí", "IRL", "COP"),
        ("en", "a deputy police chief said", "deputy police chief", None, "COP"),
        ("en", "a Republican presidential candidate said", "Republican presidential candidate", "USA", "PTY"),
        ("en", "a US-led coalition said", "US-led coalition", "USA", "MIL"),
        ("en", "they send immigrants to Mexico", "immigrants", None, "CVL"),
        (
            "en",
            "the leader of the Omani Social Unity Party said",
            "leader of the Omani Social Unity Party",
            "OMN",
            "PTY",
        ),
        ("en", "the head of Oman's Wildlife Service said", "head of Oman's Wildlife Service", "OMN", "UNK"),
        ("en", "the spokesman for Oman's army said", "spokesman for Oman's army", "OMN", "MIL"),
        ("en", "the officer of Oman's Sector St. Ann said", "officer of Oman", "OMN", "COP"),
        ("en", "the chief executive of Muscat-based Bintara said", "chief executive", None, "BUS"),
        ("en", "the advisers to the cabinet said", "advisers to the cabinet", None, "GOV"),
        ("en", "the chief of Oman's National Police told them", "chief of Oman's National Police", "OMN", "COP"),
        ("en", "the chief of Oman's National Police to go", "chief of Oman's National Police", "OMN", "COP"),
        ("en", "the head of Oman's newly-founded party said", "head of Oman's newly-founded party", "OMN", "PTY"),
        ("en", "the Public Safety Minister said", "Public Safety Minister", None, "GOV"),
        (
            "en",
            "the Natural Resources and Environment Minister said",
            "Natural Resources and Environment Minister",
            None,
            "GOV",
        ),
        ("en", "the Omani water minister said", "Omani water minister", "OMN", "GOV"),
        ("en", "the justice ministry said", "justice ministry", None, "GOV"),
        ("en", "the vice-chancellor said", "vice-chancellor", None, "GOV"),
        ("en", "a vice president of programs said", "vice president", None, "UNK"),
        ("en", "a vice president of the city said", "vice president", None, "GOV"),
        ("en", "the coalition troops said", "coalition troops", None, "MIL"),
        ("en", "the coalition said", "coalition", None, "PTY"),
        ("en", "the inspector general said", "inspector general", None, "GOV"),
        ("en", "the inspector general of police said", "inspector general of police", None, "COP"),
        ("en", "critics of the government said", "critics of the government", None, "OPP"),
        ("en", "critics of the army said", "critics of the army", None, "UNK"),
        ("en", "the audit committee said", "audit committee", None, "BUS"),
        ("en", "the Duke of York said", "Duke of York", "GBR", "GOV"),
        ("en", "the MEC for Traditional Affairs said", "MEC for Traditional Affairs", "ZAF", "GOV"),
    ],
)
def test_extent_and_meaning(code: str, text: str, words: str, country: str | None, sector: str) -> None:
    """A phrase reaches over all that narrows it, and takes country and sector from what completes it."""
    found = phrases(text, code)
    assert [(p.span.of(text), p.country, p.sector) for p in found] == [(words, country, sector)]


@pytest.mark.parametrize(
    ("code", "text", "plural", "bare", "definite"),
    [
        ("id", "menteri itu", False, True, True),
        ("id", "para menteri", True, True, False),
        ("id", "kapal-kapal Iran", True, False, False),
        ("en", "the minister", False, True, True),
        ("en", "ministers", True, True, False),
        ("en", "Iran's minister", False, False, False),
    ],
)
def test_number_and_definiteness(code: str, text: str, plural: bool, bare: bool, definite: bool) -> None:
    """Whether they are several, whether anything completes the noun, and whether it points back."""
    found = phrases(text, code)[0]
    assert (found.plural, found.bare, found.definite) == (plural, bare, definite)


def test_same_office_same_key() -> None:
    """All forms of one office share a key, other offices do not."""
    keys = [phrases(text, "id")[0].key for text in ("menlu Iran", "Menteri Luar Negeri Iran", "menhan Iran")]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("the executives", True),
        ("senior officials", True),
        ("two ministers", True),
        ("the minister of foreign affairs", False),
        ("the charge d'affaires", False),
        ("the company", False),
        ("the press", False),
    ],
)
def test_nouns_of_several(text: str, many: bool) -> None:
    """By their plural, though the tables have them so."""
    (sight,) = sights(text, "en")
    assert tells_many(sight, find_phrases(sight)[0]) is many


def test_president_of_a_company() -> None:
    """Who is its chief executive, too, leads no state."""
    assert [found.sector for found in phrases("the president and chief executive said", "en")] == ["BUS", "BUS"]
    assert [found.sector for found in phrases("the president, CEO and founder said", "en")][:2] == ["BUS", "BUS"]
    assert phrases("the army, CEO and founder said", "en")[0].sector == "MIL"
    assert [found.sector for found in phrases("the president, businessman Ann Baker said", "en")] == ["GOV", "BUS"]
    assert [found.sector for found in phrases("the president and the chief executive said", "en")] == ["GOV", "BUS"]
    assert [found.sector for found in phrases("the president and chief executives said", "en")] == ["GOV", "BUS"]
    assert [found.sector for found in phrases("the Omani president and chief executive said", "en")] == ["GOV", "BUS"]


def test_no_role() -> None:
    """Social media are no journalists."""
    assert phrases("ramai di media sosial kemarin", "id") == []


def test_foreign() -> None:
    """Leaders of states that are not told by name are not at home."""
    assert [phrase.foreign for phrase in find_phrases(sights("Para pemimpin Barat hadir", "id")[0])] == [True]
    assert [phrase.foreign for phrase in find_phrases(sights("Para menteri hadir", "id")[0])] == [False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the president took office", ["president"]),
        ("they pay business rates and go public", []),
        ("a criminal investigation began", []),
        ("it was seen in the campaign", []),
        ("the campaign for clean water", []),
        ("an opposition-held town", []),
        ("the public was glad", ["public"]),
        ("the public said no", ["public"]),
        ("his campaign said no", ["his campaign"]),
        ("the Baker campaign said no", ["campaign"]),
        ("he left criminals and offices", ["criminals", "offices"]),
        ("they were taken hostage and stood firm", []),
        ("it lay the foundation of a road seen on social networks", []),
        ("general polls say so", []),
        ("Official data told of growth", []),
        ("they left for the official Harbour Radio", []),
        ("a defence official, Ann Baker, told them", ["defence official"]),
        ("they joined forces", []),
    ],
)
def test_abstract_nouns(text: str, told: list[str]) -> None:
    """A noun of an activity or a quality is somebody only with an article, and with no noun behind it."""
    assert [phrase.span.of(text) for phrase in phrases(text, "en")] == told


@pytest.mark.parametrize(("body", "foreign"), [("NATO", True), ("Hamas", False)])
def test_offices_of_bodies_between_states(body: str, foreign: bool) -> None:
    """An office of a body of no state is of no state, either."""
    (found, *_) = phrases(f"the {body} council met", "en")
    assert found.foreign == foreign


def test_a_spokesman_with_a_capital_before_his_name() -> None:
    """ "The Foreign Ministry Spokesman, Ann Baker, …" is one phrase, as it is without the comma."""
    for text in ("The Foreign Ministry Spokesman, Ann Baker, left.", "The Foreign Ministry Spokesman Ann Baker left."):
        name = Name(Span(text.index("Ann"), text.index("Ann") + len("Ann Baker")), "person", "names")
        (phrase,) = find_phrases(sights(text, "en", names=[name])[0])
        assert phrase.span.of(text) == "Foreign Ministry Spokesman"


def test_a_short_office_is_the_one_in_full() -> None:
    """ "Gov." is a governor, however far behind he is told of again."""
    text = "Kentucky Gov. Ann Baker spoke.\nThe Democratic lawmaker listened.\nThe governor left."
    assert "The [governor=Ann Baker] left" in draw(text, "en")
