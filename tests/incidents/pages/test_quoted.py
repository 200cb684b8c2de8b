import pytest

from incidents.models import Release
from incidents.pages.publication import PublicRelease
from incidents.pages.quoted import is_told, quoted_of
from tests import record_factories as records
from tests.incidents.reading_pages import public_id, published


@pytest.fixture
def incident_and_claim(journalist, editor):
    return published(by=journalist, editor=editor)


def asked_for(number):
    releases = list(Release.objects.order_by("-number"))
    return PublicRelease(next(one for one in releases if one.number == number), releases)


def test_a_quotation_names_the_numbers_that_count_it(incident_and_claim):
    asked = asked_for(1)
    key = public_id(asked.release, incident_and_claim[1])

    quoted = quoted_of(asked, asked.draw(), key)

    assert quoted.claim.source == "Harbour police"
    assert "Victims killed" in [row.title for row in quoted.counted]
    assert not [row.title for row in quoted.counted if "injured" in row.title]
    assert quoted.latest == ""


def test_an_earlier_release_knows_the_same_words_in_the_latest(incident_and_claim, editor):
    incident, claim = incident_and_claim
    records.release_of(incident, by=editor, why="Checked.")
    asked = asked_for(1)

    quoted = quoted_of(asked, asked.draw(), public_id(asked.release, claim))

    assert quoted.latest == public_id(asked.releases[0], claim)


@pytest.mark.parametrize("key", ["", "c9", "s1", "f1"])
def test_other_ids_are_no_quotation(incident_and_claim, key):
    asked = asked_for(1)
    shown = asked.draw()

    assert not is_told(shown, key)
    assert quoted_of(asked, shown, key) is None
