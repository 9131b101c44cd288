"""Sentences of an article: the splitting of its blocks, and the parse of each sentence.

A block's edge is a sentence's edge, and a headline is one sentence. A block of several lines is a paragraph that a link
has broken: its lines belong together. Inside a block every mark that may end a sentence is a candidate boundary; an
ordered tuple of rules looks at it, and the first with an opinion decides. What runs on for too long is parted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from warta.languages import Language
from warta.languages.pipeline import load
from warta.records import READ_ROLES, Article, Block, Role, Sentence, Span, Token
from warta.text.datelines import DASHES, FARTHEST, dateline_of, dateline_stop
from warta.text.lexicon import Lexicon, Word, lexicon_of, words_of
from warta.text.lexicon.lost_spaces import capitalised, pieces_of, seam

WHOLE: tuple[Role, ...] = ("headline",)
"""Roles whose block is one sentence, whatever marks stand in it."""

LONGEST = 1500
"""A sentence has no more characters. Of 137,000 in the news two are longer, both lists; what runs on is a table on one
line or no text at all, and whoever compares each word of a sentence with each other would never be done.
"""
PAUSES = tuple(
    map(re.compile, (r"(?<=;)\s|\n|(?=[•·●▪|])", r"(?<=,)\s|(?=\s[-–—]\s)", r"\s"))  # of a list's items; commas; words
)
"""Where what runs on is parted: at the last of the first kind that stands in the second half of what is too long.

A space stays with what it ends, behind a semicolon or a comma. A bullet, a bar and a dash open what follows: before
them there is only looked ahead, so that they go with it.
"""

SHORT = 5
"""A word of fewer letters is not looked at for a space that it has lost."""

BRACKETED = 4
"""Words of a sentence in brackets at the least: (Ret.) Ann Baker is none."""

CANDIDATE = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)(?P<closers>["”’'»)\]]*)(?P<gap>\s+|(?=[A-Z“"]))"""
)  # tried at the first of a row of marks alone, else each of them would look for the row's end
WORD_BEFORE = re.compile(r"[^\s\"“”'‘’(\[]+$")
WORD_AFTER = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
DASH = re.compile(f"[{DASHES}]")
OPENING = "\"“‘'«([*-–—"


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place where a sentence may end.

    `before` is the word the mark stands on (`Ir` in `Ir. Budi`), `after` the next word, `opening` what stands between
    (quotation marks, brackets), `since` the text of the block from the last boundary to this one.
    """

    mark: str
    closers: str
    gap: str
    before: str
    after: str
    opening: str
    since: str


Cut = Sequence[tuple[Token, ...]]
"""Sentences as their words."""
Rule = Callable[[Boundary, Mapping[str, Any]], bool | None]
"""True: the sentence ends here. False: it goes on. None: no opinion."""


def glued(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """... katanya.Menurut dia, (9/6).Ia: a sentence ends without a space; but KOMPAS.Com, 10.30, U.S. do not.

    Behind a name or letters only before a common opener: ... Santoso.Namun, ... WIB.Dia.
    """
    if found.gap:
        return None
    word = found.before.isalpha() and len(found.before) > 2
    plain = word and (found.before.islower() or found.after.lower() in words["openers"])
    return (
        bool(plain or found.closers or found.before.endswith(")"))
        and found.after[:1].isupper()
        and len(found.after) > 1
    )


def lower_follows(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """ "Siapa dia?" tanya Budi. What goes on in small letters goes on."""
    return False if found.after[:1].islower() else None


def inside_brackets(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """(RS Dr. Soetomo. Red) is no place to stop. The end of a sentence that stands in brackets as a whole is one."""
    opened = found.since.rfind("(")
    whole = ")" in found.closers and not found.since[:opened].strip() and len(found.since.split()) >= BRACKETED
    if whole:
        return None
    return False if opened > found.since.rfind(")") and len(found.since) - opened < 120 else None


def abbreviation(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """Prof. Budi, Jl. Merdeka."""
    return False if found.mark == "." and not found.closers and found.before in words["abbreviations"] else None


def initial(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """M. Yusuf, J.K. Rowling: single letters stand before a name; a sentence after U.S. begins with a common opener."""
    if found.mark != "." or found.closers or not re.fullmatch(r"(?:\w\.)*[A-Z]|[ap]\.m", found.before):
        return None
    return found.after.lower() in words["openers"] and found.before != "I"


def ending(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """PT Maju Tbk. Perseroan ...: such a word may end a sentence; it does where a common opener follows."""
    if found.mark != "." or found.closers or found.before not in words["endings"]:
        return None
    return found.after.lower() in words["openers"] or bool(found.opening)


def numbered(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """1. Bawa payung: the number of a list item belongs to the item."""
    return False if found.mark == "." and found.since.strip().isdigit() and len(found.since.strip()) < 3 else None


def stop(found: Boundary, words: Mapping[str, Any]) -> bool | None:
    """Anything else that ends in a mark."""
    return True


RULES: tuple[Rule, ...] = (
    numbered,
    glued,
    lower_follows,
    ending,
    abbreviation,
    initial,
    inside_brackets,
    stop,
)


def split_into_words(article: Article, language: Language | None) -> tuple[Sentence, ...]:
    """The sentences of an article's blocks that are read, in order; with words where the language has a pipeline."""
    placed = [
        (block, span)
        for block in article.blocks
        if block.role in READ_ROLES
        for span in block_sentences(article.text, block, language)
    ]
    pipeline = language and load(language)
    if not pipeline:
        return tuple(Sentence(span, block.role) for block, span in placed)
    dateline = dateline_of(article)
    parts = [_parts(article.text, span, dateline) for _, span in placed]
    cut = iter(pipeline.cut(article.text, [part for found in parts for part in found]))
    tokens: Cut = [tuple(token for _ in found for token in next(cut)) for found in parts]
    lexicon = lexicon_of(language)
    if lexicon.glue is not None:
        tokens = _spaced(tokens, article.text, lexicon)
    return tuple(
        Sentence(span, block.role, own, _opening(article.text, block.role, own, lexicon, dateline))
        for (block, span), own in zip(placed, tokens, strict=True)
    )


