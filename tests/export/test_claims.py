"""Claims in the words of schema.org."""

from __future__ import annotations

import json

from export.datasets_made import party, told
from warta.export.claims import claim, claim_lines


def test_a_claim() -> None:
    (line,) = claim_lines([], [told(claimants=[party("the army", "COD", "MIL")], status="denied")])
    found = json.loads(line)
    article = {
        "@type": "NewsArticle",
        "@id": "https://kabar.example/1",
        "url": "https://kabar.example/1",
        "headline": "Report 1",
        "datePublished": "2025-06-09T08:00:00+07:00",
        "inLanguage": "en",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Kabar"},
    }
    assert found == {
        "@context": ["https://schema.org", {"warta": "urn:warta:"}],
        "@type": "Claim",
        "@id": "urn:warta:event:1",
        "text": "Rebels attacked a village.",
        "author": [{"name": "the army", "additionalType": "PLOVER:CODMIL"}],
        "about": {
            "@type": "Action",
            "name": "attacked",
            "additionalType": "PLOVER:ASSAULT",
            "startTime": "2025-06-08",
            "endTime": "2025-06-08",
            "location": {
                "@type": "Place",
                "name": "Bunia",
                "address": "COD",
                "geo": {"@type": "GeoCoordinates", "latitude": 1.5, "longitude": 30.25},
            },
            "agent": [{"name": "Rebels", "additionalType": "PLOVER:CODREB"}],
            "object": [{"name": "a village", "additionalType": "PLOVER:CODCVL"}],
        },
        "firstAppearance": article,
        "appearance": [article],
        "inLanguage": "en",
        "warta:status": "denied",
        "warta:background": False,
        "warta:origins": 1,
    }


def test_in_its_own_voice_an_outlet_claims_it() -> None:
    assert claim(told())["author"] == [{"@type": "NewsMediaOrganization", "name": "Kabar"}]
    assert "author" not in claim(told(publisher=None))


def test_an_occurrence_appears_wherever_it_is_told() -> None:
    same = {"title": None, "publisher": "Wire", "published": None, "lang": "en"}
    found = claim(
        told(occurrence=9, claims=[{**same, "url": "https://a.example"}, {**same, "url": "https://b.example"}])
    )
    assert found["@id"] == "urn:warta:occurrence:9"
    assert [one["url"] for one in found["appearance"]] == ["https://a.example", "https://b.example"]
    assert found["firstAppearance"]["url"] == "https://a.example"


def test_no_verdict_is_given() -> None:
    assert "Review" not in json.dumps(claim(told()), default=str)
