import pytest

from annotations.actions import claims
from annotations.models import Claim, HistoryLine
from annotations.values.vocabulary import PartRole
from tests import factories


@pytest.fixture
def claim(journalist, editor):
    """A verified claim."""
    article = factories.make_article(by=journalist)
    return factories.make_claim(article, by=journalist, state="verified", editor=editor)


def mark(claim):
    return f"{claim.key}.{claim.version}"


def test_the_list_shows_who_says_what_and_how_many(signed_in, journalist, claim):
    page = signed_in(journalist).get("/claims/").content.decode()

    for words in ("Harbour police", "A gunman killed seven people on Saturday", "verified"):
        assert words in page
    assert "7 killed" in page


def test_a_claim_on_the_headline_is_called_so(signed_in, journalist):
    article = factories.make_article(by=journalist)
    words = factories.part(article, PartRole.CONTENT, "Gunman kills seven in harbour town")
    content = factories.content(article, source="", parts=(words,), figures=())
    claims.mark_claim(article, content, by=journalist)

    page = signed_in(journalist).get("/claims/").content.decode()

    assert ">Headline</a>" in page


def test_an_empty_list_says_what_to_do_next(signed_in, journalist):
    assert "No claim yet" in signed_in(journalist).get("/claims/").content.decode()


def test_another_desks_claims_are_not_there(signed_in, stranger, claim):
    browser = signed_in(stranger)

    for query in ("", f"?batch={claim.key}", f"?article={claim.article_version.article.key}"):
        assert "Harbour police" not in browser.get(f"/claims/{query}").content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("state=verified", True),
        ("state=draft", False),
        ("who=harb", True),
        ("who=POLICE", True),
        ("who=hospital", False),
        ("harm=killed", True),
        ("harm=injured", False),
        ("protected=False", True),
        ("protected=True", False),
        ("state=nonsense&sort=state", True),
        ("source__label__startswith=x&author__password=x", True),
    ],
)
def test_the_list_is_narrowed_by_its_address(signed_in, journalist, claim, query, found):
    page = signed_in(journalist).get(f"/claims/?{query}").content.decode()

    assert ("A gunman killed seven people" in page) is found


def test_the_claims_of_one_report_and_of_one_source_have_addresses(signed_in, journalist, claim):
    browser = signed_in(journalist)

    of_report = browser.get(f"/claims/?article={claim.article_version.article.key}")
    of_source = browser.get(f"/claims/?source={claim.source.key}")

    for answer in (of_report, of_source):
        assert [row.claim for row in answer.context["rows"]] == [claim]
    assert 'type="hidden" name="article"' in of_report.content.decode()


def test_a_page_of_fifty_claims_is_tens_of_kilobytes(signed_in, editor, journalist):
    article = factories.make_article(by=journalist)
    source = factories.make_source(by=journalist)
    for _ in range(50):
        factories.make_claim(article, by=journalist, source=source)

    answer = signed_in(editor).get("/claims/")

    assert len(answer.context["rows"]) == 50
    assert len(answer.content) < 90_000


def test_only_editors_tick_claims(signed_in, journalist, claim):
    page = signed_in(journalist).get("/claims/").content.decode()

    assert 'name="claim"' not in page
    assert signed_in(journalist).post("/claims/change-source/").status_code == 403


def test_another_source_is_shown_first_then_given_for_one_reason(
    signed_in, editor, journalist, claim
):
    wanted = factories.make_source("Port prosecutor", by=journalist, kind="prosecution")
    other = factories.make_claim(
        factories.make_article(by=journalist, outlet="The Port Courier"),
        by=journalist,
        state="verified",
        editor=editor,
    )
    ticked = {"claim": [mark(claim), mark(other)]}
    given = {"source": "Port prosecutor", "reason": "The office, not the police"}
    browser = signed_in(editor)

    assert "Harbour police" in browser.post("/claims/change-source/", ticked).content.decode()
    shown = browser.post("/claims/change-source/", {**ticked, **given, "do": "show"})
    page = shown.content.decode()
    assert "<b>Port prosecutor</b>" in page
    assert "Change 2 claims" in page
    claim.refresh_from_db()
    assert claim.source != wanted

    done = browser.post(
        "/claims/change-source/", {**ticked, **given, "do": "save", "shown": wanted.key}
    )

    claim.refresh_from_db()
    other.refresh_from_db()
    assert claim.source == other.source == wanted
    assert claim.state == other.state == "submitted"
    assert claim.submitted_at == other.submitted_at
    line = HistoryLine.objects.of(claim).last()
    assert (line.verb, line.reason) == ("change source", "The office, not the police")
    batch = browser.get(done.headers["Location"])
    assert {row.claim for row in batch.context["rows"]} == {claim, other}
    assert "The office, not the police" in batch.content.decode()


def test_saving_without_having_been_shown_shows_first(signed_in, editor, journalist, claim):
    factories.make_source("Port prosecutor", by=journalist, kind="prosecution")

    answer = signed_in(editor).post(
        "/claims/change-source/",
        {"claim": mark(claim), "source": "Port prosecutor", "reason": "r", "do": "save"},
    )

    assert answer.status_code == 200
    claim.refresh_from_db()
    assert claim.state == "verified"


def test_a_claim_changed_meanwhile_stops_all_of_them(signed_in, editor, journalist, claim):
    wanted = factories.make_source("Port prosecutor", by=journalist, kind="prosecution")

    answer = signed_in(editor).post(
        "/claims/change-source/",
        {
            "claim": f"{claim.key}.1",
            "source": "Port prosecutor",
            "reason": "a typed reason",
            "do": "save",
            "shown": wanted.key,
        },
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "a typed reason" in page
    assert mark(claim) in page
    claim.refresh_from_db()
    assert claim.state == "verified"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reason": ""}, "Why, for all of them"),
        ({"source": "Nobody"}, "No source has this name"),
        ({"source": "Twin"}, "choose one with its place"),
    ],
)
def test_what_is_missing_is_explained(signed_in, editor, claim, changes, message):
    journalist = claim.author
    factories.make_source("Twin", by=journalist, place="North")
    factories.make_source("Twin", by=journalist, place="South")

    answer = signed_in(editor).post(
        "/claims/change-source/",
        {"claim": mark(claim), "source": "Twin (North)", "reason": "r", "do": "show", **changes},
    )

    assert answer.status_code == 422
    assert message in answer.content.decode()


@pytest.mark.parametrize("ticked", [[], ["nonsense"], ["nothing2here.1"], ["a.b.c"]])
def test_nothing_or_nonsense_ticked_leads_back_to_the_list(signed_in, editor, ticked):
    answer = signed_in(editor).post("/claims/change-source/", {"claim": ticked}, follow=True)

    assert answer.redirect_chain == [("/claims/", 302)]
    assert "message error" in answer.content.decode()


def test_another_desks_claim_cannot_be_ticked(signed_in, claim, db):
    other = factories.make_person(
        "editor", desk=factories.make_desk(name="Other desk"), username="other editor"
    )

    signed_in(other).post("/claims/change-source/", {"claim": mark(claim)})

    assert Claim.objects.get().state == "verified"


def test_an_unnamed_source_of_another_report_is_not_offered(signed_in, editor, journalist, claim):
    other = factories.make_article(by=journalist, outlet="The Port Courier")
    factories.make_source(
        "a local resident", by=journalist, kind="witness", named="unnamed_person", only_in=other
    )

    answer = signed_in(editor).post(
        "/claims/change-source/",
        {"claim": mark(claim), "source": "a local resident", "reason": "r", "do": "show"},
    )

    assert answer.status_code == 422
