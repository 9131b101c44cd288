"""A phrase while it grows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Growth:
    """A phrase while it grows: its edges, and what its complements say.

    `open`: any body may complete the noun. `people`: they are a group, and where they live completes it. `named`: the
    words are a name of a body.
    """

    first: int
    stop: int
    open: bool
    people: bool
    countries: list[str | None] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    completed: bool = False
    named: bool = False
    former: bool = False
    candidate: bool = False
    counted: bool = False
    inner: bool = False
    foreign: bool = False
    new: bool = False
