"""Whether a deed took place, as the words around it tell once its type is known.

The cues that the models have learned from (`warta.events.words.clauses`) are wide. These here are narrow, have words of
their own (`languages/<code>/status.toml`), and no model sees them, nor the ontology's `statuses` that speak of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, pairwise

from warta.events.cases import Case
from warta.events.how.signs import Governing, Signs
from warta.events.who.parties import View
from warta.events.words.candidates import Candidate
from warta.ontology import Decision, Ontology
from warta.records import Claimant, Sentence, Status, Token
from warta.text.trees import NOMINAL, SUBJECTS, Grammar, agent_of, children, is_passive, subject_of

OVER = "over:"
"""What a rule writes before a cue whose word governs the deed."""
ALONG = "along:"
"""What it writes before one whose word stands beside such a governing word: "*no* evidence that", "*false* claims"."""
AFTER = "after:"
"""What it writes before one that opens a part of the sentence before that of the deed: "If they come, …"."""
NOUN, VERB = "noun", "verb"
"""The cues of a deed that a noun alone tells, and of any other."""
OWN = "own"
"""The cue of a deed that the lexicon has of that type: no word beside it makes it one, as "not" does of "allowed"."""
MAIN = "main"
"""The cue of a deed that no other clause governs."""
ELSEWHERE = "elsewhere"
"""The cue of a deed with a word of [beside] before it that is void, or of another verb: "the *unarmed* were held"."""
IF = "if"
THAT = "that"
"""The cue of a word of IF that only opens reported words: "mengatakan *kalau* polisi menahan dia"."""
HEADLINE = "headline"
"""The cue of a deed that a headline tells."""
INFINITIVE = "infinitive"
"""The cue of a deed that is announced without a verb: "Norvania to deport suspect"."""
ASKED = "asked"
"""The cue of a deed of which a question asks whether it took place."""
NOT = "not"
"""The cue of a deed that is negated, or that nobody did."""
STOPS = frozenset(',.:;()–—-"“”')
LONGEST = 8
"""Words of a group that are looked at, at most."""
STEPS = 3
"""Words above a deed that are looked at, at most."""
DENYING = frozenset({"denied", "rejected"})
"""Cues of the verbs by which somebody says that a deed did not take place."""
ITSELF = "itself"
"""How a row of [above] says that its words may tell the deed themselves: "attempted a coup"."""
COMPLETING = ("xcomp", "advcl")
"""By what the verb of an infinitive hangs on the word that says whether it is to come: due to take place."""
ALONE = ("xcomp", "acl")
"""By what a past form hangs on a word that it tells nothing of."""
OPENED = ("aux", "aux:pass", "mark", "cop", "case")
"""What stands before a verb that hangs on what governs it: to be *charged*."""
ENDS = frozenset(".?!")
MAINS = frozenset({"root", "conj"})
"""By what a main clause hangs on another, or on nothing."""
MARKS = frozenset({"advmod", "aux", "mark"})
BESIDE = ("advmod", "aux", "mark", "det", "amod")
"""By what a word hangs on one that governs a deed and says how."""
OF_ITS_OWN = ("nsubj", "nsubj:pass", "aux", "mark")
"""What a verb of a list has that does not stand under the same words as the first."""
CARRIED = frozenset({"obj", "nsubj:pass", "xcomp"})
"""By what a deed hangs on a verb that only says that it is done."""
OF_NOUN = ("acl", "acl:relcl")
"""By what a verb hangs on the noun that it tells of."""
THERE = frozenset({"obj", "nsubj"})
"""By what somebody hangs on a verb that says that they are there."""
INVERTED = "inverted"
"""The cue of a word of asking that stands before its subject and asks for nothing: "*should* the need arise"."""


def status_of(case: Case, kind: str, seen: View, ontology: Ontology, signs: Signs) -> tuple[Status | None, str, str]:
    """The status of a deed of type `kind`, the rule that gave it, and the deed's type, which a narrow word may change.

    The status is None where it is no deed at all. The first of the ontology's `statuses` that fits decides, else the
    first decision that leaves the type as it is.
    """
    rule = _first_fitting(case, kind, cues_around(case, kind, seen, signs), ontology)
    if rule is None:
        return "happened", "told", kind
    return (None if rule.becomes == "" else rule.status), rule.name, rule.becomes or kind


def _first_fitting(case: Case, kind: str, cues: frozenset[str], ontology: Ontology) -> Decision | None:
    every = case.cues | cues
    rule = next((rule for rule in ontology.statuses if rule.fits(kind, every)), None)
    decisions = (decision for decision in ontology.decisions if decision.becomes is None)
    return rule or next((decision for decision in decisions if decision.fits(kind, case.cues)), None)


def cues_around(case: Case, kind: str, seen: View, signs: Signs) -> frozenset[str]:
    """What the words around a deed of type `kind` say of it."""
    sentence, core = case.sentence, case.sentence.tokens[case.candidate.core]
    if not sentence.parsed:
        return frozenset()
    found = {*_within(case, signs), *_beside(case, signs), *_above(case, signs), *_below(case, signs)}
    found |= {*_in_phrase(case, signs)}
    found |= {*_opening(case, seen, signs)}
    found |= {NOUN if core.pos == "NOUN" and case.candidate.noun is None else VERB}
    found |= {OWN} if kind in case.kinds() else set()
    found |= {MAIN} if case.clause.relation in MAINS else set()
    found |= {HEADLINE} if sentence.role == "headline" else set()
    found |= {INFINITIVE} if _is_announced(case, signs) else set()
    found |= {ASKED} if _is_asked(case, signs) else set()
    found |= {NOT} if _by_nobody(case, signs) else set()
    found |= {INVERTED} if _stands_before_subject(sentence, case.candidate.core, signs) else set()
    found |= {IF} if _is_in_condition(case, signs) else set()
    return frozenset(found)


def _within(case: Case, signs: Signs) -> Iterator[str]:
    """Cues of the words that tell a deed."""
    tokens = case.sentence.tokens[case.candidate.first : case.candidate.last + 1]
    words = [(token.text.lower(), token.lemma.lower()) for token in tokens]
    pairs = (f"{first[0]} {second[0]}" for first, second in pairwise(words))
    for word in dict.fromkeys((*chain.from_iterable(words), *pairs)):
        yield from signs.within.get(word, ())


def _below(case: Case, signs: Signs) -> Iterator[str]:
    """Cues of the participles on a noun that tells a deed: "the strike, *called off* on Friday, …"."""
    sentence, head = case.sentence, case.candidate.head
    for i in children(sentence, head, "acl") if signs.below else ():
        yield from (cue for word in words_at(sentence, i) for cue in signs.below.get(word, ()))


def _in_phrase(case: Case, signs: Signs) -> Iterator[str]:
    """Cues of the set phrases that a deed's word makes with those that hang on it: "*meet* a *deadline*"."""
    sentence, words = case.sentence, words_at(case.sentence, case.candidate.head)
    for row in signs.phrases:
        if not row.words.isdisjoint(words) and not (row.unless and _has_beside(case, row.unless)):
            hanging = (words_at(sentence, i) for i in children(sentence, case.candidate.head, *row.by))
            yield from (row.cue for found in hanging if not row.behind.isdisjoint(found))


