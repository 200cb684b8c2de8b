import pytest

from annotations.actions import sources
from annotations.actions.sources import SourceFacts
from annotations.models import HistoryLine, Source, SourceIdentity
from tests import factories


def facts(source, **changes):
    return {
        "version": source.version,
        "label": source.label,
        "kind": source.kind,
        "named": source.named,
        "proximity": source.proximity,
        "reliability": source.reliability,
        **changes,
    }


@pytest.fixture
def protected(journalist):
    """A protected source of a claim of the journalist's."""
    source = factories.make_source("Nurse Irina Petrova", by=journalist, kind="witness")
    article = factories.make_article(by=journalist)
    factories.make_claim(article, by=journalist, source=source)
    return sources.protect_source(
        source,
        seen=source.version,
        reason="at her request",
        label="a nurse",
        identity={"name": "Irina Petrova", "contact": "+7 700 canary", "notes": ""},
        by=journalist,
    )


def test_the_list_shows_sources_with_the_number_of_their_claims(signed_in, journalist):
    source = factories.make_source(by=journalist, place="Port Ela")
    factories.make_claim(factories.make_article(by=journalist), by=journalist, source=source)

    page = signed_in(journalist).get("/sources/").content.decode()

    assert "Harbour police" in page
    assert "Port Ela" in page
    assert '<td data-label="Claims">1</td>' in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("name=pol", {"Harbour police"}),
        ("name=HARB", {"Harbour police", "Harbour hospital"}),
        ("kind=health_body", {"Harbour hospital"}),
        ("kind=nonsense&sort=nonsense", {"Harbour police", "Harbour hospital"}),
        ("protected=True", set()),
        ("sort=-claims", {"Harbour police", "Harbour hospital"}),
    ],
)
def test_the_list_is_narrowed_by_its_address(signed_in, journalist, query, found):
    factories.make_source(by=journalist)
    factories.make_source("Harbour hospital", by=journalist, kind="health_body")

    page = signed_in(journalist).get(f"/sources/?{query}").content.decode()

    names = ("Harbour police", "Harbour hospital")
    assert {name for name in names if f">{name}</a>" in page} == found


def test_an_unnamed_source_of_another_desks_report_is_not_there(
    signed_in, journalist, stranger, administrator
):
    article = factories.make_article(by=journalist)
    source = factories.make_source(
        "a local resident", by=journalist, kind="witness", named="unnamed_person", only_in=article
    )

    for person in (stranger, administrator):
        browser = signed_in(person)
        assert "a local resident" not in browser.get("/sources/").content.decode()
        assert browser.get(f"/sources/{source.key}/").status_code == 404


def test_the_page_of_a_source_shows_its_names_and_claims(signed_in, journalist):
    source = factories.make_source(by=journalist, aliases=("Port police",))
    factories.make_claim(factories.make_article(by=journalist), by=journalist, source=source)

    page = signed_in(journalist).get(f"/sources/{source.key}/").content.decode()

    assert "Port police" in page
    assert "A gunman killed seven people on Saturday" in page


def test_an_editor_changes_a_source_and_history_keeps_it(signed_in, journalist, editor):
    source = factories.make_source(by=journalist)

    answer = signed_in(editor).post(
        f"/sources/{source.key}/change/",
        facts(source, reliability="B", aliases="Port police\r\n\r\nThe harbour force\r\n"),
    )

    assert answer.status_code == 302
    source.refresh_from_db()
    assert source.reliability == "B"
    names = set(source.aliases.values_list("name", flat=True))
    assert names == {"Harbour police", "Port police", "The harbour force"}
    assert HistoryLine.objects.of(source).last().verb == "change"


