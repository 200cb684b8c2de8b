"""The record: what we hold to have happened, and the words it rests on."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IncidentsConfig(AppConfig):
    """Incidents, the evidence linked to them, rulings, conflicts and frozen releases.

    Reads the desk and never writes to it. Receivers listen to what the desk says of its changes: what
    rests on them is stale.
    """

    name = "incidents"
    verbose_name = _("Record")

    def ready(self) -> None:
        """Connect the receivers."""
        from annotations import events  # noqa: PLC0415 the registry must be ready
        from incidents.actions import evidence, new_texts  # noqa: PLC0415

        for signal, receiver in (
            (events.claim_changed, evidence.claim_has_changed),
            (events.copies_changed, evidence.copies_have_changed),
            (events.event_changed, evidence.event_has_changed),
            (events.published_moved, evidence.publication_has_moved),
            (events.sources_merged, evidence.sources_have_merged),
            (events.text_changed, new_texts.text_has_changed),
        ):
            signal.connect(receiver, dispatch_uid=f"incidents.{receiver.__name__}")
