"""Working on an incident: its facts, its evidence's credibility, rulings."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions.once import once
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.errors import stale_version
from incidents.actions.evidence import assess
from incidents.actions.incidents import (
    change_incident,
    lift_ruling,
    open_incident,
    rule_on,
    set_parties,
)
from incidents.forms.incidents import (
    AssessForm,
    ChangeIncidentForm,
    IncidentForm,
    PartiesForm,
    ReasonForm,
    RulingForm,
)
from incidents.gathering.loading import assessment_of
from incidents.models import Assessment, Ruling
from incidents.pages.redacting import sources_of
from incidents.querysets import claims_of
from incidents.reckoning.naming import cell_name
from incidents.views.answers import address_of, incident_of


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_new(request: PersonRequest) -> HttpResponse:
    """Open an incident that no report's event led to yet."""
    form = IncidentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def do() -> str:
            return address_of(open_incident(form.facts(), by=request.user))

        return redirect(once(request.POST.get("once", ""), by=request.user, do=do))
    context = {"form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_new.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_change(request: PersonRequest, key: str) -> HttpResponse:
    """Change what is said about an incident; releases stay as they were published."""
    incident = incident_of(request, key)
    form = ChangeIncidentForm(request.POST or None, initial=ChangeIncidentForm.initial_of(incident))
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.facts(of=incident)
            change_incident(incident, facts, seen=form.cleaned_data["version"], by=request.user)
        except StaleVersionError as error:
            return _stale(request, form, error)
        messages.success(request, _("Saved. Readers see it with the next release."))
        return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_change.html", context, status=status)


def _stale(
    request: PersonRequest, form: ChangeIncidentForm, error: StaleVersionError
) -> HttpResponse:
    """Show the form again with what was typed, beside what stands now."""
    now = ChangeIncidentForm.initial_of(error.current)  # type: ignore[arg-type]
    context = {
        "incident": error.current,
        "form": ChangeIncidentForm(initial={**form.cleaned_data, "version": now["version"]}),
        "theirs": True,
        "differences": form.differences(now),
        "section": "incidents",
    }
    return render(request, "incidents/incident_change.html", context, status=409)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def claim_assess(request: PersonRequest, key: str, claim_key: str) -> HttpResponse:
    """Say how far a claim can be believed, or that no number may rest on it."""
    incident = incident_of(request, key)
    claim = get_object_or_404(
        claims_of(incident).verified().with_report().with_words(), key=claim_key
    )
    known = assessment_of(incident, claim) or Assessment()
    names = "credibility left_out attacking_group attacker_kills reason"
    initial = {name: getattr(known, name) for name in names.split()}
    initial["version"] = incident.version
    form = AssessForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        try:
            assess(incident, claim, seen=given.pop("version"), by=request.user, **given)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("Saved."))
            return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "claim": claim, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/claim_assess.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def incident_parties(request: PersonRequest, key: str) -> HttpResponse:
    """Say which sources are parties: their own claims about a toll do not decide it."""
    incident = incident_of(request, key)
    sources = {source.key: source for source in sources_of(incident)}
    initial = {
        "version": incident.version,
        "sources": list(incident.parties.values_list("source__key", flat=True)),
    }
    choices = [(key, str(source)) for key, source in sources.items()]
    form = PartiesForm(request.POST or None, initial=initial, sources=choices)
    if request.method == "POST" and form.is_valid():
        chosen = [sources[key] for key in form.cleaned_data["sources"]]
        try:
            set_parties(incident, chosen, seen=form.cleaned_data["version"], by=request.user)
        except StaleVersionError as error:
            return stale_version(request, error)
        messages.success(request, _("Saved."))
        return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/incident_parties.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def ruling_new(request: PersonRequest, key: str, harm: str, node: str) -> HttpResponse:
    """Rule on a number, with a reason that readers see."""
    incident = incident_of(request, key)
    name = cell_name(harm, node, _)
    if not name:
        raise Http404
    form = RulingForm(request.POST or None, initial={"version": incident.version})
    if request.method == "POST" and form.is_valid():
        try:
            ruling = form.ruling(harm=harm, node=node)
            rule_on(incident, ruling, seen=form.cleaned_data["version"], by=request.user)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
        else:
            messages.success(request, _("The ruling stands."))
            return redirect("incidents:incident_work", key=incident.key)
    context = {"incident": incident, "name": name, "form": form, "section": "incidents"}
    status = 422 if form.errors else 200
    return render(request, "incidents/ruling_new.html", context, status=status)


@require_POST
@may(Right.EDIT_RECORD)
def ruling_lift(request: PersonRequest, key: str, ruling_key: str) -> HttpResponse:
    """Lift a ruling with a reason, so that the rules decide again."""
    incident = incident_of(request, key)
    ruling = get_object_or_404(Ruling, incident=incident, key=ruling_key)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why the rules are to decide again."))
        return redirect("incidents:incident_work", key=incident.key)
    seen, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    try:
        lift_ruling(ruling, seen=seen, reason=reason, by=request.user)
    except StaleVersionError as error:
        return stale_version(request, error)
    messages.success(request, _("The ruling is lifted; the rules decide this number again."))
    return redirect("incidents:incident_work", key=incident.key)
