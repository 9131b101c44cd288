"""Other words of the same length stand where words stood."""

from __future__ import annotations

import pyarrow as pa

from benchmarks.reworded import Strings, Vocabulary, vocabulary_of

TEXTS = ["Harga BERAS naik di Padang", "beras dari Jambi, è vero?", None, "", "Harga jagung turun"]


def known() -> Vocabulary:
    return vocabulary_of(text.encode() for text in TEXTS if text)


def test_the_first_round_is_the_text_itself() -> None:
    column = pa.array(TEXTS)
    assert Strings(column, known()).reworded(known().round(0)) == column


def test_lengths_capitals_and_what_is_no_word_stay() -> None:
    (found, *_) = Strings(pa.array(["xHarga BERAS, 12 di Padang"]), known()).reworded(known().round(3)).to_pylist()
    assert [len(part) for part in found.split()] == [6, 6, 2, 2, 6]
    assert found[7:12].isupper() and found[12] == ","
    assert found[:6] == "xHarga"  # no word that is known


def test_a_word_gives_way_to_the_same_one_everywhere_in_a_round() -> None:
    vocabulary = vocabulary_of(b"kata%c%c%c" % (97 + n // 400, 97 + n // 20 % 20, 97 + n % 20) for n in range(4000))
    column = Strings(pa.array(["kataaaa kataabb", "kataabb kataaaa"]), vocabulary)
    rounds = [column.reworded(vocabulary.round(number)).to_pylist() for number in range(1, 5)]
    assert all(one.split() == other.split()[::-1] for one, other in rounds)
    assert len({one for one, _ in rounds}) == 4


def test_texts_that_lie_side_by_side_are_words_apart() -> None:
    vocabulary = vocabulary_of(b"kata%c%c%c" % (97 + n // 400, 97 + n // 20 % 20, 97 + n % 20) for n in range(4000))
    one, other = Strings(pa.array(["kataaaa", "kataaab"]), vocabulary).reworded(vocabulary.round(1)).to_pylist()
    assert (one, other) != ("kataaaa", "kataaab")


def test_a_slice_is_taken_from_its_place() -> None:
    column = pa.array(TEXTS).slice(1)
    assert Strings(column, known()).reworded(known().round(0)) == column
