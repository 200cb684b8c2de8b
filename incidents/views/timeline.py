"""The timeline at the desk: its order, and for each line its name, its claims and its ties."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.errors import stale_version
from incidents.actions.timeline import (
    Line,
    join_lines,
    name_line,
    order_timeline,
    part_claim,
    tie_lines,
    untie_lines,
)
from incidents.forms.incidents import VersionForm
from incidents.forms.timeline import (
    JoinForm,
    NameLineForm,
    TieForm,
    lines_from,
    lines_of,
    order_of,
    step_from,
    stepped,
    version_from,
)
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.pages.timeline_page import TimelineRows, texts_of
from incidents.release.cue_words import cue_words
from incidents.views.answers import incident_of


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def timeline_order(request: PersonRequest, key: str) -> HttpResponse:
    """Put the timeline in order: which claims are lines of it, in which order, and what follows what.

    A step of a button changes only the page; nothing is stored before the order is saved, or the page
    of a line is opened from it.
    """
    incident = incident_of(request, key)
    basis = gathered(incident)
    lines, step, seen = lines_of(basis), "", incident.version
    stored = lines
    if request.method == "POST":
        lines, step = lines_from(request.POST, basis), step_from(request.POST)
        seen = version_from(request.POST)
        if not step:
            return _save_order(request, incident, lines, seen=seen, changed=lines != stored)
        lines = stepped(lines, step, basis, when=incident.when)
    context = {
        "incident": incident,
        "order": order_of(basis, lines, when=incident.when, step=step),
        "impossible": TimelineRows(basis, _).impossible,
        "is_changed": lines != stored,
        "seen": seen,
        "section": "incidents",
    }
    return render(request, "incidents/timeline_order.html", context)


def _save_order(
    request: PersonRequest, incident: Incident, lines: list[Line], *, seen: int, changed: bool
) -> HttpResponse:
    """Save the order; a line that is opened from it needs no saving if nothing has changed."""
    opened = request.POST.get("open", "")
    try:
        if changed or not opened:
            order_timeline(incident, lines, seen=seen, by=request.user)
            messages.success(request, _("The timeline is in this order now."))
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as refused:  # a claim was withdrawn at this very moment
        messages.error(request, refused.said(_))
        return redirect("incidents:timeline_order", key=incident.key)
    if any(line.claim == opened for line in lines):
        return redirect("incidents:timeline_line", key=incident.key, claim_key=opened)
    return redirect("incidents:incident_work", key=incident.key)


@require_http_methods(["GET", "POST"])
@may(Right.EDIT_RECORD)
def timeline_line(request: PersonRequest, key: str, claim_key: str) -> HttpResponse:
    """Show a line with its claims and ties; say how it stands to another line."""
    page = _LinePage(request, key, claim_key)
    if request.method == "GET":
        return page.show()

    def do(form: TieForm) -> None:
        seen = form.cleaned_data["version"]
        tie_lines(page.incident, form.facts(page.line.key), seen=seen, by=request.user)

    return page.answer("tie_form", do, _("The tie is stored."))


@require_POST
@may(Right.EDIT_RECORD)
def timeline_name(request: PersonRequest, key: str, claim_key: str) -> HttpResponse:
    """Say in a few words what a line is."""
    page = _LinePage(request, key, claim_key)

    def do(form: NameLineForm) -> None:
        given = form.cleaned_data
        name_line(
            page.incident, page.line.key, given["label"], seen=given["version"], by=request.user
        )

    return page.answer("name_form", do, _("Saved."))


@require_POST
@may(Right.EDIT_RECORD)
def timeline_join(request: PersonRequest, key: str, claim_key: str) -> HttpResponse:
    """Tell two lines as one."""
    page = _LinePage(request, key, claim_key)

    def do(form: JoinForm) -> None:
        given = form.cleaned_data
        join_lines(
            page.incident, page.line.key, given["other"], seen=given["version"], by=request.user
        )

    return page.answer("join_form", do, _("These claims are one line now."))


@require_POST
@may(Right.EDIT_RECORD)
def timeline_part(request: PersonRequest, key: str, claim_key: str) -> HttpResponse:
    """Take a claim out of its line; it is a line of its own."""
    page = _LinePage(request, key, claim_key)

    def do(form: VersionForm) -> None:
        part_claim(page.incident, claim_key, seen=form.cleaned_data["version"], by=request.user)

    return page.answer("part_form", do, _("The claim is a line of its own now."))


@require_POST
@may(Right.EDIT_RECORD)
def timeline_untie(request: PersonRequest, key: str, claim_key: str, tie_key: str) -> HttpResponse:
    """Take a tie between two lines away."""
    page = _LinePage(request, key, claim_key)
    tie = get_object_or_404(page.incident.ties, key=tie_key)

    def do(form: VersionForm) -> None:
        untie_lines(tie, seen=form.cleaned_data["version"], by=request.user)

    return page.answer("untie_form", do, _("The tie is taken away."))


class _LinePage:
    """The page of a line, with the forms on it; 404 if the claim tells none."""

    def __init__(self, request: PersonRequest, key: str, claim_key: str) -> None:
        self.request = request
        self.read(incident_of(request, key), claim_key)

    def read(self, incident: Incident, claim_key: str) -> None:
        """Read the line as it stands now."""
        self.incident = incident
        self.basis = gathered(incident)
        self.rows = TimelineRows(self.basis, _)
        line = self.rows.line_of(claim_key)
        if line is None:
            raise Http404
        self.line = line

    def form(self, name: str, data: object = None) -> forms.Form:
        """Make a form of the page; without data as it is proposed."""
        initial: dict[str, object] = {"version": self.incident.version, "label": self.line.label}
        said: dict[str, Any] = {"data": data, "initial": initial, "auto_id": f"{name}_%s"}
        others = self.rows.others(self.line.key)
        if name == "tie_form":
            cue = cue_words(texts_of(self.basis, [row.key for row in self.line.tellings]))
            initial |= {"relation": cue.relation, "words": cue.words} if cue else {}
            return TieForm(**said, others=others)
        if name == "join_form":
            return JoinForm(**said, others=others)
        return (NameLineForm if name == "name_form" else VersionForm)(**said)

    def answer(self, name: str, do: Callable[..., None], said: str) -> HttpResponse:
        """Do what a form asks and go back to the page, or show the form again as it was typed."""
        form = self.form(name, self.request.POST)
        if not form.is_valid():
            return self.show(422, **{name: form})
        try:
            do(form)
        except StaleVersionError as error:
            return self.stale(name) or stale_version(self.request, error)
        except RefusedError as refused:
            form.add_error(None, refused.said(_))
            return self.show(422, **{name: form})
        messages.success(self.request, said)
        return redirect("incidents:timeline_line", key=self.incident.key, claim_key=self.line.key)

    def stale(self, name: str) -> HttpResponse | None:
        """Show what was typed beside the line as it stands now; nothing if it is no line any more."""
        try:
            self.read(Incident.objects.get(pk=self.incident.pk), self.line.key)
        except Http404:
            return None
        data = self.request.POST.copy()
        data["version"] = str(self.incident.version)
        return self.show(409, **{name: self.form(name, data)})

    def show(self, status: int = 200, **typed: forms.Form) -> HttpResponse:
        """Draw the page; `typed` are forms as they were sent."""
        names = ("name_form", "tie_form", "join_form", "part_form", "untie_form")
        context = {
            "incident": self.incident,
            "line": self.line,
            "has_others": len(self.basis.timeline) > 1,
            "impossible": [row for row in self.rows.impossible if self.is_about(row.lines)],
            "is_stale": status == 409,  # noqa: PLR2004 the status itself
            "section": "incidents",
            **{name: typed.get(name) or self.form(name) for name in names},
        }
        return render(self.request, "incidents/timeline_line.html", context, status=status)

    def is_about(self, lines: tuple[tuple[str, str], ...]) -> bool:
        """Tell whether this line is among those of a contradiction."""
        return any(claim == self.line.key for claim, _name in lines)
