from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import claims, copies, events, sources
from annotations.actions.copied_claims import draft_shared_claims
from annotations.models import Claim, Copy, Figure, HistoryLine, Mention, Source
from tests import factories

TEXT = (
    "Gunman kills seven in harbour town\n\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "Two of them were officers of the night watch, a woman who saw it said on the quay.\n\n"
    "The regional hospital said it had no reports of wounded people in the town or near it.\n"
)


@pytest.fixture
def original(journalist):
    return factories.make_article(by=journalist, text=TEXT, outlet="The North Wire")


@pytest.fixture
def copied(journalist, original):
    """The same text under a longer headline, so that every place is another one."""
    text = TEXT.replace("Gunman kills seven in harbour town", "Seven die in harbour: police")
    text = "A gunman in the harbour town\n\n" + text
    return factories.make_article(by=journalist, text=text, outlet="The Harbour Post")


@pytest.fixture
def copy(journalist, copied):
    row = Copy.objects.get(article=copied)
    return copies.confirm_copy(row, seen=row.version, by=journalist)


def separated(copy, by, reason="Own reporter there."):
    copy.refresh_from_db()
    return copies.separate_copy(copy, seen=copy.version, by=by, reason=reason)


def test_a_shared_claim_becomes_a_draft_with_its_words_figures_and_times(
    journalist, original, copied, copy
):
    claim = factories.make_claim(
        original,
        by=journalist,
        state="submitted",
        times=(factories.time(original, "Saturday"),),
        event=factories.make_event(original, by=journalist).key,
    )

    (draft,) = separated(copy, journalist)

    assert (draft.state, draft.author, draft.source) == ("draft", journalist, claim.source)
    assert draft.article_version == copied.current
    text = copied.current.text
    for row in [*draft.parts.all(), *draft.figures.all(), *draft.times.all()]:
        assert row.span.words(text) == row.quote
    figure = draft.figures.get()
    assert (figure.best, figure.new_people) == (7, True)
    assert figure.key != claim.figures.get().key
    assert draft.times.get().edtf == "2011-11-12"
    assert draft.event.label == "Harbour, Saturday"
    assert draft.event.article == copied
    assert Mention.objects.filter(article_version=copied.current).count() == 1


def test_history_says_where_a_draft_came_from(journalist, original, copy):
    factories.make_claim(original, by=journalist)

    (draft,) = separated(copy, journalist)

    line = HistoryLine.objects.of(draft).get()
    assert line.verb == "take over from another report"
    assert line.reason == "claim 1 of The North Wire: Gunman kills seven in harbour town"


def test_a_claim_on_words_that_differ_stays_where_it_is(journalist, original, copy):
    factories.make_claim(
        original,
        by=journalist,
        parts=[factories.part(original, "content", "Gunman kills seven")],
        figures=(),
    )

    assert separated(copy, journalist) == []


def test_a_withdrawn_claim_leaves_no_draft(journalist, original, copy):
    claim = factories.make_claim(original, by=journalist)
    claims.withdraw_claim(claim, seen=claim.version, by=journalist)

    assert separated(copy, journalist) == []


def test_words_that_have_a_claim_here_already_get_no_second(journalist, original, copied, copy):
    claim = factories.make_claim(original, by=journalist)
    factories.make_claim(original, by=journalist, source=claim.source)
    factories.make_claim(copied, by=journalist, source=claim.source)

    assert separated(copy, journalist) == []


def test_who_may_see_the_sources_is_asked_once_for_all_claims(journalist, original, copied, copy):
    claim = factories.make_claim(original, by=journalist)
    factories.make_claim(copied, by=journalist, source=claim.source)
    with CaptureQueriesContext(connection) as one:
        draft_shared_claims(copied, original, by=journalist)
    for _ in range(3):
        factories.make_claim(original, by=journalist, source=claim.source)

    with CaptureQueriesContext(connection) as four:
        draft_shared_claims(copied, original, by=journalist)

    assert len(four) == len(one)


