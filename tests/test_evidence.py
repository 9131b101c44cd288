"""Links that open a page at the words: what they say, decoded, leads to the words again."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.evidence import directive, fragment_url
from warta.records import Article, Span

ADDRESS = "https://kabarpagi.example/beras"
TEXT = (
    "Harga beras naik lagi\n"
    "Harga beras naik di Sagara, kata pedagang pada Senin (5/5).\n"
    '"Kami minta operasi pasar," kata Sri Lestari, ketua pedagang Sagara.\n'
    "Bupati menjawab permintaan itu pada hari yang sama, dan berjanji membuka gudang di tiga kecamatan sebelum akhir "
    "pekan, sesudah rapat dengan kepala dinas, camat dan wakil pedagang pasar induk.\n"
    "Harga beras naik di Sagara, kata pedagang pada Senin (5/5)."
)


def link(words: str, nth: int = 1, text: str = TEXT) -> str | None:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return fragment_url(Article("1", text, (), url=ADDRESS), Span(start, start + len(words)))


def led_to(url: str, text: str) -> tuple[int, int] | None:
    """The first place a text fragment leads to, found word by word as the specification says, without patterns."""
    parts = url.split(":~:text=")[1].split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, end = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""
    words = [(match.start(), match.end()) for match in re.finditer(r"\w+|[^\w\s]", text)]

    def at(place: int, sought: str) -> int | None:
        """The number of the word after those sought, where they stand at this one."""
        wanted = re.findall(r"\w+|[^\w\s]", sought)
        there = [text[a:b] for a, b in words[place : place + len(wanted)]]
        return place + len(wanted) if [w.lower() for w in wanted] == [w.lower() for w in there] else None

    for first in range(len(words)):
        begin = at(first, prefix)
        after = None if begin is None else at(begin, start)
        ends = [] if after is None else range(after, len(words)) if end else [after]
        stops = (at(place, end) if end else place for place in ends)
        stop = next((s for s in stops if s is not None and at(s, suffix) is not None), None)
        if begin is not None and stop is not None:
            return words[begin][0], words[stop - 1][1]
    return None


def test_words_that_stand_once_are_enough() -> None:
    assert link("Kami minta operasi pasar") == f"{ADDRESS}#:~:text=Kami%20minta%20operasi%20pasar"


def test_short_words_are_given_their_context_as_a_menu_may_hold_them_too() -> None:
    assert (
        link("Sri Lestari") == f"{ADDRESS}#:~:text=operasi%20pasar%2C%22%20kata-,Sri%20Lestari,-%2C%20ketua%20pedagang"
    )


def test_words_said_twice_are_told_apart_by_the_line_beside_them() -> None:
    line = "Harga beras naik di Sagara, kata pedagang pada Senin (5/5)."
    first, second = link(line), link(line, 2)
    assert first and first.startswith(f"{ADDRESS}#:~:text=beras%20naik%20lagi-,Harga%20beras")
    assert second and led_to(second, TEXT) == (len(TEXT) - len(line), len(TEXT))


def test_long_words_are_named_by_their_ends() -> None:
    line = next(line for line in TEXT.split("\n") if line.startswith("Bupati"))
    assert link(line) == f"{ADDRESS}#:~:text=Bupati%20menjawab%20permintaan%20itu,wakil%20pedagang%20pasar%20induk."


def test_words_of_several_lines_are_named_by_their_ends() -> None:
    words = 'Senin (5/5).\n"Kami minta'
    found = link(words)
    assert found and ",%22Kami%20minta" in found
    assert led_to(found, TEXT) == (TEXT.index(words), TEXT.index(words) + len(words))


def test_what_a_directive_reads_as_a_mark_is_encoded() -> None:
    text = "Rapat pra-panen, tanam & pupuk: 100% selesai kata panitia"
    found = link(text, text=text)
    assert (
        found
        == f"{ADDRESS}#:~:text=Rapat%20pra%2Dpanen%2C%20tanam%20%26%20pupuk%3A%20100%25%20selesai%20kata%20panitia"
    )


def test_a_word_that_is_cut_is_made_whole() -> None:
    text = "Pada Jum'at kemarin 1.500 ton beras tiba di pelabuhan"
    assert (link("at kemarin 1", text=text) or "").endswith("text=Pada-,Jum%27at%20kemarin%201.500,-ton%20beras%20tiba")


@pytest.mark.parametrize("words", ["(", "\n", ", "])
def test_no_word_no_link(words: str) -> None:
    assert link(words) is None


def test_no_address_no_link() -> None:
    assert fragment_url(Article("1", TEXT, ()), Span(0, 5)) is None


def test_the_canonical_address_does_where_there_is_no_other() -> None:
    found = fragment_url(Article("1", TEXT, (), canonical="https://kabarpagi.example/1"), Span(6, 60))
    assert found and found.startswith("https://kabarpagi.example/1#:~:text=")


def test_a_fragment_of_the_address_is_kept_and_its_directive_is_not() -> None:
    article = Article("1", "Harga beras naik lagi di pasar", (), url=f"{ADDRESS}#komentar:~:text=lama")
    assert fragment_url(article, Span(0, 30)) == f"{ADDRESS}#komentar:~:text=Harga%20beras%20naik%20lagi%20di%20pasar"


WORDS = st.sampled_from(
    ["beras", "Beras", "pasar", "pasar,", "(naik)", "pra-panen", "naik.", "1.500", "é", "米", "a&b", '"kata']
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=6).map("\n".join)


@given(LINES, st.data())
def test_every_link_leads_to_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    url = fragment_url(Article("1", text, (), url=ADDRESS), Span(start, stop))
    if url is None:
        assert not any(map(str.isalnum, text[start:stop]))
        return
    assert re.fullmatch(r"[\w%.~,()*!'-]+", url.split("text=")[1], re.ASCII)
    found = led_to(url, text)
    assert found is not None
    there = text[found[0] : found[1]].split()
    sought = text[start:stop].split()
    assert sought[0].lower() in there[0].lower() and sought[-1].lower() in there[-1].lower()


@given(st.integers(0, 399), st.integers(1, 120))
def test_words_that_are_all_different_are_always_found_exactly(first: int, count: int) -> None:
    text = "\n".join(" ".join(f"kata{n}" for n in range(line, line + 20)) for line in range(0, 400, 20))
    places = [match.span() for match in re.finditer(r"\S+", text)][first : first + count]
    span = Span(places[0][0], places[-1][1])
    url = fragment_url(Article("1", text, (), url=ADDRESS), span)
    assert url and led_to(url, text) == (span.start, span.stop)


@given(st.text(max_size=80), st.data())
def test_any_text_gives_a_link_or_none(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    url = fragment_url(Article("1", text, (), url=ADDRESS), span)
    assert (url is None) == (not any(map(str.isalnum, span.of(text))))


def test_the_context_grows_until_it_tells_the_words_apart() -> None:
    text = "satu dua tiga empat beras lima enam tujuh lagi\nnol dua tiga empat beras lima enam tujuh lain"
    place = text.rindex("beras")
    assert str(directive(text, Span(place, place + 5))) == (
        "nol%20dua%20tiga%20empat-,beras,-lima%20enam%20tujuh%20lain"
    )
