"""Which decisions of the quotes' rules were right, and what is made of the counts."""

from __future__ import annotations

from text.quoting import article_of
from training.quotes import (
    PRIOR,
    Case,
    Score,
    calibration_error,
    covers_half,
    judged,
    score,
    shared,
    shares,
    table,
    told_of,
)
from warta.languages import languages
from warta.records import Page, Reading, Span
from warta.text import read_text

TEXT = '"Kami siap berangkat," kata Budi Santoso.'


def reading() -> Reading:
    return read_text(article_of(TEXT), languages()["id"])


def test_a_quote_and_its_speaker_are_judged() -> None:
    gold = {"words": [1, 20], "speaker": [TEXT.index("Budi"), len(TEXT) - 1], "who": None}
    assert [(case.part, case.right) for case in judged(reading(), {"quotes": [gold]}, 0)] == [
        ("words", True),
        ("speaker", True),
    ]
    assert [case.right for case in judged(reading(), {"quotes": []}, 0)] == [False]
    elsewhere = gold | {"speaker": [0, 1]}
    assert [case.right for case in judged(reading(), {"quotes": [elsewhere]}, 0)] == [True, False]


def test_where_not_all_quotes_are_marked_the_speakers_alone_are_judged() -> None:
    gold = {"words": [1, 20], "speaker": [TEXT.index("Budi"), len(TEXT) - 1], "who": None}
    assert [case.part for case in judged(reading(), {"quotes": [gold], "partly": True}, 0)] == ["speaker"]
    assert not list(judged(reading(), {"quotes": [], "partly": True}, 0))


def test_what_may_be_a_quote_or_none_is_not_judged() -> None:
    assert not list(judged(reading(), {"quotes": [], "others": [[0, 21]]}, 0))


def test_a_score_counts_what_is_told_and_what_is_marked() -> None:
    page = Page("1", text=TEXT, lang="id")
    gold = {"words": [1, 20], "speaker": [TEXT.index("Budi"), len(TEXT) - 1], "who": None}
    assert score([(page, {"quotes": [gold]})]) == Score(told=1, marked=1, right=1, spoken=1)
    missed = gold | {"words": [30, 36]}
    assert score([(page, {"quotes": [gold | {"speaker": [0, 1]}, missed]})]) == Score(1, 2, 1, 0)
    assert Score(1, 2, 1, 0).line() == "2 quotes, F1 0.667, with the right speaker 0.000"


def test_an_entity_is_judged_by_the_party_it_names() -> None:
    events = [{"actors": [{"span": [27, 39], "country": "IDN", "sector": "CVL"}], "recipients": []}]
    assert [(case.part, case.rule, case.right) for case in told_of(reading(), events, 0)] == [
        ("entity", "names", False)
    ]
    unknown = [{"actors": [], "recipients": [{"span": [27, 39], "country": None, "sector": None}]}]
    assert [case.right for case in told_of(reading(), unknown, 0)] == [True]


def test_half_of_what_both_cover() -> None:
    assert covers_half(Span(0, 10), Span(5, 10))
    assert not covers_half(Span(0, 10), Span(6, 12))


def test_how_much_two_spans_share() -> None:
    assert shared(Span(0, 4), Span(2, 4)) == 0.5
    assert shared(Span(0, 4), Span(4, 6)) == shared(Span(0, 4), Span(5, 6)) == 0


def test_few_cases_are_drawn_towards_the_mean() -> None:
    decided = [Case("id", "words", "often", True, 0)] * 90 + [Case("id", "words", "once", False, 0)] * 10
    found = shares(decided)
    assert found["other"] == 0.9
    assert found["once"] == (0 + PRIOR * 0.9) / (10 + PRIOR)
    assert "once = 0.450  # 10" in table(decided)


def test_error_is_what_other_folds_do_not_foresee() -> None:
    same = [Case("id", "words", "a", right, fold) for fold in range(5) for right in (True, False)]
    assert calibration_error(same) == 0
    apart = [Case("id", "words", f"r{fold}", fold == 0, fold) for fold in range(5)]
    assert calibration_error(apart) > 0
