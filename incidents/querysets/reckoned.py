"""Questions to the rulings and the conflicts."""

from typing import TYPE_CHECKING, Self

from django.db import models

from annotations.rights import Right
from annotations.values.vocabulary import ConflictState

if TYPE_CHECKING:
    from annotations.models import Person
    from incidents.models import Conflict, Ruling


class RulingQuerySet(models.QuerySet["Ruling"]):
    """Rulings."""

    def in_force(self) -> Self:
        """Keep those that nobody has lifted."""
        return self.filter(lifted_at=None)


class ConflictQuerySet(models.QuerySet["Conflict"]):
    """Conflicts."""

    def standing(self) -> Self:
        """Keep those that hold: found by the rules, or opened about claims that count."""
        return self.filter(stands=True)

    def open(self) -> Self:
        """Keep the standing ones that nobody has settled."""
        return self.standing().filter(state=ConflictState.OPEN)

    def visible_to(self, person: "Person") -> Self:
        """Keep what a person may see: all, for those who see the record before it is published."""
        return self.all() if person.may(Right.SEE_RECORD) else self.none()

    def settled_as(self, state: str) -> Self:
        """Keep the standing ones in this state."""
        return self.standing().filter(state=state)

    def opened_by_people(self) -> Self:
        """Keep those that a person opened, the first first."""
        return self.exclude(opened_by=None).order_by("pk")

    def gone(self) -> Self:
        """Keep those that closed themselves, for they no longer hold."""
        return self.filter(stands=False)

    def owned_by(self, person: "Person") -> Self:
        """Keep those that a person has to settle."""
        return self.filter(owner=person)

    def without_owner(self) -> Self:
        """Keep those that are nobody's yet."""
        return self.filter(owner=None)

    def of_whole_incidents(self) -> Self:
        """Leave out those of incidents that are part of another: what still holds is found there."""
        return self.filter(incident__merged_into=None)

    def of_incidents_called(self, words: str) -> Self:
        """Keep those of incidents whose title holds these words."""
        return self.filter(incident__title__icontains=words)

    def with_people(self) -> Self:
        """Load the incident of each, who owns it, who opened and who settled it."""
        return self.select_related("incident", "owner", "opened_by", "settled_by")