def _has_beside(case: Case, words: frozenset[str]) -> bool:
    """Whether one of some words hangs on a deed's word or stands right behind it."""
    sentence, head = case.sentence, case.candidate.head
    near = (i for i, token in enumerate(sentence.tokens) if token.head == head or i == head + 1)
    return any(not words.isdisjoint(words_at(sentence, i)) for i in near)


def _beside(case: Case, signs: Signs) -> set[str]:
    """Cues of the words right before a deed or on its verb, or before one that it is listed behind and shares them."""
    sentence, candidate = case.sentence, case.candidate
    verb = case.clause.verb
    own = _own_places(case, signs)
    places = own or _shared_places(sentence, candidate, signs)
    void = {i for i in places if _is_void(sentence, i, signs)}
    told = (i for i in places - void if not _is_name(sentence, i, verb, signs))
    found = {cue for i in told for cue in _cues_at(sentence, i, signs)}
    found -= {NOT} if not own and _is_joined(sentence, candidate.head, signs) else set()
    other = not found and signs.elsewhere and _of_another(sentence, candidate.first, signs)
    return found | {ELSEWHERE} if void or other else found


def _is_void(sentence: Sentence, index: int, signs: Signs) -> bool:
    """Whether what stands behind a word takes it its sense, right there or behind such as may stand between: tidak
    *hanya*, tidak lagi *hanya*."""
    for token in sentence.tokens[index + 1 :]:
        if token.text.lower() in signs.void:
            return True
        if token.text.lower() not in signs.passing:
            return False
    return False


