import pytest

from annotations.models import Article, HistoryLine
from annotations.values.vocabulary import SpanKind
from tests import factories


def facts(article, **changes):
    return {
        "version": article.version,
        "outlet": article.outlet.name,
        "title": article.title,
        "language": "en",
        "published_as": "exact",
        "published_on": "2011-11-12",
        "published_ground": "stated",
        "dateline": "on",
        "part-1": "headline",
        **changes,
    }


def test_the_list_shows_the_desks_reports_and_what_is_left_to_do(signed_in, journalist, editor):
    article = factories.make_article(by=journalist)
    factories.make_claim(article, by=journalist, state="submitted")

    page = signed_in(journalist).get("/articles/").content.decode()

    assert article.title in page
    assert "12 November 2011" in page
    assert "1 waits for review" in page


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", None),
        ("?sort=published", None),
        ("?words=&outlet=", None),
        ("?words=gunman", "1 filter is on"),
        ("?words=gunman&published_from=2011-01-01", "2 filters are on"),
    ],
)
def test_folded_filters_say_how_many_are_on(signed_in, journalist, query, said):
    factories.make_article(by=journalist)

    page = signed_in(journalist).get(f"/articles/{query}").content.decode()

    folded = page.split("<summary>")[1].split("</summary>")[0]
    assert "Narrow the list" in folded
    assert said in folded if said else "filter" not in folded


def test_an_empty_list_says_what_to_do_next(signed_in, journalist):
    page = signed_in(journalist).get("/articles/").content.decode()

    assert "No report yet" in page
    assert 'href="/articles/import/"' in page


def test_another_desks_reports_are_not_there(signed_in, journalist, stranger):
    article = factories.make_article(by=journalist)
    browser = signed_in(stranger)

    assert article.title not in browser.get("/articles/").content.decode()
    for address in ("", "facts/", "raw/"):
        assert browser.get(f"/articles/{article.key}/{address}").status_code == 404


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("work=none", {"second"}),
        ("work=drafts", {"first"}),
        ("work=waiting", set()),
        ("published_from=2012-01-01", {"second"}),
        ("published_until=2011-12-31", {"first"}),
        ("sort=published&work=nonsense", {"first", "second"}),
        ("published_from=yesterday", {"first", "second"}),
        ("outlet=nonsense&after=nonsense", {"first", "second"}),
    ],
)
def test_the_list_is_narrowed_by_its_address(signed_in, journalist, query, found):
    first = factories.make_article(by=journalist, title="The first one")
    factories.make_claim(first, by=journalist)
    factories.make_article(by=journalist, text="The second one\n\nWords.\n", published="2012-05-01")

    page = signed_in(journalist).get(f"/articles/?{query}").content.decode()

    assert {name for name in ("first", "second") if f"The {name} one</a>" in page} == found


def test_sorting_says_so_in_its_heads_and_its_links(signed_in, journalist):
    factories.make_article(by=journalist)

    page = signed_in(journalist).get("/articles/?sort=published&work=none").content.decode()

    assert 'aria-sort="ascending"><a href="?sort=-published&amp;work=none"' in page


def test_the_list_is_paged_and_keeps_its_filters(signed_in, journalist):
    for number in range(51):
        factories.make_article(by=journalist, text=f"Report {number}\n\nWords.\n")
    browser = signed_in(journalist)

    first = browser.get("/articles/?work=none")
    assert len(first.context["page"].rows) == 50
    second = browser.get(f"/articles/?work=none&after={first.context['page'].next_token}")

    assert [row.title for row in second.context["page"].rows] == ["Report 0"]
    assert len(first.content) < 60_000


def test_the_overview_shows_facts_events_claims_and_the_file(signed_in, journalist):
    article = factories.make_article(by=journalist, byline="By Ann Lee")
    event = factories.make_event(article, by=journalist)
    factories.make_claim(article, by=journalist, event=event.key)

    page = signed_in(journalist).get(f"/articles/{article.key}/").content.decode()

    for words in ("By Ann Lee", "12 November 2011", "Harbour, Saturday", "draft", "main event"):
        assert words in page
    assert f"/articles/{article.key}/raw/?version={article.current.key}" in page
    assert f"?article={article.key}&amp;state=draft" in page


def test_the_file_comes_as_it_came_and_no_browser_opens_it(signed_in, journalist):
    article = factories.make_article(by=journalist, text="<script>\n\nSeven killed.\n")

    answer = signed_in(journalist).get(f"/articles/{article.key}/raw/")

    assert answer.content == b"<script>\n\nSeven killed.\n"
    assert answer.headers["Content-Type"] == "text/plain"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_version_of_another_report_is_not_found_through_this_one(signed_in, journalist):
    article = factories.make_article(by=journalist)
    other = factories.make_article(by=journalist, text="Other words.\n", title="Other")

    answer = signed_in(journalist).get(f"/articles/{article.key}/raw/?version={other.current.key}")

    assert answer.status_code == 404


