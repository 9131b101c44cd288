"""Captions and their credits: who made a picture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from warta.page.phrases import phrases
from warta.places.agencies import agency

LONGEST = 90  # characters of a credit
ALONE = 80  # characters of a line that is nothing but a credit
SMALL_WORDS = 2  # in a part of such a line: "Foto: picture alliance"; a caption has more
PARTED = re.compile(r"\s?/\s?|\s[-–—|]\s|\svia\s", re.I)  # a maker and who sells the picture: "Sri Lestari via Kabar"
IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s*[./]?\s*$")
AFTER_SLASH = re.compile(r"(?<=[.!?\w)”\"])\s?/\s?(?=[^\W\d_©])([^/.]{2,60}(?:\s?/\s?[^/.]{2,60})?)\s*/?\s*$")
COPYRIGHT = re.compile(r"((?:©|\(c\)|copyright\b).{1,80})$", re.I)
CHANNEL = re.compile(r"(?:kanal|channel|akun)\s+", re.I)
AFTER_MAKER = re.compile(r"\s?[-–/|@:]\s?\S|\s.{2,40}©")
CREDIT_NAME = re.compile(r"credit|photographer|copyright", re.I)
CAPTION_NAME = re.compile(r"caption(?![\w-]*credit)|credits?-(?:wrap|box|line)", re.I)
NAMED = r"(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w'’-]*\s?/\s?[^\W\d_][^./]{1,40}(?:\s?/\s?[^./]{2,40}){0,2}"
OUTLET_LAST = re.compile(rf"(?:(?<=[\w)”\"][\w)”\"][.!?)\]”\"])|(?<=\d{{4}}))\s+(?:[-–—]\s?)?({NAMED})\.?$")
"""Warga antre beras. KABAR FOTO/Sri Lestari/wln."""
AFTER_DASH = re.compile(r"[.!]\s?[—–-]\s?([A-Z][^.!?;:]{1,50})$")
SIGNS = ("©", "(c)", "copyright")
FIGURES = re.compile(r"^[\d/., -]+$")
OUTLET_FIRST = re.compile(
    r"^((?:[\w.]+\.(?:com|co\.id|id)/\s?[A-Z][A-Z .]{2,40}(?=\s[A-Z][a-z]))"
    r"|(?:(?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+/\s?[A-Z][\w .]{2,40}(?:/\w{2,5})?$))",
    re.S,
)


def credit_of(caption: str) -> tuple[str, str] | None:
    """Who made the picture according to the caption, and the rule that found it.

    >>> credit_of("Warga antre air bersih di Bantul. (Foto: Sri/Kabar)")
    ('Sri/Kabar', 'labelled_in_brackets')
    """
    caption = phrases().credit_tail.sub("", caption.strip())
    for rule in RULES:
        if found := rule(caption):
            return found.strip(" /()") if "." in found.strip(" /().") else found.strip(" ./()"), rule.__name__
    return None


def is_credit(line: str, names: str) -> bool:
    """Whether a line says who made a picture and nothing else, by the class names of its element (`names`)."""
    return _names_credit(names) and len(line) <= LONGEST and are_names(line) and not any(map(str.isdigit, line))


@lru_cache(maxsize=4096)
def _names_credit(names: str) -> bool:
    return CREDIT_NAME.search(names) is not None and CAPTION_NAME.search(names) is None


def _has(caption: str, words: tuple[str, ...]) -> bool:
    """Whether any of the words is in a caption: far faster than the pattern that locates them."""
    return any(map(caption.lower().__contains__, words))


def may_have_credit(line: str) -> bool:
    """Whether a line has a word or a sign by which pages say who made a picture."""
    return _has(line, (*phrases().credit_words, *SIGNS))


def with_credits(lines: Sequence[str]) -> set[int]:
    """The lines that may have a credit, by their places: each word is looked for in all of them at once."""
    low = [line.lower() for line in lines]
    whole, ends = "\n".join(low), list(accumulate([len(line) + 1 for line in low]))
    found: set[int] = set()
    for word in (*phrases().credit_words, *SIGNS):
        at = whole.find(word)
        while at >= 0:
            line = bisect_right(ends, at)
            found.add(line)
            at = whole.find(word, ends[line])
    return found


def credit_line(line: str) -> str | None:
    """Who made the picture, if a line of a caption says nothing else.

    >>> credit_line("Foto: Sri Lestari"), credit_line("Sri Lestari/Pool/Getty Images"), credit_line("Warga antre")
    ('Sri Lestari', 'Sri Lestari/Pool/Getty Images', None)
    """
    line = line.strip()
    line = line[1:-1] if line[:1] in ("(", "[") and line[-1] in (")", "]") else line
    if len(line) > ALONE:
        return None
    if line.startswith("©") and are_names(line):
        return re.sub(r"^©\s+", "", line)
    label = _labels_before(line)
    if label:
        value = line[label.end() :].strip(" .©")
        told = ":" in label.group() or " " in label.group().strip()  # "Photo by", and not "Photo"
        return value if told and are_names(value) else None
    parts = PARTED.split(line)
    sold = len(parts) > 1 and (agency(parts[-1]) or phrases().makers.fullmatch(parts[-1]))
    return line if sold and are_names(line) else None


def _labels_before(line: str) -> re.Match[str] | None:
    """The last of the labels that a line begins with: "Credit: Illustration by Sri Lestari"."""
    label = phrases().credit.match(line)
    following = phrases().credit.match(line, label.end()) if label else None
    return following if following and following.end() < len(line) else label


def are_names(words: str) -> bool:
    """Whether words may be names, of people, agencies and sites, and are no sentence."""
    parts = [re.findall(r"[^\W\d_][\w.'’&-]*", part) for part in PARTED.split(words)]
    most = max(sum(word[0].islower() and "." not in word for word in part) for part in parts)
    return any(parts) and most <= SMALL_WORDS and not re.search(r"[a-z]{3}[.!?]\s|[!?;]", words)


def after_label(caption: str) -> str | None:
    """Massa memadati alun-alun. Foto: Sri Lestari

    The last label with a colon goes before others, where names stand behind it: in "Foto: Kabar Photo / Sri Lestari"
    the second is one of them.
    """
    if not _has(caption, phrases().credit_words):
        return None
    found = [one for one in phrases().credit.finditer(caption) if one.start() > 0]
    named = [one for one in found if ":" in one.group() and are_names(caption[one.end() :])]
    label = next(iter((named or found)[-1:]), None)
    if label is None:
        return None
    told, value = label.group(), caption[label.end() :].strip()
    opened = re.search(r"(?:[.)/:(\[|]|\bcopyright|©)\s*$", caption[: label.start()], re.I)
    if not value or len(value) > LONGEST or value.startswith(")"):
        return None
    if ":" in told:
        return value
    first = value.split()[0]
    goes_on = first[0].islower() and "." not in first and " " not in told.strip()  # "Fast/VIA compatible"
    names = opened and are_names(value) and not goes_on
    return f"{told}{value}" if names else None  # "Photo by Sri Lestari" is a credit as it stands


def maker(caption: str) -> str | None:
    """Ilustrasi Shutterstock.com"""
    found = list(phrases().makers.finditer(caption)) if _has(caption, phrases().maker_words) else []
    return found[-1].group() if found and len(caption) - found[-1].end() < 3 else None


def maker_first(caption: str) -> str | None:
    """You Tube - Sri Lestari"""
    channel = CHANNEL.match(caption)
    found = phrases().makers.match(caption, channel.end() if channel else 0)
    whole = found and AFTER_MAKER.match(caption, found.end()) and not re.search(r"[.!?]\s", caption)
    return caption if whole and len(caption) < LONGEST else None


def in_brackets(caption: str) -> str | None:
    """Warga antre air. (ANTARA FOTO/Sri)"""
    found = IN_BRACKETS.search(caption)
    if not found:
        return None
    words = found.group(1)
    if not any(map(str.isalpha, words)) or FIGURES.match(words):
        return None  # "(16/2/2016)", "(12/2)"
    return words if "/" in words or caption[: found.start()].strip() else None


def labelled_in_brackets(caption: str) -> str | None:
    """Warga antre air. (Foto: Sri Lestari)"""
    found = IN_BRACKETS.search(caption)
    label = phrases().credit.match(found.group(1)) if found else None
    return found.group(1)[label.end() :] if found and label and label.end() < len(found.group(1)) else None


def copyright_sign(caption: str) -> str | None:
    """Warga antre air. ©2021 Kabar/Sri"""
    found = COPYRIGHT.search(caption)
    if not found:
        return None
    before = caption[: found.start()]
    sentence = re.search(r"(?:^|[.!?)]\s)([^.!?]{2,50})$", before)
    owner = sentence.group(1) if sentence and sentence.start() else ""  # "... alun-alun. Kanal Kabar ©2021 Kabar"
    words = re.sub(r"^©\s+", "", found.group(1))
    return f"{owner}{words}" if owner else words


def after_slash(caption: str) -> str | None:
    """Warga antre air./Sri Lestari / REUTERS"""
    found = AFTER_SLASH.search(caption)
    return found.group(1).strip() if found else None


def outlet_last(caption: str) -> str | None:
    """Warga antre air. KABAR FOTO/Sri Lestari/wln."""
    found = OUTLET_LAST.search(caption) if "/" in caption else None
    return found.group(1) if found and are_names(found.group(1)) else None


def after_dash(caption: str) -> str | None:
    """Warga antre air.—Kabar Foto"""
    found = AFTER_DASH.search(caption)
    return found.group(1) if found and are_names(found.group(1)) else None


def outlet_first(caption: str) -> str | None:
    """KABAR.com/SRI LESTARI Warga antre air"""
    found = OUTLET_FIRST.match(caption)
    return found.group(1) if found else None


RULES = (
    maker_first,
    outlet_first,
    labelled_in_brackets,
    in_brackets,
    after_label,
    copyright_sign,
    outlet_last,
    after_slash,
    after_dash,
    maker,
)
