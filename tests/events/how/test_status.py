"""Whether a deed took place: one that was denied, planned or missed does not stand beside those that did."""

from __future__ import annotations

import pytest

from events_made import case_of, lexicon_of, seen_in
from warta.events.how.signs import signs_of
from warta.events.how.status import deniers_of, status_of
from warta.languages import languages
from warta.ontology import plover


def status_in(marked: str, kind: str, code: str = "id") -> str | None:
    """The status of the deed between brackets, of a given type."""
    return fate_in(marked, kind, code)[0]


def fate_in(marked: str, kind: str, code: str) -> tuple[str | None, str]:
    """The same, and the type that it then has."""
    before, _, rest = marked.partition("[")
    trigger, _, after = rest.partition("]")
    seen = seen_in(before + trigger + after, code)
    status, _, type_ = status_of(case_of(seen, trigger, code), kind, seen, plover(), signs_of(languages()[code]))
    return status, type_


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Polisi [menahan] sopir itu.", "COERCE", "happened"),
        ("Gubernur akan [meminta] tambahan anggaran kepada menteri.", "REQUEST", "planned"),
        ("Warga berniat [menggugat] perusahaan tambang itu.", "ACCUSE", "planned"),
        ("Polisi ingin [menahan] sopir itu.", "COERCE", "planned"),
        ("Tersangka akan ditahan dan [dideportasi] oleh polisi.", "COERCE", "planned"),
        ("Rencana [serangan] itu diumumkan Israel.", "ASSAULT", "planned"),
        ("Israel tak punya rencana setelah [serangan] itu.", "ASSAULT", "happened"),
        ("KPK [menyiapkan] langkah hukum terhadap bupati itu.", "ACCUSE", "planned"),
        ("KPK menyiapkan [gugatan] terhadap bupati itu.", "ACCUSE", "planned"),
        ("Tidak ada warga yang [ditangkap] polisi dalam aksi itu.", "COERCE", None),
        ("Belum ada yang [ditahan] KPK dalam kasus itu.", "COERCE", None),
        ("Hingga kini belum ada tersangka yang [ditahan] KPK.", "COERCE", None),
        ('"Tidak ada warga yang [ditangkap] polisi," kata Budi Harsono.', "COERCE", "denied"),
        ("Ada warga yang [ditangkap] polisi dalam aksi itu.", "COERCE", "happened"),
    ],
)
def test_what_is_planned_or_wanted(marked: str, kind: str, status: str | None) -> None:
    """Words of intent right before a deed, before the first of a list, or above it; or nobody is there to befall."""
    assert status_in(marked, kind) == status


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Bupati mengaku tidak pernah [meminta] uang kepada kontraktor.", "REQUEST", "denied"),
        ("Polisi belum [menangkap] pelaku penusukan itu.", "COERCE", None),
        ("Polisi tidak hanya [menahan] sopir, tetapi juga pemilik truk itu.", "COERCE", "happened"),
        ("Polisi tidak lagi hanya [menahan] sopir, tetapi juga pemilik truk itu.", "COERCE", "happened"),
        ('"Warga yang tidak bersenjata [ditangkap] tentara Israel," kata Budi Harsono.', "COERCE", "happened"),
        ("Polisi membantah telah [menahan] mahasiswa itu.", "COERCE", "denied"),
        ("[Penyiksaan] tahanan itu dibantah oleh polisi.", "ASSAULT", "denied"),
        ('"Tidak benar bahwa kami [menyerang] desa itu," kata Budi Harsono.', "ASSAULT", "denied"),
        ("Bupati membantah [tuduhan] korupsi dari jaksa.", "ACCUSE", "happened"),
        ("Bupati membantah kabar bahwa polisi [menahan] dia.", "COERCE", "denied"),
        ("Bupati membantah kabar itu saat [diperiksa] polisi.", "ACCUSE", "happened"),
        ("Tentara Israel tak sengaja [membunuh] tiga sandera.", "ASSAULT", "happened"),
    ],
)
def test_what_is_denied(marked: str, kind: str, status: str | None) -> None:
    """A word of denial must be of the deed itself; an accusation denied was made; the article denies nothing."""
    assert status_in(marked, kind) == status


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Presiden Rusia batal [bertemu] Presiden Iran.", "CONSULT", "failed"),
        ("[Unjuk rasa] buruh itu batal digelar hari ini.", "PROTEST", "failed"),
        ("[Kunjungan] Presiden Rusia ke Iran dibatalkan.", "CONSULT", "failed"),
        ("[Demonstrasi buruh itu urung digelar] kemarin.", "PROTEST", "failed"),
        ("Buruh menggelar [unjuk rasa] karena kenaikan upah batal diterapkan.", "PROTEST", "happened"),
        ("Polisi menggagalkan [serangan] terhadap gereja itu.", "ASSAULT", "failed"),
        ("[Penangkapan] pelaku itu belum berhasil.", "COERCE", "failed"),
        ("Kalau polisi [menangkap] dia, warga marah.", "COERCE", "conditional"),
        ("Apabila terbukti bersalah, dia akan [ditahan] polisi.", "COERCE", "conditional"),
        ("Benarkah polisi [menangkap] ketua partai itu?", "COERCE", "conditional"),
        ("Israel mungkin [menyerang] Iran.", "ASSAULT", "conditional"),
    ],
)
def test_what_came_to_nothing_or_hangs_on_something(marked: str, kind: str, status: str) -> None:
    """Missed, hindered, asked whether, only if."""
    assert status_in(marked, kind) == status


