"""What a reader's report of an error is about: a record, one of its numbers, or words in it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from annotations.values.vocabulary import gettext_noop
from incidents.models import ErrorReport
from incidents.pages.publication import Drawn
from incidents.pages.quoted import is_told
from incidents.reckoning.naming import cell_name

BETWEEN = "/"  # stands in the public id of a number: "killed/victims"
WORDS = gettext_noop("the words of %(source)s")
WORDS_NUMBERED = gettext_noop("the words %(claim)s")
WHOLE = gettext_noop("the whole record")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is spoken of: its public id (empty: the record), its name, and its public address."""

    about: str
    name: str
    address: str


def subject_of(shown: Drawn, about: str) -> Subject | None:
    """Give what this id names in a drawn release; None if readers see no such thing in it."""
    name = _name(shown, about)
    if not name:
        return None
    return Subject(about, name, address_of(shown.record["incident"], shown.number, about))


def _name(shown: Drawn, about: str) -> str:
    """Name what an id stands for; empty if readers see no such thing."""
    harm, between, node = about.partition(BETWEEN)
    if not about:
        return gettext(WHOLE)
    if between:
        row = shown.page.cell(harm, node)
        return f"{row.title}: {row.short}" if row else ""
    if not is_told(shown, about):
        return ""
    return gettext(WORDS) % {"source": shown.page.claims[about].source}


def about_row(report: ErrorReport) -> Subject:
    """Name what a stored report is about, by what it stores; nothing of the record is read."""
    about = report.about
    address = address_of(report.incident.key, report.release_number, about)
    harm, between, node = about.partition(BETWEEN)
    if between:
        return Subject(about, cell_name(harm, node, gettext) or about, address)
    if about:
        return Subject(about, gettext(WORDS_NUMBERED) % {"claim": about}, address)
    return Subject("", gettext(WHOLE), address)


def address_of(incident: str, number: int, about: str) -> str:
    """Give the public address of what an id names, in one release of a record."""
    harm, between, node = about.partition(BETWEEN)
    if between:
        return reverse("incidents:figure_why", args=[incident, number, harm, node])
    if about:
        return reverse("incidents:words", args=[incident, number, about])
    return reverse("incidents:release_detail", args=[incident, number])
