"""Keyset paging: a page begins after the last row of the one before, so page 1,000 costs what page 1 does.

The place is kept in the address as a signed token (`?after=…`, `?before=…`): only tokens that the
site made are followed; any other shows the first page. A token can be read, and addresses stay in logs
and in a browser's history, so it holds no words: names that a list is sorted by are looked up again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.core import signing
from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, Model, Q, QuerySet, TextField
from django.http import HttpRequest

from annotations.models.fields import CodeField

AFTER = "after"
BEFORE = "before"
PAGE_SIZE = 50
_SALT = "annotations.pages.paging"

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """Some rows of a list, and the tokens of the pages beside it; empty if there is none.

    A template links them with `{% querystring after=page.next_token before=None %}` and
    `{% querystring before=page.previous_token after=None %}`.
    """

    rows: list[Row]
    next_token: str = ""
    previous_token: str = ""

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def is_only(self) -> bool:
        """Whether there is no other page."""
        return not (self.next_token or self.previous_token)


def page_of(
    queryset: QuerySet[Row],
    request: HttpRequest,
    *,
    order: Sequence[str] = ("-edited_at", "-pk"),
    size: int = PAGE_SIZE,
) -> Page[Row]:
    """Give the page that the address asks for.

    `order` names fields or annotations, `-` before those that descend; together they must be unique
    (end with `pk`) and none may be null: the caller coalesces. Words are sorted by as plain fields of
    the row; a page sorted by them costs one query more.
    """
    after = _values(request.GET.get(AFTER, ""), order, queryset)
    before = None if after else _values(request.GET.get(BEFORE, ""), order, queryset)
    if before is not None:
        page = _page_before(queryset, before, order, size)
        if page is not None:
            return page
    rows = queryset.order_by(*order)
    found = list(rows.filter(_past(order, after))[: size + 1] if after else rows[: size + 1])
    if after and not found:
        return page_of(queryset, _without_place(request), order=order, size=size)
    shown = found[:size]
    return Page(
        rows=shown,
        next_token=_token(shown[-1], order) if len(found) > size else "",
        previous_token=_token(shown[0], order) if after else "",
    )


def _page_before(
    queryset: QuerySet[Row], before: list[Any], order: Sequence[str], size: int
) -> Page[Row] | None:
    """Give the page that ends before a row; none if the first page holds all that is there."""
    backwards = [_turned(name) for name in order]
    rows = queryset.filter(_past(backwards, before)).order_by(*backwards)
    found = list(rows[: size + 1])
    if len(found) <= size:
        return None
    shown = found[:size][::-1]
    return Page(
        rows=shown,
        next_token=_token(shown[-1], order),
        previous_token=_token(shown[0], order),
    )


def _without_place(request: HttpRequest) -> HttpRequest:
    asked = HttpRequest()
    asked.GET = request.GET.copy()
    for name in (AFTER, BEFORE):
        asked.GET.pop(name, None)
    return asked


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _past(order: Sequence[str], values: list[Any]) -> Q:
    """Tell the rows that come after one whose values these are, in this order."""
    past, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field = name.removeprefix("-")
        beyond = f"{field}__lt" if name.startswith("-") else f"{field}__gt"
        past |= same & Q(**{beyond: value})
        same &= Q(**{field: value})
    return past


def _token(row: Model, order: Sequence[str]) -> str:
    names = [name.removeprefix("-") for name in order]
    values = [None if _is_name(type(row), name) else _plain(_value(row, name)) for name in names]
    return signing.dumps([list(order), values], salt=_SALT)


def _values(token: str, order: Sequence[str], queryset: QuerySet[Row]) -> list[Any] | None:
    """Read a token's values; none if the site did not make it for this order, or its row is gone."""
    try:
        known, values = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    if known != list(order):
        return None
    names = [name.removeprefix("-") for name in order]
    left_out = [name for name, value in zip(names, values, strict=True) if value is None]
    if not left_out:
        return list(values)
    rows = queryset.model._default_manager.filter(pk=values[-1])  # noqa: SLF001 Django's public name
    found = rows.values(*left_out).first()
    if found is None:
        return None
    return [found.get(name, value) for name, value in zip(names, values, strict=True)]


def _is_name(model: type[Model], name: str) -> bool:
    """Tell whether a list is sorted by words here, which no address may tell; codes are none."""
    try:
        field = model._meta.get_field(name)  # noqa: SLF001 Django’s public name
    except FieldDoesNotExist:  # an annotation, or a field of another row: numbers and dates
        return False
    return isinstance(field, CharField | TextField) and not isinstance(field, CodeField)


def _value(row: Model, name: str) -> object:
    value: object = row
    for step in name.split("__"):
        value = getattr(value, step)
    return value


def _plain(value: object) -> object:
    """Write a moment to the microsecond, as the database keeps it."""
    return value.isoformat() if isinstance(value, date | datetime) else value
