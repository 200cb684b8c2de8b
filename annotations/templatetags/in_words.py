"""Values in words: a date as far as it is known, a doubt about a text, a code of the vocabulary."""

from django import template
from django.utils.translation import gettext

from annotations.text.canonical import Doubt
from annotations.values import dates

register = template.Library()


@register.filter
def day_words(edtf: object) -> str:
    """Say a date (EDTF, as stored or as read) in words; nothing for nothing."""
    written = str(edtf or "")
    return dates.in_words(dates.parse_edtf(written), gettext) if written else ""


@register.filter
def doubt_words(doubt: object) -> str:
    """Say a doubt in the reader's language, with its values; one that was stored, as it was written."""
    return gettext(doubt.template) % doubt.params if isinstance(doubt, Doubt) else str(doubt)
