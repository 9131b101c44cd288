"""The words that name a speaker, drawn with [ and ] beside a verb drawn as <verb>."""

import re
from time import process_time

import pytest

from text.quoting import article_of, people_in
from warta.languages import languages
from warta.records import Span
from warta.text import read_text
from warta.text.quotes.speakers import DEGREES, named_after, named_before, people_of
from warta.text.quotes.speech import speech_of

AFTER = [
    ("id", "<kata> [Budi Santoso] kepada wartawan."),
    ("id", "<kata> Juru Bicara Kementerian Perhubungan, [Budi Santoso], Rabu."),
    ("id", "<kata> Duta Besar Iran untuk PBB, [Citra Dewanti], kepada dewan."),  # not known as a name
    ("id", "<kata> Kepala Bidang Jalan, Air, dan Laut Melati, [Budi Santoso], Rabu."),  # an office with commas
    ("id", "<kata> [warga setempat] di Jakarta."),
    ("id", "<kata> [televisi pemerintah] dilansirReuters, Rabu."),  # a link without its space
    ("id", "<kata> Plt. Kepala Dinas, [Budi Santoso], Rabu."),  # the dot of an abbreviation
    ("id", "<kata> [seorang insinyur Reuters] di Jakarta."),  # not the body he works for
    ("id", "<kata> [Budi Santoso] ke Ann Baker usai rapat."),  # whom he said it to
    ("en", "<said> [Ann Baker], an engineer in Leeds."),
    ("en", "<according to> [a recent study] published on Monday."),
]
BEFORE = [
    ("id", "[Budi Santoso] juga <mengatakan> itu."),
    ("id", "Dalam rapat itu, [Budi Santoso] <mengatakan> itu."),
    ("id", "Kepala dinas itu, [Budi Santoso], <mengatakan> itu."),
    ("id", "[Budi Santoso], yang tinggal di Jakarta, <mengatakan> itu."),
    ("id", "[Budi Santoso] pada Rabu <mengatakan> itu."),
    ("id", "[Budi Santoso], Sp.P.D, Subsp.G.E.H., FINASIM <mengatakan> itu."),  # degrees
    ("id", "Tetangga lain yang bernama [Budi Santoso] <mengatakan> itu."),
    ("id", "Jalan itu di Reuters, dengan [sumber] yang <mengatakan> itu."),
    ("id", "Namun, [dia] <mengatakan> itu."),
    ("id", "LEEDS- [Warga kota] <mengatakan> itu."),  # a dateline's dash without its space
    ("id", "[Budi Santoso] yang <mengatakan> itu."),
    ("id", "[Perusahaan chip otak] Budi Santoso <mengatakan> itu."),  # not whose it is
    ("id", "[Perusahaan chip otak] milik Budi Santoso <mengatakan> itu."),
    ("id", "Dalam [surat itu] <disebutkan> bahwa itu."),  # what it stands in
    ("en", "But [Ann Baker] later <said> so."),
    ("en", "But [Ann Baker] may have <said> so."),
    ("en", "But [a person familiar] with it <said> so."),
    ("en", "After the flood, [officials] <said> so."),
    ("en", "[Nell Marsh] of Reuters <said> so."),  # not known as a name
    ("en", "[Officers] who had searched for Ann Baker <said> so."),
    ("en", "It was closed by the [Leeds Board of Bridges], which <said> so."),
    ("en", "It was closed by [Ann Baker], who <said> so."),
    ("en", "He met [Ann Baker] in Port Moresby who <said> so."),
    ("en", "[Friends of the old Reuters] <said> so."),  # the body tells more of them
    ("en", "[Ann Baker], head of the crime agency, Reuters, <said> so."),  # the body of the one named first
    ("en", "Ann Baker's [great-uncle] <said> so."),
    ("en", "Lord [Ann Baker] of Budi Santoso <said> so."),  # where she is from
]


def bare(case: str) -> tuple[str, Span, str]:
    """The text, the verb, and the words drawn as the speaker's."""
    speaker = re.search(r"\[(.*?)\]", case)
    text = case.replace("[", "").replace("]", "")
    verb = re.search("<(.*?)>", text)
    assert speaker and verb
    return text.replace("<", "").replace(">", ""), Span(verb.start(), verb.end() - 2), speaker[1]


@pytest.mark.parametrize(("code", "case"), AFTER)
def test_after(code: str, case: str) -> None:
    """Name, or role where no name is there, up to the first word that is none of it."""
    text, verb, speaker = bare(case)
    found = named_after(text, verb.stop, len(text), speech_of(languages()[code]), people_of(*people_in(text)))
    assert found and found.of(text) == speaker


@pytest.mark.parametrize(("code", "case"), BEFORE)
def test_before(code: str, case: str) -> None:
    """The subject, past adverbs, insertions, and where and when it was."""
    text, verb, speaker = bare(case)
    found = named_before(text, 0, verb.start, speech_of(languages()[code]), people_of(*people_in(text)))
    assert found and found.of(text) == speaker


def test_a_subject_with_a_conjunction_in_it() -> None:
    """The conjunction in a body's name or in a relative clause begins no clause; that between two clauses does."""
    cases = {
        "The Bureau of Roads and Inland Harbours said the bridge is safe.": "The Bureau of Roads and Inland Harbours",
        "Lee Marsh who works as a planner in the town believes that the bridge is safe.": "Lee Marsh",
        "Ann Baker closed the road to Leeds and Budi Santoso said it was a mistake.": "Budi Santoso",
        "Six boats sank, police in the Leeds valley said.": "police in the Leeds",
        "They left the Marsh Co. Ann Baker, head of Santley Water, says the bridge is safe.": "Ann Baker",
        "At Leeds Corporation, the owner of the Wire, chief executive Ann Baker, said the bridge is safe.": "Ann Baker",
        "The Finnish brand said the bridge is safe.": "The Finnish brand",
        "Aston Marsh China said the bridge is safe.": "Aston Marsh China",
        "The bridge is safe, said Ministry of Defence spokeswoman Ann Baker.": "Ann Baker",
        "Lord Marsh, who spoke for the owner, Ann Baker, in the case, said the bridge is safe.": "Marsh",
        "The firm Aver Dun, where Ann Baker is a planner, said the bridge is safe.": "Aver Dun",
        "WHO has warned that the bridge is not safe.": "WHO",
        "Ann Baker and Budi Santoso said the bridge is safe.": "Ann Baker",
        "Saying that the road was closed, Ann Baker left the hall.": "Ann Baker",
        "The police and some experts have said that the bridge is safe.": "police",
        "The former mayor and current teacher Ann Baker said the bridge is safe.": "Ann Baker",
    }
    for text, speaker in cases.items():
        (quote,) = read_text(article_of(text), languages()["en"]).quotes
        assert quote.speaker
        assert quote.speaker.of(text) == speaker


def test_degrees_take_linear_time() -> None:
    """A line of degrees that does not end with one is not read to its end from each."""
    assert DEGREES.search("Budi Santoso, Ph.D., Sp.KK,")
    started = process_time()
    assert not DEGREES.search(", S.H." * 8_000 + " x")
    assert process_time() - started < 3
