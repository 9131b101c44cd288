"""Addresses as pages write them."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_address(url: str) -> bool:
    """Whether an address can be parsed: "https://[domain]/beras", left over from a template, cannot.

    >>> is_address("https://kabarpagi.id/beras"), is_address("/beras"), is_address("https://[domain]/beras")
    (True, True, False)
    """
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
