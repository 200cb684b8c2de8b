"""How copies are found among many reports: `python -m tests.benchmarks.copies [reports]`.

In a throw-away database of 20,000 invented reports: how many of 200 copies (cut by a third, headed
anew, one word in four edited) are proposed, how many of 200 further reports of events that are there
already are joined, whether twelve outlets with one text are one group, and the milliseconds that
finding takes for one report. At least 190 should be found, at most one joined, in milliseconds.
"""

import os
import statistics
import sys
import tempfile
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="attest-benchmark-"))

import django

django.setup()

from django.core.management import call_command  # noqa: E402 settings first
from django.db import transaction  # noqa: E402

from annotations.actions.copies import LOOKED_AT, note_wording  # noqa: E402
from annotations.models import (  # noqa: E402
    Article,
    ArticleVersion,
    Copy,
    CopyGroup,
    Outlet,
    Shingle,
)
from annotations.text.likeness import STOCK_PHRASE_IN, fingerprint  # noqa: E402
from tests import factories, wire  # noqa: E402

REPORTS = 20_000
EVENTS = 4_000  # so that about five reports tell of each
TRIED = 200
OUTLETS = 12
AT_ONCE = 1_000


class Shelf:
    """Reports in the database, stored without the forms of an import: only their wording is looked at."""

    def __init__(self):
        self.person = factories.make_person(
            "journalist", desk=factories.make_desk(), username="bench"
        )
        self.desk = self.person.desks.get()
        self.outlet = Outlet.objects.create(name="The Bench")
        self.stored = 0

    def rows(self, text):
        self.stored += 1
        article = Article(
            desk=self.desk,
            outlet=self.outlet,
            digest=f"{self.stored:064}",
            title=text.split("\n", 1)[0],
            imported_by=self.person,
        )
        version = ArticleVersion(
            article=article,
            text=text,
            digest=article.digest,
            raw=b"",
            raw_digest="",
            encoding="utf-8",
        )
        return article, version

    def store(self, texts):
        """Store many reports with their fingerprints at once."""
        rows = [self.rows(text) for text in texts]
        Article.objects.bulk_create([article for article, _ in rows])
        ArticleVersion.objects.bulk_create([version for _, version in rows])
        Shingle.objects.bulk_create(
            Shingle(article_version=version, hash=one)
            for _, version in rows
            for one in fingerprint(version.text)
        )

    def come_in(self, text):
        """Store one report as an import does, and give the milliseconds of finding its copies."""
        article, version = self.rows(text)
        with transaction.atomic():
            article.save()
            version.save()
            begun = time.perf_counter()
            note_wording(version)
            return article, (time.perf_counter() - begun) * 1000

    def look_up(self, article):
        """Give the milliseconds of asking the database which texts share a report's shingles."""
        begun = time.perf_counter()
        hashes = Shingle.objects.filter(article_version__article=article).telling(
            most=STOCK_PHRASE_IN
        )
        found = list(hashes.values_list("hash", flat=True))
        Shingle.objects.all().texts_sharing(found, most=LOOKED_AT)
        return (time.perf_counter() - begun) * 1000


def main(number):
    """Measure, and print one figure a line."""
    call_command("migrate", verbosity=0)
    shelf = Shelf()
    events = [wire.Event.number(seed) for seed in range(EVENTS)]
    originals = [wire.report(seed, events[seed % EVENTS]) for seed in range(number)]
    for at in range(0, number, AT_ONCE):
        shelf.store([wire.text_of(one) for one in originals[at : at + AT_ONCE]])
    found, joined = {edit.__name__: 0 for edit in wire.EDITS}, 0
    took = {"copy": [], "other": [], "lookup": []}
    for seed in range(TRIED):
        edit = wire.EDITS[seed % len(wire.EDITS)].__name__
        original = originals[seed * number // TRIED]
        article, spent = shelf.come_in(wire.text_of(wire.copy_of(original, seed)))
        place = Copy.objects.of_article(article)
        found[edit] += bool(place and place.like.title == original[0])
        took["copy"].append(spent)
    for seed in range(TRIED):
        new = wire.report(f"new {seed}", events[seed * EVENTS // TRIED])
        article, spent = shelf.come_in(wire.text_of(new))
        joined += Copy.objects.of_article(article) is not None
        took["other"].append(spent)
        took["lookup"].append(shelf.look_up(article))
    agency = wire.text_of(wire.report("agency"))
    before = CopyGroup.objects.count()
    carriers = [shelf.come_in(agency)[0] for _ in range(OUTLETS)]
    rows = [
        ("reports", number),
        ("shingles", Shingle.objects.count()),
        ("copies tried", TRIED),
        ("copies found", sum(found.values())),
        *((f"of them {edit}", count) for edit, count in found.items()),
        ("others joined", joined),
        ("groups of one text", CopyGroup.objects.count() - before),
        ("reports in it", Copy.objects.filter(article__in=carriers).count()),
        *((f"a {kind}, ms (median)", statistics.median(spent)) for kind, spent in took.items()),
        *((f"a {kind}, ms (slowest)", max(spent)) for kind, spent in took.items()),
    ]
    for name, value in rows:
        print(f"{name:>24}: {value:,.1f}" if isinstance(value, float) else f"{name:>24}: {value:,}")  # noqa: T201 its output


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS)
