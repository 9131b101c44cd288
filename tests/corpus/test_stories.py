"""The table of stories."""

from __future__ import annotations

from pathlib import Path

from corpus.crawls_made import ask, built, jsonl, record


def test_the_table_has_stories_of_two_and_more(tmp_path: Path) -> None:
    fire = "Kebakaran gudang cat melanda Kampung Melayu"
    others = (
        "Harga cabai rawit naik di Medan",
        "Tim bulu tangkis putri tiba di Paris",
        "Jembatan gantung Cianjur dibuka",
    )
    titles = [fire, f"Dua orang tewas: {fire}", *others]
    rows = [
        record(n, title=title, text=f"{title}.", published=f"2025-06-09T0{n}:00:00+07:00")
        for n, title in enumerate(titles)
    ]
    rows.append(record(9, title=fire, text=fire))  # no day: nothing can be told of it
    built(tmp_path / "out", jsonl(tmp_path / "a.jsonl", rows))
    question = """SELECT a.id, f.id FROM stories JOIN articles a USING (article)
                  JOIN articles f ON f.article = story ORDER BY 1"""
    assert ask(tmp_path / "out", question) == [("0", "0"), ("1", "0")]
