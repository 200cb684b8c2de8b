"""What somebody else took a moment before: the unique index tells, and people read it in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from annotations.review import RefusedError


@contextmanager
def refused_if_taken(message: str) -> Iterator[None]:
    """Write a row whose name nobody else may have, or say so; the transaction around it goes on.

    Raises:
        RefusedError: with `message`, if the database refused the row.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise RefusedError(message) from None
