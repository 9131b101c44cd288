"""What the scorer of entities counts as found, right and the same."""

from __future__ import annotations

from training.who import Tally, by_rule, counted, misses
from warta.records import Article, Entity, Mention, Reading, Span

TEXT = "Budi Santoso bertemu Iran. Budi pulang ke Kebumen."
ROW = {
    "sentences": [[0, len(TEXT)]],
    "entities": [{"kind": "person"}, {"kind": "state", "country": "IRN"}],
    "mentions": [
        {"span": [0, 12], "entity": 0},
        {"span": [21, 25], "entity": 1},
        {"span": [27, 31], "entity": 0},
    ],
    "others": [],
}


def reading(*named: tuple[str, str], country: str | None = "IRN") -> Reading:
    """The mentions (words, entity) and their entities."""
    starts: dict[str, int] = {}
    mentions = []
    for words, entity in named:
        start = TEXT.index(words, starts.get(words, -1) + 1)
        starts[words] = start
        mentions.append(Mention(Span(start, start + len(words)), entity, "names"))
    kinds = {"b": "person", "c": "person", "i": "state", "k": "place"}
    entities = tuple(
        Entity(key, key, kinds[key], None, country, None, "names")  # type: ignore[arg-type]
        for key in dict.fromkeys(entity for _, entity in named)
    )
    return Reading(Article("1", TEXT, ()), (), entities, tuple(mentions))


def tally(found: Reading) -> Tally:
    one = Tally()
    one.add(counted(ROW, found))
    return one


def test_all_found_and_one_too_much() -> None:
    found = tally(reading(("Budi Santoso", "b"), ("Iran", "i"), ("Kebumen", "k")))
    assert found.f1("mention") == 2 * 2 / (3 + 3)
    assert found.share("kind") == found.share("country") == 1


def test_a_wrong_country_is_told() -> None:
    wrong = reading(("Iran", "i"), country="IRQ")
    assert tally(wrong).share("country") == 0
    assert any("IRQ for IRN" in line for line in misses(ROW, wrong))
    assert dict(by_rule(ROW, wrong)) == {"names": False}


def test_pairs_tell_whether_two_names_are_one() -> None:
    text = reading(("Budi Santoso", "b"), ("Iran", "i"))
    joined = Reading(text.article, (), text.entities, (*text.mentions, Mention(Span(27, 31), "b", "names")))
    parted = reading(("Budi Santoso", "b"), ("Iran", "i"))
    parted = Reading(
        parted.article,
        (),
        (*parted.entities, Entity("c", "c", "person", None, None, None, "names")),
        (*parted.mentions, Mention(Span(27, 31), "c", "names")),
    )
    assert tally(joined).f1("pair") == 1
    assert tally(parted).f1("pair") == 0
