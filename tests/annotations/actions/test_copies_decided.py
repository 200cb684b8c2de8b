import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import copies
from annotations.actions.permission import NotAllowedError
from annotations.models import Copy, CopyGroup, HistoryLine
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from tests import factories, wire
from tests.annotations.actions.copied_reports import ORIGINAL, come_in, new_text, state_of


def test_confirming_a_copy_confirms_the_report_it_is_like(journalist, original, copied, copy, told):
    confirmed = copies.confirm_copy(copy, seen=copy.version, by=journalist)

    assert (confirmed.state, confirmed.decided_by) == ("confirmed", journalist)
    assert state_of(original) == "confirmed"
    assert told == [{original.pk, copied.pk}]
    assert HistoryLine.objects.of(confirmed).last().verb == "confirm copy"


def test_nothing_is_told_before_somebody_confirms(told, copy):
    assert told == []


def test_a_decision_on_an_older_version_is_refused(journalist, copy):
    copies.confirm_copy(copy, seen=copy.version, by=journalist)

    with pytest.raises(StaleVersionError):
        copies.separate_copy(copy, seen=copy.version, by=journalist)


def test_who_sees_no_other_report_of_the_group_cannot_decide(stranger, original):
    article = come_in(stranger, ORIGINAL, "The Far Post")
    copy = Copy.objects.get(article=article)

    for decide in (copies.confirm_copy, copies.separate_copy):
        with pytest.raises(RefusedError, match="another desk"):
            decide(copy, seen=copy.version, by=stranger)
    with pytest.raises(RefusedError, match="another desk"):
        copies.confirm_group(copy.group, seen=copy.group.version, by=stranger)


def test_an_administrator_does_not_decide(administrator, copy):
    with pytest.raises(NotAllowedError):
        copies.confirm_copy(copy, seen=copy.version, by=administrator)


def test_a_group_is_confirmed_in_one_act(journalist, copy):
    come_in(journalist, ORIGINAL, "Third")
    group = CopyGroup.objects.get()

    assert copies.confirm_group(group, seen=group.version, by=journalist) == 3
    assert set(Copy.objects.values_list("state", flat=True)) == {"confirmed"}


def test_a_group_that_grew_meanwhile_is_looked_at_again(journalist, copy):
    group = CopyGroup.objects.get()
    come_in(journalist, ORIGINAL, "Third")

    with pytest.raises(StaleVersionError):
        copies.confirm_group(group, seen=group.version, by=journalist)


def test_a_proposed_copy_is_separated_without_a_reason(journalist, copy, told):
    assert copies.separate_copy(copy, seen=copy.version, by=journalist) == []
    copy.refresh_from_db()

    assert copy.state == "separated"
    assert told == []


def test_a_confirmed_copy_is_separated_for_a_reason(journalist, original, copied, copy, told):
    copy = copies.confirm_copy(copy, seen=copy.version, by=journalist)
    with pytest.raises(RefusedError, match="Say why"):
        copies.separate_copy(copy, seen=copy.version, by=journalist, reason=" ")
    copy.refresh_from_db()

    copies.separate_copy(copy, seen=copy.version, by=journalist, reason="Own reporter there.")

    copy.refresh_from_db()
    assert (copy.state, copy.reason) == ("separated", "Own reporter there.")
    assert told[-1] == {original.pk, copied.pk}


def test_a_separated_report_is_not_proposed_to_the_same_group_again(journalist, copied, copy):
    copies.separate_copy(copy, seen=copy.version, by=journalist)

    new_text(copied, ORIGINAL)

    assert not Copy.objects.standing().filter(article=copied).exists()


def test_a_separation_is_taken_back(journalist, original, copied, copy, told):
    copies.separate_copy(copy, seen=copy.version, by=journalist)
    copy.refresh_from_db()

    copies.join_copy(copy, seen=copy.version, by=journalist)

    assert state_of(copied) == "confirmed"
    assert state_of(original) == "confirmed"
    assert told == [{original.pk, copied.pk}]


