"""What templates need besides Django's own: codes as words, days as words, a once-token."""

import secrets
from collections.abc import Iterable

from django import template
from django.utils.translation import gettext

from annotations.values.vocabulary import Code

register = template.Library()


@register.filter
def label(code: object) -> str:
    """Show a code in its own words, translated."""
    return gettext(code.label) if isinstance(code, Code) else str(code)


@register.filter
def labels(codes: Iterable[object], between: str = ", ") -> str:
    """Show several codes in their words, in a steady order."""
    return between.join(sorted(label(code) for code in codes))


@register.simple_tag
def once_token() -> str:
    """Make the token that lets a form be done only once, however often it is sent."""
    return secrets.token_urlsafe(18)
