"""The head of an article: drawn pages, a line each with its role before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pages_made import drawn
from warta.page import read_page
from warta.page.head import Labelled, to_article
from warta.page.markup import NOTHING, Markup, Said
from warta.records import Article, Page

BODY = "body| Warga Lembah Ireng menanam ribuan bibit kopi di tepi hutan bersama siswa sekolah dasar sejak pagi."
URL = "https://www.kabarlembah.id/kopi"


def draw(lines: str, markup: Markup = NOTHING, page: Page | None = None) -> Labelled:
    """The labelled lines of a drawn page."""
    return replace(drawn(lines), page=page or Page("demo", text="", url=URL, lang="id"), markup=markup)


def shown(article: Article, field: str) -> list[tuple[str, str | None, str]]:
    """The evidence of a field: its value, the words it points at, its rule."""
    return [
        (e.value, e.span.of(article.text) if e.span else None, e.rule) for e in article.evidence if e.field == field
    ]


# ---------------------------------------------------------------- title


def test_the_title_is_told_without_the_name_of_the_site() -> None:
    markup = Markup(titles=(Said("Kopi Lembah Ireng Dipanen Bulan Depan | Kabar Lembah", "title"),))
    article = to_article(draw(BODY, markup))
    assert article.title == "Kopi Lembah Ireng Dipanen Bulan Depan"
    assert shown(article, "title") == [("Kopi Lembah Ireng Dipanen Bulan Depan", None, "title")]


def test_a_headline_on_the_page_shows_where_it_stands() -> None:
    article = to_article(draw(f"furniture| Beranda\nheadline| Kopi Lembah Ireng Dipanen\n{BODY}"))
    assert shown(article, "title") == [("Kopi Lembah Ireng Dipanen", "Kopi Lembah Ireng Dipanen", "headline_line")]


def test_the_title_of_the_input_wins() -> None:
    page = Page("demo", text="", title="Kopi Menjadi Tumpuan", lang="id")
    article = to_article(draw(f"headline| Kopi Lembah Ireng\n{BODY}", page=page))
    assert shown(article, "title") == [("Kopi Menjadi Tumpuan", None, "input:title")]


def test_no_title_is_none() -> None:
    assert to_article(draw(BODY)).title is None


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("line", "lang", "published"),
    [
        ("Selasa, 3 September 2024 | 07:45 WITA", "id", "2024-09-03T07:45:00+08:00"),
        ("Selasa, 3 September 2024 | 07:45", "id", "2024-09-03T07:45:00+07:00"),  # no zone: that of its readers
        ("Tuesday, 3 September 2024, 07:45", "en", "2024-09-03"),  # no zone is usual in English: the day alone
        ("3 September 2024", "id", "2024-09-03"),
    ],
)
def test_the_time_line_is_read_with_its_offset(line: str, lang: str, published: str) -> None:
    page = Page("demo", text="", lang=lang)
    assert to_article(draw(f"dateline| {line}\n{BODY}", page=page)).published == published


def test_a_published_time_shows_where_it_stands() -> None:
    article = to_article(draw(f"dateline| Lembah Ireng, 3 September 2024 | 07:45 WIB\n{BODY}"))
    ((value, words, rule),) = shown(article, "published")
    assert (value, rule) == ("2024-09-03T07:45:00+07:00", "time_line")
    assert words is not None
    assert words.startswith("3 September 2024")


def test_the_input_says_best_who_published_it() -> None:
    """Where the text calls it otherwise is kept."""
    page = Page("demo", text="", lang="id", publisher="kabar.example")
    article = to_article(
        draw("body| LEMBAH IRENG, KabarLembah.id - Warga menanam ribuan bibit kopi di tepi hutan.", page=page)
    )
    assert shown(article, "publisher") == [("kabar.example", "KabarLembah.id", "input:publisher")]


def test_the_clock_on_the_page_corrects_the_offset_of_the_markup() -> None:
    markup = Markup(published=(Said("2024-09-03T07:45:00Z", "json-ld:datePublished"),))
    article = to_article(draw(f"dateline| 3 September 2024 07:45 WIB\n{BODY}", markup))
    assert article.published == "2024-09-03T07:45:00+07:00"


def test_the_input_says_best_when_it_was_published() -> None:
    page = Page("demo", text="", lang="id", published="2024-09-01T06:00:00")
    article = to_article(draw(f"dateline| 3 September 2024 07:45 WIB\n{BODY}", page=page))
    assert shown(article, "published") == [("2024-09-01T06:00:00+07:00", None, "input:published")]


def test_the_day_in_the_address_helps_where_nothing_else_does() -> None:
    page = Page("demo", text="", lang="id", url="https://kabarlembah.id/2024/09/03/kopi")
    assert shown(to_article(draw(BODY, page=page)), "published") == [("2024-09-03", None, "address")]


def test_a_time_of_change_is_not_the_time_of_publication() -> None:
    article = to_article(
        draw(f"dateline| Terbit: 3 September 2024 07:45 WIB\ndateline| Diperbarui: 4 September 2024 09:00 WIB\n{BODY}")
    )
    assert (article.published, article.modified) == ("2024-09-03T07:45:00+07:00", "2024-09-04T09:00:00+07:00")


MOVED = Markup(published=(Said("2024-09-03T07:45:00Z", "json-ld:datePublished"),))


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("dateline| 12 May 2019", "2019-05-12"),
        ("dateline| Updated: 12 May 2019", "2024-09-03"),  # of a change
        ("dateline| 2 September 2024", "2024-09-03"),  # the same moment, elsewhere
        ("dateline| 1 September 2024", "2024-09-01"),
        ("dateline| 12 May 2019\ndateline| 14 June 2020", "2024-09-03"),  # one of them may be another story's
        ("dateline| 5 October 2024", "2024-09-03"),  # later
    ],
)
def test_the_one_day_shown_that_lies_before_the_markups_is_that_of_publication(lines: str, day: str) -> None:
    article = to_article(draw(f"headline| Coffee grows in the valley\n{lines}\n{BODY}", MOVED))
    assert (article.published or "")[:10] == day


def test_unknown_times_are_none() -> None:
    article = to_article(draw(BODY))
    assert (article.published, article.modified) == (None, None)


# ---------------------------------------------------------------- people


def test_people_are_told_apart_by_their_labels_and_point_at_their_names() -> None:
    article = to_article(draw(f"byline| Penulis: Tirta Nugraheni dan Galih Pranoto\n{BODY}\nbyline| Editor: Wulan S."))
    assert shown(article, "authors") == [
        ("Tirta Nugraheni", "Tirta Nugraheni", "label:author"),
        ("Galih Pranoto", "Galih Pranoto", "label:author"),
    ]
    assert [(value, rule) for value, _, rule in shown(article, "editors")] == [("Wulan S", "label:editor")]
    assert article.authors == ("Tirta Nugraheni", "Galih Pranoto")


def test_a_name_below_its_label_is_read() -> None:
    article = to_article(draw(f"{BODY}\nbyline| Penulis\nbyline| : Tirta Nugraheni"))
    assert shown(article, "authors") == [("Tirta Nugraheni", "Tirta Nugraheni", "label:author")]


def test_a_writer_of_the_markup_has_no_place_in_the_text() -> None:
    markup = Markup(authors=(Said("Tirta Nugraheni", "json-ld:author"),))
    assert shown(to_article(draw(BODY, markup)), "authors") == [("Tirta Nugraheni", None, "json-ld:author")]


def test_the_outlet_is_no_writer_except_on_a_blog() -> None:
    name = "Kabar Lembah"
    site = Markup(authors=(Said(name, "meta:author"),), publishers=(Said(name, "json-ld:publisher"),))
    assert to_article(draw(BODY, site)).authors == ()
    assert to_article(draw(BODY, replace(site, personal=True))).authors == (name,)


def test_an_agency_as_writer_is_a_source() -> None:
    article = to_article(draw(f"byline| Penulis: Antara\n{BODY}"))
    assert (article.authors, article.agencies) == ((), ("Antara",))


def test_a_page_without_bylines_names_nobody() -> None:
    article = to_article(draw(BODY))
    assert (article.authors, article.editors, article.agencies) == ((), (), ())


# ---------------------------------------------------------------- outlet, place, language


def test_the_first_dash_parts_outlet_and_place_from_the_news() -> None:
    article = to_article(draw("body| LEMBAH IRENG, KabarLembah.id - Warga menanam ribuan bibit kopi di tepi hutan."))
    assert (article.publisher, article.dateline) == ("KabarLembah.id", "LEMBAH IRENG")
    assert shown(article, "dateline") == [("LEMBAH IRENG", "LEMBAH IRENG", "before_first_dash")]


@pytest.mark.parametrize(
    ("lang", "declared", "expected"), [("en-GB", "id", "en"), (None, "en-US", "id"), (None, None, "id")]
)
def test_the_body_tells_the_language_unless_the_input_does(
    lang: str | None, declared: str | None, expected: str
) -> None:
    markup = Markup(langs=(Said(declared, "html:lang"),) if declared else ())
    assert to_article(draw(f"{BODY}\n{BODY}", markup, Page("demo", text="", lang=lang))).lang == expected


def test_a_note_and_the_identity_of_the_page_are_handed_on() -> None:
    article = to_article(draw(BODY), note="Lines are missing.")
    assert (article.id, article.url, article.note) == ("demo", URL, "Lines are missing.")


def test_the_place_may_stand_on_a_line_of_its_own_before_a_dash() -> None:
    assert to_article(draw(f"dateline| BANTUL, 3 September 2024 (Antara) --\n{BODY}")).dateline == "BANTUL"


def test_the_time_under_the_headline_comes_before_those_of_comments() -> None:
    page = f"headline| Kopi\ndateline| 3 September 2024\n{BODY}\nbyline| Rina pada 5 September 2024 09:00 WIB"
    assert to_article(draw(page)).published == "2024-09-03"


def test_a_day_below_the_text_gives_way_to_the_address_s() -> None:
    page = Page("demo", text="", url="https://www.kabarlembah.id/2024/09/03/kopi", lang="id")
    comment, above = f"{BODY}\ndateline| 9 September 2024", f"dateline| 9 September 2024\n{BODY}"
    assert shown(to_article(draw(comment, page=page)), "published") == [("2024-09-03", None, "address")]
    assert to_article(draw(above, page=page)).published == "2024-09-09"


def test_a_bare_day_of_the_markup_gives_way_to_one_that_page_and_address_show() -> None:
    page = Page("demo", text="", url="https://www.kabarlembah.id/2024/09/03/kopi", lang="en")
    lines = f"dateline| September 3, 2024\n{BODY}"
    dated = Markup(published=(Said("2024-09-04", "meta:date"),))
    assert shown(to_article(draw(lines, dated, page)), "published") == [
        ("2024-09-03", "September 3, 2024", "time_line")
    ]
    timed = Markup(published=(Said("2024-09-04T01:00:00+00:00", "meta:date"),))
    assert to_article(draw(lines, timed, page)).published == "2024-09-04T01:00:00+00:00"


def test_a_day_behind_the_title_is_the_last_resort() -> None:
    dated = Markup(titles=(Said("Kopi Lembah Ireng Dipanen | Kabar Lembah | 19.01.2024", "og:title"),))
    assert shown(to_article(draw(BODY, dated)), "published") == [("2024-01-19", None, "og:title")]
    event = Markup(titles=(Said("Panen raya pada 19.01.2024", "og:title"), Said("Kopi | 2024", "title")))
    assert to_article(draw(BODY, event)).published is None


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("BANTUL, 5 Juni 2024 (Antara) - Warga menanam kopi.", [("2024-06-05", "5 Juni 2024", "before_first_dash")]),
        ("Feb. 23, 2024 -- The growers planted coffee.", [("2024-02-23", "Feb. 23, 2024", "before_first_dash")]),
        ("On Feb. 23, 2024 the growers planted coffee.", []),
        ("The growers planted coffee - on Feb. 23, 2024.", []),
    ],
)
def test_the_day_before_the_first_dash_is_the_last_resort(opening: str, published: list[tuple[str, str, str]]) -> None:
    assert shown(to_article(draw(f"body| {opening}\n{BODY}")), "published") == published


def test_the_address_tells_which_figure_is_the_month() -> None:
    page = Page("demo", text="", lang="en", url="https://kabar.example/2023/10/03/wine")
    assert to_article(draw(f"dateline| 03/10/2023\n{BODY}", page=page)).published == "2023-10-03"


def test_a_day_in_words_in_the_markup_tells_which_of_the_days_shown_counts() -> None:
    markup = Markup(published=(Said("8 February 2022", "json-ld:datePublished"),))
    page = f"byline| February 8, 2022\nheadline| Kopi\ndateline| July 16, 2025\n{BODY}"
    assert to_article(draw(page, markup)).published == "2022-02-08"


def test_a_late_evening_is_that_of_the_readers_day() -> None:
    changed = Said("2024-09-03T09:00:00-05:00", "json-ld:dateModified")
    markup = Markup(published=(Said("2024-09-03T02:41:00Z", "json-ld:datePublished"),), modified=(changed,))
    page = Page("demo", text="", lang="en", url="https://kabar.example/2024/09/02/kopi")
    assert to_article(draw(BODY, markup, page)).published == "2024-09-02T21:41:00-05:00"


def test_a_change_has_the_offset_that_publication_was_put_right_to() -> None:
    markup = Markup(
        published=(Said("2024-09-03T07:45:00-07:00", "json-ld:datePublished"),),
        modified=(Said("2024-09-04T09:00:00-07:00", "json-ld:dateModified"),),
    )
    line = "dateline| 3 September 2024 07:45 WIB"
    article = to_article(replace(draw(f"{line}\n{BODY}"), markup=markup))
    assert (article.published, article.modified) == ("2024-09-03T07:45:00+07:00", "2024-09-04T09:00:00+07:00")
    other = replace(markup, published=(Said("2024-09-03T07:45:00+07:00", "json-ld:datePublished"),))
    article = to_article(replace(draw(f"{line}\n{BODY}"), markup=other))
    assert article.modified == "2024-09-04T09:00:00-07:00"


@pytest.mark.parametrize(
    ("lang", "element", "published"),
    [
        ("en", "2024-09-03T16:45:00+05:00", "2024-09-03T16:45:00+05:00"),
        ("en", "2024-09-03T16:40:00+05:00", "2024-09-03T11:45:00+00:00"),  # another moment
        ("id", None, "2024-09-03T18:45:00+07:00"),  # the zone of its readers
        ("en", None, "2024-09-03T11:45:00+00:00"),
    ],
)
def test_a_moment_in_utc_is_told_in_the_zone_of_its_readers(lang: str, element: str | None, published: str) -> None:
    said = [Said("2024-09-03T11:45:00+00:00", "json-ld"), *([Said(element, "time")] if element else [])]
    page = Page("demo", text="", url=URL, lang=lang)
    assert to_article(draw(BODY, Markup(published=tuple(said)), page)).published == published


def test_a_zone_behind_figures_is_no_month() -> None:
    """The day stands first, as the markup has it: the zone's letters once counted as a day in words."""
    markup = Markup(published=(Said("2024-11-10 10:30:00", "meta:content_publisheddate"),))
    line = "dateline| Kabar.com - 10/11/2024, 10:30 WIB"
    assert to_article(draw(f"headline| Kopi\n{line}\n{BODY}", markup)).published == "2024-11-10T10:30:00+07:00"


