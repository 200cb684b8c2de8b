"""Lines that say who wrote a report: "By Ann Lee", "Bureau Report", "Reuters"."""

import re
from typing import Final

from annotations.text.spans import Span

_LONGEST: Final = 160  # code points of a line; a byline of more names is not proposed
_MOST_WORDS: Final = 16
_INITIAL: Final = 3  # code points, stop included: "Jr."
_LINKS: Final = frozenset(
    (
        *("and", "&", "with", "for", "of", "in", "at", "the", "y"),
        *("de", "la", "da", "di", "du", "der", "den", "ten", "van", "von"),
        *("bin", "ibn", "ben", "al", "el"),
    )
)
_BY: Final = re.compile(r"(?:by|written by|story by|text by|от)\s+", re.IGNORECASE)
_CREDITS: Final = re.compile(
    r"[(\[]?(?:additional\s|with\s)?(?:reporting|writing|editing|compiled|translated|edited|inputs?)"
    r"\s(?:by|from)\s(?=[^\W\d_])(?P<name>.{2,140})",
    re.IGNORECASE,
)
_DESK: Final = re.compile(
    r"(?:(?:by|from|by our|from our|by a|our|a|the)\s)?"
    r"(?:(?:bureau|staff|web|news|wire|special|foreign|city|online|digital|world|national|regional|"
    r"international|crime|senior|chief|own|agency)\s){1,3}"
    r"(?:bureau|desk|report|reports|reporters?|correspondents?|writers?|agencies|services?|team)"
    r"|(?:by|from|our|from our|by our)\s(?:agencies|correspondents?|reporters?)|agencies",
    re.IGNORECASE,
)
_AGENCY: Final = (
    r"(?:Reuters|Thomson Reuters|AFP|Agence France[- ]Presse|AP|(?:The )?Associated Press|UPI|"
    r"Interfax(?:-Kazakhstan)?|I?TAR-?TASS|TASS|RIA Novosti|RFE/RL|RIA|Xinhua|Kyodo|Yonhap|"
    r"Anadolu(?: Agency)?|AA|DPA|dpa|EFE|ANSA|PTI|Press Trust of India|ANI|IANS|UNB|Bernama|PA|"
    r"PA Media|Press Association|Bloomberg|Kazinform|KazTAG|Kabar|24\.kg|AKIpress|Ukrinform|"
    r"IRNA|SANA|NNA|WAM|MENA|Petra|CNA|BNS|CTK|PAP|Belga|Tanjug|Hina|BTA|Agerpres|Lusa)"
)
_AGENCY_LINE: Final = re.compile(
    rf"[–—(\[-]*\s?(?:(?:[Ss]ource|[Vv]ia|[Ff]rom)\s?:?\s)?{_AGENCY}"
    rf"(?:(?:\s?[/,+&|-]\s?|\sand\s){_AGENCY}){{0,5}}[)\]]?\.?"
)


def is_byline(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph only says who wrote the report: people, a desk, an agency."""
    if not 0 < len(paragraph) <= _LONGEST:
        return False
    words = paragraph.words(text)
    if _AGENCY_LINE.fullmatch(words) or _DESK.fullmatch(words.strip("()[].–—- ")):
        return True
    credit = _CREDITS.fullmatch(words)
    if credit is not None:
        return credit["name"][0].isupper()
    by = _BY.match(words)
    return by is not None and _is_names(words[by.end() :])


def _is_names(words: str) -> bool:
    """Tell whether words are names only: each begins with a capital, or joins two that do."""
    parts = re.findall(r"[^\s,|/–—-]+", words)
    names = [part for part in parts if part.lower() not in _LINKS]
    is_sentence = words.endswith(".") and len(words.rsplit(maxsplit=1)[-1]) > _INITIAL
    return (
        bool(names)
        and len(parts) <= _MOST_WORDS
        and not is_sentence
        and all(name[0].isupper() for name in names)
    )
