"""Where a reported clause ends."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("en", "{s Ann Baker} {c said} {r the bridge was safe for all} – a claim that others doubt."),
    ("en", "{s Ann Baker} {c said} {r the bridge was safe for all – and that it would open}."),
    ("en", "{s Ann Baker} {c said} {r the bridge was closed in 2019–2021 for repairs}."),  # a range
    ("id", "{s Budi Santoso} {c mengatakan} {r warga desa itu -- termasuk anak-anak-- sudah aman}."),  # between two
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "Mr. Hall, who {c said} {r the bridge was safe}, is 45."),  # the verb of the main clause
    ("en", "Mr. Hall, whose office {c said} {r the bridge was safe}, will appeal."),
    ("en", "The hacker who first {c revealed} that {r the mayor used a private address} was sentenced to four years."),
    (
        "en",
        "Mr. Hall {c said} that {r the bridge to the town was safe}, pointing to a report of the council.",
    ),
    ("en", "The firm {c said} {r it would cut many jobs}, a step that nobody had expected from the new owners."),
    (
        "en",
        "While the owners have {c said} {r they never sold the land}, Hall has closed the office.",
    ),
    ("en", "Many drivers {c say} {r they are shut out and have no way home}, something the government denies."),
    (
        "en",
        "Baker's list, which the campaign {c says} {r includes 2.7 million names across the country}, is another "
        "uncertain asset.",
    ),
    (
        "en",
        "Baker {c said} {r its capacity was now limited by a lack of hands}, a factor that led it to take 100,000 "
        "people a day for the summer.",
    ),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Where the main clause of a sentence goes on, and where what the writer adds begins."""
    check_parsed(code, case)
