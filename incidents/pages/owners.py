"""Who can own work on the record."""

from django.db.models import QuerySet

from annotations.models import Person
from annotations.rights import MAY, Right


def owners() -> QuerySet[Person]:
    """Give the people who may work on the record, by their names."""
    roles = [role.value for role in MAY[Right.EDIT_RECORD]]
    found = Person.objects.filter(is_active=True, groups__name__in=roles)
    return found.distinct().order_by("first_name", "last_name", "username")
