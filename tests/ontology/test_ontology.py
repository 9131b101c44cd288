"""PLOVER, read from its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.errors import UsageError
from warta.ontology import find_ontology, plover, read_ontology


def test_plover_has_sixteen_types_in_four_quad_classes() -> None:
    """Sixteen types, four in each quad class but for the two classes of conflict and verbal cooperation."""
    types = plover().types
    assert len(types) == 16
    assert {t.quad for t in types.values()} == {1, 2, 3, 4}
    assert all(types[name].quad > 2 for name in ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT"))


def test_recipients_are_required_where_the_manual_says_so() -> None:
    """Exchange, aid and sanctions need somebody at the other end."""
    assert {t.name for t in plover().types.values() if t.recipient} == {"COOPERATE", "AID", "SANCTION"}


def test_scores_stay_within_bounds_and_modes_override_them() -> None:
    """A visit counts for more than a talk on the telephone."""
    for kind in plover().types.values():
        assert all(-10 <= score <= 10 for score in (kind.score, *kind.modes.values()))
    consult = plover().types["CONSULT"]
    assert consult.score_of("visit") == 4 > consult.score_of("phone")
    assert consult.score_of(None) == 2.5


def test_there_are_37_contexts() -> None:
    """The manual lists thirty-seven."""
    assert len(plover().contexts) == 37


def test_another_ontology_is_a_file_of_the_same_form(tmp_path: Path) -> None:
    """A user's own types are read like the built-in ones."""
    file = tmp_path / "weather.toml"
    file.write_text('name = "w"\nversion = "1"\n[types.FLOOD]\nquad = 4\nscore = -8\nmeaning = "water"\n')
    assert read_ontology(file).types["FLOOD"].score == -8


def test_a_type_with_an_unknown_field_is_refused(tmp_path: Path) -> None:
    """A misspelt field is an error, not a silent default."""
    file = tmp_path / "weather.toml"
    file.write_text('name = "w"\nversion = "1"\n[types.FLOOD]\nquad = 4\nscor = -8\nmeaning = "water"\n')
    with pytest.raises(TypeError):
        read_ontology(file)


def test_a_folder_extends_plover(tmp_path: Path) -> None:
    """Its types come beside PLOVER's, its decisions and statuses before them, and one named alike replaces PLOVER's."""
    (tmp_path / "ontology.toml").write_text(
        'name = "w"\nversion = "1"\nextends = "PLOVER"\n[types.FLOOD]\nquad = 4\nscore = -8\nmeaning = "water"\n'
        '[[decisions]]\nname = "if"\ncues = ["condition"]\nbecomes = ""\n'
        '[[statuses]]\nname = "denied"\ncues = ["over:denied"]\nstatus = "failed"\n',
        encoding="utf-8",
    )
    own = find_ontology(tmp_path)
    assert set(own.types) == {*plover().types, "FLOOD"}
    assert own.decisions[0].name == "if"
    assert [d.name for d in own.decisions].count("if") == 1
    assert own.statuses[0].status == "failed"
    assert [rule.name for rule in own.statuses].count("denied") == 1


def test_the_shipped_disasters_stand_alone() -> None:
    """None of PLOVER's types, all without an actor."""
    disasters = find_ontology("disasters")
    assert set(disasters.types).isdisjoint(plover().types)
    assert all(kind.nobody_acts and kind.harms for kind in disasters.types.values())


