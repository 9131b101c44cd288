"""What changed between two versions of an article: in its head, its text, and in who said and did what.

A version is an article in the form of a dataset, whether it comes from one or was read just now: `versions_of` finds
those of one address in a dataset, `version_of` makes one of a page. `changes` gives the differences of two of them.
"""

from __future__ import annotations

from warta.versions.changes import Change, Changes, Differing, changes
from warta.versions.found import Version, version_of, versions_of
from warta.versions.words import Piece

__all__ = ["Change", "Changes", "Differing", "Piece", "Version", "changes", "version_of", "versions_of"]
