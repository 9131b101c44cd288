"""Whom a subject names: speakers drawn with [ and ], the verb as <verb>."""

import pytest

from text.quoting import check_before, check_speaker

BEFORE = [
    ("id", "Tetangga lain yang bernama [Budi Santoso] <mengatakan> itu."),
    ("id", "[Perusahaan chip otak] Budi Santoso <mengatakan> itu."),  # not whose it is
    ("id", "[Perusahaan chip otak] milik Budi Santoso <mengatakan> itu."),
    ("id", "[Para pendukung Budi Santoso] <mengatakan> itu."),
    ("id", "[Buku tentang Budi Santoso] <menyebutkan> itu."),
    ("id", "Dalam [surat itu] <disebutkan> bahwa itu."),  # what it stands in
    ("en", "But [a person familiar] with it <said> so."),
    ("en", "[Nell Marsh] of Harbour Bank <said> so."),  # not known as a name
    ("en", "[Officers] who had searched for Ann Baker <said> so."),
    ("en", "[Friends of the old Harbour Bank] <said> so."),  # the body tells more of them
    ("en", "Ann Baker's [great-uncle] <said> so."),
    ("en", "Harbour Bank's [provost] <said> so."),
    ("en", "[Harbour Bank]'s report <said> so."),  # its own words
    ("en", "Ann Baker, whose [lawyer] <said> so."),
    ("en", "[A person familiar with Ann Baker] <said> so."),  # of whom she is told
    ("en", "[Sources close to Ann Baker] <said> so."),
    ("en", "[A book about Ann Baker] <said> so."),
    ("en", "[Critics of General Ann Baker] <said> so."),
    ("en", "Secretary of State [Ann Baker] <said> so."),
    ("en", "[Budi Santoso] along with Ann Baker <said> so."),
    ("en", "A report by [Ann Baker] <said> so."),  # what she wrote
    ("en", "Footage of [Ann Baker] <saying> so."),
    ("en", "Lord [Ann Baker] of Budi Santoso <said> so."),  # where she is from
    ("en", "[Ann Baker] of the Budi Santoso <said> so."),  # a band, say
]


@pytest.mark.parametrize(("code", "case"), BEFORE)
def test_before(code: str, case: str) -> None:
    """A mention in the subject, or its words where who is named only tells more of them."""
    check_before(code, case)


PARSED = [
    ("Six boats sank, police in the Leeds valley said.", "police in the Leeds"),
    ("The Finnish brand said the bridge is safe.", "The Finnish brand"),
    ("Aston Marsh China said the bridge is safe.", "Aston Marsh China"),
    ("The firm Aver Dun, where Ann Baker is a planner, said the bridge is safe.", "Aver Dun"),
    ("The report, released on Monday, found that the bridge is safe.", "The report"),
    ("Ann Baker and Budi Santoso said the bridge is safe.", "Ann Baker"),
    ("Ann Baker, a senior planner, Marsh Research, said the bridge is safe.", "Ann Baker"),
]


@pytest.mark.parametrize(("text", "speaker"), PARSED)
def test_parsed(text: str, speaker: str) -> None:
    """The same where the parse tells the subject."""
    check_speaker("en", text, speaker)
