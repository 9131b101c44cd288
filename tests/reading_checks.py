"""What holds of every outcome, whatever was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from warta.fields import line_of
from warta.records import Failure, Reading
from warta.schema import schema

CHECKER = Draft202012Validator(schema())


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every span of a record, wherever it stands."""
    if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
        yield value[0], value[1]
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)
    elif isinstance(value, dict):
        if "start" in value:
            yield value["start"], value["stop"]
        for item in value.values():
            yield from spans(item)


def check(outcome: Reading | Failure) -> None:
    """A record in form whose spans lie in its text, or an error that says what is wrong."""
    record = line_of(outcome)
    assert list(CHECKER.iter_errors(record)) == []
    if isinstance(outcome, Failure):
        assert outcome.error.strip().endswith(".")
        assert "fault in Warta" not in outcome.error, outcome.error
        return
    for start, stop in spans(record):
        assert 0 <= start <= stop <= len(outcome.article.text)
