"""What the models see of a candidate."""

from __future__ import annotations

from events_made import case_of, lexicon_of, seen_in
from warta.events.deed_features import NETWORKS, deed_features
from warta.ontology import plover


def test_the_word_its_votes_and_what_becomes_of_them() -> None:
    """A meeting to come is a vote for CONSULT that becomes AGREE."""
    case = case_of(seen_in("Presiden Prancis akan bertemu Raja Yordania."), "bertemu")
    told = deed_features(case, lexicon_of("id"), plover())
    assert {"w=bertemu", "root=temu", "lex=CONSULT", "becomes=AGREE", "cue=future", "quoted=no"} <= set(told)


def test_languages_share_what_is_no_word() -> None:
    """The same votes and cues have the same names."""
    indonesian = deed_features(
        case_of(seen_in("Israel tidak menyerang Iran."), "menyerang"), lexicon_of("id"), plover()
    )
    seen = seen_in("Israel did not attack Iran.", "en")
    english = deed_features(case_of(seen, "attack", "en"), lexicon_of("en"), plover())
    assert {"lex=ASSAULT", "cue=negation", "cue|lex=negation|ASSAULT"} <= set(indonesian) & set(english)


def test_the_network_sees_the_words_of_the_sentence() -> None:
    """Wherever they stand, and what hangs on what hangs on the trigger."""
    seen = seen_in("The minister met the leaders of Norway in Oslo.", "en")
    told = deed_features(case_of(seen, "met", "en"), lexicon_of("en"), plover())
    networks = {name for name in told if name.startswith(NETWORKS)}
    assert {"~word=minister", "~word=oslo", "~obj>nmod=norway"} <= networks
    assert not {"~word=met", "~word=the", "~word=of"} & networks
