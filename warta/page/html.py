"""HTML to labelled lines: the learned model finds the body, small rules name the lines around it.

A rule looks at one line and its place on the page and answers with a role or nothing; the first answer decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from warta.languages.letters import word_counts, worth
from warta.page.addresses import is_address
from warta.page.credits import credit_of, may_have_credit, with_credits
from warta.page.dom import HEADINGS, Dom, Line, columns_of, near_lines, read_dom
from warta.page.features import HINTS, PROSE, names_hints, normal, title_overlap
from warta.page.flat import INITIALS
from warta.page.kinds import no_article
from warta.page.labelled import Labelled
from warta.page.labeller import best_choice, body_chances, labeller
from warta.page.live import entries_of, post_roles
from warta.page.markup import ARTICLE, Markup, read_markup
from warta.page.notices import without_notices
from warta.page.people import people
from warta.page.phrases import Label, fold, phrases
from warta.page.rubrics import rubrics_of
from warta.page.scripted import article_in_scripts
from warta.page.source import bounded
from warta.page.stamps import is_time_line, stamps_in
from warta.places.agencies import agency
from warta.records import Block, Page, PageKind, Role, Span
from warta.sources.decode import in_utf8

LEAST_CHANCE = 0.005  # of a line that may be body
LABEL_CHARS = 300  # a longer line begins with no label
LIST_LINES = 80  # lines below the last paragraph within which a list of related links may begin
SHORT = 100  # characters: labels, names, tags and headings are shorter, paragraphs longer
HEAD_LINES = 14  # lines around the headline within which the time and the writers stand
FOOT_LINES = 25  # lines below the last paragraph within which editors, sources, tags and related links stand
LEAST_BODY = 200  # characters of a JSON-LD body that is believed where the page shows no article
DECK_CHARS = 40  # a summary has as many
# Sites call the first paragraph "lead" or "subtitle", too: only this name is the summary's alone.
DECK_NAME = re.compile(r"(?:^|[\s_-])standfirst(?:$|[\s_-])", re.I)
NOTICE_CHARS = 60  # characters: a longer line that begins like a notice may be a paragraph
LONGEST_CAPTION = 250  # characters
SURELY_BODY = 0.75  # a line that the model is so sure of is no caption, whatever its class
SIGNATURE = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+\s){1,3}[^\W\d_a-z][^\W\d_]+")
WRITER_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|profiles?|people|staff|journalists?|reporters?|penulis|contributors?|writers?|by)/"
)
LONG_PARAGRAPH = 300  # characters: what the model takes for body and is as long is nothing else
LENGTH = re.compile(r"[\d\W]+(?:min(?:ut\w*)?|menit)?\W*", re.I)  # of a film, with its day: "5.6.2025 | 2:43 min"
GALLERY_LINES = 40  # lines below the headline of a gallery within which its captions stand
LONGEST_LIST = 150  # lines of a list of related links
HEAD_TIMES = 8  # lines from the first paragraph on within which the time may stand
FOOT_TIMES = 12  # lines below the last paragraph within which it may stand behind a label
NAME_LINES = 6  # lines below the headline within which a name stands alone
NAME_CHARS = 40  # characters of such a name
WRITERS = ("author", "editor", "contributor")  # labels of a byline
LEAST_TITLE = 15  # letters that a headline in a script without spaces is worth: six signs
LIKE_TITLE = 0.55  # share of words a headline has in common with a title of the markup
FRAMES = frozenset(["figure", "figcaption"])
BIT = {name: 1 << bit for bit, name in enumerate(HINTS)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as the rules see it: its lines, which of them are body, and where the article begins and ends."""

    dom: Dom
    markup: Markup
    kept: tuple[bool, ...]
    chances: tuple[float, ...]
    headline: int
    first: int
    last: int
    top: int  # the article's first line: its headline, else its first paragraph
    empty: bool  # whether the page has no body: a gallery, an index, a page that its scripts would fill
    lists: Mapping[int, Role]

    def surely(self) -> tuple[float, ...]:
        """How surely each line is body, 0 for those that are not taken for it."""
        return tuple([chance if keep else 0.0 for chance, keep in zip(self.chances, self.kept, strict=True)])

    def line(self, index: int) -> Line:
        """The line at `index`."""
        return self.dom.lines[index]

    def tag(self, index: int) -> str:
        """The tag of the block element the line stands in."""
        return self.dom.elements[self.dom.lines[index].element].tag

    def within(self, index: int, *tags: str) -> bool:
        """Whether the line stands in one of these elements, at any height."""
        at = self.dom.lines[index].element
        while at >= 0:
            if self.dom.elements[at].tag in tags:
                return True
            at = self.dom.elements[at].parent
        return False

    def label(self, index: int) -> Label | None:
        """The label that the line begins with; None where there is no such line."""
        text = self.dom.lines[index].text if 0 <= index < len(self.dom.lines) else ""
        return phrases().label_of(text) if len(text) < LABEL_CHARS else None

    def own_hints(self, index: int) -> int:
        """The hints in the class names of the line's element and of the inline elements in it, as bits."""
        line = self.dom.lines[index]
        return names_hints[self.dom.elements[line.element].names] | names_hints[line.inline]

    def hints(self, index: int) -> int:
        """As `own_hints`, and those of the element around."""
        above = max(0, self.dom.elements[self.dom.lines[index].element].parent)
        return self.own_hints(index) | names_hints[self.dom.elements[above].names]

    def hinted(self, index: int, name: str) -> bool:
        """Whether the class names of the line's element or the one around it speak of `name`."""
        return bool(self.hints(index) & BIT[name])

    def near(self, index: int) -> bool:
        """Whether the line stands in the article or close to it."""
        return self.top - HEAD_LINES <= index <= self.last + FOOT_LINES

    def times(self, index: int) -> bool:
        """Whether there is such a line, and it says when the page was published."""
        return 0 <= index < len(self.dom.lines) and is_time_line(self.dom.lines[index].text)

    def around(self) -> list[int]:
        """The lines about which any rule may have a word: of the article and around it."""
        reach = max(FOOT_LINES, GALLERY_LINES) if self.empty else FOOT_LINES
        around = range(max(0, self.top - HEAD_LINES), min(len(self.dom.lines), self.last + reach + 1))
        return sorted({*around, *self.lists, *((self.headline,) if self.headline >= 0 else ())})

    def beside(self, index: int) -> bool:
        """Whether the line stands around the headline, or right below the last paragraph: where writers are named."""
        return self.top - HEAD_LINES <= index <= self.first + 3 or (
            self.last - 3 <= index <= self.last + (GALLERY_LINES if self.empty else 12)
        )

    def in_menu(self, index: int) -> bool:
        """Whether the line is an entry of a menu by the class names of its element or of the one around it."""
        element = self.dom.elements[self.dom.lines[index].element]
        return bool(_names_menu(element.names) or _names_menu(self.dom.elements[max(0, element.parent)].names))


