"""Which phrase tells who a named person is."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.appositions import Spotted, is_held, stage
from warta.text.entities.phrases import find_phrases
from warta.text.names import Name


def spotted(text: str, code: str) -> Spotted:
    """What is found in one sentence."""
    return stage(sights(text, code))[0]


@pytest.mark.parametrize(
    ("code", "text", "titles"),
    [
        ("id", "Kata Menteri Agama Budi Santoso kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        ("id", "Kata Menteri Agama, Budi Santoso, kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        ("id", "Kata Budi Santoso selaku Menteri Agama kemarin pagi di sana.", {"Menteri Agama": "Budi Santoso"}),
        (
            "id",
            "Kata Menteri Agama (Menag) Budi Santoso kemarin pagi di sana.",
            {"Menteri Agama (Menag)": "Budi Santoso"},
        ),
        ("id", "Kata para menteri Budi Santoso kemarin pagi di sana.", {}),
        ("id", "Kata Kapolres Kebumen, Wardi, kemarin pagi di sana.", {"Kapolres Kebumen": "Wardi"}),
        ("id", "Di sana Kapolres Kebumen, Wardi, dan Mawar ramai.", {}),
        ("id", "Setelah bertemu dokter, Budi Santoso pulang. Kata Budi begitu.", {"dokter": "Budi Santoso"}),
        ("id", "Kata Budi begitu setelah bertemu dokter, Budi pulang.", {}),
        ("id", "Kata pria bernama Budi Santoso itu di sana.", {"pria": "Budi Santoso"}),
        ("id", "Kata bosnya bernama Budi Santoso itu di sana.", {}),
        ("id", "Saat hendak naik pesawat, Budi Santoso, kemarin, ditahan di sana.", {}),
        ("id", "Kata kuasa hukum Budi Santoso kemarin pagi di sana.", {}),
        ("id", "Kata kuasa hukumnya, Budi Santoso, kemarin pagi di sana.", {"kuasa hukumnya": "Budi Santoso"}),
        ("id", "Menurut Budi Santoso, gubernur juga tidak keberatan.", {}),
        ("id", "Menurut Budi Santoso, gubernur terpilih, jalan itu rusak.", {"gubernur terpilih": "Budi Santoso"}),
        ("id", "Di sana Ketua DPRD 2009-2014 Budi Santoso diam.", {"Ketua DPRD": "Budi Santoso"}),
        (
            "id",
            "Di sana anak yang diatur Menteri Agama, Budi Santoso menegaskan itu.",
            {"Menteri Agama": "Budi Santoso"},
        ),
        ("id", "Di sana Wakil Gubernur Bali I Nyoman Wardana diam.", {"Wakil Gubernur Bali": "I Nyoman Wardana"}),
        ("id", "Di sana Letnan Kolonel Budi Santoso diam.", {"Letnan Kolonel": "Budi Santoso"}),
        ("id", "Di sana pria 48 tahun berinisial CT diam.", {"pria": "CT"}),
        ("id", "Di sana Presiden terpilih Budi Santoso diam.", {"Presiden terpilih": "Budi Santoso"}),
        ("id", "Di sana kuasa hukum Budi Santoso, Siti Rahmawati, diam.", {"kuasa hukum": "Siti Rahmawati"}),
        ("id", "Di sana pengacara Budi Santoso, Siti Rahmawati, diam.", {"pengacara": "Siti Rahmawati"}),
        ("id", "Di sana pengacara Budi Santoso, Siti Rahmawati, dan Mawar.", {"pengacara": "Budi Santoso"}),
        ("id", "Di sana Budi Santoso selaku vokalis Siti Rahmawati diam.", {"vokalis": "Budi Santoso"}),
        ("en", "the mayor, Mary Jones, left", {"mayor": "Mary Jones"}),
        ("en", "The Chairman, Harbour Traders Association, Mary Jones, left us all", {"Chairman": "Mary Jones"}),
        ("en", "The Chairman, Harbour Traders Association, Mary Jones, Lee and others left us all", {}),
        ("en", "Mary Jones, 45, a nurse, left", {"nurse": "Mary Jones"}),
        ("en", "Mary Jones, political science professor, left", {"professor": "Mary Jones"}),
        ("en", "Mary Jones, his family and others left", {}),
        ("en", "Mary Jones, the mayor of Nice, left", {"mayor of Nice": "Mary Jones"}),
        ("en", "After a call with Mary Jones, the mayor said so", {}),  # who called her
        ("en", "Mary Jones, the mayor said", {"mayor": "Mary Jones"}),
        ("en", "On Mary Jones, the mayor was short", {}),  # he speaks of her
        ("en", "Mary Jones, the town council's chairman, left", {"chairman": "Mary Jones"}),
        ("en", "Mary Jones, the school's teacher, left", {"teacher": "Mary Jones"}),  # she is no school
        ("en", "Mary Jones, mayor and chief executive, left", {"mayor": "Mary Jones", "chief executive": "Mary Jones"}),
        ("en", "Mary Jones, the mayor and a chief executive left", {"mayor": "Mary Jones"}),
        ("en", "Mary Jones, senior officials and others left", {}),
        ("en", "They met her husband, Mary Jones's guest", {}),
        ("en", "Mary Jones was elected mayor of Nice", {"mayor of Nice": "Mary Jones"}),
        ("en", "She left the team Mary Jones led", {}),  # she is no team
        ("en", "The envoy for grain and bread, Mary Jones, left", {"envoy": "Mary Jones"}),
        ("en", "An envoy for grain and bread, Mary Jones, left", {}),  # it may be a list
        ("en", "The envoy for grain told them, Mary Jones, of it", {}),
        ("en", "The envoy for grain, Mary Jones and others left", {}),
    ],
)
def test_titles(code: str, text: str, titles: dict[str, str]) -> None:
    """Before the name or after it, with commas, brackets, "selaku", "is"; never with whose he is."""
    assert {span.of(text): one.span.of(text) for span, one in spotted(text, code).titles.items()} == titles


def test_behind_an_alias() -> None:
    """A word that no model knows is a name where "alias" ties it to one."""
    text = "Polisi menangkap Rahmat (37) alias Glok kemarin."
    found = stage(sights(text, "id", names=[Name(Span(17, 23), "person", "names")]))[0]
    assert [(one.parts, other.parts) for one, other in found.aliases] == [(("Rahmat",), ("Glok",))]


def test_owners() -> None:
    """A body named after a person is not that person's office."""
    found = spotted("Kata pemerintahan Budi Santoso kemarin pagi di sana.", "id")
    assert not found.titles
    assert [one.parts for one in found.owners.values()] == [("Budi", "Santoso")]
    assert not found.called


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Kata Budi Santoso alias Agus Wibowo kemarin pagi di sana.", True),
        ("Kata Budi Santoso atau Budi Wibowo kemarin pagi di sana.", True),
        ("Kata Budi Santoso atau Agus Wibowo kemarin pagi di sana.", False),
        ("Kata Budi Santoso dan Agus Wibowo kemarin pagi di sana.", False),
    ],
)
def test_aliases(text: str, together: bool) -> None:
    """ "alias" joins two names, "atau" only where they share a part."""
    assert bool(spotted(text, "id").aliases) is together


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Kata Budi Santoso, pendiri Rumah Warna kemarin pagi di sana.", True),
        ("Kata Budi Santoso, menteri Rumah Warna kemarin pagi di sana.", False),
        ("Kata Budi Santoso selaku menteri Rumah Warna kemarin pagi di sana.", True),
        ("Kata Budi Santoso tentang pendiri Rumah Warna kemarin pagi di sana.", False),
    ],
)
def test_held(text: str, held: bool) -> None:
    """Behind "Budi Santoso, pendiri" stands what he founded; behind an office he holds, more of the office."""
    name = Name(Span(text.index("Budi"), text.index("Budi") + len("Budi Santoso")), "person", "names")
    (sight,) = sights(text, "id", names=[name])
    (phrase,) = [one for one in find_phrases(sight) if one.span.of(text).startswith(("pendiri", "menteri"))]
    assert is_held(sight, phrase) is held
