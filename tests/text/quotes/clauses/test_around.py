"""The road, Baker said, is closed: clauses around a verb."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("en", "{r The bridge, {s Ann Baker} {c said}, was closed for years}."),
    ("en", "{r If the rain comes back in spring, {s Ann Baker} {c said}, the bridge will be closed}."),
    (
        "en",
        "“{d The bridge is closed,}” {s Ann Baker} {c said} late on Monday, Reuters reported.",
    ),  # nobody reported that she spoke
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "{r The report, officials {c said}, raised new worries about the bridge in Dover}."),
    ("en", "{r Bringing the show back after three years, he {c said}, feels right at a time of change}."),
    ("en", "{r Things have changed over the years, she {c says}, especially in the towns by the sea}."),
    ("en", "{r The town might have leaned against the plan, they {c argue}, perhaps by closing the bridge}."),
    ("en", "Faced with such a storm, the town of Dover responded with care."),
    # between commas, with a hearer, and behind when it happened
    (
        "en",
        "{r The town plans to close its oldest bridge in May}, three sources {c said}, in its biggest show of thrift "
        "since the war.",
    ),
    ("en", "{r That's why, he {c told} the crowd at the opening, “Harbour Lights” is so important}."),
    (
        "en",
        "{r After the court approved the law six years ago, Baker {c said}, most laws requiring a photo were thought "
        "to be safe from challenge}.",
    ),
    ("en", "{r The streets were deserted, he {c added}, “but people need to connect somehow.”}"),
    ("en", "Asked about the road, Baker {c said}, “{d we know about it.}”"),
    # who tells more of the speaker
    (
        "en",
        "{r Nor are tariffs likely to bring many of these jobs back}, {c said} David Baker, a professor of economics "
        "at the college, who is one of the best.",
    ),
    ("en", "The remarks of the mayor were directed at critics, including, he {c said}, “{d people who write to him.}”"),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Where a clause goes on behind its verb, and where it ends before it."""
    check_parsed(code, case)
