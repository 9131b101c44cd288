"""What the parse says of a cue and the words about it: whether it is a verb, who its subject is, where clauses lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warta.records import Sentence, Span, Token

SUBJECT = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
SHARES_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")
EMBEDDED = ("advcl", "acl:relcl", "acl")


class AskedError(Exception):
    """A rule asks for the parse before there is one: it must be made, and the rule asked again."""


class _Unread(dict[int, tuple[Sentence, int]]):
    """Words of which nothing may be asked."""

    def get(self, *_: Any) -> Any:
        raise AskedError

    __getitem__ = get


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of an article by where they start; empty where nothing was parsed."""

    words: Mapping[int, tuple[Sentence, int]]

    def token(self, start: int) -> Token | None:
        """The word that starts there, None where there is none or it was not parsed."""
        found = self.words.get(start)
        return found[0].tokens[found[1]] if found else None

    def subject(self, start: int) -> Span | None:
        """The words of the subject of the verb that starts there, its own or that of the verb it is joined to."""
        found = self.words.get(start)
        if not found:
            return None
        sentence, verb = found
        for _ in range(3):
            child = next((c for c in sentence.children(verb) if sentence.tokens[c].dep in SUBJECT), None)
            if child is not None:
                return extent(sentence, child)
            token = sentence.tokens[verb]
            if token.dep not in SHARES_SUBJECT or token.head == verb:
                return None
            verb = token.head
        return None

    def head(self, start: int) -> Token | None:
        """The word that the one which starts there hangs on; None where it was not parsed."""
        found = self.words.get(start)
        return found[0].tokens[found[0].tokens[found[1]].head] if found else None

    def joined_to(self, start: int) -> Token | None:
        """The word that the one which starts there is joined to by "and"; None where it is joined to none."""
        found = self.words.get(start)
        token = found[0].tokens[found[1]] if found else None
        return found[0].tokens[token.head] if found and token and token.dep == "conj" else None

    def participle_subject(self, start: int, relatives: frozenset[str]) -> Span | None:
        """The words of the subject that a participle takes: that of the nearest verb up the tree, else of one before.

        Not that of a relative clause without its word: the changes the country faced, saying …
        """
        found = self.words.get(start)
        if not found:
            return None
        sentence, verb = found
        for at in (*heads(sentence, verb), *reversed(range(verb))):
            child = next((c for c in sentence.children(at) if sentence.tokens[c].dep in SUBJECT and c < verb), None)
            if child is None or _in_phrase(sentence, child):
                continue
            bare = sentence.tokens[at].dep.startswith("acl") and sentence.tokens[child].text.lower() not in relatives
            if bare and at != verb:
                continue
            return extent(sentence, child)
        return None

    def subject_ahead(self, start: int) -> Span | None:
        """The words of the subject behind the participle that starts there: Calling it "a shame," Baker left."""
        found = self.words.get(start)
        if not found:
            return None
        sentence, verb = found
        above = (at for at in heads(sentence, verb) if at > verb)
        children = (child for at in above for child in sentence.children(at) if verb < child < at)
        told = next((child for child in children if sentence.tokens[child].dep in SUBJECT), None)
        return extent(sentence, told) if told is not None else None

    def clause_at(self, start: int, stop: int, cue: int) -> int | None:
        """Where the first clause with a subject of its own begins, if not a relative one nor that of the cue.

        The span's words must have been parsed: -1 where they were not.
        """
        known = False
        for at in range(start, stop):
            found = self.words.get(at)
            if not found:
                continue
            known = True
            sentence, index = found
            token = sentence.tokens[index]
            verb = sentence.tokens[token.head]
            if (
                token.dep in SUBJECT
                and verb.start != cue
                and not verb.dep.startswith("acl")
                and _finite(sentence, token.head)
            ):
                return max(start, extent(sentence, index).start)
        return None if known else -1

    def auxiliary(self, start: int, stop: int, cue: int) -> bool:
        """Whether an auxiliary or copula stands between, outside relative clauses, and of no verb joined to the cue."""
        for at in range(start, stop):
            token = self.token(at)
            if token and token.pos == "AUX" and not self._verb_of(at).dep.startswith("acl"):
                joined = self.joined_to(self._verb_of(at).start)
                return joined is None or joined.start > cue
        return False

    def _verb_of(self, start: int) -> Token:
        sentence, at = self.words[start]
        return sentence.tokens[sentence.tokens[at].head]

    def relative(self, start: int) -> bool:
        """Whether the word is a relative pronoun: a film that showed …"""
        found = self.words.get(start)
        if not found:
            return False
        sentence, at = found
        token = sentence.tokens[at]
        return token.dep.startswith(("nsubj", "obj")) and sentence.tokens[token.head].dep.startswith("acl")

    def embedded_end(self, start: int) -> int | None:
        """Where the subordinate clause ends whose verb starts there; None where it is no subordinate clause."""
        found = self.words.get(start)
        if not found:
            return None
        sentence, index = found
        for at in heads(sentence, index):
            if sentence.tokens[at].dep in EMBEDDED:
                return extent(sentence, at).stop
            if sentence.tokens[at].dep not in ("conj", "xcomp", "ccomp"):
                return None
        return None


UNREAD = Parsed(_Unread())
"""The parse of an article before there is one; raises `AskedError` whatever it is asked."""


def parsed(sentences: Sequence[Sentence]) -> Parsed:
    """An index of the parsed words of an article."""
    trees = [sentence for sentence in sentences if sentence.parsed]
    return Parsed({token.start: (sentence, at) for sentence in trees for at, token in enumerate(sentence.tokens)})


def extent(sentence: Sentence, top: int) -> Span:
    """From the first to the last character of a word and all that hangs on it."""
    inside = {top}
    grown = True
    while grown:
        more = {i for i, token in enumerate(sentence.tokens) if token.head in inside and i not in inside}
        inside |= more
        grown = bool(more)
    tokens = [sentence.tokens[i] for i in inside]
    return Span(min(token.start for token in tokens), max(token.stop for token in tokens))


def _finite(sentence: Sentence, verb: int) -> bool:
    """Whether a word is a verb, or a predicate with a copula; an apposition read as one is not."""
    if sentence.tokens[verb].pos in ("VERB", "AUX"):
        return True
    return any(sentence.tokens[child].dep.startswith(("cop", "aux")) for child in sentence.children(verb))


def _in_phrase(sentence: Sentence, at: int) -> bool:
    """As early as 500 BC saying …: a word with a preposition, which the parse takes for a subject."""
    inside = extent(sentence, at).start
    return next((token.dep == "case" for token in sentence.tokens if token.start == inside), False)


def heads(sentence: Sentence, at: int) -> Iterator[int]:
    """The word, its head, the head's head, up to the root."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        yield at
        at = sentence.tokens[at].head
