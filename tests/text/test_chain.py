"""Through whom the words came."""

from dataclasses import replace

from text.quoting import article_of, people_in, sentences_of
from warta.languages import languages
from warta.text.quotes import find_quotes


def via(text: str, code: str, publisher: str | None = None, agencies: tuple[str, ...] = ()) -> tuple[str, ...]:
    article = replace(article_of(text), publisher=publisher, agencies=agencies)
    (quote,) = find_quotes(article, sentences_of(text), *people_in(text), languages()[code])
    return quote.via


def test_sentence() -> None:
    """A source named in the quote's own sentence; the outlet before it is the publisher itself."""
    text = '"Kami siap berangkat," kata Budi Santoso, dikutip HarianKita.com dari Antara.'
    assert via(text, "id", publisher="HarianKita.com") == ("Antara",)


def test_told() -> None:
    """An outlet that heard the words itself comes before the article's agency."""
    assert via("“We are ready,” Ann Baker told Reuters.", "en", agencies=("AP",)) == ("Reuters", "AP")


def test_article() -> None:
    """Without a word in the sentence: the agencies of the article, the publisher's own name left out."""
    text = '"Kami siap berangkat," kata Budi Santoso.'
    assert via(text, "id", publisher="antaranews.com", agencies=("AFP",)) == ("AFP",)
    assert via(text, "id") == ()
