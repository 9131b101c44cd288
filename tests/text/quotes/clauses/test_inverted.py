"""…, said Baker: speakers behind the verb."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("id", "{r Jembatan itu, {c kata} {s Budi Santoso}, sudah lama rusak}."),
    ("id", "{r Jembatan itu sudah lama rusak}, {c kata} {s Budi Santoso}, Rabu."),
    ("id", "{c Dikatakan} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Dijelaskannya}, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Dijelaskannya}, {r 12 jembatan di desa itu sudah lama rusak}."),
    ("id", "Dijelaskannya, 5 Juni 2025."),  # when
    ("id", "Sebut saja, ada lampu, kursi, dan meja di jembatan itu."),
    ("id", "Siapa bilang jembatan itu hanya untuk para warga desa?"),
    ("id", "Demikian disampaikan Budi Santoso pada Kamis, 5 Juni 2025."),
    ("en", "{r The bridge was closed for years}, {c said} {s Ann Baker}, an engineer."),
    ("id", "{r Jika hujan turun lagi besok, {c kata} {s Budi Santoso}, jembatan ditutup}."),
    ("id", "Demikian disampaikan Budi Santoso, terkait kondisi jembatan saat ini."),
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "Mr. Hall, in Dover, stressed the importance of the bridge before the road, particularly in the winter."),
    ("en", "{r The bridge was never safe}, {c said} Lee Baker, a planner who knows the old town well."),
    ("en", "{r That will be true up to a point}, {c said} Lee Sherman, a planner whose courage has moved others."),
    ("en", "They pass the tests of the town, write long letters, and go home by train."),  # what they write
    ("en", "Every time you think of a road that you like, write it down."),
    ("en", "{r Prices will rise next year}, {c predicted} a report released by Harbour Center for Growth on Monday."),
    ("en", "{r Rain and wind are to blame for the road}, {c says} Lee Baker, who will close it on Monday."),
    ("en", "The custom, which had been lost for many years, reasserted itself, thanks to the bridge."),
    ("en", "But {r that does not mean, {c said} Lee Baker, that the bridge should be closed to all}."),
    ("en", "{r Both Canada and the town, {c said} Mr Baker, needed to see that the bridge worked for people}."),
    (
        "en",
        "{r Every mayor since Lee Hall has been critical of the bridge}, {c said} Ann Baker, drawing on what she knew.",
    ),
    (
        "en",
        "Ann Baker, chief economist at Harbour Group Inc, {c said} {r Harbour forecasts that the town will grow by 6 "
        "percent in 2017, if investments maintain their growth}.",
    ),
    (
        "en",
        "Mr. Santoso, the pollster, {c said} {r Mr. Baker envisioned a plan that exploited differences in voting}.",
    ),
    (
        "en",
        "{r Defending that land is squarely within the wheelhouse of the town}, {c said} a handful of councillors who "
        "point to its strong relationships.",
    ),
    ("en", "{c Said} Ann Baker, who grew up in the town, “{d We were all so proud of him.}”"),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Whether the verb takes the words behind it for its speaker, or has its own before it."""
    check_parsed(code, case)
