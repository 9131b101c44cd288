"""What the words beside a name say of its bearer: offices, ranks, women and men."""

from __future__ import annotations

import pytest

from entity_drawing import entity, read
from trees_made import split_and_parse
from warta.languages import languages
from warta.records import Article, Block, Span
from warta.text.entities import find_entities


def test_a_rank_behind_an_army() -> None:
    """An officer is of the state whose army stands before the rank, not of the one that is told of more."""
    text = "Somalia army General Lee Baker left Oman. Oman is warm. He likes Oman."
    article = Article("t", text, (Block("body", Span(0, len(text)), "test"),))
    entities, _ = find_entities(article, split_and_parse(article, languages()["en"]), languages()["en"])
    assert [(found.country, found.sector) for found in entities if found.name == "Lee Baker"] == [("SOM", "MIL")]


def test_his_mother_is_a_woman() -> None:
    """What stands beside her name tells it: "he" is her son."""
    text = "Mr Lee Baker fell.\nHis mother, Mitzi Stone, said he was well."
    entities, mentions = read(text, "en")
    names = {found.id: found.name for found in entities}
    assert [names[one.entity] for one in mentions if one.span.of(text) == "he"] == ["Lee Baker"]


@pytest.mark.parametrize(
    ("text", "code", "name", "country"),
    [
        ("President Ann Baker of Kenya left.", "en", "Ann Baker", "KEN"),
        ("Gov. Lee Baker of Ohio left.", "en", "Lee Baker", "USA"),
        ("President Lee Baker of Oman Air left.", "en", "Lee Baker", None),
        ("Ambassador Lee Baker to Kenya left.", "en", "Lee Baker", None),  # of another state
        ("Omani Minister Lee Baker of Kenya left.", "en", "Lee Baker", "OMN"),
        ("Menteri Luar Negeri Budi Santoso dari Kenya pulang.", "id", "Budi Santoso", "KEN"),
    ],
)
def test_the_state_behind_the_name(text: str, code: str, name: str, country: str | None) -> None:
    """It is that of the office where nothing else tells it."""
    told = entity(f"{text} Norway and Norway's army left.", code, name)
    assert (told.country if told.country != "NOR" else None) == country


def test_role_without_genitive() -> None:
    """The genitive of the country is no part of the office."""
    found = entity("France's foreign minister Budi Santoso left.", "en", "Budi Santoso")
    assert (found.role, found.country) == ("foreign minister", "FRA")


def test_the_ministers_named() -> None:
    """Several holders of an office are of the country that all named have; where they differ, of none."""
    one = "Irish foreign minister Mary Jones met {} foreign minister John Smith.\nThe ministers left."
    assert entity(one.format("Ghana's"), "en", "ministers").country is None
    assert entity(one.format("former Irish"), "en", "ministers").country == "IRL"


@pytest.mark.parametrize(
    ("text", "code", "name", "country", "sector"),
    [
        ("Bripka Budi Santoso menandatangani laporan.", "id", "Budi Santoso", "IDN", "COP"),
        ("Mayjen TNI Budi Santoso memimpin upacara.", "id", "Budi Santoso", "IDN", "MIL"),
        ("Menteri Agama Mayjen TNI Budi Santoso hadir.", "id", "Budi Santoso", "IDN", "GOV"),
        ("Senate Majority Leader John Smith opposed the bill.", "en", "John Smith", "USA", "LEG"),
    ],
)
def test_ranks_and_offices_of_one_state(text: str, code: str, name: str, country: str, sector: str) -> None:
    found = entity(text, code, name)
    assert (found.country, found.sector) == (country, sector)


def test_an_office_besides() -> None:
    """Of two offices of one person the first tells the sector, unless the other alone is one of the state."""
    text = "Kata Siti Rahmawati, peneliti sekaligus {} itu, aman."
    assert entity(text.format("profesor"), "id", "Siti Rahmawati").sector == "EDU"
    assert entity(text.format("menteri agama"), "id", "Siti Rahmawati").sector == "GOV"


