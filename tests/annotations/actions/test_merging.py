"""Merging sources: nothing moves, so nothing is lost when they are taken apart."""

import pytest

from annotations.actions.claims import correct_claim
from annotations.actions.merging import merge_sources, unmerge_source
from annotations.actions.permission import NotAllowedError
from annotations.actions.sources import SourceFacts, change_source, protect_source
from annotations.content import ClaimContent
from annotations.events import sources_merged
from annotations.management import integrity
from annotations.models import Claim, HistoryLine, Source, SourceAlias
from annotations.pages.listing import source_rows
from annotations.pages.source_offers import offers
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories

pytestmark = pytest.mark.django_db

WHY = "Same body: the ministry’s site names both."


@pytest.fixture
def two(journalist):
    return (
        factories.make_source("Harbour police", by=journalist),
        factories.make_source("Port constabulary", by=journalist),
    )


def merged(source, into, *, by, **changes):
    values = {"seen": source.version, "into_seen": into.version, "reason": WHY, "by": by}
    return merge_sources(source, into, **values | changes)


def test_a_merged_source_is_found_by_its_name_under_the_one_it_belongs_to(two, editor, journalist):
    article = factories.make_article(by=journalist)

    merged(*two, by=editor)

    assert [offer.label for offer in offers(article, journalist, "harbour")] == [
        "Port constabulary"
    ]
    assert list(Source.objects.unmerged()) == [two[1]]


def test_claims_stay_where_they_were_and_are_listed_and_counted_under_both(two, editor, journalist):
    source, into = two
    claim = factories.make_claim(
        factories.make_article(by=journalist), by=journalist, source=source
    )

    merged(source, into, by=editor)

    claim.refresh_from_db()
    assert claim.source == source
    assert list(Claim.objects.said_by(into)) == [claim]
    assert source_rows(Source.objects.filter(pk=into.pk), person=editor).get().claim_count == 1


def test_taking_apart_gives_back_what_was_there_before(two, editor, journalist):
    source, into = two
    claim = factories.make_claim(
        factories.make_article(by=journalist), by=journalist, source=source
    )
    names = set(SourceAlias.objects.values_list("source", "name"))
    source = merged(source, into, by=editor)

    source = unmerge_source(source, seen=source.version, reason="They are two.", by=editor)

    assert source.merged_into is None
    assert set(SourceAlias.objects.values_list("source", "name")) == names
    assert list(Claim.objects.said_by(source)) == [claim]
    assert not Claim.objects.said_by(into)


def test_history_of_both_says_who_when_and_why(two, editor):
    source = merged(*two, by=editor)
    unmerge_source(source, seen=source.version, reason="They are two.", by=editor)

    for one in two:
        lines = HistoryLine.objects.of(one).filter(by=editor)
        assert [(line.verb, line.reason) for line in lines] == [
            ("merge", WHY),
            ("unmerge", "They are two."),
        ]


def test_a_claim_of_a_merged_source_can_still_be_corrected(two, editor, journalist):
    source, into = two
    claim = factories.make_claim(
        factories.make_article(by=journalist), by=journalist, source=source
    )
    merged(source, into, by=editor)
    content = ClaimContent.from_snapshot(claim.snapshot() | {"note": "Looked at again."})

    claim = correct_claim(claim, content, seen=claim.version, by=journalist)

    assert (claim.source, claim.note) == (source, "Looked at again.")


def test_a_merge_needs_a_reason_and_so_does_its_end(two, editor):
    with pytest.raises(RefusedError, match="needs a reason"):
        merged(*two, by=editor, reason="  ")
    source = merged(*two, by=editor)
    with pytest.raises(RefusedError, match="needs a reason"):
        unmerge_source(source, seen=source.version, reason="", by=editor)


def test_what_changed_meanwhile_is_not_merged(two, editor):
    source, into = two

    with pytest.raises(StaleVersionError):
        merged(source, into, by=editor, into_seen=into.version + 1)

    source.refresh_from_db()
    assert source.merged_into is None


def test_journalists_do_not_merge_and_administrators_do(two, journalist, administrator):
    with pytest.raises(NotAllowedError):
        merged(*two, by=journalist)

    assert merged(*two, by=administrator).merged_into == two[1]


def test_a_source_is_not_merged_with_itself(two, editor):
    with pytest.raises(RefusedError, match="same one"):
        merged(two[0], two[0], by=editor)


