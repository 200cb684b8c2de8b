import pytest
from django.test import RequestFactory

from annotations.admin_site import KeepersSite
from annotations.models import Article, Claim, Desk, HistoryLine, Outlet, Person, Source
from annotations.rights import Role
from tests import factories

INDEX = "/admin/annotations"


def account(person, **changes):
    return {
        "seen": person.version,
        "name": str(person),
        "email": "",
        "roles": sorted(role.value for role in person.roles),
        "desks": [desk.key for desk in person.desks.all()],
        "is_active": "on",
        "password": "",
        **changes,
    }


def test_an_administrator_opens_an_account_with_a_password_shown_once(signed_in, administrator):
    desk = administrator.desks.get()

    answer = signed_in(administrator).post(
        f"{INDEX}/person/add/",
        {
            "username": "new",
            "name": "New Person",
            "roles": ["journalist"],
            "desks": [desk.key],
            "email": "",
            "password": "",
        },
        follow=True,
    )

    person = Person.objects.get(username="new")
    assert person.roles == {Role.JOURNALIST}
    assert list(person.desks.all()) == [desk]
    shown = next(str(m) for m in answer.context["messages"] if "shown only now" in str(m))
    assert person.check_password(shown.split()[3])
    line = HistoryLine.objects.of(person).get()
    assert (line.verb, line.by) == ("open account", administrator)


def test_a_typed_password_that_is_easy_to_guess_is_refused(signed_in, administrator):
    answer = signed_in(administrator).post(
        f"{INDEX}/person/add/", {"username": "new", "name": "New", "password": "password"}
    )

    assert answer.status_code == 200
    assert not Person.objects.filter(username="new").exists()


def test_a_journalist_without_a_desk_would_see_no_report_and_is_refused(signed_in, administrator):
    answer = signed_in(administrator).post(
        f"{INDEX}/person/add/", {"username": "new", "name": "New", "roles": ["journalist"]}
    )

    assert "Tick the desk whose reports this person works on." in answer.content.decode()
    assert not Person.objects.filter(username="new").exists()


@pytest.mark.parametrize("sent", ["1", "100000000000000000000", "x"])
def test_a_desk_that_is_none_is_refused(signed_in, administrator, sent):
    answer = signed_in(administrator).post(
        f"{INDEX}/person/add/",
        {"username": "new", "name": "New", "roles": ["journalist"], "desks": [sent]},
    )

    assert answer.status_code == 200
    assert not Person.objects.filter(username="new").exists()


def test_a_role_taken_away_holds_from_the_next_request(signed_in, administrator, editor):
    signed_in(administrator).post(
        f"{INDEX}/person/{editor.pk}/change/", account(editor, roles=["journalist"])
    )

    assert Person.objects.get(pk=editor.pk).roles == {Role.JOURNALIST}
    assert signed_in(editor).get("/sources/nothing2here/change/").status_code == 403


def test_an_account_is_ended_and_given_a_new_password_with_history(
    signed_in, administrator, journalist
):
    address = f"{INDEX}/person/{journalist.pk}/change/"
    browser = signed_in(administrator)
    browser.post(address, account(journalist, password=factories.PASSWORD[::-1]))
    journalist.refresh_from_db()
    assert journalist.check_password(factories.PASSWORD[::-1])

    ended = account(journalist)
    del ended["is_active"]
    browser.post(address, ended)

    journalist.refresh_from_db()
    assert not journalist.is_active
    verbs = list(HistoryLine.objects.of(journalist).values_list("verb", flat=True))
    assert verbs == ["change account", "set password", "change account"]


def test_the_last_administrator_stays(signed_in, administrator):
    answer = signed_in(administrator).post(
        f"{INDEX}/person/{administrator.pk}/change/",
        account(administrator, roles=["editor"]),
        follow=True,
    )

    assert "only administrator" in answer.content.decode()
    assert Person.objects.get(pk=administrator.pk).roles == {Role.ADMINISTRATOR}


def test_a_stale_form_changes_nothing(signed_in, administrator, editor):
    answer = signed_in(administrator).post(
        f"{INDEX}/person/{editor.pk}/change/", account(editor, seen=9, name="Somebody Else")
    )

    assert "changed this meanwhile" in answer.content.decode()
    editor.refresh_from_db()
    assert editor.version == 1


