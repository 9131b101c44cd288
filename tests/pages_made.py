"""Pages that tests make, of the parts that they are about."""

from __future__ import annotations

from typing import cast

from warta.page import read_page
from warta.page.labelled import Labelled
from warta.records import Article, Block, Page, Role, Span

ADDRESS = "https://kabarpagi.example/ekonomi/harga-beras-naik-lagi-di-pasar-sagara"
TITLE = "Harga Beras Naik Lagi di Pasar Sagara"
BODY = (
    "Harga beras di Pasar Sagara naik lagi pada Senin pagi, kata para pedagang yang sudah lama berjualan di sana.",
    "Pemerintah kabupaten berjanji membuka gudang cadangan sebelum akhir pekan agar harga turun dan warga tenang.",
    "Ketua pedagang, Sri Lestari, meminta agar operasi pasar diadakan di tiga kecamatan, bukan di kota saja.",
    "Petani di lereng gunung mengaku belum panen karena hujan datang terlambat dua bulan dari biasanya tahun ini.",
)


def html(body: str = "", head: str = "", title: str = TITLE) -> str:
    """A page with a headline and an article; `body` follows the paragraphs."""
    text = "".join(f"<p>{line}</p>" for line in BODY)
    return (
        f'<html lang="id"><head><title>{title}</title><meta property="og:type" content="article">{head}</head><body>'
        f'<article><h1>{title}</h1><div class="article-body">{text}{body}</div></article></body></html>'
    )


def article(body: str = "", head: str = "", url: str | None = ADDRESS, title: str = TITLE) -> Article:
    """The same, read."""
    return read_page(Page("1", html=html(body, head, title).encode(), url=url))


def labelled(*lines: tuple[Role, str], around: tuple[str, ...] = (), rule: str = "made") -> Labelled:
    """Lines with their roles, as if they had been labelled."""
    blocks, at = [], 0
    for role, line in lines:
        blocks.append(Block(role, Span(at, at + len(line)), rule))
        at += len(line) + 1
    return Labelled(Page("1", html=b""), "\n".join(line for _, line in lines), tuple(blocks), around=around)


def drawn(page: str, rule: str = "drawn") -> Labelled:
    """The labelled lines of a drawn page, a line each with its role before it: "body| Kopi dipanen di bukit."."""
    rows = (row.split("| ", 1) for row in page.strip().split("\n"))
    return labelled(*((cast(Role, role), line) for role, line in rows), rule=rule)


def ld(source: str) -> str:
    """JSON-LD for the head."""
    return f'<script type="application/ld+json">{source}</script>'