@lru_cache(maxsize=4096)
def _names_menu(names: str) -> bool:
    """Whether class names speak of a menu."""
    return "menu" in names.lower()


def read_html(page: Page) -> Labelled:
    """The labelled lines of an HTML page, furniture left out.

    Raises EmptyError and BinaryError for what is no page.
    """
    html = bounded(in_utf8(page.html or b"", page.id, page.charset))
    parser = LexborHTMLParser(html)
    markup = read_markup(parser)
    dom = _filled(read_dom(parser), html)
    sheet = sheet_of(dom, markup, body_chances(dom, markup, labeller()))
    none = none_of(sheet, page.url)
    entries = () if none else entries_of(dom, markup, sheet.kept, sheet.headline)
    roles = headline_alone(sheet) if none == "index" else post_roles(dom, entries, label(sheet))
    rubrics = rubrics_of(dom, sheet.headline, sheet.first, page.url or next((said.value for said in markup.urls), None))
    return replace(_assemble(page, sheet, roles), entries=entries, none=none, rubrics=rubrics)


def none_of(sheet: Sheet, url: str | None) -> PageKind | None:
    """What the page is that is no article; None where it may be one, or the markup holds its text."""
    if len(sheet.markup.body) > LEAST_BODY:
        return None
    return no_article(sheet.dom, sheet.markup, sheet.surely(), sheet.headline, url)


def _filled(dom: Dom, html: bytes) -> Dom:
    """The page; one that shows no paragraphs until its scripts run is read from the HTML that they hold."""
    long = [line for line in dom.lines if len(line.text) >= PROSE]
    paragraphs = [line.text for line in long if line.linked < 0.5 * len(line.text)]
    if sum(map(len, paragraphs)) >= LEAST_BODY:
        return dom
    inner = article_in_scripts(html.decode())
    return read_dom(LexborHTMLParser(inner)) if inner else dom


