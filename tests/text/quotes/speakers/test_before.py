"""The words before a verb that name its speaker, drawn with [ and ] beside the verb drawn as <verb>."""

import pytest

from text.quoting import check_before, check_speaker

BEFORE = [
    ("id", "[Budi Santoso] juga <mengatakan> itu."),
    ("id", "[Budi Santoso], Sp.P.D, Subsp.G.E.H., FINASIM <mengatakan> itu."),  # degrees
    ("id", "Jalan itu di Harbour Bank, dengan [sumber] yang <mengatakan> itu."),
    ("id", "Namun, [dia] <mengatakan> itu."),
    ("id", "[Budi Santoso] yang <mengatakan> itu."),
    ("en", "But [Ann Baker] later <said> so."),
    ("en", "But [Ann Baker] may have <said> so."),
    ("en", "It was closed by the [Leeds Board of Bridges], which <said> so."),
    ("en", "It was closed by [Ann Baker], who <said> so."),
    ("en", "He met [Ann Baker] in Port Moresby who <said> so."),
]


@pytest.mark.parametrize(("code", "case"), BEFORE)
def test_before(code: str, case: str) -> None:
    """The subject, past adverbs and degrees, or whom a relative word takes up."""
    check_before(code, case)


PARSED = [
    ("WHO has warned that the bridge is not safe.", "WHO"),
    ("Saying that the road was closed, Ann Baker left the hall.", "Ann Baker"),
    ("The police and some experts have said that the bridge is safe.", "police"),
    ("The former mayor and current teacher Ann Baker said the bridge is safe.", "Ann Baker"),
]


@pytest.mark.parametrize(("text", "speaker"), PARSED)
def test_parsed(text: str, speaker: str) -> None:
    """Who speaks for two that are joined, and what looks like a relative word."""
    check_speaker("en", text, speaker)
