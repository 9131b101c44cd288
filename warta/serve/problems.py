"""What went wrong with a request, as RFC 9457 has it: a status, a title, a sentence, and what is allowed."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

SERVICE_RETRY = 5  # seconds after which to ask again what took too long


class Problem(Exception):
    """An answer that is no answer. `parameter`: the one that is wrong; `allowed`: what may stand there."""

    def __init__(self, status: int, detail: str, parameter: str | None = None, allowed: Any = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.parameter, self.allowed = status, detail, parameter, allowed

    @classmethod
    def missing(cls, what: str) -> Problem:
        """There is no such thing in the dataset."""
        return cls(HTTPStatus.NOT_FOUND, f"The dataset has no {what}.")

    @classmethod
    def bad(cls, parameter: str, detail: str, allowed: Any = None) -> Problem:
        """A parameter that is unknown, or has a value that cannot be."""
        return cls(HTTPStatus.BAD_REQUEST, detail, parameter, allowed)

    @classmethod
    def slow(cls, seconds: float) -> Problem:
        """A question that takes too long."""
        return cls(HTTPStatus.SERVICE_UNAVAILABLE, f"The question took longer than {seconds:g} seconds; narrow it.")

    @classmethod
    def changing(cls) -> Problem:
        """Files that a build is just replacing."""
        return cls(HTTPStatus.SERVICE_UNAVAILABLE, "The dataset is being rebuilt; try again in a moment.")

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def to_dict(self) -> dict[str, Any]:
        """As `application/problem+json`."""
        told = {"type": "about:blank", "title": self.title, "status": int(self.status), "detail": self.detail}
        more = {"parameter": self.parameter, "allowed": self.allowed}
        return told | {name: value for name, value in more.items() if value is not None}