def sheet_of(dom: Dom, markup: Markup, chances: NDArray[np.float64]) -> Sheet:
    """The page as the rules see it. `chances`: for each line the probability that it is body."""
    words = np.zeros(len(chances))
    maybe = np.flatnonzero(chances > LEAST_CHANCE)
    words[maybe] = word_counts([dom.lines[i].text for i in maybe.tolist()])
    kept = without_notices(dom, best_choice(chances, words), chances)
    places = np.flatnonzero(kept).tolist()
    headline = _headline(dom, markup, places[0] if places else len(dom.lines))
    first, last = (places[0], places[-1]) if places else (headline, headline)
    top = headline if 0 <= headline <= first else first
    chosen = tuple(kept.tolist())
    text = tuple([keep and not _is_link(line) for keep, line in zip(chosen, dom.lines, strict=True)])
    lists = dict(list_lines(dom, text, min(first, max(0, headline)), last))
    return Sheet(dom, markup, chosen, tuple(chances.tolist()), headline, first, last, top, not places, lists)


def _is_link(line: Line) -> bool:
    """Whether the line is one link and no more: below "Baca juga:" it is related, whatever the model takes it for."""
    return line.links == 1 and line.linked >= 0.9 * len(line.text.replace(" ", ""))


def _headline(dom: Dom, markup: Markup, first: int) -> int:
    """The line that is the headline, first of those near prose; -1: none."""
    near, places = near_lines(dom)
    found = _headline_of(dom, places, title_overlap(near, markup).tolist(), first)
    if found < 0 and near is not dom:
        found = _headline_of(dom, range(len(dom.lines)), title_overlap(dom, markup).tolist(), first)
    if found < 0 or _ends_title(dom.lines[found].text, markup):  # the site's name as a heading
        begun = _title_begun(dom, markup, first)
        return begun if begun >= 0 else found
    return found


def _ends_title(line: str, markup: Markup) -> bool:
    """Whether a title of the markup ends with the line, and has more before a mark: "大米价格上涨_日报网"."""
    return any(
        said.value.endswith(line) and not said.value[: -len(line)][-1:].isalnum() and said.value != line
        for said in markup.titles
    )


def _title_begun(dom: Dom, markup: Markup, first: int) -> int:
    """The last line above the text that a title of the markup begins with, in a script without spaces; -1: none.

    The words of "大米价格上涨_日报网" are not told apart, so that no line is like it.
    """
    lines = [line.text for line in dom.lines[: first + 1]]
    begun = (i for i in reversed(range(len(lines))) if worth(lines[i]) > max(len(lines[i]), LEAST_TITLE - 1))
    return next((i for i in begun if any(_begins(said.value, lines[i]) for said in markup.titles)), -1)


def _begins(title: str, line: str) -> bool:
    """Whether a title is the line, and what stands behind a mark."""
    return title.startswith(line) and not title[len(line) :][:1].isalnum()


def _headline_of(dom: Dom, places: Sequence[int], overlap: Sequence[float], first: int) -> int:
    """Of these lines the one like a title of the markup, a heading rather than not, near the body; -1: none.

    `overlap`: how much each is like a title.
    """
    best, found = 0.0, -1
    for i, like in zip(places, overlap, strict=True):
        line = dom.lines[i]
        tag = dom.elements[line.element].tag
        if (like < LIKE_TITLE and not (tag == "h1" and i <= first)) or line.text[0] == "…":
            continue  # "… farmers concerned" goes on from the headline
        away = abs(i - first) if i <= first else 2 * (i - first) + 5
        value = like + (0.6 if tag == "h1" else 0.3 if tag in HEADINGS else 0.0) - min(0.5, away / 200)
        value -= 0.3 * min(1.0, line.linked / len(line.text))
        if value > best + 1e-9:
            best, found = value, i
    return found


# ---------------------------------------------------------------- the rules

Rule = Callable[[Sheet, int], Role | None]


def headline_line(sheet: Sheet, index: int) -> Role | None:
    """The headline, and its repetitions in headings."""
    if index == sheet.headline:
        return "headline"
    return None


def related_label(sheet: Sheet, index: int) -> Role | None:
    """Baca Juga: Harga Beras Naik Lagi"""
    label_ = sheet.label(index)
    if label_ is None or label_.kind != "related" or not label_.value or not sheet.near(index):
        return None
    line = sheet.line(index)
    strong = phrases().related_word.match(line.text.lstrip(" *-–>»[(")) is not None
    return "related" if line.linked > 0.4 * len(label_.value) or (strong and len(line.text) < 2 * SHORT) else None


