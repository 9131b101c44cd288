"""What stands between a subject and its verb: speakers drawn with [ and ], the verb as <verb>."""

import pytest

from text.quoting import check_before, check_speaker

BEFORE = [
    ("id", "Kepala dinas itu, [Budi Santoso], <mengatakan> itu."),
    ("id", "[Budi Santoso], yang tinggal di Jakarta, <mengatakan> itu."),
    ("en", "[Ann Baker], head of the crime agency, Harbour Bank, <said> so."),  # the body of the one named first
]


@pytest.mark.parametrize(("code", "case"), BEFORE)
def test_before(code: str, case: str) -> None:
    """The subject, past what stands in commas behind it."""
    check_before(code, case)


PARSED = [
    ("They left the Marsh Co. Ann Baker, head of Santley Water, says the bridge is safe.", "Ann Baker"),
    ("At Leeds Corporation, the owner of the Wire, chief executive Ann Baker, said the bridge is safe.", "Ann Baker"),
    ("Lord Marsh, who spoke for the owner, Ann Baker, in the case, said the bridge is safe.", "Marsh"),
]


@pytest.mark.parametrize(("text", "speaker"), PARSED)
def test_parsed(text: str, speaker: str) -> None:
    """The name that what stands in commas tells more of, or that stands there itself."""
    check_speaker("en", text, speaker)
