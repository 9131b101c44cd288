"""Sentences made of those of treebanks: headlines, bare verbs, other verbs of speech."""

from __future__ import annotations

from random import Random

from training.augment import augmented, bare, capital, headline, quoting, respoken, without_prefix
from training.treebanks import Tree, Word
from warta.languages.lemmas import Lemmas

ROOTS = Lemmas({}, irregular={"melantik": "lantik", "menewaskan": "tewas", "memukul": "pukul", "merupakan": "adalah"})


def tree(*words: str, last: int = 0) -> Tree:
    """A sentence of `form/UPOS/dep` whose words hang on the first one, `last` on itself."""
    parts = [word.split("/") for word in words]
    return Tree("t", tuple(Word(form, True, form, upos, "", "", last, dep) for form, upos, dep in parts))


NEWS = tree(
    "presiden/NOUN/nsubj", "melantik/VERB/root", "menteri/NOUN/obj", "di/ADP/case", "istana/NOUN/obl", "./PUNCT/punct"
)
QUOTE = tree("harga/NOUN/nsubj", "naik/VERB/root", ",/PUNCT/punct", "katanya/VERB/parataxis", "./PUNCT/punct")


def test_a_headline_has_capitals_and_no_full_stop() -> None:
    """Small words stay small."""
    told = headline(NEWS, {"di"})
    assert [word.form for word in told.words] == ["Presiden", "Melantik", "Menteri", "di", "Istana"]
    assert [word.head for word in told.words] == [word.head for word in NEWS.words[:-1]]


def test_a_full_stop_on_which_words_hang_stays() -> None:
    """The heads of the others would point behind the sentence."""
    hung = tree("benar/ADJ/root", "./PUNCT/root", last=1)
    assert len(headline(hung, ()).words) == 2


def test_both_halves_of_a_doubled_word_have_capitals() -> None:
    assert capital("anak-anak") == "Anak-Anak"


def test_verbs_of_headlines_lose_their_prefix_and_keep_their_ending() -> None:
    """But for one whose root does not stand in it."""
    forms = {form: without_prefix(form, ROOTS) for form in ("melantik", "menewaskan", "memukul", "merupakan")}
    assert forms == {"melantik": "lantik", "menewaskan": "tewaskan", "memukul": "pukul", "merupakan": "merupakan"}


def test_verbs_alone_lose_it() -> None:
    meja = tree("meja/NOUN/nsubj", "melantik/VERB/root")
    assert [word.form for word in bare(meja, ("me",), ROOTS).words] == ["meja", "lantik"]
    assert bare(meja, (), ROOTS) == meja


def test_a_verb_of_speech_is_changed_for_another_with_the_same_ending() -> None:
    order = Random(1)
    told = {tuple(word.form for word in respoken(QUOTE, ["kata", "ucap"], order).words) for _ in range(20)}
    assert told == {("harga", "naik", ",", verb, ".") for verb in ("katanya", "ucapnya")}
    assert [quoting(word, ["kata"]) for word in QUOTE.words] == [False, False, False, True, False]


def test_trees_come_first_and_those_that_quote_twice_more() -> None:
    """The same seed gives the same rows."""
    rows = list(augmented([NEWS, QUOTE] * 20, "id", ROOTS, seed=3))
    assert rows[:40] == [NEWS, QUOTE] * 20
    made = rows[40:]
    assert sum("," in [word.form for word in row.words] and row.words[0].form == "harga" for row in made) == 40
    assert any(row.words[0].form == "Presiden" for row in made)
    assert rows == list(augmented([NEWS, QUOTE] * 20, "id", ROOTS, seed=3))
    assert rows != list(augmented([NEWS, QUOTE] * 20, "id", ROOTS, seed=4))
