"""The lines of the article itself."""

from page.whole_page import BODY, PAGE
from warta.page import read_page
from warta.records import Page


def test_a_standfirst_is_the_deck_and_a_notice_between_paragraphs_no_body():
    heading = '<h1 class="title">Warga Bantul Terima Bantuan Beras</h1>'
    summary = "Pembagian berlangsung tertib di balai desa sampai sore hari"
    standfirst = f'<p class="standfirst">{summary}</p>'
    paragraph = f"<p>{BODY[1]}</p>"
    notice = f"{paragraph}<div><span>Gulir untuk lanjut membaca</span></div>"
    html = PAGE.replace(heading, heading + standfirst).replace(paragraph, notice)
    article = read_page(Page("demo", html=html.encode()))
    assert [block.span.of(article.text) for block in article.blocks if block.role == "deck"] == [summary]
    assert [block.span.of(article.text) for block in article.blocks if block.role == "body"] == BODY
