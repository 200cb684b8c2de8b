"""The events that one report tells: open, rename, make one the main event, set others aside."""

from django.db import IntegrityError, transaction

from annotations.actions.permission import require
from annotations.actions.taken import refused_if_taken
from annotations.events import event_changed
from annotations.models import Article, HistoryLine, Person, ReportedEvent
from annotations.querysets import take_version
from annotations.rights import Right
from annotations.values.dates import parse_edtf
from annotations.values.vocabulary import gettext_noop

NAME_TAKEN = gettext_noop("Another event of this report has this name.")
OTHER_MAIN = gettext_noop("Somebody has just made another event the main one. Look again.")


@transaction.atomic
def open_event(
    article: Article,
    *,
    label: str,
    by: Person,
    place: str = "",
    when: str = "",
    is_background: bool = False,
) -> ReportedEvent:
    """Open an event of a report; the first that is no background becomes its main event.

    Raises:
        RefusedError: if another event of the report has this name.
    """
    require(by, Right.MARK_CLAIMS)
    main = not is_background and not article.events.filter(is_main=True).exists()
    event = ReportedEvent(article=article, is_main=main, is_background=is_background)
    _set_event(event, label=label, place=place, when=when)
    _insert(event)
    HistoryLine.objects.record(event, verb=gettext_noop("open"), by=by, report_key=article.key)
    return event


def _insert(event: ReportedEvent) -> None:
    """Store a new event; if somebody opens the report's main event at this moment, it is another."""
    try:
        with transaction.atomic():
            event.save(force_insert=True)
    except IntegrityError:
        event.is_main = False
        with refused_if_taken(NAME_TAKEN):
            event.save(force_insert=True)


def _set_event(event: ReportedEvent, *, label: str, place: str, when: str) -> None:
    day = parse_edtf(when) if when else None
    event.label = label.strip()
    event.place = place.strip()
    event.when = str(day) if day else ""
    event.earliest = day.earliest if day else None
    event.latest = day.latest if day else None


@transaction.atomic
def change_event(
    event: ReportedEvent, *, seen: int, label: str, place: str, when: str, by: Person
) -> ReportedEvent:
    """Rename an event, or say where and when it was.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if another event of the report has this name.
    """
    require(by, Right.MARK_CLAIMS)
    event = take_version(event, seen=seen)
    _set_event(event, label=label, place=place, when=when)
    with refused_if_taken(NAME_TAKEN):
        event.save()
    return _event_changed(event, verb=gettext_noop("change"), by=by)


@transaction.atomic
def make_main(event: ReportedEvent, *, seen: int, by: Person) -> ReportedEvent:
    """Make this the report's main event; the one that was it steps back.

    Raises:
        StaleVersionError: if somebody changed either of them since.
        RefusedError: if somebody makes another one the main event at this moment.
    """
    require(by, Right.MARK_CLAIMS)
    event = take_version(event, seen=seen)
    for other in event.article.events.filter(is_main=True).exclude(pk=event.pk):
        stepped = take_version(other, seen=other.version)
        stepped.is_main = False
        stepped.save(update_fields=["is_main"])
        _event_changed(stepped, verb=gettext_noop("step back"), by=by)
    was_aside = event.is_background
    event.is_main = True
    event.is_background = False
    with refused_if_taken(OTHER_MAIN):
        event.save(update_fields=["is_main", "is_background"])
    return _event_changed(event, verb=gettext_noop("make main"), by=by, aside=was_aside)


@transaction.atomic
def set_aside(event: ReportedEvent, *, seen: int, by: Person, aside: bool = True) -> ReportedEvent:
    """Set an event aside as background, or take it back."""
    require(by, Right.MARK_CLAIMS)
    event = take_version(event, seen=seen)
    moved = event.is_background != aside
    event.is_background = aside
    event.is_main = event.is_main and not aside
    event.save(update_fields=["is_main", "is_background"])
    verb = gettext_noop("set aside") if aside else gettext_noop("take back")
    return _event_changed(event, verb=verb, by=by, aside=moved)


def _event_changed(
    event: ReportedEvent, *, verb: str, by: Person, aside: bool = False
) -> ReportedEvent:
    HistoryLine.objects.record(event, verb=verb, by=by, report_key=event.article.key)
    event_changed.send(sender=ReportedEvent, event=event, aside=aside)
    return event
