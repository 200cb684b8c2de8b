"""Numbers in running sentences: small ones in words, others in digits with groups of three."""

from typing import Final

from annotations.values.quantities.errors import untranslated
from annotations.values.quantities.wording import Translate
from annotations.values.vocabulary import gettext_noop

# One to nine, as news style guides have it; from ten on digits.
_IN_WORDS: Final = (
    gettext_noop("no"),
    gettext_noop("one"),
    gettext_noop("two"),
    gettext_noop("three"),
    gettext_noop("four"),
    gettext_noop("five"),
    gettext_noop("six"),
    gettext_noop("seven"),
    gettext_noop("eight"),
    gettext_noop("nine"),
)


def spelled(count: int, translate: Translate = untranslated) -> str:
    """Write a count of people as a sentence does: "seven", "12", "1,200"; zero is "no"."""
    return translate(_IN_WORDS[count]) if 0 <= count < len(_IN_WORDS) else f"{count:,}"
