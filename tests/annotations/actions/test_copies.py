import pytest
from django.db import connection
from django.db.models.signals import post_save
from django.test.utils import CaptureQueriesContext

from annotations.actions import copies
from annotations.actions.permission import NotAllowedError
from annotations.events import copies_changed
from annotations.models import Copy, CopyGroup, HistoryLine, Shingle
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.values.vocabulary import SpanKind
from tests import factories, wire

ORIGINAL = wire.report("the original")


def come_in(by, paragraphs, outlet, **facts):
    return factories.make_article(by=by, text=wire.text_of(paragraphs), outlet=outlet, **facts)


@pytest.fixture
def original(journalist):
    return come_in(journalist, ORIGINAL, "The North Wire")


@pytest.fixture
def copied(journalist, original):
    return come_in(journalist, wire.cut(ORIGINAL, None), "The Harbour Post")


@pytest.fixture
def copy(copied):
    return Copy.objects.get(article=copied)


@pytest.fixture
def told():
    """The articles that the desk's signal names, act by act."""
    heard = []

    def hear(*, articles, **_):
        heard.append({article.pk for article in articles})

    copies_changed.connect(hear)
    yield heard
    copies_changed.disconnect(hear)


def state_of(article):
    return Copy.objects.get(article=article).state


# ---- Finding --------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3), ids=["cut by a third", "headed anew", "edited"])
def test_a_copy_is_proposed_when_it_comes_in(journalist, original, seed):
    article = come_in(journalist, wire.copy_of(ORIGINAL, seed), "The Harbour Post")

    copy = Copy.objects.get(article=article)

    assert (copy.like, copy.state) == (original, "proposed")
    assert Copy.objects.get(article=original).state == "proposed"
    assert copy.kind == ("edited_copy" if seed == 2 else "copy")


def test_another_report_of_the_same_event_is_not_proposed(journalist):
    event = wire.Event.number(1)
    come_in(journalist, wire.report(1, event), "The North Wire")
    come_in(journalist, wire.report(2, event), "The Harbour Post")

    assert not Copy.objects.exists()


def test_twelve_outlets_with_one_agency_text_are_one_group(journalist):
    for number in range(12):
        come_in(journalist, ORIGINAL, f"Outlet {number}")

    assert CopyGroup.objects.count() == 1
    assert Copy.objects.count() == 12


def test_among_many_the_copies_are_found_and_the_others_are_not_joined(journalist):
    events = [wire.Event.number(seed) for seed in range(40)]
    originals = [wire.report(seed, events[seed % 40]) for seed in range(120)]
    for number, paragraphs in enumerate(originals):
        come_in(journalist, paragraphs, f"Outlet {number}")
    copied = [
        come_in(journalist, wire.copy_of(originals[seed * 2], seed), f"Copier {seed}")
        for seed in range(60)
    ]
    joined = Copy.objects.exclude(article__in=copied).exclude(like=None).count()

    assert Copy.objects.filter(article__in=copied).count() >= 57
    assert joined <= 1


def test_boilerplate_alone_makes_no_copy(journalist):
    rest = (
        "This outlet is kept by its readers, and every month one in ten of them gives what he can. "
        * 9
    )
    own = [wire.report(seed) for seed in (1, 2)]
    for number, paragraphs in enumerate(own):
        text = wire.text_of(paragraphs)
        words = copies_text(text, rest)
        imported(journalist, *words, outlet=f"Outlet {number}")

    assert not Copy.objects.exists()


def copies_text(story, rest):
    from annotations.text.spans import Span

    text = f"{story}\n{rest.strip()}\n"
    return text, ((SpanKind.BOILERPLATE, Span(len(story) + 1, len(text) - 1)),)


def imported(by, text, parts, *, outlet):
    from annotations.actions.reports import ReportFacts, ReportText, import_report

    words = ReportText(text=text, raw=text.encode(), parts=parts)
    facts = ReportFacts(outlet=outlet, title=text.split("\n", 1)[0])
    return import_report(words, facts, desk=by.desks.first(), by=by, suggests=False)