def test_a_correction_is_saved_with_its_history_and_the_words_stay(signed_in, journalist):
    article = factories.make_article(by=journalist)
    text = article.current.text

    answer = signed_in(journalist).post(
        f"/articles/{article.key}/facts/", facts(article, byline="By Ann Lee", reason="from print")
    )

    article.refresh_from_db()
    assert answer.status_code == 302
    assert (article.byline, article.version) == ("By Ann Lee", 2)
    assert Article.objects.get().current.text == text
    line = HistoryLine.objects.of(article).last()
    assert (line.verb, line.reason, line.by) == ("correct", "from print", journalist)


def test_another_publication_date_first_shows_what_would_move(signed_in, journalist):
    article = factories.make_article(by=journalist)
    saturday = factories.time(article, "Saturday", rule="weekday_past", anchor="2011-11-12")
    claim = factories.make_claim(article, by=journalist, times=(saturday,))
    browser = signed_in(journalist)
    changed = facts(article, published_on="2011-11-20", byline="By Ann Lee")

    shown = browser.post(f"/articles/{article.key}/facts/", changed)

    page = shown.content.decode()
    assert "19 November 2011" in page
    assert "By Ann Lee" in page
    article.refresh_from_db()
    assert article.version == 1
    assert (
        browser.post(f"/articles/{article.key}/facts/", {**changed, "do": "back"})
        .context["form"]["byline"]
        .value()
        == "By Ann Lee"
    )

    browser.post(f"/articles/{article.key}/facts/", {**changed, "do": "save"})

    assert claim.times.get().edtf == "2011-11-19"


def test_a_stretch_that_is_not_touched_stays_as_it_was_written(signed_in, journalist):
    article = factories.make_article(by=journalist, published="[2011-11-12,2011-11-13]")

    signed_in(journalist).post(
        f"/articles/{article.key}/facts/",
        facts(article, published_as="interval", published_until="2011-11-13"),
    )

    article.refresh_from_db()
    assert article.published == "[2011-11-12,2011-11-13]"


def test_a_stale_correction_is_shown_beside_what_stands_now(signed_in, journalist):
    article = factories.make_article(by=journalist)
    browser = signed_in(journalist)
    browser.post(f"/articles/{article.key}/facts/", facts(article, byline="By the first"))

    answer = browser.post(f"/articles/{article.key}/facts/", facts(article, byline="By the second"))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "By the first" in page
    assert 'value="By the second"' in page
    article.refresh_from_db()
    assert article.byline == "By the first"
    kept = browser.post(
        f"/articles/{article.key}/facts/",
        facts(article, byline="By the second", version=article.version),
    )
    assert kept.status_code == 302


def test_a_bad_correction_is_explained_and_stays_typed(signed_in, journalist):
    article = factories.make_article(by=journalist)

    answer = signed_in(journalist).post(
        f"/articles/{article.key}/facts/", facts(article, title="", byline="By a typed name")
    )

    assert answer.status_code == 422
    assert "By a typed name" in answer.content.decode()


def test_boilerplate_is_put_aside_and_taken_back(signed_in, journalist):
    article = factories.make_article(by=journalist)
    browser = signed_in(journalist)
    address = f"/articles/{article.key}/facts/"

    browser.post(address, facts(article, **{"part-3": "boilerplate"}))
    kinds = {part.kind for part in article.current.parts.all()}
    assert kinds == {SpanKind.HEADLINE, SpanKind.BOILERPLATE}

    browser.post(address, facts(article, version=2, **{"part-3": ""}))

    assert {part.kind for part in article.current.parts.all()} == {SpanKind.HEADLINE}


def test_words_that_a_claim_rests_on_are_no_boilerplate(signed_in, journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)

    answer = signed_in(journalist).post(
        f"/articles/{article.key}/facts/", facts(article, **{"part-2": "boilerplate"})
    )

    assert answer.status_code == 422
    assert f"claim {claim.number}" in answer.content.decode()


def test_an_administrator_sees_no_reports(signed_in, journalist, administrator):
    article = factories.make_article(by=journalist)
    browser = signed_in(administrator)

    for address in ("/articles/", f"/articles/{article.key}/", f"/articles/{article.key}/raw/"):
        assert browser.get(address).status_code == 403


def test_lists_and_overviews_are_read_only_addresses(signed_in, journalist):
    article = factories.make_article(by=journalist)
    browser = signed_in(journalist)

    for address in ("/articles/", f"/articles/{article.key}/", f"/articles/{article.key}/raw/"):
        assert browser.post(address).status_code == 405
