"""Publishing a record, taking it down at once, putting it up with two people, withholding words."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.errors import stale_version
from incidents.actions.publishing import (
    ask_or_put_up,
    draft_of,
    lift,
    publish,
    redact_from,
    take_down,
)
from incidents.forms.incidents import (
    PutUpForm,
    ReasonForm,
    RedactForm,
    TakeDownForm,
)
from incidents.forms.tolls import PublishWithFallsForm
from incidents.gathering.gathered import gathered
from incidents.gathering.series import public_around
from incidents.models import Incident, Redaction
from incidents.pages.falls import fall_rows
from incidents.pages.publication import draw_around, draw_draft
from incidents.pages.publish_page import publish_page
from incidents.pages.redacting import articles_of, redactions_of, sources_of
from incidents.pages.series import for_readers
from incidents.views.answers import incident_of


@require_http_methods(["GET", "POST"])
@may(Right.PUBLISH)
def incident_publish(request: PersonRequest, key: str) -> HttpResponse:
    """Show all that publishing would make public, number by number; publish it."""
    incident = incident_of(request, key)
    if request.method == "GET":
        return _publish_page(request, incident)
    first, falls = not incident.releases.exists(), fall_rows(gathered(incident), _)
    form = PublishWithFallsForm(request.POST, first=first, falls=falls)
    if form.is_valid():
        try:
            release = publish(incident, by=request.user, **form.given())
        except StaleVersionError:
            return _publish_page(request, incident, typed=form.typed(), status=409)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("Release %(n)s is public.") % {"n": release.number})
            return redirect("incidents:incident_detail", key=incident.key)
    return _publish_page(request, incident, form=form, status=422)


def _publish_page(
    request: PersonRequest,
    incident: Incident,
    *,
    form: PublishWithFallsForm | None = None,
    typed: Mapping[str, object] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Draw the publish page as things stand now, with what was typed."""
    incident.refresh_from_db()
    draft = draft_of(incident)
    last = incident.releases.order_by("-number").first()
    now = {"version": incident.version, "digest": draft.digest}
    initial = {"grade": incident.grade, **(typed or {}), **now}
    falls = fall_rows(draft.basis, _)
    context = {
        "incident": incident,
        "form": form or PublishWithFallsForm(initial=initial, first=last is None, falls=falls),
        "page": publish_page(incident, draft, last, by=request.user),
        "changed": typed is not None,
        "section": "incidents",
    }
    return render(request, "incidents/incident_publish.html", context, status=status)


@require_GET
@may(Right.PUBLISH)
def incident_preview(request: PersonRequest, key: str) -> HttpResponse:
    """Show the next release as a reader would see it."""
    incident = incident_of(request, key)
    number = incident.releases.count() + 1
    record = draft_of(incident).record
    shown = draw_draft(incident, record, number=number, why="")
    context = {
        "incident": incident,
        "series": for_readers(shown.record, draw_around(public_around(record)), _),
        "shown": shown,
        "record": shown.record,
        "preview": True,
        "section": "incidents",
    }
    return render(request, "incidents/incident_preview.html", context)


@require_http_methods(["GET", "POST"])
@may(Right.PUBLISH)
def incident_take_down(request: PersonRequest, key: str) -> HttpResponse:
    """Take a record down at once, with all its releases and files."""
    incident = incident_of(request, key)
    form = TakeDownForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            take_down(incident, reason=form.cleaned_data["reason"], by=request.user)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("It is down: page, lists, files and earlier releases."))
            return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_take_down.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.PUBLISH)
def incident_put_up(request: PersonRequest, key: str) -> HttpResponse:
    """Ask for a record to be put up again; another person confirms it."""
    incident = incident_of(request, key)
    asked = incident.up_asked_by_id is not None
    initial = {"version": incident.version}
    form = PutUpForm(request.POST or None, initial=initial, asked=asked)
    if request.method == "POST" and form.is_valid():
        try:
            ask_or_put_up(incident, by=request.user, **form.cleaned_data)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            done = _("It is public again.") if asked else _("Another editor has to confirm it.")
            messages.success(request, done)
            return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "form": form, "asked": asked, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_put_up.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.PUBLISH)
def redaction_list(request: PersonRequest, key: str) -> HttpResponse:
    """Withhold words of a report or a source's name; list what is withheld."""
    incident = incident_of(request, key)
    articles, sources = articles_of(incident, by=request.user), sources_of(incident)
    form = RedactForm(
        request.POST or None,
        articles=[(article.key, str(article)) for article in articles],
        sources=[(source.key, str(source)) for source in sources],
    )
    if request.method == "POST" and form.is_valid():
        try:
            redact_from(form.cleaned_data, articles=articles, sources=sources, by=request.user)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("Withheld from every release, file and list, from now on."))
            return redirect("incidents:redaction_list", key=incident.key)
    context = {
        "incident": incident,
        "form": form,
        "redactions": redactions_of(incident),
        "section": "incidents",
    }
    status = 422 if form.errors else 200
    return render(request, "incidents/redaction_list.html", context, status=status)


@require_POST
@may(Right.PUBLISH)
def redaction_lift(request: PersonRequest, key: str, redaction_key: str) -> HttpResponse:
    """Show again what was withheld."""
    incident = incident_of(request, key)
    row = get_object_or_404(
        Redaction, pk__in=[one.pk for one in redactions_of(incident)], key=redaction_key
    )
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why this can be shown again."))
        return redirect("incidents:redaction_list", key=incident.key)
    try:
        lift(
            row,
            by=request.user,
            seen=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        )
    except StaleVersionError as error:
        return stale_version(request, error)
    messages.success(request, _("It can be seen again."))
    return redirect("incidents:redaction_list", key=incident.key)
