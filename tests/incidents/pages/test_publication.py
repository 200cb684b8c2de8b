import csv
import io
import json

import pytest
from django.utils import timezone

from annotations.actions.sources import protect_source
from annotations.models import NamedWords
from incidents.actions.evidence import assess, link_event
from incidents.actions.publishing import redact_source, redact_words
from incidents.exports.csv import write_csv
from incidents.exports.json import write_json
from incidents.models import Release
from incidents.pages.publication import PublicRelease, draw, draw_lines, named
from tests import factories
from tests import record_factories as records


@pytest.fixture
def released(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return records.release_of(incident, by=editor)


def drawn(release):
    return PublicRelease(release, [release]).draw()


def test_page_json_and_csv_hold_the_same_numbers(released):
    shown = drawn(released)
    from_json = json.loads(write_json(shown.record))["cells"]
    from_csv = list(csv.DictReader(io.StringIO(write_csv(shown.record), newline="")))

    def number(text):
        return int(text) if text else None

    on_page = {(row.harm, row.node): (row.low, row.best, row.high) for row in shown.page.cells}
    in_json = {(c["harm"], c["node"]): (c["low"], c["best"], c["high"]) for c in from_json}
    in_csv = {
        (row["harm"], row["who"]): tuple(number(row[name]) for name in ("low", "best", "high"))
        for row in from_csv
    }

    assert on_page == in_json == in_csv
    assert on_page["killed", "victims"] == (7, 7, 7)
    assert on_page["injured", "victims"] == (2, 2, 2)


def test_nothing_public_names_the_desks_people_or_minutes(released):
    text = write_json(drawn(released).record)

    for inside in ("Journalist", "Editor", ":00Z", "verified_by", "digest"):
        assert inside not in text


def test_a_name_held_after_publishing_is_withheld_from_the_release(released, editor):
    version = released.incident.evidence.get().event.article.current
    start = version.text.index("Gunman")
    NamedWords.objects.create(
        article_version=version, start=start, end=start + 6, who="suspect", public="hold", by=editor
    )

    text = write_json(drawn(released).record)

    assert "Gunman" not in text
    assert "gunman" not in text
    assert "[name withheld]" in text


def test_one_redaction_covers_every_release_and_file(released, editor):
    incident = released.incident
    second = records.release_of(incident, by=editor, why="He killed seven people, it is said.")
    version = incident.evidence.get().event.article.current
    words = "killed seven people"
    start = version.text.index(words)

    redact_words(version, start=start, end=start + len(words), reason="A mistake.", by=editor)

    for shown in draw([released, second]):
        text = write_json(shown.record) + write_csv(shown.record)
        assert words not in text
        assert "[withheld, " in text


def test_a_redacted_source_is_named_in_no_release(released, editor):
    source = released.incident.evidence.get().event.claims.first().source

    redact_source(source, reason="Threats.", by=editor)

    text = write_json(drawn(released).record)
    assert "Harbour police" not in text
    assert "harbour police" not in text
    assert released.record["cells"]


def test_a_source_protected_since_is_paraphrased(released, editor):
    source = released.incident.evidence.get().event.claims.first().source
    source.protected, source.protected_by = True, editor
    source.protected_reason, source.protected_at = "threats", timezone.now()
    source.save()

    record = drawn(released).record

    assert "Harbour police" not in write_json(record)
    assert [claim["quoted"] for claim in record["claims"]] == [False, True, False]


def test_a_later_release_says_which_numbers_changed(released, editor):
    incident = released.incident
    claim = incident.evidence.get().event.claims.get(figures__harm="injured", stance="asserts")
    incident.refresh_from_db()
    assess(incident, claim, seen=incident.version, credibility="5", reason="Taken back.", by=editor)
    second = records.release_of(incident, by=editor, why="The police took it back.")

    shown = PublicRelease(second, [second, released]).draw()

    assert [line.number for line in shown.lines] == [2, 1]
    assert "Injured: 2 → no reports" in "; ".join(shown.lines[0].changes).replace(
        "Victims injured", "Injured"
    )


def test_search_finds_what_readers_see_and_nothing_withheld(released, editor):
    releases = Release.objects.public().newest_of_each().select_related("incident")
    assert named(releases, "SHOOTING at").count() == 1
    assert named(releases, "nowhere").count() == 0
    version = released.incident.evidence.get().event.article.current
    start = version.text.index("harbour")
    NamedWords.objects.create(
        article_version=version,
        start=start,
        end=start + 7,
        who="protected_source",
        public="never",
        by=editor,
    )

    assert named(releases, "harbour").count() == 0


def test_drawing_costs_the_same_for_one_and_for_ten(released, editor, django_assert_num_queries):
    more = [
        records.release_of(released.incident, by=editor, why=f"Change {number}.")
        for number in range(9)
    ]

    for releases in ([released], [released, *more]):
        with django_assert_num_queries(4):
            draw_lines(releases)


def test_r20_what_could_tell_who_a_source_is_leaves_in_no_file(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    protect_source(
        claim.source,
        seen=claim.source.version,
        reason="threats",
        label="an officer",
        identity={"name": "Irina Petrova", "contact": "+7 700 123", "notes": "night shift"},
        by=journalist,
    )

    release = records.release_of(incident, by=editor)

    shown = drawn(release).record
    files = (write_json(shown), write_csv(shown), json.dumps(release.record, ensure_ascii=False))
    for telling in ("Petrova", "+7 700", "night shift", "Harbour police", "harbour police"):
        assert not [text for text in files if telling in text]


def test_r20_a_named_suspect_is_exported_with_the_source_that_names_them(journalist, editor):
    text = "Suspect named\n\nThe gunman was John Marsh, the harbour police said.\n"
    article = factories.make_article(by=journalist, text=text)
    event = factories.make_event(article, by=journalist)
    start = text.index("John Marsh")
    NamedWords.objects.create(
        article_version=article.current,
        start=start,
        end=start + 10,
        who="suspect",
        public="yes",
        by=editor,
    )
    factories.make_claim(
        article,
        by=journalist,
        editor=editor,
        state="verified",
        event=event.key,
        words="John Marsh",
        stance="identifies_as",
        figures=(),
    )
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)

    shown = drawn(records.release_of(incident, by=editor))

    [claim] = json.loads(write_json(shown.record))["claims"]
    [source] = shown.record["sources"]
    assert claim["sentence"] == "Identified by Harbour police as: “John Marsh”."
    assert (claim["source"], source["label"]) == (source["id"], "Harbour police")
