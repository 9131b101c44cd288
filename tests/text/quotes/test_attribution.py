"""Who it is that speaks."""

import re
from time import process_time

import pytest

import warta
from text.quoting import article_of, people_in, read, sentences_of
from warta.languages import languages
from warta.records import Mention, Span
from warta.text import read_text
from warta.text.quotes import find_quotes
from warta.text.quotes.attribution import Topic, takes_up
from warta.text.quotes.speech import speech_of


def test_he_is_nobody_whom_only_the_quote_names() -> None:
    """The speaker of words is not somebody whom only these words name."""
    text = '"Ann Baker akan datang besok pagi," kata dia.'
    entities, mentions = people_in(text)
    pronoun = Mention(Span(text.index("dia"), text.index("dia") + 3), entities[0].id, "pronoun")
    (quote,) = find_quotes(article_of(text), sentences_of(text), entities, (*mentions, pronoun), languages()["id"])
    assert quote.who is None


TAKEN_UP = [
    ("id", '"Kami siap berangkat," kata Budi Santoso.\n"Jalan itu aman," terang pria kelahiran Solo itu.', "e1"),
    ("id", '"Kami siap berangkat," kata Budi Santoso.\n"Jalan itu aman," terang seorang pria.', None),
    ("id", '"Kami siap berangkat," kata Budi Santoso.\n"Jalan itu aman," demikian bunyi pernyataan tersebut.', "e1"),
    ("id", '"Kami siap berangkat," kata Budi Santoso.\n"Jalan itu aman," demikian bunyi laporan warga.', None),
    ("id", '"Kami siap," kata Budi Santoso.\n"Jalan itu aman," ujar penyanyi yang akrab disapa Bung itu.', "e1"),
    ("id", '"Kami siap," kata Budi Santoso.\n"Jalan itu aman," kata mantan pelatih tersebut.', "e1"),
    ("id", '"Kami siap," kata Budi Santoso.\nPsikolog lulusan Solo itu menambahkan, jalan itu aman.', "e1"),
    (
        "id",
        '"Kami siap," kata Budi Santoso.\nPelatih mengatakan bahwa jalan ini aman.',
        None,
    ),  # "ini" among the words
    ("en", "“We are ready,” said Ann Baker.\n“The road is safe,” the statement said.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\n“The road is safe,” said the woman from Dover.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\n“The road is safe,” said a woman from Dover.", None),
    ("en", "“We are ready,” said Ann Baker.\nThe 35-year-old said that the road is safe.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\nA 35-year-old said that the road is safe.", None),
    ("en", "“We are ready,” said Ann Baker.\n“The road is safe,” Budi’s father said.", None),
    ("en", "“The road is safe,” said the wife of Budi Santoso.", None),
    ("en", "“The road is safe,” said his wife Ann Baker.", "e1"),
]


@pytest.mark.parametrize(("code", "text", "who"), TAKEN_UP)
def test_who_is_taken_up(code: str, text: str, who: str | None) -> None:
    """Who was last heard is meant by words that describe him, and by what he said being named again."""
    assert read(text, code)[-1].who == who


WORDS_ALONE = [
    ("en", "“We are ready,” said Ann Baker.\nNeighbours said that the road is safe.", None),
    ("en", "“We are ready,” said Ann Baker.\nThe CNS said that the road is safe.", None),
    ("en", "“We are ready,” said Ann Baker.\nHe said that the road is safe.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\nIt said that the road is safe.", None),  # no person
    ("en", "“We are ready,” said Reuters.\nIt said that the road is safe.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\nReuters said that the road is safe.\nShe said it was closed.", "e1"),
    ("en", "“We are ready,” said Ann Baker.\nIt was announced that the road is safe.", None),  # by nobody
    ("id", '"Kami siap berangkat," kata Budi Santoso.\nMenurut warga, jalan itu aman.', None),
]


@pytest.mark.parametrize(("code", "text", "who"), WORDS_ALONE)
def test_a_word_that_is_no_pronoun(code: str, text: str, who: str | None) -> None:
    """A single word that is no entity stands for itself, not for who was last heard."""
    assert read(text, code)[-1].who == who


def test_a_source_that_looks_like_a_verb() -> None:
    """According to estimates: a noun, and not whoever was last heard."""
    text = "“We are ready,” said Ann Baker.\nThousands came to see it, according to estimates by the town."
    first, second = read_text(article_of(text), languages()["en"]).quotes
    assert first.who and second.speaker_rule == "unknown"