def _own_places(case: Case, signs: Signs) -> set[int]:
    """Where the words stand that belong to a deed, or to the verb that only says that it is done."""
    sentence, candidate = case.sentence, case.candidate
    tokens, verb = sentence.tokens, case.clause.verb
    places = {*group(sentence, candidate.first, signs)}
    if verb in (candidate.head, candidate.core):
        places |= {i for i in sentence.children(verb) if i < candidate.first and tokens[i].dep in MARKS}
    carrier = _carrier(sentence, candidate.head, signs)
    return places if carrier == candidate.head else places | _before_carrier(sentence, carrier, signs)


def _shared_places(sentence: Sentence, candidate: Candidate, signs: Signs) -> set[int]:
    """Where those stand that a deed shares with the first verb of its list: "*would* close the port and jail her"."""
    first, listed = sentence.tokens[candidate.head].head, first_of_list(sentence, candidate.head)
    if _are_listed(sentence, first, candidate.head, signs):
        return {*group(sentence, first, signs)}
    return set() if listed == candidate.head else {*_before_verb(sentence, listed, signs)}


def _is_joined(sentence: Sentence, index: int, signs: Signs) -> bool:
    """Whether a word of a list is joined by one that no "not" reaches over: "cannot interfere, *and* refuse her"."""
    return any(sentence.tokens[i].text.lower() in signs.joining for i in children(sentence, index, "cc"))


def _before_carrier(sentence: Sentence, verb: int, signs: Signs) -> set[int]:
    """The words before a verb that only says that a deed is done; none where it is negated: what "will not continue"
    took place."""
    places = {*_before_verb(sentence, verb, signs)}
    return set() if any(NOT in _cues_at(sentence, i, signs) for i in places) else places


def _cues_at(sentence: Sentence, index: int, signs: Signs) -> set[str]:
    """Cues of a word of [beside]."""
    return {cue for word in words_at(sentence, index) for cue in signs.beside.get(word, ())}


def _before_verb(sentence: Sentence, verb: int, signs: Signs) -> Iterator[int]:
    """The words before a verb that say when it is, or whether."""
    yield from group(sentence, verb, signs)
    yield from (i for i in children(sentence, verb, *MARKS) if i < verb)


def _carrier(sentence: Sentence, index: int, signs: Signs) -> int:
    """The verb that only says that a deed is done: would *raise* concerns, will *continue* to block; else its word."""
    for _ in range(STEPS):
        if not _is_carried(sentence, index, signs):
            return index
        index = sentence.tokens[index].head
    return index


def _is_carried(sentence: Sentence, index: int, signs: Signs) -> bool:
    token = sentence.tokens[index]
    return token.dep in CARRIED and not signs.carrying.isdisjoint(words_at(sentence, token.head))


def _is_name(sentence: Sentence, index: int, verb: int, signs: Signs) -> bool:
    """Whether a word of [beside] is a name: Theresa May, and Will where the verb is none that "will" stands before."""
    word, told = sentence.tokens[index].text, sentence.tokens[verb]
    if word not in signs.unbent:
        return word in signs.names
    ending = told.pos == "VERB" and told.text.lower() != told.lemma.lower()
    return ending and not {*children(sentence, verb, "aux", "aux:pass")} - {index}


def _are_listed(sentence: Sentence, first: int, other: int, signs: Signs) -> bool:
    """Whether two verbs stand in one list and have the same prefix: akan *ditahan* dan *dideportasi*."""
    if sentence.tokens[other].dep != "conj" or first >= other:
        return False
    words = [sentence.tokens[i].text.lower() for i in (first, other)]
    return any(all(word.startswith(prefix) for word in words) for prefix in signs.voices)


