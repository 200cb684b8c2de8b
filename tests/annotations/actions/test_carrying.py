import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import claims as claim_actions
from annotations.actions import deciding, reports, sentences, suggesting, versions
from annotations.management import integrity
from annotations.models import (
    Article,
    Claim,
    ClaimBefore,
    Mention,
    NamedWords,
    NothingHere,
    Suggestion,
)
from annotations.text.spans import Span
from annotations.values.vocabulary import ClaimFate, PublicUse
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


def fresh(claim):
    return Claim.objects.select_related("article_version").get(pk=claim.pk)


def fate_of(claim):
    return ClaimBefore.objects.get(claim=claim).fate


MOVED = ("Gunman kills seven in harbour town", "News from the harbour\n\nGunman kills in town")
EIGHT = ("killed seven people", "killed eight people")


def test_a_claim_tied_to_one_that_is_gone_is_a_draft_without_the_tie(article, journalist):
    gone = factories.make_claim(article, by=journalist, state="submitted")
    source = gone.source
    two = factories.figure(
        article,
        "A further two officers",
        harm="injured",
        low=2,
        best=2,
        high=2,
        new_people=False,
        links=(("additive_to", gone.figures.get().key),),
    )
    tied = factories.make_claim(
        article,
        by=journalist,
        source=source,
        words="A further two officers were hurt",
        attributed=False,
        continues=gone.key,
        figures=(two,),
        state="submitted",
    )

    new_text(article, (f"{CONTENT}, the harbour police said.\n\n", ""), by=journalist)

    tied = fresh(tied)
    assert (fate_of(tied), tied.state) == (ClaimFate.CHANGED, "draft")
    assert tied.continues is None
    assert tied.figures.get().links.count() == 0
    assert [str(found) for found in integrity.findings()] == []


def test_claims_keep_their_ties_to_each_other_on_the_new_text(article, journalist):
    first = factories.make_claim(article, by=journalist)
    two = factories.figure(
        article,
        "A further two officers",
        harm="injured",
        low=2,
        best=2,
        high=2,
        new_people=False,
        links=(("additive_to", first.figures.get().key),),
    )
    second = factories.make_claim(
        article,
        by=journalist,
        source=first.source,
        words="A further two officers were hurt",
        attributed=False,
        continues=first.key,
        figures=(two,),
    )

    new_text(article, MOVED, by=journalist)

    second = fresh(second)
    assert fate_of(second) == ClaimFate.CARRIED
    assert second.continues == fresh(first)
    assert second.figures.get().links.get().target == first.figures.get()


def test_what_somebody_withdrew_stays_withdrawn_and_can_be_restored(article, journalist):
    claim = factories.make_claim(article, by=journalist)
    claim = claim_actions.withdraw_claim(claim, seen=claim.version, by=journalist)

    new_text(article, EIGHT, by=journalist)

    claim = fresh(claim)
    assert claim.state == "withdrawn"
    assert claim_actions.restore_claim(claim, seen=claim.version, by=journalist).state == "draft"


def test_numbers_of_claims_and_figures_go_on(article, journalist):
    factories.make_claim(article, by=journalist)

    new_text(article, MOVED, by=journalist)
    article = Article.objects.get(pk=article.pk)
    claim = factories.make_claim(
        article,
        by=journalist,
        words="A further two officers were hurt",
        attributed=False,
        figures=(factories.figure(article, "A further two officers"),),
        source=None,
    )

    assert (claim.number, claim.figures.get().number) == (2, 2)


def test_who_is_who_stays_decided(article, journalist, editor):
    claim = factories.make_claim(article, by=journalist, state="submitted")
    deciding.decide_mention(Mention.objects.get(), by=editor, right=True)

    version = new_text(article, MOVED, by=journalist)

    mention = Mention.objects.get()
    assert (mention.article_version, mention.decided_by) == (version, editor)
    assert mention.source == fresh(claim).source