def test_reported_words_may_begin_with_if() -> None:
    """Behind a word of speech *kalau* is "that"."""
    assert status_in("Budi Harsono mengatakan kalau polisi [menangkap] dia.", "COERCE") == "happened"


def test_at_once_is_no_plan() -> None:
    """*segera* before a deed that is told as done."""
    assert status_in("Petugas segera [menangkap] pria itu.", "COERCE") == "happened"


def test_a_negation_that_makes_the_deed_does_not_deny_it() -> None:
    """Whoever does not agree disapproves: the word alone has no such type."""
    assert status_in("Bupati tidak [menyetujui] kebijakan gubernur itu.", "ACCUSE") == "happened"


# ---------------------------------------------------------------- English


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The army plans to [attack] the rebel base in the north, officials said.", "ASSAULT"),
        ("The rebels are set to begin [handing over] their weapons.", "RETREAT"),
        ("The rebels are due to begin [handing over] their weapons.", "RETREAT"),
        ("The two leaders are due to [meet] in Doro next week.", "CONSULT"),
        ("The banker, due to be [charged] on Friday, has left the country.", "ACCUSE"),
        ("The [march] is expected to go ahead on Friday.", "PROTEST"),
        ("The [rally] was due to be held in Doro.", "PROTEST"),
        ("Two men were charged with conspiring to [murder] the mayor.", "ASSAULT"),
        ("The army said it would [deploy] 5,000 troops along the border.", "MOBILIZE"),
        ("Gunmen had planned to rob the bank and [kill] the guards.", "ASSAULT"),
        ("The banker is to be [charged] with fraud on Monday.", "ACCUSE"),
        ("The government is considering [expelling] the ambassador.", "SANCTION"),
        ("The president wants to [expel] the ambassador.", "SANCTION"),
        ("Mrs Doro plans to [call for] an inquiry.", "REQUEST"),
        ("The union said it would raise [concerns] over the sale.", "ACCUSE"),
        ("The rebels are planning to wreak more [destruction] on the port.", "ASSAULT"),
        ("The court is weighing [charges] against the banker.", "ACCUSE"),
        ("[Charges] are being considered against the banker.", "ACCUSE"),
        ("Two [marches] along routes that the city has not allowed are planned.", "PROTEST"),
        ("The party laid plans for a [protest] in the capital.", "PROTEST"),
        ("The men were held for plotting to [bomb] the station.", "ASSAULT"),
        ("Police [want to question] the driver.", "ACCUSE"),
        ("The group is [planning an attack] on the port.", "ASSAULT"),
        ("The ministry said it would close the border and [ban] the airline.", "COERCE"),
        ("The mayor said the council would continue to [block] the convoy.", "COERCE"),
    ],
)
def test_what_is_planned_in_english(marked: str, kind: str) -> None:
    """By the word above, would in reported words, an infinitive that nothing governs."""
    assert status_in(marked, kind, "en") == "planned"


def test_a_headline_announces_by_an_infinitive() -> None:
    """No verb governs it."""
    seen = seen_in("He was held in June.", "en", title="Norvania to deport suspect in Doro murder")
    case = case_of(seen, "deport", "en")
    assert status_of(case, "COERCE", seen, plover(), signs_of(languages()["en"]))[0] == "planned"


