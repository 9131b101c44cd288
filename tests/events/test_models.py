"""The weights that ship."""

from __future__ import annotations

from warta.events.models import FOLDER, read_models
from warta.ontology import plover


def test_the_models_answer_the_questions_they_are_asked() -> None:
    """Labels are those that the coder looks for; types are the ontology's."""
    models = read_models()
    assert set(models.deed.labels) == {"deed", "none"}
    assert set(models.kind.labels) <= set(plover().types)
    assert set(models.role.labels) == {"actor", "recipient"}
    assert set(models.recall.labels) == {"background", "news"}
    assert models.time.labels == ("time",)


def test_any_language_has_a_threshold() -> None:
    """One that nothing was learned of is treated with more doubt."""
    models = read_models()
    assert models.least("xx") >= max(models.least("id"), models.least("en"))


def test_they_stay_small() -> None:
    """Under three megabytes together."""
    assert sum(file.stat().st_size for file in FOLDER.glob("[dkrt]*.npz")) < 3_000_000


def test_confidence_rises_with_likelihood_and_stays_a_share() -> None:
    """Recalibration keeps the order."""
    models = read_models()
    shares = [models.confidence(likely) for likely in (0.0, 0.2, 0.5, 0.9, 1.0)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_more_is_asked_in_an_article_that_tells_nothing_for_sure() -> None:
    """Not in one of a few words, of which too little is known."""
    models = read_models()
    many = models.quiet.candidates
    assert models.asked("id", many, models.quiet.sure - 0.1) == models.quiet.least > models.least("id")
    assert models.asked("id", many, models.quiet.sure) == models.asked("id", many - 1, 0.1) == models.least("id")
