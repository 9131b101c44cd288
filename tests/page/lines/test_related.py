"""Links to other stories, and tags."""

import pytest

from page.whole_page import BODY, PAGE
from warta.page import read_page
from warta.records import Page


def test_topics_below_the_heading_of_related_stories_are_tags():
    topics = "".join(
        f'<li class="tags__item"><a href="/t/{at}">{name}</a></li>' for at, name in enumerate(["Beras", "Pasar"])
    )
    story = '<div class="teaser"><a href="/cabai">Harga Cabai Turun Menjelang Puasa</a></div>'
    listed = f"<div><div>Berita Terkait</div><ul>{topics}</ul>{story}</div>"
    article = read_page(Page("demo", html=PAGE.replace("</article>", f"{listed}</article>").encode()))
    roles = {block.span.of(article.text): block.role for block in article.blocks if block.span.start > 500}
    assert (roles["Beras"], roles["Pasar"]) == ("tags", "tags")
    assert "tags" not in {role for text, role in roles.items() if text.startswith("Harga Cabai")}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ('BACA PULA | <a href="/cabai">Harga Cabai Turun Menjelang Puasa</a>', "related"),
        ("BACA PULA | Harga cabai turun menjelang puasa, kata para pedagang di pasar.", "body"),
        ('Baca di sini | <a href="/cabai">Harga Cabai Turun Menjelang Puasa</a>', "body"),
        ('PASAR | <a href="/sagara">Pasar Sagara</a>', "body"),
    ],
    ids=["another story", "no link", "no capitals", "no headline"],
)
def test_a_link_behind_words_in_capitals_and_a_bar_leads_to_another_story(line, role):
    page = PAGE.replace(f"<p>{BODY[2]}</p>", f"<p>{line}</p><p>{BODY[2]}</p>")
    article = read_page(Page("demo", html=page.encode()))
    kicker = line.partition("<")[0].partition("kata")[0].strip()
    assert [block.role for block in article.blocks if block.span.of(article.text).startswith(kicker)] == [role]
