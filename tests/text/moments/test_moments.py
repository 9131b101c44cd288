"""Times in sentences of news: `{words|value}` marks a moment; all others are none."""

import re
from datetime import date, datetime
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.languages import Language, languages
from warta.records import Article, Moment, Sentence, Span, Token
from warta.text.moments import day_of_news, find_moments, moment_of
from warta.text.moments.rules import RULES

LANGUAGES = languages()
MARK = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
PUBLISHED = "2023-11-20T08:52:00+07:00"  # a Monday


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    return MARK.sub(r"\1", marked), MARK.findall(marked)


def read(text: str, code: str, published: str | None = PUBLISHED) -> tuple[Moment, ...]:
    sentences = [Sentence(Span(*match.span()), "body") for match in re.finditer(r"[^\n]+", text)]
    return find_moments(Article("a", text, (), published=published), sentences, LANGUAGES[code])


INDONESIAN = [
    "Ia tinggal di sana sejak awal tahun 2000-an.",
    "Pameran digelar {1|2023-11-01} hingga {30 November mendatang|2023-11-30}.",
    "Taman ditutup {Minggu|2023-11-19} dan {Senin|2023-11-20}.",
    # dates
    "Keduanya bertemu pada {Senin, 20 November 2023|2023-11-20}.",
    "Pertemuan digelar {Minggu, 19 November 2023 kemarin|2023-11-19} di Moskow.",
    'Kami siap," kata Budi di Jakarta, {Jumat (17/11/2023)|2023-11-17}.',
    "Ia ditahan sejak {Kamis (16/11)|2023-11-16}.",
    "Serangan pada {7 Oktober|2023-10-07} memicu perang sejak {7 Oktober lalu|2023-10-07}.",
    "Pameran berlangsung {5|2023-12-05}-{7 Desember 2023|2023-12-07}.",
    "Kapal tiba pada tanggal {5|2023-12-05}, {6|2023-12-06}, dan {7 Desember 2023|2023-12-07} dari lantai 3.",
    "Kapal tiba {3|2023-11-03}, {4|2023-11-04} dan {5 November|2023-11-05}.",
    "Loket tutup {Senin (13/11/2023) pukul 24.00 WIB|2023-11-14T00:00:00+07:00}.",
    "Kapal berlayar dari {26 Juli|2024-07-26} hingga {3 Agustus 2024|2024-08-03}.",
    "Sidang akan dibuka {12 Januari mendatang|2024-01-12}.",
    "Surat itu terbit {18 oktober 2023|2023-10-18}.",
    "Data per {31 Desember 2022|2022-12-31} menunjukkan kenaikan.",
    "Pemilu digelar {14 Februari tahun lalu|2022-02-14}, kabinet dilantik {tanggal 20 bulan lalu|2023-10-20}.",
    # a day told with its year is that day later, too, unless it comes back each year
    "Gaza diserang sejak {7 Oktober 2021|2021-10-07}. Sebelum {7 Oktober|2021-10-07} ia bekerja di sana.",
    "Upacara {17 Agustus 1945|1945-08-17} dikenang {17 Agustus|2023-08-17} di desa.",
    "Empat hari setelah {serangan 11 September|2001-09-11}, bursa dibuka. Mesir kalah dalam Perang Oktober.",
    # Hijri dates hang on a sighting of the moon
    "Malam 1 Muharam 1445 Hijriah ramai; tanggal 10 Zulhijah 1444 H dan bulan Ramadan tidak.",
    # months and years
    "Perjanjian berlaku sejak {awal Oktober 2022|2022-10} dan {Oktober lalu|2023-10} diubah.",
    "Proyek mulai pada {Maret|2023-03} dan selesai {akhir Januari|2024-01}.",
    "Sejak kudeta pada {Januari|2023-01} dan sejak {Desember|2022-12} ribuan orang mengungsi.",
    "Pemilu digelar {Januari|2024-01}.",
    "Dari {Januari|2021-01} sampai dengan {Maret 2021|2021-03} ia ditahan.",
    "Ia sakit pada {April|2020-04}, {Mei|2020-05}, dan {Juni 2020|2020-06}.",
    "Ekspor {Januari|2023-01}-{September 2023|2023-09} turun dari {April tahun lalu|2022-04}.",
    "Ia menjabat {2014|2014}-{2019|2019} dan wafat {tahun 2020|2020}.",
    # weekdays
    "Menteri tiba {Jumat malam|2023-11-17} dan pulang {Minggu|2023-11-19}.",
    "Menteri akan tiba {Jumat|2023-11-24}.",
    "Rapat digelar {Kamis pekan lalu|2023-11-16}, lanjut {Rabu depan|2023-11-22}.",
    "Gencatan senjata dimulai {hari Senin (20/11) pagi|2023-11-20}.",
    # told from the day of publication
    "Gempa terasa {kemarin|2023-11-19}, {semalam|2023-11-19} dan {pagi ini|2023-11-20}; besoknya tidak.",
    "Rombongan berangkat {besok pagi|2023-11-21} dan pulang {lusa|2023-11-22}.",
    "Harga naik {pekan lalu|2023-W46}, {bulan ini|2023-11}, dan {awal tahun depan|2024}.",
    "Ia ditangkap {dua hari lalu|2023-11-18}, bukan {setahun yang lalu|2022}.",
    "Pemungutan suara digelar {tiga hari lagi|2023-11-23}.",
    "Api menyala {pukul 03.00 dini hari tadi|2023-11-20T03:00:00} dan padam {pukul 10 malam tadi|2023-11-19T22:00:00}.",
    "Jeda berlaku {pukul 00.00 waktu setempat, Minggu (19/11)|2023-11-19T00:00:00}.",
    # told from the moment before
    "Ia ditahan {1 Mei 2023|2023-05-01}. {Tiga hari kemudian|2023-05-04} bebas, {keesokan harinya|2023-05-05} hilang.",
    "Rapat pada {1 Mei 2023|2023-05-01} ricuh. {Sehari sebelumnya|2023-04-30} kantor dijaga.",
    "Ia lulus {tahun 2010|2010} dan menikah pada {tahun yang sama|2010}.",
    # times of day
    "Gempa terjadi {Minggu (19/11/2023) pukul 08.52 WIB|2023-11-19T08:52:00+07:00}.",
    "Polisi datang {kemarin sore|2023-11-19}. Sekitar {pukul 9 malam|2023-11-19T21:00:00} api padam.",
    '"{Hari ini|2023-11-17} kami menahan tiga orang," kata Budi, {Jumat (17/11)|2023-11-17}.',
    # slips: 17 October 2023 was no Friday, 17 November was; a wrong day is left
    'Kami siap," kata Budi di Jakarta, {Jumat (17/10/2023)|2023-11-17}.',
    'Kami siap," kata Budi di Jakarta, {Jumat (17/11/2024)|2023-11-17}.',
    'Kami siap," kata Budi di Jakarta, {Jumat (16/11/2023)|2023-11-16}.',
    # holidays, and weeks of headlines
    "Misa {malam Natal|2023-12-24}, lalu {Malam Tahun Baru 2024|2023-12-31}.",
    "Bantuan Dikirim {Akhir Minggu Ini|2023-W47}, Bukan {hari Minggu lalu|2023-11-19}.",
    # none
    "Hamas Diberi Dua Minggu; usai salat Jumat; Minggu Paskah; dalam semalam; setiap malam Minggu.",
    "Warga berkumpul setiap Senin dan Kamis, buka Senin-Jumat, pukul 08.00-16.00 WIB.",
    "Undang-Undang Nomor 13 Tahun 2003, Perpres 5 Tahun 2019 dan UUD 1945 mengaturnya.",
    "Rumahnya di Jalan 17 Agustus, harganya Rp 2000, dihadiri 2000 orang pada era 1990-an.",
    "Beberapa tahun lalu, pemain berusia 20 tahun itu kalah 2-1 dalam dua jam.",
    "Idulfitri jatuh pada 1 Syawal 1445 H.",
    "Situs berusia 1.100 tahun yang lalu; gim Cyberpunk 2077.",
    "Menhut Juli Antoni hadir bersama Juni Prasetyo.",
    "Menteri dua periode itu akan pulang minggu sebelumnya.",
]