def test_a_headline_announces_a_list_by_one_infinitive() -> None:
    """What is listed behind it is announced as well."""
    seen = seen_in("He was held in June.", "en", title="Norvania to hold and deport banker")
    case = case_of(seen, "deport", "en")
    assert status_of(case, "COERCE", seen, plover(), signs_of(languages()["en"]))[0] == "planned"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The ministry rejected reports that police had [detained] the opposition leader.", "COERCE"),
        ("Kenya rejected reports police [killed] six men.", "ASSAULT"),
        ("There is no evidence that the rebels [killed] the mayor, Colonel Tamm said.", "ASSAULT"),
        ("The army dismissed as propaganda claims that it had [shelled] the town.", "ASSAULT"),
        ("The claims that the army [shelled] the market are false, the defence ministry said.", "ASSAULT"),
        ("False reports that the army had [killed] the bishop spread online.", "ASSAULT"),
        ("The judge cleared him of [murdering] his neighbour.", "ASSAULT"),
        ("No one was [arrested] at the rally, the police said.", "COERCE"),
        ("Captain Tamm said there were no [arrests] at the rally.", "COERCE"),
        ("The ministry dismissed a rumour that Mr Osei had tendered his [resignation].", "RETREAT"),
        ("Norvania denied trying to [bomb] the port.", "ASSAULT"),
        ("The army has not yet [attacked] the town, Colonel Tamm said.", "ASSAULT"),
        ("The army has yet to [attack] the town, Colonel Tamm said.", "ASSAULT"),
        ("Instead of [arresting] the smugglers, the officers took their money, the mayor said.", "COERCE"),
        ("The army does not intend to [attack] the town, Colonel Tamm said.", "ASSAULT"),
        ("The two sides have not begun to [discuss] a truce, the mayor said.", "CONSULT"),
    ],
)
def test_what_did_not_take_place_in_english(marked: str, kind: str) -> None:
    """A claim that is rejected or false, no evidence, nobody, no plan."""
    assert status_in(marked, kind, "en") == "denied"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("No one was [arrested] at the rally.", "COERCE"),
        ("There were no [arrests] at the rally.", "COERCE"),
        ("The army has not yet [attacked] the town.", "ASSAULT"),
        ("The army has yet to [attack] the town.", "ASSAULT"),
        ("Instead of [arresting] the smugglers, the officers took their money.", "COERCE"),
        ("The army does not intend to [attack] the town.", "ASSAULT"),
        ("The two sides have not begun to [discuss] a truce.", "CONSULT"),
        ("Neither side [attacked] on Sunday.", "ASSAULT"),
        ("The general has not [ruled out] strikes.", "REJECT"),
    ],
)
def test_what_the_article_itself_says_was_not_done_is_no_deed(marked: str, kind: str) -> None:
    """A deed is denied by somebody who is named, not by whoever wrote the article."""
    assert status_in(marked, kind, "en") is None


@pytest.mark.parametrize(
    ("joined", "kind", "code", "status"),
    [
        ("The court did not hear her and [rejected] the appeal.", "REJECT", "en", "happened"),
        ("The court did not hear her or [reject] the appeal.", "REJECT", "en", None),
        ("Yordania tidak akan menyerah dan [memperingatkan] Norwegia.", "THREATEN", "id", "happened"),
        ("Yordania tidak akan menyerah atau [memperingatkan] Norwegia.", "THREATEN", "id", None),
    ],
)
def test_what_is_not_done_may_stand_beside_what_was(joined: str, kind: str, code: str, status: str | None) -> None:
    """A "not" reaches over an "or", and over no "and"."""
    assert status_in(joined, kind, code) == status


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Karl Doro [hailed] from a poor village.", "SUPPORT"),
        ("His pay [flattened] out.", "ASSAULT"),
        ("The champions appear [resigned] to defeat.", "RETREAT"),
        ("The agency [warned] of the risk of flooding.", "THREATEN"),
        ("The firm did not respond to a [request] for comment.", "REQUEST"),
        ("Prices rose amid soaring [demand].", "REQUEST"),
        ("The ministry [launched] a new project.", "ASSAULT"),
        ("The army [conducted] a census and attacked the town.", "MOBILIZE"),
        ("The new cars will [hit] the market.", "ASSAULT"),
        ("A [war] of words broke out between the states.", "ASSAULT"),
        ("For more on the fair, [visit] our website.", "CONSULT"),
        ("The film has [amassed] six million views.", "MOBILIZE"),
    ],
)
def test_set_phrases_tell_no_deed(marked: str, kind: str) -> None:
    """The word's own sense is another with the one beside it."""
    assert status_in(marked, kind, "en") is None


