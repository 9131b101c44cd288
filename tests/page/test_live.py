"""Live blogs: their posts, by JSON-LD and by what the page shows."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from pages_made import ADDRESS
from warta.page import read_page
from warta.records import Article, Page

LEAD = (
    "Pertandingan Sagara melawan Lembayung dimulai malam ini di Stadion Kota, dan kami mengikutinya terus.",
    "Kedua kesebelasan datang dengan susunan terbaik mereka, sedangkan hujan turun sejak sore hari di sekitar stadion.",
)
POSTS = (
    (
        "21.40",
        "Gol penentu",
        "Rangga Wirasena mencetak gol penentu dengan tendangan jauh dari luar kotak penalti Lembayung.",
    ),
    (
        "21.05",
        "Babak kedua dimulai",
        "Wasit meniup peluit babak kedua, dan Lembayung mengganti dua pemain tengah mereka sekaligus.",
    ),
    (
        "20.10",
        "Peluang pertama",
        "Tendangan bebas Lembayung membentur mistar gawang setelah penjaga gawang Sagara salah langkah.",
    ),
    (
        "19.30",
        "Sepak mula",
        "Pertandingan dimulai setelah lagu kebangsaan dan mengheningkan cipta selama satu menit penuh.",
    ),
)
UPDATES = [
    {
        "@type": "BlogPosting",
        "headline": headline,
        "articleBody": body,
        "datePublished": f"2024-05-12T{clock.replace('.', ':')}:00+07:00",
    }
    for clock, headline, body in POSTS
]


def page(
    title: str, linked: bool = False, name: str = "entry-info", posts: tuple[tuple[str, str, str], ...] = POSTS
) -> str:
    shown = "".join(
        f'<div class="post"><div class="{name}">{clock} WIB</div><h3>{headline}</h3><p>{body}</p></div>'
        for clock, headline, body in posts
    )
    data = {
        "@type": "LiveBlogPosting",
        "headline": title,
        "datePublished": "2024-05-12T19:00:00+07:00",
        "liveBlogUpdate": UPDATES,
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(data)}</script>'
        if linked
        else (
            '<meta property="og:type" content="article">'
            '<meta property="article:published_time" content="2024-05-12T19:00:00+07:00">'
        )
    )
    lead = "".join(f"<p>{line}</p>" for line in LEAD)
    return (
        f'<html lang="id"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>'
        f'<div class="article-body">{lead}<div class="posts">{shown}</div></div></article></body></html>'
    )


def read(html: str) -> Article:
    return read_page(Page("1", html=html.encode(), url=ADDRESS))


def told(article: Article) -> list[tuple[str | None, str | None, bool]]:
    return [
        (post.published, post.headline and post.headline.of(article.text), POSTS[n][2] in post.span.of(article.text))
        for n, post in enumerate(article.posts)
    ]


WANTED = [(f"2024-05-12T{clock.replace('.', ':')}:00+07:00", headline, True) for clock, headline, _ in POSTS]


@pytest.mark.parametrize("linked", [True, False])
def test_posts_have_their_time_headline_and_text(linked: bool) -> None:
    article = read(page("LIVE: Sagara Melawan Lembayung", linked))
    assert article.kind == "live"
    assert told(article) == WANTED
    assert {post.rule for post in article.posts} == {"json-ld" if linked else "time_lines"}


@pytest.mark.parametrize("own", ['class="post" id="post-{}"', 'id="post-{}f3a"'])
def test_posts_of_which_each_has_an_identifier_are_alike(own: str) -> None:
    html = page("Live: Sagara Melawan Lembayung")
    for number, (clock, _, _) in enumerate(POSTS, 41):
        shown = f'<div class="post"><div class="entry-info">{clock} WIB</div>'
        assert shown in html
        html = html.replace(shown, f"<div {own.format(number)}><time>{clock} WIB</time>")
    article = read(html)
    assert (article.kind, told(article)) == ("live", WANTED)


def test_posts_stand_in_order_behind_the_lead_and_do_not_overlap() -> None:
    article = read(page("LIVE: Sagara Melawan Lembayung"))
    spans = [post.span for post in article.posts]
    assert all(one.stop < other.start for one, other in pairwise(spans))
    assert article.text.index(LEAD[1]) + len(LEAD[1]) < spans[0].start


def test_their_lines_have_roles() -> None:
    article = read(page("LIVE: Sagara Melawan Lembayung"))
    roles = {block.span.of(article.text): (block.role, block.rule) for block in article.blocks}
    assert roles["21.40 WIB"] == ("dateline", "html:post_time")
    assert roles["Gol penentu"] == ("subhead", "html:post_headline")
    assert roles[POSTS[0][2]][0] == "body"


def test_times_alike_are_no_live_blog_where_nothing_calls_them_so() -> None:
    article = read(page("Jadwal Pertandingan Sagara", name="jam"))
    assert (article.kind, article.posts) == ("article", ())


def test_two_times_are_too_few() -> None:
    assert read(page("LIVE: Sagara Melawan Lembayung", posts=POSTS[:2])).posts == ()


def test_times_that_cannot_be_of_one_day_have_no_day() -> None:
    mixed = (POSTS[1], POSTS[3], POSTS[0], POSTS[2])
    article = read(page("LIVE: Sagara Melawan Lembayung", posts=mixed))
    assert [post.published for post in article.posts] == [None] * 4


def test_a_post_of_json_ld_that_the_page_does_not_show_is_left_out() -> None:
    article = read(page("LIVE: Sagara Melawan Lembayung", linked=True, posts=POSTS[:3]))
    assert told(article) == WANTED[:3]
