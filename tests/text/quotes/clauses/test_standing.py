"""Which words are a clause."""

import pytest

from text.quoting import check_parsed

PARSED = [
    ("en", "Mr. Hall told a dispatcher of the fire before the police arrived."),
    ("en", "Mr. Hall shot a man in the town, but claimed self-defense and was acquitted of murder the following year."),
    ("en", "Mr. Hall was magnanimous in declaring victory Tuesday night — but all signs of his humility were gone."),
    ("en", "Canada reports monthly growth, and the United States releases two figures."),  # another clause
    ("en", "Mr. Hall promised mass protests until the bridge was open again."),
    ("en", "Some {c said} {r they have cringed as Hall has likened the talks to a deal}."),  # "said" is no noun there
    ("en", "He blamed them for taking loans, which Lee Baker {c said} {r were repaid in gold}."),
    ("en", "Lee Baker {c said} {r living beside the sea has also helped the children}."),
    ("id", "Lee Baker {c berharap} {r pemerintah segera memperbaiki jembatan itu}."),
    ("id", "Lee Baker berharap dapat segera memperbaiki jembatan itu."),  # a wish of his own
    ("id", "{s Lee Baker} {c mengumumkan} {r telah menutup jembatan itu pada Senin}."),  # a deed of his own
    ("id", "{s Lee Baker} {c mengonfirmasi} {r menutup jembatan itu pada Senin}."),
    ("id", "Lee Baker mengumumkan penutupan jembatan itu pada Senin."),
    ("en", "Lee Baker {c warned} {r it could lead to “endless” rain and the “end” of the bridge}."),
    ("en", "A man in Dover told a planner before the bridge fell."),  # when, not what
    ("id", "Lee Baker {c mengungkapkan}, {r pada kunjungan itu di Mei 2025, tercatat sebanyak 27 kesepakatan baru}."),
    # a thing and what tells more of it
    (
        "en",
        "Speaking on television, a spokeswoman of the club, Ann Baker, revealed steps the club is taking to protect "
        "its staff.",
    ),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Where words have a subject and a verb of their own, and where they are a thing or a time."""
    check_parsed(code, case)
