"""Killed tolls that fell, as a page asks why: whose toll it is, from which words to which (R12)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.values.vocabulary import Harm, gettext_noop
from incidents.pages.words import Translate, bare, date_words
from incidents.reckoning.naming import cell_name
from incidents.release.basis import Basis, Fall, Number, Said

_FROM_TO: Final = gettext_noop("%(source)s: %(name)s, from %(older)s to %(newer)s")
_BEFORE: Final = gettext_noop("Before: %(words)s. Now: %(newer)s.")
_QUOTED: Final = gettext_noop("“%(words)s” (%(when)s)")
_UNDATED: Final = gettext_noop("time not stated")


@dataclass(frozen=True, slots=True, kw_only=True)
class FallRow:
    """A toll that fell: its name with both numbers, the words of both tolls, and what was said of it.

    `version` is that of the note on it, 0 if there is none.
    """

    fingerprint: str
    name: str
    words: str
    why: str
    version: int


def fall_rows(basis: Basis, translate: Translate) -> list[FallRow]:
    """List the tolls that fell, as the desk sees them."""
    told = {number.key: (said, number) for said in basis.said for number in said.numbers}
    return [_row(fall, basis, told, translate) for fall in basis.falls]


def _row(
    fall: Fall, basis: Basis, told: dict[str, tuple[Said, Number]], translate: Translate
) -> FallRow:
    older = [told[key] for key in fall.older_figures]
    newer = [told[key] for key in fall.newer_figures]
    said = newer[0][0]
    speaker = basis.speakers.get(said.origin)
    name = translate(_FROM_TO) % {
        "source": speaker.label if speaker else said.report.outlet,
        "name": cell_name(Harm.KILLED, fall.node, translate),
        "older": fall.older,
        "newer": fall.newer,
    }
    words = translate(_BEFORE) % {
        "words": ", ".join(_quoted(older, translate)),
        "newer": ", ".join(_quoted(newer, translate)),
    }
    return FallRow(
        fingerprint=fall.fingerprint, name=name, words=words, why=fall.words, version=fall.version
    )


def _quoted(told: Sequence[tuple[Said, Number]], translate: Translate) -> Iterator[str]:
    """Give the words of each figure, and as of when they are, as far as a figure or its report says."""
    for said, number in told:
        when = date_words(number.as_of or said.report.published, translate)
        shown = {"words": bare(number.quote), "when": when or translate(_UNDATED)}
        yield translate(_QUOTED) % shown
