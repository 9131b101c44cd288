"""Through whom the words came."""

from dataclasses import replace

import pytest

from text.quoting import article_of, people_in, read, sentences_of
from warta.languages import languages
from warta.records import Evidence, Quote, Span
from warta.text.quotes import find_quotes
from warta.text.quotes.chain import passed_on


def quote_of(text: str, code: str, publisher: str | None = None, agencies: tuple[str, ...] = ()) -> Quote:
    article = replace(article_of(text), publisher=publisher, agencies=agencies)
    (quote,) = find_quotes(article, sentences_of(text), *people_in(text), languages()[code])
    return quote


def told(quote: Quote) -> list[str]:
    """The links as "kind name"."""
    return [f"{link.kind} {link.name}" for link in quote.chain]


def test_sentence() -> None:
    """A source named in the quote's own sentence; the outlet before it is the publisher itself."""
    text = '"Kami siap berangkat," kata Budi Santoso, dikutip HarianKita.com dari Antara.'
    quote = quote_of(text, "id", publisher="HarianKita.com")
    assert quote.via == ("Antara",)
    assert told(quote) == ["speaker Budi Santoso", "agency Antara", "publisher HarianKita.com"]
    named = quote.chain[1].span
    assert named and named.of(text) == "Antara"


def test_told() -> None:
    """An outlet that heard the words itself stands nearer to the speaker than the article's agency."""
    quote = quote_of("“We are ready,” Ann Baker told Reuters.", "en", agencies=("AP",))
    assert quote.via == ("AP", "Reuters")
    assert told(quote) == ["speaker Ann Baker", "agency Reuters", "agency AP"]


def test_article() -> None:
    """Without a word in the sentence: the agencies of the article, the publisher's own name left out."""
    text = '"Kami siap berangkat," kata Budi Santoso.'
    assert quote_of(text, "id", publisher="antaranews.com", agencies=("AFP",)).via == ("AFP",)
    assert quote_of(text, "id").via == ()


def test_another_sentence_cites() -> None:
    """An agency that another sentence cites has no part in a quote that cites its own."""
    first = '"Kami siap berangkat," kata Budi Santoso, dikutip dari Antara.'
    evidence = (Evidence("agencies", "AFP", Span(0, 1), "source_cue"), Evidence("agencies", "AP", None, "source_line"))
    article = replace(article_of(first), agencies=("AFP", "AP"), evidence=evidence)
    (quote,) = find_quotes(article, sentences_of(first), *people_in(first), languages()["id"])
    assert quote.via == ("AP", "Antara")
    assert passed_on(quote.chain) == quote.via


def test_an_outlet_quotes_the_speaker() -> None:
    """Whose verb has the speaker for its object passes on what he says."""
    (quote,) = read("“We are ready to go,” the AFP news agency quoted Ann Baker as saying.", "en")
    assert told(quote) == ["speaker Ann Baker", "agency AFP"]
    (quote,) = read("The AFP news agency quoted Ann Baker as saying that the bridge was safe.", "en")
    assert told(quote) == ["speaker Ann Baker", "agency AFP"]
    (quote,) = read("“We are ready to go,” Reuters quoted Ann Baker as saying.", "en")
    assert told(quote) == ["speaker Ann Baker", "agency Reuters"]


def test_an_edition_of_an_outlet() -> None:
    """In Friday's edition of …: an outlet that the words stand in."""
    (quote,) = read("In Friday's edition of Reuters, Ann Baker said that the bridge was closed.", "en")
    assert told(quote) == ["speaker Ann Baker", "agency Reuters"]


def test_a_verb_is_no_document() -> None:
    """ "…, reports the Kabar Post" names no report, nor does "denied reports she would go"."""
    (quote,) = read("The bridge was closed for a week, reports Ann Baker.", "en")
    assert told(quote) == ["speaker Ann Baker"]
    (*_, quote) = read("Ann Baker denied reports she would go and said she was ready.", "en")
    assert told(quote) == ["speaker Ann Baker"]


