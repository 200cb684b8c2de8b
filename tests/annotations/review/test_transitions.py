"""The rules of review, as tables: which verb a state knows, and who may use it."""

import pytest

from annotations.review import (
    DECISIONS,
    TRANSITIONS,
    ForbiddenTransitionError,
    NoteNeededError,
    check_decision,
    may_decide,
    next_state,
    verbs_for,
)
from annotations.rights import Role
from annotations.values.vocabulary import ClaimState as State
from annotations.values.vocabulary import DisputeReason, Verb

AUTHOR, EDITOR, OTHER = 1, 2, 3

# Every state with every verb it knows; what is not listed is refused.
KNOWN = {
    State.DRAFT: {
        Verb.SUBMIT: State.SUBMITTED,
        Verb.CORRECT: State.DRAFT,
        Verb.WITHDRAW: State.WITHDRAWN,
    },
    State.SUBMITTED: {
        Verb.TAKE_BACK: State.DRAFT,
        Verb.VERIFY: State.VERIFIED,
        Verb.RETURN: State.RETURNED,
        Verb.DISPUTE: State.DISPUTED,
        Verb.CORRECT: State.SUBMITTED,
        Verb.WITHDRAW: State.WITHDRAWN,
    },
    State.RETURNED: {
        Verb.SUBMIT: State.SUBMITTED,
        Verb.CORRECT: State.RETURNED,
        Verb.WITHDRAW: State.WITHDRAWN,
    },
    State.VERIFIED: {
        Verb.RETURN: State.RETURNED,
        Verb.DISPUTE: State.DISPUTED,
        Verb.CORRECT: State.SUBMITTED,
        Verb.WITHDRAW: State.WITHDRAWN,
    },
    State.DISPUTED: {
        Verb.VERIFY: State.VERIFIED,
        Verb.RETURN: State.RETURNED,
        Verb.CORRECT: State.SUBMITTED,
        Verb.WITHDRAW: State.WITHDRAWN,
    },
    State.WITHDRAWN: {Verb.RESTORE: State.DRAFT},
}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("verb", list(Verb))
def test_a_state_knows_the_verbs_of_the_table_and_no_other(state, verb):
    if verb in KNOWN[state]:
        assert next_state(state, verb) == KNOWN[state][verb]
    else:
        with pytest.raises(ForbiddenTransitionError, match="cannot take"):
            next_state(state, verb)


@pytest.mark.parametrize("state", list(State))
def test_the_verbs_of_a_state_are_those_of_the_table(state):
    assert set(verbs_for(state)) == set(KNOWN[state])


def test_nothing_leads_to_verified_but_verifying():
    verbs = {verb for (_, verb), after in TRANSITIONS.items() if after == State.VERIFIED}

    assert verbs == {Verb.VERIFY}


def test_no_edit_leaves_a_claim_verified():
    changed = {after for (_, verb), after in TRANSITIONS.items() if verb == Verb.CORRECT}

    assert State.VERIFIED not in changed


JOURNALIST = frozenset({Role.JOURNALIST})
REVIEWER = frozenset({Role.EDITOR})
BOTH = JOURNALIST | REVIEWER


@pytest.mark.parametrize(
    ("verb", "roles", "person", "last_editor", "allowed"),
    [
        pytest.param(Verb.VERIFY, REVIEWER, OTHER, AUTHOR, True, id="an editor verifies"),
        pytest.param(Verb.VERIFY, REVIEWER, EDITOR, EDITOR, False, id="not one's own last edit"),
        pytest.param(Verb.VERIFY, BOTH, AUTHOR, AUTHOR, False, id="not one's own claim"),
        pytest.param(
            Verb.VERIFY, JOURNALIST, AUTHOR, EDITOR, True, id="author, after a correction"
        ),
        pytest.param(Verb.VERIFY, JOURNALIST, AUTHOR, AUTHOR, False, id="author, own last edit"),
        pytest.param(Verb.VERIFY, JOURNALIST, OTHER, EDITOR, False, id="another journalist"),
        pytest.param(Verb.VERIFY, BOTH, AUTHOR, EDITOR, True, id="an editor who is the author"),
        pytest.param(Verb.VERIFY, frozenset(), OTHER, AUTHOR, False, id="nobody in particular"),
        pytest.param(
            Verb.VERIFY, frozenset({Role.ADMINISTRATOR}), OTHER, AUTHOR, False, id="administrator"
        ),
        pytest.param(Verb.RETURN, REVIEWER, EDITOR, EDITOR, True, id="an editor returns any"),
        pytest.param(Verb.DISPUTE, REVIEWER, EDITOR, EDITOR, True, id="an editor disputes any"),
        pytest.param(Verb.RETURN, JOURNALIST, AUTHOR, EDITOR, False, id="the author returns none"),
        pytest.param(
            Verb.DISPUTE, JOURNALIST, AUTHOR, EDITOR, False, id="the author disputes none"
        ),
    ],
)
def test_who_may_decide(verb, roles, person, last_editor, allowed):
    assert (
        may_decide(verb, roles=roles, person=person, author=AUTHOR, editor=last_editor) is allowed
    )


@pytest.mark.parametrize("roles", [JOURNALIST, REVIEWER, BOTH])
@pytest.mark.parametrize("person", [AUTHOR, EDITOR, OTHER])
def test_nobody_verifies_what_they_last_edited_whatever_their_roles(roles, person):
    assert not may_decide(Verb.VERIFY, roles=roles, person=person, author=AUTHOR, editor=person)


@pytest.mark.parametrize(
    ("verb", "note", "reason", "missing"),
    [
        (Verb.VERIFY, "", "", None),
        (Verb.RETURN, "", "", "note"),
        (Verb.RETURN, "  \n", "", "note"),
        (Verb.RETURN, "Which day?", "", None),
        (Verb.DISPUTE, "Two events.", "", "reason"),
        (Verb.DISPUTE, "Two events.", "because", "reason"),
        (Verb.DISPUTE, "", "misleading", "note"),
        (Verb.DISPUTE, "Two events.", "misleading", None),
    ],
)
def test_a_decision_asks_for_its_note_and_reason(verb, note, reason, missing):
    if missing is None:
        check_decision(verb, note, reason)
        return

    with pytest.raises(NoteNeededError) as refused:
        check_decision(verb, note, reason)
    assert refused.value.field == missing


def test_every_reason_of_the_vocabulary_is_taken():
    for reason in DisputeReason:
        check_decision(Verb.DISPUTE, "A note.", reason)


def test_decisions_are_verify_return_and_dispute():
    assert set(DECISIONS) == {Verb.VERIFY, Verb.RETURN, Verb.DISPUTE}
