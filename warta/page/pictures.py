"""The picture that leads an article."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

from warta.page.labelled import Labelled
from warta.records import Caption, Image

LONGEST = 45  # characters of such a file's name: in longer ones "default" is a cut of the picture
NO_STORY = re.compile(
    r"(?<![a-z])(?:default|placeholder|fallback|no[-_]?image|dummy|spacer|blank|avatar|subscribe[-_]card)(?![a-z])"
    r"|^logo(?![a-z])",
    re.I,
)
"""What the file of a picture is called that a site gives every page without one of its own."""
PLAIN = frozenset({
    "article", "author", "banner", "black", "blog", "card", "cover", "dark", "facebook", "featured", "full", "graph",
    "header", "image", "images", "img", "large", "light", "logo", "main", "medium", "new", "news", "open", "photo",
    "picture", "png", "post", "profile", "share", "sharing", "site", "small", "social", "square", "thumb", "thumbnail",
    "twitter", "user", "white", "wide",
})  # fmt: skip
"""What else such a name says: where it is shown, and how."""
SHORT = 2  # letters of a word that says nothing of a story: "og", "fb"
OF_SITE = re.compile(r"/(?:static|assets?|themes?|icons?|common)/.*logo", re.I)


def lead_image(labelled: Labelled, captions: tuple[Caption, ...], url: str | None) -> Image | None:
    """The picture of the story that the markup puts first, with the caption above the article's text, if one is."""
    said = next((one for one in labelled.markup.images if not _of_no_story(one.value)), None)
    if said is None:
        return None
    return Image(urljoin(url or "", said.value), _above_body(labelled, captions), said.rule)


def _above_body(labelled: Labelled, captions: tuple[Caption, ...]) -> int | None:
    """The first caption before the second paragraph: a picture may stand below the first."""
    body = [block.span.start for block in labelled.of("body")[:2]]
    end = body[-1] if body else len(labelled.text)
    return next((number for number, caption in enumerate(captions) if caption.span.start < end), None)


def _of_no_story(address: str) -> bool:
    """Whether a picture is the site's own, its logo or the one of all pages: "/assets/facebook-default-wide.jpg"."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    name = path.rsplit("/", 1)[-1]
    shared = len(name) <= LONGEST and NO_STORY.search(name) and not _tells(name.rpartition(".")[0], parts.netloc)
    return bool(shared or OF_SITE.search(path))


def _tells(name: str, host: str) -> bool:
    """Whether a file's name says what its picture shows: "blank-ballots", "logo-new-party"; not its site's name."""
    words = re.split(r"[^a-z0-9]+", NO_STORY.sub(" ", name).lower())
    return any(len(word) > SHORT and word.isalpha() and word not in PLAIN and word not in host for word in words)
