"""The weights that ship."""

from __future__ import annotations

import zlib
from dataclasses import replace

import numpy as np
import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.deed_features import deed_features
from warta.events.linear import Linear
from warta.events.models import DOUBTED, FOLDER, HALF, between, read_models
from warta.events.network import Network
from warta.events.when.recall_features import recall_words, words_beside
from warta.events.who.role_features import of_deed
from warta.ontology import plover


def test_the_models_answer_the_questions_they_are_asked() -> None:
    """Labels are those that the coder looks for; types are the ontology's."""
    models = read_models()
    assert set(models.deed.labels) == {"deed", "none"}
    assert set(models.kind.labels) <= set(plover().types)
    assert set(models.role.labels) == {"actor", "recipient"}
    assert set(models.recall.labels) == {"background", "news"}
    assert models.time.labels == ("time",)
    assert models.place.labels == ("place",)


def test_any_language_has_a_threshold() -> None:
    """One that nothing was learned of is treated with more doubt."""
    models = read_models()
    assert models.least("xx") >= max(models.least("id"), models.least("en"))


def test_they_stay_small() -> None:
    """Under 36 megabytes together, packed as a wheel is."""
    assert sum(len(zlib.compress(file.read_bytes())) for file in FOLDER.glob("*.npz")) < 36_000_000


