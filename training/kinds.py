"""Fit the model that tells pages without an article, and score it by cross-validation over sites.

    python -m training.kinds --data ../shared/data/pages --kept KEPT.npz --homes FORMASAURUS/data [--out ....toml]

Articles are the pages of the sets in `--data`, with the labeller's answers of models that saw no page of their site
(`--keep` of `training.pages`), since those for new pages are as unsure. The others come with the package formasaurus
(PyPI, MIT): home pages, and pages to log in, to search, to write to the owner. Each page is learned twice, with its
address and without, so that the model bears both.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from training.page_gold import GoldPage, load, spread
from warta.page.dom import Dom, Line, read_dom
from warta.page.html import sheet_of
from warta.page.kinds import SURE, traits
from warta.page.labeller import body_chances, labeller
from warta.page.markup import Markup, read_markup
from warta.page.source import bounded
from warta.sources.decode import in_utf8

HOME = re.compile(r"/?|/(?:index|home|default)\.\w+|/[a-z]{2}/?")
FORM = re.compile(r"log-?in|sign-?(?:in|up)|regist|account|contact|search|passw|categor|/tags?/", re.I)
OF_ADDRESS = ("address", "root", "depth", "number", "slug")
FOLDS = 5
SEED = 1
ROUNDS = 30  # of Newton's method; it stands still after about ten
PENALTY = 1.0  # on the squares of the weights of standardised traits


class Example(NamedTuple):
    """A page: its site, what it is ("article", "bare", "home", "form"), and its traits."""

    site: str
    kind: str
    traits: Mapping[str, float]


def main() -> None:
    """Score by folds over sites, then fit all and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of page sets")
    parser.add_argument("--homes", type=Path, required=True, help="formasaurus/data of the installed package")
    parser.add_argument("--out", type=Path, default=Path("warta/page/model/kinds.toml"))
    parser.add_argument("--kept", type=Path, required=True, help="what training.pages --keep wrote")
    arguments = parser.parse_args()
    with np.load(arguments.kept) as kept:
        examples = [*articles(arguments.data, kept), *others(arguments.homes)]
    names = tuple(examples[0].traits)
    report(examples, names)
    arguments.out.write_text(written(names, fit(*matrix(examples, names))), encoding="utf-8")


def articles(data: Path, kept: Mapping[str, NDArray[np.float64]]) -> Iterator[Example]:
    """The pages of the sets, but those that show nothing until their scripts run.

    `kept`: for each the held-out chances of its lines near prose.
    """
    for page in (page for page in load(data) if page.places):
        found = traits_of(page.whole, page.markup, spread(page, kept[f"{page.set}/{page.id}"]), page.gold["url"])
        yield Example(page.site, "article", found)
        for titled in (True, False) if any(page.body) else ():
            yield Example(page.site, "bare", _traits(*bare(page, titled), page.gold["url"]))


def bare(page: GoldPage, titled: bool) -> tuple[Dom, Markup]:
    """An article as it is kept when only its text is left, and its title (`titled`): short pages are articles, too.

    Nothing says any more that it is one, the element of its text included.
    """
    text = tuple(line for line, body in zip(page.dom.lines, page.body, strict=True) if body)
    titles = page.markup.titles[:titled]
    elements = tuple(one._replace(tag="div") if one.tag == "article" else one for one in page.dom.elements)
    return Dom(
        (
            *(Line(text=said.value, element=0, linked=0, links=0, bold=0, inline="", link=None) for said in titles),
            *text,
        ),
        elements,
    ), Markup(titles=titles)


def others(folder: Path) -> Iterator[Example]:
    """The home pages and forms among formasaurus' pages."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    for name, entry in sorted(index.items()):
        address = urlsplit(entry["url"])
        kind = "home" if HOME.fullmatch(address.path) else "form" if FORM.search(entry["url"]) else None
        if kind is None:
            continue
        parser = LexborHTMLParser(bounded(in_utf8((folder / name).read_bytes(), name)))
        markup = read_markup(parser)
        site = (address.hostname or "").removeprefix("www.")
        yield Example(site, kind, _traits(read_dom(parser), markup, entry["url"]))


def _traits(dom: Dom, markup: Markup, url: str | None) -> Mapping[str, float]:
    return traits_of(dom, markup, body_chances(dom, markup, labeller()), url)


def traits_of(dom: Dom, markup: Markup, chances: NDArray[np.float64], url: str | None) -> Mapping[str, float]:
    """The traits of a page whose lines have these chances to be its text."""
    sheet = sheet_of(dom, markup, chances)
    return traits(dom, markup, sheet.surely(), sheet.headline, url)


def matrix(examples: list[Example], names: tuple[str, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Every example twice, with its address and without; and whether each is no article."""
    rows = np.array([[example.traits[name] for name in names] for example in examples])
    none = np.array([example.kind in ("home", "form") for example in examples], np.float64)
    return np.concatenate([rows, without_address(rows, names)]), np.concatenate([none, none])


def without_address(rows: NDArray[np.float64], names: tuple[str, ...]) -> NDArray[np.float64]:
    """The rows as if the pages' addresses were unknown."""
    bare = rows.copy()
    bare[:, [names.index(name) for name in OF_ADDRESS]] = 0
    return bare


def fit(rows: NDArray[np.float64], none: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of a logistic regression for traits as they are, the bias last."""
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = np.c_[(rows - middle) / spread, np.ones(len(rows))]
    weights = np.zeros(scaled.shape[1])
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-scaled @ weights))
        curve = scaled.T @ (scaled * (said * (1 - said))[:, None]) + PENALTY * np.eye(len(weights))
        weights += np.linalg.solve(curve, scaled.T @ (none - said) - PENALTY * weights)
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - plain @ middle)


def report(examples: list[Example], names: tuple[str, ...]) -> None:
    """Print what share of each kind is told to be no article, by a model that knows no page of the site."""
    sites = sorted({example.site for example in examples})
    of_site = dict(zip(sites, np.random.default_rng(SEED).integers(0, FOLDS, len(sites)).tolist(), strict=True))
    fold = np.array([of_site[example.site] for example in examples])
    rows = np.array([[example.traits[name] for name in names] for example in examples])
    for called, seen in (("with address", rows), ("without", without_address(rows, names))):
        said = np.zeros(len(rows))
        for k in range(FOLDS):
            weights = fit(*matrix([one for one, f in zip(examples, fold, strict=True) if f != k], names))
            said[fold == k] = 1 / (1 + np.exp(-(seen[fold == k] @ weights[:-1] + weights[-1])))
        for kind in ("article", "bare", "home", "form"):
            chosen = np.array([example.kind == kind for example in examples])
            told = int((said[chosen] > SURE).sum())
            print(f"{called:12} {kind:8} told to be no article: {told} of {chosen.sum()}")


def written(names: tuple[str, ...], weights: NDArray[np.float64]) -> str:
    """The model as TOML."""
    head = "# Which pages are no article: weights of a logistic regression over traits of the page.\n"
    made = "# Made by `python -m training.kinds`, which says how; `warta/page/kinds.py` says what each trait is.\n\n"
    lines = (f"{name} = {weight:.4f}\n" for name, weight in zip((*names, "bias"), weights, strict=True))
    return head + made + "[weights]\n" + "".join(lines)


if __name__ == "__main__":
    main()
