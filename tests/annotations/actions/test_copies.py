import pytest
from django.db.models.signals import post_save

from annotations.actions import copies
from annotations.models import Copy, CopyGroup, Shingle
from annotations.values.vocabulary import SpanKind
from tests import wire
from tests.annotations.actions.copied_reports import ORIGINAL, come_in, new_text, state_of


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
