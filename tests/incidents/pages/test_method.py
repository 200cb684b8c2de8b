import pytest

from annotations.models import Figure
from annotations.values.vocabulary import Grade, VaguePolicy, VagueWord
from incidents.pages import method
from incidents.pages.method import method_of
from incidents.release.definitions import Definition


def plain(message):
    return message


@pytest.fixture
def page():
    return method_of(VaguePolicy.LITERAL, plain)


def test_the_policy_in_force_is_named(page):
    assert (page.vague_policy, page.is_literal) == ("literal", True)
    assert method_of(VaguePolicy.ACLED, plain).vague_policy == "ACLED"


def test_every_vague_word_has_its_number_under_each_policy(page):
    rows = {row.name: (row.literal, row.acled) for row in page.vague}

    assert set(rows) == {word.label for word in VagueWord}
    assert rows["dozens"] == (24, 12)
    assert rows["scores"] == (40, None)


def test_a_changed_floor_changes_the_page(monkeypatch):
    changed = {**method.LITERAL_FLOORS, VagueWord.DOZENS: 36}
    monkeypatch.setattr(method, "LITERAL_FLOORS", changed)

    rows = {row.name: row.literal for row in method_of(VaguePolicy.LITERAL, plain).vague}

    assert rows["dozens"] == 36


def test_the_week_is_the_one_that_the_desk_reads(page):
    assert (page.week_from, page.week_to) == ("Monday", "Sunday")


def test_a_changed_week_changes_the_page(monkeypatch):
    monkeypatch.setattr(method, "read_time", lambda *_: method_reading("2011-11-12/2011-11-18"))

    page = method_of(VaguePolicy.LITERAL, plain)

    assert (page.week_from, page.week_to) == ("Saturday", "Friday")


def method_reading(edtf):
    from types import SimpleNamespace

    from annotations.values.dates import parse_edtf

    return SimpleNamespace(edtf=parse_edtf(edtf))


def test_a_changed_presumption_changes_the_page(page, monkeypatch):
    assert page.status == "status not given"
    monkeypatch.setattr(Figure._meta.get_field("category"), "default", "civilian")
    monkeypatch.delitem(vars(Figure._meta.get_field("category")), "_get_default", raising=False)

    assert method_of(VaguePolicy.LITERAL, plain).status == "civilian"


def test_scales_mark_what_holds_until_somebody_says_otherwise(page):
    assert [term.name for term in page.reliability if term.is_default] == ["F"]
    assert [term.name for term in page.credibility if term.is_default] == ["6"]


def test_grades_definitions_and_rules_are_all_told(page):
    assert len(page.grades) == len(Grade)
    assert [term.name for term in page.definitions] == [one.label for one in Definition]
    assert [term.name for term in page.rules][-1] == "R20"
    assert page.decides[0] == "an editor’s ruling"


def test_the_tree_says_what_adds_up_to_what(page):
    parts = {branch.name: branch.parts for branch in page.tree}

    assert parts["all people"] == "victims, perpetrators"
    assert "private guard" in parts["civilian"]
    assert parts["victims"].endswith("status not given")


def test_the_codes_of_the_files_are_listed(page):
    listed = dict(page.codes)

    assert ("killed", "killed") in listed["What happened to people"]
