from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from annotations.models import Article, Person
from annotations.rights import Role
from incidents.models import Incident


@pytest.fixture
def installation(settings, tmp_path, db):
    settings.VAR_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    return tmp_path


def prepare(demo):
    out = StringIO()
    call_command("prepare", demo=demo, stdout=out)
    return out.getvalue()


def test_the_first_run_loads_the_demo_and_tells_address_and_accounts(installation):
    said = prepare("yes")

    accounts = (installation / "accounts.txt").read_text()
    assert (installation / "accounts.txt").stat().st_mode & 0o077 == 0
    assert "http://127.0.0.1:8000/" in said
    assert all(line.strip() in said for line in accounts.splitlines())
    for line in accounts.splitlines():
        name, password = line.split()
        assert Person.objects.get(username=name).check_password(password)
    assert Incident.objects.published().count() == 2


def test_a_second_run_keeps_everything(installation):
    prepare("yes")
    before = list(Person.objects.values_list("username", "password"))

    prepare("yes")

    assert list(Person.objects.values_list("username", "password")) == before
    assert Article.objects.count() == 6


def test_without_the_demo_one_person_can_set_the_newsroom_up(installation):
    said = prepare("no")

    person = Person.objects.get()
    assert person.roles == frozenset(Role)
    assert person.desks.count() == 1
    assert not Article.objects.exists()
    assert said.index("invite") < said.index("import") < said.index("review")


def test_the_demo_is_refused_where_other_machines_are_served(installation, settings):
    settings.LOCAL_MODE = False

    with pytest.raises(CommandError, match="demo accounts are refused"):
        call_command("load_demo")

    assert not Person.objects.exists()


def test_the_demo_can_be_taken_out_by_its_command(installation):
    prepare("yes")

    call_command("remove_demo", stdout=StringIO())

    assert not Person.objects.exists()
    assert not Incident.objects.exists()
    assert not (installation / "accounts.txt").exists()
