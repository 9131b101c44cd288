"""Questions to trees drawn by hand, so that no trained model decides whether they pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from warta.languages import languages
from warta.records import Sentence, Span, Token
from warta.text import trees

INDONESIAN = trees.grammar(languages()["id"])
ENGLISH = trees.grammar(languages()["en"])


def drawn(drawing: str) -> Sentence:
    """A sentence from `word/POS/relation/head` cells, heads numbered from 1 and 0 for the root."""
    tokens = []
    start = 0
    for i, cell in enumerate(drawing.split()):
        form, pos, dep, head = cell.rsplit("/", 3)
        above = i if head == "0" else int(head) - 1
        tokens.append(Token(start, start + len(form), form, form.lower(), pos, dep, above))
        start += len(form) + 1
    return Sentence(Span(0, start - 1), "body", tuple(tokens))


def word(sentence: Sentence, index: int | None) -> str | None:
    return None if index is None else sentence.tokens[index].text


def at(sentence: Sentence, form: str) -> int:
    return [token.text for token in sentence.tokens].index(form)


JOINED = "Budi/PROPN/nsubj:pass/2 ditangkap/VERB/root/0 dan/CCONJ/cc/4 ditahan/VERB/conj/2 polisi/NOUN/obj/4"
XCOMP = "Rusia/PROPN/nsubj/2 berkali-kali/ADV/root/0 mengkritik/VERB/xcomp/2 Iran/PROPN/obj/3"
RELATIVE = "polisi/NOUN/nsubj/5 yang/PRON/nsubj/3 menembak/VERB/acl:relcl/1 Budi/PROPN/obj/3 kabur/VERB/root/0"
OLEH = (
    "Budi/PROPN/nsubj:pass/2 ditetapkan/VERB/root/0 sebagai/ADP/case/4 tersangka/NOUN/obl/2 "
    "oleh/ADP/case/6 Polri/PROPN/nmod/4"
)
TITLE = (
    "Menteri/NOUN/nsubj/9 Luar/NOUN/nmod/1 Negeri/NOUN/nmod/2 Rusia/PROPN/nmod/1 ,/PUNCT/punct/6 "
    "Petrov/PROPN/appos/1 dan/CCONJ/cc/8 Amir/PROPN/conj/1 bertemu/VERB/root/0"
)
BY = "He/PRON/nsubj:pass/3 was/AUX/aux:pass/3 shot/VERB/root/0 by/ADP/case/5 rebels/NOUN/obl/3"
MAN = "the/DET/det/2 man/NOUN/root/0 he/PRON/nsubj/4 killed/VERB/acl:relcl/2"


@pytest.mark.parametrize(
    ("drawing", "verb", "subject"),
    [
        (JOINED, "ditangkap", "Budi"),
        (JOINED, "ditahan", "Budi"),  # joined verbs share their subject
        (XCOMP, "mengkritik", "Rusia"),  # climbs to what it completes
        (RELATIVE, "menembak", "polisi"),  # `yang` stands for the noun before it
        (TITLE, "bertemu", "Menteri"),
    ],
)
def test_subject(drawing: str, verb: str, subject: str) -> None:
    sentence = drawn(drawing)
    assert word(sentence, trees.subject_of(sentence, at(sentence, verb), INDONESIAN)) == subject


@pytest.mark.parametrize(
    ("drawing", "verb", "agent"),
    [
        (JOINED, "ditahan", "polisi"),  # bare, and called an object by the parse
        (OLEH, "ditetapkan", "Polri"),  # marked, and below something else
        (RELATIVE, "menembak", None),  # active verbs have no agent
        ("Budi/PROPN/nsubj:pass/2 ditahan/VERB/root/0 Senin/PROPN/obl/2", "ditahan", None),  # a day arrests nobody
    ],
)
def test_agent(drawing: str, verb: str, agent: str | None) -> None:
    sentence = drawn(drawing)
    assert word(sentence, trees.agent_of(sentence, at(sentence, verb), INDONESIAN)) == agent


def test_english_passive_and_relative() -> None:
    shot, man = drawn(BY), drawn(MAN)
    assert word(shot, trees.agent_of(shot, 2, ENGLISH)) == "rebels"
    assert word(man, trees.subject_of(man, 3, ENGLISH)) == "he"


def test_a_headline_leaves_out_was() -> None:
    """Bank accused of fraud: whoever is the subject of a verb that has always an object suffers it."""
    accused = "Bank/NOUN/nsubj/2 accused/VERB/root/0 of/ADP/case/4 fraud/NOUN/obl/2"
    accuses = "Bank/NOUN/nsubj/2 accused/VERB/root/0 Doro/PROPN/obj/2 of/ADP/case/5 fraud/NOUN/obl/2"
    resigned = "Doro/PROPN/nsubj/2 resigned/VERB/root/0 after/ADP/case/4 fraud/NOUN/obl/2"
    headlines = [replace(drawn(drawing), role="headline") for drawing in (accused, accuses, resigned)]
    assert [trees.is_passive(headline, 1, ENGLISH) for headline in headlines] == [True, False, False]
    assert not trees.is_passive(drawn(accused), 1, ENGLISH)


def test_phrases() -> None:
    sentence = drawn(TITLE)
    text = " ".join(token.text for token in sentence.tokens)
    assert trees.phrase(sentence, 0, INDONESIAN).of(text) == "Menteri Luar Negeri Rusia"
    assert [word(sentence, i) for i in trees.conjuncts(sentence, 7)] == ["Menteri", "Amir"]
    assert word(sentence, trees.phrase_head(sentence, 5)) == "Menteri"
    assert word(sentence, trees.head_in(sentence, Span(8, 25))) == "Luar"


def test_a_noun_joined_to_a_verb_belongs_to_its_object() -> None:
    both = drawn("Yaman/PROPN/nsubj/2 mengecam/VERB/root/0 Oman/PROPN/obj/2 dan/CCONJ/cc/5 Bahrain/PROPN/conj/2")
    assert trees.conjuncts(both, 2) == trees.conjuncts(both, 4) == [2, 4]
    verbs = drawn("Yaman/PROPN/nsubj/2 mengecam/VERB/root/0 Oman/PROPN/obj/2 dan/CCONJ/cc/5 pergi/VERB/conj/2")
    assert trees.conjuncts(verbs, 2) == [2]


def test_a_phrase_leaves_out_where_but_not_of_what() -> None:
    oleh = drawn("oleh/ADP/case/2 polisi/NOUN/obl/6 di/ADP/case/4 Bekasi/PROPN/nmod/2 itu/DET/det/2 pergi/VERB/root/0")
    assert trees.phrase(oleh, 1, INDONESIAN) == Span(5, 11)
    of = drawn("the/DET/det/2 Ministry/NOUN/root/0 of/ADP/case/4 Defence/PROPN/nmod/2 in/ADP/case/6 Kyiv/PROPN/nmod/2")
    assert trees.phrase(of, 1, ENGLISH) == Span(0, 23)