def second(article, **values):
    """Give a claim on the second paragraph: a woman who speaks of two of the seven."""
    return {
        "parts": [
            factories.part(article, "content", "Two of them were officers of the night watch"),
            factories.part(article, "source", "a woman who saw it"),
        ],
        "figures": (factories.figure(article, "Two of them", low=2, best=2, high=2, **values),),
    }


def test_ties_between_figures_go_over_to_the_drafts(journalist, original, copy):
    first = factories.make_claim(original, by=journalist)
    link = (("part_of", first.figures.get().key),)
    values = second(original, new_people=False, links=link)
    factories.make_claim(original, by=journalist, source=first.source, **values)

    drafts = separated(copy, journalist)

    tie = Figure.objects.get(claim=drafts[1]).links.get()
    assert (tie.kind, tie.target.claim) == ("part_of", drafts[0])


def test_a_tie_to_a_later_claim_goes_over_too(journalist, original, copy):
    first = factories.make_claim(original, by=journalist)
    later = factories.make_claim(
        original, by=journalist, source=first.source, **second(original, new_people=True)
    )
    content = claims.ClaimContent.from_snapshot(first.snapshot())
    link = (("additive_to", later.figures.get().key),)
    figures = (replace(content.figures[0], links=link, new_people=False),)
    claims.correct_claim(
        first, replace(content, figures=figures), seen=first.version, by=journalist
    )

    drafts = separated(copy, journalist)

    assert drafts[0].figures.get().links.get().target.claim == drafts[1]


def test_a_claim_that_goes_on_speaking_goes_over_with_the_one_before(journalist, original, copy):
    first = factories.make_claim(original, by=journalist)
    values = second(original)
    wish = factories.content(original, parts=values["parts"], continues=first.key, source="")
    claims.mark_claim(original, wish, by=journalist)

    drafts = separated(copy, journalist)

    assert drafts[1].continues == drafts[0]


def test_a_claim_whose_speaker_stays_behind_names_the_speaker(journalist, original, copy):
    headline = [factories.part(original, "content", "Gunman kills seven")]
    first = factories.make_claim(original, by=journalist, parts=headline, figures=())
    values = second(original)
    wish = factories.content(original, parts=values["parts"][:1], continues=first.key, source="")
    claims.mark_claim(original, wish, by=journalist)

    (draft,) = separated(copy, journalist)

    assert (draft.continues, draft.source) == (None, first.source)


def test_an_unnamed_source_gets_a_twin_of_this_report(journalist, original, copied, copy):
    woman = factories.make_source(
        "a woman who saw it",
        by=journalist,
        kind="witness",
        named="unnamed_person",
        only_in=original,
    )
    factories.make_claim(original, by=journalist, source=woman, **second(original))

    (draft,) = separated(copy, journalist)

    assert draft.source != woman
    assert (draft.source.only_in, draft.source.label) == (copied, "a woman who saw it")


@pytest.mark.parametrize("named", ["unnamed_person", "named_person"])
def test_the_twin_of_a_protected_source_is_protected_and_knows_no_name(
    journalist, original, copied, copy, named
):
    woman = factories.make_source(
        "a woman who saw it",
        by=journalist,
        kind="witness",
        named="unnamed_person",
        only_in=original,
    )
    Source.objects.filter(pk=woman.pk).update(named=named)
    woman = sources.protect_source(
        woman,
        seen=woman.version,
        reason="She lives there.",
        label="a resident",
        identity={"name": "Amel Toruk"},
        by=journalist,
    )
    Source.objects.filter(pk=woman.pk).update(named=named)
    factories.make_claim(original, by=journalist, source=woman, **second(original))

    (draft,) = separated(copy, journalist)

    twin = draft.source
    assert twin != woman
    assert (twin.protected, twin.protected_reason, twin.label) == (
        True,
        "She lives there.",
        "a resident",
    )
    assert twin.only_in == copied
    assert twin.identity.name == ""


def test_a_merged_source_is_the_one_it_became(journalist, original, copy):
    old = factories.make_source("Port police", by=journalist)
    new = factories.make_source("Harbour police of the port", by=journalist)
    factories.make_claim(original, by=journalist, source=old)
    Source.objects.filter(pk=old.pk).update(merged_into=new)

    (draft,) = separated(copy, journalist)

    assert draft.source == new


