import numpy as np

from warta.page.dom import Dom, Element, Line
from warta.page.forest import Forest
from warta.page.labeller import best_choice, headed, labeller, said_once, settled, together


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
    twice = "Gabah dijemur di halaman balai desa sejak pagi sampai matahari tenggelam."
    dom = lines_of(twice, "Panen", twice, "Panen", twice)
    assert said_once(dom, np.array([0.4, 0.5, 0.9, 0.6, 0.7])).tolist() == [0, 0.5, 0.9, 0.6, 0]
    assert said_once(dom, np.array([0.9, 0.5, 0.9, 0.6, 0.9])).tolist() == [0.9, 0.5, 0, 0.6, 0]


def test_a_label_that_elements_of_one_sort_say_again_stays():
    label = "Cocok untuk sawah tadah hujan"
    elements = (Element("body", -1, 0, ""), *(Element(tag, 0, 1, "") for tag in ("li", "li", "p")))
    items, mixed = (
        Dom(tuple(Line(label, at, 0, 0, 0, "", None) for at in places), elements) for places in ((1, 2), (1, 3))
    )
    assert said_once(items, np.array([0.6, 0.8])).tolist() == [0.6, 0.8]
    assert said_once(mixed, np.array([0.6, 0.8])).tolist() == [0, 0.8]


def test_items_of_a_list_are_judged_together_and_other_lines_alone():
    elements = (Element("body", -1, 0, ""), Element("ul", 0, 1, ""), Element("li", 1, 2, ""), Element("li", 1, 2, ""))
    lines = (
        Line("Panen raya dimulai.", 0, 0, 0, 0, "", None),
        *(Line("Beras", at, 0, 0, 0, "", None) for at in (2, 3)),
    )
    found = together(Dom(lines, elements), np.array([0.9, 0.8, 0.2]))
    assert found.round(3).tolist() == [0.9, 0.68, 0.32]


def test_a_heading_rises_with_the_text_below_it_and_never_sinks():
    elements = (Element("body", -1, 0, ""), *(Element(tag, 0, 1, "") for tag in ("h2", "h3", "p", "h1")))
    lines = tuple(Line("Beras", at, 0, 0, 0, "", None) for at in (1, 2, 3, 4, 3, 1, 3, 2))
    dom = Dom(lines, elements)
    found = headed(dom, np.array([0.2, 0.4, 0.9, 0.2, 0.8, 0.7, 0.1, 0.5]))
    assert found.round(3).tolist() == [0.41, 0.55, 0.9, 0.2, 0.8, 0.7, 0.1, 0.5]


def test_headings_rise_once_lines_built_alike_are_made_even():
    elements = (Element("body", -1, 0, ""), Element("h2", 0, 1, ""), Element("p", 0, 1, ""))
    dom = Dom(tuple(Line("Beras", at, 0, 0, 0, "", None) for at in (1, 2, 2)), elements)
    assert settled(dom, np.array([0.2, 1.0, 0.5])).round(3).tolist() == [0.41, 0.9, 0.6]


def test_the_shipped_model_is_small():
    model = labeller()
    assert model.scores.tokens
    assert model.first.feature.shape[1] == model.second.feature.shape[1] == 31
