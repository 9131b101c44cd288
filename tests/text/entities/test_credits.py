"""Who made a picture is nobody in the news."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

from entity_drawing import draw, entity, plain, read
from warta.languages import languages
from warta.records import Article, Block, Caption, Sentence, Span
from warta.text.entities import find_entities
from warta.text.entities.credits import credit_form


def test_picture_agency() -> None:
    """EPA takes pictures, unless the article is about the country whose agency it may be."""
    assert entity("EPA photographed the flood in Dakar.", "en", "EPA").sector == "JRN"


def test_who_made_the_picture() -> None:
    """Nobody is named in the credit of a caption: neither an agency nor who took the picture."""
    text = "Iran menolak usul itu. (Ketua DPR, Reuters)"
    whole = Span(0, len(text))
    article = Article("t", text, (Block("caption", whole, "test"),), lang="id")
    credited = replace(article, captions=(Caption(whole, "Ketua DPR, Reuters", "test"),))
    found = [
        [entity.name for entity in find_entities(one, [Sentence(whole, "caption")], languages()["id"])[0]]
        for one in (article, credited)
    ]
    assert found == [["Iran", "Ketua DPR", "Reuters"], ["Iran"]]


def test_a_credit_among_the_paragraphs() -> None:
    """What looks like a picture's credit names nobody, wherever it stands; a poll of two is none."""
    for credit in ("Ann Baker/AFP via Getty Images", "AP Photo/Ann Baker", "Ann Baker / Reuters"):
        assert not read(f"The road is closed. ({credit})", "en")[0]
    assert [found.name for found in read("A Reuters/Kabar poll told so.", "en")[0]] == ["Reuters"]


def test_a_credit_in_brackets() -> None:
    """Behind the label that captions have nobody is named, nor is a share's exchange or its letters."""
    for credit in ("Photo by Ann Baker", "Photo: Ann Baker", "NYSE: KMC", "NASDAQ:KMC", "KMC.N"):
        assert not read(f"The road is closed ({credit}).", "en")[0]
    assert [found.name for found in read("The road is closed (Ann Baker lives there).", "en")[0]] == ["Ann Baker"]


def test_credits_are_looked_for_in_linear_time() -> None:
    """A text glued together by hyphens or dots takes no longer than another."""
    for glued in ("A-", "A."):
        started = process_time()
        assert not credit_form().search(glued * 20_000)
        assert process_time() - started < 5


def test_an_agency_in_full() -> None:
    """An agency's full name and its short one are one body, of its country."""
    drawn = "[Xinhua News Agency=Xinhua News Agency] told so.\nThat is what [Xinhua=Xinhua News Agency] wrote."
    assert draw(plain(drawn), "en") == drawn
    found = entity(plain(drawn), "en", "Xinhua News Agency")
    assert (found.kind, found.country, found.sector) == ("organisation", "CHN", "JRN")