def test_named_by_the_way() -> None:
    """With whom somebody did something does not speak next."""
    text = '"Kami siap berangkat," kata Ann Baker.\nBersama Budi Santoso, ia menutup jalan itu.\n"Semua aman," ujarnya.'
    assert [quote.who for quote in read(text, "id")] == ["e1", "e1"]


GOES_ON = [
    ("en", "Ann Baker said that Budi Santoso was ill. He said that the bridge was safe.", "Ann Baker"),
    ("en", "Ann Baker said that the road was closed. “If Budi Santoso wins we will go,” he said.", "Ann Baker"),
    (
        "en",
        "Ann Baker said that the road was closed. Budi Santoso left. He said that the bridge was safe.",
        "Budi Santoso",
    ),
    ("en", "Ann Baker was closed in. Budi Santoso was pro bridge and road, he said.", "Budi Santoso"),
    ("id", "Ann Baker menyebut Budi Santoso sakit. Dia mengatakan bahwa jembatan itu aman.", "Ann Baker"),
]


@pytest.mark.parametrize(("code", "text", "name"), GOES_ON)
def test_who_goes_on_speaking(code: str, text: str, name: str) -> None:
    """Whom only the words of a speaker named last is not the one who goes on, whatever the pronoun stands for."""
    entities, mentions = people_in(text)
    pronoun = next(m for m in re.finditer(r"\b(?:[Hh]e|Dia) (?=said|mengatakan)", text))
    santoso = next(entity.id for entity in entities if entity.name == "Budi Santoso")
    he = Mention(Span(pronoun.start(), pronoun.end() - 1), santoso, "pronoun")
    quotes = find_quotes(article_of(text), sentences_of(text), entities, (*mentions, he), languages()[code])
    names = {entity.id: entity.name for entity in entities}
    assert names.get(quotes[-1].who or "") == name


RELATED = [
    ("Ann Baker came home. Her mom said that the road is safe.", None),
    ("Ann Baker came home. She said that the road is safe.", "Ann Baker"),
    ("The Kabar Ministry of Roads said that the road is safe. The ministry added that it is new.", "Kabar Ministry"),
]


@pytest.mark.parametrize(("text", "name"), RELATED)
def test_one_of_hers_and_one_of_its_kind(text: str, name: str | None) -> None:
    """Somebody of hers is not she; the ministry is the one last heard."""
    reading = read_text(article_of(text), languages()["en"])
    names = {entity.id: entity.name for entity in reading.entities}
    assert (names.get(reading.quotes[-1].who or "") or "").startswith(name or "")
    assert (reading.quotes[-1].who is None) == (name is None)


def test_a_portfolio_is_nobody() -> None:
    """The last word of a title is no name, and he who bears the title speaks."""
    text = 'Direktur Perencanaan Korporat dan Niaga, Budi Santoso, hadir. "Kami siap berangkat," kata Budi.'
    reading = read_text(article_of(text), languages()["id"])
    assert {entity.name for entity in reading.entities if entity.kind == "person"} == {"Budi Santoso"}
    assert reading.quotes[0].who is not None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Badan Meteorologi, Klimatologi, dan Geofisika mengatakan jalan itu sudah lama rusak.",
            "Badan Meteorologi, Klimatologi, dan Geofisika",
        ),
        ("Budi Santoso hadir. Meski mengaku jalan itu rusak, pawai itu ramai.", "Budi Santoso"),
        ("Budi Santoso hadir. Namun dijelaskan pula bahwa jalan itu sudah lama rusak.", "Budi Santoso"),
        ("PT Sinar Laut Tbk (PSL) mengakui bahwa jalan itu sudah lama rusak.", "PT Sinar Laut Tbk (PSL)"),
        ('Dokter Budi Santoso hadir. "Kami siap," katanya sambil menekankan jalan itu tetap aman.', "Budi Santoso"),
        ('"Jalan ini ditutup sampai bulan depan," demikian tertulis dalam surat itu.', None),
    ],
)
def test_who_is_told_by_more_or_less(text: str, who: str | None) -> None:
    """A name with commas, one with a short name in brackets; who goes on beside his words; a verb that is nobody."""
    reading = read_text(article_of(text), languages()["id"])
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names.get(quote.who or "") for quote in reading.quotes][-1:] == [who]


def test_how_the_speaker_was_found() -> None:
    """Beside the cue, by the ending -nya, or as the one last heard."""
    text = '"Kami siap berangkat," kata Budi Santoso.\n"Besok pagi kita mulai."\n"Semua aman," kata sopir itu.'
    assert [quote.speaker_rule for quote in read(text, "id")] == ["name", "topic", "unknown"]