ENGLISH = [
    # what has been lies behind, though its month lies ahead
    "Since the army seized power in {January|2023-01}, hundreds fled; the vote is in {January|2024-01}.",
    "Talks that ended in {December|2022-12} failed. They are to be opened in {December|2023-12}.",
    "The strike began in {early December|2022-12}; the accession was planned in {December|2023-12}.",
    "On {Dec. 6|2022-12-06}, a crowd of some hundred stormed the hall; a deal was signed on {Dec. 7|2022-12-07}.",
    "On {Dec. 6|2023-12-06}, three hundred delegates gather. On {Dec. 7|2023-12-07}, the town's armed forces march.",
    "On {Dec. 8|2023-12-08}, the new speed limit begins to hold.",
    "The combined exercises on {Dec. 6|2023-12-06} and a long-awaited trial on {Dec. 7|2023-12-07} are public.",
    "On {Dec. 6|2023-12-06}, the delayed talks go on; the hearing was moved to {Dec. 7|2023-12-07}.",
    "The court ordered her to appear on {Dec. 6|2023-12-06}; he fled the town on {Dec. 7|2022-12-07}.",
    "On {Dec. 6|2023-12-06}, they had planned to march; the fair was held on {Nov. 19|2023-11-19}-{28|2023-11-28}.",
    # seasons and ends of weeks
    "They split {last summer|2023} and {last autumn|2022}; this fall in prices hurt. {That spring|2022} it rained.",
    "Shots fell over {the weekend|2023-W46}; {a fortnight ago|2023-W45} none did.",
    "They will meet at {the weekend|2023-W47}.",
    # what the words leave open is of the nearer day
    "Ulen's plans to drill for oil angered us on {Sunday|2023-11-19}; he will go, they ruled {Friday|2023-11-17}.",
    "The plan will be formally announced on {Sunday|2023-11-26}. It is set to end {Wednesday|2023-11-22}.",
    "She travels to Rome on {Wednesday|2023-11-22}, and he holds a rally on {Friday|2023-11-17}.",
    "They agreed to meet {Thursday|2023-11-23}; a march for {Tuesday|2023-11-21} is off, no {Tuesday|2023-11-14}'s.",
    "They agreed to a truce and signed it {Wednesday|2023-11-15}.",
    # of a year that was told
    "They met in {2019|2019} and split in {March of that year|2019-03}; {that December|2019-12}, she died.",
    "In {four days' time|2023-11-24} they go; in {two weeks time|2023-W49} he does. Half of the time they were here.",
    "The suit came the day after hundreds marched. He fled on {May 2|2023-05-02} and died {the day after|2023-05-03}.",
    "After the {Jan. 6 attack|2021-01-06} he fled; on {Jan. 6|2021-01-06} he had been at home.",
    "The Jan. 6 committee spoke to him; the Oct. 7 panel did not.",
    "On {Nov. 7|2023-11-07} committee members met; they were given three days' time off.",
    "The plan, which begins in spring, drew crowds on {Wednesday|2023-11-15}.",
    # figures, where they can mean one day only
    "The dam broke on {21.02.2017|2017-02-21} ({05.07.2016|2016-07-05} is older).",
    "The lock broke on {21/02/2017|2017-02-21} and {02/21/2018|2018-02-21}.",
    "The bill of 02/03/2017, version 1.12.2017.4, has 24/7 cover at 10/10/2.",
    # one year for several months
    "Two letters of {March|2012-03} and {April 2012|2012-04} were lost.",
    "Trade from {May|2019-05} to {July 2019|2019-07} was lost.",
    "They met in {October|2020-10}, {November|2020-11} and {December 2020|2020-12}.",
    "In {March|2023-03} and on {May 4, 2020|2020-05-04} they fled.",
    "Polls opened on {Feb. 14 last year|2022-02-14}; she resigned on {the 20th of last month|2023-10-20}.",
    "He has been held since {Oct. 7, 2021|2021-10-07}. On {Oct. 7|2021-10-07} he had gone to work.",
    "Markets opened six days after the {Sept. 11 attacks|2001-09-11}; the October Revolution did not help.",
    # what is to come
    "Rain is possible both {Monday|2023-11-20} and {Tuesday|2023-11-21}.",
    "They spoke on {Friday|2023-11-17} and {Thursday|2023-11-16}.",
    "On {Saturday|2023-11-25}, heavy rain will reach the coast.",
    "{Wednesday|2023-11-22} will be dry.",
    "The town is ready for {Friday|2023-11-24}'s march, ahead of {Saturday|2023-11-25}'s, but not for {May|2023-05}.",
    "Ahead of {Friday|2023-11-24}'s march, the town was calm.",
    "She may run, saying on {Friday|2023-11-17} that she was asked by the Mail on Sunday.",
    "The rain may reach the coast on {Friday|2023-11-24}.",
    "They may have left on {Friday|2023-11-17}.",
    "The museum opens on {Friday|2023-11-24}, with a second one coming in {May|2024-05}.",
    "It opened on {Friday|2023-11-17}, though planned for {Saturday|2023-11-25}.",
    "On {Saturday|2023-11-18}, she said the road will open.",
    "They met on {Monday, Nov. 20, 2023|2023-11-20}, and on {7 October|2023-10-07}.",
    "They will meet on {Tuesday (Oct. 31)|2023-10-31}, not on {Friday (3 November)|2023-11-03}.",
    "The fair runs {June 5|2024-06-05}-{7, 2024|2024-06-07}.",
    "Talks began {Thursday|2023-11-16}; {last Thursday|2023-11-16} they failed.",
    "The ministers will meet {Thursday|2023-11-23}.",
    "Ulen fled {Saturday|2023-11-18}, before {next Thursday|2023-11-23}'s vote. {A day earlier|2023-11-17} six fell.",
    "They will vote on {Friday|2023-11-24}; they will march {a day earlier|2023-11-23}.",
    "The Ministry of Trade on {Wednesday|2023-11-22} will open talks; Gov. Orlen on {Friday|2023-11-24} will too.",
    "Those held in Orlen on {Friday|2023-11-17} will appear in court.",
    "{Friday|2023-11-17}'s ruling will stand until {Wednesday|2023-11-22}.",
    "It was signed {early last month|2023-10}, {two days ago|2023-11-18} and {yesterday|2023-11-19}.",
    "The troops will leave in {two days|2023-11-22}; in two days they killed six.",
    "They will meet for the third time in two weeks; a vote would be the third in ten months.",
    "In {December|2022-12}, the top court upheld the ruling; the mayor's book sold in {December|2022-12}.",
    "He is expected to join in {April|2024-04}; he was hurt in {April|2023-04}. ",
    "He may resign. The {October|2023-10} attack and the {April|2023-04} survey changed much.",
    "She fled to Cuba in {June 1998|1998-06} and returned {later that year|1998}.",
    "He came on {May 1, 2023|2023-05-01}. {Three days later|2023-05-04} he left; {the next day|2023-05-05} he died.",
    "The blast came at {10:35 a.m. Friday|2023-11-17T10:35:00}.",
    "It opens at {4 p.m. ET on Tuesday|2023-11-21T16:00:00-05:00}.",
    "Closed on {Thanksgiving Day|2022-11-24}, open on {Thanksgiving|2023-11-23}.",
    "Lost on {New Year's Eve 2021|2021-12-31}, sold {Labor Day|2023-09-04}.",
    "They signed in {1996|1996}, after almost four years.",
    "About 2000 people marched, as they do every Thursday, in the 1990s and on Tuesdays.",
    "He may march; she sat in the sun. Coming weeks will be hard, and 1,100 years ago harder.",
    "By {the end of the year|2023} prices fell; {four years ago|2019} they rose.",
]