TOLD = ("2024-09-03T11:32:05Z", "2024-09-03T14:02:00Z")  # publication and change


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["3 Sep 2024 21:02 WIB", "First published on 3 Sep 2024 18:32 WIB"], "2024-09-03T18:32:05+07:00"),
        (["Tue 3 Sep 2024 14.02 GMT"], "2024-09-03T18:32:05+07:00"),  # the change alone
        (["Tue 3 Sep 2024 13.00 GMT"], "2024-09-03T13:00:00+00:00"),  # neither: the reader's clock holds
    ],
)
def test_the_time_shown_first_may_be_that_of_the_change(lines: list[str], published: str) -> None:
    said = [(Said(told, "json-ld"),) for told in TOLD]
    markup = Markup(published=said[0], modified=said[1])
    page = "\n".join(f"dateline| {line}" for line in lines)
    assert to_article(draw(f"headline| Kopi\n{page}\n{BODY}", markup)).published == published


@pytest.mark.parametrize(
    ("shown", "modified"),
    [
        ("3 September 2024 18:45 WIB", "2024-09-03T21:02:00+07:00"),  # a clock that stands later in the day
        ("3 September 2024 23:45 WIB", None),  # before publication
    ],
)
def test_a_change_in_utc_is_told_in_the_zone_of_publication(shown: str, modified: str | None) -> None:
    markup = Markup(modified=(Said(TOLD[1], "json-ld:dateModified"),))
    assert to_article(draw(f"headline| Kopi\ndateline| {shown}\n{BODY}", markup)).modified == modified