def test_who_is_asked_goes_on() -> None:
    """A question between two quotes names whom it is about, and not who answers."""
    text = "“We are ready,” said Ann Baker.\nIs Budi Santoso a good mayor?\n“I like him and want him to stay.”"
    assert {quote.speaker.of(text) for quote in read(text, "en") if quote.speaker} == {"Ann Baker"}


def test_who_was_last_heard_is_taken_up_however_long_the_text_before() -> None:
    """A live blog of a thousand posts has a thousand such speakers: none of them has all the text before it read."""
    text = "Ann Baker came on Monday. " * 200_000 + "The woman"
    last, topic = Span(len(text) - len("woman"), len(text)), Topic(None, "e1", True)
    speech = speech_of(languages()["en"])
    started = process_time()
    assert all(takes_up(text, last, topic, speech) for _ in range(20))
    assert process_time() - started < 0.5


def test_whom_the_words_tell_of_does_not_say_them() -> None:
    """A verb with its -nya stands for who was quoted before him."""
    text = (
        '"Seorang tersangka dijanjikan uang," kata Kapolres Melati Budi Santoso. '
        'Tersangka Andi Wirawan mengaku diperintah. "Andi dijanjikan mobil," imbuhnya.'
    )
    *_, last = warta.read({"id": "t", "text": text, "lang": "id"}).quotes
    assert last.speaker
    assert last.speaker.of(text) == "Budi Santoso"


def test_what_a_suspect_said_the_officer_tells_on() -> None:
    """Not the suspect, who was not quoted, but the officer who was."""
    text = (
        '"Mobil itu kami sita," kata Kapolres Melati Budi Santoso kepada wartawan.'
        ' Tersangka Andi Wirawan mengaku takut. Andi datang dari Solo. "Kemudian tim menangkap dia," ujarnya.'
    )
    reading = warta.read({"id": "t", "text": text, "lang": "id"})
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names.get(quote.who or "") for quote in reading.quotes if quote.direct] == ["Budi Santoso"] * 2


HEARD = '"The plan is unfair," said Mr. Paul Crane. '

GOES_ON = [
    ('More than 60 members are of a pro-Osterman bloc. "We know that it will be hard," he said.', "Paul Crane"),
    ('Members met in Dover. Osterman left early. "We know that it will be hard," he said.', "Tim Osterman"),
    ("The road was Osterman's finest work, he said.", "Paul Crane"),
    ("Osterman was in Dover on Monday, he said.", "Tim Osterman"),
]


@pytest.mark.parametrize(("text", "who"), GOES_ON)
def test_who_spoke_last_goes_on(text: str, who: str) -> None:
    """He is whoever spoke last where since then others are named by the way alone."""
    text = f"Mr. Tim Osterman defended his plan. {HEARD}{text}"
    reading = warta.read({"id": "t", "text": text, "lang": "en"})
    assert {entity.id: entity.name for entity in reading.entities}[reading.quotes[-1].who or ""] == who


def test_a_woman_is_not_he() -> None:
    """Who is "she" elsewhere does not go on as "he"."""
    text = '"It is unfair," Kim Crane said as she left. More are of a pro-Osterman bloc. "It will be hard," he said.'
    reading = warta.read({"id": "t", "text": f"Mr. Tim Osterman defended his plan. {text}", "lang": "en"})
    assert {entity.id: entity.name for entity in reading.entities}[reading.quotes[-1].who or ""] == "Tim Osterman"


def test_whose_something_is_is_named_by_the_way() -> None:
    """A sentence is about whom it tells something of, not about whose complaints he answers."""
    text = """Ann Crane left. Asked of Crane's complaints, Tim Osterman raised the issue. "We want it here.\""""
    (quote,) = warta.read({"id": "t", "text": text, "lang": "en"}).quotes
    assert quote.speaker
    assert quote.speaker.of(text) == "Tim Osterman"


def test_several_speakers_are_no_single_one() -> None:
    """Keduanya mengatakan: the words tell who speaks, and each has a mention of them."""
    lines = ("Menteri Budi Santoso bertemu Menteri Wati Lestari.", "Keduanya mengatakan bahwa jalan itu aman.")
    found = read_text(article_of("\n".join(lines)), languages()["id"])
    (quote,) = found.quotes
    assert (quote.who, quote.speaker_rule) == (None, "several")
    assert sum(mention.span == quote.speaker for mention in found.mentions) == 2
