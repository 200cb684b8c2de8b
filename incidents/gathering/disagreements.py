"""What an incident's reports and sources say differently besides numbers, from the rows it rests on."""

from collections.abc import Sequence

from annotations.models import Claim, ReportedEvent
from incidents.gathering.loading import Rows
from incidents.reckoning.codes import REPORTER
from incidents.reckoning.disagreements import Disagreement, Saying, ToldEvent, disagreements
from incidents.release.basis import Said
from incidents.release.contradictions import NOT_YET


def disagreements_of(counting: Sequence[Said], loaded: Rows) -> tuple[Disagreement, ...]:
    """Give what the claims that count tell differently.

    An event of which no claim counts says nothing yet, whatever date it is given; nor does one that
    is set aside as background, or of which only single claims are linked: it has its own day and place.
    """
    incident = loaded.incident
    rows = {claim.key: claim for claim in loaded.claims}
    sayings = [_saying(said, rows[said.key]) for said in counting]
    return disagreements(
        _told_events(counting, rows, loaded.events),
        sayings,
        when=incident.when,
        place=incident.place,
    )


def _saying(said: Said, claim: Claim) -> Saying:
    return Saying(
        claim=said.key,
        origin=said.origin or f"{REPORTER}{said.report.outlet_key}",
        stance=said.stance,
        responsibility=claim.responsibility,
        content=" ".join(part.quote for part in said.content),
    )


def _told_events(
    counting: Sequence[Said], rows: dict[str, Claim], events: set[int]
) -> list[ToldEvent]:
    told: dict[int, list[Said]] = {}
    by_id: dict[int, ReportedEvent] = {}
    for said in counting:
        event = rows[said.key].event
        if event is not None and event.pk in events and not event.is_background:
            by_id[event.pk] = event
            told.setdefault(event.pk, []).append(said)
    return [_told_event(by_id[pk], sayings) for pk, sayings in told.items()]


def _told_event(event: ReportedEvent, sayings: Sequence[Said]) -> ToldEvent:
    own = [said.when for said in sayings if said.when and said.stance not in NOT_YET]
    return ToldEvent(
        report=sayings[0].report.key,
        claims=tuple(said.key for said in sayings),
        when=event.when,
        place=event.place,
        own=tuple(dict.fromkeys(own)),
    )