@pytest.mark.parametrize("act", ["separate", "join"])
def test_whoever_parts_or_joins_holds_the_text_before_the_group(journalist, copy, act):
    if act == "join":
        copies.separate_copy(copy, seen=copy.version, by=journalist)
        copy.refresh_from_db()
    decide = {"separate": copies.separate_copy, "join": copies.join_copy}[act]

    with CaptureQueriesContext(connection) as made:
        decide(copy, seen=copy.version, by=journalist)

    told = [query["sql"] for query in made]
    text = 'SELECT "annotations_articleversion"."id" AS "pk" FROM "annotations_articleversion"'
    held = next(n for n, sql in enumerate(told) if sql.startswith(text))
    group = next(n for n, sql in enumerate(told) if sql.startswith("UPDATE"))
    assert held < group


def test_a_report_that_stands_elsewhere_by_now_is_not_joined_again(journalist, copied, copy):
    copies.separate_copy(copy, seen=copy.version, by=journalist)
    Copy.objects.create(group=CopyGroup.objects.create(), article=copied)
    copy.refresh_from_db()

    with pytest.raises(RefusedError, match="another group"):
        copies.join_copy(copy, seen=copy.version, by=journalist)


def test_a_person_names_the_origin(journalist, copied, copy):
    group = copies.name_origin(copy.group, copied, seen=copy.group.version, by=journalist)

    assert group.origin == copied
    with pytest.raises(StaleVersionError):
        copies.name_origin(copy.group, copied, seen=copy.group.version, by=journalist)


def test_a_report_outside_the_group_is_no_origin(journalist, copy):
    other = come_in(journalist, wire.report("other words"), "Fourth")

    with pytest.raises(RefusedError, match="does not stand"):
        copies.name_origin(copy.group, other, seen=copy.group.version, by=journalist)


def test_the_origin_that_is_separated_is_the_origin_no_more(journalist, original, copied, copy):
    copies.name_origin(copy.group, copied, seen=copy.group.version, by=journalist)
    copies.separate_copy(copy, seen=copy.version, by=journalist)

    group = CopyGroup.objects.get()
    assert group.origin is None
    told = [(line.verb, line.data["origin"]) for line in HistoryLine.objects.of(group)]
    assert told[-1] == ("separate copy", None)


def test_only_a_confirmed_copy_of_an_annotated_report_is_read_as_one(journalist, copied, copy):
    with pytest.raises(RefusedError):
        copies.read_as_copy(copied, by=journalist)


def test_a_confirmed_copy_of_a_report_without_claims_is_not_read_as_one(
    journalist, original, copied, copy
):
    copies.confirm_copy(copy, seen=copy.version, by=journalist)
    with pytest.raises(RefusedError, match="not a copy"):
        copies.read_as_copy(copied, by=journalist)
    content = factories.part(original, "content", original.title)
    factories.make_claim(original, by=journalist, parts=[content], figures=())

    copies.read_as_copy(copied, by=journalist)

    assert HistoryLine.objects.of(copied).last().verb == "read as a copy"


def test_naming_the_origin_hides_no_step_from_undo(journalist, original, copied, copy):
    from annotations.actions.undoing import undo_last

    content = factories.part(original, "content", original.title)
    claim = factories.make_claim(original, by=journalist, parts=[content], figures=())
    copies.name_origin(copy.group, original, seen=copy.group.version, by=journalist)

    assert undo_last(original, by=journalist).claim == claim


def test_a_copy_that_comes_in_hides_no_step_from_undo(journalist, original):
    from annotations.actions.undoing import undo_last

    content = factories.part(original, "content", original.title)
    claim = factories.make_claim(original, by=journalist, parts=[content], figures=())
    come_in(journalist, ORIGINAL, "The Harbour Post")

    assert undo_last(original, by=journalist).claim == claim
