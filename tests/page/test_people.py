import time

import pytest

from warta.page.people import desk, is_role, people


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Sri Lestari dan Budi Santoso", ("Sri Lestari", "Budi Santoso")),
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("Sri Lestari - kabarpagi", ("Sri Lestari",)),
        ("Sri Lestari on Tuesday, 5 June 2025", ("Sri Lestari",)),
        ("Tim Redaksi", ()),
        ("https://facebook.com/kabarpagi", ()),
        ("Kabar Pagi", ()),
        ("Reuters", ()),
        ("Sri Lestari, Associate Editor, Kabar Malam", ("Sri Lestari",)),  # what follows a role is no further name
        ("Sri Lestari, PhD; Budi Santoso, M.D.", ("Sri Lestari", "Budi Santoso")),
        ("Kontributor Bandung, Sri Lestari", ("Sri Lestari",)),  # where she writes from
        ("Ann Roe in Travel", ("Ann Roe",)),
        ("Center for Plant Evaluation and Research", ()),
        ("page.head.author", ()),  # a template that was never filled
        ("Ann Roe Senior Garden Editor", ("Ann Roe",)),
        ("Ann Roe, 4 years a cook, gardener and baker", ("Ann Roe",)),
        ("Ann Roe · In: Travel, Food", ("Ann Roe",)),
        ("Ann Roe ⋅ Founder and Editor-in-Chief", ("Ann Roe",)),
        ("Ann Roe • Bo Dahl", ("Ann Roe", "Bo Dahl")),
        ("Ann Roe, Master Horticulturalist & Garden Educator", ("Ann Roe",)),
        ("undefined", ()),  # what a script writes for no name
        ("Tim Kabar Pagi", ()),
        ("Tim Enders", ("Tim Enders",)),
        ("Ann Roe June 5 at 9:40 PM", ("Ann Roe",)),
        ("Theresa May", ("Theresa May",)),
        ("Ann Roe (with Bo Dahl, Sri Lestari)", ("Ann Roe", "Bo Dahl", "Sri Lestari")),
        ("Ann (A.J.) Roe", ("Ann Roe",)),
        ("Sri Lestari (Kabar Malam, Bandung)", ("Sri Lestari",)),
        ("Ann Roe, Berlin", ("Ann Roe",)),  # where she writes from
        ("By Ann Roe and Bo Dahl | MONTEVIDEO", ("Ann Roe", "Bo Dahl")),
        ("Ann RoeAnn Roe", ("Ann Roe",)),  # a link, and the name again for small screens
        ("Ann Roe, Head of Gardens and Community Kitchens", ("Ann Roe",)),
        ("Deputy Director of Gardens & Kitchens", ()),
        ("Editor of Kabar Malam, Ann Roe", ("Ann Roe",)),
        ("Ann Roe Head of Gardens and Bo Dahl", ("Ann Roe", "Bo Dahl")),
        ("Paris", ("Paris",)),
        ("Kabar & Pagi", ()),  # the site, in two words
        ("username", ()),  # what a form asks for
        ("Ann Roe —in Gadgets", ("Ann Roe",)),
        ("Ann Roe By Ann Roe", ("Ann Roe",)),  # a byline for each size of screen
        ("Anna von Stein", ("Anna von Stein",)),  # a part of the name, and in German bylines "by", too
        ("Budi Oleh Santoso", ("Budi Oleh Santoso",)),
        ("Anne Roux Envoyée spéciale à Sagara", ("Anne Roux",)),
        ("Chief of Staff Ann Roe", ("Ann Roe",)),
        ("Ann Roe Kabar Pagi", ("Ann Roe",)),  # the site behind it
        ("Ann Roe, Garden and Kitchen Editor & Bo Dahl, Home- and Garden-Editor", ("Ann Roe", "Bo Dahl")),
        ("Ann Roe, Bo Dahl and Cy Poe Senior Editor", ("Ann Roe", "Bo Dahl", "Cy Poe")),
        ("Staff Reporter Ann Roe", ("Ann Roe",)),
        ("Ann Roe and From Hillside", ("Ann Roe",)),  # a book
        ("CategoryBy Maker", ()),  # an entry of a menu
        ("Astrologer", ()),
        ("Reuters Bantul", ()),  # an agency and its town, which markup alone parts
        ("Ana Wirana", ("Ana Wirana",)),  # the letters of an agency are names, too
    ],
)
def test_a_byline_names_people_and_no_outlets(byline, names):
    assert people(byline, ("Kabar Pagi", "kabarpagi.co.id")) == names


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Kabar Pagi Staff | 5 min read", "Kabar Pagi Staff"),
        ("Harbour Newsroom, SMT", "Harbour Newsroom"),
        ("By the Harbour team", "the Harbour team"),
        ("Tim Redaksi", "Tim Redaksi"),
        ("Harbour University Newsroom", "Harbour University Newsroom"),
        ("Staff Writer", None),  # what somebody is
        ("Chief of Staff", None),
        ("Kabar Pagi", None),  # an outlet is no writer
        ("kabarpagi.co.id", None),
        ("kabar_admin", None),
        ("admin", None),
        ("Admin", None),
        ("User Admin", None),
        ("https://facebook.com/kabarpagi", None),
        ("Share this", None),
        ("All of the growers of the valley and their whole team", None),
        ("", None),
    ],
)
def test_what_signs_in_the_place_of_people(byline, name):
    assert desk(byline) == name


def test_a_value_of_many_words_takes_no_longer_for_an_outlet_behind_it():
    begun = time.process_time()
    assert people("Ann Roe " * 10_000, ("Kabar Pagi",)) == ()
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(("words", "role"), [("Marketing Director", True), ("Former Dean", True), ("Ann Roe", False)])
def test_words_that_tell_what_somebody_is(words, role):
    assert is_role(words) == role
