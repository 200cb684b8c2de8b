"""A world of rows copied many times over, by a few bulk inserts: for counting queries."""

import copy

from django.db.models.base import ModelState

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimPart,
    Comment,
    Figure,
    HistoryLine,
    Mention,
    Outlet,
    ReportedEvent,
    Source,
    SourceAlias,
    TimeMark,
)
from annotations.models.fields import new_key

ORDER = (
    *(Outlet, Source, SourceAlias, Article, ArticleVersion, ReportedEvent),
    *(Claim, ClaimPart, Figure, TimeMark, Mention, Comment),
)


def copy_world(times, *more):
    """Copy every report with all that hangs on it, and then the rows of the models in `more`."""
    twins = {}
    for model in (*ORDER, *more):
        _copy_rows(model, times, twins)
    _copy_history(times, twins)


def _copy_rows(model, times, twins):
    rows = list(model._default_manager.all())
    made = [_twin(row, number, twins) for number in range(times) for row in rows]
    model._default_manager.bulk_create(made)
    for place, twin in enumerate(made):
        twins[model, rows[place % len(rows)].pk, place // len(rows)] = twin


def _twin(row, number, twins):
    twin = copy.copy(row)
    twin._state = ModelState()
    twin.pk = None
    for field in type(row)._meta.concrete_fields:
        other = field.is_relation and twins.get(
            (field.related_model, getattr(row, field.attname), number)
        )
        if other:
            setattr(twin, field.attname, other.pk)
    if hasattr(row, "key"):
        twin.key = new_key()
    if isinstance(row, Outlet):
        twin.name = f"{row.name} {number}"
    return twin


def _copy_history(times, twins):
    lines = list(HistoryLine.objects.filter(kind="claim"))
    claims = dict(Claim.objects.values_list("key", "pk"))
    made = []
    for number in range(times):
        for line in lines:
            twin = _twin(line, number, twins)
            twin.object_key = twins[Claim, claims[line.object_key], number].key
            made.append(twin)
    HistoryLine.objects.bulk_create(made)
