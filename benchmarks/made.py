"""Made-up news: texts of made-up words between real ones, and deeds that several outlets tell of in their own words.

Nothing here was ever written by a newsroom, so that tests and benchmarks need no data of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

SYLLABLES = ("ba", "be", "da", "du", "ga", "ji", "ka", "ke", "la", "lu", "ma", "mi", "na", "pa", "ra", "ro", "sa", "ti")
ENDINGS = ("n", "ng", "r", "s", "t", "h", "k", "", "", "")
NAMES = ("Surya", "Dewi", "Bagas", "Ratna", "Wirawan", "Lestari", "Hakim", "Nuraini", "Pranata", "Sekar", "Utomo")
OFFICES = ("kepala dinas", "juru bicara polisi", "wali kota", "ketua paguyuban", "direktur perusahaan", "camat")
PLACES = ("Bandung", "Medan", "Padang", "Makassar", "Surabaya", "Ambon", "Kupang", "Manado", "Palu", "Jambi")

SENTENCES = (
    "{name}, {office} {place}, mengatakan {a} {b} akan {c} {d} {e} bulan depan.",
    'Menurut dia, "{a} {b} sudah {c} {d} sejak {e} {f}."',
    "Warga {place} menolak {a} {b} karena {c} {d} belum {e} {f}.",
    "Pemerintah {place} membantu {a} {b} dengan {c} {d} dan {e}.",
    '"Kami meminta {a} {b} segera {c} {d}," kata {name}.',
    "Harga {a} {b} di {place} naik menjadi {number} ribu rupiah, {c} {d} {e} {f}.",
    "Polisi menangkap {number} orang di {place} yang diduga {a} {b} {c} {d}.",
)

DEEDS = (
    ("Ledakan pabrik {thing} di {place}, {dead} orang tewas", "Ledakan di pabrik {thing} di {place} menewaskan {dead}"
     " orang pada {day}, kata {who}."),
    ("{dead} orang tewas dalam ledakan pabrik {thing} {place}", "Sedikitnya {dead} orang tewas ketika pabrik {thing} di"
     " {place} meledak pada {day}, menurut {who}."),
    ("Pabrik {thing} di {place} meledak, korban tewas {dead} orang", "Pabrik {thing} meledak di {place} pada {day} dan"
     " menewaskan {dead} orang, ujar {who}."),
)  # fmt: skip
"""A headline and a first sentence: three ways to tell one deed."""
AUTHORITIES = ("polisi", "rumah sakit", "pemerintah daerah", "saksi mata")


@dataclass(frozen=True, slots=True)
class Text:
    """A headline and the lines under it."""

    title: str
    lines: tuple[str, ...]


def word(random: Random) -> str:
    """A word that is none."""
    return "".join(random.choices(SYLLABLES, k=random.choice((2, 2, 3, 4)))) + random.choice(ENDINGS)


def text(random: Random, vocabulary: tuple[str, ...]) -> Text:
    """A text about nothing: 5 to 12 lines of two sentences."""
    lines = tuple(
        f"{sentence(random, vocabulary)} {sentence(random, vocabulary)}" for _ in range(random.randint(5, 12))
    )
    return Text(" ".join(random.choices(vocabulary, k=6)).capitalize(), lines)


def sentence(random: Random, vocabulary: tuple[str, ...]) -> str:
    """A sentence whose verbs and names are real."""
    made = dict(zip("abcdef", random.choices(vocabulary, k=6), strict=True))
    name = " ".join(random.sample(NAMES, 2))
    real = {"name": name, "office": random.choice(OFFICES), "place": random.choice(PLACES)}
    return random.choice(SENTENCES).format(**made, **real, number=random.randint(2, 90))


def texts(seed: int, count: int) -> Iterator[Text]:
    """So many texts; the same seed gives the same ones."""
    random = Random(f"texts {seed}")
    vocabulary = tuple(word(random) for _ in range(4000))
    return (text(random, vocabulary) for _ in range(count))


@dataclass(frozen=True, slots=True)
class Deed:
    """What happened: an explosion at a factory of some thing, in some place, on some day."""

    thing: str
    place: str
    day: str
    dead: int


def deed(random: Random, day: str) -> Deed:
    """Some deed of a day, which is told as `Senin (9/6/2025)`."""
    return Deed(f"{word(random)} {word(random)}", random.choice(PLACES), day, random.randint(3, 40))


def told(random: Random, what: Deed, way: int, more: Text) -> tuple[Text, int]:
    """The deed as an outlet tells it, in one of three ways, and how many died by its count, which may be another's."""
    dead = max(1, what.dead + random.choice((0, 0, 0, -1, 2)))
    title, first = DEEDS[way % len(DEEDS)]
    known = {"thing": what.thing, "place": what.place, "day": what.day, "dead": dead, "who": random.choice(AUTHORITIES)}
    again = f"Pabrik {what.thing} di {what.place} berdiri sejak {random.randint(1970, 2015)}."
    return Text(title.format(**known), (first.format(**known), again, *more.lines[:3])), dead
