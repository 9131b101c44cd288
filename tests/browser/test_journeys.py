"""What an analyst does, from a word to the rows taken along; by mouse, by keyboard alone, and on a hostile page."""

from __future__ import annotations

import csv
import json
from typing import Any
from urllib.parse import unquote

from browser.addresses import address


def test_from_a_word_to_the_evidence_to_a_disagreement_to_the_rows(visit: Any, server: Any) -> None:
    page = visit("/").page
    page.get_by_role("searchbox").fill("convoy attack")
    page.get_by_role("button", name="Search").click()
    page.locator("main").get_by_role("link", name="Gunmen attack aid convoy near Bunia, killing four").click()

    fact = page.locator(".fact[data-kind=event]", has_text="4 dead").first
    live = fact.get_by_role("link", name="Words on the live page")
    assert unquote(live.get_attribute("href")).startswith("https://harbourwire.example/")
    assert ":~:text=" in live.get_attribute("href")
    fact.get_by_text("Why").click()
    assert fact.get_by_text("Confidence").is_visible()
    assert fact.locator(".rules li").count() > 0

    page.get_by_role("complementary").locator("a[href^='/stories/']").click()
    assert page.locator(".days > li").count() > 0
    story = page.url

    page.goto(server.url + address("occurrence", server))
    assert page.get_by_text("They differ in").first.is_visible()
    assert page.locator(".claim").count() > 1, "claims stand side by side"
    page.locator("main a[href^='/stories/']").first.click()
    assert page.url.startswith(story.rsplit("/", 1)[0])

    page.get_by_role("link", name="Events", exact=True).click()
    page.locator("summary", has_text="Filter").click()
    page.get_by_label("Kind", exact=True).select_option("ASSAULT")
    page.get_by_role("textbox", name="Place").fill("Bunia")
    page.get_by_role("button", name="Apply").click()
    assert "type=ASSAULT" in page.url
    assert "status=" not in page.url, "empty fields do not stand in the address"
    shown = page.locator("table.deeds tbody tr").count()
    with page.expect_download() as loading:
        page.get_by_role("link", name="csv", exact=True).click()
    with open(loading.value.path(), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == shown > 0
    assert {row["type"] for row in rows} == {"ASSAULT"}


def test_a_click_on_a_chart_or_on_the_map_filters(visit: Any) -> None:
    page = visit("/events").page
    everything = page.locator(".tools span").first.inner_text()
    page.locator(".map a").first.click()
    page.wait_for_url("**place=%22*")
    page.locator(".chart svg.marks a").first.click()
    page.wait_for_url("**to=*")
    assert "place=%22" in page.url, "one filter narrows the other"
    assert page.locator(".tools span").first.inner_text() != everything
    assert page.locator("table.deeds tbody tr").count() > 0
    page.get_by_role("link", name="Take all filters off").click()
    assert page.locator(".tools span").first.inner_text() == everything


def test_the_parts_of_an_event_are_joined_under_the_pointer_and_the_focus(visit: Any, server: Any) -> None:
    page = visit(address("article", server)).page
    fact = page.locator(".fact[data-kind=event]").first
    key = fact.get_attribute("data-key")
    fact.hover()
    parts = page.locator(f".text mark[data-event~='{key}']")
    assert page.locator(".text mark.on").count() == parts.count() > 0
    assert page.locator(".text .joins path").count() == page.locator(".text mark.on:not(.trigger)").count()
    page.keyboard.press("Escape")
    assert page.locator("mark.on").count() == 0
    other = page.locator(".fact[data-kind=event] .show").nth(1)
    other.focus()
    assert page.locator(".text mark.on").count() > 0
    page.locator(".text mark.trigger").first.hover()
    assert page.locator(".fact.on").count() == 1


RUNS = "link => /^(javascript|data|vbscript):/i.test(link.href)"


def focused(page: Any) -> str:
    return str(page.evaluate("(document.activeElement.innerText || document.activeElement.id || '').trim()"))


def tab_to(page: Any, words: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused(page) == words:
            return
    raise AssertionError(f"the focus does not come to “{words}”")


def test_all_of_it_can_be_done_with_the_keyboard(visit: Any) -> None:
    page = visit("/").page
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "what has the focus is seen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.goto(page.url.split("#")[0])
    for _ in range(8):  # skip link, name, five sections, search
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("convoy")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=convoy")
    page.locator("#content").focus()
    tab_to(page, "Gunmen attack aid convoy near Bunia, killing four")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")
    tab_to(page, "Show in the text")
    assert page.locator(".text mark.on").count() > 0, "the focus shows what the pointer does"


def test_each_part_of_a_picture_has_its_like_for_the_keyboard(visit: Any) -> None:
    page = visit("/events").page
    pictured = page.evaluate("[...document.querySelectorAll('.chart svg a')].map(a => a.href.baseVal)")
    listed = page.evaluate("[...document.querySelectorAll('.chart table a')].map(a => a.getAttribute('href'))")
    assert pictured
    assert sorted(set(pictured) - set(listed)) == []
    assert page.locator(".chart svg:not([aria-hidden=true])").count() == 0


def test_what_a_page_of_the_web_says_stays_text(visit: Any, server: Any) -> None:
    rows = [
        row
        for row in server.json("/articles.json?limit=100")["rows"]
        if "Police attack the port" in (row["title"] or "")
    ]
    assert len(rows) == 1
    hostile = rows[0]
    for path in (f"/articles/{hostile['article']}", "/articles", "/search?q=port", "/events", "/quotes", "/"):
        page = visit(path).page
        assert "owned" not in page.title() or "<script>" in page.title()
        assert page.evaluate("document.querySelectorAll('main script, main img, main b, main iframe').length") == 0
        assert (
            page.evaluate("[...document.querySelectorAll('a')].filter(a => /^(javascript|data):/i.test(a.href)).length")
            == 0
        )
    page = visit(f"/articles/{hostile['article']}").page
    assert '<img src=x onerror="document.title=' in page.locator(".text").inner_text()
    assert "{{7*7}}" in page.locator(".text").inner_text()


def test_a_parameter_may_be_anything(visit: Any) -> None:
    for query in ("q=%3Cscript%3Ealert(1)%3C/script%3E", "q=" + "%22" * 50, "q=%00", "q=" + "a" * 900):
        one = visit(f"/search?{query}")
        assert one.page.locator("h1").is_visible()
        assert one.page.evaluate("document.querySelectorAll('main script').length") == 0
        one.complaints[:] = [words for words in one.complaints if "400" not in words]


def test_errors_are_told_on_a_page_with_what_may_stand_there(visit: Any) -> None:
    one = visit("/events?type=QUAKE")
    assert "ASSAULT" in one.page.locator("main").inner_text()
    one.page.goto(one.page.url.split("/events")[0] + "/nowhere")
    assert one.page.get_by_role("link", name="To the start").is_visible()
    one.complaints[:] = [words for words in one.complaints if "400" not in words and "404" not in words]


def test_every_page_has_its_json_beside_it(visit: Any, server: Any) -> None:
    page = visit(address("story", server)).page
    link = page.get_by_role("link", name="This page as JSON").get_attribute("href")
    assert server.json(link)["story"] == page.url.rsplit("/", 1)[1]
    assert json.dumps(server.json("/index.json"))