@pytest.mark.parametrize(
    ("title", "url", "publisher"),
    [
        ("Rice is dear - The Harbour Times", "https://www.harbourtimes.example/rice", "The Harbour Times"),
        ("Rice is dear | The New Harbour Times", "https://nhtimes.example/rice", "The New Harbour Times"),
        ("Rice is dear – H Magazine", "http://www.hmagazine.example/rice", "H Magazine"),
        ("Rice is dear - Farms and Fields", "https://www.harbourtimes.example/rice", None),
        ("The Harbour Times", "https://www.harbourtimes.example/rice", None),
        ("Rice is dear - The Harbour Times", None, None),
    ],
)
def test_the_outlet_is_named_at_the_end_of_the_title_where_the_address_is_made_of_it(
    title: str, url: str | None, publisher: str | None
) -> None:
    body = "".join(f"<p>Rice has become dear again, traders in the harbour said on day {day}.</p>" for day in range(9))
    html = f"<html><head><title>{title}</title></head><body><h1>Rice is dear</h1>{body}</body></html>"
    assert read_page(Page("1", html=html.encode(), url=url)).publisher == publisher


# ---------------------------------------------------------------- `time` elements


@pytest.mark.parametrize(
    ("lines", "moment", "published"),
    [
        ("dateline| 3 September 2024", "2024-09-03T07:45:00+07:00", "2024-09-03T07:45:00+07:00"),
        ("dateline| 3 September 2024", "2024-09-03T07:45:00", "2024-09-03T07:45:00+07:00"),  # the zone of its readers
        ("dateline| 3 September 2024", "2024-09-03T00:00:00+07:00", "2024-09-03"),  # a day written as a time
        ("dateline| 3 September 2024", "2024-08-11T07:45:00+07:00", "2024-09-03"),  # another story's
        ("dateline| 3 September 2024 09:10 WIB", "2024-09-03T07:45:00+07:00", "2024-09-03T09:10:00+07:00"),
    ],
)
def test_a_day_gets_the_clock_of_its_time_element(lines: str, moment: str, published: str) -> None:
    markup = Markup(published=(Said(moment, "time"),))
    assert to_article(draw(f"{lines}\n{BODY}", markup)).published == published


