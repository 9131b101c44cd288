from warta.page.markup import Markup, Said
from warta.page.titles import choose_title, without_site


def test_the_site_is_cut_from_either_end():
    assert without_site("Harga Beras Naik | Kabar Pagi", ("Kabar Pagi",)) == "Harga Beras Naik"
    assert without_site("Kabar Pagi: Harga Beras - Naik", ("Kabar Pagi",)) == "Kabar Pagi: Harga Beras - Naik"
    assert without_site("kabarpagi.id - Harga Beras Naik", ("kabarpagi",)) == "Harga Beras Naik"


def test_the_headline_on_the_page_comes_first_outside_news_sites():
    markup = Markup(titles=(Said("Panen", "json-ld:headline"),))
    assert choose_title("Panen Raya Tiba", markup) == Said("Panen Raya Tiba", "headline_line")


def test_a_news_site_says_its_headline_without_the_kicker():
    markup = Markup(titles=(Said("Harga Beras Naik Menjelang Puasa", "meta:og:title"),))
    chosen = choose_title("Ekonomi: Harga Beras Naik Menjelang Puasa", markup)
    assert chosen == Said("Harga Beras Naik Menjelang Puasa", "meta:og:title")


def test_no_title_is_none():
    assert choose_title(None, Markup()) is None


def test_the_name_beside_a_headline_for_search_engines_is_the_title():
    markup = Markup(
        titles=(Said("Harga Beras Bantul", "json-ld:headline"), Said("Beras di Bantul Naik Lagi", "json-ld:name")),
        types=frozenset({"NewsArticle"}),
    )
    assert choose_title("Beras di Bantul Naik Lagi", markup).value == "Beras di Bantul Naik Lagi"


def test_a_kicker_before_the_headline_is_left_out_where_the_shared_title_leaves_it_out():
    markup = Markup(
        titles=(
            Said('"Kami menunggu lama": Warga Bantul Antre Beras', "json-ld:headline"),
            Said("Warga Bantul Antre Beras", "meta:og:title"),
        ),
        types=frozenset({"NewsArticle"}),
    )
    assert choose_title(None, markup).value == "Warga Bantul Antre Beras"


def test_a_shared_title_that_a_quote_cut_is_not_taken():
    markup = Markup(titles=(Said("Beras Naik: Kata Bupati Bantul Itu", "meta:og:title"),))
    headline = 'Beras Naik: Kata Bupati Bantul Itu "Wajar" Saja'
    assert choose_title(headline, markup).value == headline


def test_sections_behind_a_bar_are_no_part_of_the_headline():
    headline = "How to grow coffee at home | Gardens | Valley School"
    assert choose_title(headline, Markup()) == Said("How to grow coffee at home", "headline_line")
    assert choose_title("Valley | Coffee at home", Markup()).value == "Valley | Coffee at home"


def test_a_day_before_the_headline_goes_where_the_markup_leaves_it_out():
    markup = Markup(titles=(Said("Coffee in the valley", "meta:og:title"),))
    assert choose_title("Dec 18 2025 Coffee in the valley", markup).value == "Coffee in the valley"
    assert choose_title("24 hours: Coffee in the valley", markup).value == "24 hours: Coffee in the valley"


def test_two_kickers_before_one_headline_both_go():
    shared = Markup(titles=(Said("Krisis beras: Warga Bantul antre sejak pagi", "meta:og:title"),))
    assert choose_title("Pangan - Warga Bantul antre sejak pagi", shared).value == "Warga Bantul antre sejak pagi"
    alike = Markup(titles=(Said("Pangan: Warga Bantul antre sejak pagi", "meta:og:title"),))
    assert choose_title("Pangan: Warga Bantul antre sejak pagi", alike).value == "Pangan: Warga Bantul antre sejak pagi"


def test_a_news_sites_headline_is_whole_but_for_what_stands_behind_a_bar():
    titles = (Said("Kopi lereng gunung dipanen lebih awal! - Kabar terkini", "json-ld:headline"),)
    news = Markup(titles=titles, types=frozenset({"NewsArticle"}))
    assert choose_title("Kopi lereng gunung dipanen lebih awal!", news).value == titles[0].value
    barred = Markup(
        titles=(Said("Kopi lereng gunung dipanen lebih awal | Opini", "json-ld:headline"),),
        types=frozenset({"NewsArticle"}),
    )
    assert choose_title("Kopi lereng gunung dipanen", barred).value == "Kopi lereng gunung dipanen lebih awal"


def test_the_site_behind_a_wide_colon_or_in_the_headline_itself_goes():
    assert without_site("米の値段が上がる：湖畔日報新聞", ("湖畔日報新聞社",)) == "米の値段が上がる"
    assert choose_title("Harga Beras Naik – Kabar Pagi", Markup(), ("kabarpagi",)).value == "Harga Beras Naik"
    letter = "Kabar Pagi #18 – Harga Beras Naik"  # a column's name before it is the headline's own
    assert choose_title(letter, Markup(), ("kabarpagi",)).value == letter


def test_a_headline_that_is_the_sites_name_gives_way_to_any_other_title():
    markup = Markup(titles=(Said("Harga Beras Naik", "title"),))
    assert choose_title("kabarpagi.example", markup, ("kabarpagi.example",)) == Said("Harga Beras Naik", "title")
    assert choose_title("Kabar Pagi", Markup(), ("kabarpagi",)) == Said("Kabar Pagi", "headline_line")


def test_what_stands_before_a_colon_is_no_other_for_an_accent_that_the_markup_leaves_out():
    markup = Markup(titles=(Said("Andre Roux on His Lost Cafe: 'It Was Mine for Forty Years'", "meta:og:title"),))
    headline = "André Roux on His Lost Café: 'It Was Mine for Forty Years'"
    assert choose_title(headline, markup).value == headline
    other = headline.replace("His Lost Café", "Work")
    assert choose_title(other, markup).value == "'It Was Mine for Forty Years'"