def heading_list(sheet: Sheet, index: int) -> Role | None:
    """The heading "Berita Terkait" or "Topik Terkait", and the list below it."""
    role = sheet.lists.get(index)
    if role is None or sheet.hinted(index, "social"):
        return None
    return "tags" if role == "related" and _is_among_tags(sheet, index) else role


def _is_among_tags(sheet: Sheet, index: int) -> bool:
    """Whether a line below "More on this" is one of several topics and no story: short, beside another named alike."""
    line = sheet.line(index)
    if len(line.text) > NAME_CHARS or line.links != 1 or not sheet.own_hints(index) & BIT["tags"]:
        return False
    alike = (_kind(sheet.dom, at) == _kind(sheet.dom, index) for at in (index - 1, index + 1) if at in sheet.lists)
    return any(alike)


def source_label(sheet: Sheet, index: int) -> Role | None:
    """Sumber: Antara"""
    text = sheet.line(index).text
    if not sheet.first < index <= sheet.last + 12 or len(text) > SHORT:
        return None
    label_ = sheet.label(index)
    return "source" if (label_ and label_.kind == "source") or agency(text.strip(" .()")) else None


def byline_label(sheet: Sheet, index: int) -> Role | None:
    """Penulis: Sri Lestari"""
    line = sheet.line(index)
    if not sheet.beside(index) or len(line.text) > SHORT:
        return None
    found = (sheet.label(index), *phrases().labels_in(line.text))
    if any(one and one.kind in WRITERS for one in found):
        return "byline"
    return None


def value_below(sheet: Sheet, index: int) -> Role | None:
    """Penulis / : Sri Lestari (the name on the line below its label)"""
    above = sheet.label(index - 1) if index else None
    if index > 1 and not any(map(str.isalnum, sheet.line(index - 1).text)):
        above = sheet.label(index - 2)  # "Penulis" / ":" / "Sri Lestari"
    if above is None or above.value or len(sheet.line(index).text) > SHORT or not sheet.beside(index):
        return None
    if above.kind in WRITERS:
        return "byline"
    return "source" if above.kind == "source" and index > sheet.first else None


def initials(sheet: Sheet, index: int) -> Role | None:
    """(mdk/fik)"""
    inside = sheet.first < index <= sheet.last + 15
    return "byline" if inside and INITIALS.match(sheet.line(index).text) else None


def time_line(sheet: Sheet, index: int) -> Role | None:
    """Senin, 20 November 2023 | 08:52 WIB"""
    head = range(sheet.top - 6, sheet.first + 4)
    text = sheet.line(index).text
    close = index in head
    if not (close or _may_be_dated(sheet, index)) or not is_time_line(text):
        return None
    return "dateline" if close or not any(sheet.times(i) for i in head) else None


def _may_be_dated(sheet: Sheet, index: int) -> bool:
    """Whether the time may stand on this line where none is around the headline: a little below it, right below the
    last paragraph, or behind a label ("Datum 28.04.2023") farther down."""
    if sheet.first <= index <= sheet.first + HEAD_TIMES and not sheet.kept[index]:
        return True
    if not sheet.last < index <= sheet.last + FOOT_TIMES or sheet.hinted(index, "related"):
        return False
    label_ = phrases().label_of(sheet.line(index).text.partition(" ")[0])
    return index <= sheet.last + 4 or (label_ is not None and label_.kind == "time")


def caption_element(sheet: Sheet, index: int) -> Role | None:
    """A line of a figure, or one whose class says that it is a caption."""
    close = sheet.top - HEAD_LINES <= index <= sheet.last + (GALLERY_LINES if sheet.empty else 4)
    line = sheet.line(index)
    if not close or line.linked > 0.7 * len(line.text) or sheet.tag(index) in HEADINGS or _of_a_player(line.text):
        return None
    framed = sheet.within(index, "figure") and not sheet.within(index, "td", "th")  # a figure may be a table
    if sheet.within(index, "figcaption") or (framed and not sheet.kept[index]):
        return "caption"
    against = BIT["related"] | BIT["social"]
    own = sheet.own_hints(index)
    named = (own & BIT["caption"] and not own & against) or (sheet.hints(index) & (BIT["caption"] | against)) == BIT[
        "caption"
    ]
    maybe = named and sheet.chances[index] < SURELY_BODY and len(line.text) > 2
    of_site = maybe and sheet.within(index, "nav", "header", "footer") and not sheet.within(index, "article", "main")
    return "caption" if maybe and not of_site and not _signed(sheet, index) else None