CASES = [("id", case) for case in INDONESIAN] + [("en", case) for case in ENGLISH]


@pytest.mark.parametrize(("code", "marked"), CASES)
def test_marked(code: str, marked: str) -> None:
    """What is marked is found, with its value, and nothing else."""
    text, expected = unmark(marked)
    assert [(moment.span.of(text), moment.value) for moment in read(text, code)] == expected


def test_a_line_may_end_inside_a_date() -> None:
    """A paragraph that links have broken into lines is one sentence."""
    text = "Ia pergi pada Rabu, 11 Juni\n2025 ke Solo."
    article = Article("a", text, (), published=PUBLISHED)
    found = find_moments(article, [Sentence(Span(0, len(text)), "body")], LANGUAGES["id"])
    assert [(moment.span.of(text), moment.value) for moment in found] == [("Rabu, 11 Juni\n2025", "2025-06-11")]


def test_grains() -> None:
    """A value is as precise as its grain says."""
    text = "Pukul 8 pagi 20 November 2023, pekan lalu, Oktober lalu, tahun 2019."
    assert [moment.grain for moment in read(text, "id")] == ["hour", "week", "month", "year"]


def test_the_last_day_of_all_ends() -> None:
    """No day comes behind it, and that stops no reading."""
    assert len(read("Loket tutup hari ini pukul 24.00.", "id", "9999-12-31")) == 1


