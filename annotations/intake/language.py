"""Which language a report is probably written in: by its script, then by its commonest words."""

import re
from collections.abc import Mapping
from typing import Final

_SAMPLE: Final = 20_000  # code points looked at
_FEWEST: Final = 0.04  # share of words that must be common ones of the language
_FEWEST_KINDS: Final = 2  # one word may belong to any language
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final[Mapping[str, re.Pattern[str]]] = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0530-\u058f]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
_OWN_LETTERS: Final[Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    "cyrillic": (
        ("kk", re.compile(r"[әғқңұһӘҒҚҢҰҺ]")),
        ("uk", re.compile(r"[іїєґІЇЄҐ]")),
        ("ru", re.compile(r"[ыэёЫЭЁ]")),
    ),
    "arabic": (
        ("ur", re.compile(r"[ٹڈڑے]")),
        ("fa", re.compile(r"[پچژگ]")),
        ("ar", re.compile(r"[ةىؤ]|ال")),
    ),
}
_COMMON: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(("the", "of", "and", "in", "to", "said", "was", "were", "that", "by", "from")),
    "fr": frozenset(("le", "la", "les", "des", "et", "une", "dans", "est", "qui", "du", "au")),
    "es": frozenset(("el", "los", "las", "del", "y", "en", "que", "una", "por", "con", "fue")),
    "de": frozenset(("der", "die", "das", "und", "ein", "eine", "nicht", "mit", "von", "auf")),
    "pt": frozenset(("o", "os", "uma", "não", "em", "um", "foi", "com", "do", "da", "na", "no")),
    "it": frozenset(("il", "di", "che", "è", "gli", "della", "una", "per", "sono", "nel")),
    "nl": frozenset(("het", "een", "van", "en", "zijn", "niet", "op", "voor", "met", "dat")),
    "tr": frozenset(("ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "dedi", "olan")),
    "pl": frozenset(("w", "i", "na", "się", "nie", "że", "z", "do", "jest", "przez")),
}


def proposed_language(text: str) -> str:
    """Propose a language as a BCP 47 code; empty if the text gives no sufficient sign of one."""
    sample = text[:_SAMPLE]
    counts = {name: len(script.findall(sample)) for name, script in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    if script == "zh" and counts["ja"]:
        return "ja"
    if script == "latin":
        return _by_common_words(sample)
    if script in _OWN_LETTERS:
        return _by_own_letters(sample, script)
    return script


def _by_own_letters(sample: str, script: str) -> str:
    """Choose by letters that only one language of a script has; the first with enough of them."""
    letters = len(_SCRIPTS[script].findall(sample))
    for language, own in _OWN_LETTERS[script]:
        if len(own.findall(sample)) * 200 > letters:
            return language
    return ""


def _by_common_words(sample: str) -> str:
    """Choose by the commonest words of each language."""
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = {
        language: [word for word in words if word in common] for language, common in _COMMON.items()
    }
    language = max(hits, key=lambda name: len(hits[name]))
    is_sure = len(set(hits[language])) >= _FEWEST_KINDS
    return language if is_sure and len(hits[language]) >= _FEWEST * len(words) else ""
