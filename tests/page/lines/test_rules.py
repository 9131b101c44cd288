"""The rules in their order."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from page.whole_page import BODY, PAGE
from warta.page.dom import read_dom
from warta.page.html import sheet_of
from warta.page.labeller import body_chances, labeller
from warta.page.lines.facts import facts_of
from warta.page.lines.rules import RULES, label, rules_for
from warta.page.markup import read_markup


@pytest.mark.parametrize("paragraphs", [1, 3, 30])
def test_the_rules_left_out_at_a_line_have_no_answer_there(paragraphs):
    inside = "<figure><img src=a><figcaption>Foto: Sri/Kabar</figcaption></figure><p>Foto: Sri Lestari</p><h2>Awal</h2>"
    foot = "<p>Editor: Sri Lestari</p><p>Rabu, 5 Juni 2024</p><a href=/t>#beras</a>"
    foot += "<p>Baca Juga: <a href=/b>Harga Beras</a></p>"
    page = PAGE.replace("</article>", (f"<p>{BODY[1]}</p>{inside}" * paragraphs) + foot + "</article>")
    parser = LexborHTMLParser(page)
    markup = read_markup(parser)
    dom = read_dom(parser)
    sheet = sheet_of(dom, markup, body_chances(dom, markup, labeller()))
    places = range(len(dom.lines))
    left = [(index, set(rules_for(facts))) for index, facts in zip(places, facts_of(sheet, places), strict=True)]
    assert [(index, rule) for index, here in left for rule in RULES if rule not in here and rule(sheet, index)] == []
    assert sum(len(here) for _, here in left) < len(RULES) * len(left) / 2


def test_a_long_line_named_as_a_caption_is_one_where_the_model_has_doubts():
    long = " ".join(BODY[:3])
    html = PAGE.replace(f"<p>{BODY[2]}</p>", f'<p class="caption">{long}</p><p>{BODY[2]}</p>')
    parser = LexborHTMLParser(html)
    dom, markup = read_dom(parser), read_markup(parser)
    place = next(i for i, line in enumerate(dom.lines) if line.text == long)
    chances = body_chances(dom, markup, labeller())
    for chance, role in ((0.7, "caption"), (0.8, "body")):
        chances[place] = chance
        assert label(sheet_of(dom, markup, chances))[place][0] == role