def test_many_numbers_take_linear_time() -> None:
    """A line of figures is not read to its end from each of them."""
    started = process_time()
    assert not read("5, " * 12_000, "id")
    assert process_time() - started < 4


def test_a_subject_of_many_articles_takes_linear_time() -> None:
    """Each "The" is read in one way only, before it is known whether the words before a time are a subject."""
    started = process_time()
    assert len(read("The " * 28 + "said on Friday.", "en")) == 1
    assert process_time() - started < 4


def test_unknown_day_of_publication() -> None:
    """Without a day to tell from, only what is certain is said."""
    text = "Kemarin, 7 Oktober, Senin, dan pekan lalu; tetapi 1 Mei 2023 dan 2019."
    assert [moment.value for moment in read(text, "id", None)] == ["2023-05-01", "2019"]


def test_page_own_zone() -> None:
    """Yesterday is told from the day that the page writes, whatever day it is elsewhere."""
    assert read("kemarin", "id", "2023-11-20T00:30:00+09:00")[0].value == "2023-11-19"


def test_leap_day() -> None:
    """29 February is that of the nearest leap year."""
    assert [m.value for m in read("Pada 29 Februari ia lahir.", "id", "2023-11-20")] == ["2020-02-29"]


def test_language_without_table() -> None:
    """A language that tells no times names none."""
    nowhere = Language("xx", LANGUAGES["en"].folder / "none")
    assert find_moments(Article("a", "20 May 2023", ()), [Sentence(Span(0, 11), "body")], nowhere) == ()


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_forms_name_rules(code: str) -> None:
    """Every form of a table calls a rule that exists."""
    names = {rule.__name__ for rule in RULES}
    assert {form["rule"] for form in LANGUAGES[code].table("moments")["form"]} <= names


