"""What an outlet files an article under: the section it stands in, and its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from warta.page.dom.near import DENSE_STOP
from warta.page.features.words import normal, words_of
from warta.page.labelled import Labelled
from warta.page.markup import Said
from warta.page.phrases import phrases
from warta.page.rubrics import CRUMB
from warta.records import Block, Evidence, Span

LONGEST = 60  # characters of a section's or a tag's name
MOST_TAGS = 40
LEAST_SAID = 3  # of so many tags that links give the paragraphs say one
LONG_ROW = 60  # characters of a line of tags
MOST_WORDS = 5  # of a tag that only a line shows; a longer line is a headline
SHORT_NAME = 3  # words: a title cut short has more
JOINED = re.compile(r"(?:&|and|dan)\s", re.I)
MACHINE = re.compile(r"^(?:[a-z]+-){3}|\w:|[0-9a-f]{8}-[0-9a-f]{4}-|^[\d_]|_|/")
"""What is for machines alone: "Editor:Budi", "sections/world"."""
TAGGED = re.compile(r"\btag|tanda", re.I)  # a line with categories and tags: "Filed in Ekonomi Tagged Beras, Pasar"
SPLIT = re.compile(r"\s*[,;|•·#]\s*")
LEAST_CHOPPED = 4  # single words: from so many on a list of keywords may be a headline cut at its blanks
CHOPPED = 0.7  # share of such a list's words that stand in the headline, the summary or the address
FOR_ENGINES = "meta:keywords"  # written for search engines: on many sites their menu, or the same on every page
STEM = 5  # letters by which a keyword's words are looked for in the text: "dishwashers", "dishwasher"
SAID = 0.5  # share of a keyword's words above which the text says it


def section_of(labelled: Labelled, title: str | None, writers: Sequence[str] = ()) -> Evidence | None:
    """The part of the site an article stands in: the markup's word, as the page writes it; else what the page shows by
    its headline, else the last step of the trail to it that is no name of all news.

    Neither the site nor a writer is: <meta property="article:section" content="Kabar Pagi">.
    """
    markup = labelled.markup
    others = {normal(name) for name in (*(said.value for said in markup.publishers[:1]), *writers)}
    steps_back = (step for step in markup.trail[::-1] if not _like_title(step, title))
    trail = [Said(step, "json-ld:BreadcrumbList") for step in steps_back]
    named, shown, steps = (
        [said for said in map(_first_name, places) if _is_section(said.value, title, others)]
        for places in (markup.sections, labelled.rubrics, trail)
    )
    ways = [*(said for said in shown if said.rule == CRUMB), *steps]
    ways.sort(key=lambda said: said.value.lower() in phrases().steps_of_all)
    filed = [said for said in map(_first_name, _filed(labelled)) if _is_section(said.value, title, others)]
    found = next(iter((*named, *ways, *shown, *filed)), None)
    if found is None:
        return None
    written = next((said for said in (*shown, *steps) if normal(said.value) == normal(found.value)), found)
    value = written.value if found.value.islower() else found.value  # "ekonomi", a part of the address
    return Evidence("section", value, None, found.rule)


def _filed(labelled: Labelled) -> Iterator[Said]:
    """What a line with a label or a link made for it files the article under: "Category: Ekonomi"."""
    if labelled.none:
        return
    for block in labelled.of("tags"):
        line = labelled.words(block)
        if label := phrases().section_label.match(line):
            first = next((span for span in labelled.anchors if block.span.covers(span)), None)
            yield Said(first.of(labelled.text) if first else SPLIT.split(line[label.end() :])[0], "section_line")
    names = (name for name in labelled.filed[:1] if not phrases().leads_off.match(name) and not name.startswith("#"))
    yield from (Said(name, "filed_link") for name in names)


def _first_name(said: Said) -> Said:
    """Ekonomi, Beras -> Ekonomi"""
    return Said(unescape(said.value).split(",")[0].strip(), said.rule)


def _is_section(name: str, title: str | None, others: set[str]) -> bool:
    """Whether a name may be a section's, and is not that of the site, of a writer, or of the article (`others`)."""
    real = _is_name(name) and name.lower() not in phrases().no_section and normal(name) not in others
    return real and not _like_title(name, title)


