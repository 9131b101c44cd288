"""The words that tell a deed, and what their affixes hide."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.events.words.lexicon import Lexicon, read_lexicon
from warta.languages import Language, languages
from warta.languages.pipeline import load
from warta.ontology import plover
from warta.records import Span, Token

CODES = ("id", "en")


def lexicon(code: str) -> Lexicon:
    """The lexicon of a built-in language."""
    return read_lexicon(languages()[code])


def word(form: str, pos: str = "VERB", lemma: str | None = None) -> Token:
    """A word alone."""
    return Token(0, len(form), form, lemma or form.lower(), pos, "root", 0)


@pytest.mark.parametrize(
    ("code", "form", "root"),
    [
        ("id", "menyerang", "serang"),
        ("id", "diserang", "serang"),
        ("id", "penyerangan", "serang"),
        ("id", "serangan", "serang"),
        ("id", "ditembaki", "tembak"),
        ("id", "memeriksanya", "periksa"),
        ("en", "attacked", "attack"),
        ("en", "denied", "deny"),
    ],
)
def test_affixes_are_seen_through(code: str, form: str, root: str) -> None:
    """All forms of a root tell the same deed."""
    assert lexicon(code).root(word(form)) == root


def test_a_preposition_is_no_form_of_a_verb() -> None:
    """`dalam` (in) is not `mendalami` (look into)."""
    assert lexicon("id").deeds(word("dalam", pos="ADP")) == ()
    assert [deed.type for deed in lexicon("id").deeds(word("mendalami"))] == ["ACCUSE"]


def test_a_word_may_tell_two_deeds() -> None:
    """Attacks are made by arms and by words."""
    assert {deed.type for deed in lexicon("en").deeds(word("attacked"))} == {"ASSAULT", "ACCUSE"}


def test_phrases_are_found_by_form_and_lemma() -> None:
    """`opened fire`, `turun ke jalan`."""
    opened = [word("opened", lemma="open"), word("fire", "NOUN")]
    assert [(stop, deed.type) for stop, deed in lexicon("en").phrases_at(opened, 0)] == [(2, "ASSAULT")]
    streets = [word("turun"), word("ke", "ADP"), word("jalan", "NOUN")]
    assert [(stop, deed.type) for stop, deed in lexicon("id").phrases_at(streets, 0)] == [(3, "PROTEST")]


@pytest.mark.parametrize("code", CODES)
def test_entries_name_types_modes_and_examples(code: str) -> None:
    """A misspelt type or mode would silently never count; an entry without an example cannot be reviewed."""
    for entry in languages()[code].table("events")["deed"]:
        kind = plover().types[entry["type"]]
        assert entry.get("mode") is None or entry["mode"] in kind.modes, entry
        assert entry["example"].endswith((".", '"'))
        assert not any(" " in root for root in entry.get("roots", ()))


@pytest.mark.parametrize("code", CODES)
def test_every_example_is_told_by_its_entry(code: str) -> None:
    """A word or phrase of the entry's type stands in its example."""
    known, pipeline = lexicon(code), load(languages()[code])
    for entry in languages()[code].table("events")["deed"]:
        text = entry["example"]
        tokens = next(pipeline.parse(text, [Span(0, len(text))]))
        single = {deed.type for token in tokens for deed in known.deeds(token)}
        several = {deed.type for i in range(len(tokens)) for _, deed in known.phrases_at(tokens, i)}
        assert entry["type"] in single | several, text


def test_a_language_without_a_table_knows_no_word() -> None:
    """No table, no deeds, no error."""
    empty = read_lexicon(Language("xx", Path("nowhere")))
    assert empty.deeds(word("menyerang")) == ()
    assert empty.cue(word("akan")) == ()


@pytest.mark.parametrize(
    ("code", "sentence", "tells"),
    [
        ("id", "Polisi menangkap dua orang .", True),
        ("id", "Warga turun ke jalan .", True),  # a phrase
        ("id", "Cuaca cerah .", False),
        ("id", "Dia tinggal dalam rumah tersebut .", False),  # no mendalami
        ("en", "Police arrested two men .", True),
        ("en", "It rained all day .", False),
    ],
)
def test_sentences_that_may_tell_a_deed(code: str, sentence: str, tells: bool) -> None:
    assert lexicon(code).may_tell(sentence.split()) == tells


def test_like_words_are_in_one_group_and_those_of_another_language_never() -> None:
    """Months stand among the same words in plain news; a rare word is in no group."""
    english = lexicon("en")
    assert english.groups("January")[0] == english.groups("february")[0]
    assert not set(english.groups("january")) & set(lexicon("id").groups("januari"))
    assert english.groups("qqzzqq") == ()


def test_a_form_alone_tells_its_deeds_and_root() -> None:
    """For sentences that are not parsed, such as a headline seen from afar."""
    assert {deed.type for deed in lexicon("id").told_by("menangkap")} == {"COERCE"}
    assert lexicon("id").stem("menyerang") == "serang"
