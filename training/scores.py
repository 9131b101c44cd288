"""Scores of a pipeline on treebank sentences: plain text in, Warta's own tokens, one sentence at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from training.treebanks import Tree
from warta.languages.pipeline import Pipeline
from warta.records import Span, Token

Fact = tuple[object, ...]


def score(pipeline: Pipeline, gold: Sequence[Tree]) -> dict[str, float]:
    """F of words, tags, heads (UAS), heads and relations (LAS), subjects and objects of verbs; share of right lemmas.

    Heads and relations leave punctuation out, as spaCy's scorer does.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for tree in gold:
        text = tree.text
        (found,) = pipeline.parse(text, [Span(0, len(text))])
        wanted = tokens(tree)
        for name, facts in FACTS.items():
            expected, answered = set(facts(wanted)), set(facts(found))
            counts[name, "gold"] += len(expected)
            counts[name, "found"] += len(answered)
            counts[name, "both"] += len(expected & answered)
    return {name: 2 * counts[name, "both"] / max(1, counts[name, "gold"] + counts[name, "found"]) for name in FACTS}


def tokens(tree: Tree) -> tuple[Token, ...]:
    """A treebank sentence as the pipeline should have it."""
    found = []
    start = 0
    for word in tree.words:
        stop = start + len(word.form)
        found.append(Token(start, stop, word.form, word.lemma, word.upos, word.dep, word.head))
        start = stop + word.space
    return tuple(found)


def words(sentence: Sequence[Token]) -> Iterable[Fact]:
    """Where the words are."""
    return ((word.start, word.stop) for word in sentence)


def tags(sentence: Sequence[Token]) -> Iterable[Fact]:
    """Their parts of speech."""
    return ((word.start, word.stop, word.pos) for word in sentence)


def heads(sentence: Sequence[Token]) -> Iterable[Fact]:
    """What they hang on."""
    return ((word.start, word.stop, sentence[word.head].start) for word in sentence if word.dep != "punct")


def relations(sentence: Sequence[Token]) -> Iterable[Fact]:
    """What they hang on, and how."""
    return ((word.start, word.stop, sentence[word.head].start, word.dep) for word in sentence if word.dep != "punct")


def lemmas(sentence: Sequence[Token]) -> Iterable[Fact]:
    """Dictionary forms of words that are no names or marks."""
    skipped = ("PUNCT", "PROPN", "NUM", "SYM", "X")
    return ((word.start, word.stop, word.lemma.lower()) for word in sentence if word.pos not in skipped)


def subjects(sentence: Sequence[Token]) -> Iterable[Fact]:
    """Pairs of a verb and its subject."""
    return arguments(sentence, ("nsubj", "nsubj:pass"))


def objects(sentence: Sequence[Token]) -> Iterable[Fact]:
    """Pairs of a verb and its object; `di-` verbs have none, what follows them is the agent."""
    return (
        (verb, thing)
        for verb, thing, form in arguments(sentence, ("obj",))
        if not (str(form).lower().startswith("di") and len(str(form)) > 4)
    )


def arguments(sentence: Sequence[Token], wanted: Sequence[str]) -> Iterable[Fact]:
    """Verb, argument and the verb's form, where the relation is one of `wanted`."""
    for i, word in enumerate(sentence):
        head = sentence[word.head]
        if word.dep in wanted and head.pos == "VERB" and word.head != i:
            yield head.start, word.start, head.text


FACTS = {
    "words": words,
    "upos": tags,
    "uas": heads,
    "las": relations,
    "subject": subjects,
    "object": objects,
    "lemma": lemmas,
}
