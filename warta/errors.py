"""Everything Warta raises on purpose.

    WartaError
    ├── UsageError         a request that cannot be answered: `read` of a source that holds several articles
    └── InputError         an input that cannot be read; the message names it and says what to do
        ├── NotFoundError  no file, folder or address of that name
        ├── EmptyError     there is nothing in it
        ├── BinaryError    it is not text: a picture, an archive, a PDF
        └── RecordError    a JSON record without the required form

Catch `InputError` around `warta.read` to go on with the next input, or use `warta.read_many`, which yields a
`Failure` in its place.
"""

from __future__ import annotations


class WartaError(Exception):
    """The root of the tree: catch this to catch them all."""


class UsageError(WartaError):
    """A request that cannot be answered, such as `read` of a source that holds several articles."""


class InputError(WartaError):
    """An input that cannot be read."""


class NotFoundError(InputError):
    """No file, folder or address of that name."""


class EmptyError(InputError):
    """There is nothing in the input."""


class BinaryError(InputError):
    """The input is not text."""


class RecordError(InputError):
    """A JSON record without the required form."""
