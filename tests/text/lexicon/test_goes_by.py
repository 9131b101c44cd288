"""By which nouns bodies go."""

from __future__ import annotations

from warta.text.lexicon.goes_by import goes_by


def test_rows_by_word() -> None:
    """A word has the numbers of all rows that have it under the key."""
    table = goes_by(({"nouns": ["airline"], "names": ["air"]}, {"nouns": ["company", "airline"], "sectors": ["BUS"]}))
    assert table.nouns == {"airline": {0, 1}, "company": {1}}
    assert (table.names, table.sectors, table.nameless) == ({"air": {0}}, {"BUS": {1}}, {})
