"""Words in marks beside a cue."""

import pytest

from text.quoting import check

CASES = [
    ("id", '"{d Kami siap,}" {c kata} {s Budi Santoso}.'),
    ("id", '"{d Kami siap berangkat,}" {c ujar} {s dia}.'),
    ("id", '"{d Kami siap,}" {c kata} {s Budi Santoso}, "{d dan akan berangkat.}"'),
    ("id", '{s Budi Santoso} {c mengatakan}, "{d Kami siap berangkat.}"'),
    ("id", '{s Budi Santoso} {c menulis} di akunnya, "{d Kami siap berangkat.}"'),
    ("id", '{s Budi Santoso} {c menyebut} jembatan itu sebagai "{d aib bagi kota ini}".'),
    ("id", '{s Budi Santoso} {c mendesak} warga untuk "{d segera pergi dari sana}".'),
    ("id", '{r Warga sedang "mencari jalan lain untuk pulang"}, {c tulis} {s Budi Santoso}.'),
    ("en", "“{d We are ready,}” {s Ann Baker} {c said}."),
    ("en", "“{d Are we ready?}” {s Ann Baker} {c asked}."),
    ("en", "''{d We are ready,}'' {c said} {s Ann Baker}. ''{d We leave at dawn.}''"),
    ("en", "{s Ann Baker} {c told} reporters: “{d We are ready.}”"),
    ("en", "{s Ann Baker} {c called} the bridge “{d a standing disgrace}”."),
    ("en", "“{d Are we ready?}” {s Ann Baker} {c told} Reuters when asked about the bridge."),
    ("en", "Ann Baker read a plan called “Bridges for All”."),  # the name of a work
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)
