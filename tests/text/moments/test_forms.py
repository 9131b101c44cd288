"""The forms of the built-in languages compile, and each is explained."""

import re

import pytest

from warta.languages import languages
from warta.text.moments.forms import tongue_of

LANGUAGES = languages()


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_all_forms_compile(code: str) -> None:
    """A faulty one would be found out only by the article that it fits."""
    forms = tongue_of(LANGUAGES[code]).forms
    assert forms
    assert all(form.pattern.flags & re.IGNORECASE for form in forms)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_forms_are_explained(code: str) -> None:
    """Each form of a table has an example beside its rule."""
    lines = (LANGUAGES[code].folder / "moments.toml").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line.startswith("rule = ")]
    assert rules
    assert all(re.search(r"#\s+\S", line) for line in rules)
