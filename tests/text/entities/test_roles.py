"""The role of somebody in the article's words."""

from __future__ import annotations

import pytest

from entity_drawing import sights
from warta.records import Span
from warta.text.entities.appositions import stage
from warta.text.entities.roles import Role, role_of
from warta.text.names import Name


def role(text: str, code: str, *persons: str, bodies: str = "") -> Role:
    """The role that is told last in a sentence, in which a model has seen persons and a body."""
    kinds = dict.fromkeys(persons, "person") | ({bodies: "organisation"} if bodies else {})
    names = [Name(Span(text.index(one), text.index(one) + len(one)), kind, "names") for one, kind in kinds.items()]  # type: ignore[arg-type]
    spotted = stage(sights(text, code, names=sorted(names, key=lambda name: name.span)))[0]
    phrase = [one for one in spotted.phrases if one.span in spotted.titles][-1]
    return role_of(spotted, phrase)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ann Baker, a professor of political science at the Harbour Institute, left",
            "professor of political science at the Harbour Institute",
        ),
        ("Ann Baker, head of research at Bintara, left early", "head of research at Bintara"),
        ("Ann Baker, head of research and sales, left early", "head of research and sales"),
        ("Ann Baker, an analyst with Harbour Securities, left", "analyst with Harbour Securities"),
        ("Ann Baker, an analyst with friends in Dover, left", "analyst"),
        ("Ann Baker, regional director for Harbour Rivers, left", "regional director for Harbour Rivers"),
        ("Ann Baker, political science professor, left early", "political science professor"),
        ("Ann Baker, the water program director for Harbour Rivers, left", "water program director for Harbour Rivers"),
        ("Ann Baker, 45, a nurse, left early on that day", "nurse"),
        ("Ann Baker -- a nurse who is well -- left early on that day", "nurse"),
        ("Ann Baker, a lecturer at the University of Dover, left", "lecturer at the University of Dover"),
        (
            "Ann Baker, a researcher at the National Snow and Ice Center, left",
            "researcher at the National Snow and Ice Center",
        ),
        ("Ann Baker, daughter of famous Omani parents, left early", "daughter"),
        (
            "Ann Baker, director of the Crime, Labour and Trade Division, left",
            "director of the Crime, Labour and Trade Division",
        ),
        ("Ann Baker, executive director, Harbour Trust, said so", "executive director, Harbour Trust"),
        ("Ann Baker, executive director, Harbour Trust and others left", "executive director"),
    ],
)
def test_what_a_role_goes_on_with(text: str, words: str) -> None:
    """What an office is for, and the body that it is in; no list goes on, and nobody else's name."""
    bodies = next((one for one in ("Harbour Trust", "National Snow") if one in text), "")
    assert role(text, "en", "Ann Baker", bodies=bodies).text == words
