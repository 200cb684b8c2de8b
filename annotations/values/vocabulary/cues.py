"""The cue lexicon: which stance the words of a cue suggest. A person may always choose another.

English. Keys are lower case with plain apostrophes, and are found as whole words anywhere in a cue.
"""

import re
from collections.abc import Mapping
from typing import Final

from annotations.values.vocabulary.claims import Polarity, Stance

_CUES_BY_STANCE: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: (
        "said, say, says, saying, told, tell, tells, telling, stated, state, states, stating, "
        "according to, reported, report, reports, reporting, announced, announce, announces, "
        "announcing, confirmed, confirm, confirms, confirming, added, adds, adding, insisted, "
        "explained, noted, wrote, claimed that, claims that, admitted that, put the toll at"
    ),
    Stance.IDENTIFIES_AS: (
        "identified, identified as, identifies, identifying, named, named as, names, naming, "
        "described as"
    ),
    Stance.CLAIMS_RESPONSIBILITY: (
        "claimed, claims, claiming, claimed by, claimed responsibility, claims responsibility, "
        "claiming responsibility, claim responsibility, took responsibility, "
        "accepted responsibility, admitted, admits, admitting"
    ),
    Stance.ACCUSES: (
        "accused, accuse, accuses, accusing, blamed, blame, blames, blaming, "
        "was responsible for, were responsible for, is responsible for"
    ),
    Stance.DENIES: (
        "denied, deny, denies, denying, rejected, reject, rejects, rejecting, dismissed, dismiss, "
        "dismisses, dismissing"
    ),
    Stance.RULES_OUT: "ruled out, rule out, rules out, ruling out",
    Stance.NO_CONFIRMATION: (
        "had no reports, has no reports, have no reports, no reports, could not confirm, "
        "cannot confirm, can not confirm, couldn't confirm, can't confirm, did not confirm, "
        "unable to confirm, not able to confirm, was unaware, were unaware, is unaware, "
        "had no information, has no information, have no information"
    ),
    Stance.DECLINES_COMMENT: (
        "declined to comment, declines to comment, declined comment, declining to comment, "
        "refused to comment, would not comment"
    ),
    Stance.THREATENS: (
        "threatened, threaten, threatens, threatening, vowed, vow, vows, vowing, warned, warn, "
        "warns, warning"
    ),
    Stance.PREDICTS: "predicted, predict, predicts, predicting, forecast, expects, expected",
    Stance.BELIEVES: (
        "believes, believe, believed, believing, suspects, suspect, suspected, suspecting, "
        "on suspicion of, thinks, thought"
    ),
    Stance.SHOWS: "showed, show, shows, showing, shown, was visible, were visible, is visible",
    Stance.ENDORSES: (
        "backed, back, backs, backing, supported, support, supports, supporting, condemned, "
        "condemn, condemns, condemning, endorsed, praised, criticised, criticized"
    ),
}

CUE_STANCES: Final[Mapping[str, Stance]] = {
    cue: stance for stance, cues in _CUES_BY_STANCE.items() for cue in cues.split(", ")
}

# Endorsements that speak against what they name; all others speak for it.
CUES_AGAINST: Final = frozenset(
    {"condemned", "condemn", "condemns", "condemning", "criticised", "criticized"}
)

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def default_polarity(cue: str) -> Polarity:
    """Suggest whether an endorsing cue speaks for or against what it names."""
    words = set(_words(cue))
    return Polarity.AGAINST if words & CUES_AGAINST else Polarity.FOR


def _words(cue: str) -> list[str]:
    return _WORD.findall(cue.lower().replace("’", "'").replace("`", "'"))
