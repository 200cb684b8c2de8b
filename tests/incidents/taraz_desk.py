"""The demo's report on Taraz at the desk: the people who work on it, and what they do on its pages."""

from django.test import Client
from django.urls import reverse

from annotations.actions.claims import correct_claim
from annotations.actions.deciding import check_words, review_claim
from annotations.actions.parting import content_of
from annotations.models import Claim, Person, ReportedEvent
from incidents.models import Conflict, Incident
from tests.annotations.views.desk_forms import edit_address, edit_fields, text_of
from tests.incidents.demo_plan import CLAIMS, REPORTS

OFFICE = "Prosecutor-General's Office of Kazakhstan"
COURIER = "The Steppe Courier"
BRANCH = "Emergencies Ministry, Zhambyl region"


def address(name, *keys):
    return reverse(f"incidents:{name}", args=keys)


def numbers_of(record):
    """Give (low, best, high) by (harm, node)."""
    cells = record["cells"]
    return {(one["harm"], one["node"]): (one["low"], one["best"], one["high"]) for one in cells}


def cell_of(record, harm, node):
    return next(one for one in record["cells"] if (one["harm"], one["node"]) == (harm, node))


def sums_of(record, harm, node):
    """Give a number's accounts as (source, the terms that each adds up)."""
    names = {one["id"]: one["label"] for one in record["sources"]}
    return [
        (names[account["source"]], [term["best"] for term in account["terms"]])
        for account in cell_of(record, harm, node)["accounts"]
    ]


def open_conflicts(record):
    return sorted(row["type"] for row in record["conflicts"] if row["state"] == "open")


class Desk:
    """Two editors, a journalist and a reader, each with a browser; claims by the ids of the plan."""

    def __init__(self):
        names = ("editor-1", "editor-2", "journalist-1")
        self.editor, self.second, self.journalist = (self._browser(name) for name in names)
        self.reader = Client()
        self.taraz = Incident.objects.get(title__contains="Taraz")

    def _browser(self, name):
        browser = Client()
        browser.force_login(Person.objects.get(username=name))
        return browser

    # ---- What is there --------------------------------------------------------------------------

    def claim(self, name):
        """Give a claim of the first report by its id in the plan."""
        said = next(part["quote"] for part in CLAIMS[name]["parts"] if part["role"] == "content")
        return Claim.objects.get(
            article_version__article__title=self.title("taraz-lead"),
            manner=CLAIMS[name]["manner"],
            parts__role="content",
            parts__quote=said,
        )

    def key(self, name):
        return self.claim(name).key

    def title(self, report):
        return REPORTS[report]["spans"][0]["quote"]

    def event(self, report, name):
        said = next(one for one in REPORTS[report]["events"] if one["key"] == name)
        return ReportedEvent.objects.get(article__title=self.title(report), label=said["label"])

    def version(self, incident):
        return Incident.objects.get(pk=incident.pk).version

    def record(self, incident=None):
        """Give the record as its page of work shows it now."""
        page = self.editor.get(address("incident_work", (incident or self.taraz).key))
        return page.context["shown"].record

    def lines(self, incident):
        """Give the ids of the plan by which the timeline's lines are told, in order."""
        ids = {self.key(name): name for name in CLAIMS if name.startswith("L")}
        return [ids[key] for key in incident.timeline.values_list("claim__key", flat=True)]

    # ---- What people do -------------------------------------------------------------------------

    def send(self, browser, at, form=None, **more):
        """Send a form that is to be taken."""
        answer = browser.post(at, {**(form or {}), **more})
        assert answer.status_code == 302, text_of(answer)
        return answer

    def verify(self, claim):
        """Let the first editor look at a claim and say that it is right."""
        self.editor.get(reverse("annotations:claim_review", args=[claim.key]))
        for name, more in (("claim_words", {}), ("claim_decide", {"verb": "verify"})):
            claim.refresh_from_db()
            at = reverse(f"annotations:{name}", args=[claim.key])
            self.send(self.editor, at, version=claim.version, **more)
        claim.refresh_from_db()
        assert claim.state == "verified"

    def correct(self, name, words, field, value):
        """Let the second editor change a figure, and the first verify it; give the claim as it was."""
        claim = self.claim(name)
        before = content_of(claim)
        form = {name: typed for name, typed in edit_fields(self.second, claim).items() if name}
        row = next(name for name, typed in form.items() if typed == words and "figures" in name)
        asked = row.removesuffix("words") + field
        if field == "whose":
            form |= {asked.removesuffix(field) + name: "" for name in ("targets", "more_links")}
        self.send(self.second, edit_address(claim), form | {asked: value}, do="stay")
        self.verify(claim)
        return before

    def put_back(self, name, content):
        """Correct a claim to what it was, and verify it, without their pages."""
        by = Person.objects.get(username="editor-2")
        claim = self.claim(name)
        correct_claim(claim, content, seen=claim.version, by=by)
        self.verify_quickly(name)

    def verify_quickly(self, *names):
        """Verify claims as the first editor does, without their pages."""
        by = Person.objects.get(username="editor-1")
        for name in names:
            claim = self.claim(name)
            claim = check_words(claim, seen=claim.version, by=by)
            review_claim(claim, seen=claim.version, verb="verify", by=by)

    def link(self, incident, report, event):
        at = address("event_link", self.event(report, event).key)
        return self.send(self.editor, at, incident=incident.key)

    def unlink(self, incident, *, event=None, claim=None):
        at = address("evidence_unlink", incident.key)
        self.send(self.editor, at, evidence=(event or claim).key)

    def oppose(self, incident, kind, words, one, other):
        """Open a conflict between two claims by the form; give it."""
        at = address("conflict_new", incident.key)
        sides = {f"side-{self.key(one)}": "one", f"side-{self.key(other)}": "other"}
        once = self.editor.get(at).content.decode().split('name="once" value="')[1].split('"')[0]
        self.send(self.editor, at, {**sides, "type": kind, "words": words, "once": once})
        return Conflict.objects.get(incident=incident, type=kind)

    def settle(self, conflict, state, reason):
        at = address("conflict_settle", conflict.incident.key, conflict.key)
        conflict.refresh_from_db()
        form = {"version": conflict.version, "state": state, "reason": reason, "owner": ""}
        self.send(self.editor, at, form)

    def order(self, incident, told):
        """Put lines in order: "L10 L11+" is L11 after L10."""
        names = told.split()
        keys = {name: self.key(name.rstrip("+")) for name in names}
        form = {f"then-{keys[name]}": "on" for name in names if name.endswith("+")}
        form |= {"version": self.version(incident), "line": list(keys.values())}
        self.send(self.editor, address("timeline_order", incident.key), form)

    def name(self, incident, line, label):
        at = address("timeline_name", incident.key, self.key(line))
        self.send(self.editor, at, version=self.version(incident), label=label)

    def tie(self, incident, line, relation, other, words=""):
        form = {"relation": relation, "other": self.key(other), "words": words}
        at = address("timeline_line", incident.key, self.key(line))
        self.send(self.editor, at, form, version=self.version(incident))

    def publish(self, incident, why, grade="weak"):
        """Publish by the page; give what readers see."""
        at = address("incident_publish", incident.key)
        form = self.editor.get(at).context["form"]
        given = {name: form.initial[name] for name in ("version", "digest")}
        self.send(self.editor, at, given, grade=grade, why=why)
        return self.reader.get(address("incident_detail", incident.key))