def test_a_stale_change_is_shown_beside_what_stands_now(signed_in, journalist, editor):
    source = factories.make_source(by=journalist)
    sources.change_source(
        source, SourceFacts(label="Port police", kind="police"), seen=source.version, by=editor
    )

    answer = signed_in(editor).post(
        f"/sources/{source.key}/change/", facts(source, label="The police of the harbour")
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "<dd>Port police</dd>" in page
    assert 'value="The police of the harbour"' in page
    assert 'name="version" value="2"' in page


def test_a_lasting_source_cannot_become_unnamed(signed_in, journalist, editor):
    source = factories.make_source(by=journalist)

    answer = signed_in(editor).post(
        f"/sources/{source.key}/change/", facts(source, named="unnamed_person")
    )

    assert answer.status_code == 422
    assert "belongs to one report" in answer.content.decode()


def test_a_bad_change_is_explained_and_stays_typed(signed_in, journalist, editor):
    source = factories.make_source(by=journalist)

    answer = signed_in(editor).post(
        f"/sources/{source.key}/change/", facts(source, kind="wizard", place="A typed place")
    )

    assert answer.status_code == 422
    assert "A typed place" in answer.content.decode()


def test_a_journalist_changes_no_source(signed_in, journalist):
    source = factories.make_source(by=journalist)

    assert signed_in(journalist).get(f"/sources/{source.key}/change/").status_code == 403


def test_protecting_takes_the_name_out_of_pages_search_and_history(signed_in, journalist):
    source = factories.make_source("Nurse Irina Petrova", by=journalist, place="Ward 6")
    browser = signed_in(journalist)

    answer = browser.post(
        f"/sources/{source.key}/protect/",
        {
            "version": source.version,
            "reason": "at her request",
            "label": "a nurse",
            "place": "",
            "name": "Irina Petrova",
        },
    )

    assert answer.status_code == 302
    for address in ("/sources/", f"/sources/{source.key}/", "/sources/?name=petr"):
        page = browser.get(address).content.decode()
        assert "Petrova" not in page
        assert "Ward 6" not in page
    assert ">a nurse</a>" not in browser.get("/sources/?name=petr").content.decode()
    lines = str(list(HistoryLine.objects.of(source).values_list("data", "reason")))
    assert "Petrova" not in lines
    assert "Ward 6" not in lines
    assert SourceIdentity.objects.get().name == "Irina Petrova"


def test_protection_needs_a_reason_and_a_name_to_show(signed_in, journalist):
    source = factories.make_source(by=journalist)

    answer = signed_in(journalist).post(
        f"/sources/{source.key}/protect/", {"version": 1, "contact": "typed contact"}
    )

    assert answer.status_code == 422
    assert "typed contact" in answer.content.decode()
    assert not Source.objects.get().protected


def test_a_stale_protection_is_answered_with_what_was_typed(signed_in, journalist, protected):
    answer = signed_in(journalist).post(
        f"/sources/{protected.key}/protect/",
        {"version": 1, "reason": "again", "label": "a typed label"},
    )

    assert answer.status_code == 409
    assert "a typed label" in answer.content.decode()


def test_opening_who_it_is_shows_it_and_leaves_a_line(signed_in, journalist, protected):
    browser = signed_in(journalist)
    assert "+7 700 canary" not in browser.get(f"/sources/{protected.key}/").content.decode()

    answer = browser.post(f"/sources/{protected.key}/identity/")

    assert "+7 700 canary" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    line = HistoryLine.objects.of(protected).last()
    assert (line.verb, line.by) == ("open identity", journalist)


def test_a_colleague_who_did_not_work_on_it_opens_nothing(signed_in, colleague, protected):
    answer = signed_in(colleague).post(f"/sources/{protected.key}/identity/")

    assert answer.status_code == 422
    assert "canary" not in answer.content.decode()
    assert HistoryLine.objects.of(protected).last().verb == "protect"


def test_an_editor_of_the_desk_opens_it_and_one_of_another_desk_does_not(
    signed_in, editor, protected
):
    assert (
        "canary" in signed_in(editor).post(f"/sources/{protected.key}/identity/").content.decode()
    )
    other = factories.make_person(
        "editor", desk=factories.make_desk(name="Other desk"), username="other editor"
    )

    answer = signed_in(other).post(f"/sources/{protected.key}/identity/")

    assert answer.status_code == 422


def test_a_get_opens_nothing(signed_in, journalist, protected):
    assert signed_in(journalist).get(f"/sources/{protected.key}/identity/").status_code == 405


def test_a_purge_needs_a_reason_and_a_tick_and_forgets_for_good(signed_in, journalist, protected):
    browser = signed_in(journalist)
    assert browser.post(f"/sources/{protected.key}/purge/", {"reason": "x"}).status_code == 422

    browser.post(f"/sources/{protected.key}/purge/", {"reason": "she asked", "sure": "on"})

    identity = SourceIdentity.objects.get()
    assert (identity.name, identity.contact, identity.notes) == ("", "", "")
    assert (identity.purged_by, identity.purge_reason) == (journalist, "she asked")
    page = browser.post(f"/sources/{protected.key}/identity/").content.decode()
    assert "she asked" in page
    assert protected.claims.exists()


def test_a_colleague_purges_nothing(signed_in, colleague, protected):
    answer = signed_in(colleague).post(
        f"/sources/{protected.key}/purge/", {"reason": "x", "sure": "on"}
    )

    assert answer.status_code == 422
    assert SourceIdentity.objects.get().contact


def test_an_administrator_sees_sources_but_protects_none(signed_in, journalist, administrator):
    source = factories.make_source(by=journalist)
    browser = signed_in(administrator)

    assert browser.get(f"/sources/{source.key}/").status_code == 200
    assert browser.get(f"/sources/{source.key}/protect/").status_code == 403
    assert browser.get(f"/sources/{source.key}/change/").status_code == 403
