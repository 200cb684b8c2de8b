import pytest
from django.core.exceptions import ImproperlyConfigured

from tests import factories


@pytest.fixture
def refuse(db):
    from config.wsgi import refuse_demo_accounts

    return refuse_demo_accounts


def test_demo_accounts_are_not_served_to_other_machines(refuse, settings):
    factories.make_person("journalist", demo=True)
    settings.LOCAL_MODE = False

    with pytest.raises(ImproperlyConfigured, match="remove_demo"):
        refuse()


def test_demo_accounts_are_served_to_this_machine_and_ended_ones_stop_nobody(refuse, settings):
    person = factories.make_person("journalist", demo=True)
    refuse()

    person.is_active = False
    person.save()
    settings.LOCAL_MODE = False
    refuse()