CASES = [
    ("en", "Ann Baker said in a written statement that the bridge was closed.", "document written statement"),
    ("en", "Ann Baker told reporters on Monday that the bridge was closed.", "hearer reporters"),
    ("id", 'Budi Santoso menegaskan, "Kami siap," dalam keterangan tertulisnya.', "document keterangan tertulisnya"),
    ("id", 'Kepada wartawan, Budi Santoso mengatakan, "Kami siap berangkat."', "hearer wartawan"),
    ("id", '"Kami siap berangkat," kata Budi Santoso diReuters.', "agency Reuters"),  # links without their spaces
    ("id", "Budi Santoso mengatakan kepadaReuters bahwa jembatan itu sudah rusak.", "agency Reuters"),
    ("id", "Budi Santoso mengatakan bahwa menurut Ann Baker, jembatan itu rusak.", "source Ann Baker"),
    ("en", "Ann Baker said that Budi Santoso told him that the bridge was closed.", "source Budi Santoso"),
    ("en", "Ann Baker said the bridge was closed, Reuters reported.", "agency Reuters"),
    ("en", "Ann Baker said on Monday in a statement that the bridge was closed.", "document statement"),
    ("en", "According to a new report by Ann Baker, the bridge was closed.", "document report"),
    ("id", '"Jembatan itu rusak," demikian pernyataan Budi Santoso.', "document pernyataan"),
    ("id", '"Jembatan itu rusak," kata Budi Santoso dalam Diskusi Desa di Bantul.', "document Diskusi"),
    ("en", "Ann Baker told his Democratic audience that the bridge was closed.", "hearer Democratic audience"),
    ("en", "Ann Baker told host Budi Santoso that the bridge was closed.", "hearer Budi Santoso"),
    ("id", '"Jembatan itu rusak," kata Budi Santoso di hadapan para undangan.', "hearer undangan"),
    ("en", "“We are ready,” Ann Baker said on Reuters.", "agency Reuters"),
    ("en", "“We are ready,” Ann Baker said in a telephone interview.", "document telephone interview"),
    ("id", '"Jembatan itu rusak," tulis Budi Santoso lewat akun Instagram miliknya.', "document akun Instagram"),
    ("en", "Ann Baker told police officials that the bridge was closed.", "hearer police officials"),
]

NO_LINKS = [
    "“We are ready,” Ann Baker said in response to a question.",
    "Ann Baker and her neighbours note that the bridge was closed.",
    "At halls where a rally is held, Ann Baker said the bridge was closed.",
]


@pytest.mark.parametrize(("code", "text", "link"), CASES)
def test_links(code: str, text: str, link: str) -> None:
    """From whom the speaker has it, in what and to whom he says it, who reports it; each with its words."""
    (quote,) = read(text, code)
    (found,) = [one for one in quote.chain if one.kind != "speaker"]
    assert f"{found.kind} {found.name}" == link
    assert found.span and found.span.of(text) == found.name


@pytest.mark.parametrize("text", NO_LINKS)
def test_no_document(text: str) -> None:
    """Verbs and set phrases are no documents, nor does one stand behind a clause of its own."""
    (quote,) = read(text, "en")
    assert {one.kind for one in quote.chain} == {"speaker"}


def test_whom_a_hearer_works_for() -> None:
    """Who hears the words for an outlet, and the outlet."""
    (quote,) = read("Ann Baker told Budi Santoso of Reuters that the bridge was closed.", "en")
    assert told(quote) == ["speaker Ann Baker", "hearer Budi Santoso", "agency Reuters"]


def test_in_an_interview_with_an_outlet() -> None:
    """Some words may stand within what tells of a hearer."""
    (quote,) = read("“We are ready,” Ann Baker said in an interview this week with Reuters.", "en")
    assert told(quote) == ["speaker Ann Baker", "document interview", "agency Reuters"]


def test_the_report_itself_speaks() -> None:
    """A report that no author is named of is who speaks, and not what he said it in."""
    (quote,) = read("The bridge was closed, said the report.", "en")
    assert told(quote) == ["speaker the report"]
    (quote,) = read("According to a new report by Ann Baker, the bridge was closed.", "en")
    assert told(quote) == ["speaker Ann Baker", "document report"]


