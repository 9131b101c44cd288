"""What a page's markup says about it, before any line is read: meta tags, JSON-LD, links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from warta.page.addresses import is_address
from warta.page.json_ld import MOST_ITEMS, decoded, read_records, records_in, text_of, types_of, values_of
from warta.page.phrases import fold, phrases

ARTICLE = re.compile(
    r"article|blogposting|newsreport|report$|liveblog|opinion|review|critic|posting|column|imagegallery", re.I
)
PAGE = re.compile(r"page$|learning|howto|guide$|recipe|creativework|report|dataset|course", re.I)
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)")
MEDIA = re.compile(r"/(?:image|audio|media)object|/comment|/person|/product|/offer|/(?:aggregate)?rating", re.I)
NO_NAME = re.compile(r"^#|://|^\W*$")
MOST_STEPS = 10  # of a list of breadcrumbs
MOST_TIMES = 3  # `time` elements that may be the page's own: further down are those of others
CHANGED = re.compile(r"(?:^|[\s_-])(?:updated|modified|datemodified)(?:$|[\s_-])", re.I)
PUBLISHED = re.compile(r"publish|posted|created|entry-date", re.I)
MOST_AROUND = 50  # elements around one that may say what it tells of: a page may nest ten thousand
TOLD = ", ".join(
    [
        *("meta", 'script[type="application/ld+json"]', "time"),
        *("abbr.published", "abbr.modified", "abbr.updated", 'abbr[itemprop="datePublished"]'),
        *(f'link[rel="{rel}"]' for rel in ("canonical", "prev", "next")),
        *(f'a[rel="{rel}"]' for rel in ("prev", "next")),
    ]
)
"""The elements with such values, found in one pass over the page."""

METAS: Mapping[str, tuple[str, ...]] = {
    "titles": (
        *("og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title"),
        *("title",),
    ),
    "descriptions": (*("og:description", "description", "twitter:description"),),
    "published": (
        *("article:published_time", "og:published_time", "datepublished", "dtk:publishdate"),
        *("parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate", "sailthru.date"),
        *("dc.date.issued", "dcterms.date", "content_publisheddate", "content_publishdate"),
        *("article.published", "published_time", "published-date", "lead:published_at", "cxenseparse:recs:publishtime"),
        *("dcterms.created", "date.created", "dc.date", "article_date_original"),
        *("original-publish-date", "date", "rnews:datepublished", "cxenseparse:publishtime"),
        *("vr:published_time", "iso-8601-publish-date", "last-published", "og:time", "weibo:article:create_at"),
    ),
    "modified": (
        *("article:modified_time", "og:updated_time", "datemodified", "article.updated", "lastmod"),
        *("last-modified", "dcterms.modified", "dc.date.modified", "revised"),
    ),
    "authors": (
        *("author", "dtk:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
        *("byl", "article:author", "article_author", "authors", "content_author", "article:author_name"),
        *("cxenseparse:author", "vr:author", "rbauthors"),
    ),
    "editors": (*("dtk:editor", "editor", "content_editor"),),
    "publishers": (
        *("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"),
        *("cxenseparse:publisher",),
    ),
    "urls": (*("og:url",),),
    "sections": ("article:section", "section", "parsely-section", "og:section", "content_category", "articlesection"),
    "tags": ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords"),
    "images": ("og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    "access": ("article:content_tier", "isaccessibleforfree"),
    "langs": (*("og:locale", "language", "dc.language", "content-language", "inlanguage"),),
}
"""The names of meta tags by field, the more trusted first; in lower case."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value that the markup gives, and its source: `meta:og:title`, `json-ld:headline`, `title`."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Update:
    """An entry of a live blog as JSON-LD gives it."""

    headline: str
    body: str
    published: str


@dataclass(frozen=True, slots=True)
class Markup:
    """The values of a page's markup by field, the more trusted sources first.

    `types` are the types that JSON-LD and `og:type` give, `body` is their `articleBody`; `personal` whether the site's
    publisher is a person, as on a blog: its name is then no outlet's. `trail` is the way to the page from the site's
    front, `neighbours` the addresses that links call the page before ("prev") and after ("next").
    """

    titles: tuple[Said, ...] = ()
    descriptions: tuple[Said, ...] = ()
    published: tuple[Said, ...] = ()
    modified: tuple[Said, ...] = ()
    authors: tuple[Said, ...] = ()
    editors: tuple[Said, ...] = ()
    publishers: tuple[Said, ...] = ()
    urls: tuple[Said, ...] = ()
    langs: tuple[Said, ...] = ()
    types: frozenset[str] = frozenset()
    body: str = ""
    personal: bool = False
    sections: tuple[Said, ...] = ()
    tags: tuple[Said, ...] = ()
    images: tuple[Said, ...] = ()
    access: tuple[Said, ...] = ()
    trail: tuple[str, ...] = ()
    neighbours: tuple[Said, ...] = ()
    updates: tuple[Update, ...] = ()