def _is_name(name: str) -> bool:
    return 1 < len(name) <= LONGEST and not MACHINE.search(name)


def _like_title(name: str, title: str | None) -> bool:
    """Whether the last step of a trail is the article itself, its title whole or cut short."""
    words = words_of(name)
    return len(words) > SHORT_NAME and sum(word in words_of(title or "") for word in words) > len(words) / 2


def tags_of(labelled: Labelled, writers: Sequence[str] = (), section: str | None = None) -> tuple[Evidence, ...]:
    """The tags, as the first place of the markup that has any gives them, each with the line that shows it; where none
    has, those that lines show. Keywords for search engines come behind lines most of which the text says.

    What the record has elsewhere is no tag: the headline, the site, the section, and who wrote and edited (`writers`);
    nor are words for all news of the site ("Ekonomi terkini").
    """
    lines = labelled.of("tags")
    sections = [_first_name(said).value for said in labelled.markup.sections]  # an article may stand in several
    known = _known(labelled, (*writers, *filter(None, (section,)), *sections))
    common = frozenset(words_of(" ".join((section or "", *(said.value for said in labelled.markup.publishers[:1])))))
    named = _marked(labelled, known, common)
    shown = [
        Evidence("tags", name, span, "tag_line")
        for name, span in (_shown(labelled, lines) if not named or named[0].rule == FOR_ENGINES else ())
        if _key(name) not in known and not _of_all_news(name, common)
    ]
    if named and not _are_said(labelled, [tag.value for tag in shown]):
        shown = []  # the site's topics of the day
    if not named and not shown:
        named = tuple(_linked(labelled, known))
    found: dict[str, Evidence] = {}
    for said in () if shown else named:
        span = next((span for block in lines if (span := _inside(labelled, block, said.value))), None)
        found.setdefault(normal(said.value), Evidence("tags", said.value, span, said.rule))
    for tag in shown:
        found.setdefault(normal(tag.value), tag)
    return tuple(found.values())[:MOST_TAGS]


def _linked(labelled: Labelled, known: frozenset[tuple[str, ...]]) -> Iterator[Said]:
    """The tags of links made for them, where the paragraphs say some of these: others are of the whole site."""
    tags = [Said(name.strip("# "), "tagged_link") for name in labelled.tagged]
    tags = [tag for tag in tags if _is_tag(tag.value) and _key(tag.value) not in known]
    if LEAST_SAID * len(_said_of(labelled, [tag.value for tag in tags])) >= len(tags):
        yield from (tag for tag in tags if tag.value.lower() not in phrases().no_section)


def _are_said(labelled: Labelled, tags: Sequence[str]) -> bool:
    """Whether the article's paragraphs say most of these tags."""
    return 2 * len(_said_of(labelled, tags)) > len(tags)


def _said_of(labelled: Labelled, tags: Sequence[str]) -> list[Said]:
    """Those of these tags that the article's paragraphs say."""
    if not tags:
        return []  # as on most pages: their words need not be read
    told = "\n".join(labelled.words(block) for block in labelled.of("headline", "deck", "body"))
    return [*_said(told, [Said(tag, "") for tag in tags])]


def _of_all_news(tag: str, common: frozenset[str]) -> bool:
    """Whether a tag is for all news of a section or of the site: "Ekonomi news today"; `common`: the words of their
    names."""
    words = words_of(tag)
    told = [word in phrases().all_news for word in words]
    return any(told) and all(news or word in common for news, word in zip(told, words, strict=True))