def test_extra_fields_make_nobody_a_superuser(signed_in, administrator, editor):
    signed_in(administrator).post(
        f"{INDEX}/person/{editor.pk}/change/", account(editor, is_superuser="on", is_staff="on")
    )

    editor.refresh_from_db()
    assert not editor.is_superuser
    assert not editor.is_staff


def test_desks_and_outlets_are_kept_by_the_actions(signed_in, administrator):
    browser = signed_in(administrator)
    browser.post(f"{INDEX}/desk/add/", {"name": "Night desk"})
    browser.post(
        f"{INDEX}/outlet/add/", {"name": "The Port Courier", "place": "Port Ela", "address": ""}
    )
    outlet = Outlet.objects.get(name="The Port Courier")

    browser.post(
        f"{INDEX}/outlet/{outlet.pk}/change/",
        {"seen": 1, "name": "The Courier", "place": "", "address": "https://example.org/"},
    )

    outlet.refresh_from_db()
    assert (outlet.name, outlet.version) == ("The Courier", 2)
    assert HistoryLine.objects.of(Desk.objects.get(name="Night desk")).get().by == administrator
    assert HistoryLine.objects.of(outlet).count() == 2


def test_an_outlets_address_is_one_of_the_web(signed_in, administrator):
    signed_in(administrator).post(
        f"{INDEX}/outlet/add/", {"name": "X", "place": "", "address": "javascript:alert(1)"}
    )

    assert not Outlet.objects.filter(name="X").exists()


def test_sources_are_kept_by_the_actions(signed_in, administrator):
    browser = signed_in(administrator)
    facts = {
        "label": "Port police",
        "kind": "police",
        "named": "named_body",
        "proximity": "unknown",
        "reliability": "B",
        "place": "",
        "aliases": "The harbour force",
    }
    browser.post(f"{INDEX}/source/add/", facts)
    source = Source.objects.get()
    browser.post(f"{INDEX}/source/{source.pk}/change/", {**facts, "seen": 1, "aliases": ""})

    assert set(source.aliases.values_list("name", flat=True)) == {"Port police"}
    assert [line.verb for line in HistoryLine.objects.of(source)] == ["make", "change"]
    browser.post(f"{INDEX}/source/add/", {**facts, "named": "unnamed_person"})
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    "model", [Person, Desk, Outlet, Source, Article, Claim, HistoryLine], ids=lambda m: m.__name__
)
def test_nothing_is_deleted_in_the_admin_site(signed_in, model, journalist, administrator):
    article = factories.make_article(by=journalist)
    factories.make_claim(article, by=journalist)
    administrator.groups.add(*journalist.groups.all())
    row = model.objects.first()
    address = f"{INDEX}/{model.__name__.lower()}/"
    browser = signed_in(administrator)

    assert browser.post(f"{address}{row.pk}/delete/").status_code == 403
    bulk = {"action": "delete_selected", "_selected_action": [row.pk]}
    assert browser.post(address, bulk).status_code in {200, 302, 403}
    assert type(row).objects.filter(pk=row.pk).exists()


def test_evidence_is_read_only_and_only_of_ones_own_desks(
    signed_in, administrator, journalist, stranger
):
    claim = factories.make_claim(factories.make_article(by=journalist), by=journalist)
    browser = signed_in(administrator)
    assert browser.get(f"{INDEX}/claim/").status_code == 403

    administrator.groups.add(*journalist.groups.all())
    administrator = Person.objects.get(pk=administrator.pk)
    browser = signed_in(administrator)
    assert browser.get(f"{INDEX}/claim/{claim.pk}/change/").status_code == 200
    assert browser.post(f"{INDEX}/claim/{claim.pk}/change/", {"note": "x"}).status_code == 403
    assert browser.get(f"{INDEX}/claim/add/").status_code == 403
    assert browser.get(f"{INDEX}/article/").status_code == 200
    administrator.desks.set(stranger.desks.all())

    assert browser.get(f"{INDEX}/claim/{claim.pk}/change/").status_code == 302
    assert Claim.objects.get().note == ""


