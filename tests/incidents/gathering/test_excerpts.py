from dataclasses import replace

from django.utils import timezone

from incidents.gathering.excerpts import excerpts_of, is_intact
from incidents.gathering.gathered import gathered
from incidents.gathering.loading import load_rows
from tests import record_factories as records


def test_words_stand_where_they_did_or_the_claim_is_not_intact(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    [said] = gathered(incident).said
    version = claim.article_version

    part = said.parts[0]
    moved = (
        replace(part, start=part.start + 1, end=part.end + 1),
        replace(part, quote="other words"),
        replace(part, start=-part.end),
        replace(part, end=9999),
        replace(part, end=part.start),
    )

    assert is_intact(version, said.parts)
    assert not any(is_intact(version, [one]) for one in moved)
    for text in (version.text.replace("seven", "eight"), f"{version.text} "):
        version.text = text
        assert not is_intact(version, ())


def test_whole_sentences_are_given_in_the_order_of_the_text(journalist, editor):
    incident, _, claim = records.linked_incident(by=journalist, editor=editor)
    rows = load_rows(incident, timezone.now())
    text = claim.article_version.text
    places = [(at, at + 3) for at in (text.index("further two"), text.index("gunman"))]

    found = excerpts_of(claim.article_version, places, rows)

    assert [one.text.split()[0] for one in found] == ["A", "A"]
    assert found[0].start < found[1].start
    assert all(text[one.start : one.end] == one.text for one in found)