def test_what_is_merged_already_is_not_merged_again(two, editor, journalist):
    third = factories.make_source("Harbour watch", by=journalist)
    source = merged(*two, by=editor)
    into = Source.objects.get(pk=two[1].pk)

    with pytest.raises(RefusedError, match="merged already"):
        merged(source, third, by=editor)
    with pytest.raises(RefusedError, match="other way round"):
        merged(into, third, by=editor)
    assert merged(third, into, by=editor).merged_into == into


def test_an_unnamed_source_of_one_report_is_merged_with_nobody_of_another(two, editor, journalist):
    article = factories.make_article(by=journalist)
    resident = factories.make_source(
        "A resident", by=journalist, kind="witness", named="unnamed_person", only_in=article
    )

    with pytest.raises(RefusedError, match="one report"):
        merged(resident, two[0], by=editor)


def protect(source, *, by):
    return protect_source(
        source,
        seen=source.version,
        reason="In danger.",
        label="A witness",
        by=by,
        identity={"name": "N. N."},
    )


def test_a_protected_source_is_merged_with_nobody(two, editor):
    hidden = protect(two[0], by=editor)

    for pair in ((hidden, two[1]), (two[1], hidden)):
        with pytest.raises(RefusedError, match="protected"):
            merged(*pair, by=editor)


def test_protecting_a_source_takes_it_apart_from_all_it_was_merged_with(two, editor):
    source = merged(*two, by=editor)
    into = Source.objects.get(pk=two[1].pk)

    protect(into, by=editor)

    source.refresh_from_db()
    assert source.merged_into is None
    merged_line = HistoryLine.objects.of(source).last()
    assert merged_line.verb == "unmerge"


def test_who_hears_that_a_protected_source_was_taken_apart_finds_it_so(two, editor):
    source = merged(*two, by=editor)
    found = []

    def look(*, sources, **_):
        rows = Source.objects.filter(pk__in=sources).order_by("pk")
        found.append(list(rows.values_list("pk", "protected", "merged_into")))

    sources_merged.connect(look)
    protect(source, by=editor)
    sources_merged.disconnect(look)

    assert found == [[(source.pk, True, None)]]


def unnamed(label, article, *, by):
    return factories.make_source(
        label, by=by, kind="witness", named="unnamed_person", only_in=article
    )


@pytest.mark.parametrize("which", [0, 1], ids=["the part", "the whole"])
def test_an_unnamed_source_gets_no_name_while_it_is_merged_in_its_report(editor, journalist, which):
    article = factories.make_article(by=journalist)
    pair = [unnamed(label, article, by=journalist) for label in ("a resident", "a neighbour")]
    part = merged(*pair, by=editor)
    source = Source.objects.get(pk=pair[which].pk)
    named = SourceFacts(label="Ann Lee", kind="witness", named="named_person")

    with pytest.raises(RefusedError, match="Take them apart first"):
        change_source(source, named, seen=source.version, by=editor)

    unmerge_source(part, seen=part.version, reason="They are two.", by=editor)
    source.refresh_from_db()
    assert change_source(source, named, seen=source.version, by=editor).only_in is None


def test_a_protected_source_leaves_the_one_it_was_merged_into(two, editor):
    source = merged(*two, by=editor)

    assert protect(source, by=editor).merged_into is None


def test_one_who_speaks_for_the_other_counts_as_it_already(two, editor):
    source, into = two
    source.parent = into
    source.save()

    with pytest.raises(RefusedError, match="speaks for"):
        merged(source, into, by=editor)


def told_in_history(*sources):
    return [
        (line.verb, line.reason, line.data["merged_into"])
        for source in sources
        for line in HistoryLine.objects.of(source)
    ]


@pytest.mark.parametrize("protected", [0, 1], ids=["the part", "the whole"])
def test_no_history_tells_with_whom_a_protected_source_was_one_or_why(two, editor, protected):
    source, into = two
    merged(source, into, by=editor, reason="Both are Irina Petrova.")
    rows = [Source.objects.get(pk=row.pk) for row in two]

    protect(rows[protected], by=editor)

    told = told_in_history(*two)
    assert "Irina" not in repr(told)
    assert not {source.key, into.key} & {key for _verb, _reason, key in told}
    assert "merge" not in {verb for verb, *_ in told_in_history(rows[protected])}
    assert list(integrity.chains()) == []
