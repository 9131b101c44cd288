from training.gold_lines import body_lines, common

LEAD = "Warga Desa Sukamaju membersihkan saluran air pada Minggu pagi."
END = "Kepala desa berterima kasih kepada semua yang datang membantu."


def test_heading_is_body_and_its_entry_in_a_list_of_contents_is_not() -> None:
    lines = ["Why drains matter in the rainy season", LEAD, "Why drains matter in the rainy season", END]
    assert body_lines(lines, [LEAD, "Why drains matter in the rainy season", END]) == (False, True, True, True)


def test_cells_of_a_long_table_are_told_one_by_one() -> None:
    cells = [cell for number in range(200) for cell in (f"Desa {number}", f"{number + 1} km")]
    gold = [LEAD, "\n".join(f"Desa {number} | {number + 1} km" for number in range(200))]
    assert body_lines(["Menu", LEAD, *cells, "Share"], gold) == (False, True, *[True] * 400, False)


def test_short_line_far_from_the_words_beside_its_own_is_none() -> None:
    menu = ["Pros", "Sports", "Weather", "Travel", "Opinion"]
    assert body_lines([*menu, LEAD, "Pros", END], [LEAD, "Pros", END]) == (*[False] * 5, True, True, True)


def test_teaser_of_a_paragraph_is_none() -> None:
    assert body_lines([LEAD, END, LEAD], ["", f"{LEAD}\n\n{END}"]) == (True, True, False)


def test_paragraph_in_another_place_than_in_the_gold_is_body() -> None:
    middle = "Mereka mengangkat lumpur dan sampah plastik sampai siang hari."
    assert body_lines([END, LEAD, middle], [LEAD, middle, END]) == (True, True, True)


def test_long_line_of_which_the_gold_has_little_is_none() -> None:
    assert body_lines([f"{LEAD} {END} {END.upper()}", "Baca juga: saluran air pada Minggu"], [LEAD]) == (False, False)


def test_page_without_gold_has_no_body() -> None:
    assert body_lines([LEAD, "", "Menu"], []) == (False, False, False)


def test_common_pairs_are_in_order_and_as_many_as_can_be() -> None:
    assert common(list("abcde"), list("bxdae")) == [(1, 0), (3, 2), (4, 4)]
    assert common([], ["a"]) == []
