"""Which addresses are public: a list of those that are not, each a door into somebody's own network."""

from __future__ import annotations

import ipaddress
from pathlib import Path

import pytest

from warta.sources.addresses import is_address, is_fit_port, is_public, public_or


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "255.255.255.255"),
        *("100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "192.0.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00::1", "ff02::1", "fec0::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe"),
        *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "100::1"),
        *("", "localhost", "1.2.3", "0x7f.1"),
    ],
)
def test_addresses_within_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"],
)
def test_addresses_of_everybody_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("port", "fit"), [(None, True), (80, True), (443, True), (8080, True), (22, False), (25, False)]
)
def test_ports_that_are_for_other_things(port: int | None, fit: bool) -> None:
    assert is_fit_port(port) is fit


def test_an_address_is_no_path() -> None:
    assert is_address("HTTPS://kabar.example/1")
    assert not is_address("kabar/https://x")
    assert not is_address(Path("https://kabar.example"))


def test_a_network_of_ones_own_may_be_allowed() -> None:
    may_connect = public_or([ipaddress.ip_network("10.1.0.0/16"), ipaddress.ip_network("fd00::/8")])
    found = [may_connect(one) for one in ("10.1.2.3", "10.2.0.1", "127.0.0.1", "fd00::1", "8.8.8.8", "nonsense")]
    assert found == [True, False, False, True, True, False]
