"""Deeds that a word for must only tells again."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.cases import Case
from warta.events.how.repeated import verbs_asking, without_repeated
from warta.records import Sentence, Span, Token

WORDS = ["Rina", "meminta", "agar", "jalan", "dibuka", "dan", "bantuan", "perlu", "dikirim"]
HEADS = {"agar": "dibuka", "jalan": "dibuka", "dibuka": "meminta", "bantuan": "dikirim", "dikirim": "dibuka"}


def sentence(**deps: str) -> Sentence:
    """The sentence with a tree by hand; `deps`: relations of its verbs."""
    text, tokens = " ".join(WORDS), []
    for word in WORDS:
        head = WORDS.index(HEADS.get(word, "meminta"))
        start = text.index(word)
        tokens.append(Token(start, start + len(word), word, word, "VERB", deps.get(word, "dep"), head))
    return Sentence(Span(0, len(text)), "body", tuple(tokens))


@pytest.mark.parametrize(
    ("dibuka", "dikirim", "over"),
    [
        ("ccomp", "conj", ["meminta"]),
        ("advcl", "advcl", ["dibuka", "meminta"]),
        ("conj", "conj", []),
        ("ccomp", "acl", []),
    ],
)
def test_verbs_asking(dibuka: str, dikirim: str, over: list[str]) -> None:
    """Those in whose clause a word stands, or what it is listed behind; not what it is only listed with."""
    found = verbs_asking(sentence(dibuka=dibuka, dikirim=dikirim), WORDS.index("dikirim"))
    assert [WORDS[i] for i in found] == over


@dataclass(frozen=True)
class Told:
    """A deed of some type."""

    case: Case
    kind: str


def test_without_repeated() -> None:
    """One that a word for must tells below another of its type and sentence is none; it stands beside any other."""
    seen = seen_in("Rina meminta agar jalan dibuka dan bantuan perlu segera diberikan kepada warga.")
    asked, again = case_of(seen, "meminta"), case_of(seen, "perlu segera diberikan")
    first = Told(asked, "REQUEST")
    assert without_repeated([first, Told(again, "REQUEST")], lexicon_of("id")) == [first]
    others = [first, Told(again, "AID"), Told(replace(again, index=99), "REQUEST")]
    assert without_repeated(others, lexicon_of("id")) == others
