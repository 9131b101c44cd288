"""Sentences as news writes them, made from those of the treebanks: headlines, and other verbs of speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from training.treebanks import Tree, Word
from warta.languages.lemmas import Lemmas

SMALL: Mapping[str, frozenset[str]] = {
    "id": frozenset({"di", "ke", "dari", "dan", "yang", "untuk", "dengan", "dalam", "pada", "atau", "bagi", "oleh"}),
    "en": frozenset({"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as"}),
}
"""Words that a headline leaves small."""

SPEECH: Mapping[str, Sequence[str]] = {
    "id": (
        "kata", "ujar", "ucap", "tutur", "ungkap", "imbuh", "tegas", "jelas", "tambah", "terang", "papar",
        "sebut", "lanjut", "beber", "tandas", "tukas", "pungkas", "cetus", "sambung", "timpal", "tulis", "urai",
        "harap", "pinta", "kenang", "kilah", "seru", "klaim",
    ),
    "en": (),
}  # fmt: skip
"""Bare verbs that follow a quotation. The treebanks know `kata` well and `ucap` hardly."""


BARE: Mapping[str, tuple[str, ...]] = {"id": ("me",), "en": ()}
"""Prefixes that headlines leave off their verbs: Rusia Desak Gencatan Senjata, for mendesak."""


def augmented(trees: Sequence[Tree], code: str, known: Lemmas, seed: int = 1) -> Iterator[Tree]:
    """The trees, then one short one in four as a headline, and each that quotes with two other verbs of speech."""
    order = Random(seed)
    yield from trees
    for tree in trees:
        if 4 <= len(tree.words) <= 22 and order.random() < 0.25:
            yield headline(bare(tree, BARE[code], known) if order.random() < 0.7 else tree, SMALL[code])
        if any(quoting(word, SPEECH[code]) for word in tree.words):
            yield from (respoken(tree, SPEECH[code], order) for _ in range(2))


def headline(tree: Tree, small: Iterable[str]) -> Tree:
    """Every Word With a Capital, and no full stop at the end."""
    words = list(tree.words)
    if words[-1].form == "." and all(word.head != len(words) - 1 for word in words[:-1]):
        words.pop()
    return Tree(
        tree.name,
        tuple(word if word.form in small else replace(word, form=capital(word.form)) for word in words),
    )


def bare(tree: Tree, prefixes: tuple[str, ...], known: Lemmas) -> Tree:
    """The sentence with its prefixed verbs bare: melantik -> lantik, menewaskan -> tewaskan."""
    return Tree(
        tree.name,
        tuple(
            replace(word, form=without_prefix(word.form, known))
            if prefixes and word.upos == "VERB" and word.form.startswith(prefixes)
            else word
            for word in tree.words
        ),
    )


def without_prefix(form: str, known: Lemmas) -> str:
    """The root with the ending that the form has."""
    root = known.of(form)
    ending = next((end for end in ("kan", "i") if form.endswith(end) and not root.endswith(end)), "")
    return root + ending if root[-3:] in form else form


def capital(form: str) -> str:
    """The form with its first letter large; each half of a doubled word."""
    return "-".join(part[:1].upper() + part[1:] for part in form.split("-"))


def quoting(word: Word, verbs: Iterable[str]) -> bool:
    """Whether a word is a bare verb of speech: `kata`, `katanya`."""
    return word.upos == "VERB" and word.dep == "parataxis" and word.form.removesuffix("nya") in verbs


def respoken(tree: Tree, verbs: Sequence[str], order: Random) -> Tree:
    """The sentence with another verb of speech."""
    return Tree(tree.name, tuple(other(word, verbs, order) if quoting(word, verbs) else word for word in tree.words))


def other(word: Word, verbs: Sequence[str], order: Random) -> Word:
    """Another verb with the same ending."""
    ending = "nya" if word.form.endswith("nya") else ""
    return replace(word, form=order.choice(verbs) + ending)
