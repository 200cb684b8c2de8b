"""Words for the record's pages: days as they are known, a cell's name."""

from django import template
from django.utils.translation import gettext

from incidents.pages.words import date_words
from incidents.reckoning.naming import cell_name

register = template.Library()


@register.filter
def record_day(edtf: str) -> str:
    """Say a stored date in words; empty stays empty."""
    return date_words(edtf, gettext)


@register.simple_tag
def cell_title(harm: str, node: str) -> str:
    """Name a cell of the record: "Victims killed"."""
    return cell_name(harm, node, gettext)
