"""The trained pipelines on plain sentences that any later training must still get right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from warta.languages import Language, languages
from warta.languages.pipeline import load, without_commands
from warta.records import Span, Token


def parse(code: str, text: str) -> tuple[Token, ...]:
    pipeline = load(languages()[code])
    assert pipeline is not None
    (tokens,) = pipeline.parse(text, [Span(0, len(text))])
    return tokens


@pytest.mark.parametrize(
    ("code", "text", "verb", "subject", "thing"),
    [
        ("id", "Norwegia dan Kenya menawarkan perundingan baru di Amman.", "menawarkan", "Norwegia", "perundingan"),
        ("id", "Presiden melantik tiga menteri baru di Jakarta.", "melantik", "Presiden", "menteri"),
        ("en", "The president appointed three new ministers on Monday.", "appointed", "president", "ministers"),
        ("en", "Israel attacked the port.", "attacked", "Israel", "port"),
    ],
)
def test_who_did_what(code: str, text: str, verb: str, subject: str, thing: str) -> None:
    tokens = parse(code, text)
    facts = {(token.dep, token.text, tokens[token.head].text) for token in tokens}
    assert {("nsubj", subject, verb), ("obj", thing, verb)} <= facts


@pytest.mark.parametrize("code", ["id", "en"])
def test_one_root_and_exact_offsets(code: str) -> None:
    text = 'Dia  berkata: “ya”...  "tidak" - [x] 3.5% \U0001f600 *** Rp300 dari-Mana.'
    tokens = parse(code, text)
    assert [token.text for token in tokens] == [text[token.start : token.stop] for token in tokens]
    assert sum(token.head == i for i, token in enumerate(tokens)) == 1
    assert [token.dep for i, token in enumerate(tokens) if token.head == i] == ["root"]


def test_sentences_come_back_in_order_with_empty_ones() -> None:
    pipeline = load(languages()["id"])
    assert pipeline is not None
    text = "Polisi datang. Warga pergi."
    found = list(pipeline.parse(text, [Span(0, 14), Span(14, 15), Span(15, 27)] * 50))
    assert [len(tokens) for tokens in found] == [3, 0, 3] * 50
    assert found[2][0].start == 15
    assert found[0] == found[-3]  # a sentence's parse does not depend on its neighbours


def test_a_language_without_pipeline_has_none(tmp_path: Path) -> None:
    assert load(Language("xx", tmp_path)) is None


def test_words_are_cut_and_lemmas_found_without_spacy() -> None:
    """An article that needs no tree does not wait for it."""
    assert "spacy" not in modules_after('list(pipeline.cut("Polisi datang.", [Span(0, 14)]))')


def test_spacy_is_loaded_without_its_command_line() -> None:
    assert {"spacy.cli", "weasel", "requests"} & modules_after("pipeline.parser()") == set()


def test_and_has_it_when_somebody_asks() -> None:
    code = "import spacy; from spacy.cli import download; assert spacy.info(silent=True)['spacy_version']"
    assert "spacy.cli" in modules_after(f"pipeline.parser(); {code}")


def test_what_is_loaded_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {"spacy": object(), "spacy.cli": object()}
    for name, module in before.items():
        monkeypatch.setitem(sys.modules, name, module)
    with without_commands():
        assert {name: sys.modules[name] for name in before} == before
    assert {name: sys.modules[name] for name in before} == before


def test_two_threads_may_take_the_same_modules_away(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "spacy"]:
        monkeypatch.delitem(sys.modules, name)
    with without_commands(), without_commands():
        assert "spacy.cli" in sys.modules
    assert "spacy.cli" not in sys.modules


def modules_after(code: str) -> set[str]:
    """The modules that a fresh process has loaded after it did something with the Indonesian pipeline."""
    given = f"""
from warta.languages import languages
from warta.languages.pipeline import load, without_commands
from warta.records import Span
pipeline = load(languages()["id"])
{code}
import sys
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", given], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())
