import pytest
from django.core.exceptions import ValidationError

from annotations.actions import people
from annotations.actions.permission import NotAllowedError
from annotations.models import Desk, HistoryLine, Person
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Role
from tests import factories


def change(person, *, by, **changes):
    values = {"seen": person.version, "name": "A Name", "email": "", "roles": [], "desks": []}
    return people.change_account(person, by=by, **{**values, **changes})


def test_an_account_is_opened_with_its_roles_and_desks(administrator, desk):
    person = people.open_account(
        "new",
        name="Ann Mary Lee",
        email="ann@example.org",
        roles=[Role.ADMINISTRATOR],
        desks=[desk],
        password=people.new_password(),
        by=administrator,
    )

    assert (person.first_name, person.last_name) == ("Ann", "Mary Lee")
    assert person.is_staff
    line = HistoryLine.objects.of(person).get()
    assert line.by == administrator
    assert "password" not in str(line.data)


def test_a_password_that_is_easy_to_guess_opens_nothing(administrator):
    with pytest.raises(ValidationError):
        people.open_account(
            "new", name="New", roles=[], desks=[], password="1234" * 4, by=administrator
        )

    assert not Person.objects.filter(username="new").exists()


@pytest.mark.parametrize("role", ["journalist", "editor"])
def test_only_administrators_keep_people_and_desks(request, role, administrator):
    person = request.getfixturevalue(role)

    with pytest.raises(NotAllowedError):
        change(administrator, by=person)
    with pytest.raises(NotAllowedError):
        people.set_password(administrator, password=people.new_password(), by=person)
    with pytest.raises(NotAllowedError):
        people.open_desk("Night desk", by=person)


def test_an_ended_account_has_no_role_and_no_way_into_the_admin_site(administrator):
    second = factories.make_person("administrator", username="second")

    change(second, by=administrator, roles=[Role.ADMINISTRATOR], is_active=False)

    second = Person.objects.get(pk=second.pk)
    assert not second.roles
    assert not second.is_staff


@pytest.mark.parametrize(
    "changes", [{"roles": [Role.EDITOR]}, {"roles": [Role.ADMINISTRATOR], "is_active": False}]
)
def test_the_only_administrator_stays_one(administrator, changes):
    with pytest.raises(RefusedError):
        change(administrator, by=administrator, **changes)

    assert Person.objects.get(pk=administrator.pk).version == 1


def test_one_of_two_administrators_may_go(administrator):
    second = factories.make_person("administrator", username="second")

    change(administrator, by=second, roles=[Role.EDITOR])

    assert Person.objects.get(pk=administrator.pk).roles == {Role.EDITOR}


def test_a_stale_change_writes_nothing(administrator, editor):
    with pytest.raises(StaleVersionError):
        change(editor, by=administrator, seen=9)

    assert Person.objects.get(pk=editor.pk).roles == {Role.EDITOR}


def test_a_desk_is_renamed_with_history(administrator):
    desk = people.open_desk(" Night desk ", by=administrator)
    people.change_desk(desk, seen=1, name="Late desk", by=administrator)

    assert Desk.objects.get(pk=desk.pk).name == "Late desk"
    assert [line.verb for line in HistoryLine.objects.of(desk)] == ["open", "change"]
    with pytest.raises(StaleVersionError):
        people.change_desk(desk, seen=1, name="X", by=administrator)


def test_a_name_to_sign_in_with_taken_a_moment_before_is_refused_in_words(
    administrator, journalist, desk
):
    with pytest.raises(RefusedError, match="signs in with this name"):
        people.open_account(
            journalist.username,
            name="Another",
            roles=[Role.JOURNALIST],
            desks=[desk],
            password=factories.PASSWORD,
            by=administrator,
        )

    assert Person.objects.filter(username=journalist.username).count() == 1


def test_a_desks_name_taken_a_moment_before_is_refused_in_words(administrator, desk):
    other = people.open_desk("Night desk", by=administrator)

    with pytest.raises(RefusedError, match="desk of this name"):
        people.open_desk(desk.name, by=administrator)
    with pytest.raises(RefusedError, match="desk of this name"):
        people.change_desk(other, seen=other.version, name=desk.name, by=administrator)
