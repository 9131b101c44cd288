"""Words that are somebody's by the layout alone: transcripts, paragraphs after a colon, words with a signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from warta.records import READ_ROLES, Article, Block, Span
from warta.text.quotes.scenes import Scene
from warta.text.quotes.speakers.capitals import CAPITALISED
from warta.text.quotes.speakers.people import People
from warta.text.quotes.speech import WORDS
from warta.text.quotes.view import Draft

TURN = re.compile(r"([A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]*){0,3}):\s+(?=\S)")
"""BAKER: the speaker of a turn, in capitals at the start of a line."""

SIGNATURE = re.compile(r"[ \t]{0,9}\n?\s{0,9}(?:--?|[–—―])\s{0,9}(?=[A-Z])")
"""The dash before who signs; bounded, for a scraped text may have any number of blanks."""

SIGNED = re.compile(r"[.\s]*$|\s*[,(]|\s+(?:of|from|in)\s")
"""What stands behind a name that signs, and not behind one that begins a sentence."""

FEW = 3
"""Further paragraphs that a turn may have."""

LONG = 8
"""Words from which on a paragraph without marks may be a block quotation."""

NEAR = 40
"""Characters between a verb and the colon that announces a paragraph."""


def find_turns(article: Article, people: People) -> tuple[Draft, ...]:
    """BAKER: Is the bridge safe? SANTOSO: It is. The turns of a conversation printed as such.

    Only where two speak, and one is known from the rest of the article: "WATCH:" and "JAKARTA:" begin no turns.
    """
    turns = tuple(_turns(article))
    heads = {turn.speaker.of(article.text) for turn in turns if turn.speaker}
    known = {
        word.casefold()
        for entity in people.entities.values()
        if entity.kind == "person"
        for word in WORDS.findall(entity.name)
    }
    return turns if len(heads) > 1 and any(head.split()[-1].casefold() in known for head in heads) else ()


def _turns(article: Article) -> Iterator[Draft]:
    """Each turn up to the next, with the paragraphs between them; the last one ends with its own."""
    lines = [block.span for block in article.blocks if block.role == "body"]
    heads = [(n, head) for n, line in enumerate(lines) if (head := TURN.match(article.text, line.start, line.stop))]
    for (at, head), (following, _) in pairwise([*heads, (heads[-1][0] + 1, heads[-1][1])] if heads else []):
        aside = (n for n in range(at + 1, following) if not lines[n].of(article.text)[0].isalnum())
        last = next(aside, following) - 1
        if last - at <= FEW:
            yield Draft(
                span=Span(head.end(), lines[last].stop),
                direct=False,
                cue=None,
                speaker=Span(*head.span(1)),
                rule="turn",
            )


def paragraph_after(article: Article, scene: Scene, announcing: Draft) -> Draft | None:
    """The governor added: | The next paragraph is his, though it stands in no marks."""
    block = _next_block(article, scene)
    cue = announcing.cue
    if not block or not cue or not announcing.speaker or scene.span.stop - cue.span.stop > NEAR:
        return None
    words = block.span.of(article.text)
    marked = any(mark in words for mark in '"“”')
    if marked or len(WORDS.findall(words)) < LONG or not words.rstrip().endswith((".", "!", "?")):
        return None
    return Draft(block.span, True, cue, announcing.speaker, "paragraph-after")


def signature(text: str, stop: int, people: People) -> Span | None:
    """ "The bridge is safe." — Ann Baker, mayor. Who signs words in marks, behind a dash on their line or the next."""
    dash = SIGNATURE.match(text, stop)
    line = text.find("\n", dash.end()) if dash else 0
    signed = Span(dash.end(), line if line >= 0 else len(text)) if dash else None
    if not signed or len(WORDS.findall(signed.of(text))) > FEW * FEW:
        return None
    name = CAPITALISED.match(text, signed.start, signed.stop)
    if not name or not SIGNED.match(text, name.end(), signed.stop):
        return None
    known = people.first(Span(*name.span()))
    return known.span if known else Span(*name.span()) if " " in name.group() else None


def _next_block(article: Article, scene: Scene) -> Block | None:
    """The block after the one that the scene closes, where both are body."""
    blocks = article.blocks
    at = bisect_right(blocks, scene.span.start, key=attrgetter("span.start")) - 1
    if at < 0 or blocks[at].role not in READ_ROLES or not blocks[at].span.covers(scene.span):
        return None
    after = next((blocks[n] for n in range(at + 1, len(blocks)) if blocks[n].role in READ_ROLES), None)
    closes = after and not article.text[scene.span.stop : blocks[at].span.stop].strip()
    return after if after and closes and scene.role == after.role == "body" else None
