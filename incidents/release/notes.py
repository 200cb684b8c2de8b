"""Notes on numbers, as readers get them: why a toll fell (R12), what a vague word was read as (R15)."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from annotations.values.vocabulary import Qualifier, VaguePolicy, gettext_noop
from incidents.reckoning.codes import NoteType

Data = dict[str, Any]
Translate = Callable[[str], str]

_READ_AS: Final = gettext_noop("“%(words)s” is read as at least %(low)s (policy: %(policy)s)")
_NO_NUMBER: Final = gettext_noop("“%(words)s” is read as no number (policy: %(policy)s)")
_HIDDEN: Final = gettext_noop("a vague word is read as at least %(low)s (policy: %(policy)s)")


def drawn_notes(
    cell: Mapping[str, Any],
    clean: Callable[[str], str],
    *,
    is_told: Callable[[Mapping[str, Any]], bool],
) -> Data:
    """Draw the notes of a number; why a toll fell is an editor's words, which may name somebody."""
    told = [note for note in cell["told"] if is_told(note)]
    hidden = {NoteType.REVISED_DOWN} if len(told) < len(cell["told"]) else set()
    return {
        "notes": [note for note in cell["notes"] if note not in hidden],
        "told": [
            {**note, "why": clean(note["why"])} if "why" in note else {**note} for note in told
        ],
    }


def drawn_conflict(
    conflict: Mapping[str, Any], clean: Callable[[str], str], translate: Callable[[str], str]
) -> Data:
    """Draw a conflict in words; the reason is an editor's, which may name somebody."""
    told = conflict["told"]
    words = translate(told["message"]) % told["params"] if told else ""
    kept = {name: value for name, value in conflict.items() if name != "told"}
    return {**kept, "words": words, "reason": clean(conflict["reason"])}


def kept_superseded(accounts: list[Data]) -> list[Data]:
    """Mark as superseded only what a later word of the same source that is drawn supersedes.

    Of a source protected since, the later word was perhaps that of the body it speaks for.
    """
    now = {account["source"] for account in accounts if not account["superseded"]}
    return [
        {**account, "superseded": account["superseded"] and account["source"] in now}
        for account in accounts
    ]


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
