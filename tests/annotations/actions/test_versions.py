import pytest

from annotations.actions import claims as claim_actions
from annotations.actions import deciding, events, reports, sentences, versions
from annotations.actions.claims import NothingToUndoError
from annotations.actions.permission import NotAllowedError
from annotations.actions.undoing import undo_last
from annotations.events import claim_changed, text_changed
from annotations.management import integrity
from annotations.models import (
    Article,
    Claim,
    ClaimBefore,
    HistoryLine,
)
from annotations.querysets import StaleVersionError
from annotations.review import FourEyesError, RefusedError
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimFate, Verb
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT
CONTENT = "A gunman killed seven people on Saturday"


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def words_of(text):
    return reports.ReportText(text=text, raw=text.encode())


def new_text(article, *changes, by, text=TEXT, **options):
    for before, after in changes:
        assert text.count(before) == 1
        text = text.replace(before, after)
    article = Article.objects.get(pk=article.pk)
    options.setdefault("seen", article.version)
    return versions.add_version(article, words_of(text), by=by, **options)


@pytest.fixture
def told():
    """Listen to both signals; a list of what they said."""
    said = []

    def listen(**given):
        said.append(given)

    for signal in (claim_changed, text_changed):
        signal.connect(listen)
    yield said
    for signal in (claim_changed, text_changed):
        signal.disconnect(listen)


def fresh(claim):
    return Claim.objects.select_related("article_version").get(pk=claim.pk)


def fate_of(claim):
    return ClaimBefore.objects.get(claim=claim).fate


def last_verb(thing):
    return HistoryLine.objects.of(thing).last().verb


MOVED = ("Gunman kills seven in harbour town", "News from the harbour\n\nGunman kills in town")
EIGHT = ("killed seven people", "killed eight people")


def test_a_claim_whose_words_stand_keeps_its_key_its_number_and_its_review(
    article, journalist, editor
):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    start = claim.start

    version = new_text(article, MOVED, by=journalist)

    moved = fresh(claim)
    assert moved.article_version == version
    assert (moved.key, moved.number, moved.state) == (claim.key, claim.number, "verified")
    assert (moved.decided_by, moved.edited_by) == (editor, journalist)
    assert moved.start == start + version.text.index("A gunman") - TEXT.index("A gunman")
    assert [part.span.words(version.text) for part in moved.parts.all()] == [
        part.quote for part in claim.parts.all()
    ]
    assert moved.figures.get().key == claim.figures.get().key
    assert fate_of(claim) == ClaimFate.CONTEXT


def test_a_claim_with_the_words_around_it_unchanged_is_carried_as_it_is(article, journalist):
    claim = factories.make_claim(article, by=journalist, state="submitted")

    new_text(article, by=journalist, text=f"{TEXT}\nShops were shut.\n")

    assert fate_of(claim) == ClaimFate.CARRIED
    assert fresh(claim).state == "submitted"
    assert last_verb(fresh(claim)) == "carry to the new text"


@pytest.mark.parametrize("change", [MOVED, EIGHT], ids=["moved", "another number"])
def test_the_record_is_told_once_of_a_new_text_whatever_became_of_its_claims(
    article, journalist, told, change
):
    factories.make_claim(article, by=journalist)
    factories.make_claim(article, by=journalist)
    told.clear()

    new_text(article, change, by=journalist)

    assert [given["sender"] for given in told] == [Article]


@pytest.mark.parametrize(
    "change",
    [
        EIGHT,
        ("A gunman killed seven people", "Seven people killed a gunman"),
        ("Saturday, the", "Saturday, none of it so, the"),
        ("police said.\n\n", "police never said.\n\n"),
    ],
    ids=["another number", "swapped roles", "words between", "a flipped negation"],
)
def test_a_claim_whose_words_changed_is_a_draft_again(article, journalist, editor, change):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)

    new_text(article, change, by=editor)

    changed = fresh(claim)
    assert fate_of(claim) == ClaimFate.CHANGED
    assert changed.state == "draft"
    assert (changed.decided_by, changed.words_checked_by) == (None, None)
    assert changed.edited_by == journalist
    assert last_verb(changed) == "reopen, its words changed"


def test_a_changed_number_is_read_anew_and_what_it_was_is_kept(article, journalist):
    claim = factories.make_claim(article, by=journalist)

    new_text(article, EIGHT, by=journalist)

    figure = fresh(claim).figures.get()
    before = ClaimBefore.objects.get(claim=claim)
    assert (figure.quote, figure.best) == ("eight people", 8)
    assert before.data["figures"][0]["best"] == 7


def test_nobody_verifies_the_new_words_alone(article, journalist, editor):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    new_text(article, EIGHT, by=editor)
    deciding.submit_report(article, by=journalist)
    claim = fresh(claim)

    with pytest.raises(FourEyesError):
        deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=journalist)

    claim = deciding.check_words(claim, seen=claim.version, by=editor)
    claim = deciding.review_claim(claim, seen=claim.version, verb=Verb.VERIFY, by=editor)
    assert claim.state == "verified"


