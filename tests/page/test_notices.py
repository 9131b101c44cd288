"""Lines taken for text whose words say that they are notices."""

import numpy as np
import pytest
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import read_dom
from warta.page.notices import without_notices

TEXT = "The council approved the new bus lanes on Tuesday after two hours of debate in the town hall."


def left(html, chances=None):
    """The lines that stay, of a page all of whose lines are taken for body."""
    dom = read_dom(LexborHTMLParser(f"<html><body>{html}</body></html>"))
    likely = np.array(chances or [0.9] * len(dom.lines))
    kept = without_notices(dom, np.ones(len(dom.lines), bool), likely)
    return [line.text for line, keep in zip(dom.lines, kept, strict=True) if keep]


@pytest.mark.parametrize(
    "line",
    [
        "For more stories from the harbour, sign up for our newsletter .",
        "Follow us on Facebook and Instagram.",
        "Listen to the whole talk wherever you get your podcasts.",
        "Ayo ikuti saluran WhatsApp Kabar Pagi supaya tidak ketinggalan!",
        "Abonnieren Sie unseren Newsletter und erfahren Sie es zuerst.",
        "{* #signInForm *} {* emailAddress *}",
        "Created {| createdDate |} at {| siteName |}",
        "Privacy notice: newsletters may contain information about charities and ads.",
        "Dilarang keras mengambil konten tanpa izin tertulis dari Kabar Pagi.",
    ],
)
def test_what_asks_the_readers_for_something_is_no_text(line):
    assert left(f"<p>{TEXT}</p><p>{line}</p>") == [TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Halaman 2 dari 3",
        "Page 2/3",
        "Halaman: 1 <b>2</b> 3 Tampilkan Semua",
        "1 <a>2</a> <a>3</a> Next »",
        "Lanjut ke halaman 2",
        "Baca selengkapnya di halaman berikutnya",
        "&lt; Previous page | Next page &gt;",
    ],
)
def test_what_leads_to_the_other_pages_of_an_article_is_no_text(line):
    assert left(f"<p>{TEXT}</p><p>{line}</p>") == [TEXT]


@pytest.mark.parametrize(
    "line", ["1 2 3", "Page 3 of the report", "What comes next", "Semua pihak menahan diri.", "2 dari 3"]
)
def test_what_tells_more_than_a_page_stays(line):
    assert left(f"<p>{TEXT}</p><p>{line}</p><table><tr><td>Page</td><td>12</td></tr></table>") == [
        TEXT,
        line,
        "Page",
        "12",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "“Sign up for our newsletter,” the airline wrote to the passengers whom it had left behind.",
        "The party sends a newsletter to its members every week.",
        "The ministry told its staff to install the application by March. " + TEXT * 3 + " Sign up for our newsletter.",
        "The set {a, b} has two members, and {* is no template.",
    ],
)
def test_what_is_told_of_invitations_stays(line):
    assert left(f"<p>{line}</p>") == [line]


def test_code_with_blanks_in_it_stays():
    assert left("<pre>render('{| name |}')</pre>") == ["render('{| name |}')"]


def test_what_an_invitation_offers_goes_where_it_is_in_doubt():
    page = (
        "<h2>Register to unlock this article</h2><ul><li>Daily puzzles.</li><li>One login for all.</li></ul>"
        f"<p>{TEXT}</p><ul><li>A lane on Mill Road.</li></ul>"
    )
    found = left(page, [0.6, 0.5, 0.5, 0.9, 0.5])
    assert found == [TEXT, "A lane on Mill Road."]
    assert left(page, [0.6, 0.5, 0.65, 0.9, 0.5]) == ["One login for all.", *found]


@pytest.mark.parametrize("heading", ["Baca Juga", "Also read:", "Jangan Lewatkan!!!", "RELATED", "About the author"])
def test_a_heading_of_a_list_alone_on_its_line_is_no_text(heading):
    assert left(f"<p>{TEXT}</p><p>{heading}</p>") == [TEXT]


