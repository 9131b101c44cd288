"""…, Baker said: subject and verb that close a clause."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("en", "{r The bridge was closed for years}, {s Ann Baker} {c said} on Monday."),
    ("en", "{r The bridge will be closed}, {s Ann Baker}, an adviser to the mayor, {c said} late on Monday."),
    ("en", "When asked how much the bridge would cost, Ann Baker could not say."),
    ("id", "Sayangnya, ketika ditanya berapa harga jembatan itu, Budi Santoso tak bisa mengungkapnya."),
    ("id", "Jika Anda tahu siapa yang menutup jembatan itu, silakan menyampaikan di kantor kami."),
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "{r The bridge to the town was never safe}, those who could not attend {c said}."),
    ("en", "{r They believe the man was driven to Dover by a friend}, the police officials have {c said}."),
    (
        "en",
        "{r Add to that the rain, and few roads in the town are safe}, Lee Baker {c explained}.",
    ),  # a deed asked for
    ("en", "{r When the rain came back, the bridge was closed by hand}, he {c said}, according to the town's radio."),
    ("en", "Unlike Lee Hall, who likes the old town, Baker often waits for days before she answers."),
    ("en", "{r Hall, who leads the town, went to see the bridge last week}, his office {c confirmed} to the radio."),
    ("id", "{r Jembatan itu sudah lama rusak}, harian Kabar {c melaporkan}, mengutip seorang pejabat."),
    ("en", "{r The bridge was closed for years}, Ann Baker, a planner, {c said} on Monday."),
    (
        "en",
        "{r Closing the bridge would be logical}, Ann Baker, who heads the town council, {c said} at a briefing.",
    ),
    ("en", "{r The bridge was closed for years}, Ann Baker, the mayor of Dover, Ohio, {c said} on Monday."),
    (
        "en",
        "Western officials have been {c warning} for months that {r the town is closing the bridge ahead of the storm, "
        "accusations the mayor has repeatedly denied}.",
    ),
    ("en", "The council resigned, and Baker pledged to stay for another year."),
    (
        "en",
        "{r The road through the valley is old and long}, political scientist Lukhona Mbeki {c said}.",
    ),  # no noun of hers
    (
        "en",
        "{s Ann Baker} {c expects} that {r trade will grow by two percent, half a point less than forecast in July}.",
    ),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Whose subject the words before a verb are, and whether it closes the clause before them."""
    check_parsed(code, case)
