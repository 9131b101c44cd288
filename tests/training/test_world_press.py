"""News of the world's press is read whole: what has lost its marks, and what is no news, is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.world_press import articles, articles_of, lines, parts

COLUMNS = ("title", "content", "publishedAt", "source_name", "url")
BODY = (
    "The mayor of Ardenvik closed the old bridge on Monday after engineers found cracks in two of its pillars, he said."
    ' "Nobody may cross it," said Ilse Brandt, who had asked for an inspection of the bridge in the spring. The council'
    " met on Tuesday and asked the government for money, and the minister of transport said that it was to have what it"
    " needed. Drivers of the buses that cross it protested in front of the town hall, for the way around is long and"
    " the hills are steep."
)


def row(**values: str) -> dict[str, str]:
    usual = {"title": "Bridge  closed", "content": BODY, "publishedAt": "2022-05-19T21:00:05Z"}
    return dict.fromkeys(COLUMNS, "") | usual | {"source_name": "The Ardenvik Post"} | values


def test_a_row_is_an_article_with_the_day_and_the_outlet() -> None:
    assert list(articles_of([row(url="http://news.example/bridge")])) == [
        {
            "id": "press-0",
            "title": "Bridge closed",
            "published": "2022-05-19",
            "publisher": "The Ardenvik Post",
            "url": "http://news.example/bridge",
            "text": BODY,
        }
    ]


@pytest.mark.parametrize(
    "left_out",
    [
        {"title": "Opinion: Close the bridge"},
        {"title": ""},
        {"content": "The bridge is closed."},
        {"content": BODY.replace("it is", "its")[:-1] + " It isnt open."},
        {"content": BODY.replace('"Nobody', "Nobody")},
        {"content": BODY.replace('"Nobody may cross it,"', "said: Nobody may cross it,")},
        {"content": "Wali kota menutup jembatan itu karena retak, kata dia kepada wartawan. " * 12},
    ],
    ids=["opinion", "untitled", "short", "without apostrophes", "odd marks", "lost marks", "another language"],
)
def test_what_is_damaged_or_no_news_is_left_out(left_out: dict[str, str]) -> None:
    assert list(articles_of([row(**left_out)])) == []


def test_the_same_article_is_read_once_and_keeps_the_number_of_its_row() -> None:
    found = list(
        articles_of([row(content="Too short."), row(title="Old bridge"), row(title="Old bridge", url="again")])
    )
    assert [article["id"] for article in found] == ["press-1"]


def test_lines_that_many_articles_share_and_invitations_are_left_out() -> None:
    others = [f"Story {number} of the day.\nThis story was first published by the agency." for number in range(2)]
    text = f"{BODY}\nThis story was first published by the agency.\nSign up for our newsletter\nIt opens in May."
    first, *_ = articles_of([row(content=text), *(row(content=other, title=other) for other in others)])
    assert first["text"] == f"{BODY}\nIt opens in May."


def test_leftovers_of_a_page_are_no_words() -> None:
    assert lines("The bridge_x000D_\n\n is <b>closed</b>.\xa0 ") == ["The bridge", "is closed ."]


def test_a_line_without_paragraphs_is_parted() -> None:
    assert parts(BODY) == [BODY]
    assert len(parts(f"{BODY} {BODY} {BODY}")) > 1


def test_without_the_package_it_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make -C training world-news"):
        next(articles(tmp_path / "missing.whl"))