def test_items_of_a_list_may_have_the_words_of_such_headings():
    assert left("<ul><li>Search</li><li>Share</li></ul>") == ["Search", "Share"]


LONG = f"{TEXT} Shop owners on Mill Road said: “We fear for our customers, whatever the mayor tells us.”"
QUOTE = "We fear for our customers, whatever the mayor tells us"


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote>{QUOTE}</blockquote>",
        f"<div class='pullquote'><p>“{QUOTE}”</p></div>",
        f"<div class=quote>{QUOTE}</div>",
    ],
)
def test_a_pull_quote_that_the_text_says_again_is_no_text(box):
    assert left(f"<p>{LONG}</p>{box}<p>{TEXT}</p>") == [LONG, TEXT]


def test_the_summary_above_the_text_is_no_text_where_a_paragraph_says_it_again():
    assert left(f"<p>{TEXT}</p><p>{LONG}</p>") == [LONG]
    assert left(f"<h2>{TEXT}</h2><p>{LONG}</p>") == [TEXT, LONG]
    assert left(f"<ul><li>{TEXT}</li></ul><p>{LONG}</p>") == [TEXT, LONG]
    assert left(f"<p>{LONG}</p><p>{TEXT}</p>") == [LONG, TEXT]


def test_a_quote_that_is_said_in_no_other_line_stays():
    other = "We fear for our children, whatever the mayor tells us"
    assert left(f"<p>{LONG}</p><blockquote>{other}</blockquote>") == [LONG, other]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('<div class="commentText">', "</div>"),
        ('<section id="kommentare"><ol><li>', "</li></ol></section>"),
        ('<div class="js-modal"><div>', "</div></div>"),
        ("<form><div>", "</div></form>"),
        ("<dialog>", "</dialog>"),
        ('<aside class="author-box">', "</aside>"),
        ('<p class="disclosure">', "</p>"),
        ('<div class="box newsletter-signup"><h3>', "</h3></div>"),
    ],
)
def test_what_stands_in_elements_named_apart_is_no_text(opening, closing):
    said = "I have driven there for years, and nobody ever asked me."
    assert left(f"<p>{TEXT}</p>" * 8 + opening + said + closing) == [TEXT] * 8


def test_names_that_all_of_the_text_has_set_nothing_apart():
    page = f"<p>{TEXT}</p>" * 8
    said = '<div class="comments">Well said.</div>'
    assert left(f'<div class="single comments-open">{page}{said}</div>') == [TEXT] * 8
    assert left(f'<div class="author-post">{page}</div><p>Photo gallery.</p>') == [*[TEXT] * 8, "Photo gallery."]


def test_names_that_most_of_the_text_has_set_nothing_apart():
    """The rest of an article behind its beginning may stand in an element for those who are logged in."""
    page = f"<p>{TEXT}</p>"
    assert left(f'{page * 8}<div class="login-required">{page * 12}</div>') == [TEXT] * 20


@pytest.mark.parametrize("heading", ["2 comments", "12 Kommentare", "3 Komentar"])
def test_all_below_a_count_of_comments_is_the_readers(heading):
    said = "<div><b>Jo Doe</b></div><p>I have driven there for years, and nobody ever asked me.</p>"
    assert left(f"<p>{TEXT}</p>" * 8 + f"<h2>{heading}</h2>{said}") == [TEXT] * 8


def test_a_count_of_comments_above_the_text_or_in_a_link_says_nothing_of_what_is_below():
    page = f"<p>{TEXT}</p>" * 8
    assert left(f"<p>{TEXT}</p><div>2 comments</div>{page}") == [TEXT, "2 comments", *[TEXT] * 8]
    assert left(f"{page}<div><a href='#said'>2 comments</a></div><p>{TEXT}</p>") == [*[TEXT] * 8, "2 comments", TEXT]


