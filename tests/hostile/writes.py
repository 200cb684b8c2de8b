"""What an attack changed: a digest of all tables, and the statements that wrote something."""

import hashlib
from contextlib import contextmanager

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection

WRITING = ("INSERT", "UPDATE", "DELETE")
SIGNING_IN = "annotations_person.last_login"  # the tests' own doing


def rows(*, but=()):
    """Give every row of every table but the sessions, without these columns (`table.column`)."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model is Session or not model._meta.managed:
            continue
        table = model._meta.db_table
        names = [
            one.attname
            for one in model._meta.concrete_fields
            if f"{table}.{one.column}" not in {*but, SIGNING_IN}
        ]
        stored = model._default_manager.order_by("pk").values_list(*names)
        found[table] = [tuple(_plain(value) for value in row) for row in stored]
    return found


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value


def digest(*, but=()):
    """Digest every row of every table."""
    return hashlib.sha256(repr(sorted(rows(but=but).items())).encode()).hexdigest()


def changed(before, after):
    """Name the tables in which two states differ."""
    return sorted(name for name in before if before[name] != after[name])


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
