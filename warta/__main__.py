"""`python -m warta` is `warta`."""

from warta.cli import app

app()
