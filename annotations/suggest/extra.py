"""Optional engines that read a text a second time, where they are installed; silently none else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotations.suggest import dependencies
from annotations.suggest.languages import words_of

if TYPE_CHECKING:
    from annotations.suggest.report import Findings

SPACY: Final = "spacy"
EXTRAS: Final[tuple[str, ...]] = (SPACY,)
_LANGUAGE: Final = "en"  # of the one model there is
_INSTALLED: Final[Mapping[str, Callable[[], bool]]] = {SPACY: dependencies.is_installed}


def is_installed(extra: str) -> bool:
    """Tell whether an extra can be used here; an unknown one never can."""
    return extra in _INSTALLED and _INSTALLED[extra]()


def with_extra(
    text: str, found: "Findings", *, extra: str, language: str = _LANGUAGE
) -> "Findings":
    """Check and complete what the engines found in a text by an extra, named as in `EXTRAS`.

    Only the attributed claims change. Empty, not installed, or of another language, it gives
    `found` back as it is.
    """
    words = words_of(language)
    is_read = language.partition("-")[0].lower() == _LANGUAGE
    if words is None or not is_read or not is_installed(extra):
        return found
    claims = dependencies.with_dependencies(text, found.attributions, words.attributions)
    return replace(found, attributions=claims)
