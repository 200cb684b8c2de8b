"""What readers see: the list of records, one record, a number and the words under it, corrections."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as translate
from django.views.decorators.http import conditional_page, require_safe

from annotations.pages.paging import page_of
from annotations.values.vocabulary import VaguePolicy
from incidents.models import Incident, Release
from incidents.pages.counting import ASKED, counting_of, kept
from incidents.pages.method import method_of
from incidents.pages.publication import PublicRelease, draw, draw_around, draw_lines, named
from incidents.pages.series import for_readers
from incidents.views.records import of_public_record

PAGE_SIZE = 25
NEWEST = ("-published_at", "-pk")


@require_safe
@login_not_required
@conditional_page
def incident_list(request: HttpRequest) -> HttpResponse:
    """List the published records, the last published first."""
    words = request.GET.get("q", "")[:100]
    public = Release.objects.public()
    newest = public.newest_of_each().of_those(Incident.objects.not_taken_over(releases=public))
    found = named(newest.select_related("incident__merged_into"), words)
    page = page_of(found, request, order=NEWEST, size=PAGE_SIZE)
    context = {"page": page, "shown": draw(page.rows), "words": words, "section": "incidents"}
    return render(request, "incidents/incident_list.html", context)


@require_safe
@login_not_required
@of_public_record
def incident_detail(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Show the latest release of a record."""
    return _record(request, asked)


@require_safe
@login_not_required
@of_public_record
def release_detail(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    """Show one release, at its address for ever."""
    return _record(request, asked)


def _record(request: HttpRequest, asked: PublicRelease) -> HttpResponse:
    shown = asked.draw()
    context = {
        "shown": shown,
        "record": shown.record,
        "series": for_readers(shown.record, draw_around(asked.around), translate),
        "counting": counting_of(shown.record, request.GET.get(ASKED, ""), translate),
        "section": "incidents",
    }
    return render(request, "incidents/incident_detail.html", context)


@require_safe
@login_not_required
@of_public_record
def figure_why(request: HttpRequest, asked: PublicRelease, harm: str, node: str) -> HttpResponse:
    """Show why a release's number is what it is: the rule, the sums, the words in their sentences."""
    shown = asked.draw()
    row = shown.page.cell(harm, node)
    if row is None:
        raise Http404
    context = {
        "shown": shown,
        "record": shown.record,
        "cell": row,
        "grounds": shown.page.grounds(row),
        "sums": shown.page.sums(row),
        "keep": kept(request),
        "section": "incidents",
    }
    return render(request, "incidents/figure_why.html", context)


@require_safe
@login_not_required
@conditional_page
def method(request: HttpRequest) -> HttpResponse:
    """Say how numbers are made, from the settings and vocabularies themselves."""
    page = method_of(
        VaguePolicy(settings.VAGUE_POLICY),
        translate,
        presumes_civilians=settings.PRESUME_CIVILIANS,
    )
    context = {"method": page, "section": "method"}
    return render(request, "incidents/method.html", context)


@require_safe
@login_not_required
@conditional_page
def corrections(request: HttpRequest) -> HttpResponse:
    """List what changed in published records and why, the newest first."""
    changed = Release.objects.public().later().select_related("incident__merged_into")
    page = page_of(changed, request, order=NEWEST, size=PAGE_SIZE)
    context = {"page": page, "lines": draw_lines(page.rows), "section": "corrections"}
    return render(request, "incidents/corrections.html", context)
