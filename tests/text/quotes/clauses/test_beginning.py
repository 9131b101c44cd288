"""Where a reported clause begins."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("id", "{s Budi Santoso} {c mengatakan} kepada wartawan di kantornya bahwa {r jembatan itu rusak}."),
    ("en", "{s Ann Baker} {c told} reporters that {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} {c said} on Monday that {r the bridge was closed for years}."),
    (
        "id",
        "{s Budi Santoso} {c mengatakan} kepadaBBCbahwa {r Indonesia sudah siap dengan jembatan itu}.",
    ),  # links without spaces
    ("en", "{s Ann Baker} {c said} in the manifesto {r she was there when the bridge was closed}."),
    ("en", "{s Ann Baker} {c said} in her report that {r the bridge was closed for years}."),
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "Mr. Hall, who is 45, {c told} the court {r he had never seen the man before the night of the fire}."),
    ("en", "Mr. Hall {c told} a crowd of supporters {r he would never give up the bridge}."),  # hearers of some words
    ("en", "Mr. Hall {c said} in an email {r the cost of the bridge came to much more than the town had}."),
    ("en", "Mr. Hall {c said} Wednesday {r his office had closed the bridge to the town}."),  # the day it was said
    ("en", "Mr. Hall {c said} {r Wednesday was the last day of the bridge}."),
    # who tells more of the source
    ("en", "{c According to} the town's radio, which sent a car, {r the bridge was closed by hand}."),
    ("en", "{r The bridge to the town was closed by hand}, {c according to} the council, which sees to the roads."),
    (
        "en",
        "A vote is due within two months of the court's ruling, and the council {c said} Monday that {r it was late}.",
    ),
    # hearers
    ("en", "Lee Baker {c told} officers {r he and his friend, Ann Hall, were asleep when the bridge fell}."),
    ("en", "The women {c told} planners from their home town {r they thought the bridge was a joke}."),
    ("en", "Lee Baker told Hall about a road she had built in the town."),
    (
        "en",
        "He called the road “old” and {c wrote} last week that {r the town owes “a lot of money to Dover and Leeds.”}",
    ),
    ("en", "{r The town will get a dozen of new bridges}, deputy mayor Lee Baker {c told} the media on Thursday."),
    # a day before a clause with marks in it
    ("en", "Lee Baker {c said} Thursday {r a “neighboring town” had taken “odd steps” to close the bridge}."),
    ("en", "Lee Baker has repeatedly {c warned} about a plan that produces “{d far too few bridges}” in the towns."),
    ("en", "Lee Baker advised families to remain at home as police took control of the bridge."),
    (
        "en",
        "Mayor Ann Baker {c told} reporters Tuesday {r the plan highlighted that help wasn't limited to the town}.",
    ),
    # hearers, and none
    ("en", "{r The bridge was closed for years}, the company {c informed} harbour offices in Dover."),
    ("en", "Baker {c warned} {r the storm was shaping up as a big one and would last for hours}."),
    (
        "en",
        "Others {c say} {r Baker is presiding over widespread violations of the law}, with Ann Hall {c warning} "
        "{r the killings could amount to a crime}.",
    ),
    (
        "en",
        "Others {c say} {r Baker is presiding over widespread violations of the law}, with Harbour Watch {c warning} "
        "{r the killings could amount to a crime}.",
    ),
    (
        "en",
        "Others {c say} {r Baker broke the law}, with Harbour Watch {c warning} that {r the army killed six people}.",
    ),
    (
        "en",
        "Others {c say} {r Baker broke the law}, with officials {c adding} that {r the army had killed six people}.",
    ),
    (
        "en",
        "The Kabar Wire {c reported}, citing two officials, that {r the army had killed six people}.",
    ),
    (
        "en",
        "Ann Baker {c told} investigators in July {r she was advised by Santoso to use a private account}, the Kabar "
        "Wire reported late Thursday.",
    ),
    ("en", "Ann Baker {c said} earlier {r the bridge was closed for years}."),
    ("en", "Ann Baker {c told} reporters later that {r the bridge was closed for years}."),
    ("en", "Baker has {c said} for weeks {r he's the only candidate in the field who can win}."),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Where a clause begins behind a hearer, a day or a document."""
    check_parsed(code, case)
