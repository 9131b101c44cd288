import pytest

from warta.errors import BinaryError, EmptyError
from warta.sources.decode import decode, in_utf8

TEXT = "Harga “beras” naik — kata Rahmań"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_is_told_by_mark_or_by_its_bytes(encoding):
    assert decode((TEXT * 3).encode(encoding), "x") == TEXT * 3


def test_the_header_and_the_meta_tag_are_believed():
    data = "Préfet à Besançon".encode("cp1252")
    assert decode(data, "x", "iso-8859-1") == "Préfet à Besançon"
    assert decode(b'<meta charset="windows-1252">' + data, "x").endswith("Préfet à Besançon")


def test_utf_8_wins_over_a_wrong_header():
    assert decode(TEXT.encode(), "x", "iso-8859-1") == TEXT


def test_a_few_broken_bytes_do_not_change_the_encoding():
    data = (TEXT * 20).encode().replace(b"naik", b"na\xffik", 1)
    assert "na\ufffdik" in decode(data, "x")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(50), b"%PDF-1.7\n", b"\x00\x01\x02\x03" * 100, b"\xff\xd8\xff\xe0JFIF"]
)
def test_binary_files_are_named(data):
    with pytest.raises(BinaryError, match=r"^photo: .*binary"):
        decode(data, "photo")


def test_nothing_is_named():
    with pytest.raises(EmptyError, match=r"^page: "):
        decode(b" \n", "page")


CHINESE = "<p>政府昨天宣布，食品价格将上涨百分之十。</p>"
JAPANESE = "<p>政府は昨日、食品の価格が上がると発表した。</p>"
FRENCH = "<p>Le préfet a été réélu à Besançon</p>"
RUSSIAN = "<p>Правительство вчера объявило, что цены на продукты вырастут.</p>"


@pytest.mark.parametrize(
    ("text", "stated", "encoding"),
    [
        (CHINESE, "gb2312", "gb18030"),
        (CHINESE, "GBK", "gb18030"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "EUC-JP", "euc_jp"),
        (JAPANESE, "ISO-2022-JP", "iso2022_jp"),
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        ("<p>정부는 어제 발표했다</p>", "euc-kr", "cp949"),
        ("<p>“Préfet”, dit-il</p>", "ISO-8859-1", "cp1252"),
        ("<p>“Préfet”, dit-il</p>", "windows-1252", "cp1252"),
    ],
)
def test_names_of_encodings_mean_what_browsers_take_them_for(text, stated, encoding):
    assert decode(text.encode(encoding), "x", stated) == text
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={stated}">{text}'
    assert decode(page.encode(encoding), "x") == page


@pytest.mark.parametrize("header", ["iso-8859-1", "ISO-8859-1", "us-ascii"])
def test_a_server_that_says_latin_of_everything_is_believed_less_than_the_page(header):
    page = f'<meta charset="windows-1251">{RUSSIAN}'
    assert decode(page.encode("cp1251"), "x", header) == page


@pytest.mark.parametrize("stated", ["utf-8", "iso-8859-1", "no-such-encoding", "utf-16", "base64", "\x00"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CHINESE, "gb18030"), (JAPANESE, "cp932"), ("<p>Le préfet a été réélu à Besançon</p>", "cp1252")],
)
def test_what_is_stated_wrongly_is_not_believed(text, encoding, stated):
    assert decode(text.encode(encoding), "x", stated) == text


def test_one_letter_of_another_encoding_does_not_change_the_rest():
    """A page in UTF-8 with a comment in Latin-1, and a page in ASCII with one letter of Latin-1."""
    assert decode("Harga “beras” ".encode() + b"caf\xe9", "x", "utf-8") == "Harga “beras” caf\ufffd"
    assert decode(b"Rice, 5 \xa3 a bag", "x", "utf-8") == "Rice, 5 £ a bag"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<p>Café di Yogya</p>".encode(), None),
        (b"\xef\xbb\xbf<p>Beras</p>", None),
        ("<p>Café di Yogya, crème brûlée, déjà vu</p>".encode("cp1252"), "iso-8859-1"),
        ("<p>Harga beras naik lagi</p>".encode("utf-16-le"), None),
        ("米の値段が上がる".encode("iso2022_jp"), None),
        (b"<p>\\ud800</p> \xff", "unicode_escape"),
    ],
)
def test_the_same_text_in_utf_8(data: bytes, charset: str | None) -> None:
    assert in_utf8(data, "page", charset).decode() == decode(data, "page", charset).replace("\ud800", "")


def test_bytes_that_are_utf_8_are_left_as_they_are() -> None:
    data = "<p>Café</p>".encode()
    assert in_utf8(data, "page") is data
