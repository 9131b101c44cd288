import re
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from sample import READING, at
from warta.explain import explain
from warta.records import Article, Reading, Span
from warta.terminal import ACTOR, QUOTE, TRIGGER, coloured, reasons_table, view


def plain(shown: RenderableType, width: int = 120) -> str:
    out = StringIO()
    Console(width=width, file=out).print(shown)
    return out.getvalue()


SHOWN = plain(view(READING))


@pytest.mark.parametrize(
    "words",
    [
        "Ardania asks for talks in Vienna",
        "2024-05-06T08:52:00+02:00",
        "Ann Bell",
        "Bo Carr",
        "Lena Marsh → Far Agency → Kabar Wire → Example News",
    ],
)
def test_the_head_shows(words: str) -> None:
    assert words in SHOWN


def test_lines_carry_their_role_and_furniture_is_only_counted() -> None:
    assert "caption  Lena Marsh in Vienna" in SHOWN
    assert "furniture  (2 lines)" in SHOWN
    assert "Subscribe" not in SHOWN


def test_the_tables_show_quotes_and_events() -> None:
    assert "We want talks now," in SHOWN
    assert "REQUEST meet" in SHOWN
    assert "happened, background, 12+ dead" in SHOWN
    assert "Vienna, AUT" in SHOWN
    assert re.search(r"^ *1 +REQUEST", SHOWN, re.MULTILINE) and re.search(r"^ *2 +ASSAULT", SHOWN, re.MULTILINE)


def test_quotes_actors_and_triggers_are_coloured() -> None:
    marks = [(at("We want"), QUOTE), (at("Ardania"), ACTOR), (at("asks"), TRIGGER)]
    headline = coloured(READING.article.blocks[0], READING.article.text, marks)
    assert [(span.start, span.end, span.style) for span in headline.spans] == [(0, 7, ACTOR), (8, 12, TRIGGER)]


def test_a_mark_that_begins_before_the_line_is_cut() -> None:
    line = coloured(READING.article.blocks[3], READING.article.text, [(Span(0, at("Vienna", 2).stop), QUOTE)])
    assert [(span.start, span.end) for span in line.spans] == [(0, 6)]


def test_square_brackets_of_the_text_are_no_markup() -> None:
    article = Article("1", "[bold]Sale[/]", (READING.article.blocks[0],), title="[red]Sale")
    assert "[red]Sale" in plain(view(Reading(article)))


def test_an_empty_reading_says_why() -> None:
    shown = plain(view(Reading(Article("1", "", (), note="There is no article on this page."))))
    assert "There is no article on this page." in shown
    assert "Who did what" not in shown


def test_reasons_as_a_table() -> None:
    assert "name-before-cue" in plain(reasons_table(explain(READING)))


def test_reasons_are_whole_on_a_narrow_terminal() -> None:
    (reason,) = (reason for reason in explain(READING) if reason.field == "blocks[0].role")
    assert reason.words
    last_column = [line[57:].split() for line in plain(reasons_table([reason]), 80).splitlines()[3:]]
    assert " ".join(word for words in last_column for word in words) == reason.words
