"""Datelines: the place, and sometimes day and agency, that a story begins with.

"Almaty: …", "TARAZ, Kazakhstan (Reuters) - …", "ASTANA, Nov 12 (Interfax) — …".
"""

import re
from dataclasses import dataclass
from typing import Final

from annotations.text.spans import Span

_LONGEST: Final = 120  # code points looked at
_MOST_WORDS: Final = 6  # of a place, region and country
_MOST_BEFORE_COLON: Final = 3
_NAME: Final = r"[^\W\d_][\w.'’`]{0,30}(?:-[\w.'’`]{1,30}){0,3}"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_NAME}(?:(?:,\s?|\s|/){_NAME}){{0,5}}?)"
    r"(?:,?\s(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}"
    r"|\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)"
    r"(?:,?\s\d{4})?)?"
    r"(?P<agency>\s?\([^()\n]{2,40}\))?"
    r"(?P<mark>:|\s?(?:--|[–—])|\s-|(?<=\))-)\s{1,3}(?=(?P<next>\S))",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    ("of", "de", "la", "el", "al", "the", "and", "upon", "sur", "am", "do", "da")
)
_LABELS: Final = re.compile(  # what stands before a colon and is no place
    r"update|updated|breaking|analysis|exclusive|explainer|explained|opinion|comment|note|"
    r"correction|editor['’]s|live|video|photos?|pictures?|watch|read|sources?|published|posted|"
    r"date|time|by|police|officials|prosecutors|witness|witnesses|reports?|factbox|timeline|"
    r"background|summary|related|tags|topics|questions?|answer|warning|caption|image|headline|"
    r"statement|quote|interview|profile|news|world|facts?|reporter|ministry",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's span, from the start of the paragraph to its dash or colon, and its place."""

    span: Span
    place: str


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """Find the dateline that a paragraph begins with."""
    end = min(paragraph.end, paragraph.start + _LONGEST)
    found = _DATELINE.match(text, paragraph.start, end)
    if found is None or not _is_place(found):
        return None
    mark_end = found.end("mark")
    return Dateline(Span(paragraph.start, mark_end), found["place"].rstrip(", "))


def _is_place(found: re.Match[str]) -> bool:
    """Tell whether the words before the mark can be a place."""
    place = found["place"]
    names = re.findall(r"[^\s,/]+", place)
    is_capital = all(name[0].isupper() or name.lower() in _SMALL for name in names)
    if not is_capital or not place[0].isupper() or _LABELS.fullmatch(names[0]):
        return False
    if found["agency"]:
        return len(names) <= _MOST_WORDS
    if not (found["next"].isupper() or not found["next"].isalpha()):
        return False
    return found["mark"] != ":" or len(place.split(",")[0].split()) <= _MOST_BEFORE_COLON
