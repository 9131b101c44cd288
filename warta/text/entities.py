"""Who and what a text names, and which words stand for the same.

Every sentence is searched for entries of the tables (countries, bodies, roles) and for the model's names; the tables
win. Phrases that describe somebody grow around the nouns of roles; a name beside one is in apposition to it. What was
found is then joined, in the order of the text, into one cast.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter

from warta.languages import Language
from warta.languages.alternation import any_of
from warta.places.agencies import agencies, agency
from warta.places.countries import CountryName
from warta.places.gazetteer import PlaceFact, find_place, namesakes
from warta.places.leaders import find_leader, sector_in
from warta.places.organisations import Organisation
from warta.records import READ_ROLES, Article, Entity, Kind, Mention, Sentence, Span
from warta.text.appositions import Spotted, closes, doubled, is_beside, stage
from warta.text.cast import FIRM, OF_PEOPLES, Cast, Figure, initials_of, join_names
from warta.text.lexicon import Lexicon, Office, lexicon_of
from warta.text.loose import Loose, acronyms, loose_matches, loose_names
from warta.text.meant import own_rows, with_rows
from warta.text.names import Name, find_names
from warta.text.people import INITIALLED, Called, opens
from warta.text.phrases import Phrase, based_in, former_key, modifies, owns, tells_many
from warta.text.pronouns import Present, Pronoun, bearer_of, pronouns
from warta.text.quotation_marks import find_marked
from warta.text.sights import Sight, see
from warta.text.towns import towns_meant
from warta.text.trust import trust_of

GLUED = re.compile(r"[A-Z][a-z]+(?=[A-Z])")
"""A word that another one hangs on."""
SHORT = 25
"""A passage of fewer characters in quotation marks is no speech, but a name or a word held at arm's length."""
UNKNOWN_PLACE = "places:unknown"
"""The rule of a place that only the model takes for one."""
SHARE = 0.4
"""A country with so much of all mentions is what the article is about."""
LEAD = 250
"""A country that the first so many characters name is what the article is about, though it is named once."""
HOME_SHARE = 0.2
"""Where no country is, the language's home is with so much of the mentions."""
OFFICES = ("GOV", "MIL", "COP", "JUD", "LEG", "ELI", "PTY", "OPP", "SPY")
"""Offices of a state, those once held and those striven for; news names those of its own country without it."""
CITIZENS = ("CVL", "CRM", "LAB", "SOC")
"""People who are told of as those of a country."""
PEOPLE = ("CVL", "CRM")
"""No body is told of as one of these: "the families"."""
GROUPS = ("NGO", "REB", "LAB", "EDU")
"""Bodies of these sectors are groups, too: "the group", "the organisation"."""
BODIES = ("NGO", "EDU", "SOC", "MED", "REL")
"""Where a noun shows its number, the single ones of groups of these sectors are bodies: a charity, a club."""
PICTURES = (
    "Getty Images",
    "Getty",
    "AP Photo",
    "AFP Photo",
    "AFP PHOTO",
    "ANTARA FOTO",
    "NurPhoto",
    "Shutterstock",
    "EPA-EFE",
)
"""Who beside the agencies is named for pictures."""
CREDITED = ("/", " via ")
"""One of these stands in each credit of a picture: the pattern for them is looked for in no other line."""
LEADER = "leader"
"""What whoever leads a state holds, beside the office that is told."""
IN_A_ROW = 8
"""So many places that no table has stand at most between another one and the region that they lie in."""
BETWEEN_LISTED = 3
"""So many words are between two of a list: ", and the"."""
MODIFIED = 2
"""So many small words tell at most of what somebody is: a social work professor."""
SETTLED = "setting"
"""Added to the rule of an entity whose country nothing beside it tells."""


Find = Called | Phrase | Name | Loose | Pronoun


