"""What is told of a place beside a deed."""

from __future__ import annotations

from dataclasses import replace

from events_made import case_of, lexicon_of, seen_in
from warta.events.where.site_features import nowhere_features, site_features
from warta.events.where.sites import sites
from warta.records import Span


def features(text: str, trigger: str, name: str, code: str = "en") -> list[str]:
    """The features of a site of a deed."""
    seen, lexicon = seen_in(text, code), lexicon_of(code)
    case = case_of(seen, trigger, code)
    found = sites(case, seen, lexicon.at)
    known = next(known for known in found if known.span.of(seen.reading.article.text) == name)
    return site_features(case, "ASSAULT", known, 1, seen, lexicon)


def test_where_it_stands_is_told_alone_and_with_the_type() -> None:
    """Its preposition, its way from the deed's word, its side."""
    told = features("Rebels attacked the town of Kabo in Mali.", "attacked", "Mali")
    assert {"case=in", "ASSAULT|case=in", "attack|case=in", "case|side=in|right", "there=1"} <= {*told}


def test_its_nature_is_told() -> None:
    """A state by its name; a thing by its word."""
    told = features("Rebels attacked a bridge near Mali.", "attacked", "Mali")
    assert "kind=state" in told and "noun=bridge" not in told
    assert "noun=bridge" in features("Rebels attacked a bridge near Mali.", "attacked", "bridge")


def test_words_over_two_lines_are_one_name() -> None:
    """A feature has no break in it: names are kept in a file by lines."""
    seen, lexicon = seen_in("Rebels attacked a bridge near Mali.", "en"), lexicon_of("en")
    case = case_of(seen, "attacked", "en")
    (known,) = [known for known in sites(case, seen, lexicon.at) if known.kind == "state"]
    wide = replace(known, span=Span(0, len("Kabar\n\nRebels")))
    told = site_features(case, "ASSAULT", wide, 1, seen, lexicon)
    assert "words=kabar rebels" in told and not any("\n" in name for name in told)


def test_nowhere_hears_how_many_places_are_named() -> None:
    case = case_of(seen_in("Rebels attacked a school in Mali.", "en"), "attacked", "en")
    told = nowhere_features(case, "ASSAULT", 9, 1)
    assert {"nowhere", "nowhere|there=3", "nowhere|named=1", "nowhere|type=ASSAULT"} <= {*told}
