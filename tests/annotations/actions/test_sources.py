from datetime import UTC, datetime

import pytest

from annotations.actions import sources
from annotations.actions.permission import NotAllowedError
from annotations.actions.sources import SourceFacts
from annotations.models import Claim, HistoryLine, Source, SourceIdentity
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories

POLICE = SourceFacts(label="Harbour police", kind="police")


def protect(source, *, by, **changes):
    values = {
        "seen": source.version,
        "reason": "at her request",
        "label": "a nurse",
        "identity": {"name": "Irina Petrova"},
    }
    return sources.protect_source(source, by=by, **{**values, **changes})


def test_an_unnamed_source_belongs_to_its_report(journalist):
    unnamed = SourceFacts(label="a resident", kind="witness", named="unnamed_person")
    article = factories.make_article(by=journalist)

    with pytest.raises(RefusedError):
        sources.make_source(unnamed, by=journalist)
    source = sources.make_source(unnamed, by=journalist, only_in=article)

    assert source.only_in == article


def test_an_unnamed_source_that_gets_a_name_lasts(journalist, editor):
    article = factories.make_article(by=journalist)
    source = factories.make_source(
        "a resident", by=journalist, kind="witness", named="unnamed_person", only_in=article
    )

    named = SourceFacts(label="Ann Lee", kind="witness", named="named_person")
    sources.change_source(source, named, seen=source.version, by=editor)

    assert Source.objects.get().only_in is None


def test_a_protected_source_takes_no_other_names(journalist, editor):
    source = protect(factories.make_source("Irina Petrova", by=journalist), by=journalist)

    facts = SourceFacts(label="a nurse", kind="witness", aliases=("Irina Petrova",))
    sources.change_source(source, facts, seen=source.version, by=editor)

    assert list(source.aliases.values_list("name", flat=True)) == ["a nurse"]


@pytest.mark.parametrize("role", ["journalist", "stranger"])
def test_journalists_change_no_source(request, journalist, role):
    source = factories.make_source(by=journalist)

    with pytest.raises(NotAllowedError):
        sources.change_source(source, POLICE, seen=1, by=request.getfixturevalue(role))


def test_protection_writes_the_name_nowhere_but_in_its_own_row(journalist):
    source = factories.make_source(
        "Irina Petrova", by=journalist, place="Ward 6", aliases=("Sister Irina",)
    )

    protect(source, by=journalist, place="")

    kept = str(list(HistoryLine.objects.values_list("data", "reason")))
    for telling in ("Petrova", "Irina", "Ward 6"):
        assert telling not in kept
    assert SourceIdentity.objects.get().name == "Irina Petrova"


def test_protecting_again_with_empty_details_keeps_them(journalist):
    source = protect(factories.make_source(by=journalist), by=journalist)

    protect(source, by=journalist, reason="still", identity={"name": "", "contact": "a phone"})

    identity = SourceIdentity.objects.get()
    assert (identity.name, identity.contact) == ("Irina Petrova", "a phone")


def test_a_stale_protection_or_one_without_reason_writes_nothing(journalist):
    source = factories.make_source(by=journalist)

    with pytest.raises(StaleVersionError):
        protect(source, by=journalist, seen=9)
    with pytest.raises(RefusedError):
        protect(source, by=journalist, reason=" ")

    assert not SourceIdentity.objects.exists()
    assert not Source.objects.get().protected


def test_what_was_forgotten_cannot_be_kept_again(journalist):
    source = protect(factories.make_source(by=journalist), by=journalist)
    sources.purge_identity(source, reason="she asked", by=journalist)
    source.refresh_from_db()

    with pytest.raises(RefusedError):
        protect(source, by=journalist)

    assert SourceIdentity.objects.get().name == ""


def test_details_open_to_who_worked_on_a_claim_and_to_the_desks_editors(
    journalist, colleague, editor, administrator, stranger
):
    source = factories.make_source(by=journalist)
    factories.make_claim(factories.make_article(by=journalist), by=colleague, source=source)
    source = protect(source, by=journalist)

    may = {
        person.username
        for person in (journalist, colleague, editor, administrator, stranger)
        if sources.may_open_identity(source, by=person)
    }

    assert may == {"journalist", "colleague", "editor"}


def test_opening_leaves_a_line_and_refuses_where_nothing_is_kept(journalist, editor, stranger):
    plain = factories.make_source(by=journalist)
    factories.make_claim(factories.make_article(by=journalist), by=journalist, source=plain)
    with pytest.raises(RefusedError):
        sources.open_identity(plain, by=editor)
    source = protect(plain, by=journalist)

    sources.open_identity(source, by=editor)
    with pytest.raises(RefusedError):
        sources.open_identity(source, by=stranger)

    verbs = [(line.verb, line.by) for line in HistoryLine.objects.of(source)]
    assert verbs[-1] == ("open identity", editor)


def test_many_claims_get_another_source_and_come_back_as_one_batch(journalist, editor):
    wanted = factories.make_source("Port prosecutor", by=journalist)
    later = datetime(2030, 1, 1, tzinfo=UTC)
    claims = [
        factories.make_claim(
            factories.make_article(by=journalist, outlet=f"Outlet {number}"),
            by=journalist,
            state=state,
            editor=editor,
            not_before=later,
        )
        for number, state in enumerate(["verified", "submitted", "draft"])
    ]

    sources.give_source(
        [(claim, claim.version) for claim in claims], wanted, reason="the office", by=editor
    )

    rows = list(Claim.objects.order_by("pk"))
    assert [row.state for row in rows] == ["submitted", "submitted", "draft"]
    assert {row.source for row in rows} == {wanted}
    assert rows[0].submitted_at == rows[1].submitted_at
    assert {row.edited_by for row in rows} == {editor}
    assert {row.not_before for row in rows} == {later}
    assert rows[0].figures.count() == 1


def test_one_stale_claim_stops_the_whole_batch(journalist, editor):
    wanted = factories.make_source("Port prosecutor", by=journalist)
    article = factories.make_article(by=journalist)
    first = factories.make_claim(article, by=journalist)
    second = factories.make_claim(article, by=journalist)

    with pytest.raises(StaleVersionError):
        sources.give_source([(first, first.version), (second, 9)], wanted, reason="r", by=editor)

    assert not Claim.objects.filter(source=wanted).exists()


def test_a_claim_goes_on_from_another_only_if_both_have_the_source(journalist, editor):
    wanted = factories.make_source("Port prosecutor", by=journalist)
    article = factories.make_article(by=journalist)
    first = factories.make_claim(article, by=journalist)
    second = factories.make_claim(article, by=journalist, continues=first.key)

    sources.give_source([(second, second.version)], wanted, reason="r", by=editor)
    assert Claim.objects.get(pk=second.pk).continues is None

    third = factories.make_claim(article, by=journalist, continues=first.key)
    both = [(first, first.version), (third, third.version)]
    sources.give_source(both, wanted, reason="r", by=editor)
    assert Claim.objects.get(pk=third.pk).continues == first


def test_nobody_gives_a_reportless_reason(journalist, editor):
    source = factories.make_source(by=journalist)
    claim = factories.make_claim(factories.make_article(by=journalist), by=journalist)

    with pytest.raises(RefusedError):
        sources.give_source([(claim, claim.version)], source, reason=" ", by=editor)
    with pytest.raises(NotAllowedError):
        sources.give_source([(claim, claim.version)], source, reason="r", by=journalist)
