"""Nobody verifies a claim that they last edited, by whichever way it was edited (S4, rule R19)."""

import pytest
from django.contrib.auth.models import Group

from annotations.actions import claims, copies, deciding, reports, versions
from annotations.actions.parting import join_with, split_at
from annotations.actions.sources import give_source
from annotations.models import Claim, Copy
from annotations.values.vocabulary import ClaimState, Verb
from tests import factories, record_factories
from tests.hostile import pages
from tests.hostile.writes import digest

pytestmark = pytest.mark.django_db

AUTHOR, EDITOR, DEPUTY = "author", "editor", "deputy"


def article_of(stage):
    return stage.rows["article"]


def fresh(stage, *, by, state="submitted"):
    """A claim with a figure that somebody marked and sent, on a report of its own."""
    person = stage.people[by]
    article = factories.make_article(by=person, outlet=f"The Morning of {by}")
    event = factories.make_event(article, by=person)
    return record_factories.toll_claim(
        article, event, by=person, editor=stage.people[DEPUTY], source=stage.rows["police"],
        state=state,
    )  # fmt: skip


def now(claim):
    return Claim.objects.get(pk=claim.pk)


def content_of(claim):
    from annotations.actions.parting import content_of as stored

    return stored(now(claim))


def corrected(stage, claim, who):
    """An editor corrects a waiting claim."""
    return claims.correct_claim(
        now(claim), content_of(claim), seen=now(claim).version, by=stage.people[who]
    )


# Each way leads to a submitted claim that `EDITOR` touched last.


def own_claim(stage):
    return fresh(stage, by=EDITOR)


def own_correction(stage):
    return corrected(stage, fresh(stage, by=AUTHOR), EDITOR)


def own_correction_of_a_verified_claim(stage):
    return corrected(stage, fresh(stage, by=AUTHOR, state="verified"), EDITOR)


def own_undo(stage):
    claim = corrected(stage, fresh(stage, by=AUTHOR), EDITOR)
    return claims.undo(claim, by=stage.people[EDITOR])


def other_source_in_bulk(stage):
    claim = fresh(stage, by=AUTHOR, state="verified")
    other = factories.make_source("The coast guard", by=stage.people[AUTHOR])
    return give_source([(claim, claim.version)], other, reason="Wrong.", by=stage.people[EDITOR])[0]


def first_half_of_a_split(stage):
    claim = fresh(stage, by=AUTHOR)
    at = claim.article_version.text.index("people on Saturday")
    return split_at(claim, at, seen=claim.version, by=stage.people[EDITOR])[0]


def second_half_of_a_split(stage):
    claim = fresh(stage, by=AUTHOR)
    at = claim.article_version.text.index("people on Saturday")
    made = split_at(claim, at, seen=claim.version, by=stage.people[EDITOR])[1]
    deciding.submit_report(made.article_version.article, by=stage.people[EDITOR])
    return now(made)


def joined(stage):
    claim = fresh(stage, by=AUTHOR)
    article = claim.article_version.article
    other = record_factories.injured_claim(
        article, claim.event, by=stage.people[AUTHOR], editor=None, source=stage.rows["police"],
        state="draft",
    )  # fmt: skip
    claim = now(claim)
    return join_with(
        claim, other, seen=claim.version, other_seen=other.version, by=stage.people[EDITOR]
    )


def withdrawn_and_restored(stage):
    claim = fresh(stage, by=EDITOR)
    claim = claims.withdraw_claim(claim, seen=claim.version, by=stage.people[EDITOR])
    claims.restore_claim(claim, seen=claim.version, by=stage.people[EDITOR])
    deciding.submit_report(claim.article_version.article, by=stage.people[EDITOR])
    return now(claim)


def changed_by_a_new_text(stage):
    """The publisher changed the words, whoever brought the text: the claim is its author's again."""
    claim = fresh(stage, by=EDITOR, state="verified")
    article = claim.article_version.article
    text = claim.article_version.text.replace("seven people", "eight people")
    article.refresh_from_db()
    versions.add_version(
        article, reports.ReportText(text=text, raw=text.encode()), seen=article.version,
        by=stage.people["colleague"], suggests=False,
    )  # fmt: skip
    assert now(claim).state == ClaimState.DRAFT
    deciding.submit_report(article, by=stage.people[EDITOR])
    return now(claim)


def shared_with_a_copy(stage):
    """A report is set apart: the claims it shared are drafts of the person who did so."""
    claim = fresh(stage, by=AUTHOR)
    report = claim.article_version.article
    article = factories.make_article(by=stage.people[AUTHOR], outlet="The Evening of Author")
    copy = Copy.objects.get(article=article)
    assert Copy.objects.get(article=report).group_id == copy.group_id
    copies.confirm_group(copy.group, seen=copy.group.version, by=stage.people[EDITOR])
    copy.refresh_from_db()
    drafts = copies.separate_copy(copy, seen=copy.version, by=stage.people[EDITOR], reason="Own.")
    deciding.submit_report(article, by=stage.people[EDITOR])
    return now(drafts[0])