@pytest.mark.parametrize(
    "query",
    [
        "password__startswith=x",
        "username__startswith=a",
        "groups__permissions__codename=x",
        "_password=x",
    ],
)
def test_no_field_is_read_out_by_a_look_up(signed_in, administrator, query):
    answer = signed_in(administrator).get(f"{INDEX}/person/?{query}")

    assert answer.status_code in {302, 400}


def test_history_leads_to_the_sites_own_lines(signed_in, administrator, editor):
    browser = signed_in(administrator)
    browser.post(f"{INDEX}/person/{editor.pk}/change/", account(editor, name="Daniel Hope"))

    answer = browser.get(f"{INDEX}/person/{editor.pk}/history/", follow=True)

    assert "change account" in answer.content.decode()


def test_history_of_reports_is_not_for_somebody_who_only_keeps_the_site(
    signed_in, administrator, journalist
):
    article = factories.make_article(by=journalist)
    factories.make_claim(article, by=journalist)

    page = signed_in(administrator).get(f"{INDEX}/historyline/").content.decode()

    assert "open account" in page or "historyline" in page
    lines = HistoryLine.objects.filter(report_key=article.key)
    assert not [line for line in lines if f"/historyline/{line.pk}/" in page]


@pytest.mark.parametrize("person", ["journalist", "editor"])
def test_others_are_not_let_in(signed_in, request, person):
    browser = signed_in(request.getfixturevalue(person))

    for address in ("/admin/", f"{INDEX}/person/", f"{INDEX}/source/add/"):
        assert browser.get(address).status_code in {302, 403}


def test_a_journalist_made_staff_by_hand_still_sees_nothing(signed_in, journalist):
    journalist.is_staff = True
    journalist.save()
    browser = signed_in(journalist)

    assert browser.get(f"{INDEX}/person/").status_code in {302, 403}
    assert not KeepersSite().has_permission(_request(journalist))


def test_the_site_is_open_to_who_keeps_it_and_changes_passwords_elsewhere(administrator):
    site = KeepersSite()

    assert site.has_permission(_request(administrator))
    assert site.password_change(_request(administrator)).headers["Location"] == "/account/"


def _request(person):
    request = RequestFactory().get("/admin/")
    request.user = person
    return request


def test_history_names_what_was_changed_the_newest_first_and_lists_no_keys(
    signed_in, administrator
):
    browser = signed_in(administrator)
    for name in ("First desk", "Second desk"):
        browser.post(f"{INDEX}/desk/add/", {"name": name})
    browser.get(f"{INDEX}/desk/")  # shows the messages of both
    page = browser.get(f"{INDEX}/historyline/").content.decode()

    assert page.index("Second desk") < page.index("First desk")
    assert Desk.objects.get(name="First desk").key not in page


def test_demo_rows_are_marked(signed_in, administrator, editor):
    Person.objects.filter(pk=editor.pk).update(demo=True)
    browser = signed_in(administrator)

    assert ">demo</span>" in browser.get(f"{INDEX}/person/{editor.pk}/change/").content.decode()
    assert (
        ">demo</span>"
        not in browser.get(f"{INDEX}/person/{administrator.pk}/change/").content.decode()
    )
    assert "column-demo" in browser.get(f"{INDEX}/person/").content.decode()


@pytest.mark.parametrize("model", ["person", "desk", "outlet", "source", "historyline"])
def test_every_page_of_the_admin_site_answers(model, signed_in, administrator):
    browser = signed_in(administrator)
    row = {
        "desk": Desk.objects.first(),
        "outlet": Outlet.objects.create(name="The Harbour Post"),
        "source": factories.make_source(by=administrator),
        "person": administrator,
    }.get(model, HistoryLine.objects.last())
    addresses = [f"{INDEX}/{model}/", f"{INDEX}/{model}/{row.pk}/change/"]
    addresses += [] if model == "historyline" else [f"{INDEX}/{model}/add/"]

    for address in addresses:
        answer = browser.get(address)
        assert answer.status_code == 200
        assert "deletelink" not in answer.content.decode()
    assert browser.get(f"{INDEX}/{model}/{row.pk}/delete/").status_code == 403
