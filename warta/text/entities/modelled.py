"""Names that the model knows: where in a run of capitals they begin."""

from __future__ import annotations

from warta.text.entities.called import Called, named
from warta.text.entities.initials import is_acronym
from warta.text.entities.leads import in_team, past_portfolio
from warta.text.entities.runs import opens
from warta.text.entities.sights import Sight

CUT = 2
"""The model cuts off at most so many words at a name's beginning."""


def begins_body(sight: Sight, modelled: int, stop: int) -> bool:
    """Pendiri | Santoso Foundation, the | Ann Baker Award: a body or a prize that has somebody's name.

    Where bodies are completed by what follows them, a whole name may stand right before one.
    """
    behind = modelled + sight.person_at(modelled)
    if sight.lexicon.complements_after:
        return behind - modelled == 1 and behind < stop and sight.has("bodies", behind) > 0
    return any(sight.has("bodies", i) for i in range(behind, stop))  # the Ann Baker Independent Panel


def verb_like(sight: Sight, i: int) -> bool:
    """Whether a word that opens a sentence has the form of a verb: Dilansir."""
    glue = sight.lexicon.glue
    return bool(glue and glue.fullmatch(sight.words[i].lower))


def model_start(sight: Sight, first: int, stop: int) -> int | None:
    """Where in the run the model's person begins."""
    return next((i for i in range(first, stop) if sight.person_at(i)), None)


def goes_before(sight: Sight, first: int, modelled: int, stop: int, known: frozenset[str]) -> bool:
    """Whether the capitals from `first` on are a name's beginning that the model has cut off: Aoife | Brannigan.

    A word that opens a sentence has its capital anyway; a noun before a full name may be a title ("Medali Dag Putra").
    """
    before = range(first, modelled)
    if not 0 < len(before) <= CUT or any(i in sight.name_ends or i in sight.names for i in before):
        return False
    if not all(sight.words[i].text.istitle() and not sight.has("bodies", i) for i in before):
        return False
    if any(verb_like(sight, i) or sight.has("honorifics", i) for i in before):
        return False
    sure = sight.has("given", first) or sight.words[first].text in known
    return bool(sure) or (stop - modelled == 1 and not opens(sight, first))


def modelled_name(
    sight: Sight, i: int, run: tuple[int, int], modelled: int, sure: bool, known: frozenset[str]
) -> Called | None:
    """The name that the model has at word `modelled` of a run, with what belongs to it before; no body's name."""
    first, stop = run
    if begins_body(sight, modelled, stop):
        return None
    whole = sure and not (in_team(sight, first) or is_acronym(sight, first) or sight.has("bodies", first))
    begin = first if whole or goes_before(sight, first, modelled, stop, known) else modelled
    return named(sight, past_portfolio(sight, begin, stop), stop, i, "names")