def _known(labelled: Labelled, names: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """What is no tag, as its words in order of the alphabet: "Lestari-Sri" is Sri Lestari."""
    markup = labelled.markup
    site = [said.value for said in markup.publishers[:1]]
    site += [name.removeprefix("The ") for name in site]
    titles = (key for said in markup.titles if len(key := _key(said.value)) > SHORT_NAME)  # "Index funds" is a topic
    return frozenset([*titles, *map(_key, site), *map(_key, names)])


def _key(name: str) -> tuple[str, ...]:
    return tuple(sorted(words_of(name)))


def _marked(labelled: Labelled, known: frozenset[tuple[str, ...]], common: frozenset[str]) -> tuple[Said, ...]:
    """The tags of the most trusted place that has real ones."""
    places: dict[str, list[Said]] = {}
    for said in labelled.markup.tags:
        names = (Said(name, said.rule) for name in _names(unescape(said.value)))
        places.setdefault(said.rule, []).extend(names)
    whole = (places[rule] for rule in sorted(places, key=FOR_ENGINES.__eq__) if not _chopped(labelled, places[rule]))
    real = next(filter(None, ([*_real(tags, known, common)] for tags in whole)), [])
    if not real or real[0].rule != FOR_ENGINES:
        return tuple(real)
    return tuple(_said("\n".join([*(said.value for said in labelled.markup.titles), labelled.text]), real))


def _real(tags: Sequence[Said], known: frozenset[tuple[str, ...]], common: frozenset[str]) -> Iterator[Said]:
    """The names that are tags, and nothing that the record has elsewhere."""
    for tag in tags:
        if _is_name(tag.value) and _key(tag.value) not in known and not _of_all_news(tag.value, common):
            yield tag


def _said(text: str, tags: Sequence[Said]) -> Iterator[Said]:
    """The keywords that the text says, or most of their words; all of them where they call themselves news.

    "berita terkini" and "portal Indonesia" are on every page of a site, though many texts have a word of them.
    """
    told = words_of(text)
    whole, stems = f" {' '.join(told)} ", {word[:STEM] for word in told}
    edge = "" if DENSE_STOP in text else " "  # no blank parts the words of such a page
    for tag in tags:
        words = words_of(tag.value)
        most = sum(word[:STEM] in stems for word in words) > SAID * len(words)
        if f"{edge}{' '.join(words)}{edge}" in whole or (most and phrases().outlet_words.isdisjoint(words)):
            yield tag


def _names(value: str) -> list[str]:
    """The names of a list; "Business, Finance, & Economics" is one."""
    names = [name.strip() for name in value.split(",")]
    return [value] if any(JOINED.match(name) for name in names) else names


def _chopped(labelled: Labelled, tags: Sequence[Said]) -> bool:
    """Whether keywords are a sentence cut at its blanks: "harga, beras, naik, di, pasar"."""
    single = [tag.value.lower().strip(" .,") for tag in tags if " " not in tag.value]
    if len(single) < LEAST_CHOPPED or len(single) < CHOPPED * len(tags):
        return False
    markup = labelled.markup
    told = " ".join(said.value for said in (*markup.titles, *markup.descriptions, *markup.urls))
    known = set(words_of(told))
    return sum(word in known for word in single) >= CHOPPED * len(single)


def _inside(labelled: Labelled, block: Block, name: str) -> Span | None:
    """Where a line shows a tag."""
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", labelled.words(block), re.I)
    return Span(block.span.start + match.start(), block.span.start + match.end()) if match else None


def _shown(labelled: Labelled, lines: Sequence[Block]) -> Iterator[tuple[str, Span]]:
    """Tags: harga beras, pasar | #harga beras; the links of a line with several are a tag each."""
    for block in lines:
        if phrases().section_label.match(labelled.words(block)) and not TAGGED.search(labelled.words(block)):
            continue
        anchors = [span for span in labelled.anchors if block.span.covers(span)]
        line = labelled.words(block)
        linked = [(name, span) for span in anchors if _is_tag(name := span.of(labelled.text).strip("# "))]
        label = phrases().label_of(line)
        if len(line) < LONG_ROW or label or _are_said(labelled, [name for name, _ in linked]):
            yield from linked  # of long rows many are clouds of all tags of the site
        if anchors:
            continue
        start = label.start if label else 0
        heading = phrases().tags_word.search(line) and not label
        for name in () if heading else SPLIT.split(line[start:]):
            if _is_tag(name) and (found := _inside(labelled, block, name)):
                yield name, found


def _is_tag(name: str) -> bool:
    """Whether words may be a tag: a short name, and not the line's heading ("Topik terkait")."""
    label = phrases().label_of(name)
    heading = phrases().tags_word.fullmatch(name) or (label and label.kind == "tags" and not label.value)
    return _is_name(name) and len(name.split()) <= MOST_WORDS and not heading
