"""Which stance a claim takes: that of its cue, unless a plain "said" is followed by what tells more."""

import re
from typing import Final

from annotations.values.vocabulary import Stance, default_stance

_PRONOUN: Final = re.compile(r"(?:it|he|she|they|we|there)\b", re.IGNORECASE)
_NO_REPORTS: Final = re.compile(r"no (?:reports|information)\b", re.IGNORECASE)
_TO_BLAME: Final = re.compile(r"\b(?:was|were|is|are) responsible for\b")
_OWN_VERB: Final = 4  # words in which "it had no reports" has its verb
_TOLD_OF_ONESELF: Final = frozenset(
    {
        Stance.NO_CONFIRMATION,
        Stance.DENIES,
        Stance.RULES_OUT,
        Stance.BELIEVES,
        Stance.CLAIMS_RESPONSIBILITY,
    }
)


def stance_of(cue: str, content: str) -> Stance:
    """Suggest the stance of a claim: "said it had no reports" confirms nothing."""
    stance = default_stance(cue)
    if stance is not Stance.ASSERTS:
        return stance
    speaker = _PRONOUN.match(content)
    if _TO_BLAME.search(content):
        itself = speaker is not None and speaker.group().lower() in {"it", "we"}
        return Stance.CLAIMS_RESPONSIBILITY if itself else Stance.ACCUSES
    if _NO_REPORTS.match(content):
        return Stance.NO_CONFIRMATION
    own = default_stance(" ".join(content.split()[1:_OWN_VERB])) if speaker else stance
    return own if own in _TOLD_OF_ONESELF else stance
