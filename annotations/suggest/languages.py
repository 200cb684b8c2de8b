"""The languages that the engine can read, by code: another one is a module and a line here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotations.suggest.attributions import AttributionLexicon
from annotations.suggest.casualties import CasualtyLexicon
from annotations.suggest.lexicon.en import attributions, casualties, narration, speakers, times
from annotations.suggest.narration import NarrationLexicon
from annotations.suggest.speakers import SpeakerLexicon
from annotations.suggest.times import TimeLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that the engine knows of one language."""

    attributions: AttributionLexicon
    casualties: CasualtyLexicon
    times: TimeLexicon
    speakers: SpeakerLexicon
    narration: NarrationLexicon


_WORDS: Final[Mapping[str, Words]] = {
    "en": Words(
        attributions=attributions.ENGLISH,
        casualties=casualties.ENGLISH,
        times=times.ENGLISH,
        speakers=speakers.ENGLISH,
        narration=narration.ENGLISH,
    ),
}


def words_of(language: str) -> Words | None:
    """Give what is known of a language ("en", "en-GB"); None if the engine cannot read it."""
    return _WORDS.get(language.partition("-")[0].lower())


def is_readable(language: str) -> bool:
    """Tell whether the engine has rules for a language."""
    return words_of(language) is not None
