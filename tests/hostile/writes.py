"""What an attack changed: a digest of all tables, and the statements that wrote something."""

import hashlib
import re
from contextlib import contextmanager

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection

WRITING = ("INSERT", "UPDATE", "DELETE")
WRITTEN = re.compile(r'\s*(?:INSERT(?: OR IGNORE)? INTO|UPDATE|DELETE FROM) "(\w+)"', re.IGNORECASE)
SIGNING_IN = "annotations_person.last_login"  # the tests' own doing


def tables():
    """Give every table but that of the sessions."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model is not Session and model._meta.managed
    ]


def rows(*, but=(), known=None, only=None):
    """Give every row of every table (or `only` of these), without these columns (`table.column`).

    With `known` (see `ids`) the ids of rows made since read "new": a database numbers them as it likes.
    """
    found = {}
    for model in tables():
        table = model._meta.db_table
        if only is not None and table not in only:
            continue
        columns = [
            one
            for one in model._meta.concrete_fields
            if f"{table}.{one.column}" not in {*but, SIGNING_IN}
        ]
        stored = model._default_manager.order_by("pk").values_list(
            *(one.attname for one in columns)
        )
        found[table] = [
            tuple(_plain(one, value, known) for one, value in zip(columns, row, strict=True))
            for row in stored
        ]
    return found


def ids():
    """Give the ids that every table has now."""
    return {
        model._meta.db_table: set(model._default_manager.values_list("pk", flat=True))
        for model in tables()
    }


def _plain(column, value, known):
    if isinstance(value, memoryview):
        return bytes(value)
    if known is None or value is None:
        return value
    model = column.model if column.primary_key else column.related_model
    if model is not None and model._meta.db_table in known:
        return value if value in known[model._meta.db_table] else "new"
    return value


def digest(*, but=()):
    """Digest every row of every table."""
    return hashlib.sha256(repr(sorted(rows(but=but).items())).encode()).hexdigest()


def changed(before, after):
    """Name the tables in which two states differ."""
    return sorted(name for name in before if before[name] != after[name])


def tables_in(statements):
    """Name the tables that these statements write to."""
    return {WRITTEN.match(one)[1] for one in statements}


@contextmanager
def watched():
    """List the statements that write, except to the sessions."""
    found = []

    def note(execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(WRITING) and "django_session" not in sql:
            found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield found
