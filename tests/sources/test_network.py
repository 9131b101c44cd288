"""Connections go to public addresses, to those that were checked, and end in time."""

from __future__ import annotations

import socket
from typing import Any

import httpcore
import httpx
import pytest

from local_site import Sent, serving
from warta.sources.network import Clock, PublicNetwork, PublicTransport, RefusedError


class Nowhere(httpcore.NetworkBackend):
    """Keeps where it was to connect to, and connects to nothing."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore.NetworkStream:
        self.asked.append(host)
        raise httpcore.ConnectError("nowhere")


def looked_up(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
    """Let each look-up of a name give the next of the answers."""
    left = iter(answers)

    def answer(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(left)]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def network() -> tuple[PublicNetwork, Nowhere]:
    clock = Clock()
    clock.start(60)
    found = PublicNetwork(clock)
    found.inner = inner = Nowhere()  # type: ignore[assignment]
    return found, inner


def test_a_name_is_looked_up_once_and_the_connection_goes_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look-up would let a name answer 127.0.0.1 after it was checked (DNS rebinding)."""
    looked_up(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    found, inner = network()
    with pytest.raises(httpcore.ConnectError, match="nowhere"):
        found.connect_tcp("kabar.example", 443)
    assert inner.asked == ["93.184.216.34"]


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["64:ff9b::7f00:1"]])
def test_a_name_with_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, addresses: list[str]) -> None:
    looked_up(monkeypatch, addresses)
    found, inner = network()
    with pytest.raises(RefusedError, match=r"kabar\.example is not a public one"):
        found.connect_tcp("kabar.example", 443)
    assert inner.asked == []


def test_the_addresses_of_a_host_are_tried_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up(monkeypatch, [f"93.184.216.{number}" for number in range(9)])
    found, inner = network()
    with pytest.raises(httpcore.ConnectError):
        found.connect_tcp("kabar.example", 443)
    assert inner.asked == ["93.184.216.0", "93.184.216.1", "93.184.216.2"]


def test_a_name_without_address_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(httpcore.ConnectError, match=r"nama\.example has no address"):
        network()[0].connect_tcp("nama.example", 80)


def test_a_name_that_no_name_can_be_is_named() -> None:
    with pytest.raises(httpcore.ConnectError, match="has no address"):
        network()[0].connect_tcp("a" * 300, 80)


def test_when_the_time_is_over_nothing_is_waited_for() -> None:
    clock = Clock()
    with pytest.raises(httpcore.ReadTimeout):
        clock.bounded(10)
    clock.start(5)
    assert clock.bounded(None) <= 5
    assert clock.bounded(1) == 1


def test_an_answer_comes_over_a_real_connection() -> None:
    """Through the transport, with the body read as it comes."""
    clock = Clock()
    clock.start(30)
    transport = PublicTransport(PublicNetwork(clock, lambda address: address == "127.0.0.1"))
    with serving() as site, httpx.Client(transport=transport) as client:
        site.sent["/a?b=1"] = Sent((b"Harga ", b"beras"))
        assert client.get(f"{site.url}/a?b=1").text == "Harga beras"
        assert client.get(f"{site.url}/none").status_code == 404
