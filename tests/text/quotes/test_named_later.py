"""Who a headline or a lead tells of without his name."""

from __future__ import annotations

import pytest

from warta import read
from warta.records import Page

TOLD = [
    ("Diplomat: Road is safe", "“It is safe,” Orla Marsh said on Monday.", True),
    ("Diplomat: Road is safe", "The Harbour Council said it is safe. Orla Marsh said it is not.", False),
    ("Road mended", "A senior Omani official said it is safe. Omani Deputy Minister Orla Marsh said it was so.", True),
    ("Minister: Road mended", "A top Omani official said it is safe. Minister Orla Marsh said it was so.", True),
    ("Road mended", "Her spokeswoman said it is safe. Deputy Minister Orla Marsh said it was so.", False),
    ("Road mended", "A senior Irish official said it is safe. Omani Deputy Minister Orla Marsh said it was so.", False),
]


@pytest.mark.parametrize(("title", "text", "named"), TOLD)
def test_who_is_named_next(title: str, text: str, named: bool) -> None:
    """He is whoever the next quote is by, of a lead's if he is of the same country and sector; so in the chain."""
    reading = read(Page("1", title=title, text=text, lang="en"))
    names = {entity.id: entity.name for entity in reading.entities}
    first = reading.quotes[0]
    told = names.get(first.who or ""), *(names.get(link.entity or "") for link in first.chain if link.kind == "speaker")
    assert (told == ("Orla Marsh", "Orla Marsh")) is named
