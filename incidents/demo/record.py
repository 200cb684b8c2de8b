"""The demo, whole: its people, its reports, its incidents and releases, in the order of its plan."""

from decimal import Decimal
from typing import Any

from annotations.actions.people import new_password, open_account
from annotations.models import Claim, Desk, Person
from annotations.rights import Role
from incidents.actions.evidence import link_event
from incidents.actions.incidents import IncidentFacts, open_incident
from incidents.actions.publishing import publish
from incidents.actions.timeline import Line, TieFacts, name_line, order_timeline, tie_lines
from incidents.demo.reports import Cast, DemoReport, read_plan
from incidents.models import Incident, Release
from incidents.querysets import claims_of
from incidents.reckoning.relations import Entered


def load_demo(desk: Desk) -> tuple[list[tuple[str, str]], dict[str, Release]]:
    """Load the demo at a desk; give the accounts as (name, password), and releases by their keys."""
    plan = read_plan("plan")
    accounts: list[tuple[str, str]] = []
    cast = Cast(desk=desk, plan=plan)
    for said in plan["accounts"]:
        password = new_password()
        cast.people[said["key"]] = _open(said, desk, password)
        accounts.append((said["key"], password))
    story = Story(cast)
    for step in plan["order"]:
        getattr(story, step["do"])(step)
    return accounts, story.releases


def _open(said: dict[str, str], desk: Desk, password: str) -> Person:
    return open_account(
        said["key"],
        name=said["name"],
        roles=[Role(said["role"])],
        desks=[desk],
        password=password,
        by=None,
        demo=True,
    )


class Story:
    """What happens in the demo, one verb a method; each takes its step of the plan."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.plans = {said["key"]: said for said in cast.plan["incidents"]}
        self.incidents: dict[str, Incident] = {}
        self.releases: dict[str, Release] = {}

    def report(self, step: dict[str, Any]) -> None:
        """Import a report and do with it what people do."""
        DemoReport(step["report"], self.cast).load()

    def open(self, step: dict[str, Any]) -> None:
        """Open an incident."""
        said = self.plans[step["incident"]]
        facts = IncidentFacts(
            title=said["title"],
            types=(said["primary"], *(code for code in said["types"] if code != said["primary"])),
            stage=said["stage"],
            when=said["edtf"],
            place=said["place"],
            location_precision=said["location_precision"],
            latitude=_decimal(said["latitude"]),
            longitude=_decimal(said["longitude"]),
            coordinates_from="gazetteer" if said["latitude"] is not None else "",
        )
        by = self.cast.people[step["by"]]
        self.incidents[step["incident"]] = open_incident(facts, by=by)

    def link(self, step: dict[str, Any]) -> None:
        """Link an event, as a report tells it, to an incident."""
        event = self.cast.events[step["report"], step["event"]]
        event.refresh_from_db()
        link_event(self.fresh(step["incident"]), event, by=self.cast.people[step["by"]])

    def publish(self, step: dict[str, Any]) -> None:
        """Order the timeline, name and tie its new lines, and publish a release."""
        said = next(row for row in self.cast.plan["releases"] if row["key"] == step["release"])
        by = self.cast.people[said["by"]]
        incident = self._timeline(said["incident"], by=by)
        self.releases[said["key"]] = publish(
            incident, seen=incident.version, by=by, why=said["what_changed"], grade=said["grade"]
        )

    def fresh(self, key: str) -> Incident:
        """Give an incident of the plan as it stands now."""
        return Incident.objects.get(pk=self.incidents[key].pk)

    def _timeline(self, key: str, *, by: Person) -> Incident:
        """Store the timeline as far as its claims are evidence by now."""
        incident = self.fresh(key)
        stored = set(incident.timeline.values_list("claim__key", flat=True))
        lines = self._lines(key)
        incident = order_timeline(incident, lines, seen=incident.version, by=by)
        present = {line.claim for line in lines}
        for said in self.plans[key]["timeline"]:
            line = self._key_of(said["claim"])
            if line in present - stored:
                incident = name_line(incident, line, said["name"], seen=incident.version, by=by)
        for said in self.plans[key]["timeline"]:
            if self._key_of(said["claim"]) in present - stored:
                incident = self._tied(incident, said, by=by)
        return incident

    def _tied(self, incident: Incident, said: dict[str, Any], *, by: Person) -> Incident:
        for tie in said["ties"]:
            facts = TieFacts(
                line=self._key_of(said["claim"]),
                relation=Entered(tie["relation"]),
                other=self._key_of(tie["to"]),
                words=tie["words"],
            )
            tie_lines(incident, facts, seen=incident.version, by=by)
            incident.refresh_from_db()
        return incident

    def _lines(self, incident: str) -> list[Line]:
        """List the timeline's lines whose claims are evidence by now, in the plan's order."""
        present = set(claims_of(self.fresh(incident)).values_list("key", flat=True))
        lines, follows = [], False
        for said in self.plans[incident]["timeline"]:
            claim = self._key_of(said["claim"])
            if claim in present:
                lines.append(Line(claim=claim, follows=follows))
            follows = said["to_next"] == "before"
        return lines

    def _key_of(self, claim: str) -> str:
        """Give the key of a claim of the plan; empty before its report has come in."""
        row: Claim | None = self.cast.claims.get(claim)
        return str(row.key) if row else ""


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))
