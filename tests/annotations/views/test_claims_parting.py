import pytest
from django.urls import reverse

from annotations.actions import claims
from annotations.content import ClaimContent
from annotations.models import Claim, FigureLink
from tests import factories
from tests.annotations.views.desk_forms import text_of

TEXT = (
    "Two blasts in town\n\n"
    "Police said four officers died and two civilians were hurt. A further man died, police said.\n"
)


def split(claim):
    return reverse("annotations:claim_split", args=[claim.key])


def join(claim):
    return reverse("annotations:claim_join", args=[claim.key])


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist, text=TEXT)


def make(article, *, by, **content):
    return claims.mark_claim(article, ClaimContent(**content), by=by)


@pytest.fixture
def claim(journalist, article):
    return make(
        article,
        by=journalist,
        source=factories.make_source(by=journalist).key,
        parts=(
            factories.part(article, "source", "Police"),
            factories.part(article, "cue", "said"),
            factories.part(article, "content", "four officers died and two civilians were hurt"),
        ),
        figures=(
            factories.figure(article, "four officers", low=4, best=4, high=4),
            factories.figure(article, "two civilians", harm="injured", low=2, best=2, high=2),
        ),
    )


@pytest.fixture
def other(journalist, article, claim):
    return make(
        article,
        by=journalist,
        source=claim.source.key,
        parts=(factories.part(article, "content", "A further man died"),),
        figures=(
            factories.figure(
                article,
                "A further man",
                low=1,
                best=1,
                high=1,
                new_people=False,
                links=(("additive_to", claim.figures.first().key),),
            ),
        ),
    )


def test_a_claim_is_split_and_figures_go_with_their_words(signed_in, journalist, claim, other):
    client = signed_in(journalist)
    assert client.get(split(claim)).status_code == 200

    answer = client.post(split(claim), {"before": "two civilians", "version": claim.version})

    made = Claim.objects.get(number=3)
    assert answer["Location"].startswith(
        reverse("annotations:desk", args=[claim.article_version.article.key])
    )
    claim.refresh_from_db()
    assert claim.parts.get(role="content").quote == "four officers died and"
    assert made.parts.get(role="content").quote == "two civilians were hurt"
    assert made.parts.get(role="source").quote == "Police"
    assert [figure.quote for figure in claim.figures.all()] == ["four officers"]
    assert [figure.quote for figure in made.figures.all()] == ["two civilians"]
    assert FigureLink.objects.count() == 1


def test_ties_to_a_figure_that_moves_stay(signed_in, journalist, claim, other):
    tied = claim.figures.get(quote="two civilians")
    FigureLink.objects.create(figure=other.figures.get(), target=tied, kind="additive_to")

    signed_in(journalist).post(split(claim), {"before": "two civilians", "version": claim.version})

    moved = Claim.objects.get(number=3).figures.get()
    assert moved.key == tied.key
    assert {link.target.key for link in other.figures.get().links.all()} == {
        moved.key,
        claim.figures.get().key,
    }


@pytest.mark.parametrize("before", ["nobody", "", "four officers"])
def test_a_place_that_parts_nothing_is_refused(signed_in, journalist, claim, before):
    page = signed_in(journalist).post(split(claim), {"before": before, "version": claim.version})

    assert page.status_code == 422
    assert Claim.objects.count() == 1


def test_two_claims_are_joined_and_the_other_is_withdrawn(signed_in, journalist, claim, other):
    client = signed_in(journalist)
    assert "A further man died" in text_of(client.get(join(claim)))

    client.post(join(claim), {"other": f"{other.key}:{other.version}", "version": claim.version})

    claim.refresh_from_db()
    other.refresh_from_db()
    assert other.state == "withdrawn"
    assert [part.quote for part in claim.parts.filter(role="content")] == [
        "four officers died and two civilians were hurt",
        "A further man died",
    ]
    assert claim.figures.count() == 3
    assert FigureLink.objects.count() == 1


def test_stale_versions_are_refused_and_nothing_moves(signed_in, journalist, claim, other):
    client = signed_in(journalist)

    stale_split = client.post(split(claim), {"before": "two civilians", "version": "9"})
    stale_join = client.post(join(claim), {"other": f"{other.key}:{other.version}", "version": "9"})

    assert (stale_split.status_code, stale_join.status_code) == (409, 409)
    assert claim.figures.count() == 2
    assert other.figures.count() == 1


def test_only_claims_of_the_same_report_can_join(signed_in, journalist, claim):
    page = signed_in(journalist).post(join(claim), {"other": "zzz:1", "version": claim.version})

    assert page.status_code == 422


@pytest.mark.parametrize("address", [split, join])
def test_who_may_part_claims(client, signed_in, stranger, administrator, claim, address):
    assert client.get(address(claim)).status_code == 302
    assert signed_in(stranger).get(address(claim)).status_code == 404
    assert signed_in(administrator).get(address(claim)).status_code == 403