def test_held_names_stay_held_wherever_they_stand(article, journalist):
    at = TEXT.index("gunman")
    sentences.hold_words(
        article,
        Span(at, at + 6),
        "gunman",
        who="suspect",
        public=PublicUse.HOLD,
        by=journalist,
    )

    version = new_text(
        article, ("A gunman killed", "The gunman killed"), ("hurt", "hurt by the gunman"),
        by=journalist,
    )  # fmt: skip

    held = NamedWords.objects.filter(article_version=version)
    assert [row.span.words(version.text) for row in held] == ["gunman", "gunman"]
    assert NamedWords.objects.filter(article_version__number=1).count() == 1
    assert [str(found) for found in integrity.findings()] == []


def test_a_new_text_loads_neither_the_bytes_of_a_file_nor_words_that_nobody_uses(
    article, journalist
):
    factories.make_claim(article, by=journalist)
    at = TEXT.index("gunman")
    sentences.hold_words(
        article, Span(at, at + 6), "gunman", who="suspect", public=PublicUse.HOLD, by=journalist
    )

    with CaptureQueriesContext(connection) as made:
        new_text(article, MOVED, by=journalist)

    told = [query["sql"] for query in made]
    held = [sql for sql in told if 'FROM "annotations_namedwords" INNER JOIN' in sql]
    assert held
    assert not any('"raw"' in sql for sql in held)
    own = [
        sql for sql in told if sql.startswith("SELECT") and 'FROM "annotations_figure" WHERE' in sql
    ]
    assert not any('"claim_id" IN (' in sql for sql in own)


def test_a_name_that_was_held_is_held_again_when_it_comes_back(article, journalist):
    at = TEXT.index("gunman")
    sentences.hold_words(
        article, Span(at, at + 6), "gunman", who="suspect", public=PublicUse.NEVER, by=journalist
    )
    without = TEXT.replace("Gunman", "Somebody").replace("gunman", "person")
    assert new_text(article, by=journalist, text=without).named_words.count() == 0

    back = new_text(article, by=journalist, text=TEXT)

    assert {row.span.words(TEXT) for row in back.named_words.all()} == {"Gunman", "gunman"}
    assert {row.public for row in back.named_words.all()} == {"never"}


def test_sentences_without_a_claim_stay_noted_where_they_stand(article, journalist):
    start = TEXT.index("A further")
    end = TEXT.rindex(".") + 1
    sentences.say_nothing_here(article, Span(start, end), by=journalist)

    version = new_text(article, MOVED, by=journalist)

    note = NothingHere.objects.get(article_version=version)
    assert version.text[note.start : note.end] == TEXT[start:end]


def test_a_sentence_that_changed_is_looked_at_again(article, journalist):
    start = TEXT.index("A further")
    sentences.say_nothing_here(article, Span(start, TEXT.rindex(".") + 1), by=journalist)

    version = new_text(article, ("two officers", "three officers"), by=journalist)

    assert not NothingHere.objects.filter(article_version=version).exists()


def test_open_suggestions_give_way_and_the_new_text_is_read(journalist):
    article = factories.make_article(by=journalist, suggested=True)
    assert Suggestion.objects.of_article(article).open().exists()

    version = new_text(article, EIGHT, by=journalist)

    assert not Suggestion.objects.exclude(article_version=version).open().exists()
    assert Suggestion.objects.filter(article_version=version).open().exists()


def test_what_was_rejected_is_not_proposed_again(journalist):
    article = factories.make_article(by=journalist, suggested=True)
    rejected = Suggestion.objects.of_article(article).open().first()
    words = rejected.span.words(TEXT)
    suggesting.reject_suggestion(rejected, seen=rejected.version, by=journalist)

    version = new_text(article, by=journalist, text=f"{TEXT}\nShops were shut.\n")

    rows = Suggestion.objects.filter(article_version=version)
    assert [row.key for row in rows.exclude(state="open")] == [rejected.key]
    assert words not in {row.span.words(version.text) for row in rows.open()}


def test_boilerplate_never_covers_a_claim(article, journalist):
    factories.make_claim(article, by=journalist)
    text = f"{TEXT}\nAll rights reserved.\n"
    whole = (("boilerplate", Span(36, 60)), ("boilerplate", Span(len(TEXT) + 1, len(text) - 1)))
    words = reports.ReportText(text=text, raw=text.encode(), parts=whole)

    version = versions.add_version(article, words, seen=article.version, by=journalist)

    assert [part.span.words(text) for part in version.parts.all()] == ["All rights reserved."]