def test_the_day_in_the_address_gets_the_clock_of_its_time_element() -> None:
    page = Page("demo", text="", lang="id", url="https://kabarlembah.id/2024/09/03/kopi")
    markup = Markup(published=(Said("2024-09-03T07:45:00+07:00", "time"),))
    assert to_article(draw(BODY, markup, page)).published == "2024-09-03T07:45:00+07:00"


def test_the_day_of_change_gets_the_clock_of_another_time_element_than_that_of_publication() -> None:
    markup = Markup(published=(Said("2024-09-03T07:45:00+07:00", "time"), Said("2024-09-03T21:10:00+07:00", "time")))
    article = to_article(draw(f"dateline| 3 September 2024\ndateline| Updated: 3 September 2024\n{BODY}", markup))
    assert (article.published, article.modified) == ("2024-09-03T07:45:00+07:00", "2024-09-03T21:10:00+07:00")


@pytest.mark.parametrize(("line", "day"), [("19/05/12", "2024-09-03"), ("Published 12 May 2019", "2019-05-12")])
def test_the_bare_day_of_a_story_below_the_text_is_not_that_of_publication(line: str, day: str) -> None:
    article = to_article(draw(f"headline| Coffee grows in the valley\n{BODY}\ndateline| {line}", MOVED))
    assert (article.published or "")[:10] == day


# ---------------------------------------------------------------- the outlet


def test_the_title_names_the_outlet_beside_a_place_before_the_first_dash() -> None:
    markup = Markup(titles=(Said("Kopi Dipanen Bulan Depan – Kabar Lembah", "title"),))
    article = to_article(draw("body| LEMBAH IRENG - Warga menanam ribuan bibit kopi di tepi hutan.", markup))
    assert (article.publisher, article.dateline) == ("Kabar Lembah", "LEMBAH IRENG")
