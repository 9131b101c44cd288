"""Sites that are left alone for a time, since they have failed or asked for it."""

from __future__ import annotations

from collections.abc import Callable

from warta.errors import InputError
from warta.sources.web import UnfetchedError, site_of
from warta.watch.intervals import wait_after
from warta.watch.state import State


def resting(state: State, now: float) -> Callable[[str], bool]:
    """Whether the site of an address is left alone at the moment."""
    sites = {row["site"] for row in state.rows("SELECT site FROM sites WHERE until > ?", now)}
    return lambda url: site_of(url) in sites


def note_site(state: State, url: str, error: InputError | None, now: float) -> None:
    """Leave the site of an address alone, for longer each time; without an error it is well again."""
    site = site_of(url)
    known = state.row("sites", site)
    if error is None:
        if known is not None and known["until"] <= now:
            state.drop("sites", [site])
        return
    failures = (known["failures"] if known else 0) + 1
    after = error.retry_after if isinstance(error, UnfetchedError) else None
    state.put("sites", site, until=now + wait_after(failures, after, now), failures=failures, error=str(error))
