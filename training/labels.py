"""One set of labels over treebanks that follow different guidelines."""

from __future__ import annotations

from dataclasses import replace

from training.treebanks import Tree, Word

KEPT = frozenset({"nsubj:pass", "obl:agent", "acl:relcl"})
RARE = frozenset({"orphan", "clf", "dislocated", "vocative", "goeswith", "discourse"})


def indonesian(tree: Tree) -> Tree:
    """The relations that GSD, CSUI and the annotation of 2017 have in common; voice joins the part of speech."""
    return Tree(tree.name, tuple(replace(word, dep=relation(word), xpos=voice(word)) for word in tree.words))


def english(tree: Tree) -> Tree:
    """Relations as they are; the Penn tag joins the part of speech, since it tells participles from past tenses."""
    return tree


def relation(word: Word) -> str:
    """The relation without its subtype, but for the few that say who did what."""
    if word.dep in KEPT:
        return word.dep
    base = word.dep.partition(":")[0]
    if base == "compound":
        return "nmod" if word.upos in ("NOUN", "PROPN", "PRON") else "compound"
    return "dep" if base in RARE else base


def voice(word: Word) -> str:
    """`Pass` or `Act` of a verb, from its features, else from its prefix."""
    if word.upos != "VERB":
        return ""
    form = word.form.lower()
    if "Voice=Pass" in word.feats or ("Voice" not in word.feats and form.startswith("di")):
        return "Pass"
    return "Act" if "Voice=Act" in word.feats or form.startswith("me") else ""


AUXILIARIES = frozenset(
    {"akan", "bisa", "boleh", "dapat", "harus", "ingin", "mampu", "mungkin", "sedang", "sudah", "telah"}
)
"""Auxiliaries that the annotation of 2017 has as adverbs."""

CLAUSE_OPENERS = frozenset({
    "agar", "dengan", "guna", "hingga", "karena", "meski", "oleh", "sebelum", "sejak", "selama", "setelah", "tanpa",
    "untuk", "usai",
})  # fmt: skip
"""Words that open a clause where they stand at a verb; the annotation of 2017 has them as prepositions there too."""

ORDINALS = frozenset({"pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "terakhir"})


def of_2017(tree: Tree) -> Tree:
    """The annotation of 2017 in the terms of the later one."""
    children: dict[int, set[str]] = {}
    for i, word in enumerate(tree.words):
        if word.head != i:
            children.setdefault(word.head, set()).add(word.form.lower())
    return Tree(tree.name, tuple(later(tree, i, children.get(i, set())) for i in range(len(tree.words))))


def later(tree: Tree, i: int, below: set[str]) -> Word:
    """A word as the later guidelines have it; `below`: the words that hang on it."""
    word = tree.words[i]
    head = tree.words[word.head]
    form = word.form.lower()
    if word.dep in ("acl", "flat", "obl"):
        return replace(word, dep=later_relation(word, head, below))
    if word.dep in ("advmod", "aux") and form in AUXILIARIES and head.upos in ("VERB", "ADJ"):
        return replace(word, dep="aux", upos="AUX")
    if word.dep == "case" and form in CLAUSE_OPENERS and head.upos == "VERB":
        return replace(word, dep="mark", upos="SCONJ")
    if form in ORDINALS and word.dep in ("nummod", "det"):
        return replace(word, dep="amod", upos="ADJ")
    return replace(word, dep="aux") if word.dep == "advmod" and word.upos == "AUX" else word


def later_relation(word: Word, head: Word, below: set[str]) -> str:
    """Relative clauses, agents of passive verbs, and `kecamatan Kejajar`, which is no longer one flat name."""
    if word.dep == "acl" and "yang" in below:
        return "acl:relcl"
    if word.dep == "obl" and head.upos == "VERB" and head.form.lower().startswith(("di", "ter")) and "oleh" in below:
        return "obl:agent"
    return "nmod" if word.dep == "flat" and head.upos == "NOUN" and word.upos == "PROPN" else word.dep


TAGS = {
    "NN": "NOUN", "NNP": "PROPN", "SYM": "PUNCT", "VB": "VERB", "IN": "ADP", "ADV": "ADV", "JJ": "ADJ", "SC": "SCONJ",
    "NUM": "NUM", "CC": "CCONJ", "FW": "X", "NEG": "PART", "UH": "INTJ",
}  # fmt: skip
"""nlp-id's tags as universal ones. PR and DT are left out: they cut pronouns and determiners otherwise than UD."""
