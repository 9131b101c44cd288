"""The lemma tables: known roots, and the forms that the affix rules of a language get wrong.

Indonesian roots and forms come from nlp-id (MIT), English ones from WordNet as packed in spacy-lookups-data; both are
corrected by the training parts of the treebanks, whose most frequent lemma of a form decides.
"""

from __future__ import annotations

import gzip
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from spacy_lookups_data import en as wordnet

from training import nlp_id
from training.treebanks import Tree
from warta.languages import Language
from warta.languages.lemmas import FILE, Lemmas

CLOSED = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "INTJ"})
WORDNET = {"adj": "ADJ", "adv": "ADV", "noun": "NOUN", "verb": "VERB"}


def write(path: Path, roots: Iterable[str], irregular: Mapping[str, str]) -> None:
    """Writes the table, the same bytes for the same words."""
    lines = [*sorted(roots), *(f"{form}\t{lemma}" for form, lemma in sorted(irregular.items()))]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as file:
        file.write("\n".join(lines).encode())


def indonesian(language: Language, wheel: Path, trees: Iterable[Tree]) -> None:
    """One lemma a form: part of speech does not change it."""
    with zipfile.ZipFile(wheel) as archive:
        listed: dict[str, str] = json.loads(archive.read("nlp_id/data/lemma_dict.json"))
    trees = list(trees)
    seen = {form.lower() for words in nlp_id.sentences(wheel) for form, _ in words}
    seen |= {word.form.lower() for tree in trees for word in tree.words}
    roots = frozenset(lemma for lemma in listed.values() if listed.get(lemma, lemma) == lemma)
    rules = Lemmas(language.table("lemmas"), roots)
    common = seen & set(listed) | {form for form, lemma in listed.items() if lemma in seen and inflected(form)}
    irregular = {form: listed[form] for form in common if rules.of(form) != listed[form]}
    kinds = likeliest(trees)
    closed = votes(trees, lambda pos: pos in CLOSED)
    irregular |= {form: lemma for form, lemma in closed.items() if kinds[form] in CLOSED and rules.of(form) != lemma}
    write(language.folder / "pipeline" / FILE, roots, irregular)


def inflected(form: str) -> bool:
    """Whether a listed form is a plain verb or its noun: nlp-id also lists many that nobody writes."""
    return form.startswith(("me", "di", "ter", "ber", "pe", "ke"))


def english(language: Language, trees: Iterable[Tree]) -> None:
    """One lemma a form and part of speech; the bare form, for a word not tagged yet, has its likeliest."""
    trees = list(trees)
    roots = {f"{word}|{pos}" for name, pos in WORDNET.items() for word in packed(wordnet["lemma_index"])[name]}
    listed = {
        f"{form}|{pos}": lemmas[0]
        for name, pos in WORDNET.items()
        for form, lemmas in packed(wordnet["lemma_exc"])[name].items()
    }
    irregular = listed | votes(trees, lambda pos: pos not in {"PROPN", "NUM", "PUNCT", "SYM", "X"}, keyed=True)
    rules = Lemmas(language.table("lemmas"), frozenset(roots))
    irregular = {key: lemma for key, lemma in irregular.items() if rules.of(*key.rsplit("|", 1)) != lemma}
    full = Lemmas(language.table("lemmas"), frozenset(roots), irregular)
    for form, pos in likeliest(trees).items():
        if (lemma := full.of(form, pos)) != form:
            irregular[form] = lemma
    write(language.folder / "pipeline" / FILE, roots, irregular)


def packed(path: str) -> Mapping[str, Any]:
    """A table of spacy-lookups-data."""
    with gzip.open(f"{path}.gz", "rt", encoding="utf-8") as file:
        table: Mapping[str, Any] = json.load(file)
    return table


def votes(trees: Iterable[Tree], wanted: Callable[[str], bool], keyed: bool = False) -> dict[str, str]:
    """The most frequent lemma of each form that has one in the treebanks."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, pos, lemma in words(trees):
        if wanted(pos):
            counts[f"{form}|{pos}" if keyed else form][lemma] += 1
    return {key: count.most_common(1)[0][0] for key, count in counts.items()}


def likeliest(trees: Iterable[Tree]) -> dict[str, str]:
    """The most frequent part of speech of each form."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, pos, _ in words(trees):
        counts[form][pos] += 1
    return {form: count.most_common(1)[0][0] for form, count in counts.items()}


def words(trees: Iterable[Tree]) -> Iterator[tuple[str, str, str]]:
    """Lower-case form, part of speech and lemma of each word that has a lemma."""
    for tree in trees:
        for word in tree.words:
            if word.lemma not in ("", "_"):
                yield word.form.lower(), word.upos, word.lemma.lower()
