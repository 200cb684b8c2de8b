"""The options of a select. A claim's form has hundreds: a template loop takes five times as long."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join

register = template.Library()

Option = Mapping[str, Any]
Group = tuple[str | None, list[Option], int]


@register.filter
def as_options(groups: Iterable[Group]) -> str:
    """Write the options of a select as Django's own template does; groups as its widget gives them."""
    return format_html_join("", "{}", ([_written(*each)] for each in groupby(groups, _name)))


def _name(group: Group) -> str | None:
    return group[0]


def _written(name: str | None, groups: Iterable[Group]) -> str:
    values = (_values(option) for _, options, _ in groups for option in options)
    written = format_html_join("", '\n<option value="{}"{}>{}</option>', values)
    return format_html('<optgroup label="{}">{}</optgroup>', name, written) if name else written


def _values(option: Option) -> tuple[str, str, object]:
    attributes = option["attrs"]
    return str(option["value"]), flatatt(attributes) if attributes else "", option["label"]
