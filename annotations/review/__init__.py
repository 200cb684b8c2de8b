"""The review of attributions: who may take which step (`transitions`), and in which order (`steps`)."""

from annotations.review.transitions import (
    DECISIONS,
    FOUR_EYES,
    NEEDS_NOTE,
    REASONS,
    TRANSITIONS,
    ForbiddenTransitionError,
    FourEyesError,
    NoteNeededError,
    RefusedError,
    check_decision,
    may_decide,
    next_state,
    reason_in_words,
    verbs_for,
)

__all__ = [
    "DECISIONS",
    "FOUR_EYES",
    "NEEDS_NOTE",
    "REASONS",
    "TRANSITIONS",
    "ForbiddenTransitionError",
    "FourEyesError",
    "NoteNeededError",
    "RefusedError",
    "check_decision",
    "may_decide",
    "next_state",
    "reason_in_words",
    "verbs_for",
]
