"""Two desks with everything a newsroom has: the same rows for every test that attacks them."""

from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace

from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.utils import timezone

from annotations.models import Person
from annotations.rights import Role
from incidents.models import Incident
from tests import factories, record_factories
from tests.hostile import (
    pages,
    stage_copies,
    stage_merged,
    stage_records,
    stage_reports,
    stage_texts,
)
from tests.hostile.audiences import EVERYBODY, READERS
from tests.hostile.canaries import Canaries


@dataclass
class Stage:
    """The rows, by the names that tests use."""

    canaries: Canaries = field(default_factory=Canaries)
    people: dict = field(default_factory=dict)
    rows: dict = field(default_factory=dict)
    crawled: dict = field(default_factory=dict)
    looked: dict = field(default_factory=dict)
    addresses: list = field(default_factory=list)

    def pages_of(self, who, paths):
        """Open these pages as somebody, once for all tests: the pages, and their forms."""
        key = who, tuple(paths)
        if key not in self.crawled:
            browser = self.client(who)
            self.crawled[key] = pages.crawl(lambda path: self.look(who, path, browser), paths)
        return self.crawled[key]

    def look(self, who, path, browser):
        """Give what somebody is shown at an address, looked up once: all of it is taken back."""
        if (who, path) not in self.looked:
            with undone(browser):
                self.looked[who, path] = browser.get(path)
        return self.looked[who, path]

    def played(self):
        """Give the stage with rows of its own to one test; what is only read is shared by all."""
        return replace(self, people=deepcopy(self.people), rows=deepcopy(self.rows))

    def __getattr__(self, name):
        for kept in ("people", "rows"):
            found = self.__dict__.get(kept, {})
            if name in found:
                return found[name]
        raise AttributeError(name)

    def client(self, who, **options):
        """Give a browser, signed in as somebody ("anonymous": nobody)."""
        client = Client(raise_request_exception=False, **options)
        if who != "anonymous":
            client.force_login(
                self.people[who], backend="django.contrib.auth.backends.ModelBackend"
            )
        return client

    def again(self, name):
        """Read a row anew."""
        row = self.rows[name]
        return type(row).objects.get(pk=row.pk)


@contextmanager
def undone(*browsers):
    """Let something happen, then take it back, and give these browsers their cookies back."""
    cookies = [deepcopy(browser.cookies) for browser in browsers]
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
            for browser, kept in zip(browsers, cookies, strict=True):
                browser.cookies = kept


def build():
    """Set the stage."""
    stage = Stage()
    for role in Role:
        Group.objects.get_or_create(name=role.value)
    _people(stage)
    stage_reports.public_report(stage)
    stage_reports.protected_source(stage)
    stage_records.published_record(stage)
    stage_records.what_readers_must_not_see(stage)
    stage_records.errors_reported(stage)
    stage_reports.draft_report(stage)
    stage_records.embargoed_report(stage)
    stage_records.other_incidents(stage)
    _other_desk(stage)
    stage_copies.copied_reports(stage)
    stage_texts.changed_report(stage)
    stage_merged.merged_sources(stage)
    stage_merged.merged_incidents(stage)
    Person.objects.update(last_login=timezone.now())
    return stage


def _people(stage):
    plant = stage.canaries.plant
    stage.rows["desk"] = factories.make_desk(plant("desk name", READERS | {"bare"}))
    stage.rows["other_desk"] = factories.make_desk("Other desk")
    for who, role, desk in (
        ("author", "journalist", "desk"),
        ("editor", "editor", "desk"),
        ("deputy", "editor", "desk"),
        ("colleague", "journalist", "desk"),
        ("stranger", "journalist", "other_desk"),
        ("outsider", "editor", "other_desk"),
        ("administrator", "administrator", None),
        ("keeper", "editor administrator", "desk"),
        ("bare", "", None),
        ("both", "editor", "desk"),
    ):
        stage.people[who] = factories.make_person(
            *role.split(), desk=stage.rows.get(desk), username=who
        )
    stage.people["both"].desks.add(stage.rows["other_desk"])
    for who in ("author", "editor", "deputy"):
        person = stage.people[who]
        hidden = READERS | {"bare"}
        person.username = plant(f"user name of {who}", hidden).replace(" ", ".").lower()
        first, last = plant(f"name of {who}", hidden).split()
        person.first_name, person.last_name = first, last
        mail = plant(f"e-mail of {who}", EVERYBODY - {"administrator", "keeper"})
        person.email = mail.replace(" ", ".").lower() + "@desk.example"
        person.save()


def _other_desk(stage):
    """The other desk has a report, an event and a claim too, so that its people have pages of their own."""
    stranger, outsider = stage.people["stranger"], stage.people["outsider"]
    stage.rows["their_article"] = article = factories.make_article(by=stranger, outlet="Their Post")
    stage.rows["their_event"] = event = factories.make_event(article, by=stranger)
    stage.rows["their_source"] = factories.make_source(
        "a fisherman", by=stranger, kind="witness", named="unnamed_person", only_in=article
    )
    stage.rows["their_claim"] = record_factories.toll_claim(
        article, event, by=stranger, editor=outsider, source=stage.rows["their_source"],
        state="submitted",
    )  # fmt: skip
    stage.rows["their_draft"] = record_factories.injured_claim(
        article, event, by=stranger, editor=outsider, source=stage.rows["police"], state="draft"
    )
    stage.rows["their_incident"] = Incident.objects.get(pk=stage.rows["unpublished"].pk)
