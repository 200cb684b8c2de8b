"""How something is said, and what becomes of a claim: manner, stance, spans, review."""

from typing import Final

from annotations.values.vocabulary.code import Code, gettext_noop


class Manner(Code):
    """How the report gives the words."""

    DIRECT = "direct", gettext_noop("quoted")
    INDIRECT = "indirect", gettext_noop("reported")
    MIXED = "mixed", gettext_noop("reported, partly quoted")
    IMPLICIT = "implicit", gettext_noop("continues the previous source")
    REPORTER_VOICE = "reporter_voice", gettext_noop("the reporter’s own voice")
    HEADLINE = "headline", gettext_noop("headline")
    SCARE_QUOTE = "scare_quote", gettext_noop("quoted words, no source")


class Stance(Code):
    """What the source does with the words it is given."""

    ASSERTS = "asserts", gettext_noop("says so")
    DENIES = "denies", gettext_noop("denies")
    NO_CONFIRMATION = "no_confirmation", gettext_noop("can’t confirm")
    IDENTIFIES_AS = "identifies_as", gettext_noop("names somebody")
    CLAIMS_RESPONSIBILITY = "claims_responsibility", gettext_noop("claims responsibility")
    ACCUSES = "accuses", gettext_noop("accuses")
    RULES_OUT = "rules_out", gettext_noop("rules out")
    DECLINES_COMMENT = "declines_comment", gettext_noop("declines to comment")
    THREATENS = "threatens", gettext_noop("threatens")
    PREDICTS = "predicts", gettext_noop("predicts")
    BELIEVES = "believes", gettext_noop("believes")
    SHOWS = "shows", gettext_noop("shows")
    ENDORSES = "endorses", gettext_noop("backs or condemns")


# The three a form offers at once; the others stand behind "more".
COMMON_STANCES: Final = (Stance.ASSERTS, Stance.DENIES, Stance.NO_CONFIRMATION)


class Polarity(Code):
    """Which way an endorsement goes."""

    FOR = "for", gettext_noop("for")
    AGAINST = "against", gettext_noop("against")


class PartRole(Code):
    """What a marked span is in its claim."""

    SOURCE = "source", gettext_noop("source")
    CUE = "cue", gettext_noop("cue")
    CONTENT = "content", gettext_noop("content")


class SpanKind(Code):
    """What a stretch of a report is, apart from its story."""

    HEADLINE = "headline", gettext_noop("headline")
    STANDFIRST = "standfirst", gettext_noop("standfirst")
    BYLINE = "byline", gettext_noop("byline")
    DATELINE = "dateline", gettext_noop("dateline")
    BOILERPLATE = "boilerplate", gettext_noop("boilerplate")


class NamedWho(Code):
    """Whom marked words name or could give away."""

    VICTIM = "victim", gettext_noop("a victim")
    MINOR = "minor", gettext_noop("a minor")
    SUSPECT = "suspect", gettext_noop("a suspect")
    NEXT_OF_KIN = "next_of_kin", gettext_noop("next of kin")
    PROTECTED_SOURCE = "protected_source", gettext_noop("a protected source")


class PublicUse(Code):
    """Whether marked words may be shown to readers. Held ones show as "[name withheld]"."""

    YES = "yes", gettext_noop("may be shown")
    HOLD = "hold", gettext_noop("hold for now")
    NEVER = "never", gettext_noop("never")


class ClaimState(Code):
    """Where a claim stands on its way through review."""

    DRAFT = "draft", gettext_noop("draft")
    SUBMITTED = "submitted", gettext_noop("submitted")
    RETURNED = "returned", gettext_noop("returned")
    VERIFIED = "verified", gettext_noop("verified")
    DISPUTED = "disputed", gettext_noop("disputed")
    WITHDRAWN = "withdrawn", gettext_noop("withdrawn")


class Verb(Code):
    """What can be done to a claim on its way. "Approve" is not among them."""

    SUBMIT = "submit", gettext_noop("submit")
    TAKE_BACK = "take_back", gettext_noop("take back")
    VERIFY = "verify", gettext_noop("verify")
    RETURN = "return", gettext_noop("return")
    DISPUTE = "dispute", gettext_noop("dispute")
    CORRECT = "correct", gettext_noop("correct")
    WITHDRAW = "withdraw", gettext_noop("withdraw")
    RESTORE = "restore", gettext_noop("restore")


class ReturnReason(Code):
    """What is wrong with a claim that goes back to its author; a note says more."""

    WRONG_SOURCE = "wrong_source", gettext_noop("wrong source")
    WRONG_WORDS = "wrong_words", gettext_noop("wrong words")
    WRONG_FIGURE = "wrong_figure", gettext_noop("wrong figure or time")
    NOT_A_CLAIM = "not_a_claim", gettext_noop("not a claim")


class SuggestionState(Code):
    """What became of something the engine proposed."""

    OPEN = "open", gettext_noop("open")
    ACCEPTED = "accepted", gettext_noop("taken as proposed")
    CHANGED = "changed", gettext_noop("taken with changes")
    REJECTED = "rejected", gettext_noop("rejected")
    REPLACED = "replaced", gettext_noop("replaced by a later reading")


class RejectReason(Code):
    """What is wrong with something the engine proposed."""

    NOT_A_CLAIM = "not_a_claim", gettext_noop("not a claim")
    WRONG_SOURCE = "wrong_source", gettext_noop("wrong source")
    WRONG_WORDS = "wrong_words", gettext_noop("wrong words")
    WRONG_FIGURE = "wrong_figure", gettext_noop("wrong figure")


class DisputeReason(Code):
    """Why no number may rest on a claim whose words are right."""

    WRONG_SOURCE = "wrong_source", gettext_noop("wrong source")
    NOT_SUPPORTED = "not_supported", gettext_noop("not supported by the words")
    CONTRADICTED = "contradicted", gettext_noop("contradicted inside the report")
    MISLEADING = "misleading", gettext_noop("misleading")
    OTHER = "other", gettext_noop("other")


class ResponsibilityStatus(Code):
    """How firmly somebody is said to have done it (the MUC-4 wording)."""

    REPORTED_AS_FACT = "reported_as_fact", gettext_noop("reported as fact")
    CLAIMED = "claimed", gettext_noop("claimed")
    ACCUSED_BY_AUTHORITIES = "accused_by_authorities", gettext_noop("accused by authorities")
    ACCUSED = "accused", gettext_noop("accused")
    SUSPECTED = "suspected", gettext_noop("suspected")
    POSSIBLE = "possible", gettext_noop("possible")
    DENIED = "denied", gettext_noop("denied")
    CLEARED = "cleared", gettext_noop("cleared")