def _signed(sheet: Sheet, index: int) -> bool:
    """Whether a line by the headline links to a writer's page in an element named for writers: "author credit"."""
    beside = index <= sheet.first + 3 and bool(sheet.own_hints(index) & BIT["byline"])
    return beside and WRITER_ADDRESS.search(sheet.line(index).link or "") is not None


def _of_a_player(text: str) -> bool:
    """Whether a line is what a player or a gallery says of itself: "Video", "2:43 min", "12 Foto"; not "Foto:"."""
    label_ = phrases().label_of(text.lstrip("0123456789 "))
    media = label_ is not None and label_.kind == "caption" and not label_.value and text[-1] not in ":："
    return media or LENGTH.fullmatch(text) is not None


def credited_line(sheet: Sheet, index: int) -> Role | None:
    """Warga antre air bersih. Foto: Sri Lestari"""
    text = sheet.line(index).text
    inside = sheet.top < index < sheet.last and len(text) < LONGEST_CAPTION
    found = credit_of(text) if inside and may_have_credit(text) else None
    if not found or found[1] not in ("after_label", "copyright_sign", "labelled_in_brackets"):
        return None
    return "caption" if sheet.tag(index) not in HEADINGS and _names_maker(text, found[0]) else None


def _names_maker(text: str, credit: str) -> bool:
    """Whether a credit stands behind a colon or a sign, or begins as a name does: not so "copyright of the library"
    and "(photo, video, flowers)"."""
    before = text[: text.rfind(credit)].rstrip()
    value = credit.removeprefix("copyright").lstrip()
    return before[-1:] in (":", "：") or not (value[:1].islower() or value[:1] in ",-")


def byline_link(sheet: Sheet, index: int) -> Role | None:
    """A short line around the headline that links to a writer's page, or names a writer in an element made for it."""
    line = sheet.line(index)
    if not sheet.beside(index) or index == sheet.headline or len(line.text) > SHORT or sheet.kept[index]:
        return None
    leads = line.link and WRITER_ADDRESS.search(line.link) and len(line.text) < 60
    return "byline" if leads or (line.credit and people(line.credit) and index <= sheet.first + 3) else None


def byline_element(sheet: Sheet, index: int) -> Role | None:
    """A short line near the headline whose class says that it is the writer's."""
    close = sheet.top - HEAD_LINES <= index <= sheet.first + 3 and index != sheet.headline
    line = sheet.line(index)
    short = len(line.text) < 60 and not sheet.kept[index]
    return "byline" if close and short and sheet.hinted(index, "byline") else None


