"""The trained weights of the coder, and the thresholds that go with them; `model/README.md` is their card."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, pairwise
from math import exp, log
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from warta.events.deed_features import DEED_RECALLED, OF_DEED
from warta.events.linear import Floats, Integers, Joined, Linear, in_a_row, joined, read_linear, softmax
from warta.events.network import OF_RECALL, OF_ROLES, OF_TIMES, Network, read_network
from warta.events.words.sieve import Sieve, read_sieve

TINY = 1e-6
NOTHING, HALF = np.float32(1e-6), np.float32(0.5)
REGRESSION = np.float32(0.3)
"""What a regression counts beside its network, on deeds, types and parties; the rest is the network's."""
DOUBTED = 0.02
"""What the regression thinks less likely a deed than this is none, and the network is not asked."""
FOLDER = Path(__file__).parent / "model"

D = TypeVar("D", bound=np.generic)
Features = Sequence[str]
Numbers = Integers
"""A candidate by the numbers of its features (`Models.told`)."""


class Quiet(NamedTuple):
    """An article of at least so many `candidates`, none of them so `sure` a deed, tells only what is likely by `least`.

    Such are those of sport, shows and goods, which have most of the false events.
    """

    candidates: int
    sure: float
    least: float


NEVER = Quiet(0, 0.0, 0.0)
"""No article is."""


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """Seven linear models and four networks, and the thresholds they are read by.

    A network gives a second opinion on the linear model of the same question, `network` on `deed` and `kind`.
    """

    deed: Linear  # "deed" or "none", of a candidate
    kind: Linear  # the type of a deed
    role: Linear  # how well somebody fits as "actor" and as "recipient", against others and nobody
    recall: Linear  # "news" or "background"
    time: Linear  # how well a time fits as that of a deed, against the others
    place: Linear  # how well a site fits as where it took place, against the others and nowhere
    further: Linear  # "party" or "none", of somebody beside the likeliest actor or recipient
    least_deed: dict[str, float]  # a candidate is told from here on, by language; "" is any other
    nobody_acts: float  # a factor of the likelihood of nobody as actor
    nobody_meets: float  # the same as recipient
    least_further: float  # who has a role as well, from here on
    least_background: float  # a deed is recalled from here on
    least_time: float  # what is recalled has a time from here on
    nowhere: float  # a factor of the likelihood of nowhere
    calibration: tuple[float, float] = (1.0, 0.0)  # slope and shift of the log-odds (Platt 1999)
    quiet: Quiet = NEVER  # the articles in which more is asked
    network: Network | None = None  # "none" or the type, of a candidate
    role_network: Network | None = None
    recall_network: Network | None = None
    time_network: Network | None = None
    sieve: Sieve | None = None  # which sentences are searched

    def told(self, candidates: Sequence[Features]) -> list[Numbers]:
        """Candidates, each given by its features, as the questions below are asked of them."""
        told = self._of_candidates().told(candidates)
        return cut(told, [len(features) + 1 for features in candidates])

    def chances(self, told: Sequence[Numbers]) -> Floats:
        """How likely candidates are deeds of each type: an array of candidates by types.

        Regressions and network are averaged: their log-odds say how likely it is a deed, their likelihoods of which
        type. The types are those of `kind`, in order.
        """
        models, items = self._of_candidates(), in_a_row(told)
        deeds = softmax(models.scores(self.deed, items))[:, self.deed.labels.index("deed")]
        asked = np.flatnonzero(deeds >= DOUBTED)
        items = in_a_row([told[i] for i in asked.tolist()])
        likely, kinds = deeds[asked], softmax(models.scores(self.kind, items))
        if self.network is not None:
            second = self.network.answers(models.scores(self.network.hidden, items))
            likely = between(likely, 1 - second[:, 0], REGRESSION)
            kinds = REGRESSION * kinds + (1 - REGRESSION) * of_kinds(second)
        found = np.zeros((len(told), len(self.kind.labels)), np.float32)
        found[asked] = likely[:, None] * kinds
        return found

    def fits(self, parties: Sequence[Sequence[Features]], deeds: Sequence[Numbers]) -> list[Floats]:
        """How well parties, given by their features, fit as "actor" and "recipient": of each deed parties by roles.

        `deeds`: their candidates, that only the network sees. Regression and network are averaged. The roles are those
        of `role`, in order.
        """
        return self._fits(self.role, self.role_network, parties, deeds, REGRESSION)

    def days(self, times: Sequence[Sequence[Features]], deeds: Sequence[Numbers]) -> list[Floats]:
        """How well times, given by their features, fit as those of deeds: of each deed a score a time.

        `deeds`: their candidates, that only the network sees; it counts as much as the regression.
        """
        return [scores[:, 0] for scores in self._fits(self.time, self.time_network, times, deeds, HALF)]

    def places(self, sites: Sequence[Sequence[Features]], deeds: Sequence[Numbers]) -> list[Floats]:
        """How well sites, given by their features, and nowhere fit as those of deeds: of each deed a score a site."""
        return [scores[:, 0] for scores in self._fits(self.place, None, sites, deeds, HALF)]

    def recalled(self, features: Sequence[Features], deeds: Sequence[Numbers]) -> list[float]:
        """How likely each deed, given by its features and its candidate, is only recalled.

        Regression and network, that alone sees the candidate, count the same.
        """
        background, network = self.recall.labels.index("background"), self.recall_network
        if network is None:
            return [float(likely) for likely in self.recall.probabilities(features)[:, background]]
        models = joined((self.recall, network.hidden))
        items = models.told(features)
        first = softmax(models.scores(self.recall, items))[:, background]
        second = network.answers(models.scores(network.hidden, items) + self._shared(network, deeds))
        both = between(first, second[:, network.answer.labels.index("background")], HALF)
        return [float(likely) for likely in both]

    def _fits(
        self,
        model: Linear,
        network: Network | None,
        asked: Sequence[Sequence[Features]],
        deeds: Sequence[Numbers],
        share: np.float32,
    ) -> list[Floats]:
        """How well items of deeds fit by a model, which counts for a `share`, and by a network that sees the deed, too.

        They are asked of all deeds at once: most of the time goes into the asking.
        """
        if not deeds:
            return []
        flat, sizes = list(chain.from_iterable(asked)), list(map(len, asked))
        if network is None:
            scores = model.scores(flat)
        else:
            models = joined((model, network.hidden))
            items = models.told(flat)
            units = models.scores(network.hidden, items) + np.repeat(self._shared(network, deeds), sizes, axis=0)
            scores = share * models.scores(model, items) + (1 - share) * network.scores(units)
        return cut(scores, sizes)

    def _shared(self, network: Network, deeds: Sequence[Numbers]) -> Floats:
        """What deeds' candidates add to the hidden units, whose bias is in what they are added to."""
        return self._of_candidates().scores(network.hidden, in_a_row(deeds)) - network.hidden.at([-1])

    def _of_candidates(self) -> Joined:
        """All that see the features of a candidate, some of them by other names."""
        networks = (
            (self.network, ""),
            (self.role_network, OF_DEED),
            (self.recall_network, DEED_RECALLED),
            (self.time_network, OF_DEED),
        )
        seeing = [(network.hidden, begin) for network, begin in networks if network is not None]
        hidden, begins = zip(*seeing, strict=True) if seeing else ((), ())
        return joined((self.deed, self.kind, *hidden), ("", "", *begins))

    def confidence(self, likely: float) -> float:
        """A likelihood of the models as a share of right answers: its log-odds, stretched and shifted."""
        odds = log(max(likely, TINY) / max(1 - likely, TINY))
        return 1 / (1 + exp(-self.calibration[0] * odds - self.calibration[1]))

    def asked(self, code: str, candidates: int, likeliest: float) -> float:
        """How likely a candidate must be a deed in an article of so many, the likeliest of which is so likely."""
        doubted = candidates >= self.quiet.candidates and likeliest < self.quiet.sure
        return max(self.least(code), self.quiet.least) if doubted else self.least(code)

    def least(self, code: str) -> float:
        """How likely a candidate must be a deed in a language to be told at all."""
        return self.least_deed.get(code, self.least_deed[""])


