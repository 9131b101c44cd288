"""Whatever comes in: a record whose spans all lie in its text, or an error that says what is wrong."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import warta
from reading_checks import check
from warta.records import Reading

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "<h1>", "</h1>", "<a href='x'>", "</a>", "<script>", "<!--", "<table><tr><td>"]
)
PIECES = st.sampled_from(
    [
        '"Kami siap," kata Budi Santoso, Senin (9/6/2025). ',
        "Menteri Luar Negeri Iran bertemu Presiden Rusia di Moskow. ",
        "Jakarta (Antara) - ",
        "Baca Juga: Harga cabai naik\n",
        "Police arrested 12 protesters in London on Monday, officials said. ",
        "“We ask for a ceasefire,” she said. ",
        "Editor: Ani",
        "7 Oktober 2023 lalu",
        "..., \n\n",
        "\u200b\u00ad\u202e\ufeff",
        "😀👩‍👩‍👧 ",
        "\x00",
    ]
)


@FEW
@given(st.binary(max_size=2000))
def test_any_bytes(data: bytes) -> None:
    (outcome,) = warta.read_many([data])
    check(outcome)


@FEW
@given(st.lists(PIECES | TAGS | st.text(max_size=20), max_size=40).map("".join))
def test_any_markup(text: str) -> None:
    (outcome,) = warta.read_many([b"<html><body>" + text.encode("utf-8", "replace")])
    check(outcome)


@FEW
@given(
    st.lists(PIECES | st.text(max_size=20), min_size=1, max_size=40).map("".join), st.sampled_from(["id", "en", None])
)
def test_any_text_is_kept_to_the_letter(text: str, lang: str | None) -> None:
    (outcome,) = warta.read_many([{"id": "1", "title": "Judul", "text": text, "lang": lang}])
    check(outcome)
    if isinstance(outcome, Reading):
        assert outcome.article.text == f"Judul\n\n{text}"
    else:
        assert not text.strip()
