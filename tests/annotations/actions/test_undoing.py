from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import claims, deciding, events
from annotations.actions.claims import NothingToUndoError
from annotations.actions.parting import content_of, join_with, split_at
from annotations.actions.undoing import undo_last, undo_on
from annotations.content import ClaimContent
from annotations.models import FigureLink
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_claim_just_marked_is_withdrawn(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    undo_last(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "withdrawn"


def test_undoing_twice_brings_it_back(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    undo_last(article, by=journalist)
    undo_last(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_only_ones_own_last_step_is_undone(journalist, colleague, article):
    mine = factories.make_claim(article, by=journalist)
    theirs = factories.make_claim(article, by=colleague, source=mine.source)

    undo_last(article, by=journalist)

    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.state, theirs.state) == ("withdrawn", "draft")


def test_what_somebody_changed_since_is_left_alone(journalist, colleague, article):
    claim = factories.make_claim(article, by=journalist)
    claims.correct_claim(
        claim, factories.content(article, note="theirs"), seen=claim.version, by=colleague
    )

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def test_sending_and_deciding_are_not_undone_this_way(journalist, article):
    factories.make_claim(article, by=journalist)
    deciding.submit_report(article, by=journalist)

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def test_opening_an_event_cannot_be_undone_and_setting_it_aside_can(journalist, article):
    factories.make_event(article, by=journalist)
    event = factories.make_event(article, "Last May", by=journalist)
    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)
    events.set_aside(event, seen=event.version, by=journalist)

    undo_last(article, by=journalist)

    event.refresh_from_db()
    assert not event.is_background


def test_in_a_report_where_one_did_nothing_there_is_nothing_to_undo(colleague, article):
    with pytest.raises(NothingToUndoError):
        undo_last(article, by=colleague)


TWO = "Two blasts\n\nPolice said on Saturday four officers died and two civilians were hurt. A man died.\n"


def shown(claim):
    """Give what a claim says: its content, its figures by key, its times by date."""
    claim.refresh_from_db()
    return (
        [part.quote for part in claim.parts.all() if part.role == "content"],
        {(figure.key, figure.quote) for figure in claim.figures.all()},
        {(mark.key, mark.edtf) for mark in claim.times.all()},
    )


@pytest.fixture
def pair(journalist):
    """Two claims of a report; a figure of the second is tied to one of the first."""
    article = factories.make_article(by=journalist, text=TWO)
    source = factories.make_source(by=journalist).key
    first = claims.mark_claim(
        article,
        ClaimContent(
            source=source,
            parts=(
                factories.part(
                    article, "content", "on Saturday four officers died and two civilians were hurt"
                ),
            ),
            figures=(
                factories.figure(article, "four officers", low=4, best=4, high=4),
                factories.figure(article, "two civilians", low=2, best=2, high=2),
            ),
            times=(factories.time(article, "Saturday"),),
        ),
        by=journalist,
    )
    tie = ("additive_to", first.figures.get(quote="two civilians").key)
    second = claims.mark_claim(
        article,
        ClaimContent(
            source=source,
            parts=(factories.part(article, "content", "A man died"),),
            figures=(factories.figure(article, "A man", low=1, best=1, high=1, links=(tie,)),),
        ),
        by=journalist,
    )
    return first, second


@pytest.mark.parametrize("on", ["report", "kept", "made"])
def test_a_split_is_undone_in_one_step_with_figures_times_and_ties(journalist, pair, on):
    first, _second = pair
    before = shown(first)
    ties = set(FigureLink.objects.values_list("figure__key", "kind", "target__key"))
    kept, made = split_at(first, TWO.index("two"), seen=first.version, by=journalist)

    if on == "report":
        undo_last(first.article_version.article, by=journalist)
    else:
        undo_on({"kept": kept, "made": made}[on], by=journalist)

    made.refresh_from_db()
    assert made.state == "withdrawn"
    assert shown(first) == before
    assert set(FigureLink.objects.values_list("figure__key", "kind", "target__key")) == ties


def test_a_join_is_undone_in_one_step_with_figures_and_ties(journalist, pair):
    first, second = pair
    before = shown(first), shown(second)
    join_with(first, second, seen=first.version, other_seen=second.version, by=journalist)

    undo_last(first.article_version.article, by=journalist)

    assert (shown(first), shown(second)) == before
    assert second.state == "draft"
    assert FigureLink.objects.count() == 1


def test_a_split_is_left_alone_once_somebody_has_changed_one_of_the_two(
    journalist, colleague, pair
):
    first, _second = pair
    kept, made = split_at(first, TWO.index("two"), seen=first.version, by=journalist)
    claims.correct_claim(kept, content_of(kept), seen=kept.version, by=colleague)
    after = shown(kept), shown(made)

    with pytest.raises(NothingToUndoError):
        undo_last(first.article_version.article, by=journalist)

    assert (shown(kept), shown(made)) == after
    assert made.state == "draft"


def test_the_undoing_of_a_split_is_not_undone_by_halves(journalist, pair):
    first, _second = pair
    split_at(first, TWO.index("two"), seen=first.version, by=journalist)
    article = first.article_version.article
    undo_last(article, by=journalist)

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)


def test_the_undoing_of_a_join_is_not_undone_by_halves(journalist, pair):
    first, second = pair
    before = shown(first), shown(second)
    join_with(first, second, seen=first.version, other_seen=second.version, by=journalist)
    article = first.article_version.article
    undo_last(article, by=journalist)

    with pytest.raises(NothingToUndoError):
        undo_last(article, by=journalist)

    assert (shown(first), shown(second)) == before


def test_a_split_is_left_alone_once_oneself_has_changed_the_other_claim(journalist, pair):
    first, _second = pair
    kept, made = split_at(first, TWO.index("two"), seen=first.version, by=journalist)
    more = replace(content_of(made), note="more")
    made = claims.correct_claim(made, more, seen=made.version, by=journalist)

    with pytest.raises(NothingToUndoError):
        undo_on(kept, by=journalist)

    made.refresh_from_db()
    assert (made.state, made.note) == ("draft", "more")


def test_a_join_is_left_alone_once_oneself_has_brought_the_other_claim_back(journalist, pair):
    first, second = pair
    joined = join_with(first, second, seen=first.version, other_seen=second.version, by=journalist)
    second.refresh_from_db()
    claims.restore_claim(second, seen=second.version, by=journalist)
    after = shown(first), shown(second)

    with pytest.raises(NothingToUndoError):
        undo_on(joined, by=journalist)

    assert (shown(first), shown(second)) == after


@pytest.mark.parametrize("act", ["correct", "split", "join", "undo", "submit"])
def test_whoever_writes_a_claim_holds_its_text_first(journalist, pair, act):
    first, second = pair
    seen, article = first.version, first.article_version.article
    changed = replace(content_of(first), note="again")
    acts = {
        "correct": lambda: claims.correct_claim(first, changed, seen=seen, by=journalist),
        "split": lambda: split_at(first, TWO.index("two"), seen=seen, by=journalist),
        "join": lambda: join_with(
            first, second, seen=seen, other_seen=second.version, by=journalist
        ),
        "undo": lambda: undo_last(article, by=journalist),
        "submit": lambda: deciding.submit_report(article, by=journalist),
    }

    with CaptureQueriesContext(connection) as made:
        acts[act]()

    told = [query["sql"] for query in made]
    held = 'SELECT "annotations_articleversion"."id" AS "pk" FROM "annotations_articleversion"'
    writes = ("UPDATE", "INSERT", "DELETE")
    first_write = next(n for n, sql in enumerate(told) if sql.startswith(writes))
    assert any(sql.startswith(held) for sql in told[:first_write])


def test_a_claim_brought_back_is_withdrawn_again(journalist, article):
    claim = factories.make_claim(article, by=journalist)
    claim = claims.withdraw_claim(claim, seen=claim.version, by=journalist)
    claims.restore_claim(claim, seen=claim.version, by=journalist)

    undo_last(article, by=journalist)

    claim.refresh_from_db()
    assert claim.state == "withdrawn"