def test_a_broken_folder_is_told_by_its_file(tmp_path: Path) -> None:
    """What is wrong and where."""
    (tmp_path / "ontology.toml").write_text("name = \n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"ontology\.toml"):
        find_ontology(tmp_path)
    (tmp_path / "ontology.toml").write_text('version = "1"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"ontology\.toml: the file has no name"):
        find_ontology(tmp_path)


HEAD = 'name = "w"\nversion = "1"\nextends = "PLOVER"\n'
FIRE = "[types.FIRE]\nquad = 4\nscore = -8\nmeaning = 'flames'\n"


def told_of(folder: Path) -> str:
    """What is told of a folder that cannot be used."""
    with pytest.raises(UsageError) as error:
        find_ontology(folder)
    return str(error.value).removeprefix(str(folder)).lstrip("/\\").replace("\\", "/")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("prior = 'high'", "prior of the file must be a number from 0 to 1, and is 'high'."),
        ("type = 1", "the file has type, which is none of name, version, extends, "),
        ("[types]\nFIRE = 1", "FIRE of types of the file must be a table, whose values have names, and is 1."),
        ("[types.FIRE]", "the type FIRE has no quad and no score and no meaning."),
        (FIRE + "scor = 1", "the type FIRE has scor, which is none of quad, score, "),
        (FIRE.replace("4", "'four'"), "quad of the type FIRE must be 1, 2, 3 or 4, and is 'four'."),
        (FIRE.replace("-8", "'low'"), "score of the type FIRE must be a number, and is 'low'."),
        (FIRE + "harms = 'yes'", "harms of the type FIRE must be true or false, and is 'yes'."),
        ("[[decisions]]\ncues = ['future']", "the decision 'without a name' has no name."),
        ("[[decisions]]\nname = 'if'\ncue = ['future']", "the decision 'if' has cue, which is none of name, "),
        ("[[decisions]]\nname = 'if'\ncues = 'future'", "cues of the decision 'if' must be a list, "),
        ("[[decisions]]\nname = 'if'\nstatus = 'maybe'", "status of the decision 'if' must be one of happened, "),
        ("[[decisions]]\nname = 'if'\ntypes = ['WAR']", "the decision 'if' is on the type 'WAR', which is not there; "),
        ("[[decisions]]\nname = 'if'\nbecomes = 'WAR'", "the decision 'if' makes it the type 'WAR', which is not "),
        ("[[statuses]]\nname = 'if'\ntypes = ['WAR']", "the status 'if' is on the type 'WAR', which is not there; "),
        ("[[statuses]]\nname = 'if'\nbecomes = 'WAR'", "the status 'if' makes it the type 'WAR', which is not "),
        (
            "[[statuses]]\nname = 'if'\ncues = ['over:wantd']",
            "the status 'if' asks for the cue 'over:wantd', which is ",
        ),
        ("[[decisions]]\nname = 'if'\ncues = ['under:futur']", "the decision 'if' asks for the cue 'futur', which is "),
    ],
)
def test_types_that_are_not_in_form_are_told(tmp_path: Path, more: str, told: str) -> None:
    """In words, and with what may stand there."""
    (tmp_path / "ontology.toml").write_text(HEAD + more)
    assert told_of(tmp_path).startswith(f"ontology.toml: {told}")


def test_plover_alone_is_extended(tmp_path: Path) -> None:
    (tmp_path / "ontology.toml").write_text(HEAD.replace("PLOVER", "CAMEO"))
    assert told_of(tmp_path) == "ontology.toml: extends of the file must be \"PLOVER\" or left out, and is 'CAMEO'."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("deed = [", "is no TOML: Invalid value (at end of document)."),
        (
            "[[deed]]\ntype = 'AID'\nroots = ['aid']\n[[deed]]\ntype = 'AID'\nwords = 'air'",
            "words of entry 2 of [[deed]] must be a list ",
        ),
        ("[[deed]]\ntype = 'AID'\nwords = ['a b']", "words of entry 1 of [[deed]] must be a list of single words, "),
        (
            "[[deed]]\ntype = 'AID'\nphrases = [1]",
            'phrases of entry 1 of [[deed]] must be a list, such as ["a", "b c"], ',
        ),
        ("[[deed]]\ntype = 'AID'\nphrases = ['']", "phrases of entry 1 of [[deed]] must be a list, "),
        ("[[deed]]\ntype = 'AID'\nconfidence = 7", "confidence of entry 1 of [[deed]] must be a number from 0 to 1, "),
        ("[[deed]]\ntype = 'AID'\nword = ['air']", "entry 1 of [[deed]] has word, which is none of type, mode, words"),
        ("[deed]\ntype = 'AID'", "deed must be entries, each of which begins with [[deed]]."),
        ("[[deed]]\nwords = ['x']", "entry 1 of [[deed]] has no type."),
        ("[[deed]]\ntype = 'AID'", "entry 1 of [[deed]] has no words and no roots and no phrases."),
        ("[[deed]]\ntype = 'AID'\nwords = []", "entry 1 of [[deed]] has no words and no roots and no phrases."),
        (
            "[[deed]]\ntype = 'PROTEST'\nwords = ['x']\nmode = 'marsh'",
            "entry 1 of [[deed]] is of the mode 'marsh', which is not there; there are boycott, demo, ",
        ),
        (
            "[[deed]]\ntype = 'FLOD'\nwords = ['x']",
            "entry 1 of [[deed]] is of the type 'FLOD', which is not there; there are ACCUSE, ",
        ),
        (
            "[cues]\nrisk = ['rawan']",
            "[cues] has words for 'risk', but no decision in ontology.toml asks for that cue.",
        ),
        ("[cues]\nfuture = 'besok'", "future of cues of the file must be a list, "),
        ("[cue]\nfuture = ['besok']", "the file has cue, which is none of cues, "),
        ("[light]\nwords = ['buat']", "[light] has words, which is none of roots, measures."),
    ],
)
def test_words_that_could_never_tell_a_deed_are_refused(tmp_path: Path, words: str, told: str) -> None:
    """Broken TOML, and types that are misspelt; an empty type tells nothing, on purpose, and modes of a type that lists
    none are free.
    """
    (tmp_path / "ontology.toml").write_text(HEAD + FIRE)
    (tmp_path / "id").mkdir()
    file = tmp_path / "id" / "events.toml"
    types = ('""', '"FIRE"\nmode = "wild"', '"AID"')
    file.write_text("".join(f'[[deed]]\ntype = {kind}\nwords = ["x"]\n' for kind in types))
    assert "FIRE" in find_ontology(tmp_path).types
    file.write_text(words)
    assert told_of(tmp_path).startswith(f"id/events.toml: {told}")


