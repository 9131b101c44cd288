"""Rows for the model of pairs, and the model as it is written; sentences are made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from training import pairs
from training.pairs import Example, macro, of_a_mask, read_plv, read_readings, same, text_of, train, write
from warta.events.pairs import PairModel, pair_model

TEXT = "Judul\n\nUtara menyerang Selatan di perbatasan. Timur membantu Barat."


def test_a_text_begins_with_its_title() -> None:
    assert text_of({"title": "Judul", "text": "Isi."}) == "Judul\n\nIsi."
    assert text_of({"title": None, "text": "Isi."}) == "Isi."


def test_rows_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "plv").mkdir()
    (tmp_path / "plv" / "train.tsv").write_text(
        "sentence\tsource\ttarget\tgold_root\nNorth attacked South.\tNorth\tSouth\tASSAULT\n", encoding="utf-8"
    )
    (row,) = read_plv(tmp_path)
    assert (row.type, row.weight) == ("ASSAULT", 1.0)
    assert any("attack" in feature for feature in row.features)


def test_an_event_gives_its_first_parties_of_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A party that is named elsewhere is none; CONCEDE and RETREAT are one type."""
    asked: list[tuple[str, ...]] = []

    def features(*said: str) -> list[str]:
        asked.append(said)
        return ["x"]

    def party(name: str) -> dict[str, Any]:
        return {"span": [TEXT.index(name), TEXT.index(name) + len(name)]}

    first = [TEXT.index("Utara"), TEXT.index(" Timur")]
    events = [
        {"type": "ASSAULT", "sentence": first, "actors": [party("Utara")], "recipients": [party("Selatan")]},
        {"type": "RETREAT", "sentence": first, "actors": [party("Timur"), party("Utara")], "recipients": []},
    ]
    monkeypatch.setattr(pairs, "pair_features", features)
    monkeypatch.setattr(pairs, "readings", lambda *_: [({"title": "", "text": TEXT}, {"events": events})])
    rows = read_readings(Path("pack"), "set", "id")
    assert [row.type for row in rows] == ["ASSAULT", "YIELD"]
    sentence = "Utara menyerang Selatan di perbatasan."
    assert asked == [(sentence, "Utara", "Selatan", "id"), (sentence, "Utara", "", "id")]


@pytest.mark.parametrize(("feature", "masked"), [("s:ssss", True), ("t:tttt", True), ("t:kota", False), ("m:x", False)])
def test_the_stand_ins_of_patterns_are_no_features(feature: str, masked: bool) -> None:
    assert of_a_mask(feature) is masked


def test_pseudo_sentences_weigh_less_and_name_no_stand_in() -> None:
    rows = pairs.read_patterns("en")
    assert len({row.type for row in rows}) > 10
    assert {row.weight for row in rows} == {pairs.WEIGHT}
    assert not any(of_a_mask(feature) for row in rows for feature in row.features)


def test_scores_are_means_over_types_and_over_what_they_fold_to() -> None:
    gold, said = ["AID", "AID", "ASSAULT", "COERCE"], ["AID", "AID", "COERCE", "ASSAULT"]
    assert macro(gold, said, str) == pytest.approx(100 / 3)
    assert macro(gold, said, pairs.QUADS.__getitem__) == 100
    assert pairs.all_macros(gold, said) == pytest.approx((100 / 3, 100, 100))


def test_the_written_model_answers_as_the_trained_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights are kept as small integers, and the reader needs no sklearn."""
    seen = {"ASSAULT": ["bom", "serang"], "AID": ["bantu", "beras"], "CONSULT": ["temu", "bicara"]}
    rows = [Example([*words, f"n{n % 2}"], kind, 1.0) for n in range(4) for kind, words in seen.items()]
    trained = train(rows)
    write(trained, tmp_path / "pairs-xx.npz")
    monkeypatch.setattr("warta.events.pairs.FOLDER", tmp_path)
    model: PairModel = pair_model.__wrapped__("xx")
    assert set(model.types) == set(seen)
    for kind, words in seen.items():
        asked = [*words, "n1", "nobody knows"]
        scores = model.scores(asked)
        assert model.types[scores.argmax()] == kind
        (exact,) = trained.model.decision_function(trained.words.transform([asked]))
        assert scores == pytest.approx(exact, abs=0.02)


def test_features_are_taken_as_they_are() -> None:
    assert same(["a b", "C"]) == ["a b", "C"]
