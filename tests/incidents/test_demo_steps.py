"""What people do with the demo's claims: marked by journalists, decided by editors."""

from annotations.values.vocabulary import ClaimState
from tests.incidents.demo_plan import CLAIMS, ROLES

NEXT = {
    ("draft", "submit"): "submitted",
    ("returned", "submit"): "submitted",
    ("submitted", "verify"): "verified",
    ("submitted", "return"): "returned",
    ("submitted", "dispute"): "disputed",
    ("submitted", "correct"): "submitted",
    ("draft", "withdraw"): "withdrawn",
}


def test_steps_lead_to_the_state_that_the_plan_promises():
    for claim in CLAIMS.values():
        state = "draft"
        for step in claim["steps"]:
            state = NEXT[(state, step["verb"])]

        assert state == claim["state"], claim["id"]


def test_nobody_decides_on_a_claim_that_they_last_edited():
    for claim in CLAIMS.values():
        edited_by = claim["marked_by"]
        for step in claim["steps"]:
            if step["verb"] in {"verify", "return", "dispute"}:
                assert step["by"] != edited_by, claim["id"]
            if step["verb"] == "correct":
                edited_by = step["by"]


def test_journalists_mark_and_editors_decide():
    for claim in CLAIMS.values():
        assert ROLES[claim["marked_by"]] == "journalist"
        for step in claim["steps"]:
            by_journalist = step["verb"] in {"submit", "withdraw"}

            assert ROLES[step["by"]] == ("journalist" if by_journalist else "editor"), claim["id"]


def test_a_decision_against_a_claim_says_why():
    for claim in CLAIMS.values():
        for step in claim["steps"]:
            if step["verb"] in {"return", "dispute", "correct", "withdraw"}:
                assert step["note"], claim["id"]
            if step["verb"] == "dispute":
                assert step["reason"], claim["id"]


def test_claims_stand_in_every_state():
    assert {claim["state"] for claim in CLAIMS.values()} == {state.value for state in ClaimState}


def test_one_number_is_left_without_an_answer_and_it_is_a_draft():
    open_questions = [
        claim["state"]
        for claim in CLAIMS.values()
        for figure in claim["figures"]
        if not figure["answered"]
    ]

    assert open_questions == ["draft"]


def test_there_are_two_journalists_two_editors_and_an_administrator():
    roles = sorted(ROLES.values())

    assert roles == ["administrator", "editor", "editor", "journalist", "journalist"]
