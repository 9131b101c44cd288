"""A page as the rules see it."""

from page.whole_page import BODY, at, whole_sheet


def test_where_the_article_stands() -> None:
    """It begins at its headline, and ends with its last paragraph."""
    page = whole_sheet()
    assert page.line(page.headline).text == "Warga Bantul Terima Bantuan Beras"
    assert (page.top, page.first, page.last) == (page.headline, at(page, BODY[0]), at(page, BODY[-1]))
    assert page.near(page.first)
    assert page.headline in page.around()
    assert [keep > 0 for keep in page.surely()] == list(page.kept)


def test_what_a_line_stands_in() -> None:
    """An element at any height, one whose names speak of captions, a label, a time."""
    page = whole_sheet()
    caption, date, editor = at(page, "Warga mengantre"), at(page, "Selasa"), at(page, "Editor")
    assert page.within(caption, "figure")
    assert not page.within(date, "figure")
    assert page.tag(page.headline) == "h1"
    assert page.times(date)
    assert not page.times(len(page.dom.lines))
    label = page.label(editor)
    assert label and (label.kind, label.value) == ("editor", "Rina Wulandari")
    assert page.beside(editor)
    assert not page.in_menu(editor)