def test_confidence_rises_with_likelihood_and_stays_a_share() -> None:
    """Recalibration keeps the order."""
    models = read_models()
    shares = [models.confidence(likely) for likely in (0.0, 0.2, 0.5, 0.9, 1.0)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_more_is_asked_in_an_article_that_tells_nothing_for_sure() -> None:
    """Not in one of a few words, of which too little is known."""
    models = read_models()
    many = models.quiet.candidates
    assert models.asked("id", many, models.quiet.sure - 0.1) == models.quiet.least > models.least("id")
    assert models.asked("id", many, models.quiet.sure) == models.asked("id", many - 1, 0.1) == models.least("id")


def test_two_opinions_meet_in_the_middle() -> None:
    """Of their log-odds: .9 and .1 make .5, and whoever is surer counts more."""
    one, other = np.array([0.9, 0.5, 0.999]), np.array([0.1, 0.5, 0.5])
    assert between(one, other, HALF) == pytest.approx([0.5, 0.5, 0.969], abs=0.001)
    assert between(one, other, np.float32(0.1))[0] < 0.2


def test_the_network_has_a_say_in_deed_and_type() -> None:
    """It makes a doubtful deed likely and changes its type, but is not asked of what the regression rules out."""
    kinds = ("ASSAULT", "PROTEST")
    deed = Linear(("deed", "none"), ["no"], np.array([[-5, 5], [0, 0]], dtype=np.float32))
    kind = Linear(kinds, [], np.array([[1, 0]], dtype=np.float32))
    hidden = Linear(("0",), [], np.array([[1]], dtype=np.float32))
    answer = Linear(("none", *kinds), ["0"], np.array([[-2, 0, 5], [0, 0, 0]], dtype=np.float32))
    alone = replace(read_models(), deed=deed, kind=kind, network=None)
    both = replace(alone, network=Network(hidden, answer))
    assert alone.chances(alone.told([[]]))[0].argmax() == 0
    assert both.chances(both.told([[]]))[0].argmax() == 1
    assert both.chances(both.told([[]])).sum() > alone.chances(alone.told([[]])).sum() == pytest.approx(0.5)
    assert alone.deed.probabilities([["no"]])[0, 0] < DOUBTED
    assert not both.chances(both.told([["no"]])).any()


def test_the_network_counts_for_most_of_an_opinion_on_parties() -> None:
    """A mean of their scores; the regression's alone where there is no network."""
    role = Linear(("actor", "recipient"), ["subject"], np.array([[2, 0], [0, 0]], dtype=np.float32))
    hidden = Linear(("0",), ["passive", "deed:met"], np.array([[1], [1], [1]], dtype=np.float32))
    answer = Linear(("actor", "recipient"), ["0"], np.array([[-4, 4], [0, 0]], dtype=np.float32))
    alone = replace(read_models(), role=role, role_network=None)
    both = replace(alone, role_network=Network(hidden, answer))
    parties = [["subject", "passive"], ["subject"]]
    (both_fit,) = alone.fits([parties], alone.told([["met"]]))
    assert both_fit.tolist() == [[2, 0], [2, 0]]
    unmet, nobody, met = both.fits([parties, [], parties], both.told([[], [], ["met"]]))
    assert unmet == pytest.approx(np.array([[-5, 5.6], [-2.2, 2.8]]))
    assert met == pytest.approx(np.array([[-7.8, 8.4], [-5, 5.6]]))
    assert nobody.shape == (0, 2) and both.fits([], []) == []


def test_two_opinions_on_what_is_recalled_count_the_same() -> None:
    """A network that contradicts the regression leaves it open; the surer one wins."""
    recall = Linear(("background", "news"), ["had"], np.array([[1, -1], [0, 0]], dtype=np.float32))
    hidden = Linear(("0",), ["had", "today", "~deed:met"], np.array([[1], [2], [4], [0]], dtype=np.float32))
    answer = Linear(("background", "news"), ["0"], np.array([[-1, 1], [0, 0]], dtype=np.float32))
    alone = replace(read_models(), recall=recall, recall_network=None)
    both = replace(alone, recall_network=Network(hidden, answer))
    features = [["had"], ["had", "today"], ["had"]]
    told = [[], [], ["met"]]
    had, today, met = alone.recalled(features, alone.told(told))
    assert had == today == met > 0.8
    had, today, met = both.recalled(features, both.told(told))
    assert had == pytest.approx(0.5, abs=0.001)
    assert met < today < 0.2
    assert both.recalled([], []) == alone.recalled([], []) == []


def test_regression_and_network_count_the_same_on_times() -> None:
    """The network alone knows what deed it is; without one, and without times, the regression's word stands."""
    time = Linear(("time",), ["inside"], np.array([[4], [0]], dtype=np.float32))
    hidden = Linear(("0",), ["news", "deed:met"], np.array([[1], [1], [0]], dtype=np.float32))
    answer = Linear(("time",), ["0"], np.array([[6], [0]], dtype=np.float32))
    alone = replace(read_models(), time=time, time_network=None)
    both = replace(alone, time_network=Network(hidden, answer))
    times = [["inside"], ["news"]]
    (told,) = alone.days([times], alone.told([["met"]]))
    assert told.tolist() == [4, 0]
    unmet, none, met = both.days([times, [], times], both.told([[], ["met"], ["met"]]))
    assert unmet.tolist() == [2, 3] and met.tolist() == [5, 6] and none.shape == (0,)


def test_a_candidate_is_known_by_the_names_it_was_learned_by() -> None:
    """What is asked by its numbers is what is learned of parties, times and what is recalled by names of their own."""
    models, seen = read_models(), seen_in("Polisi menangkap tiga warga. Israel menyerang Iran. Pasar ditutup.")
    case = case_of(seen, "menyerang")
    features = deed_features(case, lexicon_of("id"), plover())
    (numbers,) = models.told([features])
    roles, times, recall = models.role_network, models.time_network, models.recall_network
    assert roles is not None and times is not None and recall is not None

    by_names = roles.scores(roles.hidden.scores([of_deed(features)]))
    assert models.fits([[[]]], [numbers])[0] == pytest.approx(0.3 * models.role.scores([[]]) + 0.7 * by_names, abs=1e-4)
    by_names = times.scores(times.hidden.scores([of_deed(features)]))
    assert models.days([[[]]], [numbers])[0] == pytest.approx((models.time.scores([[]]) + by_names)[:, 0] / 2, abs=1e-4)
    by_names = recall.answers(recall.hidden.scores([recall_words(case, features, seen)]))
    alone = models.recall.probabilities([[]])
    background = models.recall.labels.index("background"), recall.answer.labels.index("background")
    meant = between(alone[:, background[0]], by_names[:, background[1]], HALF)
    assert models.recalled([words_beside(case.index, seen)], [numbers]) == pytest.approx([float(meant[0])], abs=1e-4)
