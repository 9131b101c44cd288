"""Who wrote what the words stand in: according to a report by the mayor; …, tulis situs resmi PT Melati."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from warta.records import Span
from warta.text.quotes.speakers.after import named_after
from warta.text.quotes.speakers.capitals import WORD
from warta.text.quotes.speakers.people import PEOPLE, People
from warta.text.quotes.speech import Speech, folded
from warta.text.quotes.view import Draft

REACH = 90
"""Characters behind a quote within which the document and its author stand."""

WORDS = 8
"""So many words stand between a document and its author at most."""

CLOSED = re.compile(r"[\"”’',\s]*(?=[a-z])")
"""What closes a quote, and a sentence that goes on behind it."""

ACCOUNT = re.compile(r"@\w+(?:[.-]\w+)*")
PAUSE = re.compile(r"[,;:.\n\"“”](?:\s|$)")


def by_author(text: str, draft: Draft, people: People, speech: Speech) -> Draft:
    """The quote by whoever wrote what it stands in, where the sentence tells that; else as it is."""
    author = next(
        (found for at in _behind_documents(text, draft, speech) if (found := _author(text, at, people, speech))), None
    )
    return replace(draft, speaker=author) if author else draft


def _behind_documents(text: str, draft: Draft, speech: Speech) -> list[int]:
    """Behind which words the author may stand: of a speaker that is a document, or behind a quote without a speaker."""
    if draft.speaker and draft.speaker.start < draft.speaker.stop:
        return _of_speaker(text, draft.speaker, speech)
    closed = CLOSED.match(text, draft.span.stop) if draft.direct else None
    if not closed or (draft.cue and draft.cue.inside):
        return []
    pause = PAUSE.search(text, closed.end(), closed.end() + REACH)
    words = list(WORD.finditer(text, closed.end(), pause.start() if pause else closed.end() + REACH))
    pairs = zip(words, [*words[1:], *words[-1:]], strict=False)
    return [word.end() for word, after in pairs if _is_document(text, word, after, speech)]


def _of_speaker(text: str, speaker: Span, speech: Speech) -> list[int]:
    said = folded(speaker.of(text)).split()
    if said[-1:] and said[-1] in speech.documents:
        return [speaker.stop]
    if said[-1:] and said[-1] in speech.writes and speech.documents.intersection(said[-2:-1]):
        return [speaker.stop]  # a memo released | by the watchdog
    if all(_tells_more(word, speech) for word in said):
        return [speaker.start]  # demikian pernyataan | bersama yang dikeluarkan oleh Budi
    return [speaker.start + len(said[0])] if said and said[0] in speech.documents else []


def _is_document(text: str, word: re.Match[str], after: re.Match[str], speech: Speech) -> bool:
    """Laporan, situs resmi."""
    return bool({folded(word.group()), folded(text[word.start() : after.end()])} & speech.documents)


def _author(text: str, start: int, people: People, speech: Speech) -> Span | None:
    """Who is named right behind a document, or behind a word for its author: the statement today | by the mayor."""
    ready, relative, told = "" in speech.authors, False, False
    for word in islice(WORD.finditer(text, start, start + REACH), WORDS):
        form = word.group().lower()
        if PAUSE.search(text, start, word.start()):
            return None
        if _tells_more(word.group(), speech) or form in speech.determiners:
            start = word.end()
            continue
        if ready and (named := _named(text, word, people, speech)):
            return named
        if ready and not told and word.group().islower() and form not in speech.after_name | speech.writes:
            start, told = word.end(), True  # by the safety | watchdog
            continue
        if form in speech.authors or form in speech.writes:
            ready, relative = form in speech.authors or "" in speech.authors, False
        elif form in speech.relatives and not relative:
            ready, relative = False, True
        else:
            return None
        start = word.end()
    return None


def _named(text: str, word: re.Match[str], people: People, speech: Speech) -> Span | None:
    """An account, or who is mentioned at a word and may write; an outlet only passes on."""
    account = ACCOUNT.match(word.group())
    if account:
        return Span(word.start(), word.start() + account.end())
    first = next(people.starting(word.start()), None)
    named = named_after(text, word.start(), word.start() + REACH, speech, people) if first else None
    mention = (people.best(named) if named else None) or first
    entity = people.entities[mention.entity] if mention else None
    writes = entity is not None and entity.kind in PEOPLE and entity.sector != "JRN"
    return mention.span if mention and writes and mention.rule != "pronoun" else None


def _tells_more(word: str, speech: Speech) -> bool:
    """A written statement, akun Instagram resmi: a word of the document's own."""
    return word in speech.documents or word.lower() in speech.documents | speech.document_kinds
