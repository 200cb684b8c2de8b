"""Whatever people do to a record, in whatever order, what makes it evidence holds.

A machine of the real actions: reports come in and change, claims are marked, verified, corrected,
withdrawn and brought back, linked, ruled on and published. After each step: no claim is lost, what is
published rests on verified words, low ≤ best ≤ high, history gives back what stands, and of each
origin something stands.
"""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)

from annotations.actions.claims import correct_claim, restore_claim, withdraw_claim
from annotations.actions.deciding import check_words, review_claim, submit_report
from annotations.actions.reports import ReportText
from annotations.actions.versions import add_version
from annotations.content import ClaimContent, PartContent
from annotations.management.integrity import findings as what_does_not_fit
from annotations.models import Article, Claim
from annotations.review import RefusedError
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimState, SpanKind, Verb
from incidents.actions.evidence import link_event
from incidents.actions.incidents import CellRuling, rule_on
from incidents.actions.publishing import publish
from incidents.gathering.gathered import gathered
from incidents.models import Evidence, Incident
from tests import factories
from tests import record_factories as records

pytestmark = pytest.mark.django_db

HEADLINE = "Attack in harbour town"
WHO = ("police", "hospital", "prosecutor")
NUMBERS = {"five": 5, "seven": 7, "eight": 8}


def told(numbers, *, context=""):
    """Write a report: a paragraph for each source that says how many were killed."""
    lines = [f"The {who} said {number} people were killed." for who, number in numbers]
    return "\n\n".join([HEADLINE, *([context] if context else []), *lines]) + "\n"