def name_line(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari (a name alone under the headline: beside the time, over a role, or said again below the article)"""
    text = sheet.line(index).text
    under = 0 <= sheet.headline < index <= min(sheet.first + 1, sheet.headline + NAME_LINES)
    if not under or len(text) > NAME_CHARS or sheet.kept[index] or sheet.tag(index) in HEADINGS:
        return None
    if (
        not SIGNATURE.fullmatch(text)
        or not people(text)
        or set(text.split()) & set(sheet.line(sheet.headline).text.split())
    ):
        return None  # a tag: whom the article is about
    dated = any(sheet.times(i) for i in (index - 2, index - 1, index + 1, index + 2))
    below = sheet.label(index + 1)
    role = below is not None and below.kind in WRITERS and not below.value  # "Sri Lestari" / "Jurnalis"
    return "byline" if dated or role or text in columns_of(sheet.dom).text[sheet.last + 1 :] else None


def signature(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari (the writer's name as the last line)"""
    line = sheet.line(index)
    alone = index == sheet.last > sheet.first and len(line.text) < 40 and not line.linked
    return "byline" if alone and SIGNATURE.fullmatch(line.text) and people(line.text) else None


def dated_line(sheet: Sheet, index: int) -> Role | None:
    """Sri Lestari in Ekonomi, 5 Juni 2025"""
    close = sheet.top - 3 <= index <= sheet.first + 2 and index != sheet.headline and not sheet.kept[index]
    text = sheet.line(index).text
    return "dateline" if close and not _tells(text) and stamps_in(text) else None


def _tells(text: str) -> bool:
    """Whether a line is a sentence that does not begin with a label: what a picture shows, with its day."""
    return text[-1] == "." and len(text) > NOTICE_CHARS and phrases().label_of(text) is None


def tag_list(sheet: Sheet, index: int) -> Role | None:
    """#kasus suap"""
    line = sheet.line(index)
    below = sheet.last < index <= sheet.last + FOOT_LINES and len(line.text) < 60
    if not below or sheet.hinted(index, "related"):
        return None
    label_ = sheet.label(index)
    named = sheet.hinted(index, "tags") and line.linked > 0.5 * len(line.text)
    return "tags" if named or line.text[0] == "#" or (label_ and label_.kind == "tags") else None


def deck_line(sheet: Sheet, index: int) -> Role | None:
    """The summary under the headline, where the model does not take it for body."""
    between = sheet.top <= index <= sheet.first and index != sheet.headline
    text = sheet.line(index).text
    if not between or sheet.kept[index] or len(text) < DECK_CHARS:
        return None
    said = normal(" ".join(said.value for said in sheet.markup.descriptions[:2]))
    return "deck" if normal(text)[:60] in said or sheet.hinted(index, "deck") else None


def named_deck(sheet: Sheet, index: int) -> Role | None:
    """The summary between headline and article in an element made for it, taken for body or not."""
    names = sheet.dom.elements[sheet.line(index).element].names
    between = sheet.headline < index <= sheet.first and len(sheet.line(index).text) >= DECK_CHARS
    return "deck" if sheet.headline >= 0 and between and DECK_NAME.search(names) else None


def notice(sheet: Sheet, index: int) -> Role | None:
    """Gulir untuk lanjut membaca"""
    text = sheet.line(index).text
    short = len(text) < NOTICE_CHARS and phrases().may_tell(text)
    return "furniture" if short and phrases().notice.match(text) else None


def subheading(sheet: Sheet, index: int) -> Role | None:
    """Awal Cerita"""
    line = sheet.line(index)
    if not sheet.kept[index] or len(line.text) > SHORT or index == sheet.last or line.text[-1] in ".,;":
        return None
    bold = line.bold > 0.9 * len(line.text.replace(" ", "")) * 0.9
    return "subhead" if sheet.tag(index) in HEADINGS or (bold and sheet.tag(index) != "li") else None


def paragraph(sheet: Sheet, index: int) -> Role | None:
    """What the model takes for body."""
    return "body" if sheet.kept[index] else None


def the_rest(sheet: Sheet, index: int) -> Role | None:
    """All else is furniture."""
    return "furniture"


RULES: tuple[Rule, ...] = (
    headline_line,
    related_label,
    initials,
    heading_list,
    source_label,
    byline_label,
    value_below,
    time_line,
    caption_element,
    credited_line,
    byline_link,
    byline_element,
    name_line,
    signature,
    dated_line,
    tag_list,
    named_deck,
    deck_line,
    notice,
    subheading,
    paragraph,
    the_rest,
)


TITLE, KEPT, LOOSE, BRIEF, TELLING, LISTED, ROUND, FRAMED, CREDITED, HEAD, ENDS, LATE, LAST, BELOW = (
    1 << bit for bit in range(14)
)
"""What is known of a line before any rule looks at it. In this order: it is the headline; body; no body; short; begins
like a label or a notice; is in a list of links; ends with a round bracket; stands in a figure or an element named for
captions; has a word of credits; stands around the headline; there or around the last paragraph; below the first
paragraph; is the last; stands below it."""
NEEDS: Mapping[Rule, int] = {
    headline_line: TITLE,
    related_label: TELLING,
    initials: ROUND | LATE,
    heading_list: LISTED,
    source_label: BRIEF | LATE,
    byline_label: BRIEF | ENDS,
    value_below: BRIEF | ENDS,
    time_line: ENDS,
    caption_element: FRAMED,
    credited_line: CREDITED,
    byline_link: BRIEF | ENDS | LOOSE,
    byline_element: BRIEF | HEAD | LOOSE,
    name_line: BRIEF | HEAD | LOOSE,
    signature: BRIEF | LAST,
    dated_line: HEAD | LOOSE,
    tag_list: BRIEF | BELOW,
    named_deck: HEAD,
    deck_line: HEAD | LOOSE,
    notice: BRIEF | TELLING,
    subheading: BRIEF | KEPT,
    paragraph: KEPT,
}
"""What a rule looks for in any case: it has no answer for a line that lacks any of it. Of 22 rules 5 are left."""


@cache
def rules_for(facts: int) -> tuple[Rule, ...]:
    """The rules that may have an answer for a line of which so much is known."""
    return tuple(rule for rule in RULES if not NEEDS.get(rule, 0) & ~facts)


def facts_of(sheet: Sheet, places: Sequence[int]) -> Iterator[int]:
    """What is known of these lines, as bits."""
    framed = _framed(sheet.dom)
    credited = _credited(sheet)
    telling = phrases().may_tell
    for index in places:
        line = sheet.dom.lines[index]
        yield (
            (KEPT if sheet.kept[index] else LOOSE)
            | _zone(sheet, index)
            | (len(line.text) <= SHORT and BRIEF)
            | (len(line.text) < LABEL_CHARS and telling(line.text) and TELLING)
            | (index in sheet.lists and LISTED)
            | (line.text[-1] == ")" and ROUND)
            | ((line.element in framed or sheet.hints(index) & BIT["caption"]) and FRAMED)
            | (index in credited and CREDITED)
        )


def _zone(sheet: Sheet, index: int) -> int:
    """Where on the page a line stands, as bits."""
    first, last = sheet.first, sheet.last
    ends = index <= first + HEAD_TIMES or index >= last - 3
    return (
        (index == sheet.headline and TITLE)
        | (index <= first + 3 and HEAD)
        | (ends and ENDS)
        | (index > first and LATE)
        | (index == last and LAST)
        | (index > last and BELOW)
    )


def _framed(dom: Dom) -> frozenset[int]:
    """The elements in a figure."""
    if FRAMES.isdisjoint(map(itemgetter(0), dom.elements)):
        return frozenset()
    framed: set[int] = set()
    for index, (tag, parent, _, _) in enumerate(dom.elements):  # parents come before their children
        if tag in FRAMES or parent in framed:
            framed.add(index)
    return frozenset(framed)


def _credited(sheet: Sheet) -> frozenset[int]:
    """The lines in the article that have a word of credits; most pages have none."""
    texts = columns_of(sheet.dom).text
    inside = [at for at in range(max(0, sheet.top), sheet.last) if len(texts[at]) < LONGEST_CAPTION]
    return frozenset(inside[line] for line in with_credits([texts[at] for at in inside]))


def label(sheet: Sheet) -> tuple[tuple[Role, str], ...]:
    """The role of each line, and the rule that decided."""
    lines = len(sheet.dom.lines)
    silent = sheet.empty and (sheet.headline < 0 or not _says_article(sheet.markup))
    roles: list[tuple[Role, str]] = [("furniture", "no_article" if silent else "far_from_article")] * lines
    places = ([sheet.headline] if sheet.headline >= 0 else []) if silent else sheet.around()
    for index, facts in zip(places, facts_of(sheet, places), strict=True):
        roles[index] = _label(sheet, index, facts)
    return tuple(roles)


def headline_alone(sheet: Sheet) -> tuple[tuple[Role, str], ...]:
    """The roles on a page that is no article: of its lines only the headline says what it is."""
    places = range(len(sheet.dom.lines))
    return tuple(
        (("headline", "headline_line") if i == sheet.headline else ("furniture", "no_article")) for i in places
    )


def _label(sheet: Sheet, index: int, facts: int) -> tuple[Role, str]:
    if facts & KEPT and len(sheet.line(index).text) > LONG_PARAGRAPH and not _captions(sheet, index):
        return "body", "paragraph"
    for rule in rules_for(facts):
        role = rule(sheet, index)
        if role and not (role == "byline" and sheet.in_menu(index)):
            return role, rule.__name__
    raise AssertionError("the last rule answers always")


def _captions(sheet: Sheet, index: int) -> bool:
    """Whether a long line stands in an element made for captions, or in one named so while the model has doubts."""
    doubtful = sheet.chances[index] < SURELY_BODY and bool(sheet.own_hints(index) & BIT["caption"])
    return doubtful or sheet.within(index, "figcaption")


# ---------------------------------------------------------------- lists under a heading


def list_lines(dom: Dom, kept: tuple[bool, ...], top: int, last: int) -> Iterator[tuple[int, Role]]:
    """The headings of related links and of tags near the article, and the lines of the lists under them."""
    stop = 0
    for i in range(max(0, top - HEAD_LINES), min(len(dom.lines), last + LIST_LINES + 1)):
        if i < stop or kept[i]:
            continue
        role = _heading_of(dom.lines[i])
        if role is None or (i > last + FOOT_LINES and fold(dom.lines[i].text) not in phrases().related):
            continue
        stop = _end_of_list(dom, kept, i)
        yield from ((k, role) for k in range(i if stop > i + 1 else stop, stop))


def _heading_of(line: Line) -> Role | None:
    """What a heading announces: FOTO TERKAIT, related links; Topik Terkait, tags."""
    text = line.text
    if len(text) > 60 or line.linked > 0.6 * len(text):
        return None
    if phrases().tags_word.search(text):
        return "tags"
    found = fold(text) in phrases().related or phrases().related_word.search(text)
    return "related" if found else None


def _end_of_list(dom: Dom, kept: tuple[bool, ...], heading: int) -> int:
    """The first line that is no longer in the list under a heading: outside their box, or a heading itself."""
    stop = min(len(dom.lines), heading + 1 + LONGEST_LIST)
    following = next((i for i in range(heading + 1, stop) if dom.lines[i].linked), None)
    if following is None or following > heading + 2 or kept[following]:
        return heading + 1
    box = _common(dom, heading, following)
    kind = _kind(dom, heading)
    for i in range(heading + 1, stop):
        line = dom.lines[i]
        other = not line.linked and (_kind(dom, i) == kind or fold(line.text) in phrases().furniture)
        if kept[i] or other or not _inside_box(dom, i, box):
            return i
    return stop


def _kind(dom: Dom, index: int) -> tuple[str, str]:
    element = dom.elements[dom.lines[index].element]
    return element.tag, element.names


def _above(dom: Dom, index: int) -> Iterator[int]:
    at = dom.lines[index].element
    while at >= 0:
        yield at
        at = dom.elements[at].parent


def _common(dom: Dom, one: int, other: int) -> int:
    """The innermost element that holds both lines."""
    mine = set(_above(dom, one))
    return next(at for at in _above(dom, other) if at in mine)


def _inside_box(dom: Dom, index: int, box: int) -> bool:
    return box in _above(dom, index)


def _says_article(markup: Markup) -> bool:
    """Whether the markup calls the page an article or a gallery, so that one without text still has a head."""
    return any(ARTICLE.search(name) for name in markup.types)


def _assemble(page: Page, sheet: Sheet, roles: tuple[tuple[Role, str], ...]) -> Labelled:
    """The text of all lines that are not furniture, and the blocks in it."""
    blocks: list[Block] = []
    pieces: list[str] = []
    credits_: list[Span] = []
    anchors: list[Span] = []
    at = 0
    if sheet.empty and len(sheet.markup.body) > LEAST_BODY:
        return _from_markup(page, sheet)
    for line, (role, rule) in zip(sheet.dom.lines, roles, strict=True):
        if role == "furniture":
            continue
        href = line.link if role == "related" and is_address(line.link or "") else None
        credit = line.credit if role in ("caption", "byline", "dateline") else None
        if credit and line.text.count(credit) == 1:
            credits_.append(Span(at + line.text.index(credit), at + line.text.index(credit) + len(credit)))
        anchors += _anchors(line, at) if role == "tags" else ()
        blocks.append(Block(role, Span(at, at + len(line.text)), f"html:{rule}", href))
        pieces.append(line.text)
        at += len(line.text) + 1
    lines = tuple([index for index, (role, _) in enumerate(roles) if role != "furniture"])
    around = tuple(_beside(sheet, roles))
    text = "\n".join(pieces)
    return Labelled(page, text, tuple(blocks), sheet.markup, tuple(credits_), lines, around, tuple(anchors))


def _anchors(line: Line, at: int) -> Iterator[Span]:
    """Where the links of a line with several stand; the line stands at `at`."""
    here = 0
    for words in line.anchors:
        start = line.text.find(words, here)
        if start >= 0:
            here = start + len(words)
            yield Span(at + start, at + here)


def _beside(sheet: Sheet, roles: tuple[tuple[Role, str], ...]) -> Iterator[str]:
    """The furniture in the article and close to it: notices, and which page of several this is."""
    for index in range(max(0, sheet.top - HEAD_LINES), min(len(roles), sheet.last + FOOT_LINES)):
        if roles[index][0] == "furniture":
            yield sheet.line(index).text


def _from_markup(page: Page, sheet: Sheet) -> Labelled:
    """The article of a page that shows none until its scripts run: the text its JSON-LD gives."""
    lines = [" ".join(line.split()) for line in re.split(r"\n+|<br ?/?>|</p>", sheet.markup.body)]
    text, blocks = "", []
    for line in (re.sub(r"<[^<>]{1,200}>", "", line) for line in lines):
        if line.strip():
            blocks.append(Block("body", Span(len(text), len(text) + len(line)), "json-ld:articleBody"))
            text += line + "\n"
    return Labelled(page, text, tuple(blocks), sheet.markup)