@pytest.mark.parametrize(
    ("marked", "kind", "type_"),
    [
        ("Two judges were [fired] in May.", "ASSAULT", "SANCTION"),
        ("Two shots were [fired] in May.", "ASSAULT", "ASSAULT"),
        ("Two officers were [fired] on in May.", "ASSAULT", "ASSAULT"),
        ("The rebels [hit] the market with rockets.", "ASSAULT", "ASSAULT"),
        ("The police [foiled] an attack on the port.", "ASSAULT", "COERCE"),
        ("The minister [spoke out] in favour of the treaty.", "ACCUSE", "SUPPORT"),
        ("The minister [spoke out against] the treaty.", "ACCUSE", "ACCUSE"),
    ],
)
def test_a_word_beside_a_deed_may_say_its_type(marked: str, kind: str, type_: str) -> None:
    """What it says is surer than what the models think."""
    assert fate_in(marked, kind, "en") == ("happened", type_)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The gunman tried to [kill] the governor on Sunday.", "ASSAULT"),
        ("He survived an [assassination] attempt.", "ASSAULT"),
        ("The guards prevented the crowd from [storming] the palace.", "ASSAULT"),
        ("The union called off a [strike] planned for Friday.", "PROTEST"),
        ("The airline almost [fired] 300 workers.", "SANCTION"),
        ("The minister narrowly escaped being [shot] by rebels.", "ASSAULT"),
        ("The [rally], called off after threats, was to fill the square.", "PROTEST"),
        ("[Strike] called off at the port.", "PROTEST"),
        ("The [talks] failed to take place on Friday.", "CONSULT"),
        ("The rebels are not able to [attack] the town.", "ASSAULT"),
    ],
)
def test_what_came_to_nothing_in_english(marked: str, kind: str) -> None:
    """Tried, prevented, called off, nearly."""
    assert status_in(marked, kind, "en") == "failed"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The troops would have [attacked] the town.", "ASSAULT"),
        ("The minister said that the army would have [attacked] the town.", "ASSAULT"),
        ("An invasion would [kill] thousands of villagers.", "ASSAULT"),
        ("If the army began [attacking] the port, ships would leave.", "ASSAULT"),
        ("If the rebels [attack] the town, the army will fight back, General Osei said.", "ASSAULT"),
        ("Did the army [bomb] the hospital?", "ASSAULT"),
        ("Will the driver be [arrested] by police?", "COERCE"),
        ("The army could [attack] the town within days.", "ASSAULT"),
        ("The risk of an [attack] is high.", "ASSAULT"),
        ("The troops may be [withdrawn] in May.", "RETREAT"),
    ],
)
def test_what_is_only_possible_in_english(marked: str, kind: str) -> None:
    """Would have, if with a verb over the deed, a question, could, a risk."""
    assert status_in(marked, kind, "en") == "conditional"


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("Should the army [attack] the town, thousands would flee.", "ASSAULT", "conditional"),
        ("The rebels will leave should the governor [refuse] direct talks.", "REJECT", "conditional"),
        ("The army should [attack] the town.", "ASSAULT", "happened"),
        ("Why should the army [attack] the town?", "ASSAULT", "happened"),
        ("The rebels will leave [should] the governor refuse direct talks.", "REQUEST", None),
        ("Why [should] the minister resign?", "REQUEST", None),
        ("The minister [should] resign.", "REQUEST", "happened"),
        ("Nor [should] the court release him.", "REQUEST", "happened"),
    ],
)
def test_should_before_its_subject_opens_a_condition(marked: str, kind: str, status: str | None) -> None:
    """Before its subject it asks nobody for anything, but for what is put before both: "nor should"."""
    assert status_in(marked, kind, "en") == status


