"""What the model of further parties learns from: who has a role in a deed beside the likeliest, by models that have
not learned from the article (`event_folds.py`, which also writes what is learned)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from training.event_items import NONE, Example, Item, role_labels
from training.events import Strength, fit, pruned
from warta.events.linear import Linear
from warta.events.models import Models
from warta.events.who.further import PARTY, likely_enough
from warta.events.who.further_features import further_features
from warta.events.who.roles import roles_of, weighed
from warta.events.words.lexicon import read_lexicon
from warta.ontology import plover

STRENGTH = Strength(0.03, 20)
"""Cross-validated: .02 and .05, and features from ten examples on, give the same average precision to .002."""
SMALLEST = 0.01
"""A weight below this is not shipped."""


def further_examples(item: Item, models: Models) -> Iterator[Example]:
    """Of each deed of an article everybody who may be party to it beside the likeliest, and whether the gold says so.

    Who is only another naming of a party is left out. Of a recipient it is asked also where somebody has joined the
    actors, which reading does not: what is learned does not depend on whom an older model would have let join.
    """
    lexicon = read_lexicon(item.language)
    for i, gold in item.events.items():
        kind = plover().types[gold["type"]]
        who = weighed(item.cases[i], kind, item.cases, item.seen, lexicon)
        labels = role_labels(who.parties, gold, item.seen)
        (scores,) = models.fits([who.features], models.told([item.features[i]]))
        roles = roles_of(item.cases[i], kind, who.parties, scores, models)
        taken = [role.first for role in roles]
        for role in roles:
            for n in (n for n in likely_enough(role, taken) if labels[n] is not None):
                yield further_features(role, n), PARTY if labels[n] == role.name else NONE


def fit_further(examples: Iterable[Example]) -> Linear:
    """The model of some examples: how likely somebody is PARTY, and not NONE."""
    return pruned(fit(list(examples), STRENGTH), SMALLEST)
