"""Which body told before a noun stands for."""

from __future__ import annotations

import pytest

from entity_drawing import draw
from warta.languages import languages
from warta.text.entities.cast import Figure
from warta.text.entities.fitting import OF_NAME, OF_SECTOR, OF_TEXT, fits
from warta.text.lexicon import lexicon_of

FAR = "The mayor was glad.\nThe judge left.\nThe police came.\n"
THRICE = "Harbour Foods Ltd left.\n" * 3


@pytest.mark.parametrize(
    ("noun", "name", "sector", "offices", "fit"),
    [
        ("airline", "Harbour Airways", None, (), OF_NAME),
        ("airline", "Harbour Airways Ltd", "BUS", (), OF_NAME),
        ("airline", "Harbour", "BUS", (), OF_SECTOR),
        ("airline", "Harbour Bank", "BUS", (), 0),
        ("airline", "Harbour", None, ("small airline",), OF_TEXT),
        ("company", "Harbour Bank", "BUS", (), OF_SECTOR),
        ("company", "Harbour Business Association", "BUS", (), 0),
        ("company", "Harbour Group", None, (), OF_SECTOR),
        ("bank", "Bank of Harbour", None, (), OF_NAME),
        ("agency", "Reuters", "JRN", (), 0),
        ("party", "Harbour", "PTY", (), OF_SECTOR),
        ("club", "Harbour Athletic", None, (), OF_NAME),
        ("club", "Harbour", "SOC", (), OF_SECTOR),
    ],
)
def test_how_surely_a_noun_fits(noun: str, name: str, sector: str | None, offices: tuple[str, ...], fit: int) -> None:
    """By its name's own noun, by what the text has called it, by its sector where its name tells nothing else."""
    body = Figure(name, "organisation", "names", sector=sector, offices=set(offices))
    assert fits(noun, body, lexicon_of(languages()["en"])) == fit


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (f"Harbour Foods Ltd left.\n{FAR}Dover Foods Ltd left.\nThe company said so.", "Dover Foods Ltd"),
        (f"Harbour Foods Ltd met Dover Foods Ltd.\n{FAR}The company said so.", "company"),
        ("Harbour Foods Ltd met Dover Foods Ltd.\nThe company said so.", "company"),
        (
            f"{THRICE}{FAR}Dover Foods Ltd left.\nThe company said so.",
            "company",
        ),
        ("Harbour Foods Ltd wrote on Facebook.\nThe company said so.", "Harbour Foods Ltd"),
    ],
)
def test_which_of_several(text: str, company: str) -> None:
    """The only one told near; nobody where the text is about another, or tells of two in one sentence. Where others
    only write is nobody."""
    assert f"[company={company}] said" in draw(text, "en")


def test_the_best_fit() -> None:
    """Who may be a bank is none where another is one by its name."""
    text = "Harbour Foods Ltd met Dover Bank Ltd.\nHarbour Foods Ltd left.\nThe bank said so."
    assert "[bank=bank] said" in draw(text, "en")


def test_one_firm_by_two_names() -> None:
    text = f"Harbour Foods Inc opened.\nHarbour Foods Ltd opened.\n{FAR}The company said so."
    assert "[company=Harbour Foods" in draw(text, "en")
