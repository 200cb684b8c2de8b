"""Choices that several filters offer: rows by their keys, and whether a source is protected."""

import django_filters
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


def by_key(
    rows: type[Model], *, label: Promise, every: Promise, field: str | None = None
) -> django_filters.ModelChoiceFilter:
    """Offer rows by their keys: none before the filter knows what a person may see.

    `every` says that nothing is chosen; `field` leads to the rows where the filter is not named so.
    """
    return django_filters.ModelChoiceFilter(
        label=label,
        field_name=field,
        queryset=rows._default_manager.none(),  # noqa: SLF001 Django's public name
        to_field_name="key",
        empty_label=every,
    )


def protected_or_not(label: Promise, field: str) -> django_filters.ChoiceFilter:
    """Offer protected sources, and those that are not."""
    return django_filters.ChoiceFilter(
        label=label,
        field_name=field,
        choices=[("True", _("protected")), ("False", _("not protected"))],
        empty_label=_("either"),
    )
