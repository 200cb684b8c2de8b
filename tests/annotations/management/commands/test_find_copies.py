import pytest
from django.core.management import call_command

from annotations.models import Copy, CopyGroup, Shingle
from tests import factories, wire


@pytest.fixture
def before(journalist):
    """Three reports of a time without shingles; two carry one text."""
    texts = [wire.report(1), wire.report(2), wire.cut(wire.report(1), None)]
    articles = [
        factories.make_article(by=journalist, text=wire.text_of(text), outlet=f"Outlet {number}")
        for number, text in enumerate(texts)
    ]
    for model in (Copy, CopyGroup, Shingle):
        model.objects.all().delete()
    return articles


def test_copies_among_earlier_reports_are_proposed(before, capsys):
    call_command("find_copies")

    assert Copy.objects.get(article=before[2]).like == before[0]
    assert capsys.readouterr().out == "3 reports noted, 2 more reports wait in groups.\n"


def test_a_second_run_finds_nothing_new(before, capsys):
    call_command("find_copies")
    capsys.readouterr()

    call_command("find_copies")

    assert capsys.readouterr().out == "0 reports noted, 0 more reports wait in groups.\n"
