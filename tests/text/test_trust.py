"""How far the rules can be trusted."""

import pytest

from text.quoting import read
from warta.languages import languages
from warta.text.trust import Trust, trust_of


@pytest.mark.parametrize("code", ["en", "id"])
def test_shares(code: str) -> None:
    """Shares lie between 0 and 1; a name beside the cue is surer than whoever was last spoken of."""
    trust = trust_of(languages()[code])
    assert all(0 < share < 1 for share in (*trust.words.values(), *trust.speaker.values()))
    assert trust.of_speaker("topic") < trust.of_speaker("name")
    assert trust.of_words("fragment-bare") < trust.of_words("quote-before")
    assert trust.of_entity("names") < trust.of_entity("role") < trust.of_entity("organisations")


def test_a_quote_carries_them() -> None:
    """The words' by the rule that found them, the speaker's by how he was found."""
    trust = trust_of(languages()["id"])
    (quote,) = read('"Kami siap berangkat," kata Budi Santoso.', "id")
    assert (quote.confidence, quote.speaker_confidence) == (trust.of_words("quote-before"), trust.of_speaker("name"))


def test_a_rule_without_cases() -> None:
    """It has the share of all rules; without any table nothing is known."""
    assert Trust({"other": 0.8}, {}).of_words("new") == 0.8
    assert Trust({}, {}).of_speaker("new") == 0.5
