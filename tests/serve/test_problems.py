from __future__ import annotations

from warta.serve.problems import Problem


def test_a_problem_tells_the_parameter_and_what_is_allowed() -> None:
    told = Problem.bad("lang", "There is no such language.", ["id", "en"]).to_dict()
    assert told == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "There is no such language.",
        "parameter": "lang",
        "allowed": ["id", "en"],
    }


def test_each_problem_has_its_status() -> None:
    found = [Problem.missing("story 1"), Problem.slow(5), Problem.changing()]
    assert [(one.status, one.title) for one in found] == [
        (404, "Not Found"),
        (503, "Service Unavailable"),
        (503, "Service Unavailable"),
    ]
    assert "parameter" not in found[0].to_dict()
    assert "5 seconds" in found[1].detail
