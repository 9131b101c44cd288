"""The type of a marked pair. Sentences are our own: <s>who does it</s>, <t>to whom</t>."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from warta.events.pairs import classify_pair, pair_model, pair_scores
from warta.events.pairs.features import mark, pair_features, stem

TYPES = set(pair_model("en").types)

CASES = [
    ("CONSULT", "<s>Arlandia's foreign minister</s> held two hours of talks with <t>the envoy</t> on Friday."),
    ("AGREE", "<s>Arlandia</s> will send a team of doctors to <t>Borduna</t> next week."),
    ("AID", "<s>Arlandia</s> sent a team of doctors to <t>Borduna</t> last week."),
    ("REJECT", "<s>Arlandia</s> refused to send a team of doctors to <t>Borduna</t>."),
    ("REQUEST", "<s>Arlandia</s> urged <t>Borduna</t> to send a team of doctors."),
    ("YIELD", "<s>The army</s> released <t>forty prisoners</t> after three months."),
    ("AGREE", "<s>The army</s> agreed to release <t>forty prisoners</t>."),
    ("ASSAULT", "<t>Two farmers</t> were killed by <s>gunmen</s> near the river."),
    ("THREATEN", "<s>The militia</s> threatened to shell <t>the harbour</t>."),
    ("SANCTION", "<s>Arlandia</s> expelled <t>three diplomats</t> and recalled its own."),
    ("COERCE", "<s>Police in Norvik</s> arrested <t>the editor of a weekly</t>."),
    ("ACCUSE", "<s>The opposition</s> accused <t>the mayor</t> of hiding the figures."),
    ("SUPPORT", "<s>The council</s> welcomed <t>the mayor</t>'s decision to open the archive."),
    ("PROTEST", "<s>Dockers</s> went on strike against <t>the port authority</t>."),
    ("MOBILIZE", "<s>Arlandia</s> massed tanks on the border with <t>Borduna</t>."),
]


@pytest.mark.parametrize(("kind", "marked"), CASES)
def test_type_follows_the_deed_and_its_tense(kind: str, marked: str) -> None:
    source, target = (re.search(f"<{tag}>(.*)</{tag}>", marked)[1] for tag in "st")
    assert classify_pair(re.sub("</?[st]>", "", marked), source, target, "en") == kind


@settings(deadline=None)  # the first example loads a model
@given(some.text(), some.text(), some.text(), some.sampled_from(["en", "id", "xx", "", "../en"]))
def test_any_strings_have_a_type(sentence: str, source: str, target: str, lang: str) -> None:
    assert classify_pair(sentence, source, target, lang) in TYPES


@given(some.text(alphabet="AB ab.", max_size=30), some.text("AB ", max_size=3), some.text("AB ", max_size=3))
def test_parts_are_in_order_and_of_the_sentence(sentence: str, source: str, target: str) -> None:
    marked = mark(sentence, source, target)
    assert len(marked.parts) == len(marked.order) + 1
    places = [sentence.find(part) for part in marked.parts]
    assert all(place >= 0 for place in places)


def test_scores_are_probabilities() -> None:
    scores = pair_scores("A met B.", "A", "B", "en")
    assert set(scores) == TYPES
    assert sum(scores.values()) == pytest.approx(1)


def test_the_parties_are_masked() -> None:
    features = pair_features("Arlandia condemned Borduna.", "Arlandia", "Borduna", "en")
    assert "w:SRC condemn TGT" in features
    assert not any("rlandia" in name for name in features if not name.startswith("s:"))


def test_target_inside_the_source_is_looked_for_outside_it_first() -> None:
    assert mark("The Borduna party beat Borduna.", "The Borduna party", "Borduna").order == "ST"


@pytest.mark.parametrize("forms", [("agrees", "agreed", "agree"), ("withdrew", "withdrawn"), ("denies", "denied")])
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert all(stem(a, "en") == stem(b, "en") for a, b in pairwise(forms))


def test_a_language_without_a_model_is_read_by_the_english_one() -> None:
    assert pair_model("xx").types == pair_model("en").types