def _spaced(sentences: Cut, text: str, lexicon: Lexicon) -> Cut:
    """Budi Santoso|mencabut izin: words that lost the space between them are two, or the parser sees no verb."""
    known = capitalised(text)
    forms = {token.text for tokens in sentences for token in tokens}
    torn = frozenset(form for form in forms if _is_torn(form, lexicon, known))
    return [_parted(tokens, torn, text, lexicon, known) for tokens in sentences] if torn else sentences


def _is_torn(form: str, lexicon: Lexicon, known: frozenset[str]) -> bool:
    if len(form) < SHORT or form.islower() or not form.isalpha():
        return False
    return seam(Word(0, len(form), form, form.lower()), lexicon, known) is not None


def _parted(
    tokens: tuple[Token, ...], torn: frozenset[str], text: str, lexicon: Lexicon, known: frozenset[str]
) -> tuple[Token, ...]:
    """The tokens of a sentence, those of the forms of `torn` in pieces."""
    if torn.isdisjoint(token.text for token in tokens):
        return tokens
    words = [Word(*token[:3], token.text.lower()) for token in tokens]
    pieces = [pieces_of(word, text, lexicon, known) if word.text in torn else (word,) for word in words]
    spans = [(piece.start, piece.stop) for found in pieces for piece in found]
    return tuple(Token(a, b, text[a:b], "", "", "", i) for i, (a, b) in enumerate(spans))


def _parts(text: str, span: Span, dateline: Span | None) -> tuple[Span, ...]:
    """Kabar.com, Bantul|Harga beras …: what is cut into words by itself, for no space need part the two."""
    if dateline is None or not span.start < dateline.stop < span.stop:
        return (span,)
    behind = text[dateline.stop : span.stop].lstrip()
    return (Span(span.start, dateline.stop), Span(span.stop - len(behind), span.stop)) if behind else (span,)


def _opening(text: str, role: Role, tokens: Sequence[Token], lexicon: Lexicon, dateline: Span | None) -> int:
    """How many of a sentence's tokens are its dateline: the article's, or one that any sentence begins with."""
    if role == "body" and dateline and tokens and dateline.start <= tokens[0].start < dateline.stop < tokens[-1].start:
        return sum(token.start < dateline.stop for token in tokens)
    if role != "body" or not _has_dash(text, tokens[1:FARTHEST]):
        return 0
    words = words_of(text, Span(tokens[0].start, tokens[-1].stop), lexicon)
    stop = dateline_stop(words, lexicon.find(words))
    return sum(token.start < words[stop].start for token in tokens) if 0 < stop < len(words) else 0


