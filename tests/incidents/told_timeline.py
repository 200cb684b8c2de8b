"""A timeline of three claims that have names: toll (a), injured (b), no reports (c)."""

from annotations.actions.sources import protect_source
from incidents.actions.timeline import Line, TieFacts, order_timeline, tie_lines
from incidents.reckoning.relations import Entered
from tests import record_factories as records


def three_lines(linked, *, by, editor):
    """Store the timeline of an incident with three claims. `linked` is as `linked_incident` gives it."""
    incident, event, claim = linked
    people = {"by": by, "editor": editor}
    rows = {
        "a": claim,
        "b": records.injured_claim(event.article, event, source=claim.source, **people),
        "c": records.absence_claim(event.article, event, **people),
    }
    told = Told(incident, rows, editor)
    told.order("a b c")
    return told


class Told:
    """A timeline whose claims have names."""

    def __init__(self, incident, rows, editor):
        self.incident, self.rows, self.by = incident, rows, editor
        self.names = {row.key: name for name, row in rows.items()}

    @property
    def seen(self):
        self.incident.refresh_from_db()
        return {"seen": self.incident.version, "by": self.by}

    def order(self, told):
        lines = [
            Line(claim=self.rows[one[0]].key, follows=one.endswith("+")) for one in told.split()
        ]
        order_timeline(self.incident, lines, **self.seen)

    def key(self, name):
        return self.rows[name].key

    def tie(self, line, relation, other, words=""):
        facts = TieFacts(
            line=self.key(line), relation=Entered(relation), other=self.key(other), words=words
        )
        return tie_lines(self.incident, facts, **self.seen)

    def protect(self, name):
        """Protect who says a claim."""
        source = self.rows[name].source
        source.refresh_from_db()
        facts = {"reason": "In danger.", "label": "A person there", "identity": {}}
        protect_source(source, seen=source.version, by=self.by, **facts)

    @property
    def lines(self):
        """The stored lines: "ab+" is a line that a and b tell, after the one above."""
        return " ".join(
            "".join(self.names[key] for key in row.tellers) + "+" * row.follows
            for row in self.incident.timeline.with_tellers()
        )

    @property
    def ties(self):
        return {
            (self.names[tie.first.claim.key], str(tie.kind), self.names[tie.second.claim.key])
            for tie in self.incident.ties.with_lines()
        }