WAYS = [
    own_claim,
    own_correction,
    own_correction_of_a_verified_claim,
    own_undo,
    other_source_in_bulk,
    first_half_of_a_split,
    second_half_of_a_split,
    joined,
    withdrawn_and_restored,
    changed_by_a_new_text,
    shared_with_a_copy,
]


def decide(browser, claim, verb="verify", version=None, **more):
    """Send the forms of both acts, as the page of the review does."""
    seen = str(version if version is not None else now(claim).version)
    sent = {"version": seen, "verb": verb, "note": "Said so.", "reason": "misleading", **more}
    first = browser.post(f"/review/{claim.key}/words/", {"version": seen})
    if version is None:
        sent["version"] = str(now(claim).version)
    return first, browser.post(f"/review/{claim.key}/decide/", sent)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nobody_verifies_what_they_last_edited(way, stage):
    claim = now(way(stage))
    assert (claim.state, claim.edited_by) == (ClaimState.SUBMITTED, stage.people[EDITOR])
    before = digest(but={"annotations_claim.opened_at"})

    answers = decide(stage.client(EDITOR), claim)

    assert [answer.status_code for answer in answers] == [422, 422]
    assert "somebody else has to verify it" in answers[1].content.decode()
    assert digest(but={"annotations_claim.opened_at"}) == before
    decide(stage.client(DEPUTY), claim)
    assert now(claim).state == ClaimState.VERIFIED  # the same forms work for somebody else


@pytest.mark.parametrize("way", [own_correction, other_source_in_bulk, first_half_of_a_split],
                         ids=lambda way: way.__name__)  # fmt: skip
def test_the_author_may_verify_what_an_editor_changed(way, stage):
    claim = now(way(stage))

    decide(stage.client(AUTHOR), claim)

    assert now(claim).state == ClaimState.VERIFIED


def test_a_journalist_verifies_nothing_of_others_and_nothing_of_their_own(stage):
    own, others = fresh(stage, by=AUTHOR), fresh(stage, by="colleague")

    for claim in (own, others):
        for verb in ("verify", "return", "dispute"):
            answers = decide(stage.client(AUTHOR), claim, verb)
            assert {answer.status_code for answer in answers} <= {403, 422}
        assert now(claim).state == ClaimState.SUBMITTED


def test_the_admin_site_changes_no_claim_even_for_an_administrator_who_edits(stage):
    claim = fresh(stage, by=AUTHOR)
    person = stage.people[EDITOR]
    person.groups.add(Group.objects.get(name="administrator"))
    person.is_staff = person.is_superuser = True
    person.save()
    browser = stage.client(EDITOR)
    before = digest()

    answers = [
        browser.post(
            f"/admin/annotations/claim/{claim.pk}/{verb}",
            {"state": "verified", "decided_by": str(stage.people[DEPUTY].pk), "post": "yes"},
        )
        for verb in ("change/", "delete/")
    ]
    answers.append(browser.post("/admin/annotations/claim/add/", {"state": "verified"}))
    answers.append(
        browser.post(
            "/admin/annotations/claim/",
            {"action": "delete_selected", "_selected_action": str(claim.pk), "post": "yes"},
        )
    )

    assert {answer.status_code for answer in answers[:3]} == {403}
    assert digest() == before


def test_a_replayed_form_does_not_verify_a_newer_version(stage):
    claim = fresh(stage, by=AUTHOR)
    browser = stage.client(DEPUTY)
    decide(browser, claim)
    replayed = now(claim).version - 1
    assert now(claim).state == ClaimState.VERIFIED
    changed = corrected(stage, claim, AUTHOR)
    before = digest()

    answers = decide(browser, changed, version=replayed)

    assert [answer.status_code for answer in answers] == [409, 409]
    assert digest() == before


@pytest.mark.parametrize("version", ["", "0", "-1", "1", "999999", "1e9", "１", "10" * 40, "None"])
def test_a_version_that_is_not_the_newest_verifies_nothing(version, stage):
    claim = fresh(stage, by=AUTHOR)
    assert now(claim).version > 1

    answers = decide(stage.client(DEPUTY), claim, version=version)

    assert {answer.status_code for answer in answers} <= {409, 422}
    assert now(claim).state == ClaimState.SUBMITTED


def test_two_versions_in_one_form_are_no_way_round_a_newer_one(stage):
    claim = fresh(stage, by=AUTHOR)
    old = now(claim).version
    changed = corrected(stage, claim, AUTHOR)

    answer = stage.client(DEPUTY).post(
        f"/review/{claim.key}/decide/?version={changed.version}",
        {"version": [str(changed.version), str(old)], "verb": "verify"},
    )

    assert answer.status_code == 409
    assert now(claim).state == ClaimState.SUBMITTED


