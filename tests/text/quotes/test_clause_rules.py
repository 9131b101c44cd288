"""Reported clauses before, around and after a cue."""

import pytest

from text.quoting import check, check_parsed

CASES = [
    ("id", "{s Budi Santoso} {c mengatakan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} juga {c menyebut}, {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} {c mengatakan} kepada wartawan di kantornya bahwa {r jembatan itu rusak}."),
    ("id", "{s Budi Santoso}{c mengatakan} {r jembatan itu sudah lama rusak}."),  # a link without its space
    ("id", "{c Menurut} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, S.Pd dari Solo, {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, S.H., M.Si., {r jembatan itu sudah lama rusak}."),
    ("id", "{c Menurut} {s Budi Santoso}, {r PT.Sinar menjual kayu, dan warga sudah tahu}."),
    ("id", "Menurut rencana, jembatan itu akan dibuka pekan depan."),  # nobody says it
    ("id", "{c Menurut keterangan dari} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{r Jembatan itu, {c kata} {s Budi Santoso}, sudah lama rusak}."),
    ("id", "{r Jembatan itu, {c menurut} {s Budi Santoso}, sudah lama rusak}."),
    ("id", "{r Jembatan itu sudah lama rusak}, {c kata} {s Budi Santoso}, Rabu."),
    ("id", "{c Dikatakan} {s Budi Santoso}, {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} {c mengaku} {r sudah lama tahu}, seraya {c menambahkan} bahwa {r warga ikut menjaganya}."),
    ("id", "{c Dijelaskannya}, {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} {c menjelaskan}, {r saat ini ada 700 warga di desa itu}."),  # when something is
    ("id", "{c Dijelaskannya}, {r 12 jembatan di desa itu sudah lama rusak}."),
    ("id", "Dijelaskannya, 5 Juni 2025."),  # when
    ("id", "Ada yang meyakini bahwa jembatan itu sudah lama rusak."),
    ("id", "Tim itu harus mengakui keunggulan lawannya di kandang."),
    ("id", "Budi Santoso belum menyatakan jembatan itu aman."),  # not said
    ("id", "Anda bisa mengganti atau menambahkan tanaman sesuai dengan warna rumah."),
    ("id", "Budi Santoso hadir. Ini menegaskan besarnya minat warga pada jembatan itu."),  # nobody
    ("id", "{s Budi Santoso}, Ph.D., Sp.KK, {c mengatakan} {r jembatan itu sudah lama rusak}."),
    ("id", "Sebut saja, ada lampu, kursi, dan meja di jembatan itu."),
    ("id", "Dilansir dari Kabar, Kamis (5/6/2025) {s Toko Melati} {c menyatakan} {r jembatan itu sudah lama rusak}."),
    ("id", "Di dalamnya {c disebutkan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Di sana {c dijelaskan} pula bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Meski {c mengaku} {r jembatan itu sudah lama rusak}, {s Budi Santoso} tetap pergi."),
    ("id", "Dalam {s surat itu} {c dijelaskan} bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "Siapa bilang jembatan itu hanya untuk para warga desa?"),
    ("id", "Toko itu mencatat lonjakan tertinggi dengan penjualan sebanyak 567 unit."),
    ("id", "Budi Santoso menyampaikan dukungan penuh kepada warga."),  # an object, no words
    ("id", "Budi Santoso mengungkapkan sejumlah tantangan dalam menjaga jalan."),
    ("id", "Demikian disampaikan Budi Santoso pada Kamis, 5 Juni 2025."),
    ("id", "Budi Santoso menyampaikan permohonan agar ia tidak dilupakan warga."),  # nor what it is for
    ("id", "Budi Santoso pindah ke desa itu, desa yang sangat membanggakan."),  # what tells of the village
    ("id", "Budi Santoso, jangan menceritakan diri secara berlebihan karena itu merusak rasa percaya."),
    ("id", "Budi Santoso meminta agar jembatan itu ditutup."),  # a request is a deed
    ("en", "{s Ann Baker} {c told} reporters that {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} {c said} on Monday that {r the bridge was closed for years}."),
    ("en", "{r The bridge was closed for years}, {s Ann Baker} {c said} on Monday."),
    ("en", "{r The bridge was closed for years}, {c said} {s Ann Baker}, an engineer."),
    ("en", "{r The bridge was closed for years}, {c according to} {s Ann Baker}."),
    ("en", "{c According to} {s Ann Baker}, {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} {c said} that {r the bridge was closed}, {c calling} it a “{d big mistake}”."),
    ("en", "{c According to} {s Ann Baker}, 34, {r the bridge was closed for years}."),
    ("en", "According to Ann Baker, the"),  # cut off
    ("en", "{s Ann Baker} {c said} in the manifesto {r she was there when the bridge was closed}."),
    ("en", "{s Ann Baker} {c said} in her report that {r the bridge was closed for years}."),
    ("en", "{c According to} {s Ann Baker}, {r U.S.-backed troops closed the bridge, and others came}."),
    ("en", "If all goes according to plan, the bridge will be closed for years."),
    ("en", "{r The bridge, {s Ann Baker} {c said}, was closed for years}."),
    ("en", "{s Ann Baker} closed the bridge, {c saying} {r it was no longer safe}."),
    ("id", "{s Budi Santoso} {c mengatakan}, {r dukungan itu sangat berarti}."),  # a thing, but after a comma
    ("id", "{r Jika hujan turun lagi besok, {c kata} {s Budi Santoso}, jembatan ditutup}."),
    ("id", "Dikutip dari laman kota, {c menurut} {s Budi Santoso}, {r jembatan itu rusak}."),
    ("id", "Jalan itu ditutup demi memastikan keselamatan para warga."),  # for a purpose
    ("en", "{r If the rain comes back in spring, {s Ann Baker} {c said}, the bridge will be closed}."),
    ("en", "Reuters quoted {s Ann Baker} as {c saying} {r the bridge was closed for years}."),
    ("en", "{s Ann Baker} was quoted late on Monday by Reuters as {c saying} {r the bridge was closed for years}."),
    ("en", "Reuters quoted {s a man hit by a car} as {c saying} {r the bridge was closed for years}."),
    ("en", "If the law of nature holds, according to the law of nature, the bridge will be closed."),
    ("en", "{c According to} {s law enforcement officials}, {r the bridge will be closed}."),
    ("en", "{r The bridge will be closed}, {s Ann Baker}, an adviser to the mayor, {c said} late on Monday."),
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
    ("en", "When asked how much the bridge would cost, Ann Baker could not say."),
    ("id", "Sayangnya, ketika ditanya berapa harga jembatan itu, Budi Santoso tak bisa mengungkapnya."),
    ("id", "Jika Anda tahu siapa yang menutup jembatan itu, silakan menyampaikan di kantor kami."),
    ("id", "Demikian disampaikan Budi Santoso, terkait kondisi jembatan saat ini."),
    ("id", "{s Budi Santoso} {c mengatakan}, {r jika hujan turun lagi, jembatan itu ditutup}."),
    ("id", "{s Budi Santoso} {c mengatakan} jika {r jembatan itu ditutup}."),
    ("id", "{s Budi Santoso} {c mengatakan} pula bahwa {r jembatan itu sudah lama rusak}."),
    ("id", "{s Budi Santoso} {c menerangkan} lagi, {r jembatan itu sudah lama rusak}."),
    ("en", "The photographs showed plenty of rust on the bridge."),  # nothing is said
    ("en", "Ann Baker this week closed the bridge, calling him a liar, and vowed to keep it so."),
    ("en", "Ann Baker refused to say that the bridge was safe."),
    ("en", "The reports of Ann Baker made their claim that the bridge was safe."),  # nouns
    ("en", "{s Ann Baker} {c said} {r the bridge was safe for all} – a claim that others doubt."),
    ("en", "{s Ann Baker} {c said} {r the bridge was safe for all – and that it would open}."),
    ("en", "{s Ann Baker} {c said} {r the bridge was closed in 2019–2021 for repairs}."),  # a range
    ("id", "{s Budi Santoso} {c mengatakan} {r warga desa itu -- termasuk anak-anak-- sudah aman}."),  # between two
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_sentences(code: str, case: str) -> None:
    """Words, cue and speaker of every quote of the sentence, and no other quote."""
    check(code, case)


PARSED = [
    ("en", "Mr. Hall, who {c said} {r the bridge was safe}, is 45."),  # the verb of the main clause
    ("en", "The hacker who first {c revealed} that {r the mayor used a private address} was sentenced to four years."),
    ("en", "Mr. Hall, who is 45, {c told} the court {r he had never seen the man before the night of the fire}."),
    ("en", "Mr. Hall {c told} a crowd of supporters {r he would never give up the bridge}."),  # hearers of some words
    ("en", "Mr. Hall told a dispatcher of the fire before the police arrived."),
    ("en", "Mr. Hall shot a man in the town, but claimed self-defense and was acquitted of murder the following year."),
    ("en", "Mr. Hall was magnanimous in declaring victory Tuesday night — but all signs of his humility were gone."),
    ("en", "Mr. Hall {c voiced fears} that {r the bridge to the town would not last the winter}."),
    ("en", "Mr. Hall {c voiced fears} about “{d a very long winter}” for the bridge."),
    ("en", "Mr. Hall {c said} in an email {r the cost of the bridge came to much more than the town had}."),
    (
        "en",
        "Mr. Hall, joined by the council, {c said} {r the language, the history and the case show that it is safe}.",
    ),
    ("en", "Mr. Hall, in Dover, stressed the importance of the bridge before the road, particularly in the winter."),
    ("en", "Mr. Hall {c said} Wednesday {r his office had closed the bridge to the town}."),  # the day it was said
    ("en", "Mr. Hall {c said} {r Wednesday was the last day of the bridge}."),
    ("en", "The results of the vote will be announced Saturday, but Mr. Hall has already won."),  # passives
    ("en", "Mr. Hall is said to be the only man that the people of the town trust."),
    ("en", "Mr. Hall was {c told} {r the bridge to the town had been closed}."),
    ("en", "Canada reports monthly growth, and the United States releases two figures."),  # another clause
    ("en", "Mr. Hall promised mass protests until the bridge was open again."),
    ("en", "{c According to} Lee Hall, a spokesman for the town, {r the bridge was closed for years}."),
    ("en", "{r The bridge to the town was never safe}, those who could not attend {c said}."),
    ("en", "Mr. Hall wouldn’t confirm whether the bridge was open."),
    (
        "en",
        "Mr. Hall {c said} that {r the bridge to the town was safe}, pointing to a report of the council.",
    ),
    # a sentence in marks after a colon is quoted of its own
    ("en", "Mr. Hall {c said} that {r the town has only two choices}: “{d You mend it or you leave.}”"),
    ("id", 'Menteri Santoso {c mengatakan} bahwa {r pilihan warga tinggal dua}: "{d Kita perbaiki jembatan itu.}"'),
    ("en", "Mr. Hall {c said} that {r the town has only one choice: “an old bridge”}."),  # a part of one is not
    ("en", "{r The report, officials {c said}, raised new worries about the bridge in Dover}."),
    ("en", "{r Bringing the show back after three years, he {c said}, feels right at a time of change}."),
    ("en", "{r Things have changed over the years, she {c says}, especially in the towns by the sea}."),
    ("en", "{r They believe the man was driven to Dover by a friend}, the police officials have {c said}."),
    ("en", "Lee Baker, a planner who knows the old town well, {c said} {r the bridge was never safe}."),
    ("en", "{r The bridge was never safe}, {c said} Lee Baker, a planner who knows the old town well."),
    ("en", "Some {c said} {r they have cringed as Hall has likened the talks to a deal}."),  # "said" is no noun there
    ("en", "Half of them {c said} {r they will not attend}, and others {c said} {r they are not asked to speak}."),
    ("en", "Lee Hall {c said} that {r when the rain came back, others said they would leave}."),  # more of the same
    ("en", "{r The town might have leaned against the plan, they {c argue}, perhaps by closing the bridge}."),
    ("en", "The firm {c said} {r it would cut many jobs}, a step that nobody had expected from the new owners."),
    ("en", "The firm {c said} that {r even if it was cheap, a new plan of the town would not be ready}."),
    ("en", "{r That will be true up to a point}, {c said} Lee Sherman, a planner whose courage has moved others."),
    ("en", "He blamed them for taking loans, which Lee Baker {c said} {r were repaid in gold}."),
    (
        "en",
        "He blamed Lee Baker, a planner who has repeatedly pledged to close the bridge.",
    ),  # no clause before a relative
    ("en", "When asked if he thought the road was safe, Lee Baker frowned."),  # asked, not said
    ("en", "Asked if he thought the road was safe, Lee Baker frowned."),
    ("id", "Direktur Budi Santoso {c mengatakan} {r untuk langkah awal, pemerintah akan memperbaiki jalan itu}."),
    (
        "id",
        "{r Pengerahan kapal itu, {c menurut} dua sumber Jepang, Rabu (18/6/2025), dimaksudkan untuk menjaga warga}.",
    ),
    (
        "en",
        "{r Add to that the rain, and few roads in the town are safe}, Lee Baker {c explained}.",
    ),  # a deed asked for
    ("en", "The course {c claims} that {r “old roads” make “bad neighbours” of “good friends in town.”}"),
    ("en", "They pass the tests of the town, write long letters, and go home by train."),  # what they write
    ("en", "Every time you think of a road that you like, write it down."),
    ("en", "{r Prices will rise next year}, {c predicted} a report released by Harbour Center for Growth on Monday."),
    ("en", "As Lee Baker recently {c noted}, {r the people of the town have lost their bridge}."),
    ("en", "Lee Baker {c said} {r living beside the sea has also helped the children}."),
    ("en", "The talk has come to Dover, where aides {c warned} friends of Baker that {r the bridge would close}."),
    ("id", "Lee Baker {c menilai} {r keputusan ini menunjukkan perubahan besar bagi warga}."),
    ("id", "Lee Baker {c menilai} {r ini hanyalah cara lama yang diberi nama baru}."),
    ("id", "Lee Baker menyampaikan keputusan itu kepada warga yang akan pindah."),  # a thing
    ("id", "Lee Baker {c berharap} {r pemerintah segera memperbaiki jembatan itu}."),
    ("id", "Lee Baker berharap dapat segera memperbaiki jembatan itu."),  # a wish of his own
    # who tells more of the source, and what is no source
    ("en", "{c According to} the town's radio, which sent a car, {r the bridge was closed by hand}."),
    ("en", "{r The bridge to the town was closed by hand}, {c according to} the council, which sees to the roads."),
    ("en", "{c According to} Mr. Hall, {r that rain led the town to close the bridge}."),
    ("en", "The bridges have three grades - old, new and safe - according to how often they are painted."),
    ("en", "{r When the rain came back, the bridge was closed by hand}, he {c said}, according to the town's radio."),
    ("en", "{r Rain and wind are to blame for the road}, {c says} Lee Baker, who will close it on Monday."),
    # a verb that tells when, one without its subject, one with a thing, and a noun
    ("en", "Unlike Lee Hall, who likes the old town, Baker often waits for days before she answers."),
    ("en", "Once confirmed, the plan of the town will begin in spring."),
    ("en", "The custom, which had been lost for many years, reasserted itself, thanks to the bridge."),
    (
        "en",
        "A vote is due within two months of the court's ruling, and the council {c said} Monday that {r it was late}.",
    ),
    (
        "en",
        "While the owners have {c said} {r they never sold the land}, Hall has closed the office.",
    ),
    # hearers
    ("en", "Lee Baker {c told} officers {r he and his friend, Ann Hall, were asleep when the bridge fell}."),
    ("en", "The women {c told} planners from their home town {r they thought the bridge was a joke}."),
    ("en", "Lee Baker told Hall about a road she had built in the town."),
    ("en", "Lee Baker {c warned} {r it could lead to “endless” rain and the “end” of the bridge}."),
    (
        "en",
        "He called the road “old” and {c wrote} last week that {r the town owes “a lot of money to Dover and Leeds.”}",
    ),
    ("en", "{r The town will get a dozen of new bridges}, deputy mayor Lee Baker {c told} the media on Thursday."),
    ("en", "{r Hall, who leads the town, went to see the bridge last week}, his office {c confirmed} to the radio."),
    ("en", "A man in Dover told a planner before the bridge fell."),  # when, not what
    # a day before a clause with marks in it, a passive with its adverb, a thing, and what the parse takes for nouns
    ("en", "Lee Baker {c said} Thursday {r a “neighboring town” had taken “odd steps” to close the bridge}."),
    ("en", "Lee Baker was then asked if the bridge was safe."),
    ("en", "The old bridge, which is more than a mile long, is commonly found in the towns by the sea."),
    ("en", "Lee Baker posted double growth last year, which meant the town was rich."),
    ("en", "In her new book, the planner {c points out} that {r the town sees to the bridge but others can close it}."),
    ("en", "But {r that does not mean, {c said} Lee Baker, that the bridge should be closed to all}."),
    ("en", "She {c said} {r she had lost a boat}, according to notes read out in the hall."),
    ("en", "{r Both Canada and the town, {c said} Mr Baker, needed to see that the bridge worked for people}."),
    (
        "en",
        "{r Every mayor since Lee Hall has been critical of the bridge}, {c said} Ann Baker, drawing on what she knew.",
    ),
    ("en", "Faced with such a storm, the town of Dover responded with care."),
    ("en", "Lee Baker has repeatedly {c warned} about a plan that produces “{d far too few bridges}” in the towns."),
    ("en", "Lee Baker advised families to remain at home as police took control of the bridge."),
    ("en", "{r Thousands came to see the bridge}, {c according to} estimates by the council."),
    ("en", "{r Thousands came to see the bridge}, {c according to} reports."),
    # a form that is joined to what was said; a bracket that only ends there
    ("en", "Lee Baker, a planner, {c says} {r the town should not only pay, but also suggest how others could}."),
    (
        "en",
        "It was closed (by the rain of the first days, though Mr. Hall {c claims} that {r the rain was not so bad}).",
    ),
    ("id", "Lee Baker {c mengungkapkan}, {r pada kunjungan itu di Mei 2025, tercatat sebanyak 27 kesepakatan baru}."),
    ("id", "{r Jembatan itu sudah lama rusak}, harian Kabar {c melaporkan}, mengutip seorang pejabat."),
    # whom and what somebody takes to the police, and what he says of them
    ("id", "Lee Baker melaporkan kasus pencurian itu ke polisi pada hari yang sama."),
    ("id", "Lee Baker melaporkannya ke polisi setelah ia melihat orang itu di jalan."),
    ("id", "Lee Baker {c melaporkan} {r warga desa itu sudah pergi ke kota}."),
    ("id", "Lee Baker menyatakan kesiapannya untuk maju sebagai calon ketua."),
    ("en", "{r The bridge was closed for years}, Ann Baker, a planner, {c said} on Monday."),
    (
        "en",
        "{r Closing the bridge would be logical}, Ann Baker, who heads the town council, {c said} at a briefing.",
    ),
    ("en", "{r The bridge was closed for years}, Ann Baker, the mayor of Dover, Ohio, {c said} on Monday."),
    (
        "en",
        "Mayor Ann Baker {c told} reporters Tuesday {r the plan highlighted that help wasn't limited to the town}.",
    ),
    ("en", "Many drivers {c say} {r they are shut out and have no way home}, something the government denies."),
    # a thing and what tells more of it, a relative clause without its word, and a subject that is none
    (
        "en",
        "Speaking on television, a spokeswoman of the club, Ann Baker, revealed steps the club is taking to protect "
        "its staff.",
    ),
    (
        "en",
        "Western officials have been {c warning} for months that {r the town is closing the bridge ahead of the storm, "
        "accusations the mayor has repeatedly denied}.",
    ),
    (
        "en",
        "Ann Baker, chief economist at Harbour Group Inc, {c said} {r Harbour forecasts that the town will grow by 6 "
        "percent in 2017, if investments maintain their growth}.",
    ),
    (
        "en",
        "Mr. Santoso, the pollster, {c said} {r Mr. Baker envisioned a plan that exploited differences in voting}.",
    ),
    (
        "en",
        "{r Defending that land is squarely within the wheelhouse of the town}, {c said} a handful of councillors who "
        "point to its strong relationships.",
    ),
    ("en", "The council resigned, and Baker pledged to stay for another year."),
    # between commas, with a hearer, and behind when it happened
    (
        "en",
        "{r The town plans to close its oldest bridge in May}, three sources {c said}, in its biggest show of thrift "
        "since the war.",
    ),
    ("en", "{r That's why, he {c told} the crowd at the opening, “Harbour Lights” is so important}."),
    (
        "en",
        "{r After the court approved the law six years ago, Baker {c said}, most laws requiring a photo were thought "
        "to be safe from challenge}.",
    ),
    ("en", "{r The streets were deserted, he {c added}, “but people need to connect somehow.”}"),
    ("en", "Asked about the road, Baker {c said}, “{d we know about it.}”"),
    # hearers, and none
    ("en", "{r The bridge was closed for years}, the company {c informed} harbour offices in Dover."),
    ("en", "Baker {c warned} {r the storm was shaping up as a big one and would last for hours}."),
    (
        "en",
        "Baker, who {c said} {r the storm would last for hours}, {c said} {r many homes were without power}.",
    ),
    (
        "en",
        "Others {c say} {r Baker is presiding over widespread violations of the law}, with Harbour Watch {c warning} "
        "{r the killings could amount to a crime}.",
    ),
    (
        "en",
        "Baker's list, which the campaign {c says} {r includes 2.7 million names across the country}, is another "
        "uncertain asset.",
    ),
    # what goes on behind "and", and what does not
    ("en", "Baker {c said} {r he has not held dinners and never called a donor to ask for money}."),
    ("en", "Baker {c says} {r the road is working well} but expects costs to blow out."),
    (
        "en",
        "Ann Baker {c told} investigators in July {r she was advised by Santoso to use a private account}, the Kabar "
        "Wire reported late Thursday.",
    ),
    (
        "en",
        "Baker {c said} {r its capacity was now limited by a lack of hands}, a factor that led it to take 100,000 "
        "people a day for the summer.",
    ),
    # a sentence in marks with a verb of its own, and one that is all that was said
    (
        "en",
        "Baker {c asserted} that {r the town had lost its name}: “{d The town is no longer the town,}” he {c claimed}.",
    ),
    ("en", "Baker {c said} {r they have two choices}: “{d You fight or you leave.}”"),
    (
        "en",
        "{c According to} Baker, “{d The harbour is more complex than the town,}” presumably meaning that of old.",
    ),
    ("en", "{c Said} Ann Baker, who grew up in the town, “{d We were all so proud of him.}”"),
    ("en", "{c As reported by} the Kabar Wire, {r investigators found over 2,200 emails on the server}."),
    ("en", "Baker has {c said} for weeks {r he's the only candidate in the field who can win}."),
    ("en", "Lee Baker also {c shared} that {r the bridge has been closed for years}."),
    ("en", "Lee Baker shared that opinion with the whole town."),
    # who tells more of the speaker, who says something else, and what is thought of nobody
    (
        "en",
        "{r Nor are tariffs likely to bring many of these jobs back}, {c said} David Baker, a professor of economics "
        "at the college, who is one of the best.",
    ),
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
    ("en", "The remarks of the mayor were directed at critics, including, he {c said}, “{d people who write to him.}”"),
    ("en", "“{d There is a drip of words. When does it stop?,}” the judge {c said}, according to the Post."),
    (
        "en",
        "{r Mayor Lee Baker performed well among voters who believe that the bridge is a boon for the town}, "
        "{c according to} data of the council.",
    ),
    ("en", "He rejected opposition claims that the bridge had been closed against advice."),
]


@pytest.mark.parametrize(("code", "case"), PARSED)
def test_parsed(code: str, case: str) -> None:
    """What only the parse tells: where a clause begins and goes on, and whose subject the words before a verb are."""
    check_parsed(code, case)
