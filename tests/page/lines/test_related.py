"""Links to other stories, and tags."""

from page.whole_page import PAGE
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
