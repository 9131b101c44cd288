"""What is an address, and which addresses are public."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from pathlib import Path
from urllib.parse import urlsplit

NAT64 = IPv6Network("64:ff9b::/96")
GLOBAL_UNICAST = IPv6Network("2000::/3")  # nothing public lies outside it
PORTS = (80, 443)
FIRST_FREE_PORT = 1024  # below it are mail, shells, printers: nothing that speaks HTTP


def is_address(location: str | Path) -> bool:
    """Whether a location is a URL rather than a path."""
    return isinstance(location, str) and location.lower().startswith(("http://", "https://"))


def host_of(url: str) -> str | None:
    """The host that a URL names; None if it names none: `https://`, `http://[x`."""
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def is_public(address: str) -> bool:
    """Whether an IP address is outside all private, local, shared and reserved networks.

    An IPv6 address that embeds an IPv4 one (mapped, NAT64, 6to4) is as public as that.
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = _inner(found)
        if inner is None:
            return found in GLOBAL_UNICAST and found.is_global
        found = inner
    return found.is_global and not found.is_multicast and not found.is_reserved


def public_or(networks: Iterable[IPv4Network | IPv6Network]) -> Callable[[str], bool]:
    """A test for IP addresses that are public or in a network that is allowed besides."""
    allowed = tuple(networks)

    def may_connect(address: str) -> bool:
        if is_public(address):
            return True
        try:
            return any(ipaddress.ip_address(address) in network for network in allowed)
        except ValueError:
            return False

    return may_connect


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address embeds."""
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def is_fit_port(port: int | None) -> bool:
    """Whether a port may be a web server's; None: the default one."""
    return port is None or port in PORTS or port >= FIRST_FREE_PORT
