"""Encodings told by the bytes alone."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.sources.encodings import detected, is_western, words_of

CASES = [
    ("Le préfet de Besançon a déclaré hier que les élèves étaient rentrés chez eux après l’été.", "cp1252"),
    (
        "“Harga beras naik,” kata Menteri Budi – pemerintah akan mengimpor beras… “Ini sementara.”",
        "cp1252",
    ),
    ("Rząd ogłosił wczoraj, że ceny żywności wzrosną. Świadkowie mówią, że żołnierze już są w mieście.", "cp1250"),
    ("Rząd ogłosił wczoraj, że ceny żywności wzrosną. Świadkowie mówią, że żołnierze już są w mieście.", "iso-8859-2"),
    ("Başbakan dün İstanbul'da yaptığı açıklamada gıda fiyatlarının yüzde on artacağını söyledi.", "cp1254"),
    ("Правительство вчера объявило, что цены на продукты вырастут на десять процентов.", "cp1251"),
    ("Правительство вчера объявило, что цены на продукты вырастут на десять процентов.", "koi8-r"),
    ("Η κυβέρνηση ανακοίνωσε χθες ότι οι τιμές των τροφίμων θα αυξηθούν, είπε ο υπουργός.", "cp1253"),
    ("أعلنت الحكومة أمس أن أسعار المواد الغذائية سترتفع، وقال الوزير إن ذلك مؤقت.", "cp1256"),
    ("政府は昨日、食料品の価格が十パーセント上昇すると発表した。大臣は記者団に語った。", "cp932"),
    ("政府は昨日、食料品の価格が十パーセント上昇すると発表した。大臣は記者団に語った。", "euc_jp"),
    ("政府昨天宣布，食品价格将上涨百分之十。部长对记者表示，这只是暂时的，农民们不满。", "gb18030"),
    ("政府昨天宣布，食品價格將上漲百分之十。部長對記者表示，這只是暫時的，農民們不滿。", "big5"),
    ("정부는 어제 식품 가격이 오를 것이라고 발표했다. 장관은 기자들에게 일시적이라고 말했다.", "cp949"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES, ids=[f"{text[:8]}-{encoding}" for text, encoding in CASES])
def test_a_page_is_read_without_a_word_on_its_encoding(text: str, encoding: str) -> None:
    """Among markup and scripts, which say nothing."""
    menu = "<div class=x><a href=/x>Home</a></div>" * 40
    page = f"<html><head><script>var a = 1 < 2;</script></head>{menu}<p>{text}</p>"
    data = page.encode(encoding)
    assert data.decode(detected(data)) == page


def test_letters_that_stand_alone_are_western() -> None:
    assert is_western("Déjà vu à Besançon".encode("cp1252"))
    assert not is_western("Правительство".encode("cp1251"))
    assert is_western(b"plain")


def test_words_are_taken_from_between_the_markup() -> None:
    data = "<p class='é'>Harga</p><script>“é”</script><p>beras “naik”</p>".encode("cp1252")
    assert words_of(data).strip() == "beras “naik”".encode("cp1252")


@pytest.mark.parametrize("piece", [b"<", b"<script>", b"\xe9", b"a\xe9 ", b"<a \xe9", b"\x81\x40"])
def test_a_long_page_takes_no_longer(piece: bytes) -> None:
    begun = time.perf_counter()
    detected(piece * (2_000_000 // len(piece)))
    assert time.perf_counter() - begun < 5


@given(st.binary(max_size=500))
def test_any_bytes_have_an_encoding_that_exists(data: bytes) -> None:
    data.decode(detected(data + random.Random(1).randbytes(3)), "replace")