def test_an_outlet_is_no_post() -> None:
    """A kind of document in a name is none."""
    (quote,) = read("Ann Baker said in the Kabar Post that the bridge was closed.", "en")
    assert told(quote) == ["speaker Ann Baker"]


def test_an_outlet_that_only_the_article_knows() -> None:
    """What a sentence cites stands for itself, also where no agency is known by the name."""
    text = '"Kami siap berangkat," kata Budi Santoso, dikutip dari Kabar Senja, Selasa.'
    evidence = tuple(Evidence("agencies", name, Span(0, 1), "source_cue") for name in ("Kabar Pagi", "Kabar Senja"))
    article = replace(article_of(text), agencies=("Kabar Pagi", "Kabar Senja"), evidence=evidence)
    (quote,) = find_quotes(article, sentences_of(text), *people_in(text), languages()["id"])
    assert quote.via == ("Kabar Senja",)


def test_several_cited_outlets() -> None:
    """Outlets that sentences of the article cite are no chain: each covers what follows it, the first what precedes."""
    text = (
        'Ann Baker berkata, "Kami siap." Dikutip dari Reuters, hujan turun. "Kami pergi," kata dia. '
        'Dilansir AFP, angin bertiup. "Kami pulang," kata dia.'
    )
    evidence = tuple(
        Evidence("agencies", name, Span(text.index(name), text.index(name) + len(name)), "source_cue")
        for name in ("Reuters", "AFP")
    )
    article = replace(article_of(text), agencies=("Reuters", "AFP"), evidence=evidence)
    quotes = find_quotes(article, sentences_of(text), *people_in(text), languages()["id"])
    assert [quote.via for quote in quotes] == [("Reuters",), ("Reuters",), ("AFP",)]


NO_SOURCES = [
    "Ann Baker said that Budi Santoso had been told that it was closed.",
    "Ann Baker saw Budi Santoso, who said that it was closed.",
    "Ann Baker said that Budi Santoso informed the council.",
    "Ann Baker said that Budi Santoso tells so many tales that nobody listens.",
    "Ann Baker said that Budi Santoso was wrong to say he had paid.",
    "Ann Baker said that Budi Santoso would tell them that it was closed.",
]


@pytest.mark.parametrize("text", NO_SOURCES)
def test_no_source(text: str) -> None:
    """Who is told something, or is only told of, is not whom the speaker has it from."""
    (quote,) = read(text, "en")
    assert all(link.kind != "source" for link in quote.chain)


CITED = [
    ("The bridge was closed, Reuters reported, citing two town officials.", "two town officials"),
    ("The bridge was closed, Reuters reported on Monday, quoting Mayor Ann Baker.", "Ann Baker"),
    ("Citing unnamed sources familiar with the plan, Reuters reported that the bridge was closed.", "unnamed sources"),
    ("The bridge was closed, Reuters reported, citing police data.", None),
    ("The bridge was closed, Reuters reported, citing a new law.", None),
    ("The bridge was closed, Ann Baker said, citing town officials.", None),
]


@pytest.mark.parametrize(("text", "source"), CITED)
def test_an_outlet_cites_its_source(text: str, source: str | None) -> None:
    """From people whom it names or only describes; not from data, nor does this hold for what a person says."""
    (quote,) = read(text, "en")
    found = [link for link in quote.chain if link.kind == "source"]
    assert [link.span and link.span.of(text) for link in found] == ([source] if source else [])


def test_what_a_quote_promises_is_no_source() -> None:
    """Whoever does something in the words is not whom the speaker has them from."""
    (quote,) = read("Ann Baker said that Budi Santoso promised the town a bridge.", "en")
    assert told(quote) == ["speaker Ann Baker"]


def test_the_words_inside_name_no_link() -> None:
    """An agency named inside the words does not pass them on."""
    (quote,) = read('Budi Santoso mengatakan, "Berita itu dikutip dari Antara kemarin."', "id")
    assert told(quote) == ["speaker Budi Santoso"]
