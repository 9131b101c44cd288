"""Which line is the headline."""

import pytest

from page.whole_page import PAGE
from warta.page import read_page
from warta.records import Page


def test_a_line_that_goes_on_from_the_headline_is_none_itself() -> None:
    second = "… keluarga menunggu sejak pagi"
    page = PAGE.replace("</h1>", f"</h1><h1>{second}</h1>").replace(
        '<meta property="og:site_name"', f'<meta name="headline" content="{second}"><meta property="og:site_name"'
    )
    article = read_page(Page("demo", html=page.encode(), url="https://kabarpagi.com/beras"))
    lines = [block.span.of(article.text) for block in article.blocks if block.role == "headline"]
    assert lines == ["Warga Bantul Terima Bantuan Beras"]


@pytest.mark.parametrize(
    ("line", "title"),
    [("城南三个村庄的稻田被淹", "城南三个村庄的稻田被淹"), ("城南三个村庄", "城南三个村庄的稻田被淹_日报网")],
)
def test_a_title_in_a_script_without_spaces_is_begun_by_the_headline(line: str, title: str) -> None:
    text = "市政府周二表示，由于连日大雨，城南三个村庄的稻田被淹，农民正在等待水位下降，以便重新播种。"
    page = (
        "<html><head><title>城南三个村庄的稻田被淹_日报网</title></head><body>"
        f"<div>日报网</div><div>{line}</div><div>2025年6月10日 09:15</div>{f'<p>{text}</p>' * 4}"
    )
    assert read_page(Page("1", html=page.encode())).title == title


def test_the_site_s_name_as_a_heading_is_no_headline_in_a_script_without_spaces() -> None:
    text = "市政府周二表示，由于连日大雨，城南三个村庄的稻田被淹，农民正在等待水位下降，以便重新播种。"
    page = (
        "<html><head><title>城南三个村庄的稻田被淹_日报网</title></head><body>"
        '<header><a href="/"><h1>日报网</h1></a><a href="/a">首页</a><a href="/b">农业</a></header>'
        f"<h2>城南三个村庄的稻田被淹</h2><div>2025年6月10日 09:15</div>{f'<p>{text}</p>' * 4}"
    )
    assert read_page(Page("1", html=page.encode())).title == "城南三个村庄的稻田被淹"
