import numpy as np

from warta.page.dom import Dom, Element, Line
from warta.page.forest import Forest
from warta.page.labeller import best_choice, labeller, said_once


def test_a_forest_goes_right_above_the_threshold():
    forest = Forest(
        np.array([[0, 1, 1]], np.int32), np.array([[0.5, 0.5, 0.5]], np.float32), np.array([[0, 1, 2, 3]], np.float32)
    )
    rows = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32)
    odds = np.log(forest.probabilities(rows) / (1 - forest.probabilities(rows)))
    assert odds.round(3).tolist() == [0, 1, 2, 3]


def test_the_choice_is_the_one_that_promises_most():
    assert best_choice(np.array([0.9, 0.8, 0.1]), np.array([50.0, 50.0, 50.0])).tolist() == [True, True, False]


def test_the_bar_sinks_where_all_lines_are_unsure():
    assert best_choice(np.array([0.4, 0.4, 0.01]), np.array([50.0, 50.0, 50.0])).tolist() == [True, True, False]


def test_a_page_that_promises_too_little_has_no_article():
    assert not best_choice(np.array([0.05] * 50), np.array([10.0] * 50)).any()


def lines_of(*texts: str) -> Dom:
    """A page with these lines."""
    lines = tuple(Line(text, 0, 0, 0, 0, "", None) for text in texts)
    return Dom(lines, (Element("body", -1, 0, ""),))


def test_of_a_paragraph_that_is_on_the_page_twice_the_likelier_stays():
    twice = "Gabah dijemur di halaman balai desa sejak pagi."
    dom = lines_of(twice, "Panen", twice, "Panen", twice)
    assert said_once(dom, np.array([0.4, 0.5, 0.9, 0.6, 0.7])).tolist() == [0, 0.5, 0.9, 0.6, 0]
    assert said_once(dom, np.array([0.9, 0.5, 0.9, 0.6, 0.9])).tolist() == [0.9, 0.5, 0, 0.6, 0]


def test_the_shipped_model_is_small():
    model = labeller()
    assert model.scores.tokens
    assert model.first.feature.shape[1] == model.second.feature.shape[1] == 31
