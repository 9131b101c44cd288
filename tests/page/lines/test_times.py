"""When the article was published."""

from page.whole_page import BODY, PAGE
from warta.page import read_page
from warta.records import Page


def test_the_time_may_stand_behind_a_label_at_the_foot():
    undated = PAGE.replace('<div class="date">Selasa, 12 Maret 2024 | 10:15 WIB</div>', "").replace(
        "article:published_time", "x"
    )
    page = undated.replace("</article>", "<ul><li>Datum 12.03.2024</li></ul></article>")
    assert read_page(Page("demo", html=page.encode())).published == "2024-03-12"


def test_a_sentence_with_a_day_in_it_does_not_date_the_page() -> None:
    line = "Ann Roe opens the harbour market in Sagara, a town of nine thousand people, on January 23, 2016."
    body = "".join(f"<p>{sentence}</p>" for sentence in BODY)
    page = (
        '<html><head><meta property="article:published_time" content="2024-03-12T10:15:00Z"></head><body>'
        f"<h1>Warga Bantul Terima Bantuan Beras</h1><aside><div>{line}</div></aside><article>{body}</article>"
    )
    assert read_page(Page("1", html=page.encode())).published == "2024-03-12T17:15:00+07:00"
