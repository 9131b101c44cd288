"""Whole texts: headlines, speakers carried over, fragments, and any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

import warta
from text.quoting import article_of, people_in, read
from warta.languages import languages
from warta.records import Article, Block, Role, Sentence, Span
from warta.text import read_text
from warta.text.quotes import find_quotes, reported


def test_a_picture_between_two_paragraphs() -> None:
    """Who took a picture is not taken up below it."""
    lines = ["“We are ready,” said Ann Baker.", "The bridge. Photo: Budi Santoso", "“The road is safe.”"]
    text, starts = "\n".join(lines), [0, len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2]
    roles: tuple[Role, ...] = ("body", "caption", "body")
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    blocks = tuple(Block(role, span, "test") for role, span in zip(roles, spans, strict=True))
    article = Article("1", text, blocks)
    sentences = tuple(Sentence(block.span, block.role) for block in blocks)
    quotes = find_quotes(article, sentences, *people_in(text), languages()["en"])
    assert [quote.who for quote in quotes] == ["e1", "e1"]


def test_announced_by_a_line() -> None:
    """The cue stands in one line, the quote in the next."""
    (quote,) = read("Ann Baker wrote:\n“The bridge was closed for years.”", "en")
    assert (quote.who, quote.rule) == ("e1", "quote-after-colon")


def test_several_paragraphs() -> None:
    """Marks that reopen at each paragraph are one quote."""
    (quote,) = read("“The bridge is old.\n“It must be closed,” Ann Baker said.", "en")
    assert quote.direct and quote.who == "e1"


def test_force() -> None:
    """What the cue does is read from the table."""
    (quote,) = read('Budi Santoso mendesak warga untuk "segera pergi dari sana".', "id")
    assert quote.force == "requests"


def test_reported() -> None:
    """The quotes over some words, innermost first."""
    text = "Ann Baker said that the bridge was closed for years."
    quotes = read(text, "en")
    assert reported(Span(text.index("closed"), text.index(" for")), quotes) == quotes
    assert reported(Span(0, 9), quotes) == ()


WORDS = [
    "kata",
    "Budi",
    "said",
    "according to",
    "menurut",
    "X",
    ",",
    ".",
    " ",
    '"',
    "“",
    "”",
    "\n",
    "bahwa",
    "that",
    "nya",
]


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from([*WORDS, "-", ":", "(", ")", "Ann Baker", "'"])).map("".join),
    st.sampled_from(["id", "en"]),
    st.sampled_from(["body", "headline"]),
)
def test_any_text(text: str, code: str, role: Role) -> None:
    """Whatever the text: no failure, and spans lie inside it."""
    for quote in read(text, code, role):
        for span in (quote.span, quote.cue, quote.speaker):
            assert span is None or 0 <= span.start <= span.stop <= len(text)


def test_a_quote_that_its_cue_parts() -> None:
    """The second half continues the first, with its chain; a new paragraph is a new quote."""
    text = "“We are ready,” Ann Baker told reporters. “We leave at dawn.”\n“Then we rest a while.”"
    quotes = read(text, "en")
    assert [quote.continues for quote in quotes] == [False, True, False]
    assert [link.kind for link in quotes[1].chain] == ["speaker", "hearer"]


def test_a_public_body_needs_no_verb() -> None:
    """What a state says in a headline may be no sentence; what a shop offers is nothing said."""
    texts = [f"{name}: Langkah yang Tepat bagi Semua" for name in ("Iran", "Toko Melati")]
    assert [len(read_text(article_of(t, "headline"), languages()["id"]).quotes) for t in texts] == [1, 0]


def test_marks_without_end_are_no_quotes() -> None:
    """Were the words around each to be read anew, 40,000 would take half a minute."""
    assert not warta.read({"text": f"Budi Santoso left. {'“' * 40_000}", "lang": "en"}).quotes