def test_words_in_a_language_that_is_not_read_are_told(tmp_path: Path) -> None:
    """They would never be looked for."""
    (tmp_path / "ontology.toml").write_text(HEAD)
    (tmp_path / "idn").mkdir()
    (tmp_path / "idn" / "events.toml").write_text('[[deed]]\ntype = "AID"\nwords = ["tolong"]\n')
    told = "the folder is named as no language that Warta reads; these are en, id."
    assert told_of(tmp_path) == f"idn/events.toml: {told}"


def test_a_cue_of_ones_own_has_words_and_is_asked_for(tmp_path: Path) -> None:
    """In a lexicon beside the decisions, of any language."""
    drill = '[[decisions]]\nname = "drill"\ncues = ["under:drill"]\nbecomes = ""\n'
    (tmp_path / "ontology.toml").write_text(HEAD + drill)
    assert "the decision 'drill' asks for the cue 'drill', which is not there" in told_of(tmp_path)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "events.toml").write_text("[cues]\ndrill = []\n")
    assert "the decision 'drill' asks for the cue 'drill', which is not there" in told_of(tmp_path)
    (tmp_path / "en" / "events.toml").write_text('[cues]\ndrill = ["drill", "exercise"]\n')
    found = find_ontology(tmp_path).decide("ASSAULT", frozenset({"under:drill"}))
    assert found is not None and found.name == "drill"


@pytest.mark.parametrize(
    ("kind", "cues", "becomes", "status"),
    [
        ("CONSULT", {"future"}, "AGREE", "happened"),  # they will meet: a promise
        ("RETREAT", {"future"}, "CONCEDE", "happened"),  # a withdrawal announced
        ("ASSAULT", {"future"}, "THREATEN", "happened"),  # will strike
        ("AID", {"under:refuse"}, "REJECT", "happened"),  # refuses to send aid
        ("SUPPORT", {"negation", "future"}, "REJECT", "happened"),  # will not support
        ("ASSAULT", {"negation"}, "", "happened"),  # did not attack, in the article's voice
        ("ASSAULT", {"negation", "quoted"}, None, "denied"),  # "we did not attack"
        ("ASSAULT", {"under:threat"}, "", "happened"),  # threatens to strike: one THREATEN
        ("COERCE", {"future"}, None, "planned"),
        ("ASSAULT", {"fail"}, None, "failed"),
    ],
)
def test_decisions(kind: str, cues: set[str], becomes: str | None, status: str) -> None:
    """The confusable pairs come out as the manual has them."""
    decision = plover().decide(kind, frozenset(cues))
    assert decision is not None
    assert (decision.becomes, decision.status) == (becomes, status)


def test_a_plain_deed_is_left_alone() -> None:
    """Nothing said of an attack: it is an attack, and happened."""
    assert plover().decide("ASSAULT", frozenset()) is None


def test_decisions_name_only_known_types() -> None:
    """A misspelt type would silently never fit."""
    for decision in plover().decisions:
        assert decision.types <= set(plover().types)
        assert not decision.becomes or decision.becomes in plover().types
