import json

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.models import ClaimPart
from annotations.text.layout import layout_of
from annotations.text.spans import Span, trimmed
from annotations.values.vocabulary import PartRole
from incidents.actions.evidence import link_event
from tests import factories
from tests import record_factories as records


@pytest.fixture
def incident(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)[0]


@st.composite
def words_of(draw, text):
    """Choose a stretch inside a paragraph, as a selection in the browser gives it."""
    paragraph = draw(st.sampled_from([one.span for one in layout_of(text, ()).paragraphs]))
    start = draw(st.integers(paragraph.start, paragraph.end - 1))
    return trimmed(text, Span(start, draw(st.integers(start + 1, paragraph.end))))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(span=words_of(factories.MIXED_TEXT).filter(lambda span: span.start < span.end))
def test_marked_words_come_out_of_the_file_to_the_code_point(
    client, incident, journalist, editor, span
):
    words = span.words(factories.MIXED_TEXT)
    with transaction.atomic():
        article = factories.make_article(by=journalist, text=factories.MIXED_TEXT, outlet="Odd")
        event = factories.make_event(article, by=journalist, place="Harbour town")
        figure = factories.figure(article, "seven dead")
        part = factories.PartContent(
            role=PartRole.CONTENT, start=span.start, end=span.end, quote=words
        )
        factories.make_claim(
            article,
            by=journalist,
            editor=editor,
            state="verified",
            event=event.key,
            parts=[part],
            figures=(figure,),
        )
        link_event(incident, event, by=editor)
        records.release_of(incident, by=editor)

        stored = ClaimPart.objects.get(claim__article_version=article.current)
        file = client.get(reverse("incidents:release_json", args=[incident.key, 1])).json()
        transaction.set_rollback(True)

    assert (stored.start, stored.end, stored.quote) == (span.start, span.end, words)
    claim = next(
        one
        for one in file["claims"]
        if one["content"] != ["A gunman killed seven people on Saturday"]
    )
    assert claim["content"] == [words]
    runs = [run for excerpt in claim["excerpts"] for run in excerpt["runs"]]
    assert "".join(run["text"] for run in runs if "content" in run["marks"]) == words


def test_files_are_attachments_of_the_drawn_release(client, incident, editor):
    records.release_of(incident, by=editor)

    as_json = client.get(reverse("incidents:release_json", args=[incident.key, 1]))
    as_csv = client.get(reverse("incidents:release_csv", args=[incident.key, 1]))

    assert json.loads(as_json.content)["title"] == "Shooting at the harbour"
    assert as_json["Content-Type"] == "application/json"
    assert as_csv.content.decode().startswith("incident,release,published,")
    for response in (as_json, as_csv):
        assert response["Content-Disposition"].startswith("attachment;")


def test_a_file_takes_no_post(client, db):
    assert client.post(reverse("incidents:release_csv", args=["x", 1])).status_code == 405
