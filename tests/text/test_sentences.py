"""Where sentences end: each case is a text with its boundaries drawn in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trees_made import split_and_parse
from warta.languages import languages
from warta.records import Article, Block, Evidence, Span
from warta.text.entities.sights import see
from warta.text.lexicon import lexicon_of
from warta.text.sentences import LONGEST, block_sentences, split, split_into_words, with_trees

INDONESIAN = [
    "Polisi datang.| Warga pergi.",
    'Ia berkata, "Kami siap."| Semua diam.',  # the closing mark belongs to the sentence
    '"Siapa dia?" tanya Budi.| Tidak ada jawaban.',
    '"Kami siap," kata Budi."| Mereka pulang.',
    "Prof. Dr. Budi tinggal di Jl. Merdeka No. 5 Jakarta.| Ia pergi.",
    "Nilainya Rp 1.250.000 atau 3.5 persen.| Itu mahal.",
    "PT Maju Tbk. mengumumkan laba.| Laba PT Maju Tbk.| Namun saham turun.",
    "Ia datang dari St. Petersburg.| Lalu pulang.",
    "Semua habis, katanya.|Menurut dia, itu biasa.",
    "Ia datang, Sabtu (9/6).|Ia pulang besok.",
    "Buka KebumenTalk.Com sekarang.",
    "Itu kata Budi Santoso.|Dia pulang pukul 10.00 WIB.|Baca Juga: Kabar.",
    "Kami tidak tahu... mungkin besok.| Begitulah.",
    "1. Bawa payung.| 2. Bawa jaket.",
    "M. Yusuf hadir.| A. Rahman tidak.",
    "Ia hadir (lahir di Solo. Red) kemarin.| Semua senang.",
    "Ia ditikam di Nogent,\nPrancis\ntimur.\n| Korban pergi.",  # a link stood on its own line
]
ENGLISH = [
    "Mr. Smith met Gen. Brown on Oct. 7 in the U.S. capital.| They spoke.",
    "ST. PETERSBURG, Fla. (AP) — Police came.| They spoke.",
    "It is based in the U.S.| The firm left.",
    "He works at Pfizer Inc.| The company grew.",
    "Pfizer Inc. grew at 10:30 p.m. local time.| Nobody saw it.",
    "“We won’t go.”| He left.",
    "'Go!' she said.| He went.",
    "He went.| (She says the road was long.)| They knew of it.",
    "He met Gen. Brown (Ret.) and left.| They knew of it.",
    "J. K. Rowling wrote it.| John F. Kennedy did not.",
]


def check(code: str, drawn: str) -> None:
    text = drawn.replace("|", "")
    found = [span.of(text) for span in split(text, Span(0, len(text)), languages()[code])]
    assert found == [part.strip() for part in drawn.split("|")]


@pytest.mark.parametrize("drawn", INDONESIAN)
def test_indonesian(drawn: str) -> None:
    check("id", drawn)


@pytest.mark.parametrize("drawn", ENGLISH)
def test_english(drawn: str) -> None:
    check("en", drawn)


@given(text=st.text(max_size=120))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans = split(text, Span(0, len(text)), languages()["id"])
    assert all(one.stop <= other.start for one, other in pairwise(spans))
    assert [c for span in spans for c in span.of(text) if c.isalnum()] == [c for c in text if c.isalnum()]


def test_blocks_are_edges_and_a_headline_is_whole() -> None:
    text = "Panas! Warga Mengungsi\nBaca juga: lain\nPolisi datang. Warga pergi"
    blocks = (
        Block("headline", Span(0, 22), "test"),
        Block("related", Span(23, 38), "test"),
        Block("body", Span(39, len(text)), "test"),
    )
    sentences = split_and_parse(Article("1", text, blocks), None)
    assert [(s.role, s.span.of(text)) for s in sentences] == [
        ("headline", "Panas! Warga Mengungsi"),
        ("body", "Polisi datang."),
        ("body", "Warga pergi"),
    ]
    assert all(not sentence.tokens for sentence in sentences)  # no language: not parsed


@pytest.mark.parametrize(
    ("text", "code", "opening", "subject"),
    [
        ("LINTAS SERAYU - Norwegia dan Yordania meminta gencatan senjata.", "id", 3, "Norwegia"),
        ("Kabar.com, Cilacap - Polisi menangkap dua orang.", "id", 4, "Polisi"),
        ("(KABAR) - Polisi menangkap dua orang.", "id", 4, "Polisi"),
        ("DAKAR (Kabar Wire) — Police arrested two men.", "en", 6, "Police"),
        ("Police arrested two men - and left.", "en", 0, "Police"),
    ],
)
def test_a_dateline_is_not_parsed_with_its_sentence(text: str, code: str, opening: int, subject: str) -> None:
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),))
    (sentence,) = split_and_parse(article, languages()[code])
    assert sentence.opening == opening
    found = next(token for token in sentence.tokens if token.dep == "nsubj")
    assert found.text == subject
    assert sentence.tokens[found.head].dep == "root"
    assert not {token.head for token in sentence.tokens[opening:]} & set(range(opening))  # nothing hangs on it


@pytest.mark.parametrize(
    ("text", "place", "opening", "subject"),
    [
        ("CILACAP- Polisi menangkap dua orang.", "CILACAP", 2, "Polisi"),
        ("KABAR.CO,Cilacap- Polisi menangkap dua orang.", "Cilacap", 6, "Polisi"),
        ("CILACAP, KABAR.com\u2013 Polisi menangkap dua orang.", "CILACAP", 4, "Polisi"),
    ],
)
def test_a_dateline_that_its_dash_is_glued_to(text: str, place: str, opening: int, subject: str) -> None:
    """Nothing but what the page has told says that it is one; no outlet in it is then a party of the deed."""
    start = text.index(place)
    head = Evidence("dateline", place, Span(start, start + len(place)), "test")
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),), evidence=(head,))
    (sentence,) = split_and_parse(article, languages()["id"])
    assert sentence.opening == opening
    assert [token.text for token in sentence.tokens if token.dep == "nsubj"] == [subject]


def test_a_dateline_that_has_lost_its_dash() -> None:
    """The words behind it are cut and parsed without it, though no space parts them."""
    text = "Kabar.com, CilacapPolisi menangkap dua orang."
    head = Evidence("dateline", "Cilacap", Span(11, 18), "test")
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),), evidence=(head,))
    (sentence,) = split_and_parse(article, languages()["id"])
    assert sentence.opening == 3
    assert [token.text for token in sentence.tokens if token.dep == "nsubj"] == ["Polisi"]
    (sight,) = see(text, (sentence,), (), lexicon_of(languages()["id"]))
    assert [word.text for word in sight.words[sight.opening :][:1]] == ["Polisi"]


@pytest.mark.parametrize(
    ("text", "words", "root"),
    [
        ("Gubernur Raka Suwiryomencabut izin itu.", "Gubernur Raka Suwiryo mencabut izin itu .", "mencabut"),
        (
            "Pemerintah Rusiatelah mengusir dia dariArdania.",
            "Pemerintah Rusia telah mengusir dia dari Ardania .",
            "mengusir",
        ),
        ("Wardi mengatakan hal itu kepada YouTube.", "Wardi mengatakan hal itu kepada YouTube .", "mengatakan"),
    ],
)
def test_words_that_lost_their_space_are_parsed_apart(text: str, words: str, root: str) -> None:
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),))
    (sentence,) = split_and_parse(article, languages()["id"])
    assert " ".join(token.text for token in sentence.tokens) == words
    assert all(text[token.start : token.stop] == token.text for token in sentence.tokens)
    assert [token.text for token in sentence.tokens if token.dep == "root"] == [root]


def test_a_language_that_loses_no_spaces_keeps_its_words() -> None:
    text = "Raka Suwiryomencabut left dariRusia."
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),))
    (sentence,) = split_into_words(article, languages()["en"])
    assert [token.text for token in sentence.tokens] == ["Raka", "Suwiryomencabut", "left", "dariRusia", "."]


def test_only_needed_sentences_get_a_tree() -> None:
    text = "Hujan turun. Polisi datang."
    article = Article("1", text, (Block("body", Span(0, len(text)), "test"),))
    sentences = split_into_words(article, languages()["id"])
    assert [[token.text for token in sentence.tokens] for sentence in sentences] == [
        ["Hujan", "turun", "."],
        ["Polisi", "datang", "."],
    ]
    grown = with_trees(sentences, [False, True], languages()["id"])
    assert [sentence.parsed for sentence in grown] == [False, True]
    assert grown[0] is sentences[0]
    assert grown == with_trees(grown, [False, True], languages()["id"])  # a tree that is there stays
    assert grown[1] == split_and_parse(article, languages()["id"])[1]


# ---------------------------------------------------------------- what runs on without a stop

HALF = LONGEST // 2


def pieces(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)), languages()["en"])]


@given(st.text(alphabet="aB .,;•\n\"'(-", min_size=1, max_size=40), st.integers(1, 400))
def test_no_sentence_is_longer_than_one_may_be(part: str, times: int) -> None:
    """Whatever the text is; and no letter is lost where it is parted."""
    text = part * times
    found = pieces(text)
    assert all(len(piece) <= LONGEST for piece in found)
    assert [c for piece in found for c in piece if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    ("pause", "before", "behind"),
    [("; ", "rice;", "salt"), (" • ", "rice", "• salt"), (", ", "rice,", "salt"), (" ", "rice", "salt")],
)
def test_a_list_is_parted_between_its_items(pause: str, before: str, behind: str) -> None:
    first, second = pieces(f"{'tea ' * (LONGEST // 5)}rice{pause}salt {'milk ' * 100}")
    assert (first.endswith(before) and second.startswith(behind)) or pause == " "
    assert len(first) > HALF


def test_the_last_comma_counts_where_no_semicolon_is_near() -> None:
    """One in the first half would leave a short piece behind."""
    first, _ = pieces(f"rice; {'tea ' * 250}salt, {'milk ' * 150}")
    assert first.endswith("salt,")


def test_a_word_without_end_is_cut() -> None:
    assert [len(piece) for piece in pieces("a" * (2 * LONGEST + 1))] == [LONGEST, LONGEST, 1]


def test_a_sentence_that_is_just_not_too_long_stays_whole() -> None:
    text = f"{'tea; ' * (LONGEST // 5 - 1)}end."
    assert len(text) <= LONGEST and pieces(f"{text} She left.") == [text, "She left."]


def test_a_headline_without_end_is_parted_too() -> None:
    text = "Rice and tea " * 500
    found = block_sentences(text, Block("headline", Span(0, len(text)), "title"), languages()["en"])
    assert len(found) > 1 and all(span.stop - span.start <= LONGEST for span in found)


def test_a_row_of_marks_is_looked_at_once() -> None:
    """Were each of a hundred thousand full stops to look for the last of them, it would take minutes."""
    assert pieces(f"He left{'.' * 100_000}and came back.")[0].startswith("He left...")
