"""Small readings for the tests of events, and the case of one trigger in them."""

from __future__ import annotations

from warta.events.cases import Case, propose, read_cases, with_trees
from warta.events.who.parties import View, view
from warta.events.words.lexicon import Lexicon, read_lexicon
from warta.languages import languages
from warta.page import read_page
from warta.records import Page, Sentence, Span, Token
from warta.text import read_text


def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a built-in language."""
    return read_lexicon(languages()[code])


def seen_in(text: str, code: str = "id", published: str = "2025-06-18", title: str = "Kabar") -> View:
    """A text of a day, read up to its events."""
    page = Page("t", text=text, title=title, lang=code, published=published)
    return view(with_trees(read_text(read_page(page), languages()[code]), languages()[code]))


def cases_in(seen: View, code: str = "id") -> list[Case]:
    """All its cases."""
    lexicon = lexicon_of(code)
    return list(read_cases(seen, propose(seen.reading, lexicon), lexicon))


def case_of(seen: View, trigger: str, code: str = "id") -> Case:
    """The case that a trigger tells."""
    text = seen.reading.article.text
    return next(case for case in cases_in(seen, code) if case.trigger().of(text) == trigger)


def words_in_a_row(text: str) -> Sentence:
    """A sentence of words parted by blanks, without a tree."""
    tokens, at = [], 0
    for form in text.split():
        start = text.index(form, at)
        at = start + len(form)
        tokens.append(Token(start, at, form, form.lower(), "X", "dep", 0))
    return Sentence(Span(0, len(text)), "body", tuple(tokens))