def test_a_claim_whose_words_are_gone_stays_on_the_old_text_withdrawn(article, journalist, editor):
    claim = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    old = claim.article_version

    new_text(article, (f"{CONTENT}, the harbour police said.\n\n", ""), by=journalist)

    gone = fresh(claim)
    assert (gone.article_version, gone.state) == (old, "withdrawn")
    assert fate_of(claim) == ClaimFate.GONE
    assert gone.parts.count() == 3
    with pytest.raises(RefusedError, match="withdrew these words"):
        claim_actions.restore_claim(gone, seen=gone.version, by=journalist)


def test_the_same_text_again_is_refused(article, journalist):
    with pytest.raises(RefusedError, match="Nothing changed"):
        new_text(article, by=journalist)


def test_the_text_of_another_report_of_the_outlet_is_refused(article, journalist):
    factories.make_article(by=journalist, text="Another report.\n")

    with pytest.raises(RefusedError, match="as another report"):
        new_text(article, by=journalist, text="Another report.\n")

    assert Article.objects.get(pk=article.pk).versions.count() == 1


def test_a_publisher_may_go_back_to_an_earlier_text(article, journalist):
    claim = factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)

    version = new_text(article, by=journalist, text=TEXT)

    assert (version.number, fresh(claim).figures.get().best) == (3, 7)
    assert ClaimBefore.objects.filter(claim=claim).count() == 2


def test_a_stale_report_is_not_given_a_new_text(article, journalist):
    with pytest.raises(StaleVersionError):
        new_text(article, EIGHT, by=journalist, seen=0)

    assert article.versions.count() == 1


def test_an_administrator_gives_no_report_a_new_text(article, administrator):
    with pytest.raises(NotAllowedError):
        new_text(article, EIGHT, by=administrator)


def test_a_form_that_saw_the_old_text_is_stale(article, journalist):
    claim = factories.make_claim(article, by=journalist)
    new_text(article, MOVED, by=journalist)

    with pytest.raises(StaleVersionError):
        claim_actions.withdraw_claim(claim, seen=claim.version, by=journalist)


def test_steps_on_the_old_text_are_not_undone(article, journalist, colleague):
    sentences.say_nothing_here(article, Span(0, 34), by=journalist)
    new_text(article, MOVED, by=colleague)

    with pytest.raises(NothingToUndoError, match="new text"):
        undo_last(article, by=journalist)
    with pytest.raises(NothingToUndoError, match="new text"):
        undo_last(article, by=colleague)


def test_a_correction_on_the_new_text_is_undone_to_the_words_there(article, journalist):
    claim = factories.make_claim(article, by=journalist)
    new_text(article, MOVED, by=journalist)
    claim = fresh(claim)
    article = Article.objects.get(pk=article.pk)
    changed = factories.content(article, source=claim.source.key, note="Look again.")
    claim_actions.correct_claim(claim, changed, seen=claim.version, by=journalist)

    undo_last(article, by=journalist)

    claim = fresh(claim)
    assert (claim.note, claim.figures.get().quote) == ("", "seven people")
    assert [str(found) for found in integrity.findings()] == []


def test_events_and_what_is_known_about_the_report_stay(article, journalist):
    event = factories.make_event(article, by=journalist)
    claim = factories.make_claim(article, by=journalist, event=event.key)

    new_text(article, EIGHT, by=journalist)

    assert fresh(claim).event == event
    assert Article.objects.get(pk=article.pk).published == "2011-11-12"


def test_another_publication_date_moves_the_times_that_follow_it(article, journalist):
    claim = factories.make_claim(
        article,
        by=journalist,
        times=(factories.time(article, "Saturday", rule="weekday_past", anchor="2011-11-12"),),
    )
    facts = reports.ReportFacts(outlet="The Harbour Post", title="News", published="2011-11-19")

    new_text(article, MOVED, by=journalist, facts=facts)

    assert fresh(claim).times.get().edtf == "2011-11-19"


def test_the_record_is_told_of_the_new_text(article, journalist, told):
    version = new_text(article, EIGHT, by=journalist)

    assert (told[-1]["old"].number, told[-1]["new"]) == (1, version)
    assert told[-1]["matching"].new == version.text


def test_a_report_with_many_claims_is_consistent_after_each_of_several_texts(
    article, journalist, editor
):
    first = factories.make_claim(article, by=journalist, state="verified", editor=editor)
    factories.make_claim(
        article,
        by=journalist,
        source=first.source,
        words="it had no reports of wounded people",
        attributed=False,
        figures=(),
    )
    events.open_event(article, label="Harbour", by=journalist)

    for text in (
        TEXT.replace(*EIGHT),
        TEXT.replace("no reports of wounded", "nine wounded"),
        f"{TEXT}\nMore.\n",
        "Nothing is left.\n",
        TEXT,
    ):
        new_text(article, by=journalist, text=text)
        assert [str(found) for found in integrity.findings()] == []

    assert {claim.state for claim in Claim.objects.all()} == {"withdrawn"}
    assert first.before.count() == 4
