"""Whoever was last heard, told by what he is."""

from __future__ import annotations

import pytest

from text.quoting import article_of
from warta.languages import languages
from warta.text import read_text

HEARD = [
    ("“We are ready,” said Orla Marsh.\n“The road is safe,” Oman's top diplomat said.", True),
    ("“We are ready,” said Orla Marsh.\nThe Dover legislator said that the road is safe.", True),
    ("“We are ready,” said Orla Marsh.\nThe Dover legislator said it was so.\nHe said that the road is safe.", True),
    ("“We are ready,” said Orla Marsh.\nA Dover legislator said that the road is safe.", False),
    ("A Dover legislator left.\n“We are ready,” said Orla Marsh.\nThe Dover legislator said it is safe.", False),
    ("“We are ready,” said spokeswoman Orla Marsh.\nThe president said that the road is safe.", False),
    ("“We are ready,” said Orla Marsh.\nAnn Baker met the mayor, and the Dover legislator said it is safe.", False),
    ("“We are ready,” said Orla Marsh.\n“It is good that Ann Baker came,” the Dover legislator said.", True),
    ("“We are ready,” said Orla Marsh.\nThe Omani president said that the road is safe.", False),
    ("“We are ready,” said the Kabar Wire.\nThe Dover legislator said that the road is safe.", False),
    ("“We are ready,” said Indian minister Orla Marsh.\nOman's top diplomat said that the road is safe.", False),
]


@pytest.mark.parametrize(("text", "again"), HEARD)
def test_who_was_last_heard(text: str, again: bool) -> None:
    """A description that nobody was introduced by is the person named last as a speaker, if he may be one."""
    reading = read_text(article_of(text), languages()["en"])
    names = {entity.id: entity.name for entity in reading.entities}
    assert (names.get(reading.quotes[-1].who or "") == "Orla Marsh") is again


def test_they_are_not_one_person() -> None:
    """They, where "they" are friends who were told of, are not the person whom another quote of theirs is by."""
    text = (
        "Friends of the town met.\n“We are ready,” said Orla Marsh.\nFriends said so, too. The road is safe, they said."
    )
    reading = read_text(article_of(text), languages()["en"])
    assert {entity.id: entity.kind for entity in reading.entities}.get(reading.quotes[-1].who or "") != "person"
