"""The desk: what the reports say."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnotationsConfig(AppConfig):
    """Reports, the claims marked in them, their sources, and the review of attributions.

    Knows nothing of incidents: what the record concludes cannot reach the marking page.
    """

    name = "annotations"
    verbose_name = _("Desk")
