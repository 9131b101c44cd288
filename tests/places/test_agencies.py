from warta.places.agencies import agencies, agency


def test_agencies_are_known_by_all_their_spellings():
    assert agency("Associated Press") == agency("AP")
    assert agency("ANTARA").country == "IDN"


def test_short_names_count_their_case():
    assert agency("ap") is None


def test_no_spelling_stands_for_two_agencies():
    spellings = [
        spelling.casefold() for one in agencies() for spelling in {one.name.casefold(), *map(str.casefold, one.aliases)}
    ]
    assert len(spellings) == len(set(spellings))
