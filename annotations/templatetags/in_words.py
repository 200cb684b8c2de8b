"""Values in words: a date as far as it is known, a doubt about a text, a code of the vocabulary."""

from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext

from annotations.models import HistoryLine
from annotations.review import reason_in_words
from annotations.text.canonical import Doubt
from annotations.values import dates
from annotations.values.vocabulary import Verb

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


@register.filter
def return_reason(said: object) -> str:
    """Say for which reason a claim was returned, from its line of history; empty without one."""
    reason = reason_in_words(Verb.RETURN, str(said or ""))
    return gettext(reason) if reason else ""


@register.filter
def line_reason(line: HistoryLine) -> str:
    """Say the reason of a line of history, with a code out of the review's lists in its words."""
    reason = reason_in_words(line.verb, line.reason)
    if not reason:
        return line.reason
    return line.reason.replace(line.reason.partition(":")[0], gettext(reason), 1)


@register.filter
def ago(moment: datetime) -> str:
    """Say how long ago a moment is: "just now" within the first minute, else "4 minutes"."""
    if timezone.now() - moment < timedelta(minutes=1):
        return gettext("just now")
    return timesince(moment)