class Record(RuleBasedStateMachine):
    """One incident, its reports, and all that is done to them."""

    reports = Bundle("reports")
    claims = Bundle("claims")

    def __init__(self):
        super().__init__()
        self.savepoint = transaction.savepoint()
        desk = factories.make_desk()
        self.journalist = factories.make_person("journalist", desk=desk)
        self.editor = factories.make_person("editor", desk=desk)
        self.colleague = factories.make_person("editor", desk=desk, username="colleague")
        self.incident = records.make_incident(by=self.editor)
        self.sources = {who: factories.make_source(who, by=self.journalist) for who in WHO}
        self.marked: set[str] = set()
        self.outlets = 0

    def teardown(self):
        """At the end history gives back what stands: each row is what its last line says."""
        try:
            assert [str(one) for one in what_does_not_fit()] == []
        finally:
            transaction.savepoint_rollback(self.savepoint)

    # ---- What people do -------------------------------------------------------------------------

    @rule(
        target=reports,
        numbers=st.lists(
            st.tuples(st.sampled_from(WHO), st.sampled_from(sorted(NUMBERS))),
            min_size=1,
            max_size=3,
            unique_by=lambda pair: pair[0],
        ),
        linked=st.booleans(),
    )
    def import_report(self, numbers, linked):
        self.outlets += 1
        article = factories.make_article(
            by=self.journalist,
            text=told(numbers),
            outlet=f"Outlet {self.outlets}",
            published=f"2011-11-{11 + self.outlets % 12:02d}",
        )
        event = factories.make_event(article, by=self.journalist)
        if linked:
            link_event(fresh(self.incident), event, by=self.editor)
        return article

    @rule(target=claims, article=reports, which=st.integers(0, 2))
    def mark(self, article, which):
        article = Article.objects.get(pk=article.pk)
        sentences = [line for line in article.current.text.split("\n\n") if " said " in line]
        if not sentences:
            return None
        sentence = sentences[which % len(sentences)].strip()
        start = article.current.text.index(sentence)
        who = sentence.split()[1]
        number = sentence.split()[3]
        claim = factories.make_claim(
            article,
            by=self.journalist,
            source=self.sources[who],
            event=article.events.get().key,
            parts=spans(start, sentence, who),
            figures=(
                factories.figure(
                    article,
                    f"{number} people",
                    article.current.text[:start].count(f"{number} people") + 1,
                    low=NUMBERS[number],
                    best=NUMBERS[number],
                    high=NUMBERS[number],
                    includes_perpetrator="no",
                ),
            ),
        )
        self.marked.add(claim.key)
        return claim

    @rule(article=reports)
    def submit(self, article):
        refusable(submit_report, Article.objects.get(pk=article.pk), by=self.journalist)

    @rule(claim=claims)
    def verify(self, claim):
        claim = again(claim)
        if claim and claim.state == ClaimState.SUBMITTED:
            other = self.colleague if claim.edited_by == self.editor else self.editor
            claim = check_words(claim, seen=claim.version, by=other)
            review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=other)

    @rule(claim=claims, by_editor=st.booleans())
    def correct(self, claim, by_editor):
        claim = again(claim)
        if claim and claim.state != ClaimState.WITHDRAWN:
            content = ClaimContent.from_snapshot(claim.snapshot() | {"note": f"v{claim.version}"})
            by = self.editor if by_editor else self.journalist
            correct_claim(claim, content, seen=claim.version, by=by)

    @rule(claim=claims)
    def withdraw(self, claim):
        claim = again(claim)
        if claim and claim.state != ClaimState.WITHDRAWN:
            withdraw_claim(claim, seen=claim.version, by=self.journalist, reason="Doubts.")

    @rule(claim=claims)
    def restore(self, claim):
        claim = again(claim)
        if claim and claim.state == ClaimState.WITHDRAWN:
            refusable(restore_claim, claim, seen=claim.version, by=self.journalist)

    @rule(
        article=reports,
        old=st.sampled_from(sorted(NUMBERS)),
        new=st.sampled_from([*sorted(NUMBERS), ""]),
        context=st.sampled_from(["", "Shops stayed shut.", "Roads were closed."]),
    )
    def publisher_changes_the_text(self, article, old, new, context):
        """A number becomes another, its paragraph goes, or something is put before all of it."""
        article = Article.objects.get(pk=article.pk)
        lines = article.current.text.rstrip("\n").split("\n\n")
        kept = [
            line.replace(f" {old} ", f" {new} ") for line in lines if new or f" {old} " not in line
        ]
        text = "\n\n".join([kept[0], *([context] if context else []), *kept[1:]]) + "\n"
        words = ReportText(
            text=text,
            raw=text.encode(),
            parts=((SpanKind.HEADLINE, Span(0, len(HEADLINE))),),
        )
        refusable(
            add_version, article, words, seen=article.version, by=self.journalist, suggests=False
        )

    @rule(article=reports)
    def link(self, article):
        event = article.events.get()
        if not Evidence.objects.filter(event=event).exists():
            link_event(fresh(self.incident), event, by=self.editor)

    @rule(best=st.integers(0, 9))
    def rule_on_victims(self, best):
        incident = fresh(self.incident)
        ruling = CellRuling(harm="killed", node="victims", best=best, reason="By the lists.")
        rule_on(incident, ruling, seen=incident.version, by=self.editor)

    @rule()
    def publish(self):
        """What is published rests on words that somebody else than their last editor has verified."""
        incident = fresh(self.incident)
        release = refusable(
            publish, incident, seen=incident.version, why="What is known now.", by=self.editor
        )
        if release is None:
            return
        told = {figure["id"]: figure["claim"] for figure in release.record["figures"]}
        keys = {claim["id"]: claim["ref"] for claim in release.record["claims"]}
        for cell in release.record["cells"]:
            assert cell["figures"] or cell["best"] is None or cell["rule"], cell
            for used in cell["figures"]:
                claim = Claim.objects.get(key=keys[told[used["figure"]]])
                assert claim.state == ClaimState.VERIFIED
                assert claim.decided_by_id not in {None, claim.edited_by_id}

    @rule(claim=consumes(claims))
    def forget_to_look_at(self, claim):
        """A claim that nobody comes back to is still kept."""

    # ---- What holds -----------------------------------------------------------------------------

    @invariant()
    def no_claim_is_lost(self):
        assert set(Claim.objects.values_list("key", flat=True)) == self.marked

    @invariant()
    def every_number_has_its_order_and_something_of_each_origin_stands(self):
        reckoning = gathered(fresh(self.incident)).reckoning
        for cell in reckoning.cells:
            sides = [
                side
                for side in (cell.value.low, cell.value.best, cell.value.high)
                if side is not None
            ]
            assert sides == sorted(sides), cell
            origins = {account.origin for account in cell.accounts}
            standing = {account.origin for account in cell.accounts if not account.superseded}
            assert origins == standing, cell

    @invariant()
    def what_counts_is_verified_words_of_a_current_text(self):
        for said in gathered(fresh(self.incident)).said:
            claim = Claim.objects.select_related("article_version").get(key=said.key)
            assert claim.state == ClaimState.VERIFIED
            assert claim.article_version.is_current
            for part in claim.parts.all():
                assert claim.article_version.text[part.start : part.end] == part.quote


def spans(start, sentence, who):
    """Mark a sentence: its source, its cue, and all that follows."""
    source = f"The {who}"
    after = sentence.index("said") + len("said ")
    pieces = (
        ("source", 0, len(source)),
        ("cue", sentence.index("said"), sentence.index("said") + 4),
        ("content", after, len(sentence) - 1),
    )
    return tuple(
        PartContent(role=role, start=start + a, end=start + b, quote=sentence[a:b])
        for role, a, b in pieces
    )


def again(claim):
    return claim and Claim.objects.get(pk=claim.pk)


def fresh(incident):
    return Incident.objects.get(pk=incident.pk)


def refusable(act, *args, **options):
    """Do what may be refused: a refusal writes nothing, which the invariants see."""
    try:
        with transaction.atomic():
            return act(*args, **options)
    except RefusedError:
        return None


def test_what_makes_a_record_evidence_holds_in_any_order(db):
    run_state_machine_as_test(
        Record,
        settings=settings(
            max_examples=8,
            stateful_step_count=20,
            deadline=None,
            phases=(Phase.reuse, Phase.generate),  # shrinking would take minutes of the database
            suppress_health_check=list(HealthCheck),
        ),
    )