def test_a_phrase_that_very_many_texts_share_finds_nothing(journalist, original, monkeypatch):
    monkeypatch.setattr(copies, "STOCK_PHRASE_IN", 1)
    come_in(journalist, ORIGINAL, "Second")  # two texts hold each hash now
    Copy.objects.all().delete()

    third = come_in(journalist, ORIGINAL, "Third")

    assert not Copy.objects.filter(article=third).exists()


def test_finding_costs_the_same_queries_among_few_and_many(
    journalist, original, django_assert_max_num_queries
):
    for seed in range(30):
        come_in(journalist, wire.report(f"more {seed}"), "The Harbour Post")
    article = come_in(journalist, wire.report("one more"), "The Harbour Post")

    with django_assert_max_num_queries(8):
        copies.note_wording(article.current)


def test_a_copy_of_a_report_of_another_desk_joins_its_group(stranger, original):
    article = come_in(stranger, ORIGINAL, "The Far Post")

    assert Copy.objects.get(article=article).like == original


def test_a_second_import_at_the_same_moment_joins_the_group_that_the_first_opened(
    journalist, original
):
    """The other import opened the group between our look and our row."""

    def open_meanwhile(sender, instance, created, **_):
        post_save.disconnect(open_meanwhile, sender=CopyGroup)
        Copy.objects.create(group=CopyGroup.objects.create(), article=original)

    post_save.connect(open_meanwhile, sender=CopyGroup)
    article = come_in(journalist, ORIGINAL, "The Harbour Post")

    copy = Copy.objects.get(article=article)
    assert copy.group == Copy.objects.get(article=original).group


def new_text(article, paragraphs, number=2):
    """Give a report another text, as the action for it does, and note its wording."""
    old = article.current
    old.is_current = False
    old.save()
    text = wire.text_of(paragraphs)
    version = old.__class__.objects.create(
        article=article,
        number=number,
        text=text,
        digest=str(number),
        raw=b"",
        raw_digest="",
        encoding="utf-8",
    )
    del article._current
    copies.note_wording(version)
    return version


def test_a_new_text_has_its_own_fingerprint(original):
    version = new_text(original, wire.report("other words"))

    assert set(Shingle.objects.values_list("article_version", flat=True)) == {version.pk}


def test_a_new_text_may_make_a_report_a_copy(journalist, original):
    article = come_in(journalist, wire.report("its own words"), "The Harbour Post")

    new_text(article, ORIGINAL)

    assert Copy.objects.get(article=article).like == original


def test_a_confirmed_copy_whose_new_text_is_another_one_waits_again(journalist, copied, copy, told):
    copies.confirm_copy(copy, seen=copy.version, by=journalist)

    new_text(copied, wire.report("other words"))

    assert state_of(copied) == "proposed"
    assert len(told) == 2


def test_a_confirmed_copy_whose_new_text_is_still_alike_stays_one(journalist, copied, copy):
    copies.confirm_copy(copy, seen=copy.version, by=journalist)

    new_text(copied, wire.copy_of(ORIGINAL, 1))

    assert state_of(copied) == "confirmed"


def test_the_copies_of_a_report_whose_new_text_is_another_one_wait_again(
    journalist, original, copied, copy, told
):
    third = come_in(journalist, ORIGINAL, "Third")
    copies.confirm_group(copy.group, seen=CopyGroup.objects.get().version, by=journalist)

    new_text(original, wire.report("other words"))

    rows = {row.article: row.state for row in Copy.objects.filter(like=original)}
    assert rows
    assert set(rows.values()) == {"proposed"}
    assert told[-1] == {original.pk, copied.pk, third.pk}


def test_a_copy_whose_like_was_separated_is_compared_with_another_of_the_group(
    journalist, original, copied, copy
):
    third = come_in(journalist, ORIGINAL, "Third")
    Copy.objects.filter(article=third).update(like=copied)
    copies.confirm_group(copy.group, seen=CopyGroup.objects.get().version, by=journalist)
    copy.refresh_from_db()
    copies.separate_copy(copy, seen=copy.version, by=journalist, reason="Own reporter there.")

    new_text(third, wire.copy_of(ORIGINAL, 1))

    row = Copy.objects.get(article=third)
    assert (row.like, row.state) == (original, "confirmed")
    new_text(third, wire.report("other words"), number=3)
    assert state_of(third) == "proposed"


# ---- Deciding -------------------------------------------------------------------------------


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