def test_relative_times_count_from_this_reports_own_date(journalist, original):
    later = factories.make_article(
        by=journalist,
        text=TEXT.replace("Gunman kills", "A gunman kills"),
        outlet="The Harbour Post",
        published="2011-11-20",
    )
    copy = Copy.objects.get(article=later)
    copies.confirm_copy(copy, seen=copy.version, by=journalist)
    time = factories.time(original, "Saturday", rule="weekday_past", anchor="2011-11-12")
    factories.make_claim(original, by=journalist, times=(time,))

    (draft,) = separated(copy, journalist)

    assert draft.times.get().edtf == "2011-11-19"


def test_another_desks_report_is_not_named_and_its_notes_stay_there(journalist, stranger):
    theirs = factories.make_article(by=stranger, text=TEXT, outlet="The Far Post")
    factories.make_claim(theirs, by=stranger, note="Ask the captain.")
    mine = factories.make_article(by=journalist, text=TEXT, outlet="The Harbour Post")
    journalist.desks.add(*stranger.desks.all())
    copy = Copy.objects.get(article=mine)
    copies.confirm_copy(copy, seen=copy.version, by=journalist)

    (draft,) = separated(copy, journalist)

    assert draft.note == ""
    assert HistoryLine.objects.of(draft).get().reason == "claim 1 of a report of another desk"


def test_a_report_that_the_person_may_not_see_leaves_no_drafts(journalist, stranger, colleague):
    theirs = factories.make_article(by=stranger, text=TEXT, outlet="The Far Post")
    factories.make_claim(theirs, by=stranger)
    mine = factories.make_article(by=journalist, text=TEXT, outlet="The Harbour Post")
    factories.make_article(by=journalist, text=TEXT, outlet="Third")
    copy = Copy.objects.get(article=mine)
    Copy.objects.update(state="confirmed", decided_by=journalist)

    assert separated(copy, colleague) == []


def test_taking_a_separation_back_withdraws_what_nobody_touched(journalist, original, copied, copy):
    first = factories.make_claim(original, by=journalist)
    link = (("part_of", first.figures.get().key),)
    values = second(original, new_people=False, links=link)
    factories.make_claim(original, by=journalist, source=first.source, **values)
    touched, untouched = separated(copy, journalist)
    content = claims.ClaimContent.from_snapshot(touched.snapshot())
    claims.correct_claim(
        touched, replace(content, note="Seen."), seen=touched.version, by=journalist
    )
    copy.refresh_from_db()

    copies.join_copy(copy, seen=copy.version, by=journalist)

    states = Claim.objects.of_article(copied).values_list("pk", "state")
    assert dict(states) == {touched.pk: "draft", untouched.pk: "withdrawn"}


def test_an_event_of_the_same_name_is_taken(journalist, original, copied, copy):
    here = events.open_event(copied, label="Harbour, Saturday", by=journalist)
    there = factories.make_event(original, by=journalist)
    factories.make_claim(original, by=journalist, event=there.key)

    (draft,) = separated(copy, journalist)

    assert draft.event == here


def test_why_a_source_is_protected_stays_with_its_desk(journalist, stranger, original):
    resident = factories.make_source(
        "a woman", by=journalist, kind="witness", named="unnamed_person", only_in=original
    )
    sources.protect_source(
        resident, seen=1, reason="Her brother found her out.", label="a woman", by=journalist,
        identity={},
    )  # fmt: skip
    factories.make_claim(
        original, by=journalist, source=resident, figures=(),
        parts=(factories.part(original, "content", "Two of them were officers"),),
    )  # fmt: skip
    article = factories.make_article(by=stranger, text=TEXT, outlet="The Other Post")
    journalist.desks.add(*stranger.desks.all())
    row = Copy.objects.get(article=article)
    row = copies.confirm_copy(row, seen=row.version, by=journalist)

    (draft,) = separated(row, journalist)

    assert (draft.source.protected, draft.source.only_in) == (True, article)
    assert "brother" not in draft.source.protected_reason
    assert "brother" not in repr([line.data for line in HistoryLine.objects.of(draft.source)])
