"""The outlet of a page whose markup names none: by its address, in the page's title or in the link to the front."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from warta.page.dom import Dom, columns_of
from warta.page.labelled import Labelled
from warta.page.markup import Markup
from warta.page.people import squash
from warta.page.phrases import phrases
from warta.records import Evidence

TITLE_PARTS = re.compile(r"\s+[-–—|·»~:]\s+|\s*[|：]\s*|:\s+")  # the site's name stands at an end of a page's title
LONGEST = 40  # letters of an outlet's name
LEAST_LABEL = 4  # letters of an address that is told to be made of a name


def outlet_of(labelled: Labelled, url: str | None) -> Evidence | None:
    """The site's name where the address is made of it: "Rice is dear - Kabar Pagi" of kabarpagi.example."""
    labels = [squash(label) for label in hosts_of(url)[1:]]
    parts = [squash(part) for part in next(iter(hosts_of(url)), "").split(".")[:-1]]
    own = [part for part in parts if len(part) >= LEAST_LABEL and part not in phrases().platforms][-1:]
    told = [(name, "title", labels) for name in _in_title(labelled.markup)]
    told += [(name, "front_link", own) for name in labelled.fronts]
    for name, rule, of in told if labels else ():
        if any(_is_made_of(label, name.split()) for label in of):
            return Evidence("publisher", name, None, rule)
    return None


def hosts_of(url: str | None) -> tuple[str, ...]:
    """A site's names by its address: "www.kabarpagi.co.id" gives "kabarpagi.co.id" and "kabarpagi"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    if not host:
        return ()
    labels = [label for label in host.split(".") if len(label) > 3] or [host]
    return (host, labels[0], labels[-1])


def fronts_of(dom: Dom, url: str | None) -> tuple[str, ...]:
    """What the page's links to the front of its site say, the first first: "Kabar Pagi", "Beranda"."""
    host = hosts_of(url)[:1]
    if not host:
        return ()
    sites = [f"{scheme}//{www}{host[0]}" for scheme in ("http:", "https:", "") for www in ("", "www.")]
    fronts = frozenset(["/", "./", *sites, *(f"{site}/" for site in sites)])
    links = columns_of(dom).link
    found = (dom.lines[at].text for at, link in enumerate(links) if link in fronts)
    return tuple(dict.fromkeys(text for text in found if len(text) <= LONGEST))


def _in_title(markup: Markup) -> tuple[str, ...]:
    """The last and the first part of the page's title."""
    title = next((said.value for said in markup.titles if said.rule == "title"), "")
    parts = TITLE_PARTS.split(title)
    return (parts[-1].strip(), parts[0].strip()) if len(parts) > 1 else ()


def _is_made_of(label: str, words: list[str]) -> bool:
    """Whether an address is the words of a name, or their beginnings: "nytimes" of "The New York Times"."""
    parts = [squash(word) for word in words if squash(word)]
    if len("".join(parts)) > LONGEST or not parts:
        return False
    pattern = "".join(f"(?:{'|'.join(re.escape(part[:n]) for n in range(len(part), 0, -1))})" for part in parts)
    article = f"(?:{re.escape(parts[0])})?" if parts[0] == "the" else ""
    rest = pattern[pattern.index(")") + 1 :] if article else pattern
    return len(label) >= LEAST_LABEL and re.fullmatch(article + rest, label) is not None
