import pytest

from warta.errors import BinaryError, EmptyError
from warta.sources.decode import decode

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
