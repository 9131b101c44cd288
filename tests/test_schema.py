import pytest
from jsonschema import Draft202012Validator

from sample import READING
from warta.fields import line_of
from warta.records import Failure
from warta.schema import schema

CHECKER = Draft202012Validator(schema())


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_a_record_is_valid() -> None:
    assert list(CHECKER.iter_errors(READING.to_dict())) == []


def test_a_failure_is_valid() -> None:
    assert CHECKER.is_valid(line_of(Failure("1", "1 is empty.")))


@pytest.mark.parametrize(
    "wrong",
    [{"published": "yesterday"}, {"lang": 3}, {"blocks": [{"role": "advert"}]}, {"more": 1}, {"sentences": [[1]]}],
)
def test_a_record_out_of_form_is_not(wrong: dict[str, object]) -> None:
    assert not CHECKER.is_valid(READING.to_dict() | wrong)
