"""News of a treebank is read as running text, without its headline and without other genres."""

from __future__ import annotations

from training.wikinews import articles_of

LINES = """\
# newdoc id = GUM_news_bridge
# meta::dateCreated = 2019-11-05
# meta::title = Bridge closed
# newpar
# newpar_block = head (1 s)
# sent_id = GUM_news_bridge-1
# text = Bridge closed
1\tBridge\tbridge\tNOUN\tNN\t_\t2\tnsubj\t_\t_

# newpar
# text = The mayor closed the bridge.
# text = Nobody was hurt.

# newpar
# text = Workers protested.
# newdoc id = GUM_fiction_moon
# newpar
# text = The moon rose.
""".splitlines()


def test_articles_of_the_genre_are_their_paragraphs_below_the_headline() -> None:
    assert list(articles_of(LINES)) == [
        {
            "id": "GUM_news_bridge",
            "title": "Bridge closed",
            "published": "2019-11-05",
            "text": "The mayor closed the bridge. Nobody was hurt.\nWorkers protested.",
        }
    ]
