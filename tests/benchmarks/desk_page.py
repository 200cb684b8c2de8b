"""How long the desk takes for a long report: `python -m tests.benchmarks.desk_page`.

A report of 60,000 characters with 600 marked spans, in a throw-away database. Prints the milliseconds
for drawing its marks, for the whole page, for the page with a claim's form, and for an empty view
beside it, and the page's queries. The form should cost no more than half of the page again.
"""

import os
import tempfile
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="attest-benchmark-")

import django

django.setup()

from django.core.management import call_command  # noqa: E402 settings first
from django.db import connection  # noqa: E402
from django.template import Context, Template  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from annotations.actions import claims  # noqa: E402
from annotations.content import ClaimContent  # noqa: E402
from annotations.pages.open_report import open_report  # noqa: E402
from annotations.pages.report_page import View, page_paragraphs  # noqa: E402
from tests import factories  # noqa: E402

CHARACTERS = 60_000
SPANS = 600
SPANS_A_CLAIM = 6
ROUNDS = 15
SENTENCE = (
    "A gunman killed {n} people near gate {n} on Saturday, the harbour police of ward {n} said. "
)
MARKS = Template(
    "{% load marked_text %}{% for drawn in paragraphs %}{% marked_runs drawn key %}{% endfor %}"
)


def milliseconds(do):
    """Give the least time of some rounds, after one to warm up: what the work itself takes."""
    do()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        do()
        times.append((time.perf_counter() - begun) * 1000)
    return min(times)


def long_report():
    """Make the report and its claims: each has a source, a cue, content, two figures and a time."""
    person = factories.make_person("journalist", desk=factories.make_desk(), username="bench")
    sentences = []
    while sum(map(len, sentences)) < CHARACTERS:
        sentences.append(SENTENCE.format(n=len(sentences) + 10))
    paragraphs = ["".join(sentences[at : at + 4]).strip() for at in range(0, len(sentences), 4)]
    text = "A long day at the harbour\n\n" + "\n\n".join(paragraphs) + "\n"
    article = factories.make_article(by=person, text=text)
    source = factories.make_source(by=person)
    for number in range(10, 10 + SPANS // SPANS_A_CLAIM):
        mark(article, number, person=person, source=source)
    return person, article


def mark(article, number, *, person, source):
    """Mark one claim of six spans on one sentence."""
    words = f"A gunman killed {number} people near gate {number} on Saturday"
    content = factories.part(article, "content", words)
    at = content.start

    def inside(role, quote):
        start = article.current.text.index(quote, at)
        return type(content)(role=role, start=start, end=start + len(quote), quote=quote)

    figures = tuple(
        factories.figure(article, quote, low=number, best=number, high=number)
        for quote in (f"{number} people near", f"gate {number} on")
    )
    day = inside("content", "Saturday")
    moment = type(factories.time(article, "Saturday"))(
        start=day.start, end=day.end, quote="Saturday", role="event", edtf="2011-11-12"
    )
    parts = (
        content,
        inside("source", f"the harbour police of ward {number}"),
        inside("cue", "said"),
    )
    wish = ClaimContent(source=source.key, parts=parts, figures=figures, times=(moment,))
    claims.mark_claim(article, wish, by=person)


def main():
    """Measure, and print one figure a line."""
    call_command("migrate", verbosity=0)
    person, article = long_report()
    client = Client()
    client.force_login(person)
    address = reverse("annotations:desk", args=[article.key])
    new = reverse("annotations:claim_new", args=[article.key]) + f"?sentence={SPANS}"
    report = open_report(article)
    claim = report.claims[0].key
    marks = sum(
        len(claim.parts.all()) + len(claim.figures.all()) + len(claim.times.all())
        for claim in report.claims
    )

    def draw():
        paragraphs = page_paragraphs(report, View(), str)
        return MARKS.render(Context({"paragraphs": paragraphs, "key": article.key}))

    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address)
    asked = len(queries)
    rows = [
        ("characters", len(report.text)),
        ("spans", marks),
        ("marks drawn, ms", milliseconds(draw)),
        ("whole page, ms", milliseconds(lambda: client.get(address))),
        ("new claim's form, ms", milliseconds(lambda: client.get(new))),
        ("claim's form, ms", milliseconds(lambda: client.get(address, {"claim": claim}))),
        ("empty view, ms", milliseconds(lambda: client.get(reverse("annotations:account")))),
        ("queries of the page", asked),
        ("bytes of the page", len(page.content)),
    ]
    for name, value in rows:
        print(f"{name:>24}: {value:,.1f}" if isinstance(value, float) else f"{name:>24}: {value:,}")  # noqa: T201 its output


if __name__ == "__main__":
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        main()
