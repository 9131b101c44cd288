"""News out of a package is read as an article with paragraphs; what is damaged is mended or left out."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from training.world_news import articles, articles_of, mended, paragraphs

COLUMNS = ("article_id", "publish_date", "article_source_link", "title", "subtitle", "text")
LEAD = (
    "The mayor of Ardenvik closed the old bridge on Monday after engineers found cracks in two of its pillars, he said."
)
REST = '"Nobody may cross it. It stays closed," said Mayor Ilse Brandt, who had asked for an inspection in the spring.'


def row(**values: str) -> dict[str, str]:
    usual = {"article_id": "7", "publish_date": "2017/2/7", "article_source_link": "http://news.example/bridge"}
    return dict.fromkeys(COLUMNS, "") | usual | {"title": "Bridge closed ", "text": LEAD} | values


def test_a_row_is_an_article() -> None:
    assert list(articles_of([row()])) == [
        {
            "id": "7",
            "title": "Bridge closed",
            "published": "2017-02-07",
            "publisher": "news.example",
            "url": "http://news.example/bridge",
            "text": LEAD,
        }
    ]


def test_a_day_that_is_missing_is_none() -> None:
    assert [article["published"] for article in articles_of([row(publish_date="  ")])] == [None]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ('It isn"?t open, the town"s mayor said.', "It isn't open, the town's mayor said."),
        ('Under the towns"?plan nobody crosses.', "Under the towns' plan nobody crosses."),
        ('The bridge "? an old one "?is closed.', "The bridge – an old one – is closed."),
        ('"It is closed,"?Brandt said.', '"It is closed," Brandt said.'),
        ('She called it "\ufffdfragile"?, and left.', 'She called it "fragile", and left.'),
        ("The mayor said-the bridge is closed.", "The mayor said the bridge is closed."),
        ("He said it-was-one of the oldest.", "He said it was one of the oldest."),
        ('She said-it isn"t new to her father-in-law.', "She said it isn't new to her father-in-law."),
        ("The mayor, Ilse Brandt,-closed it:-All wait.", "The mayor, Ilse Brandt, closed it: All wait."),
        ("The mayor closed it with-76 votes.", "The mayor closed it with 76 votes."),
        ("Closed. Facebook Twitter Google+ Nobody crosses.", "Closed. Nobody crosses."),
    ],
)
def test_a_damaged_text_is_mended_where_one_can_tell_what_stood_there(damaged: str, whole: str) -> None:
    assert mended(damaged) == whole
    assert [article["text"] for article in articles_of([row(text=damaged)])] == [whole]


@pytest.mark.parametrize("text", ["The D\ufffd\ufffdra bridge is closed.", 'The "?"? bridge is closed.'])
def test_a_text_that_cannot_be_mended_is_left_out(text: str) -> None:
    assert not list(articles_of([row(text=text)]))


def test_names_and_words_with_hyphens_are_no_damage() -> None:
    text = "Pro-union and anti-EU voters of al-Barid met Jean-Marc, her son-in-law, face-to-face before a by-election."
    assert [article["text"] for article in articles_of([row(text=text)])] == [text]


def test_a_first_paragraph_packed_as_the_subtitle_is_part_of_the_text() -> None:
    (article,) = articles_of([row(subtitle="(CNN)A bridge is closed.", text="Nobody may cross it.")])
    assert article["text"] == "A bridge is closed.\nNobody may cross it."


def test_other_subtitles_and_lines_of_the_source_are_no_text() -> None:
    (article,) = articles_of(
        [row(subtitle="What we know", text="A bridge is closed.- Source:-Ardenvik News and agencies")]
    )
    assert article["text"] == "A bridge is closed."


def test_paragraphs_end_with_sentences_of_usual_length_and_where_blanks_are_many() -> None:
    assert paragraphs(
        f"{LEAD} Work begins on the first day of March. {REST} It is of the last century.  Nobody was hurt."
    ) == [
        f"{LEAD} Work begins on the first day of March.",
        f"{REST} It is of the last century.",
        "Nobody was hurt.",
    ]


def test_no_quotation_is_parted_unless_its_end_is_lost() -> None:
    assert paragraphs(f'"{LEAD} {LEAD}"') == [f'"{LEAD} {LEAD}"']
    assert len(paragraphs(" ".join(['"', *[LEAD] * 20]))) > 1


def test_the_table_is_found_in_the_wheel(tmp_path: Path) -> None:
    table = io.StringIO()
    written = csv.DictWriter(table, COLUMNS)
    written.writeheader()
    written.writerow(row())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("NewsArticles.csv", table.getvalue())
    with zipfile.ZipFile(tmp_path / "kit.whl", "w") as archive:
        archive.writestr("kit/data/en/NewsArticles.zip", packed.getvalue())
    assert [article["id"] for article in articles(tmp_path / "kit.whl")] == ["7"]


def test_a_missing_wheel_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"kit\.whl: not found\. Fetch it with `make -C training world-news`"):
        list(articles(tmp_path / "kit.whl"))
