"""Who and what a text names, and which words stand for the same.

Every sentence is searched for entries of the tables (countries, bodies, roles) and for the model's names; the tables
win. Phrases that describe somebody grow around the nouns of roles; a name beside one is in apposition to it. What was
found is then joined, in the order of the text, into one cast.
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.languages import Language
from warta.records import READ_ROLES, Article, Entity, Mention, Sentence, Span
from warta.text.entities.appositions import stage
from warta.text.entities.cast import Cast
from warta.text.entities.credits import credits_of
from warta.text.entities.joining import read_sentences
from warta.text.entities.meant import own_rows, with_rows
from warta.text.entities.settling import (
    join_firms,
    join_holders,
    join_introduced,
    join_letters,
    know_leaders,
    know_persons,
    know_staff,
    settle_countries,
)
from warta.text.entities.shorts import join_shorts
from warta.text.entities.sights import Sight, see
from warta.text.entities.titles import read_instances, read_persons, read_ranks, read_states_behind, read_titles
from warta.text.entities.towns import towns_meant
from warta.text.lexicon import Lexicon, lexicon_of
from warta.text.names import Name, find_names
from warta.text.quotation_marks import find_marked
from warta.text.trust import trust_of

SHORT = 25
"""A passage of fewer characters in quotation marks is no speech, but a name or a word held at arm's length."""


def find_entities(
    article: Article, sentences: Sequence[Sentence], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of an article in the order of their first mentions, and all mentions in the order of the text."""
    lexicon = lexicon_of(language)
    names, credited = find_names(article.text, sentences, language), credits_of(article, language)
    all_spotted = stage(sights_of(article, sentences, lexicon, names, credited))
    cast = Cast()
    read_persons(cast, all_spotted)
    read_titles(cast, all_spotted)
    read_instances(cast, all_spotted)
    read_states_behind(cast, all_spotted)
    read_ranks(cast, all_spotted, lexicon)
    read_sentences(cast, all_spotted, passages(article))
    join_firms(cast, lexicon)
    join_letters(cast)
    know_staff(cast)
    join_introduced(cast)
    know_persons(cast, lexicon)
    know_leaders(cast, article, language)
    settle_countries(cast, lexicon.home)
    join_shorts(cast, language)
    join_holders(cast, article)
    return cast.records(trust_of(language))


def sights_of(
    article: Article, sentences: Sequence[Sentence], lexicon: Lexicon, names: Sequence[Name], credited: Sequence[Span]
) -> list[Sight]:
    """The sentences as seen with what the names mean in this article; towns tell that by what is seen at first."""
    own = own_rows(article, lexicon)
    sights = list(see(article.text, sentences, names, lexicon, own, credited))
    towns = towns_meant(sights)
    if not towns:
        return sights
    return list(see(article.text, sentences, names, lexicon, with_rows(own, towns, lexicon), credited))


def passages(article: Article) -> list[Span]:
    """The passages in quotation marks, but for single words and names."""
    blocks = [block.span for block in article.blocks if block.role in READ_ROLES]
    marked = find_marked(article.text, blocks)
    return [found.inner for found in marked if found.inner.stop - found.inner.start > SHORT]
