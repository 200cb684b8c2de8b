"""The record: what we hold to have happened, and the words it rests on."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IncidentsConfig(AppConfig):
    """Incidents, the evidence linked to them, rulings, conflicts and frozen releases.

    Reads the desk and never writes to it. One receiver listens: a changed claim makes what rests on
    it stale.
    """

    name = "incidents"
    verbose_name = _("Record")

    def ready(self) -> None:
        """Connect the one receiver."""
        from annotations.events import claim_changed  # noqa: PLC0415 the registry must be ready
        from incidents.actions.evidence import claim_has_changed  # noqa: PLC0415

        claim_changed.connect(claim_has_changed, dispatch_uid="incidents.claim_has_changed")
