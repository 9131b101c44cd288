"""Which sentences may tell a deed, by their words alone: only those are parsed and searched.

Of the sentences with a word of the lexicon a sixth tells a deed in Indonesian, a third in English. What the models say
of a parsed candidate can mostly be foreseen from its word, the words around, and where they stand; a linear model that
has learned from their answers on unmarked news (`training/sieve.py`) leaves out the sentences without hope.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from warta.events.linear import Linear, read_linear
from warta.events.words.lexicon import REMEMBERED, Lexicon
from warta.records import Role, Sentence

FILE = "sieve.npz"
NEAR = 4
"""Words left and right of a word that are told as its neighbourhood; the first two also by their place."""

Phrase = tuple[str, ...]
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Sieve:
    """How much the features of a word speak for a deed, and the bias, by the code of a language.

    A sentence is kept where the sum of one of its words is above 0.
    """

    weights: Mapping[str, Weights]
    bias: Mapping[str, float]

    def keeps(self, sentence: Sentence, lexicon: Lexicon) -> bool:
        """Whether a sentence may tell a deed; any may in a language that was not learned."""
        return self.keeps_words(words_of(sentence), sentence.role, lexicon)

    def keeps_words(self, words: tuple[str, ...], role: Role, lexicon: Lexicon) -> bool:
        """The same of its words."""
        return lexicon.code not in self.weights or _kept(self, lexicon, role, words)


def may_tell(sentence: Sentence, lexicon: Lexicon, sieve: Sieve | None) -> bool:
    """Whether a sentence, parsed or not, is searched for deeds; without a sieve each with a word of the lexicon is."""
    words = words_of(sentence)
    return lexicon.may_tell(words) and (sieve is None or sieve.keeps_words(words, sentence.role, lexicon))


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """The words of a sentence as they stand."""
    return tuple([token.text for token in sentence.tokens])


def read_sieve(folder: Path) -> Sieve | None:
    """The sieve in a folder, None where there is none."""
    if not (folder / FILE).exists():
        return None
    return of_linear(read_linear(folder / FILE))


def of_linear(model: Linear) -> Sieve:
    """The sieve of a model with a column for each language."""
    columns = dict(zip(model.labels, model.whole.T.tolist(), strict=True))
    return Sieve(
        {
            code: {name: weight for name, weight in zip(model.names, column, strict=False) if weight}
            for code, column in columns.items()
        },
        {code: column[-1] for code, column in columns.items()},
    )


# ---------------------------------------------------------------- what is known of a word without a tree


def features(words: Sequence[str], at: int, phrases: Sequence[Phrase], role: Role, lexicon: Lexicon) -> list[str]:
    """All features of a word of a sentence; `phrases`: those of the lexicon that may begin there."""
    own = (*of_form(words[at], lexicon), *of_phrases(phrases, lexicon), f"role={role}")
    return [*own, *placed(words, at), *(nearby(word, lexicon) for word in near(words, at))]


def of_form(form: str, lexicon: Lexicon) -> Iterator[str]:
    """What a form is, what the lexicon has for it, and among which words it stands in plain news."""
    deeds = lexicon.told_by(form)
    yield from (named(form), f"stem={lexicon.stem(form)}", *(f"deed={deed.name}" for deed in deeds))
    yield from dict.fromkeys(f"kind={deed.type}" for deed in deeds)
    yield from (f"like={group}" for group in lexicon.groups(form))
    if form[:1].isupper():
        yield "upper"


def named(form: str) -> str:
    """The feature of a form itself. One that the lexicon lacks is looked at where the sieve has a weight for it."""
    return f"word={form.lower()}"


def of_phrases(phrases: Sequence[Phrase], lexicon: Lexicon) -> Iterator[str]:
    """Phrases that may begin at a word, and what they tell."""
    for phrase in phrases:
        yield f"phrase={' '.join(phrase)}"
        deeds = [deed for words, deed in lexicon.phrases[phrase[0]] if words == phrase]
        yield from (f"deed={deed.name}" for deed in deeds)
        yield from dict.fromkeys(f"kind={deed.type}" for deed in deeds)


def placed(words: Sequence[str], at: int) -> Iterator[str]:
    """The two words before a word and the two behind it, by their places."""
    for offset in (-2, -1, 1, 2):
        yield f"at{offset}={words[at + offset].lower() if 0 <= at + offset < len(words) else '-'}"


def near(words: Sequence[str], at: int) -> Sequence[str]:
    """The words around a word."""
    return (*words[max(0, at - NEAR) : at], *words[at + 1 : at + 1 + NEAR])


def nearby(form: str, lexicon: Lexicon) -> str:
    """The feature of a form that stands near."""
    return f"near={lexicon.stem(form)}"


# ---------------------------------------------------------------- their sums


@lru_cache(maxsize=1000)  # of each sentence it is asked before the parse and after
def _kept(sieve: Sieve, lexicon: Lexicon, role: Role, words: tuple[str, ...]) -> bool:
    least = -sieve.bias[lexicon.code] - sieve.weights[lexicon.code].get(f"role={role}", 0.0)
    return any(
        _score(sieve, lexicon, words, at, phrases) > least
        for at, (word, phrases) in enumerate(zip(words, lexicon.begun(words), strict=True))
        if phrases or _tells(sieve, lexicon, word)
    )


def _score(sieve: Sieve, lexicon: Lexicon, words: Sequence[str], at: int, phrases: Sequence[Phrase]) -> float:
    weights = sieve.weights[lexicon.code]
    score = _own(sieve, lexicon, words[at]) + _sum(weights, placed(words, at))
    score += sum([_near(sieve, lexicon, word) for word in near(words, at)])
    return score + _sum(weights, of_phrases(phrases, lexicon)) if phrases else score


@lru_cache(maxsize=REMEMBERED)
def _tells(sieve: Sieve, lexicon: Lexicon, form: str) -> bool:
    """Whether a form may tell a deed by itself."""
    return named(form) in sieve.weights[lexicon.code] or bool(lexicon.told_by(form))


@lru_cache(maxsize=REMEMBERED)
def _own(sieve: Sieve, lexicon: Lexicon, form: str) -> float:
    return _sum(sieve.weights[lexicon.code], of_form(form, lexicon))


@lru_cache(maxsize=REMEMBERED)
def _near(sieve: Sieve, lexicon: Lexicon, form: str) -> float:
    return sieve.weights[lexicon.code].get(nearby(form, lexicon), 0.0)


def _sum(weights: Weights, names: Iterable[str]) -> float:
    return sum([weight for weight in map(weights.get, names) if weight is not None])
