"""Notes on numbers, as readers get them: why a toll fell (R12), what a vague word was read as (R15)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from annotations.values.vocabulary import Qualifier, VaguePolicy, gettext_noop

Data = dict[str, Any]
Translate = Callable[[str], str]

_READ_AS: Final = gettext_noop("“%(words)s” is read as at least %(low)s (policy: %(policy)s)")
_NO_NUMBER: Final = gettext_noop("“%(words)s” is read as no number (policy: %(policy)s)")
_HIDDEN: Final = gettext_noop("a vague word is read as at least %(low)s (policy: %(policy)s)")


def drawn_notes(notes: Iterable[Mapping[str, Any]], clean: Callable[[str], str]) -> list[Data]:
    """Draw the notes of a number; why a toll fell is an editor's words, which may name somebody."""
    return [{**note, "why": clean(note["why"])} if "why" in note else {**note} for note in notes]


def with_words(figure: Mapping[str, Any], words: str, translate: Translate) -> Data:
    """Give a figure's own words, and for a vague one what they were read as, by which policy (R15).

    `words` are empty if readers may not see them.
    """
    vague = figure["qualifier"] == Qualifier.VAGUE and figure["policy"]
    policy = VaguePolicy(figure["policy"]) if vague else None
    if policy is None or (figure["low"] is None and not words):
        return {"words": words, "note": ""}
    said = _READ_AS if figure["low"] is not None else _NO_NUMBER
    told = {"words": words, "low": figure["low"], "policy": translate(policy.label)}
    return {"words": words, "note": translate(said if words else _HIDDEN) % told}
