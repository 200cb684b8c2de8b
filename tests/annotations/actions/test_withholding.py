from datetime import UTC, datetime

from annotations.actions.withholding import plain_values, withhold
from annotations.management.integrity import findings
from annotations.models import HistoryLine
from tests import factories


def test_named_values_are_withheld_and_the_chain_holds(journalist):
    source = factories.make_source("Irina Petrova", by=journalist, place="Ward 6")
    HistoryLine.objects.record(source, verb="again", by=journalist)
    source.label = "[withheld]"

    withhold(source, ["label", "aliases"])

    lines = list(HistoryLine.objects.of(source))
    assert [line.data["label"] for line in lines] == ["[withheld]", "[withheld]"]
    assert [line.data["place"] for line in lines] == ["Ward 6", "Ward 6"]
    assert not [one for one in findings() if one.about.startswith("history")]


def test_other_sources_keep_their_history(journalist):
    other = factories.make_source("Harbour police", by=journalist)

    withhold(factories.make_source("Irina Petrova", by=journalist), ["label"])

    assert HistoryLine.objects.of(other).get().data["label"] == "Harbour police"


def test_a_snapshot_becomes_what_history_keeps():
    moment = datetime(2030, 1, 1, tzinfo=UTC)

    assert plain_values({"not_before": moment, "n": 1}) == {
        "not_before": "2030-01-01T00:00:00Z",
        "n": 1,
    }
