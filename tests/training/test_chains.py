"""How the force and the chains of quotes are judged."""

from __future__ import annotations

from text.quoting import article_of
from training.annotations import FOLDER, records
from training.chains import found, judged, report, share
from warta.languages import languages
from warta.records import Reading, Span
from warta.text import read_text

TEXT = '"Mari kita pergi," kata Budi Santoso kepada wartawan, Senin.'
NAME, HEARER = (Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("Santoso", "wartawan"))


def reading() -> Reading:
    return read_text(article_of(TEXT), languages()["id"])


def link(kind: str, span: Span, inherited: bool = False) -> dict[str, object]:
    return {"kind": kind, "span": [span.start, span.stop], "inherited": inherited}


def test_a_quote_is_found_by_some_of_its_words() -> None:
    assert found(reading(), Span(6, 10)) is not None
    assert found(reading(), NAME) is None
    assert list(judged(reading(), [{"at": [NAME.start, NAME.stop]}])) == [("quote", "found", "")]


def test_force_and_links_are_judged() -> None:
    gold = {"at": [1, 10], "force": "requests", "links": [link("speaker", NAME), link("hearer", HEARER)]}
    cases = list(judged(reading(), [gold]))
    assert share(cases) == 1
    assert ("chain", "right", "right") in cases


def test_a_link_that_is_not_marked_is_wrong() -> None:
    gold = {"at": [1, 10], "force": "states", "links": [link("speaker", NAME), link("document", HEARER)]}
    cases = list(judged(reading(), [gold]))
    assert ("link", "document", "") in cases
    assert ("link", "", "hearer") in cases
    assert ("chain", "right", "wrong") in cases
    assert ("force", "states", "requests") in cases


def test_an_inherited_link_counts_neither_way() -> None:
    gold = {"at": [1, 10], "force": "requests", "links": [link("speaker", NAME), link("hearer", HEARER, True)]}
    cases = list(judged(reading(), [gold]))
    assert ("chain", "right", "right") in cases
    assert [marked for part, marked, _ in cases if part == "link"] == ["speaker"]


def test_report() -> None:
    cases = [
        ("force", "warns", "warns"),
        ("force", "warns", "states"),
        ("link", "", "hearer"),
        ("chain", "right", "wrong"),
    ]
    assert "warns     P 1.00 R 0.50 of 2" in report(cases)
    assert "hearer    P 0.00 R 0.00 of 0" in report(cases)


def test_annotations_hold_no_words() -> None:
    """Places, kinds and forces alone."""
    for code in languages():
        for row in records(FOLDER / f"chains-{code}.jsonl"):
            assert {*row} == {"id", "set", "digest", "upto", "half", "chosen", "quotes"}
            assert all({*quote} <= {"at", "force", "links", "continues"} for quote in row["quotes"])
            assert all({*link} <= {"kind", "span", "inherited"} for quote in row["quotes"] for link in quote["links"])
