"""The record in the admin site: to look at, for those who may see it before it is published.

Nothing is changed here: the record's own pages call its actions, with reason and history.
"""

from django.contrib import admin

from annotations.admin import ReadOnlyAdmin
from annotations.rights import Right
from incidents.models import Conflict, Incident, Release


class RecordAdmin(ReadOnlyAdmin):
    """Rows of the record: read-only."""

    right = Right.SEE_RECORD


@admin.register(Incident)
class IncidentAdmin(RecordAdmin):
    """Incidents."""

    list_display = ("title", "when", "place", "grade", "state", "demo")
    list_filter = ("state", "grade")


@admin.register(Conflict)
class ConflictAdmin(RecordAdmin):
    """Conflicts between what sources say."""

    list_display = ("__str__", "incident", "state")
    list_select_related = ("incident",)
    list_filter = ("state",)


@admin.register(Release)
class ReleaseAdmin(RecordAdmin):
    """What was published, frozen.

    Its record is not shown here: it still names who was protected or redacted later, and only the
    record's own pages draw it through what is withheld.
    """

    exclude = ("record", "digest")
    list_display = ("__str__", "incident")
    list_select_related = ("incident",)
