"""Who was told of before: in quotation marks, in captions."""

from __future__ import annotations

from entity_drawing import read
from warta.languages import languages
from warta.records import Article, Block, Role, Sentence, Span
from warta.text.entities import find_entities


def test_quoted_names_bear_no_pronouns() -> None:
    """Who is only spoken of in a quote is not who "ujarnya" means."""
    text = 'Menteri Agama Budi Santoso hadir.\n"Kami sudah bertemu Presiden Joko Wibowo di rumahnya," ujarnya.'
    entities, mentions = read(text, "id")
    pronoun = next(m for m in mentions if m.rule == "pronoun")
    assert next(e.name for e in entities if e.id == pronoun.entity) == "Budi Santoso"


def test_a_caption_between_two_paragraphs_takes_no_pronoun() -> None:
    """Who is in the picture is not whom the next paragraph goes on about."""
    lines = ("Ann Lee left late.", "Susan Baker was promoted last week.", '"We left," she said.')
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    for role, name in (("caption", "Ann Lee"), ("body", "Susan Baker")):
        roles: list[Role] = ["body", "caption" if role == "caption" else "body", "body"]
        blocks = tuple(Block(own, span, "test") for own, span in zip(roles, spans, strict=True))
        article = Article("t", text, blocks, lang="en")
        sentences = [Sentence(span, own) for own, span in zip(roles, spans, strict=True)]
        found, mentions = find_entities(article, sentences, languages()["en"])
        (she,) = (mention.entity for mention in mentions if mention.span.of(text) == "she")
        assert next(entity.name for entity in found if entity.id == she) == name
