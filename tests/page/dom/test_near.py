"""Which stretches of a page are near prose."""

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from warta.page.dom import near_lines, read_dom
from warta.page.dom.near import AROUND_TITLE, BEFORE, BEHIND, near_prose

PROSE = "Warga Desa Sukamaju memanen padi lebih awal karena hujan turun sepanjang pekan ini."
MENU = "<ul>" + '<li><a href="/x"><span class="menu">Beras <b>murah</b></span></a></li>' * 100 + "</ul>"
PARTS_OF_PAGES = ["p", "/p", "a", "/a", "h1", "table", "/table", "span", "br", None, "prose", "blank"]


def test_a_table_that_begins_or_ends_near_prose_is_near_as_a_whole():
    prose = "".join(f"<p>{PROSE}</p>" for _ in range(2))
    table = "<table>" + "<tr><td>Bantul</td><td>12.500</td></tr>" * 100 + "</table>"
    for page in (f"{prose}{table}", f"{table}{prose}"):
        near, _ = near_lines(read_dom(LexborHTMLParser(page)))
        assert len(near.lines) == 202
    near, places = near_lines(read_dom(LexborHTMLParser(f"{prose}{MENU}{table}{MENU}{prose}")))
    assert "Bantul" not in {line.text for line in near.lines} and places


def test_a_link_of_many_words_is_no_prose():
    tags = ["h1", *["p", "a", "/a"] * 200, "p", "p"]
    texts = ["Panen", *["", PROSE, ""] * 200, PROSE, PROSE]
    (first, second) = near_prose(tags, texts)
    assert first[0] == 0 and AROUND_TITLE <= first[1] <= AROUND_TITLE + 3
    assert 601 - BEFORE - 3 <= second[0] <= 601 - BEFORE and second[1] == len(tags)


def test_in_scripts_without_spaces_prose_has_fewer_characters():
    tags, texts = ["p"] * 400, ["稲の収穫が長雨のため例年より早く始まったという。"] * 2 + [""] * 398
    assert near_prose(tags, texts) == [(0, 1 + BEHIND)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS_OF_PAGES), max_size=400))
def test_stretches_are_in_order_end_at_block_elements_and_hold_all_prose(names):
    tags = ["p" if name in ("prose", "blank") else name for name in names]
    texts = [PROSE if name == "prose" else " " * 60 if name == "blank" else "" for name in names]
    stretches = near_prose(tags, texts)
    ends = [end for stretch in stretches for end in stretch]
    assert ends == sorted(ends) and all(0 <= end <= len(tags) for end in ends)
    assert all(any(start <= i < stop for start, stop in stretches) for i, name in enumerate(names) if name == "prose")
    assert all(end in (0, len(tags)) or tags[end] in ("p", "/p", "h1", "table", "/table") for end in ends)
