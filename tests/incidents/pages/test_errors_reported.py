from django.utils import timezone

from incidents.models import ErrorReport, Incident
from incidents.pages.errors_reported import reported


def row(about, **incident):
    return ErrorReport(incident=Incident(key="key", **incident), release_number=2, about=about)


def test_each_report_says_what_it_is_about_without_reading_the_record():
    lines = reported([row(""), row("killed/victims"), row("c3"), row("x/y")])

    assert [line.subject.name for line in lines] == [
        "the whole record",
        "Victims killed",
        "the words c3",
        "x/y",
    ]
    assert [line.subject.address for line in lines[:3]] == [
        "/incidents/key/releases/2/",
        "/incidents/key/releases/2/figures/killed/victims/",
        "/incidents/key/releases/2/words/c3/",
    ]


def test_what_is_taken_down_has_no_address_to_open():
    one, other = reported([row(""), row("", down_at=timezone.now())])

    assert one.is_public
    assert not other.is_public