@pytest.mark.parametrize(
    ("marked", "kind", "status"),
    [
        ("The minister [met] her deadline.", "CONSULT", None),
        ("The minister [met] her colleague in Oslo.", "CONSULT", "happened"),
        ("The general [pleaded] not guilty.", "REQUEST", None),
        ("The general [pleaded] with the court.", "REQUEST", "happened"),
        ("He received a [suspended] sentence.", "SANCTION", None),
        ("The court [suspended] the sentence of the general.", "SANCTION", "happened"),
    ],
)
def test_a_set_phrase_is_no_deed(marked: str, kind: str, status: str | None) -> None:
    """With some words a deed's word tells something else."""
    assert status_in(marked, kind, "en") == status


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The council stopped short of [condemning] the raid.", "ACCUSE"),
        ("The general refused to [deploy] troops in the capital.", "MOBILIZE"),
        ("Activists urged the court to [convict] the general.", "SANCTION"),
        ("The general ordered the army to [attack] the town.", "ASSAULT"),
        ("The mayor called on police to [arrest] the banker.", "COERCE"),
        ("The union demanded that the bank [fire] its chief.", "SANCTION"),
    ],
)
def test_what_is_refused_or_asked_of_another_is_no_deed(marked: str, kind: str) -> None:
    """The refusal and the request are told themselves."""
    assert status_in(marked, kind, "en") is None


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Tessa May [accused] the council of fraud.", "ACCUSE"),
        ("Will Osei [attacked] the referee.", "ASSAULT"),
        ("A man named Will [attacked] the referee.", "ASSAULT"),
        ("Rebels may have [killed] the hostages, police said.", "ASSAULT"),
        ("Who is responsible for the [shelling] of the town?", "ASSAULT"),
        ("Police not only [arrested] the driver but took his car.", "COERCE"),
        ("The mayor says the minister is to [blame].", "ACCUSE"),
        ("The owners are to [blame].", "ACCUSE"),
        ("He said that he was being [tried] before a mock court.", "COERCE"),
        ("Moscow denied the report and [blamed] the rebels.", "ACCUSE"),
        ("The minister was set to speak after soldiers [attacked] the town.", "ASSAULT"),
        ("He is accused of [killing] twelve villagers.", "ASSAULT"),
        ("But instead they [detonated] the bomb.", "ASSAULT"),
        ("The mayor said that he'd [shot] the burglar.", "ASSAULT"),
        ("The [attack] on the port and on two banks in the capital was planned by two brothers.", "ASSAULT"),
        ("The minister plans to reject a [request] by the miners.", "REQUEST"),
        ("The bank [accused] the mayor of wanting more.", "ACCUSE"),
        ("The mayor says the minister [wants] to ruin the town.", "ACCUSE"),
        ("The rebels will not continue to [shell] the town.", "ASSAULT"),
        ("The minister said police had not only [arrested] the driver but also beaten his wife.", "COERCE"),
        ("The minister said police had not only arrested the driver but also [beaten] his wife.", "ASSAULT"),
        ("Officials considering sanctions [met] on Monday in Doro.", "CONSULT"),
        ("Workers planning a strike [marched] to the port on Monday.", "PROTEST"),
        ("Leaders hoping to end the war [met] in Doro.", "CONSULT"),
        ("The court is considering a complaint [filed] by the union.", "ACCUSE"),
        ("The town was closed due to [fighting] between rebels and the army.", "ASSAULT"),
        ("The bank dismissed its chief over reports that he had [beaten] a clerk.", "ASSAULT"),
    ],
)
def test_what_took_place_beside_such_words_in_english(marked: str, kind: str) -> None:
    """A name, what somebody did in any case, another verb of the sentence."""
    assert status_in(marked, kind, "en") == "happened"


@pytest.mark.parametrize(
    ("sentence", "trigger", "who"),
    [
        ("The ministry rejected reports that police had detained the leader.", "detained", "ministry"),
        ("General Osei denied bombing the village.", "bombing", "Osei"),
        ("Rumours that the bank had fired its chief were denied by the owner.", "fired", "owner"),
        ("Police arrested the driver.", "arrested", None),
    ],
)
def test_who_denies_a_deed_by_a_word_over_it(sentence: str, trigger: str, who: str | None) -> None:
    """The subject of the verb of denial, or its agent."""
    seen = seen_in(sentence, "en")
    claimants = deniers_of(case_of(seen, trigger, "en"), signs_of(languages()["en"]), lexicon_of("en").grammar)
    named = [claimant.span.of(seen.reading.article.text) for claimant in claimants if claimant.span]
    assert named == ([] if who is None else [who])