def test_words_that_one_person_found_right_do_not_count_for_another(stage):
    claim = fresh(stage, by=AUTHOR)
    deciding.check_words(claim, seen=claim.version, by=stage.people[DEPUTY])

    answer = stage.client(EDITOR).post(
        f"/review/{claim.key}/decide/", {"version": str(now(claim).version), "verb": "verify"}
    )

    assert answer.status_code == 422
    assert now(claim).state == ClaimState.SUBMITTED


def test_an_edit_between_the_two_acts_takes_the_first_one_back(stage):
    claim = fresh(stage, by=AUTHOR)
    browser = stage.client(DEPUTY)
    browser.post(f"/review/{claim.key}/words/", {"version": str(claim.version)})
    assert now(claim).words_checked_by == stage.people[DEPUTY]

    corrected(stage, claim, AUTHOR)
    answer = browser.post(
        f"/review/{claim.key}/decide/", {"version": str(now(claim).version), "verb": "verify"}
    )

    assert answer.status_code == 422
    assert now(claim).state == ClaimState.SUBMITTED


def test_an_edit_after_verification_clears_it(stage):
    claim = fresh(stage, by=AUTHOR, state="verified")

    corrected(stage, claim, AUTHOR)

    assert (now(claim).state, now(claim).decided_by) == (ClaimState.SUBMITTED, None)


def test_the_two_keys_of_a_claim_in_one_batch_are_not_two_people(stage):
    """Two accounts of one desk: each decides under its own name, so neither lends the other its eyes."""
    claim = own_claim(stage)
    first, second = stage.client(EDITOR), stage.client(DEPUTY)
    second.post(f"/review/{claim.key}/words/", {"version": str(claim.version)})

    answer = first.post(
        f"/review/{claim.key}/decide/",
        {
            "version": str(now(claim).version),
            "verb": "verify",
            "by": str(stage.people[DEPUTY].pk),
            "decided_by": str(stage.people[DEPUTY].pk),
            "words_checked_by": str(stage.people[EDITOR].pk),
        },
    )

    assert answer.status_code == 422
    assert now(claim).state == ClaimState.SUBMITTED


@pytest.mark.parametrize(
    "attack",
    [
        lambda claim, by: deciding.check_words(claim, seen=claim.version, by=by),
        lambda claim, by: deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=by),
    ],
    ids=["the words", "the decision"],
)
def test_the_actions_refuse_by_themselves(attack, stage):
    from annotations.review import FourEyesError

    claim = own_claim(stage)

    with pytest.raises(FourEyesError):
        attack(claim, stage.people[EDITOR])


def test_the_database_refuses_a_claim_verified_by_its_last_editor(stage):
    from django.db import IntegrityError, transaction

    claim = own_claim(stage)

    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(
            state=ClaimState.VERIFIED, decided_by=stage.people[EDITOR]
        )


# ---- Roles that were taken away ----------------------------------------------------------------


def test_a_demoted_editor_verifies_nothing_from_the_next_request_on(stage):
    claim = fresh(stage, by=AUTHOR)
    browser = stage.client(DEPUTY)
    assert browser.get(f"/review/{claim.key}/").status_code == 200
    _, forms = pages.crawl(browser.get, [f"/review/{claim.key}/"])
    open_forms = [
        form for form in forms if form.method == "post" and form.path.startswith("/review/")
    ]
    assert open_forms

    stage.people[DEPUTY].groups.set(Group.objects.filter(name="journalist"))

    for form in open_forms:
        assert browser.post(form.action, form.data()).status_code == 403
    assert {answer.status_code for answer in decide(browser, claim)} == {403}
    assert now(claim).state == ClaimState.SUBMITTED


def test_an_ended_account_verifies_nothing_from_the_next_request_on(stage):
    claim = fresh(stage, by=AUTHOR)
    browser = stage.client(DEPUTY)
    assert browser.get(f"/review/{claim.key}/").status_code == 200

    stage.people[DEPUTY].is_active = False
    stage.people[DEPUTY].save()

    answers = decide(browser, claim)
    stage.people[DEPUTY].is_active = True
    assert {answer.status_code for answer in answers} == {403}  # asked to sign in
    assert "Sign in" in answers[1].content.decode()
    assert now(claim).state == ClaimState.SUBMITTED


def test_somebody_who_left_the_desk_sees_and_verifies_nothing_of_it(stage):
    claim = fresh(stage, by=AUTHOR)
    browser = stage.client(DEPUTY)

    stage.people[DEPUTY].desks.set([stage.rows["other_desk"]])

    assert {answer.status_code for answer in decide(browser, claim)} == {404}
    assert browser.get(f"/review/{claim.key}/").status_code == 404