def find_entities(
    article: Article, sentences: Sequence[Sentence], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of an article in the order of their first mentions, and all mentions in the order of the text."""
    lexicon = lexicon_of(language)
    all_spotted = stage(sights_of(article, sentences, lexicon, find_names(article.text, sentences, language)))
    cast = Cast()
    read_persons(cast, all_spotted)
    read_titles(cast, all_spotted)
    read_instances(cast, all_spotted)
    read_ranks(cast, all_spotted, lexicon)
    read_sentences(cast, all_spotted, passages(article))
    join_firms(cast, lexicon)
    know_persons(cast, lexicon)
    know_leaders(cast, article)
    settle_countries(cast, lexicon.home)
    return cast.records(trust_of(language))


def sights_of(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon, names: Sequence[Name]) -> list[Sight]:
    """The sentences as seen with what the names mean in this article; towns tell that by what is seen at first."""
    own, credited = own_rows(article, lexicon), credits_of(article)
    sights = list(see(article.text, sentences, names, lexicon, own, credited))
    towns = towns_meant(sights)
    if not towns:
        return sights
    return list(see(article.text, sentences, names, lexicon, with_rows(own, towns, lexicon), credited))


def credits_of(article: Article) -> list[Span]:
    """Where it is said who made a picture: the last place in a caption that has the credit's words, and what looks so.

    Pages put captions among their paragraphs: "Ann Baker/AFP via Getty Images".
    """
    credited = [caption for caption in article.captions if caption.credit]
    found = [(article.text.rfind(c.credit or "", c.span.start, c.span.stop), len(c.credit or "")) for c in credited]
    lines = lines_with(article.text, CREDITED)
    shaped = (Span(*match.span()) for line in lines for match in credit_form().finditer(article.text, *line))
    return [*(Span(start, start + length) for start, length in found if start >= 0), *shaped]


def lines_with(text: str, marks: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that have one of some marks."""
    start = 0
    for line in text.split("\n"):
        if any(mark in line for mark in marks):
            yield start, start + len(line)
        start += len(line) + 1


@cache
def credit_form() -> re.Pattern[str]:
    """How pictures are credited: a name, a slash and an agency; an agency's photo, a slash and a name; via another."""
    names = [one.name for one in agencies()]
    by = any_of([*names, *(name.upper() for name in names), *PICTURES], " ")
    name = r"[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}"  # bounded: what is glued by dots has many starts
    via = rf"(?:{name} ?/ ?)?(?:{by}) via (?:{by})"
    return re.compile(rf"(?<![\w/])(?:{via}|{name} ?/ ?(?:{by})|(?:{any_of(PICTURES, ' ')})/{name})(?![\w/])")


def passages(article: Article) -> list[Span]:
    """The passages in quotation marks, but for single words and names."""
    blocks = [block.span for block in article.blocks if block.role in READ_ROLES]
    marked = find_marked(article.text, blocks)
    return [found.inner for found in marked if found.inner.stop - found.inner.start > SHORT]


# ---------------------------------------------------------------- persons and their titles


def read_persons(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """A figure for each person named; their names are joined over the whole text."""
    everyone = [called for spotted in all_spotted for called in (*spotted.called, *spotted.owners.values())]
    everyone.sort(key=lambda called: called.span)
    beside = {called.span: phrase.office for spotted in all_spotted for phrase, called in told_beside(spotted)}
    groups = join_names([called.parts for called in everyone], [offices_of(one, beside) for one in everyone])
    fullest = {number: fullest_of(found) for number, found in grouped(everyone, groups).items()}
    for called, number in zip(everyone, groups, strict=True):
        figure = cast.by_key.get(number)
        if figure is None:
            figure = cast.add(Figure("", "person", "names" if called.rule == INITIALLED else called.rule), number)
            figure.name, figure.parts = fullest[number].span.of(all_spotted[0].sight.text), fullest[number].parts
        cast.by_key[called.span] = figure
        figure.woman = figure.woman if figure.woman is not None else gender(all_spotted[0].sight, called)
    for called in (called for called in everyone if called.rule == INITIALLED):
        if whole := cast.with_initials(called.parts[0]):
            cast.merge(whole, cast.by_key[called.span])
    for one, other in (pair for spotted in all_spotted for pair in spotted.aliases):
        cast.merge(cast.by_key[one.span], cast.by_key[other.span])


def told_beside(spotted: Spotted) -> Iterator[tuple[Phrase, Called]]:
    """The phrases that stand beside names, with these."""
    return ((phrase, spotted.titles[phrase.span]) for phrase in spotted.phrases if phrase.span in spotted.titles)


def offices_of(called: Called, beside: Mapping[Span, Office]) -> list[str]:
    """The office told beside a name, and that of whoever leads a state, by the table where it is a whole name."""
    office = beside.get(called.span)
    leads = bool(find_leader(called.parts)) if len(called.parts) > 1 else office is not None and office.sector == "GOV"
    return [*([office.identity] if office else []), *([LEADER] if leads else [])]


def grouped(everyone: Sequence[Called], groups: Sequence[int]) -> dict[int, list[Called]]:
    """The names of each person, in the order of the text."""
    found: dict[int, list[Called]] = {}
    for called, number in zip(everyone, groups, strict=True):
        found.setdefault(number, []).append(called)
    return found


def fullest_of(named: Sequence[Called]) -> Called:
    """The name of most parts; but a full name told more often wins over one that only goes on after it: Budi Santoso
    over "Budi Santoso Berenang Nih", where a line has written all its words with capitals."""
    longest = max(named, key=lambda called: len(called.parts))
    told = Counter(called.parts for called in named)
    begun = [called for called in named if len(called.parts) > 1 and called.parts == longest.parts[: len(called.parts)]]
    oftener = [called for called in begun if told[called.parts] > told[longest.parts]]
    return max(oftener, key=lambda called: len(called.parts), default=longest)


def gender(sight: Sight, called: Called) -> bool | None:
    """Whether a title or a given name is a woman's (Mrs., Megyn) or a man's; None where neither tells."""
    return gender_of(sight, *called.titled, *([called.parts[0].lower()] if len(called.parts) > 1 else []))


def gender_of(sight: Sight, *words: str) -> bool | None:
    """Whether one of the words is a woman's (wife, Megyn) or a man's; None where none tells."""
    if any(sight.lexicon.phrases["woman"].has(word) for word in words):
        return True
    return False if any(sight.lexicon.phrases["man"].has(word) for word in words) else None


def read_titles(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """What the phrases beside names say of persons, before anything is joined: a headline names an office first."""
    for spotted in all_spotted:
        last: Phrase | None = None
        for phrase in spotted.phrases:
            if phrase.span not in spotted.titles:
                continue
            figure, before = cast.by_key[spotted.titles[phrase.span].span], last
            title_of(figure, spotted.sight, phrase)
            if before and are_joined(spotted, before, phrase):
                tell_both(figure, spotted.sight, before, phrase)
            last = phrase


def are_joined(spotted: Spotted, one: Phrase, other: Phrase) -> bool:
    """ "chairman and | chief executive", "Mensesneg sekaligus | Jubir Presiden": two offices of one person."""
    same = spotted.titles[one.span] == spotted.titles[other.span]
    return same and (is_beside(spotted.sight, one, other) or doubled(spotted.sight, one, other))


def tell_both(figure: Figure, sight: Sight, one: Phrase, other: Phrase) -> None:
    """The role of who holds two offices is both, where one of them is it."""
    if figure.role in (role_text(sight, one.first, one.stop), role_text(sight, other.first, other.stop)):
        figure.role = role_text(sight, one.first, other.stop)


def read_instances(cast: Cast, all_spotted: Sequence[Spotted]) -> None:
    """ "Omani leaders, including President Ann Baker and Prime Minister Lee Hall": they are of the leaders' country."""
    for spotted in all_spotted:
        for phrase in spotted.phrases:
            link = spotted.sight.has("instances", phrase.stop) if phrase.plural and phrase.country else 0
            for one in listed_from(spotted, phrase.stop + link) if link else ():
                figure = cast.by_key[spotted.titles[one.span].span]
                figure.country = figure.country or phrase.country


def listed_from(spotted: Spotted, start: int) -> Iterator[Phrase]:
    """The offices with their holders from a word on, with a comma or a word or two between."""
    for phrase in sorted(spotted.phrases, key=attrgetter("first")):
        if phrase.first < start or phrase.span not in spotted.titles:
            continue
        if phrase.first > start + BETWEEN_LISTED:
            return
        yield phrase
        start = max(phrase.stop, spotted.titles[phrase.span].stop)


def read_ranks(cast: Cast, all_spotted: Sequence[Spotted], lexicon: Lexicon) -> None:
    """ "Bripka Sumarno": the sector that a rank before the name tells, of those of whom no title says another."""
    for called in (called for spotted in all_spotted for called in spotted.called if called.titled):
        figure = cast.by_key[called.span]
        if figure.sector is None and (sector := rank_of(called.titled, lexicon)):
            figure.sector, figure.domestic = sector, True


def rank_of(titled: Sequence[str], lexicon: Lexicon) -> str | None:
    """The sector of the longest rank among the words before a name."""
    words = [word for word in titled if word[0].isalpha()]
    runs = [tuple(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    ranks = [run for run in runs if run in lexicon.ranks]
    return lexicon.ranks[max(ranks, key=len)] if ranks else None


def title_of(figure: Figure, sight: Sight, phrase: Phrase) -> None:
    """Note what a phrase says of a person; that he is a suspect tells nothing of it, nor what else he is besides."""
    figure.offices |= {phrase.office.identity, phrase.office.form}
    if not is_one_of_many(sight, phrase):
        figure.keys.add(former_key(phrase.key) if phrase.former else phrase.key)
    figure.domestic |= phrase.country is None and not phrase.foreign
    figure.woman = figure.woman if figure.woman is not None else gender_of(sight, phrase.office.form.split()[-1])
    besides = figure.role and phrase.sector not in FIRM and sight.has_before("doubling", phrase.first)
    if phrase.office.status or besides:
        figure.country = figure.country or phrase.country
    elif tells_body(figure, sight, phrase):
        figure.kind, figure.country, figure.sector = "organisation", phrase.country, phrase.sector
    else:
        figure.told(role_text(sight, modified_first(sight, phrase), phrase.stop), phrase.country, phrase.sector)


def is_one_of_many(sight: Sight, phrase: Phrase) -> bool:
    """ "Agus, salah seorang warga", "warga bernama Agus": he is not whom "warga" tells of elsewhere."""
    return phrase.kind == "group" and (phrase.new or sight.has("naming", phrase.stop) > 0)


def tells_body(figure: Figure, sight: Sight, phrase: Phrase) -> bool:
    """ "Bintara, a Scottish charity": a single name is that of a body, which was taken for a person."""
    body = phrase.kind == "group" and phrase.office.sector in BODIES and not phrase.plural
    return body and len(figure.parts) == 1 and figure.role is None and not sight.lexicon.complements_after


def modified_first(sight: Sight, phrase: Phrase) -> int:
    """ "Ann Baker, a | geography professor": where the words begin behind a comma and "a" that tell what one is."""
    first = phrase.first
    while first > 1 and phrase.first - first < MODIFIED and modifies(sight, first - 1):
        first -= 1
    article = sight.has_before("indefinite", first)
    behind = first < phrase.first and article > 0 and sight.words[first - article - 1].text == ","
    whole = all(sight.words[i].text.isalpha() for i in range(first, phrase.first))
    return first if behind and whole and not sight.lexicon.complements_after else phrase.first


def role_text(sight: Sight, first: int, stop: int) -> str:
    """An office in the article's words, less whose it is at its edge: Menteri Luar Negeri, ambassador to Oman."""
    end, begin = sight.ends.get(stop), sight.matches.get(first)
    if begin and isinstance(begin.entry, CountryName) and begin.stop < stop:
        first = begin.stop + owns(sight, begin.stop)
    if end and isinstance(end.entry, CountryName) and end.first > first and not is_own_capital(sight, end.entry):
        link = end.first - sight.has_before("articles", end.first)
        link -= sight.has_before("links", link)
        stop = stop if is_sent(sight, link, end.first) else link
    return sight.span(first, stop).of(sight.text)


def is_sent(sight: Sight, i: int, stop: int) -> bool:
    """ "ambassador | to Oman", "duta besar Oman | untuk Turki": where one is sent, not whose he is."""
    owner = sight.ends.get(i)
    noun = owner.first if owner and isinstance(owner.entry, CountryName) else i
    return sight.has_before("sent", noun) > 0 and 0 < sight.has("sent_to", i) <= stop - i


def is_own_capital(sight: Sight, name: CountryName) -> bool:
    """Whether a country's name is the own country's capital, which tells of a town there: Kepala Dinas … Jakarta."""
    return name.form in ("seat", "capital") and name.country == sight.lexicon.home


# ---------------------------------------------------------------- joining, in the order of the text


def read_sentences(cast: Cast, all_spotted: Sequence[Spotted], quoted: Sequence[Span]) -> None:
    """All mentions, sentence by sentence."""
    told: list[Present] = []
    reach = [*accumulate((passage.stop for passage in quoted), max)]
    for spotted in all_spotted:
        here = Present()
        finds: list[Find] = [
            *spotted.called,
            *spotted.phrases,
            *loose_matches(spotted),
            *loose_names(spotted),
            *pronouns(spotted),
        ]
        for find in sorted(finds, key=start_of):
            last = bisect_right(quoted, find.span.start, key=attrgetter("start"))
            inside = any(span.covers(find.span) for span in quoted[bisect_left(reach, find.span.stop) : last])
            figure = read_find(cast, spotted, find, told, here, inside)
            if figure and not inside:
                note_present(here, spotted, find, figure)
        if here.figures and spotted.sight.role != "caption":  # it stands between two paragraphs of one story
            told.append(here)


def start_of(find: Find) -> int:
    """Where a find begins."""
    return find.span.start


def note_present(here: Present, spotted: Spotted, find: Find, figure: Figure) -> None:
    """Somebody is told of in a sentence; a word of speech beside makes him the one who speaks, or its subject."""
    if figure not in here.figures:
        here.figures.append(figure)
    if figure.kind == "person" and ((isinstance(find, Pronoun) and find.speaks) or beside_speech(spotted, find)):
        here.speaker = figure
    behind = bisect_left(spotted.sight.words, find.span.stop, key=attrgetter("start"))
    if behind < len(spotted.sight.words):
        here.subjects[spotted.sight.words[behind].start] = figure


def beside_speech(spotted: Spotted, find: Find) -> bool:
    """ "kata Lavrov", "Lavrov mengatakan"."""
    if not isinstance(find, Called | Phrase):
        return False
    words, speech = spotted.sight.words, spotted.sight.lexicon.speech
    before = find.first > 0 and words[find.first - 1].lower in spotted.sight.lexicon.before_name
    return before or (find.stop < len(words) and words[find.stop].lower in speech)


def read_find(
    cast: Cast, spotted: Spotted, find: Find, told: Sequence[Present], here: Present, quoted: bool
) -> Figure | None:
    """The figure that a find stands for, with the mention noted."""
    if isinstance(find, Called):
        return read_called(cast, spotted, find, told, [] if quoted else [here])
    if isinstance(find, Phrase):
        return read_phrase(cast, spotted, find, told, here)
    if isinstance(find, Loose):
        return read_match(cast, spotted.sight, find)
    if isinstance(find, Name):
        return read_name(cast, spotted.sight, find)
    bearer = None if quoted else bearer_of(find, told, here)
    return mentioned(bearer, find.span, "pronoun") if bearer else None


def read_called(
    cast: Cast, spotted: Spotted, called: Called, told: Sequence[Present], here: Sequence[Present]
) -> Figure:
    """The person named. "Kata pria yang akrab disapa Bung": a short name of whoever was told of before."""
    figure = cast.by_key[called.span]
    begin = called.first - len(called.titled)
    link = spotted.sight.has_before("alias", begin)
    whole = spotted.sight.has_before("whole", begin) and spotted.sight.has("definite", called.stop)
    short = link > 1 and len(figure.parts) == 1 and is_told_of(spotted.sight, begin - link - 1)
    if here and (short or whole):
        bearer = bearer_of(Pronoun(called.span, False, None, True), told, here[0])
        if bearer and bearer.parts:
            cast.merge(bearer, figure)
    return mentioned(cast.by_key[called.span], called.span, called.rule)


def is_told_of(sight: Sight, noun: int) -> bool:
    """ "Pria yang …", "kata pria yang …": who was told of; not whom he meets: "bersama pengusaha yang …"."""
    return noun == 0 or (noun > 0 and (opens(sight, noun) or sight.words[noun - 1].lower in sight.lexicon.speech))


def mentioned(figure: Figure, span: Span, rule: str) -> Figure:
    """The figure, with one mention more."""
    figure.mention(span, rule)
    return figure


# ---------------------------------------------------------------- phrases


def read_phrase(cast: Cast, spotted: Spotted, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """The figure a phrase describes: the one named beside it, one told before, or a new one."""
    if phrase.span in spotted.titles:
        return mentioned(cast.by_key[spotted.titles[phrase.span].span], phrase.span, "title")
    if phrase.span in spotted.owners:
        return read_owned(cast, spotted, phrase)
    known = named_so(cast, spotted.sight, phrase) or told_before(cast, phrase)
    known = known or told_short(cast, spotted.sight, phrase)
    if known:
        return mentioned(known, phrase.span, "role")
    pointed = pointed_at(spotted.sight, phrase, told, here)
    if pointed:
        if phrase.pointing and not pointed.holds(phrase.office):
            title_of(pointed, spotted.sight, phrase)
        if points_back(spotted.sight, phrase):
            cast.by_key[phrase.key] = pointed
        return mentioned(pointed, phrase.span, "role")
    outlet = outlet_told(cast, spotted.sight, phrase)
    if outlet:
        return mentioned(outlet, phrase.span, "role")
    tables = shortened(spotted.sight, phrase)
    if phrase.bare and not (phrase.office.alone or tables):
        return None
    short = acronyms(spotted.sight, phrase.first, phrase.stop + 3) if phrase.kind != "person" else ()
    keys: list[object] = [*(("name", letters) for letters in short), *tables]
    if not (phrase.new and phrase.bare and phrase.article):
        keys.append(phrase.key)  # the next "spokesman" is who was told last, not always the one that was "a spokesman"
    figure = next((cast.by_key[key] for key in tables if key in cast.by_key), None)
    if figure:
        cast.by_key.setdefault(phrase.key, figure)
    else:
        figure = cast.add(described(spotted.sight, phrase, phrase.span), *keys)
    return mentioned(figure, phrase.span, "role")


def shortened(sight: Sight, phrase: Phrase) -> list[tuple[str, ...]]:
    """The body of the tables that a phrase is a fuller name of, by the short one in brackets or behind "PT".

    "Kementerian Kelautan dan Perikanan (KKP)"; "PT Tokopedia".
    """
    if phrase.kind != "organisation":
        return []
    first = phrase.first + sight.has("firms", phrase.first)
    if first >= phrase.stop:
        return []  # "di PT", and no more
    inside = [sight.matches[i] for i in range(first, phrase.stop + 2) if i in sight.matches]
    bracketed = [one for one in inside if sight.words[one.first - 1].text == "(" and closes(sight, one.stop)]
    whole = [one for one in inside if phrase.first < first == one.first and one.stop == phrase.stop]
    bodies = [one.entry for one in (*bracketed, *whole) if isinstance(one.entry, Organisation)]
    fitting = [body for body in bodies if body.sector == phrase.sector and agree(body.country, phrase.country)]
    words = sight.span(first, phrase.stop).of(sight.text)
    return [
        body.names for body in fitting if words in body.names or any(begins_alike(one, words) for one in body.names)
    ]


def begins_alike(short: str, words: str) -> bool:
    """Whether a name may be short for these words from the first on: "Ditjen Kementerian Pertanian" is no Kementan."""
    return may_be_short(short, words) and short[0] == words[0]


def described(sight: Sight, phrase: Phrase, span: Span) -> Figure:
    """A new figure that has no name, only what it is."""
    return Figure(
        span.of(sight.text),
        kind_of(sight, phrase),
        "role",
        role=role_text(sight, phrase.first, phrase.stop) if phrase.kind == "person" and not phrase.plural else None,
        country=phrase.country,
        sector=phrase.sector,
        offices={phrase.office.identity, phrase.office.form},
        keys={phrase.key},
        plural=phrase.plural or phrase.kind == "group",
        woman=gender_of(sight, phrase.office.form.split()[-1]),
        bare=phrase.bare,
        domestic=phrase.country is None and not phrase.foreign,
    )


def kind_of(sight: Sight, phrase: Phrase) -> Kind:
    """What a phrase stands for: several persons are a group, and one church is a body, though many are a group."""
    if phrase.kind == "person":
        return "group" if phrase.plural else "person"
    one = not (phrase.plural or phrase.office.form.endswith(sight.lexicon.plural))
    return "organisation" if phrase.kind == "group" and phrase.sector in BODIES and one else phrase.kind


def read_owned(cast: Cast, spotted: Spotted, phrase: Phrase) -> Figure:
    """ "pemerintahan Trump": a body whose country is that of the person it is named after."""
    owner = spotted.owners[phrase.span]
    whose = cast.by_key[owner.span]
    span = Span(min(phrase.span.start, owner.span.start), max(phrase.span.stop, owner.span.stop))
    key = (*phrase.key, whose.name)
    figure = cast.by_key.get(key)
    if figure is None:
        figure = cast.add(described(spotted.sight, phrase, span), key)
        figure.owner, figure.domestic = whose, False
    return mentioned(figure, span, "role")


def told_before(cast: Cast, phrase: Phrase) -> Figure | None:
    """Somebody described by the same words, or the holder of the office that is named without a country."""
    if phrase.key in cast.by_key:
        return cast.by_key[phrase.key]
    if phrase.plural or phrase.new:
        return None
    keys = (phrase.key, former_key(phrase.key)) if phrase.former else (phrase.key,)
    told = [figure for figure in cast.recent_persons() if any(map(figure.told_as, keys))]
    same = [figure for figure in told if agree(figure.country, phrase.country)]
    same = same or ([] if phrase.former else holders_for(cast, phrase))
    if same:
        return max(same, key=lambda figure: figure.last)
    return bare_before(cast, phrase) if phrase.bare else None


def holders_for(cast: Cast, phrase: Phrase) -> list[Figure]:
    """ "The president of Oman" after "President Ann Baker": those of a state who hold an office that one alone has."""
    whole = phrase.office.same and phrase.key == (phrase.office.identity, phrase.country)
    held = (one for one in cast.recent_persons() if whole and phrase.office.identity in one.offices)
    return [one for one in held if one.mentions and one.sector != "ELI" and state_of(one) == phrase.country]


def state_of(figure: Figure) -> str | None:
    """The country of a person, as told so far or by the table of who leads one."""
    terms = find_leader(figure.parts) if figure.country is None else ()
    return terms[0].country if terms else figure.country


def told_short(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "Dinas SPD" after "Dinas Sukamaju, Pangan dan Desa (SPD)": the body that has its noun and its letters."""
    short = sight.words[phrase.stop - 1].text
    if phrase.kind != "organisation" or phrase.stop - phrase.first <= 1 or not short.isupper():
        return None
    told = cast.by_key.get(("name", short))
    noun = sight.words[phrase.first].lower
    return told if told and told.kind == "organisation" and told.name.lower().startswith(f"{noun} ") else None


def named_so(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "the Party" after "the Harbour Party": the one body told that has a noun with a capital in its name."""
    noun = phrase.office.form
    told = phrase.definite and phrase.bare and phrase.kind == "organisation" and not sight.title_case
    if not told or not sight.words[phrase.first].capital or phrase.stop - phrase.first > 1:
        return None
    bodies = [one for one in cast.recent() if one.kind == "organisation" and one.mentions]
    named = [one for one in bodies if noun in one.name.lower().split() and one.name.lower() != noun]
    return named[0] if len(named) == 1 else None


def bare_before(cast: Cast, phrase: Phrase) -> Figure | None:
    """ "menteri", "hakim", "militer", where the text has told which."""
    if phrase.kind == "organisation" or (phrase.kind == "group" and phrase.sector not in FIRM):
        return cast.only_completed(phrase.office, phrase.pointing)
    if phrase.kind == "group":
        return cast.only_named(phrase.office)
    held = cast.holder(phrase.office, phrase.country) if phrase.definite or phrase.sector != "UNK" else None
    shadow = held is not None and held.sector == "OPP" != phrase.sector
    return None if shadow else held


def pointed_at(sight: Sight, phrase: Phrase, told: Sequence[Present], here: Present) -> Figure | None:
    """ "Politikus Gerindra itu", "the company": somebody told of just before, and told now what he is."""
    if points_back(sight, phrase):
        return company_told(sight, told, here)
    if not phrase.definite or phrase.plural or (phrase.kind == "organisation" and tells_many(sight, phrase)):
        return None
    if phrase.kind != "person":
        named = not (phrase.pointing or phrase.first == 0 or phrase.span.of(sight.text).islower())
        general = tuple(phrase.office.form.split()) in sight.lexicon.phrases["general"].known
        apart = named or general or phrase.sector in PEOPLE
        return None if apart else body_pointed_at(phrase, [*told[-2:], here])
    if sight.has("links", phrase.stop) and sight.person_at(phrase.stop + 1):
        return None  # the brother of Ann Baker
    found = bearer_of(Pronoun(phrase.span, False, None, True), told[-1:], Present())
    if found is None or not found.parts or is_other(found, phrase):
        return None
    if not (agree(state_of(found), phrase.country) or (phrase.pointing and found.holds(phrase.office))):
        return None  # "pelatih asal Oman itu" may be the one of another state's team
    return found if phrase.pointing or found.sector not in FIRM or found.sector == phrase.sector else None


def is_other(found: Figure, phrase: Phrase) -> bool:
    """Whether an office that one alone holds is told of another: "the prime minister" after the foreign minister."""
    holder = phrase.office.identity in found.offices or (not found.offices and bool(find_leader(found.parts)))
    return phrase.office.same and not (holder or phrase.pointing)


def agree(one: str | None, other: str | None) -> bool:
    """Whether two countries may be one, None being any."""
    return one is None or other is None or one == other


def points_back(sight: Sight, phrase: Phrase) -> bool:
    """Whether a noun alone always is somebody told before: "Perseroan"."""
    return phrase.bare and sight.lexicon.phrases["points_back"].has(phrase.office.form)


def company_told(sight: Sight, told: Sequence[Present], here: Present) -> Figure | None:
    """The company told last that has a name."""
    firms = sight.lexicon.phrases["firms"]
    bodies = [figure for present in (*told, here) for figure in present.figures if figure.kind == "organisation"]
    named = [figure for figure in bodies if figure.rule != "role" or any(map(firms.has, figure.offices))]
    return next((figure for figure in reversed(named) if figure.sector == "BUS"), None)


def outlet_told(cast: Cast, sight: Sight, phrase: Phrase) -> Figure | None:
    """ "Kantor berita Kabar": the outlet, told as what it is."""
    inside = sight.name_ends.get(phrase.stop)
    if phrase.office.sector != "JRN" or phrase.kind != "organisation" or not sight.lexicon.complements_after:
        return None
    match = sight.ends.get(phrase.stop)
    entry = match.entry if match and match.first > phrase.first else None
    if match and isinstance(entry, Organisation) and entry.sector == "JRN":
        key: object = entry.names
        words, country = sight.span(match.first, match.stop).of(sight.text), entry.country
    elif inside and inside[0] > phrase.first and (press := agency(inside[1].span.of(sight.text))):
        words, country = inside[1].span.of(sight.text), press.country
        key = ("name", words)
    else:
        return None
    told = Figure(words, "organisation", "organisations", country=country, sector="JRN")
    return cast.by_key.get(key) or cast.add(told, key)


def body_pointed_at(phrase: Phrase, near: Sequence[Present]) -> Figure | None:
    """ "the company": the body told last that may be one."""
    bodies = [figure for present in near for figure in present.figures if figure.kind == "organisation"]
    sectors = (None, phrase.sector, *(GROUPS if phrase.office.sector == "SOC" else ()))
    fitting = [figure for figure in bodies if figure.rule != "role" and figure.sector in sectors]
    return fitting[-1] if fitting and phrase.bare else None


# ---------------------------------------------------------------- countries, bodies, places


def read_match(cast: Cast, sight: Sight, find: Loose) -> Figure | None:
    """A country, a body or a place."""
    entry, words = find.match.entry, find.span.of(sight.text)
    if isinstance(entry, Organisation):
        return mentioned(organisation_told(cast, sight, find, entry), find.span, "organisations")
    if isinstance(entry, PlaceFact):
        return place_mentioned(cast, find.span, words, entry.country, entry.sector, entry.name)
    if not isinstance(entry, CountryName) or entry.country is None:
        return None
    at_home = entry.form == "capital" and entry.country == sight.lexicon.home
    if find.match.first < sight.opening or at_home or (entry.form == "capital" and find.somewhere):
        town = town_alone(cast, find.span, words, entry.country)
        town.datelined += find.match.first < sight.opening
        return town
    if entry.form == "capital" or (entry.form == "seat" and find.somewhere and find_place(entry.words)):
        return place_mentioned(cast, find.span, words, entry.country, "GOV")
    if entry.form == "citizens" and not sight.has_before("articles", find.match.first):
        return citizens_mentioned(cast, find.span, words, entry.country)
    figure = cast.by_key.get(entry.country) or cast.add(
        Figure(state_name(sight, entry), "state", "countries", country=entry.country, sector="GOV"), entry.country
    )
    if entry.form == "name" and spells_out(entry.words, figure.name, sight.lexicon.state_names.get(entry.country)):
        figure.name = entry.words
    form = "people" if entry.form == "citizens" else entry.form
    return mentioned(figure, find.span, f"countries-{form}")


def citizens_mentioned(cast: Cast, span: Span, words: str, country: str) -> Figure:
    """ "Ukrainians", "two Americans": some of a country's people, who are not the state; "the Russians" may be."""
    key = ("citizens", country)
    people = Figure(words, "group", "countries", country=country, sector="CVL", plural=True)
    return mentioned(cast.by_key.get(key) or cast.add(people, key), span, OF_PEOPLES)


def organisation_told(cast: Cast, sight: Sight, find: Loose, entry: Organisation) -> Figure:
    """A body of the tables; "BPBD" alone is the one branch told, "BPBD Jawa Barat", if there is one."""
    words, land = find.span.of(sight.text), land_behind(sight, find.match.stop, entry)
    branch = find.span.stop > sight.words[find.match.stop - 1].stop
    key = (*entry.names, words.lower()) if branch else (*entry.names, *([land] if land else []))
    figure = cast.by_key.get(key) or spelt_out(cast, sight, find, entry)
    if figure is None and branch and (bare := cast.by_key.get(entry.names)) and bare.name in entry.names:
        figure = cast.by_key[key] = bare
        figure.name = words
    if figure is None:
        figure = Figure(words, entry.kind, "organisations", country=land or entry.country, sector=entry.sector)
        figure.common = entry.common and not land
        cast.add(figure, key, *([] if entry.names in cast.by_key else [entry.names]))
    for short in acronyms(sight, find.match.stop, find.match.stop + 3):
        if initials_of(words) == short:  # not the ANC's, where only its "Congress" is known
            cast.by_key.setdefault(("name", short), figure)
    return figure


def land_behind(sight: Sight, i: int, body: Organisation) -> str | None:
    """Mahkamah Agung | Korea Selatan: another state named right behind a body whose name those of others have, too."""
    match = sight.matches.get(i) if body.common and sight.lexicon.complements_after else None
    land = match.entry if match and isinstance(match.entry, CountryName) and match.entry.form == "name" else None
    return land.country if land and land.country != body.country else None


def spelt_out(cast: Cast, sight: Sight, find: Loose, entry: Organisation) -> Figure | None:
    """ "Otoritas Jasa Keuangan (| OJK)": the body right before the brackets that a short name stands in alone."""
    first, stop = find.match.first, find.match.stop
    before = sight.ends.get(first - 1)
    inside = before is not None and sight.words[first - 1].text == "(" and closes(sight, stop)
    body = before.entry if before and inside else None
    if not isinstance(body, Organisation) or (body.sector, body.country) != (entry.sector, entry.country):
        return None
    if not any(may_be_short(short, name) for short in entry.names for name in body.names):
        return None
    return cast.by_key.setdefault(entry.names, cast.by_key[body.names]) if body.names in cast.by_key else None


def may_be_short(short: str, name: str) -> bool:
    """Whether all letters of a short name stand in the full one, in order: Basarnas; not the PKS of Partai Golkar."""
    letters = iter(name.lower())
    return name != short and all(letter in letters for letter in short.lower() if letter.isalnum())


def spells_out(words: str, short: str, own: str | None) -> bool:
    """Whether a country's name is a fuller one: "United Kingdom" of "UK", "Republik Islam Iran" of "Iran".

    Not "Wales" of "UK", nor "Negeri Sakura" of "Jepang"; but "Jepang" of "Negeri Sakura", for it is the country's own.
    """
    initials = "".join(word[0] for word in words.split() if word[0].isupper())
    if words == own:
        return own not in short
    return len(words) > len(short) and (initials == short.replace(".", "") or short in words)


def state_name(sight: Sight, entry: CountryName) -> str:
    """ "Venezuelan" names Venezuela."""
    known = sight.lexicon.state_names if entry.form in ("people", "citizens") else {}
    return known.get(entry.country or "", entry.words)


def town_alone(cast: Cast, span: Span, name: str, country: str) -> Figure:
    """A capital that something was done or written in, and the own country's: the town, no word for its government."""
    key = ("town", name.lower())
    figure = cast.by_key.get(key) or cast.add(Figure(name, "place", "places", country=country, sector="CVL"), key)
    return mentioned(figure, span, "places")


def place_mentioned(
    cast: Cast, span: Span, name: str, country: str | None, sector: str | None, canonical: str | None = None
) -> Figure:
    """A place, the same whenever it is named. A capital stands for a government, another town for its people."""
    key = ("place", (canonical or name).lower())
    figure = cast.by_key.get(key)
    if figure is None:
        fact = None if country else find_place(name)
        rule = "places" if country or canonical or fact else UNKNOWN_PLACE
        figure = Figure(name, "place", rule, country=country or (fact.country if fact else None), sector=sector)
        cast.add(figure, key)
    return mentioned(figure, span, "places")


def read_name(cast: Cast, sight: Sight, name: Name) -> Figure | None:
    """An organisation or a place that no table knows; an acronym that a longer name explains."""
    words = name.span.of(sight.text)
    after = next((i for i, word in enumerate(sight.words) if word.start >= name.span.stop), len(sight.words))
    if name.kind == "place" and (spelt := cast.by_key.get(("name", words))) and spelt.kind != "person":
        return mentioned(spelt, name.span, "acronym")
    if name.kind == "place":
        span = unglued(name.span, words)
        words = span.of(sight.text)
        fact = find_place(words)
        if words.islower() and not fact:
            return None  # more to come from us
        settled = fact is not None and fact.country is not None  # the Alps lie in many
        country = None if settled else (own_country(sight, name.span) or country_behind(sight, after))
        return place_mentioned(cast, span, words, country, "CVL")
    key = ("name", words)
    known = explained(cast, words)
    if known or name.rule == "acronym":
        return mentioned(known, name.span, "acronym") if known else None
    press = agency(words)
    first = bisect_left(sight.words, name.span.start, key=attrgetter("start"))
    firm = sight.has_before("designators", after) > 0
    told = (press.country, "JRN") if press else (based_in(sight, first), "BUS" if firm else None)
    figure = cast.add(Figure(words, "organisation", name.rule, country=told[0], sector=told[1]), key)
    for short in acronyms(sight, after, after + 3):
        cast.by_key["name", short] = figure
    return mentioned(figure, name.span, name.rule)


def explained(cast: Cast, words: str) -> Figure | None:
    """Whom a name was told of before, or whose name has an acronym's letters: the YBS of Yayasan Bantuan Sesama."""
    known = cast.by_key.get(("name", words))
    if known or not words.isupper() or len(words) < 3:
        return known
    return cast.with_initials(words) or cast.body_with_initials(words)


def unglued(span: Span, words: str) -> Span:
    """JakartaHarga beras naik: the town alone, where the text has lost the space behind a known one."""
    seam = GLUED.match(words)
    return Span(span.start, span.start + seam.end()) if seam and find_place(seam.group()) else span


def own_country(sight: Sight, span: Span) -> str | None:
    """ "Kecamatan Melati": the language's home, by a kind of place that only it has."""
    first = bisect_left(sight.words, span.start, key=attrgetter("start"))
    told = sight.has("home_places", first) or sight.has_before("home_places", first)
    return sight.lexicon.home if told else None


def country_behind(sight: Sight, i: int, between: int = IN_A_ROW) -> str | None:
    """The country of the region or state behind a place that no table has: "Sukamaju, Jawa Barat", "… in Florida".

    Other such places may stand `between`: "Sukamaju, Kecamatan Melati, Jawa Barat".
    """
    comma = i < len(sight.words) and sight.words[i].text == ","
    link = 1 if comma else sight.has("place", i)
    match = sight.matches.get(i + link)
    if not link:
        return None
    if match is None:
        stop, name = sight.names.get(i + 1, (0, None))
        if not (comma and between and name and name.kind == "place"):
            return None
        return own_country(sight, name.span) or country_behind(sight, stop, between - 1)
    place = match.entry if isinstance(match.entry, PlaceFact) else None
    town = comma and place is not None and place.country == sight.lexicon.home
    region = town or (place is not None and place.resolution in ("region", "regency"))
    state = isinstance(match.entry, CountryName) and match.entry.form == "name"
    return match.entry.country if region or state else None


# ---------------------------------------------------------------- firms by their short names


def join_firms(cast: Cast, lexicon: Lexicon) -> None:
    """ "Harbour Foods Inc" is who is named "Harbour" or "Harbour Foods" elsewhere."""
    by_name = {figure.name: figure for figure in cast.figures if may_be_firm(figure)}
    for firm in [figure for figure in by_name.values() if figure.kind == "organisation"]:
        words = firm.name.split()
        if not lexicon.phrases["designators"].has(words[-1].lower().strip(".")):
            continue
        for name in (" ".join(words[:n]) for n in range(1, len(words))):
            short = by_name.get(name)
            if short in cast.figures and short is not firm:
                take_in(cast, firm, short)


def may_be_firm(figure: Figure) -> bool:
    """Whether a figure is a body, or told so little that it may be one: a single name, a place in no table."""
    single = len(figure.parts) == 1 and figure.role is None and figure.woman is None
    body = figure.kind == "organisation" and not figure.parts
    return body or (single and figure.kind == "person") or figure.rule == UNKNOWN_PLACE


def take_in(cast: Cast, firm: Figure, short: Figure) -> None:
    """Make one of a firm and of whom its short name was taken for, less the pronouns of a person."""
    short.mentions = [one for one in short.mentions if one.rule != "pronoun" or short.kind == "organisation"]
    firm.country, firm.sector = firm.country or short.country, firm.sector or short.sector
    short.parts = ()
    cast.merge(firm, short)


# ---------------------------------------------------------------- countries of those told without one


def know_persons(cast: Cast, lexicon: Lexicon) -> None:
    """Persons of whom the user's table tells what the text does not."""
    if not lexicon.persons:
        return
    for figure in cast.persons():
        fact = lexicon.persons.get(figure.parts[0], {}).get(figure.parts)
        if fact and (figure.country is None or fact.country in (None, figure.country)):
            figure.country = figure.country or fact.country
            figure.sector, figure.role = figure.sector or fact.sector, figure.role or fact.role
            figure.rule = "knowledge"


def know_leaders(cast: Cast, article: Article) -> None:
    """Heads of state and government of whom the text says no country."""
    year = int(article.published[:4]) if article.published and article.published[:4].isdigit() else None
    for figure in cast.persons():
        terms = find_leader(figure.parts)
        if terms and figure.country in (None, terms[0].country):
            figure.country = terms[0].country
            if figure.sector not in OFFICES:
                figure.sector = sector_in(terms, year) or figure.sector
            figure.rule = "leaders"


def settle_countries(cast: Cast, home: str | None) -> None:
    """Domestic roles without a country belong to the country that the news is about; offices, to the publisher's.

    A town that several countries have, or that is small, is the one of that country, or of another one told.
    """
    settle_common(cast, home)
    setting, told = setting_of(cast, home), lands_told(cast)
    whose = home if home and (setting is None or is_told(cast, home)) else setting
    for figure in cast.figures:
        if figure.owner:
            figure.country = figure.country or figure.owner.country
        elif figure.bare and figure.plural and figure.domestic and (countries := shared_countries(cast, figure)):
            figure.country = countries.pop() if len(countries) == 1 else None
        elif figure.country is None and figure.domestic:
            borrow(figure, told_of_office(cast, figure) or (whose if figure.kind == "person" else setting))
        elif figure.rule == UNKNOWN_PLACE and (land := land_of(figure, setting, told)):
            figure.country, figure.rule = land, f"places:{SETTLED}"


def land_of(figure: Figure, setting: str | None, told: Mapping[str, int]) -> str | None:
    """The country of a town: the article's own, if it has one of that name, else the one that it tells most of."""
    lands = dict.fromkeys(place.country for place in namesakes(figure.name) if place.country)
    if setting in lands:
        return setting
    return max((land for land in lands if told.get(land)), key=lambda land: told[land], default=None)


def settle_common(cast: Cast, home: str | None) -> None:
    """ "Mahkamah Agung" is that of the one state an article is about, if it tells nobody and nothing of the own one."""
    common = [figure for figure in cast.figures if figure.common and figure.country == home]
    others = [figure for figure in cast.figures if figure.country and not figure.common and figure.told_of]
    if not common or any(figure.country == home and tells_setting(figure) for figure in others):
        return
    abroad = setting_of(Cast(others), None)
    for figure in common if abroad else ():
        figure.country = abroad
        figure.rule = f"{figure.rule}:{SETTLED}"


def borrow(figure: Figure, country: str | None) -> None:
    """The country that the news is about, for an office of state or a citizen; the rule tells that it was borrowed."""
    if country and figure.sector in (*OFFICES, *CITIZENS):
        figure.country = country
        figure.rule = f"{figure.rule}:{SETTLED}"


def told_of_office(cast: Cast, figure: Figure) -> str | None:
    """ "Lithuania's president said so. President Ann Baker …": the country of the one holder told without a name."""
    if not figure.parts or figure.sector != "GOV":
        return None
    unnamed = (other for other in cast.figures if other.kind == "person" and not other.parts)
    holders = (other for other in unnamed if other.offices & figure.offices and not other.rule.endswith(SETTLED))
    countries = {holder.country for holder in holders} - {None}
    return countries.pop() if len(countries) == 1 else None


def shared_countries(cast: Cast, figure: Figure) -> set[str | None]:
    """ "the two ministers" are of the country of the ministers named; of several countries, they are of none."""
    holders = (other for other in cast.recent_persons() if any(other.has_form(form) for form in figure.offices))
    return {holder.country for holder in holders if holder is not figure} - {None}


def is_told(cast: Cast, country: str) -> bool:
    """Whether the text has anybody or any place of a country: news from abroad has none of the publisher's own."""
    return any(figure.country == country and tells_setting(figure) for figure in cast.figures)


def tells_setting(figure: Figure) -> bool:
    """Whether the news is about this one's country: not that of who reports it, nor of a company or a platform."""
    return figure.kind != "organisation" or figure.sector in OFFICES


def setting_of(cast: Cast, home: str | None) -> str | None:
    """The country an article is about: the one named most often, else the language's home where it is named often."""
    weights = lands_told(cast)
    if not weights:
        return home
    country, weight = weights.most_common(1)[0]
    if weight > SHARE * weights.total() and not by_the_way(cast, country, weight):
        return country
    return home if home and weights[home] > HOME_SHARE * weights.total() else None


def lands_told(cast: Cast) -> Counter[str]:
    """How often an article tells of each country."""
    weights: Counter[str] = Counter()
    for figure in cast.figures:
        if figure.country and tells_setting(figure):
            weights[figure.country] += len(figure.mentions)
    return weights


def by_the_way(cast: Cast, country: str, weight: int) -> bool:
    """Whether all that an article tells of a country is its name, once, and not in its lead: "extradited to Oman"."""
    states = (figure for figure in cast.figures if figure.kind == "state" and figure.country == country)
    return weight == 1 and any(figure.last > LEAD for figure in states)
