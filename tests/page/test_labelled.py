from warta.page.labelled import Labelled
from warta.records import Block, Page, Span


def test_blocks_are_found_by_their_roles_and_read_as_they_stand() -> None:
    blocks = (Block("headline", Span(0, 4), "drawn"), Block("body", Span(5, 20), "drawn"))
    labelled = Labelled(Page("demo", text=""), "Kopi\nDipanen di bukit", blocks)
    assert [labelled.words(block) for block in labelled.of("body", "byline")] == ["Dipanen di buki"]