def _of_another(sentence: Sentence, first: int, signs: Signs) -> bool:
    """Whether the nearest word of [beside] before a deed has a verb of its own behind it, or is void."""
    tokens = sentence.tokens
    nearest = next((i for i in range(first - 1, -1, -1) if tokens[i].text.lower() in signs.beside), None)
    if nearest is None:
        return False
    pos, behind = tokens[nearest + 1].pos, tokens[nearest + 1].text.lower()
    another = pos == "VERB" and behind not in signs.passing
    return nearest + 1 < first and (another or behind in signs.void)


def group(sentence: Sentence, first: int, signs: Signs) -> Iterator[int]:
    """The words before a verb that belong to it, nearest first: *tidak pernah* meminta."""
    for i in range(first - 1, max(first - 1 - LONGEST, -1), -1):
        word = sentence.tokens[i].text.lower()
        if word in signs.beside:
            yield i
        elif word not in signs.passing:
            return


def _is_parted(case: Case, signs: Signs) -> bool:
    """Whether a word right before a deed parts it from what stands above it."""
    first = case.candidate.first
    return first > 0 and case.sentence.tokens[first - 1].text.lower() in signs.ends


def _above(case: Case, signs: Signs) -> Iterator[str]:
    """Cues of the words that govern a deed, and of those that stand beside them."""
    for index, cues in _governing_words(case, signs):
        yield from (f"{OVER}{cue}" for cue in cues)
        if index != case.candidate.head:
            yield from (f"{ALONG}{cue}" for cue in _along(case.sentence, index, signs))


def _governing_words(case: Case, signs: Signs) -> Iterator[tuple[int, set[str]]]:
    """The words that govern a deed and are cues, nearest first, with these; its own first."""
    sentence, head = case.sentence, case.candidate.head
    index = first_of_list(sentence, head)
    if own := _cues_of(ITSELF, words_at(sentence, head), _opened(sentence, index), signs):
        yield head, own
    if _is_parted(case, signs) or _stands_by_itself(sentence, head, signs):
        return
    for _ in range(STEPS):
        token = sentence.tokens[index]
        if token.head == index:
            return
        cues = _cues_of(token.dep, words_at(sentence, token.head), _opened(sentence, index), signs)
        cues |= _cues_of_occurring(sentence, index, signs)
        if cues:
            yield token.head, cues
        elif token.dep not in signs.up and not _is_carried(sentence, index, signs):
            return
        index = token.head


def _opened(sentence: Sentence, index: int) -> set[str]:
    """The small words before a word that hang on it: the crowd was kept *from* storming."""
    return {sentence.tokens[i].text.lower() for i in children(sentence, index, "mark", "case")}


def _cues_of_occurring(sentence: Sentence, index: int, signs: Signs) -> set[str]:
    """Cues of a word over the verb that says of a noun that its deed takes place: The rally *failed* to take place."""
    token = sentence.tokens[index]
    if token.dep not in SUBJECTS:
        return set()
    verbs = (
        i for i in children(sentence, token.head, *COMPLETING) if not signs.occurring.isdisjoint(words_at(sentence, i))
    )
    over = words_at(sentence, token.head)
    return {cue for i in verbs for cue in _cues_of(sentence.tokens[i].dep, over, _opened(sentence, i), signs)}


def _stands_by_itself(sentence: Sentence, index: int, signs: Signs) -> bool:
    """Whether a past form with no word before it hangs on a verb or noun that it tells nothing of.

    Officials considering sanctions *met*; the court considered a complaint *filed* by the union. With a subject of its
    own it does not: "rejected reports police *killed* six men".
    """
    token = sentence.tokens[index]
    form = token.text.lower()
    past = token.pos == "VERB" and form != token.lemma.lower() and not form.endswith(signs.going_on)
    if not (signs.participles and past and token.dep in ALONE) or children(sentence, index, *OPENED, *SUBJECTS):
        return False
    return signs.participles.isdisjoint(words_at(sentence, token.head))


