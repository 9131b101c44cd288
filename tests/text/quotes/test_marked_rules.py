"""Words in marks beside a cue."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("en", "Reuters {c quoted} {s Ann Baker}: “{d The road is closed.}”"),
    ("en", "{s Ann Baker} was {c quoted as saying}: “{d We are ready.}”"),
    ("id", '"{d Kami siap,}" {c kata} {s Budi Santoso}.'),
    ("id", '"{d Kami siap berangkat,}" {c ujar} {s dia}.'),
    ("id", '"{d Kami siap berangkat}", {c begitu kata} {s Budi Santoso}.'),
    ("id", '"{d Kami siap,}" {c kata} {s Budi Santoso}, "{d dan akan berangkat.}"'),
    ("id", '{s Budi Santoso} {c mengatakan}, "{d Kami siap berangkat.}"'),
    ("id", '{s Budi Santoso} {c menulis} di akunnya, "{d Kami siap berangkat.}"'),
    ("id", '{s Budi Santoso} {c menyebut} jembatan itu sebagai "{d aib bagi kota ini}".'),
    ("id", '{s Budi Santoso} {c mendesak} warga untuk "{d segera pergi dari sana}".'),
    ("id", '{r Warga sedang "mencari jalan lain untuk pulang"}, {c tulis} {s Budi Santoso}.'),
    ("id", '2. Murah -- "{d Kami siap membayar,}" {c kata} {s Budi Santoso}.'),
    ("en", "“{d We are ready,}” {s Ann Baker} {c said}."),
    ("en", "“{d Are we ready?}” {s Ann Baker} {c asked}."),
    ("en", "“{d We are ready,}” Reuters quoted {s Ann Baker} as {c saying} on Monday."),
    ("en", "“{d We are ready,}” Reuters reported {s Ann Baker} as {c saying}."),
    ("en", "{s Ann Baker} {c said}, “{d Never.}”"),  # one word that is all she said
    ("en", "“{d Are we ready for it?}” {s Ann Baker} {c said of} the plan."),
    ("en", "{s Ann Baker} {c wrote}, “{d Thank you, Leeds}” on Friday afternoon."),
    ("en", "{s Ann Baker} sent a letter to the town: “{d Call me.}”"),  # no title
    ("en", "''{d We are ready,}'' {c said} {s Ann Baker}. ''{d We leave at dawn.}''"),
    ("en", "{s Ann Baker} {c told} reporters: “{d We are ready.}”"),
    ("en", "{s Ann Baker} {c said}: “{d The bridge will be closed for years,}” Reuters reported."),
    ("en", "{s Ann Baker} {c called} the bridge “{d a standing disgrace}”."),
    ("en", "“{d Are we ready?}” {s Ann Baker} {c told} Reuters when asked about the bridge."),
    ("en", "``{d We are ready,}'' {s Ann Baker} {c said} through an aide."),  # marks of two letters
    ("id", '{s Budi Santoso} {c menyatakan}, "{d Bisa saja, bisa juga tidak,}" saat ditanya apakah ia hadir.'),
    ("en", "The “Bridges for All” movement, which began in Dover, was heard by Ann Baker."),
    ("en", "“{d Is the bridge safe?}” {c asked} {s Ann Baker}, who lives near it."),
    ("en", "“{d The bridge stays closed for good,}” {s the ruling} {c read}."),
    ("en", "Ann Baker was {c asked}, “{d Is the bridge safe?}”"),  # by whom is not said
    ("en", "Ann Baker read a plan called “Bridges for All”."),  # the name of a work
    ("id", '{s Budi Santoso} {c menyatakan} "{d Bisa saja, bisa juga tidak,}" saat ditanya apakah ia hadir.'),
    ("id", '{s Budi Santoso} {c menyebut} jalan itu sebagai "{d jalan maut bagi warga}" yang harus ditutup.'),
    ("en", "“{d We are ready for it,}” {s Ann Baker} {c said of} the plan to close the road."),
    ("id", '"{d Kami siap berangkat,}" {s Budi Santoso} {c menyambung}.'),
    ("id", '"{d Itu dingin sekali,}" {s Budi Santoso} {c mengenang}. "{d Saya ditegur,}" {c imbuhnya}.'),
    ("id", '"{d Kami siap berangkat,}" {c celetuk} {s Budi Santoso}.'),
    ("en", "“{d It is a matter of taste,}” {s Ann Baker} {c shares}. “{d We all have one.}”"),
    ("en", "{s Ann Baker} {c told} the Kabar Wire host Lee Lim, “{d The bridge is not safe.}”"),
    ("en", "{s Ann Baker} {c yelled} “{d You lie!}” at the mayor during his first address."),
    ("en", "“{d Compare it to Leeds,}” {s Ann Baker} {c urged}. “{d This is the worse one.}”"),
    (
        "en",
        "“{d The plan is shameful and wrong,}” Mayor {s Ann Baker}, executive secretary for the affairs of the public "
        "at the Conference of the Bridges and Roads of Dover, {c said}.",
    ),
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("id", 'Menteri Santoso {c mengumumkan} bahwa {r petugas membawa keluar "setengah ton" dokumen dari gudang}.'),
    (
        "en",
        "Lee Hall, a star of the show “The Trainee,” {c said} in an interview that {r the talks were far too dull}.",
    ),
    (
        "en",
        "{r The council was “not a friend,”} {c said} Mr. Hall, but the mayor has a plan.",
    ),  # whose words come first
    ("en", "The group did not speak about “{d that man,}” {c telling} Fox 35 that {r it is focused on the strike}."),
    # an aside between dashes, and more of the clause behind the marks
    (
        "en",
        "{r Any gift from the fund -- now under review -- would mean “higher taxes, which is a toxic plan,”} Baker "
        "{c added}.",
    ),
    (
        "en",
        "The holder of the “{d master of the bridge}” title has left the harbour by boat, her son, Oskar Baker, has "
        "told the Kabar Wire.",
    ),
    # said by whom the verb behind the marks has
    ("en", "The team started its work in Dover - “{d a first for us all,}” {c says} Ann Baker, who started in May."),
    ("en", "{r The study highlights the “old faults of all,”} {c says} Ann Baker, a doctor in Dover."),
    (
        "en",
        "She {c says} {r the aim is to “improve the state of all the roads” - including old ones - to help the town}.",
    ),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Marks inside a clause that another cue introduces, or that the article tells in its own voice."""
    check_parsed(code, case)