# ---------------------------------------------------------------- which moment is whose


def moment_at(text: str, words: str, code: str) -> str | None:
    sentence = Sentence(Span(0, len(text)), "body")
    start = text.index(words)
    moments = read(text, code)
    found = moment_of(Span(start, start + len(words)), sentence, moments, text, LANGUAGES[code])
    return found.value if found else None


def test_nearest() -> None:
    """The moment nearest to the deed is its own."""
    text = "Ia melarikan diri Oktober lalu dan ditangkap Jumat (17/11)."
    assert moment_at(text, "melarikan diri", "id") == "2023-10"
    assert moment_at(text, "ditangkap", "id") == "2023-11-17"


def test_nearest_in_the_parse() -> None:
    """Where the sentence is parsed, the way through it counts before the letters between."""
    text = "He fled after Friday and Saturday died"
    heads = [1, 1, 1, 1, 1, 6, 1]  # Friday hangs on fled, Saturday on died
    words = [match.span() for match in re.finditer(r"\w+", text)]
    tokens = tuple(
        Token(start, stop, text[start:stop], text[start:stop], "X", "dep", head)
        for (start, stop), head in zip(words, heads, strict=True)
    )
    sentence = Sentence(Span(0, len(text)), "body", tokens)
    fled = Span(text.index("fled"), text.index(" after"))
    found = moment_of(fled, sentence, read(text, "en"), text, LANGUAGES["en"])
    assert found is not None
    assert found.span.of(text) == "Friday"