def deniers_of(case: Case, signs: Signs, words: Grammar) -> tuple[Claimant, ...]:
    """Who denies a deed by a word over it, in no reported words: "*The ministry* rejected reports that …"."""
    sentence = case.sentence
    verbs = (index for index, cues in _governing_words(case, signs) if not cues.isdisjoint(DENYING))
    verb = next((index for index in verbs if sentence.tokens[index].pos == "VERB"), None)
    if verb is None:
        return ()
    found = agent_of if is_passive(sentence, verb, words) else subject_of
    known = case.party_at(found(sentence, verb, words))
    return () if known is None else (Claimant(known.span, known.entity),)


def _cues_of(relation: str, words: Collection[str], opened: Collection[str], signs: Signs) -> set[str]:
    return {row.cue for row in signs.above if _governs(row, relation, words, opened)}


def _governs(row: Governing, relation: str, words: Collection[str], opened: Collection[str]) -> bool:
    """Whether what hangs by a relation on one of some words hangs on one of the row's; `opened`: what opens it."""
    stands = relation in row.by and (not row.behind or not row.behind.isdisjoint(opened))
    return stands and not row.words.isdisjoint(words)


def words_at(sentence: Sentence, index: int) -> frozenset[str]:
    """A word as tables have it: as it stands, its lemma, and with the one before or behind it ("tidak benar")."""
    tokens = sentence.tokens
    before, word, behind = (
        [token.text.lower() for token in tokens[max(0, i) : i + 1]] for i in range(index - 1, index + 2)
    )
    return frozenset((*word, tokens[index].lemma.lower(), " ".join(before + word), " ".join(word + behind)))


def _along(sentence: Sentence, index: int, signs: Signs) -> Iterator[str]:
    """Cues of the words that stand beside a governing one."""
    for i in children(sentence, index, *BESIDE):
        yield from signs.along.get(sentence.tokens[i].text.lower(), ())


def first_of_list(sentence: Sentence, index: int) -> int:
    """The first of a list of bare verbs that share what governs them: "planned to *rob* and kill"; else the word."""
    tokens = sentence.tokens
    first = tokens[index].head
    if tokens[index].dep != "conj" or children(sentence, index, *OF_ITS_OWN):
        return index
    bare = (tokens[i].pos == "VERB" and tokens[i].text.lower() == tokens[i].lemma.lower() for i in (first, index))
    return first if all(bare) and children(sentence, first, "mark", "aux") else index


def _is_announced(case: Case, signs: Signs) -> bool:
    """Whether a deed is told by an infinitive that no verb governs, as headlines do."""
    sentence, head = case.sentence, first_of_list(case.sentence, case.candidate.head)
    tokens, opened = sentence.tokens, {sentence.tokens[i].text.lower() for i in children(sentence, head, "mark")}
    if opened.isdisjoint(signs.infinitive) or len(opened) > 1 or tokens[head].text.lower() in signs.void:
        return False
    above = tokens[tokens[head].head]
    alone = above.dep == "root" and above.pos in NOMINAL
    named = bool(children(sentence, head, "nsubj", "nsubj:pass"))
    return tokens[head].dep == "root" or (sentence.role == "headline" and (alone or named))


def _is_asked(case: Case, signs: Signs) -> bool:
    """Whether a question to be answered by yes or no asks for a deed: "Did the army bomb the hospital?"."""
    tokens, first = case.sentence.tokens, case.candidate.first
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in STOPS), 0)
    opens = tokens[start].text.lower() in signs.asking
    return opens and case.clause.relation in MAINS and _ends_in_question(case.sentence, first)


def _ends_in_question(sentence: Sentence, first: int) -> bool:
    """Whether the next mark that ends a sentence behind a word is one of a question."""
    ends = next((token.text for token in sentence.tokens[first:] if token.text[0] in ENDS), "")
    return ends.startswith("?")


def _stands_before_subject(sentence: Sentence, index: int, signs: Signs) -> bool:
    """Whether a word of `inverted` stands before the subject of its verb: "*Should* the army attack, …"."""
    before, word = (token.text.lower() for token in (sentence.tokens[max(0, index - 1)], sentence.tokens[index]))
    if word not in signs.inverted or before in signs.fronting:
        return False
    verb = sentence.tokens[index].head
    return any(index < i < verb for i in children(sentence, verb, *SUBJECTS))


