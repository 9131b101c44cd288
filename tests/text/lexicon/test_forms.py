"""The forms of entries."""

from __future__ import annotations

from warta.languages import languages
from warta.text.lexicon import Office
from warta.text.lexicon.forms import entries_of, organisation_forms, roles, shortened


def test_short_names_of_regions() -> None:
    """Each that the table has is known, and is a region: "N.Y." is the state, not its largest city."""
    english = languages()["en"]
    found = dict(shortened(english))
    assert {short for known in english.table("names")["shortened"].values() for short in known} == found.keys()
    assert {place.resolution for place in found.values()} == {"region"}


def test_roles() -> None:
    """A role goes by its forms and their plurals, of each the sort that the table tells."""
    titles = {"plural": "s", "role": [{"kind": "group", "sector": "MIL", "forms": ["corps"], "one": ["soldier"]}]}
    found = {form: entry.kind for form, entry in roles(titles) if isinstance(entry, Office)}
    assert found == {"corps": "group", "soldier": "person", "soldiers": "person"}


def test_what_is_none() -> None:
    """Words that only look like an entry are one that means nothing."""
    ((form, entry),) = roles({"not": ["media sosial"]})
    assert form == "media sosial"
    assert getattr(entry, "form", "") == "none"


def test_british_spelling() -> None:
    """A body is found by its name as the British spell it, too."""
    forms = dict(organisation_forms())
    assert forms["World Health Organisation"] is forms["World Health Organization"]


def test_longest_first() -> None:
    """The forms that begin with a word stand the longest first."""
    indonesian = languages()["id"]
    lengths = [len(row.lower) for row in entries_of(indonesian, indonesian.table("titles"))["menteri"]]
    assert len(lengths) > 1
    assert lengths == sorted(lengths, reverse=True)