def cut(rows: NDArray[D], sizes: Sequence[int]) -> list[NDArray[D]]:
    """An array in parts of so many rows."""
    return [rows[start:stop] for start, stop in pairwise(accumulate(sizes, initial=0))]


def between(likely: Floats, others: Floats, share: np.float32) -> Floats:
    """The likelihoods whose log-odds are a mean of those of two opinions, the first of which counts for a `share`."""
    for_it: Floats = likely**share * others ** (1 - share) + NOTHING
    against: Floats = (1 - likely) ** share * (1 - others) ** (1 - share) + NOTHING
    return for_it / (for_it + against)


def of_kinds(second: Floats) -> Floats:
    """How likely each type is, if any, by an array of candidates by none and types."""
    kinds: Floats = second[:, 1:] / (second[:, 1:].sum(axis=1, keepdims=True) + NOTHING)
    return kinds


@cache
def read_models(folder: Path = FOLDER) -> Models:
    """The models in a folder. Raises `OSError` where one is missing."""
    settings = tomllib.loads((folder / "thresholds.toml").read_text(encoding="utf-8"))
    return Models(
        deed=read_linear(folder / "deed.npz"),
        kind=read_linear(folder / "kind.npz"),
        role=read_linear(folder / "role.npz"),
        recall=read_linear(folder / "recall.npz"),
        time=read_linear(folder / "time.npz"),
        place=read_linear(folder / "place.npz"),
        further=read_linear(folder / "further.npz"),
        least_deed=settings["deed"],
        nobody_acts=settings["nobody_acts"],
        nobody_meets=settings["nobody_meets"],
        least_further=settings["further"],
        least_background=settings["background"],
        least_time=settings["time"],
        nowhere=settings["nowhere"],
        calibration=(settings["calibration"]["slope"], settings["calibration"]["shift"]),
        quiet=Quiet(**settings["quiet"]),
        network=read_network(folder),
        role_network=read_network(folder, OF_ROLES),
        recall_network=read_network(folder, OF_RECALL),
        time_network=read_network(folder, OF_TIMES),
        sieve=read_sieve(folder),
    )