def test_the_next_article_on_the_page_is_another_text():
    own, other = f"<article><div><p>{TEXT}</p>{{}}</div></article>", f"<article><p>{TEXT}</p></article>"
    assert left(own.format(f"<p>{TEXT}</p>" * 7) + other) == [TEXT] * 8
    assert left(own.format("") + other * 7) == [TEXT] * 8  # entries of a live blog
    assert left(f"<article><p>{TEXT}</p>{other * 9}</article>") == [TEXT] * 10  # parts of one article
    assert left(f"<p>{TEXT}</p>" * 8 + other) == [TEXT] * 9


@pytest.mark.parametrize(
    "teaser",
    [
        '<p><a class="also-read" href="/rice">Rice prices fall for the third month</a></p>',
        '<p class="related"><a href="/rice">Rice prices fall for the third month</a></p>',
        '<aside><h3><a href="/rice">Rice prices fall for the third month</a></h3></aside>',
        '<div><p>Must Read</p><h3><a href="/rice">Rice prices fall for the third month</a></h3></div>',
    ],
)
def test_a_link_alone_between_paragraphs_leads_to_another_story(teaser):
    assert left(f"<p>{TEXT}</p>{teaser}<p>{TEXT}</p>") == [TEXT, TEXT]


@pytest.mark.parametrize(
    "link",
    [
        '<p><a href="/rice">Rice prices fall for the third month</a></p>',
        '<p class="related">As the ministry had said, <a href="/rice">rice prices fell</a></p>',
        '<p>Must be read.</p><h3><a href="/rice">Rice prices fall for the third month</a></h3>',
        '<h3 class="more"><a href="/rice">Rice prices fall for the third month</a></h3>',
        "<aside>{}</aside>".format('<p><a href="/rice">Rice prices fall for the third month</a></p>' * 2),
    ],
)
def test_other_links_between_paragraphs_may_be_the_text_s(link):
    assert len(left(f"<p>{TEXT}</p>{link}<p>{TEXT}</p>")) > 2


def test_the_most_popular_stories_below_the_article_are_other_texts():
    own, most = f"<article>{f'<p>{TEXT}</p>' * 8}</article>", f'<div class="{{}}"><ul><li><p>{TEXT}</p></li></ul></div>'
    assert left(own + most.format("most-popular")) == [TEXT] * 8
    assert left(own + most.format("columns")) == [TEXT] * 9
    assert left(most.format("most-popular") + own) == [TEXT] * 9  # a class of the page's, or of what leads to the text
    assert left(f"<article><p>{TEXT}</p></article>" + most.format("most-popular") * 8) == [TEXT] * 9


@pytest.mark.parametrize(
    "names",
    [
        'class="w-condition-invisible"',
        'class="box elementor-hidden-desktop elementor-hidden-tablet elementor-hidden-mobile"',
        'class="elementor-element elementor-widget-posts"',
        'class="prefooter"',
        'role="complementary"',
        'class="related-posts"',
        'class="sr-only"',
    ],
)
def test_what_is_hidden_or_named_as_other_than_the_text_is_none(names):
    page = "".join(f"<p>{TEXT}</p>" for _ in range(8))
    assert left(f"{page}<div {names}><p>Another story.</p></div>") == [TEXT] * 8


@pytest.mark.parametrize("names", ["box elementor-hidden-mobile", "prefooters", "unrelated", "related-to-text"])
def test_what_is_hidden_on_some_screens_or_has_a_like_name_is_text(names):
    page = "".join(f"<p>{TEXT}</p>" for _ in range(8))
    assert left(f'{page}<div class="{names}"><p>Another story.</p></div>') == [*[TEXT] * 8, "Another story."]


def test_where_all_text_stands_in_what_can_be_none_it_is_the_text():
    assert left(f'<div class="prefooter"><p>{TEXT}</p></div><p>Short.</p>') == [TEXT, "Short."]


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Ayo ikuti saluran WhatsApp Kabar Pagi agar berita sampai langsung di ponselmu.", False),
        ("Menteri meminta warga ikuti saluran WhatsApp kementerian itu.", True),
    ],
)
def test_what_is_certain_is_an_invitation_where_it_asks_twice(line, stays):
    assert left(f"<p>{TEXT}</p><p>{line}</p>", [0.99, 0.99]) == [TEXT, *([line] if stays else [])]
