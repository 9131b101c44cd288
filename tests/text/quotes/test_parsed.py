"""Questions to the parse, on trees drawn as word/pos/relation/head."""

from warta.records import Sentence, Span, Token
from warta.text.quotes.parsed import parsed


def drawn(tree: str) -> tuple[Sentence, str]:
    """Ann/PROPN/nsubj/2 said/VERB/root/2: heads count from 1."""
    tokens, start = [], 0
    for cell in tree.split():
        word, pos, dep, head = cell.split("/")
        tokens.append(Token(start, start + len(word), word, word, pos, dep, int(head) - 1))
        start += len(word) + 1
    text = " ".join(token.text for token in tokens)
    return Sentence(Span(0, len(text)), "body", tuple(tokens)), text


SAID, TEXT = drawn("Ann/PROPN/nsubj/2 said/VERB/root/2 that/SCONJ/mark/5 he/PRON/nsubj/5 left/VERB/ccomp/2")


def test_subject() -> None:
    """The subject of the verb, or of the verb it is joined to."""
    assert parsed([SAID]).subject(TEXT.index("said")) == Span(0, 3)
    joined, text = drawn("Ann/PROPN/nsubj/2 left/VERB/root/2 and/CCONJ/cc/4 said/VERB/conj/2 so/ADV/advmod/4")
    assert parsed([joined]).subject(text.index("said")) == Span(0, 3)


def test_clause() -> None:
    """A clause begins at its subject; that of the cue itself does not count; -1: not parsed."""
    parse, cue = parsed([SAID]), TEXT.index("said")
    assert parse.clause_at(cue + 5, len(TEXT), cue) == TEXT.index("he")
    assert parse.clause_at(0, cue, cue) is None
    assert parsed([]).clause_at(0, 5, 0) == -1


def test_embedded() -> None:
    """Where the subordinate clause ends that a verb heads; a main clause has no such end."""
    tree, text = drawn("While/SCONJ/mark/3 Ann/PROPN/nsubj/3 spoke/VERB/advcl/5 Budi/PROPN/nsubj/5 left/VERB/root/5")
    parse = parsed([tree])
    assert parse.embedded_end(text.index("spoke")) == text.index(" Budi")
    assert parse.embedded_end(text.index("left")) is None


def test_relative_and_auxiliary() -> None:
    """A relative pronoun is no complementiser; an auxiliary makes a clause, not in one relative or joined."""
    tree, text = drawn("films/NOUN/root/1 that/PRON/nsubj/4 were/AUX/aux/4 shown/VERB/acl:relcl/1")
    parse = parsed([tree])
    assert parse.relative(text.index("that")) and not parse.auxiliary(0, len(text), 0)
    joined, text = drawn("claimed/VERB/root/1 peace/NOUN/obj/1 and/CCONJ/cc/5 was/AUX/aux/5 freed/VERB/conj/1")
    assert not parsed([joined]).auxiliary(0, len(text), 0)
    assert parsed([joined]).auxiliary(0, len(text), -1)  # of another cue


def test_participle() -> None:
    """A participle takes the subject of the main clause, not one inside a relative clause or a phrase."""
    tree, text = drawn(
        "Ann/PROPN/nsubj/2 left/VERB/root/2 roads/NOUN/obj/2 Budi/PROPN/nsubj/5 made/VERB/acl:relcl/3 "
        "saying/VERB/advcl/5"
    )
    assert parsed([tree]).participle_subject(text.index("saying"), frozenset({"who"})) == Span(0, 3)
    own, text = drawn("Ann/PROPN/nsubj/2 left/VERB/root/2 in/ADP/case/4 BC/PROPN/nsubj/5 saying/VERB/advcl/2")
    assert parsed([own]).participle_subject(text.index("saying"), frozenset()) == Span(0, 3)
    assert parsed([]).participle_subject(0, frozenset()) is None


def test_head() -> None:
    """The word that another hangs on; none where nothing was parsed."""
    token = parsed([SAID]).head(TEXT.index("that"))
    assert token and token.text == "left"
    assert parsed([]).head(0) is None


def test_joined() -> None:
    """The word to which another is joined."""
    tree, text = drawn("Ann/PROPN/nsubj/2 left/VERB/root/2 and/CCONJ/cc/4 spoke/VERB/conj/2")
    token = parsed([tree]).joined_to(text.index("spoke"))
    assert token and token.text == "left"
    assert parsed([tree]).joined_to(text.index("left")) is None
