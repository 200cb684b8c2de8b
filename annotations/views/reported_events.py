"""The events that one report tells."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions.events import change_event, make_main, open_event, set_aside
from annotations.actions.once import once
from annotations.forms.events import EventForm
from annotations.models import Article, ReportedEvent
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import article_at, say_undoable
from annotations.views.errors import stale_version
from annotations.views.marking import to_desk


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def event_new(request: PersonRequest, key: str) -> HttpResponseBase:
    """Open an event of a report."""
    article = article_at(request, key)
    form = EventForm(request.POST or None, article=article)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["once"]
        try:
            once(token, by=request.user, do=lambda: _open(request, article, form))
        except RefusedError as error:
            if error.template:  # else the form says why
                form.add_error("label", error.said(_))
        else:
            messages.success(request, _("The event is there; claims can be put into it."))
            return to_desk(article.key)
    return _draw(request, article, form)


def _open(request: PersonRequest, article: Article, form: EventForm) -> str:
    if form.name_is_taken():
        raise RefusedError
    aside = form.cleaned_data["is_background"]
    return str(open_event(article, by=request.user, is_background=aside, **form.facts).key)


@require_http_methods(["GET", "POST"])
@may(Right.MARK_CLAIMS)
def event_change(request: PersonRequest, key: str) -> HttpResponseBase:
    """Rename an event, or say where and when it was."""
    event = event_at(request, key)
    form = EventForm(
        request.POST or None,
        article=event.article,
        event=event,
        initial={"label": event.label, "place": event.place, "when": event.when},
    )
    if request.method == "POST" and form.is_valid() and not form.name_is_taken():
        try:
            change_event(event, seen=_seen(request), by=request.user, **form.facts)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            form.add_error("label", error.said(_))
        else:
            messages.success(request, _("Saved."))
            return to_desk(event.article.key)
    return _draw(request, event.article, form, event)


def _draw(
    request: PersonRequest, article: Article, form: EventForm, event: ReportedEvent | None = None
) -> HttpResponse:
    context = {"section": "articles", "article": article, "form": form, "event": event}
    page = "annotations/event_change.html" if event else "annotations/event_new.html"
    return render(request, page, context, status=422 if form.errors else 200)


@require_POST
@may(Right.MARK_CLAIMS)
def event_main(request: PersonRequest, key: str) -> HttpResponseBase:
    """Make an event the one that the report is about."""
    event = event_at(request, key)
    try:
        make_main(event, seen=_seen(request), by=request.user)
    except StaleVersionError as error:
        return stale_version(request, error)
    except RefusedError as error:
        messages.error(request, error.said(_))
    else:
        messages.success(request, _("This is now the report’s main event."))
    return to_desk(event.article.key)


@require_POST
@may(Right.MARK_CLAIMS)
def event_aside(request: PersonRequest, key: str) -> HttpResponseBase:
    """Set an event aside as background, or take it back."""
    event = event_at(request, key)
    aside = request.POST.get("aside", "yes") != "no"
    try:
        set_aside(event, seen=_seen(request), by=request.user, aside=aside)
    except StaleVersionError as error:
        return stale_version(request, error)
    said = _("Set aside as background.") if aside else _("Taken back.")
    say_undoable(request, event.article, said)
    return to_desk(event.article.key)


def event_at(request: PersonRequest, key: str) -> ReportedEvent:
    """Find an event of a report that the person may see, or answer 404."""
    events = ReportedEvent.objects.visible_to(request.user).with_report()
    return get_object_or_404(events, key=key)


def _seen(request: PersonRequest) -> int:
    typed = request.POST.get("version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0  # noqa: PLR2004