@pytest.mark.parametrize(
    ("text", "code", "name", "role"),
    [
        ("Ann Baker, chairman and chief executive of Oman, left.", "en", "Ann Baker", "chairman and chief executive"),
        (
            "Omani Foreign Minister and Deputy Prime Minister Ann Baker left.",
            "en",
            "Ann Baker",
            "Foreign Minister and Deputy Prime Minister",
        ),
        ("The president and Prime Minister Ann Baker left.", "en", "Ann Baker", "Prime Minister"),
        (
            "Kata Siti Rahmawati, peneliti sekaligus profesor itu, aman.",
            "id",
            "Siti Rahmawati",
            "peneliti sekaligus profesor",
        ),
        ("Presiden dan Menteri Luar Negeri Siti Rahmawati pulang.", "id", "Siti Rahmawati", "Menteri Luar Negeri"),
        ("Oman's ambassador to Jamaica Ann Baker left.", "en", "Ann Baker", "ambassador to Jamaica"),
        ("Ann Baker, the president of the Philippines, left.", "en", "Ann Baker", "president"),
        ("Kata Duta Besar Oman untuk Jamaika Siti Rahmawati.", "id", "Siti Rahmawati", "Duta Besar Oman untuk Jamaika"),
        ("Ann Baker, deputy director-general of the bureau, left.", "en", "Ann Baker", "deputy director-general"),
        ("Lee Hall (finance minister) left.", "en", "Lee Hall", "finance minister"),
        ("Lee Hall (the minister he met later) left.", "en", "Lee Hall", None),
        ("Siti Rahmawati (Ketua RT) pulang.", "id", "Siti Rahmawati", "Ketua RT"),
        ("Ann Baker, Harbour's CEO, left.", "en", "Ann Baker", "CEO"),
        ("After Ann Baker, Harbour's CEO said so.", "en", "Ann Baker", None),
        ("They named Ann Baker, as Chief Governance Officer.", "en", "Ann Baker", "Chief Governance Officer"),
        ("Siti Rahmawati ditunjuk menjadi Direktur Keuangan.", "id", "Siti Rahmawati", "Direktur Keuangan"),
        ("Kata Wakil Perdana Menteri Turki Siti Rahmawati.", "id", "Siti Rahmawati", "Wakil Perdana Menteri"),
        ("Siti Rahmawati, pendiri dan direktur yayasan, diam.", "id", "Siti Rahmawati", "pendiri dan direktur yayasan"),
        ("Ann Baker, a geography professor in Oman, left.", "en", "Ann Baker", "geography professor"),
        ("Ann Baker, a third-year student, left.", "en", "Ann Baker", "student"),
        ("A single commissioner, Ann Baker, left.", "en", "Ann Baker", "commissioner"),
        (
            "The Representative for Foreign Affairs and Security Policy Ann Baker left.",
            "en",
            "Ann Baker",
            "Representative for Foreign Affairs and Security Policy",
        ),
        ("Ann Baker, who left Oman, becomes mayor on Monday.", "en", "Ann Baker", "mayor"),
        ("Ann Baker, an old friend, has been appointed mayor.", "en", "Ann Baker", "mayor"),
        ("Ann Baker, Lee Hall, who left Oman, becomes mayor.", "en", "Ann Baker", None),
        ("Siti Rahmawati, yang kini di Solo, menjabat sebagai wali kota.", "id", "Siti Rahmawati", "wali kota"),
        ("Boston sculptor Ann Baker left.", "en", "Ann Baker", "Boston sculptor"),
    ],
)
def test_the_role_in_the_article_s_words(text: str, code: str, name: str, role: str | None) -> None:
    """Both of two offices of one person; where somebody is sent; all that an office is for; what brackets hold."""
    assert entity(text, code, name).role == role


def test_an_office_in_the_own_capital() -> None:
    """The capital at a role's end tells of a town, and is no country to be left out."""
    text = "Kata Kepala Dinas Kesehatan Pemprov Jakarta Budi Santoso."
    assert entity(text, "id", "Budi Santoso").role == "Kepala Dinas Kesehatan Pemprov Jakarta"


def test_ranks_without_their_dots() -> None:
    """They are no part of the name, and tell the sector."""
    entities, _ = read(
        "They met Col Ann Baker, Gen Lee Hall and Maj-Gen Nell Marsh, but no Gen Z, and no Gen Beta.", "en"
    )
    assert [(found.name, found.sector) for found in entities if found.kind == "person"] == [
        ("Ann Baker", "MIL"),
        ("Lee Hall", "MIL"),
        ("Nell Marsh", "MIL"),
    ]


def test_a_body_that_was_taken_for_a_person() -> None:
    """A noun of bodies before a name that nothing tells to be a person's says what it is."""
    found = entity("The charity Bintara Verde said so.", "en", "Bintara Verde")
    assert (found.kind, found.sector) == ("organisation", "NGO")
    baker = entity("Ann Baker left. Team Baker said so.", "en", "Ann Baker")
    assert (baker.kind, baker.role) == ("person", None)


def test_one_office_told_in_two_ways() -> None:
    """The role is one of the two."""
    text = "Kepala Pusat Penerangan Hukum atau Kapuspenkum Kejagung Budi Santoso hadir."
    assert entity(text, "id", "Budi Santoso").role == "Kepala Pusat Penerangan Hukum"
