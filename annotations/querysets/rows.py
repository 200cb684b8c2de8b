"""What all tables share: the newest version of a row wins, and rows belong to desks."""

from typing import TYPE_CHECKING, TypeVar

from django.db import models
from django.db.models import F

from annotations.rights import Right

if TYPE_CHECKING:
    from annotations.models import Person


class StaleVersionError(Exception):
    """The row has changed since the version that was seen; nothing was written.

    `current` is the row as it stands now.
    """

    def __init__(self, current: models.Model) -> None:
        super().__init__("changed by somebody else meanwhile")
        self.current = current


Row = TypeVar("Row", bound=models.Model)


def take_version(row: Row, *, seen: int) -> Row:
    """Claim the right to change a row: only the form that saw its newest version gets it.

    One UPDATE decides, so it holds for two people as for one person with two tabs, on both engines.

    Raises:
        StaleVersionError: if the row has changed since version `seen`; nothing is written.
    """
    rows = type(row)._default_manager.filter(pk=row.pk)  # noqa: SLF001 Django's public name
    if not rows.filter(version=seen).update(version=F("version") + 1):
        raise StaleVersionError(rows.get())
    return rows.get()


def desks_of(person: "Person") -> "models.QuerySet[models.Model]":
    """Give the desks whose reports a person may see: their own, if they work at a desk at all."""
    return person.desks.all() if person.may(Right.SEE_REPORTS) else person.desks.none()