def _is_in_condition(case: Case, signs: Signs) -> bool:
    """Whether a deed is told by a verb of such a word, and no question: "*should* the army attack the town, …"."""
    sentence, head = case.sentence, case.candidate.head
    verbs = {head, case.clause.verb, *verbs_over(sentence, head)}
    words = (i for verb in verbs for i in children(sentence, verb, "aux"))
    opening = (i for i in words if _stands_before_subject(sentence, i, signs))
    return any(not _ends_in_question(sentence, i) for i in opening)


def _by_nobody(case: Case, signs: Signs) -> bool:
    """Whether nobody did a deed, or it was none: "no one was arrested", "no orders were given"."""
    sentence, verb = case.sentence, case.clause.verb
    if any(sentence.tokens[i].text.lower() in signs.nobody for i in children(sentence, case.candidate.core, "det")):
        return True
    if verb not in (case.candidate.head, case.candidate.core):
        return False
    return tells_of_nobody(sentence, verb, signs) or any(
        is_nobody(sentence, i, signs) for i in children(sentence, verb, "nsubj", "nsubj:pass")
    )


def is_nobody(sentence: Sentence, word: int, signs: Signs) -> bool:
    """Whether a word is nobody, or says of whom it names that they are not there: "*no group* has claimed it"."""
    words = (word, *children(sentence, word, "det"))
    return _is_absent(sentence, word, signs) or any(sentence.tokens[i].text.lower() in signs.nobody for i in words)


def tells_of_nobody(sentence: Sentence, verb: int, signs: Signs) -> bool:
    """Whether a verb is of those who are not there, by a word of `absent`: tidak ada (warga) yang *ditangkap*."""
    token = sentence.tokens[verb]
    absent = _is_absent(sentence, token.head, signs) or not signs.absent.isdisjoint(words_at(sentence, token.head))
    return token.dep in OF_NOUN and absent


def _is_absent(sentence: Sentence, word: int, signs: Signs) -> bool:
    """Whether a word of `absent` says that whom another names are not there: "*tidak ada* kelompok yang mengaku"."""
    token = sentence.tokens[word]
    return token.dep in THERE and not signs.absent.isdisjoint(words_at(sentence, token.head))


def _opening(case: Case, seen: View, signs: Signs) -> Iterator[str]:
    """Cues of the words that open the deed's part of the sentence, or one before it.

    A verb between it and the deed ends its part, but for those over the deed, as do some small words. An "if" that
    opens reported words says no
    more than "that".
    """
    tokens, first = case.sentence.tokens, case.candidate.first
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in STOPS), 0)
    over = verbs_over(case.sentence, case.candidate.head)
    for i, token in enumerate(tokens[:first]):
        cues = signs.opening.get(token.text.lower())
        if cues is None:
            continue
        if IF in cues and _opens_words(token, case, seen):
            cues = (THAT,)
        before = i < start or any(_ends_part(tokens[j], signs) and j not in over for j in range(i + 1, first))
        yield from (f"{AFTER}{cue}" if before else cue for cue in cues)


def verbs_over(sentence: Sentence, index: int) -> list[int]:
    """The verbs that only say how a deed is done: "if Israel *began* attacking"."""
    found: list[int] = []
    while sentence.tokens[index].dep == "xcomp" and len(found) < STEPS:
        index = sentence.tokens[index].head
        found.append(index)
    return found


def _ends_part(token: Token, signs: Signs) -> bool:
    return token.pos == "VERB" or token.text.lower() in signs.ends


def _opens_words(token: Token, case: Case, seen: View) -> bool:
    """Whether a word stands where reported words around a deed begin behind their cue: "mengatakan kalau …"."""
    told = (quote for quote in seen.quotes_around(case.trigger()) if not quote.direct)
    behind = (quote.span.start - token.start for quote in told if quote.cue and quote.cue.start < token.start)
    return any(0 <= gap <= len(token.text) + 1 for gap in behind)
