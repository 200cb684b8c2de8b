"""English nouns that bring a claim: what kind of act each names, and how it brings it.

Letters after a noun: t "X's claim that …", e "in X's words, …", with the prepositions of that
phrase after a second colon. A plural in -s is taken in with the singular.
"""

from collections.abc import Mapping
from typing import Final

from annotations.suggest.attributions.lexicon import CueType, CueVerb, Takes

_LETTERS: Final[Mapping[str, Takes]] = {"t": Takes.THAT, "e": Takes.TAG}

# noun:letters[:prepositions that frame what is said]
_NOUNS: Final[Mapping[CueType, str]] = {
    CueType.REPORT: """
        statement:t announcement:t declaration:t disclosure:t revelation:t remark:t comment:t
        explanation:t prediction:t forecast:t conclusion:t suggestion:t observation:t answer:t
        reply:t response:t message:t point:t testimony:te:in,by complaint:t assurance:t argument:t
        account:e:in,by version:te:in telling:e:in,by recollection:te:in,by words:e:in
        view:te:in opinion:te:in judgement:te:in judgment:te:in assessment:te:in,by
        estimate:te:by reckoning:te:by description:e:in,by
    """,
    CueType.CONFIRM: "confirmation:t admission:t acknowledgement:t acknowledgment:t concession:t",
    CueType.DENY: "denial:t",
    CueType.CLAIM: "claim:t allegation:t assertion:t contention:t insistence:t",
    CueType.ACCUSE: "accusation:t charge:t",
    CueType.COMMIT: "warning:t threat:t vow:t pledge:t promise:t demand:t",
}
_NO_PLURAL: Final = frozenset({"words", "testimony", "reply", "insistence", "telling"})


def cue_nouns() -> dict[str, CueVerb]:
    """Give every cue noun, singular and plural, lower case."""
    nouns: dict[str, CueVerb] = {}
    for cue_type, listed in _NOUNS.items():
        for entry in listed.split():
            noun = _noun(cue_type, entry)
            nouns[noun.lemma] = noun
            if noun.lemma not in _NO_PLURAL:
                nouns[noun.lemma + "s"] = noun
    return nouns


def _noun(cue_type: CueType, entry: str) -> CueVerb:
    """Read one entry of the table."""
    lemma, letters, prepositions, *_ = [*entry.split(":"), ""]
    takes = Takes.NOTHING
    for letter in letters:
        takes |= _LETTERS[letter]
    about = frozenset(prepositions.split(",") if prepositions else ())
    return CueVerb(lemma=lemma, type=cue_type, takes=takes, about=about)
