"""Baker said that the road is closed: clauses behind a verb."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("id", "{s Budi Santoso} {c mengatakan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} juga {c menyebut}, {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso}{c mengatakan} {r jembatan itu sudah lama rusak}."),  # a link without its space
    ("id", "{s Budi Santoso} {c mengaku} {r sudah lama tahu}, seraya {c menambahkan} bahwa {r warga ikut menjaganya}."),
    ("id", "{s Budi Santoso} {c menjelaskan}, {r saat ini ada 700 warga di desa itu}."),  # when something is
    ("id", "Ada yang meyakini bahwa jembatan itu sudah lama rusak."),
    ("id", "Tim itu harus mengakui keunggulan lawannya di kandang."),
    ("id", "Budi Santoso belum menyatakan jembatan itu aman."),  # not said
    ("id", "Budi Santoso tidak pernah menyatakan jembatan itu sudah lama aman."),
    ("en", "Ann Baker has yet to say that the bridge was safe."),
    ("en", "{r The bridge was no longer safe}, {s Ann Baker} {c said} here on Tuesday."),
    ("en", "{s Ann Baker} {c said} here on Tuesday that {r the bridge was no longer safe}."),
    ("en", "{r The bridge was no longer safe}, {s Ann Baker} {c said} publicly on Tuesday."),
    ("id", "Anda bisa mengganti atau menambahkan tanaman sesuai dengan warna rumah."),
    ("id", "Budi Santoso hadir. Ini menegaskan besarnya minat warga pada jembatan itu."),  # nobody
    ("id", "Mobil itu menyatakan bahwa jembatan itu sudah lama rusak."),  # a thing
    ("id", "{s Bulan Sabit Merah} {c menyatakan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Dilansir dari Kabar, Kamis (5/6/2025) {s Program Jalan} {c menyatakan} {r jembatan itu sudah lama rusak}."),
    ("id", "Tidak ada yang mengatakan jembatan itu sudah lama rusak."),
    ("id", "Tak seorang pun mengatakan jembatan itu sudah lama rusak."),
    ("id", "{s Budi Santoso}, Ph.D., Sp.KK, {c mengatakan} {r jembatan itu sudah lama rusak}."),
    ("id", "Dilansir dari Kabar, Kamis (5/6/2025) {s Toko Melati} {c menyatakan} {r jembatan itu sudah lama rusak}."),
    ("id", "Di dalamnya {c disebutkan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Di sana {c dijelaskan} pula bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Meski {c mengaku} {r jembatan itu sudah lama rusak}, {s Budi Santoso} tetap pergi."),
    ("id", "Dalam {s surat itu} {c dijelaskan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Toko itu mencatat lonjakan tertinggi dengan penjualan sebanyak 567 unit."),
    ("id", "Budi Santoso menyampaikan dukungan penuh kepada warga."),  # an object, no words
    ("id", "Budi Santoso mengungkapkan sejumlah tantangan dalam menjaga jalan."),
    ("id", "Budi Santoso menyampaikan permohonan agar ia tidak dilupakan warga."),  # nor what it is for
    ("id", "Budi Santoso pindah ke desa itu, desa yang sangat membanggakan."),  # what tells of the village
    ("id", "Budi Santoso, jangan menceritakan diri secara berlebihan karena itu merusak rasa percaya."),
    ("id", "Budi Santoso meminta agar jembatan itu ditutup."),  # a request is a deed
    ("en", "{s Ann Baker} {c said} that {r the bridge was closed}, {c calling} it a “{d big mistake}”."),
    ("en", "{s Ann Baker} closed the bridge, {c saying} {r it was no longer safe}."),
    ("id", "{s Budi Santoso} {c mengatakan}, {r dukungan itu sangat berarti}."),  # a thing, but after a comma
    ("id", "Jalan itu ditutup demi memastikan keselamatan para warga."),  # for a purpose
    ("en", "Reuters quoted {s Ann Baker} as {c saying} {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} was {c quoted as saying} by Reuters that {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} was {c quoted as saying} {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} was quoted late on Monday by Reuters as {c saying} {r the bridge was closed for years}."),
    ("en", "Reuters quoted {s a man hit by a car} as {c saying} {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} {c argued} that, {r according to law, if a road was closed, the town must be told}."),
    ("id", "Setelah memastikan jembatan itu sudah lama aman, warga bisa lewat."),
    (
        "id",
        "{s Budi Santoso} {c mengatakan} bahwa {r jembatan itu rusak}, "
        "meskipun {c menyatakan} {r tidak berniat menutupnya tahun ini}.",
    ),
    (
        "id",
        "{s Budi Santoso} {c mengatakan} bahwa {r jembatan itu rusak}, "
        "meskipun {c menyatakan} {r tidak berniat menutupnya, 'setidaknya tahun ini'}.",
    ),
    ("en", "Still, added together, the bridges do not go far enough."),
    ("en", "Ann Baker proposed to use a bridge similar to that of the town, albeit adapted."),
    ("en", "{s Ann Baker} {c said} that {r of all bridges this was the worst}."),
    ("id", "{s Budi Santoso} {c mengatakan}, {r jika hujan turun lagi, jembatan itu ditutup}."),
    ("id", "{s Budi Santoso} {c mengatakan} jika {r jembatan itu ditutup}."),
    ("id", "{s Budi Santoso} {c mengatakan} pula bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} {c menerangkan} lagi, {r jembatan itu sudah lama rusak}."),
    ("en", "The photographs showed plenty of rust on the bridge."),  # nothing is said
    ("en", "Ann Baker this week closed the bridge, calling him a liar, and vowed to keep it so."),
    ("en", "Ann Baker refused to say that the bridge was safe."),
    ("en", "The reports of Ann Baker made their claim that the bridge was safe."),  # nouns
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "Mr. Hall {c voiced fears} that {r the bridge to the town would not last the winter}."),
    ("en", "Mr. Hall {c voiced fears} about “{d a very long winter}” for the bridge."),
    (
        "en",
        "Mr. Hall, joined by the council, {c said} {r the language, the history and the case show that it is safe}.",
    ),
    ("en", "The results of the vote will be announced Saturday, but Mr. Hall has already won."),  # passives
    ("en", "Mr. Hall is said to be the only man that the people of the town trust."),
    ("en", "Mr. Hall was {c told} {r the bridge to the town had been closed}."),
    ("en", "Mr. Hall wouldn’t confirm whether the bridge was open."),
    # a sentence in marks after a colon is quoted of its own
    ("en", "Mr. Hall {c said} that {r the town has only two choices}: “{d You mend it or you leave.}”"),
    ("id", 'Menteri Santoso {c mengatakan} bahwa {r pilihan warga tinggal dua}: "{d Kita perbaiki jembatan itu.}"'),
    ("en", "Mr. Hall {c said} that {r the town has only one choice: “an old bridge”}."),  # a part of one is not
    ("en", "Lee Baker, a planner who knows the old town well, {c said} {r the bridge was never safe}."),
    ("en", "Half of them {c said} {r the bridge was safe}; others {c said} {r it was not}."),
    ("en", "Half of them {c said} {r they will not attend}, and others {c said} {r they are not asked to speak}."),
    ("en", "Lee Hall {c said} that {r when the rain came back, others said they would leave}."),  # more of the same
    ("en", "The firm {c said} that {r even if it was cheap, a new plan of the town would not be ready}."),
    (
        "en",
        "He blamed Lee Baker, a planner who has repeatedly pledged to close the bridge.",
    ),  # no clause before a relative
    ("en", "When asked if he thought the road was safe, Lee Baker frowned."),  # asked, not said
    ("en", "Asked if he thought the road was safe, Lee Baker frowned."),
    ("id", "Direktur Budi Santoso {c mengatakan} {r untuk langkah awal, pemerintah akan memperbaiki jalan itu}."),
    ("en", "The course {c claims} that {r “old roads” make “bad neighbours” of “good friends in town.”}"),
    ("en", "As Lee Baker recently {c noted}, {r the people of the town have lost their bridge}."),
    ("en", "The talk has come to Dover, where aides {c warned} friends of Baker that {r the bridge would close}."),
    ("id", "Lee Baker {c menilai} {r keputusan ini menunjukkan perubahan besar bagi warga}."),
    ("id", "Lee Baker {c menilai} {r ini hanyalah cara lama yang diberi nama baru}."),
    ("id", "Lee Baker menyampaikan keputusan itu kepada warga yang akan pindah."),  # a thing
    ("en", "Once confirmed, the plan of the town will begin in spring."),
    ("en", "Lee Baker was then asked if the bridge was safe."),
    ("en", "The old bridge, which is more than a mile long, is commonly found in the towns by the sea."),
    ("en", "Lee Baker posted double growth last year, which meant the town was rich."),
    ("en", "In her new book, the planner {c points out} that {r the town sees to the bridge but others can close it}."),
    # a form that is joined to what was said; a bracket that only ends there
    ("en", "Lee Baker, a planner, {c says} {r the town should not only mend the bridge, but also pay for the road}."),
    (
        "en",
        "It was closed (by the rain of the first days, though Mr. Hall {c claims} that {r the rain was not so bad}).",
    ),
    # whom and what somebody takes to the police, and what he says of them
    ("id", "Lee Baker melaporkan kasus pencurian itu ke polisi pada hari yang sama."),
    ("id", "Lee Baker melaporkannya ke polisi setelah ia melihat orang itu di jalan."),
    ("id", "Lee Baker {c melaporkan} {r warga desa itu sudah pergi ke kota}."),
    ("id", "Lee Baker menyatakan kesiapannya untuk maju sebagai calon ketua."),
    (
        "en",
        "Baker, who {c said} {r the storm would last for hours}, {c said} {r many homes were without power}.",
    ),
    # what goes on behind "and", and what does not
    ("en", "Baker {c said} {r he has not held dinners and never called a donor to ask for money}."),
    ("en", "Baker {c says} {r the road is working well} but expects costs to blow out."),
    # a sentence in marks with a verb of its own, and one that is all that was said
    (
        "en",
        "Baker {c asserted} that {r the town had lost its name}: “{d The town is no longer the town,}” he {c claimed}.",
    ),
    ("en", "Baker {c said} {r they have two choices}: “{d You fight or you leave.}”"),
    ("en", "Lee Baker also {c shared} that {r the bridge has been closed for years}."),
    ("en", "Lee Baker shared that opinion with the whole town."),
    (
        "en",
        "While only 7 percent {c said} {r they are undecided}, 27 percent of those who named a candidate {c said} "
        "{r they could be persuaded to change their mind}.",
    ),
    (
        "en",
        "{r The mayor could take a new plan, but only if he can be convinced that it is a good one}, Lee Baker "
        "{c told} the Kabar Wire on Thursday.",
    ),
    ("en", "In other words, it is expected that some towns will see more rain."),
    (
        "en",
        "In a letter, she {c said} {r the office would be able to question plans about spending by departments, as "
        "well as demand more details on whether departments were likely to overspend}.",
    ),
    ("en", "He rejected opposition claims that the bridge had been closed against advice."),
    ("en", "Nobody had thought that the bridge could ever be safe."),
    ("en", "She would not necessarily know how to mend the bridge."),
    ("en", "Though it did not play out as many pundits initially forecast, the mayor has reportedly won the vote."),
    ("en", "{s Ann Baker} {c made the point} that {r the bridge had never been safe}."),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """Where the words of a verb are a clause, and where it says nothing."""
    check_parsed(code, case)
