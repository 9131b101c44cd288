"""Who may have done a deed or met it."""

from __future__ import annotations

from events_made import lexicon_of, seen_in
from warta.events.who.parties import MOST, View, gap, parties_inside, parties_outside, speaker_of
from warta.records import Span
from warta.text.quotes import reported


def words(seen: View, spans: list) -> list[str]:  # type: ignore[type-arg]
    """What the spans say."""
    return [span.of(seen.reading.article.text) for span in spans]


def test_mentions_and_nouns_of_the_sentence() -> None:
    """Names, described people, and other nouns; one that tells a deed itself is no party."""
    seen = seen_in("Tentara menembakkan granat dalam serangan itu.")
    inside = parties_inside(seen, 1, lexicon_of("id"))
    assert "granat" in words(seen, [known.span for known in inside])
    assert "serangan" not in words(seen, [known.span for known in inside])


def test_a_pronoun_for_nobody_known_is_no_party() -> None:
    """ "It" names nobody by itself; what it stands for is named elsewhere."""
    seen = seen_in("It attacked the village.", "en")
    assert words(seen, [known.span for known in parties_inside(seen, 1, lexicon_of("en"))]) == ["village"]


def test_no_word_of_the_dateline_is_a_party() -> None:
    """Punta Doro, Chile: a town that no table has acts no more than one that is a mention."""
    seen = seen_in("Punta Doro, Chile – Scientists urged leaders to step up efforts.", "en")
    inside = words(seen, [known.span for known in parties_inside(seen, 1, lexicon_of("en"))])
    assert inside == ["Chile", "Scientists", "leaders", "efforts"]


def test_the_letter_of_a_party_is_nobody() -> None:
    """Bob Doro, D-Ohio: the letter has the name's place in the tree."""
    seen = seen_in("Senator Bob Doro, D-Ohio, rejected it.", "en")
    assert "D" not in words(seen, [known.span for known in parties_inside(seen, 1, lexicon_of("en"))])


def test_a_word_called_out_before_the_sentence_is_nobody() -> None:
    """A headline opens with it; a party would have its verb in the same sentence."""
    seen = seen_in("Mereka bertemu.", title="Kompak! Buruh dan Petani Desak Gencatan Senjata")
    inside = words(seen, [known.span for known in parties_inside(seen, 0, lexicon_of("id"))])
    assert "Kompak" not in inside
    assert "Petani" in inside


def test_the_place_of_the_dateline_may_act_further_on() -> None:
    """A seat of government that opens a later sentence stands for its state."""
    seen = seen_in("BEIJING - Officials met. Beijing refused.", "en")
    assert words(seen, [known.span for known in parties_inside(seen, 2, lexicon_of("en"))]) == ["Beijing"]
    seen = seen_in("Jakarta, Kabar -- Menteri itu datang. Jakarta menolak.")
    assert words(seen, [known.span for known in parties_inside(seen, 2, lexicon_of("id"))]) == ["Jakarta"]


def test_those_named_before_come_nearest_first_and_once() -> None:
    """Iran was named last; nobody of the sentence itself comes again."""
    seen = seen_in("Israel marah. Iran marah. Iran diam. Mesir berduka.")
    last = len(seen.reading.sentences) - 1
    inside = parties_inside(seen, last, lexicon_of("id"))
    outside = parties_outside(seen, last, inside)
    assert words(seen, [known.span for known in outside]) == ["Iran", "Israel"]
    assert [known.distance for known in outside] == [1, 3]


def test_the_sentence_of_a_span() -> None:
    """The one in which it begins; the headline is the first."""
    seen = seen_in("Israel marah. Iran marah.")
    text = seen.reading.article.text
    spans = [sentence.span for sentence in seen.reading.sentences]
    assert [seen.sentence_of(Span(span.stop - 1, len(text))) for span in spans] == [*range(len(spans))]
    assert seen.sentence_of(Span(0, 1)) == 0


def test_the_speaker_of_a_quote() -> None:
    """Who says it may have done it."""
    seen = seen_in('"Kami akan membalas," kata Menteri Luar Negeri Iran Ali Rahimi.')
    speaker = speaker_of(seen, seen.quotes[0])
    assert speaker is not None and speaker.origin == "speaker"


# ---------------------------------------------------------------- looking up


def dated(count: int) -> View:
    """A sentence that names so many days, after one that names another."""
    days = ", ".join(f"{day % 28 + 1} Juni 2025" for day in range(count))
    return seen_in(f"Israel menyerang Iran pada 1 Mei 2025. Warga mengungsi pada {days}.")


def test_the_moments_of_a_sentence() -> None:
    """All of them in order, and none of another sentence."""
    seen = dated(3)
    sentence = seen.reading.sentences[2].span
    assert words(seen, [moment.span for moment in seen.moments_inside(sentence, sentence)]) == [
        "1 Juni 2025",
        "2 Juni 2025",
        "3 Juni 2025",
    ]


def test_of_very_many_moments_the_nearest() -> None:
    """Those around the deed, in the order of the text."""
    seen = dated(70)
    sentence = seen.reading.sentences[2].span
    inside = [moment for moment in seen.reading.moments if sentence.covers(moment.span)]
    deed = inside[40].span
    found = seen.moments_inside(sentence, deed)
    assert list(found) == sorted(sorted(inside, key=lambda m: gap(m.span, deed))[:MOST], key=lambda m: m.span)
    assert inside[40] in found and len(found) == MOST


def test_quotes_around_words_are_those_that_cover_them() -> None:
    """For every word the same as looking at all quotes."""
    text = 'Budi berkata, "Kami siap." "Kami akan pergi," kata Siti. Menurut Agus, jalan ditutup polisi.'
    seen = seen_in(text)
    assert len(seen.quotes) > 2
    for sentence in seen.reading.sentences:
        for token in sentence.tokens:
            span = Span(token.start, token.stop)
            assert seen.quotes_around(span) == reported(span, seen.quotes)


def test_mentions_from_one_place_to_another() -> None:
    seen = seen_in("Israel menyerang Iran, kata Mesir.")
    start = seen.reading.article.text.index("Iran")
    assert words(seen, [mention.span for mention in seen.mentions_from(start, start)]) == ["Iran"]


def test_words_for_several_are_one_party_inside() -> None:
    """Kedua negara: first whom nothing else in the sentence names; none of them comes from outside again."""
    seen = seen_in("Norwegia dan Yordania bertemu. Norwegia berkata kedua negara sepakat.")
    inside = parties_inside(seen, 2, lexicon_of("id"))
    (both,) = [known for known in inside if known.others]
    assert [seen.entities[entity].name for entity in both.all if entity] == ["Yordania", "Norwegia"]
    assert parties_outside(seen, 2, inside) == ()