NOTHING = Markup()


def read_markup(parser: LexborHTMLParser) -> Markup:
    """The markup's values of a parsed page."""
    told: dict[str, list[LexborNode]] = defaultdict(list)
    for node in parser.css(TOLD):
        told[node.tag or ""].append(node)
    metas = _metas(told["meta"])
    items = read_records(script.text() for script in told["script"])
    articles = [item for item in items if any(ARTICLE.search(name) for name in types_of(item))]
    pages = [item for item in items if item not in articles and any(PAGE.search(name) for name in types_of(item))]
    title = parser.css_first("title")
    links = [*told["link"], *told["a"]]
    root = parser.css_first("html")
    lang = root.attributes.get("lang") or root.attributes.get("xml:lang") if root else None
    named = [*told["time"], *told["abbr"]]
    changed = [node for node in named if _tells_of_change(node)]
    times = [*filter(None, (_moment(node) for node in named if node not in changed))][:MOST_TIMES]
    return Markup(
        titles=_of(metas, articles, "titles", ("headline", "name"), [("title", title.text() if title else "")]),
        descriptions=_of(metas, articles, "descriptions", ("description",)),
        published=_of(
            metas,
            articles,
            "published",
            ("datePublished", "dateCreated", "uploadDate"),
            [*_dates_elsewhere(metas, pages), *(("time", t) for t in times)],
        ),
        modified=_of(metas, articles, "modified", ("dateModified",), [("time", t) for t in map(_moment, changed) if t]),
        authors=_of(metas, *_first_with([*articles, *pages], "author", "creator"), _shared_authors(metas)),
        editors=_of(metas, articles, "editors", ("editor",)),
        publishers=_names(_of(metas, articles or items, "publishers", ("publisher", "sourceOrganization"))),
        urls=_whole(_first(_linked(links, "canonical")[:1], _of(metas, articles, "urls", ("url", "mainEntityOfPage")))),
        langs=_first([("html:lang", lang or "")], _of(metas, articles, "langs", ("inLanguage",))),
        types=frozenset([*(name for item in items for name in types_of(item)), *metas.get("og:type", ())]),
        personal=any(
            "Person" in types_of(publisher) for item in items for publisher in records_in(item.get("publisher"))
        ),
        body=max((text_of(item.get("articleBody")) for item in articles), key=len, default=""),
        sections=_of(metas, articles, "sections", ("articleSection",)),
        tags=_of(metas, articles[:1], "tags", ("keywords",)),
        images=_whole(_first([*_pictures(articles), *_named(metas, "images")], ())),
        access=_first([*_free(articles), *_named(metas, "access")], ()),
        trail=_trail(items),
        neighbours=_whole(_first([*_linked(links, "prev"), *_linked(links, "next")], ())),
        updates=tuple(_updates(articles)),
    )


def _moment(node: LexborNode) -> str:
    """The moment of a `time` element; scripts have attributes of their own for it (`data-published`)."""
    attributes = node.attributes
    own = (value for name, value in attributes.items() if name.startswith("data-") and value and ISO.match(value))
    return attributes.get("datetime") or next(own, "") or _titled(attributes)


def _titled(attributes: Mapping[str, str | None]) -> str:
    """The moment in an element's title: <abbr class="published" title="2025-06-05T08:15:00+07:00">08.15</abbr>."""
    title = attributes.get("title") or ""
    return title if ISO.match(title) else ""


def _tells_of_change(node: LexborNode) -> bool:
    """Whether a `time` element is named only for the last change: themes give that of publication both names."""
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}"
    return CHANGED.search(names) is not None and not PUBLISHED.search(names)


