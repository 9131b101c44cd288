"""The example pages that ship: each as HTML and as copied text, in each language, must come out alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import warta
from warta.records import Entity, Event, Party, Quote, Reading

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Story:
    """What a careful reader finds in an example."""

    published: str
    editor: str
    agency: str
    outlet: str | None
    credit: str
    ministers: tuple[tuple[str, str], tuple[str, str]]
    in_caption: str
    asking: frozenset[str]
    direct: tuple[tuple[str, str], ...]
    reported: tuple[str, ...]
    meeting: tuple[str, str]
    file_photo: str
    attack: tuple[str, str]
    paragraphs: int


INDONESIAN = Story(
    published="2024-05-14T09:15:00+07:00",
    editor="Ratna Wulandari",
    agency="Samudra",
    outlet="Lintas Serayu",
    credit="Maria Lund / HAVFOTO",
    ministers=(("Ingrid Solvang", "NOR"), ("Karim Al-Hadidi", "JOR")),
    in_caption="KEN",
    asking=frozenset({"NOR", "JOR"}),
    direct=(("Ingrid Solvang", "Warga sipil"), ("Karim Al-Hadidi", "Amman siap")),
    reported=("pertemuan itu digelar", "pembicaraan sebelumnya gagal"),
    meeting=("bertemu", "2024-05-13"),
    file_photo="2022-03-12",
    attack=("menyerang", "2023-04-15"),
    paragraphs=10,
)
ENGLISH = Story(
    published="2024-06-05T10:40:00+00:00",
    editor="Paul Wicks",
    agency="Harbour Wire",
    outlet="Millbrook Courier",
    credit="Tom Reed / Lanternpix",
    ministers=(("Aoife Brannigan", "IRL"), ("Mamadou Thiare", "SEN")),
    in_caption="GHA",
    asking=frozenset({"IRL", "SEN"}),
    direct=(("Aoife Brannigan", "Families around"), ("Mamadou Thiare", "Dakar is ready")),
    reported=("the meeting was held", "earlier talks failed"),
    meeting=("met", "2024-06-04"),
    file_photo="2023-02-09",
    attack=("attacked", "2022-06-13"),
    paragraphs=9,
)
CASES = {
    "indonesian.html": INDONESIAN,
    "indonesian.txt": INDONESIAN,
    "english.html": ENGLISH,
    "english.txt": ENGLISH,
}


GAPS: dict[tuple[str, str], str] = {}
"""What does not come out yet, and why. Whoever mends one takes its line away."""


@dataclass(frozen=True)
class Case:
    """A story, and what was read."""

    story: Story
    reading: Reading

    def lines(self, *roles: str) -> list[str]:
        article = self.reading.article
        return [block.span.of(article.text) for block in article.blocks if block.role in roles]

    def entity(self, key: str | None) -> Entity | None:
        return next((entity for entity in self.reading.entities if entity.id == key), None)

    def quote(self, beginning: str) -> Quote:
        text = self.reading.article.text
        (found,) = (quote for quote in self.reading.quotes if quote.span.of(text).startswith(beginning))
        return found

    def events(self, kind: str, trigger: str = "") -> list[Event]:
        text = self.reading.article.text
        return [event for event in self.reading.events if event.type == kind and trigger in event.trigger.of(text)]

    def in_caption(self, event: Event) -> bool:
        return any(b.role == "caption" and b.span.covers(event.trigger) for b in self.reading.article.blocks)


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return Case(CASES[request.param], warta.read(EXAMPLES / request.param))


@pytest.fixture(autouse=True)
def known_gap(request: pytest.FixtureRequest) -> None:
    test = getattr(request.node, "originalname", "")
    if why := GAPS.get((request.node.callspec.params["case"], test)):
        request.applymarker(pytest.mark.xfail(reason=why))


def countries(parties: tuple[Party, ...]) -> set[str | None]:
    return {party.country for party in parties}


def day(event: Event) -> str | None:
    return event.time.value[:10] if event.time else None


def test_head(case: Case) -> None:
    article, story = case.reading.article, case.story
    assert article.title == case.lines("headline")[0]
    assert article.published == story.published
    assert (article.editors, article.agencies) == ((story.editor,), (story.agency,))


def test_outlet(case: Case) -> None:
    # the English text, as copied, names its outlet nowhere
    assert case.reading.article.publisher in (case.story.outlet, None)
    assert case.reading.article.publisher or ".txt" in case.reading.article.id


def test_lines(case: Case) -> None:
    assert len(case.lines("body")) == case.story.paragraphs
    assert len(case.lines("related")) == 2
    assert {caption.credit for caption in case.reading.article.captions} == {case.story.credit}


def test_ministers(case: Case) -> None:
    for name, country in case.story.ministers:
        (found,) = (entity for entity in case.reading.entities if entity.name == name)
        assert (found.kind, found.country, found.sector) == ("person", country, "GOV")


def test_direct_quotes(case: Case) -> None:
    for speaker, beginning in case.story.direct:
        found = case.quote(beginning)
        who = case.entity(found.who)
        assert found.direct
        assert who
        assert who.name == speaker


def test_reported_quotes(case: Case) -> None:
    for beginning in case.story.reported:
        assert not case.quote(beginning).direct


def test_a_ceasefire_is_asked_for_and_not_made(case: Case) -> None:
    asked = [event for event in case.events("REQUEST") if countries(event.actors) == case.story.asking]
    assert len(asked) >= 2
    assert {event.background for event in asked} == {False}
    yielded = case.events("RETREAT") + case.events("CONCEDE")
    assert "happened" not in {event.status for event in yielded}


def test_the_meeting(case: Case) -> None:
    trigger, when = case.story.meeting
    (found,) = (event for event in case.events("CONSULT", trigger) if not case.in_caption(event) and day(event) == when)
    assert countries(found.actors + found.recipients) == case.story.asking
    assert not found.background


def test_the_older_meeting_of_the_caption(case: Case) -> None:
    found = [event for event in case.events("CONSULT") if case.in_caption(event)]
    assert found
    for event in found:
        assert case.story.in_caption in countries(event.actors + event.recipients)
        assert (day(event), event.background) == (case.story.file_photo, True)


def test_the_attack_is_background_with_its_day(case: Case) -> None:
    trigger, when = case.story.attack
    (found,) = case.events("ASSAULT", trigger)
    assert (day(found), found.background) == (when, True)
    assert [party.sector for party in found.actors] == ["REB"]