def test_same_voice() -> None:
    """A moment outside the quotation marks comes after one within, for a deed within."""
    text = '"Kemarin kami menangkap pelaku," kata Budi saat menemui wartawan, Senin (20/11).'
    assert moment_at(text, "menangkap", "id") == "2023-11-19"
    assert moment_at(text, "menemui", "id") == "2023-11-20"


def test_voice_across_sentences() -> None:
    """A quote that began before is closed by its mark."""
    text = 'Kami menahan tiga orang kemarin," kata Budi, Jumat (17/11).'
    assert moment_at(text, "menahan", "id") == "2023-11-16"
    assert moment_at(text, "kata", "id") == "2023-11-17"


def test_not_the_reprint() -> None:
    """When another paper told it says nothing of the deed."""
    assert moment_at("Israel menyerang Gaza, seperti dilansir AFP, Senin (20/11/2023).", "menyerang", "id") is None
    assert moment_at("Menurut laporan Antara, Israel menyerang.", "menyerang", "id") is None


def test_day_of_news() -> None:
    """The recent day named most often, and days of reprints only where there is no other."""
    text = "Polisi menahan Budi, Sabtu (18/11).\nDilansir Antara, Senin (20/11), ia diam.\nPada 7 Oktober ia lari."
    article = Article("a", text, (), published=PUBLISHED)
    news = day_of_news(article, read(text, "id"), LANGUAGES["id"])
    assert news is not None
    assert news.value == "2023-11-18"
    assert day_of_news(article, (), LANGUAGES["id"]) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry sank on 9 November. Its owner was charged with murder on 3 March 2019.", "2023-11-09"),
        ("The ferry sank on 3 March 2019, and 90 drowned on 3 March 2019.", None),
        ("The ferry will sail on 3 December.", None),
    ],
)
def test_the_day_of_the_news_is_no_old_one_that_is_looked_back_to(text, day):
    article = Article("a", text, (), published=PUBLISHED)
    news = day_of_news(article, read(text, "en"), LANGUAGES["en"])
    assert (news and news.value) == day


def test_a_text_without_a_time_of_publication_has_the_day_of_the_news_that_it_names_most():
    text = "The ferry sank on 3 March 2019. On 3 March 2019 it was full. It was raised on 5 May 2020."
    news = day_of_news(Article("a", text, ()), read(text, "en", None), LANGUAGES["en"])
    assert news is not None
    assert news.value == "2019-03-03"


# ---------------------------------------------------------------- properties

GRAINS = {
    "day": r"\d{4}-\d\d-\d\d",
    "week": r"\d{4}-W\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "hour": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?",
}
PIECES = (
    "Senin",
    "Friday",
    "7",
    "31",
    "29 Februari",
    "Feb. 29",
    " Oktober",
    "May ",
    " 2023",
    "0001",
    "pukul",
    " 8.30 ",
    "p.m.",
    "WIB",
    "ET",
    "kemarin",
    "lusa",
    "next",
    "last ",
    "year",
    "999",
    "tahun lalu",
    "years ago",
    "days later",
    "hari kemudian",
    "(1/2)",
    "-",
    ",",
    ".",
    " ",
    "\n",
    '"',
    "akan",
    "se",
    "minggu depan",
    "that day",
    "ſ",
    "ı",
    "İ",
)
TEXTS = st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)
DAYS = (
    st.dates().map(date.isoformat) | st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29", "", "soon"]) | st.none()
)


@settings(deadline=None)  # the first example compiles the forms
@given(TEXTS, DAYS, st.sampled_from(sorted(LANGUAGES)))
@example("next year 999 tahun lalu besok pukul 8.30 WIB", "9999-12-31", "id")
@example("last year 999 years ago last night 8.30 p.m. ET", "0001-01-01", "en")
def test_any_text(text: str, published: str | None, code: str) -> None:
    """Whatever the text and the day: spans in the text, in order and apart, values that parse at their grain."""
    last = 0
    for moment in read(text, code, published):
        assert last <= moment.span.start < moment.span.stop <= len(text)
        assert re.fullmatch(GRAINS[moment.grain], moment.value)
        if moment.grain in ("day", "hour"):
            datetime.fromisoformat(moment.value)
        last = moment.span.stop