def _has_dash(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a token begins with a dash; of most sentences no letter is one."""
    dash = DASH.search(text, tokens[0].start, tokens[-1].stop) if tokens else None
    return dash is not None and any(token.text[0] in DASHES for token in tokens)


def with_trees(sentences: Sequence[Sentence], needed: Sequence[bool], language: Language) -> tuple[Sentence, ...]:
    """The sentences, those that are `needed` with a tree. A parse costs more than all else, so nobody asks for all.

    A dateline is not parsed with what it stands before: the parser would take it for the subject.
    """
    pipeline = load(language)
    if not pipeline:
        return tuple(sentences)
    bare = [i for i, sentence in enumerate(sentences) if needed[i] and not sentence.parsed]
    found = list(sentences)
    clauses = [sentences[i].tokens[sentences[i].opening :] for i in bare]
    for i, tokens in zip(bare, pipeline.add_trees(clauses), strict=True):
        one = sentences[i]
        found[i] = Sentence(one.span, one.role, _behind(one.tokens[: one.opening], tokens), one.opening)
    return tuple(found)


def _behind(opening: Sequence[Token], clause: Sequence[Token]) -> tuple[Token, ...]:
    """The tree of a clause with its dateline before it, whose words hang on the first, and that on the root."""
    if not opening:
        return tuple(clause)
    more = len(opening)
    moved = [token._replace(head=token.head + more) for token in clause]
    root = next((i for i, token in enumerate(moved, more) if token.head == i), more)
    return (*(_of_dateline(token, root if i == 0 else 0) for i, token in enumerate(opening)), *moved)


def _of_dateline(token: Token, head: int) -> Token:
    named = any(map(str.isalnum, token.text))
    return token._replace(
        lemma=token.text, pos="PROPN" if named else "PUNCT", dep="dep" if named else "punct", head=head
    )


def block_sentences(text: str, block: Block, language: Language | None) -> list[Span]:
    """The sentences of one block; offsets in `text`."""
    rules = () if block.role in WHOLE else RULES
    return split(text, block.span, language, rules)


def split(text: str, span: Span, language: Language | None, rules: Sequence[Rule] = RULES) -> list[Span]:
    """The sentences of `text` within `span`; without rules, one."""
    words = vocabulary(language)
    edges = [span.start]
    for found in CANDIDATE.finditer(text, span.start, span.stop) if rules else ():
        edges.extend(partings(text, Span(edges[-1], found.end("closers"))))
        if ends(text, found, edges[-1], span.stop, words, rules):
            edges.append(found.end())
    edges.extend(partings(text, Span(edges[-1], span.stop)))
    edges.append(span.stop)
    return list(with_words(text, [Span(a, b) for a, b in pairwise(edges)]))


def partings(text: str, span: Span) -> Iterator[int]:
    """Where a part of a text is parted so that no piece is longer than a sentence may be; of most, nowhere."""
    start = span.start
    while span.stop - start > LONGEST:
        half, whole = start + LONGEST // 2, start + LONGEST
        found = ([*pause.finditer(text, half, whole)] for pause in PAUSES)
        start = next((places[-1].end() for places in found if places), whole)
        yield start


def ends(
    text: str, found: re.Match[str], since: int, stop_at: int, words: Mapping[str, Any], rules: Sequence[Rule]
) -> bool:
    """Whether a sentence ends at a candidate: the first rule with an opinion decides."""
    boundary = look(text, found, since, stop_at)
    return bool(next(opinion for rule in rules if (opinion := rule(boundary, words)) is not None))


def look(text: str, found: re.Match[str], since: int, stop_at: int) -> Boundary:
    """What stands around a candidate."""
    before = WORD_BEFORE.search(text, max(since, found.start() - 40), found.start())
    start = found.end()
    while start < stop_at and text[start] in OPENING:
        start += 1
    after = WORD_AFTER.match(text, start, stop_at)
    return Boundary(
        mark=found["mark"],
        closers=found["closers"],
        gap=found["gap"],
        before=before[0] if before else "",
        after=after[0] if after else "",
        opening=text[found.end() : start],
        since=text[since : found.start()],
    )


def with_words(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans less white space at their ends, and less those that have no letter or digit."""
    for span in spans:
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip())
        stripped = words.strip()
        if any(letter.isalnum() for letter in stripped):
            yield Span(start, start + len(stripped))


@cache
def vocabulary(language: Language | None) -> Mapping[str, Any]:
    """The words the rules ask for, as sets."""
    tokens = language.table("tokens") if language else {}
    sentences = language.table("sentences") if language else {}
    return {
        "abbreviations": frozenset(tokens.get("abbreviations", ())),
        "endings": frozenset(sentences.get("endings", ())),
        "openers": frozenset(sentences.get("openers", ())),
    }