def _dates_elsewhere(metas: Mapping[str, list[str]], pages: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Dates of a page whose record is of another type than an article ("WebPage"), or whose meta tags have a name of
    the site's own ("w-published-date")."""
    yield from (("json-ld:datePublished", value) for item in pages for value in values_of(item.get("datePublished")))
    named = (name for name in metas if name == "published" or ("publi" in name and ("date" in name or "time" in name)))
    yield from ((f"meta:{name}", value) for name in named for value in metas[name])


def _shared_authors(metas: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """What a preview of the page shows as its writer: <meta name="twitter:label1" content="Written by">."""
    for number in "12":
        label = phrases().label_of(next(iter(metas.get(f"twitter:label{number}", ())), ""))
        if label and label.kind == "author" and not label.value:
            yield from ((f"meta:twitter:data{number}", value) for value in metas.get(f"twitter:data{number}", ())[:1])


def _names(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """Without addresses and numbers of records: {"publisher": {"@id": "https://kabarpagi.example/#organization"}};
    without marks alone ("/"), and platforms that name themselves."""
    return tuple(one for one in said if not NO_NAME.search(one.value) and fold(one.value) not in phrases().platforms)


def _linked(links: list[LexborNode], rel: str) -> list[tuple[str, str]]:
    """The addresses of all links of one relation."""
    return [(rel, node.attributes.get("href") or "") for node in links if node.attributes.get("rel") == rel]


def _named(metas: Mapping[str, list[str]], field: str) -> list[tuple[str, str]]:
    return [(f"meta:{name}", value) for name in METAS[field] for value in metas.get(name, ())]


def _pictures(articles: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The addresses of the articles' pictures."""
    for item in articles:
        images = item.get("image")
        for one in (images if isinstance(images, list) else [images])[:5]:
            address = (one.get("url") or one.get("contentUrl")) if isinstance(one, dict) else one
            if isinstance(address, str):
                yield "json-ld:image", address


def _free(articles: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Whether each article is free: "true" or "false"; sites write it as a word or as a truth value."""
    for item in articles:
        if (free := item.get("isAccessibleForFree")) is not None:
            yield "json-ld:isAccessibleForFree", str(free).rsplit("/", 1)[-1].lower()


def _trail(items: list[Mapping[str, Any]]) -> tuple[str, ...]:
    """The names of the first list of breadcrumbs, from the front page on."""
    lists = (item.get("itemListElement") for item in items if "BreadcrumbList" in types_of(item))
    steps = next((found for found in lists if isinstance(found, list)), [])[:MOST_STEPS]
    names = (step.get("name") or _item_name(step) for step in steps if isinstance(step, dict))
    return tuple(" ".join(unescape(name).split()) for name in names if isinstance(name, str))


def _item_name(step: Mapping[str, Any]) -> Any:
    item = step.get("item")
    return item.get("name") if isinstance(item, dict) else None


def _updates(articles: list[Mapping[str, Any]]) -> Iterator[Update]:
    """The entries of live blogs."""
    for item in articles:
        for one in records_in(item.get("liveBlogUpdate"))[:MOST_ITEMS]:
            yield Update(
                *(" ".join(text_of(one.get(key)).split()) for key in ("headline", "articleBody", "datePublished"))
            )


def _first_with(items: list[Mapping[str, Any]], *keys: str) -> tuple[list[Mapping[str, Any]], str, tuple[str, ...]]:
    """The first record that has one of the keys, and that key: the others on a page are of other articles."""
    found = next(((item, key) for item in items for key in keys if item.get(key)), None)
    return ([found[0]], "authors", (found[1],)) if found else ([], "authors", ())


def _of(
    metas: Mapping[str, list[str]],
    items: Iterable[Mapping[str, Any]],
    field: str,
    keys: tuple[str, ...],
    more: Iterable[tuple[str, str]] = (),
) -> tuple[Said, ...]:
    """The values of a field: JSON-LD first, then meta tags, then `more`."""
    linked = [(f"json-ld:{key}", value) for item in items for key in keys for value in values_of(item.get(key))]
    return _first([*linked, *_named(metas, field), *more], ())


def _first(pairs: Iterable[tuple[str, str]], more: tuple[Said, ...]) -> tuple[Said, ...]:
    seen: dict[str, Said] = {}
    for rule, value in pairs:
        if bare := " ".join(decoded(value).split()):
            seen.setdefault(bare, Said(bare, rule))
    for said in more:
        seen.setdefault(said.value, said)
    return tuple(seen.values())


def _whole(addresses: tuple[Said, ...]) -> tuple[Said, ...]:
    return tuple(said for said in addresses if is_address(said.value))


def _metas(nodes: list[LexborNode]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in nodes:
        attributes = node.attributes
        if attributes.get("itemprop") and MEDIA.search(_scope(node)):
            continue
        content = attributes.get("content")
        name = (
            attributes.get("property")
            or attributes.get("name")
            or attributes.get("itemprop")
            or attributes.get("http-equiv")
        )
        if content and name:
            found.setdefault("".join(name.lower().split()), []).append(
                content
            )  # "og:time ", "weibo: article:create_at"
    return found


def _scope(node: LexborNode) -> str:
    """The type of the thing that an element tells of, "" where that is the page."""
    around = node.parent
    for _ in range(MOST_AROUND):
        if around is None:
            break
        if "itemscope" in around.attributes:
            return around.attributes.get("itemtype") or ""
        around = around.parent
    return ""
