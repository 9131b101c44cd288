"""How many there are of something, in words."""

from __future__ import annotations


def counted(number: int, one: str) -> str:
    """`1 part`, `2 parts`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
