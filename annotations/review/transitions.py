"""The review of attributions: states, verbs, who may use which, and four eyes (rule R19).

Verifying says that the report does say that this source said these words. It does not say that the
information is true.
"""

from collections.abc import Callable, Iterable

from annotations.rights import Right, Role, roles_may
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import DisputeReason, ReturnReason, Verb, gettext_noop

TRANSITIONS: dict[tuple[State, Verb], State] = {
    (State.DRAFT, Verb.SUBMIT): State.SUBMITTED,
    (State.RETURNED, Verb.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Verb.TAKE_BACK): State.DRAFT,
    (State.SUBMITTED, Verb.VERIFY): State.VERIFIED,
    (State.DISPUTED, Verb.VERIFY): State.VERIFIED,
    (State.SUBMITTED, Verb.RETURN): State.RETURNED,
    (State.VERIFIED, Verb.RETURN): State.RETURNED,
    (State.DISPUTED, Verb.RETURN): State.RETURNED,
    (State.SUBMITTED, Verb.DISPUTE): State.DISPUTED,
    (State.VERIFIED, Verb.DISPUTE): State.DISPUTED,
    (State.WITHDRAWN, Verb.RESTORE): State.DRAFT,
    (State.DRAFT, Verb.CORRECT): State.DRAFT,
    (State.RETURNED, Verb.CORRECT): State.RETURNED,
    (State.SUBMITTED, Verb.CORRECT): State.SUBMITTED,
    (State.VERIFIED, Verb.CORRECT): State.SUBMITTED,
    (State.DISPUTED, Verb.CORRECT): State.SUBMITTED,
} | {(state, Verb.WITHDRAW): State.WITHDRAWN for state in State if state is not State.WITHDRAWN}

DECISIONS = (Verb.VERIFY, Verb.RETURN, Verb.DISPUTE)
NEEDS_NOTE = frozenset({Verb.RETURN, Verb.DISPUTE})
REASONS = {Verb.RETURN: ReturnReason, Verb.DISPUTE: DisputeReason}  # a dispute must name its reason


class RefusedError(Exception):
    """A verb that was not carried out. `said` tells the person who tried why.

    `template` is marked for translation; `params` are what its `%(names)s` stand for.
    """

    def __init__(self, template: str = "", **params: object) -> None:
        super().__init__(template % params if params else template)
        self.template = template
        self.params = params

    def said(self, translate: Callable[[str], str]) -> str:
        """Say why, in the language that `translate` gives."""
        words = translate(self.template) if self.template else ""
        return words % self.params if self.params else words


class ForbiddenTransitionError(RefusedError):
    """The verb is not for a claim in this state."""


class FourEyesError(RefusedError):
    """Nobody verifies a claim that they last edited."""


class NoteNeededError(RefusedError):
    """The verb needs a note, or a reason out of the list; `field` names which."""

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


FOUR_EYES = gettext_noop(
    "You made the last change to this claim, so somebody else has to verify it."
)


def next_state(state: State, verb: Verb) -> State:
    """Give the state a verb leads to.

    Raises:
        ForbiddenTransitionError: if a claim in this state does not know the verb.
    """
    try:
        return TRANSITIONS[state, verb]
    except KeyError:
        message = gettext_noop("A %(state)s claim cannot take “%(verb)s”.")
        raise ForbiddenTransitionError(message, state=state.label, verb=verb.label) from None


def verbs_for(state: State) -> list[Verb]:
    """List the verbs that a claim in this state knows, in the vocabulary's order."""
    return [verb for verb in Verb if (state, verb) in TRANSITIONS]


def may_decide(verb: Verb, *, roles: Iterable[Role], person: int, author: int, editor: int) -> bool:
    """Tell whether a person may use a reviewer's verb on a claim (rule R19).

    `person`, `author` and `editor` (who last edited the claim) are ids. An editor may, and the
    author may verify another person's correction; nobody verifies what they last edited.
    """
    if verb is Verb.VERIFY and person == editor:
        return False
    if roles_may(roles, Right.REVIEW_CLAIMS):
        return True
    return verb is Verb.VERIFY and person == author


def check_decision(verb: Verb, note: str, reason: str) -> None:
    """Ask for what a decision needs: a note to return, a reason and a note to dispute.

    Raises:
        NoteNeededError: saying which is missing.
    """
    if verb is Verb.DISPUTE and reason not in set(DisputeReason):
        message = gettext_noop("Choose why no number may rest on this claim.")
        raise NoteNeededError(message, field="reason")
    if verb in NEEDS_NOTE and not note.strip():
        message = gettext_noop("Write a note: what should change, or what is wrong.")
        raise NoteNeededError(message, field="note")


def reason_in_words(verb: str, said: str) -> str:
    """Give the label of the reason that a decision's line of history begins with; empty without one.

    `said` is the line's reason: "wrong_source: whose office is it?".
    """
    code = said.partition(":")[0]
    reasons = REASONS[Verb(verb)] if verb in REASONS else ()
    return next((reason.label for reason in reasons if reason == code), "")
