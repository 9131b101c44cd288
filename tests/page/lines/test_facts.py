"""What is known of a line beforehand."""

from page.whole_page import BODY, at, whole_sheet
from warta.page.lines.facts import BELOW, BRIEF, FRAMED, KEPT, LOOSE, TITLE, facts_of


def test_facts() -> None:
    """The headline, a caption, a paragraph and a line below the article."""
    page = whole_sheet()
    places = [page.headline, at(page, "Warga mengantre"), at(page, BODY[2]), at(page, "Editor")]
    title, caption, body, editor = facts_of(page, places)
    assert title & TITLE and not caption & TITLE
    assert caption & FRAMED and caption & LOOSE
    assert body & KEPT and not body & (LOOSE | BRIEF)
    assert editor & BELOW and editor & BRIEF
