import io
import json

import pytest
from django.core.management import CommandError, call_command

from annotations.management.commands.suggest import role_of
from annotations.values.vocabulary import Category

TEXT = "Port Elm\n\nA gunman killed seven policemen on Saturday, the harbour police said.\n"


def suggested(tmp_path, *lines, **options):
    source = tmp_path / "reports.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    out = io.StringIO()
    with source.open(encoding="utf-8") as file:
        call_command("suggest", file=file, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def words(span):
    return TEXT[slice(*span)]


def test_each_text_gives_one_line_of_what_is_proposed(tmp_path):
    line = json.dumps({"id": "a", "published": "2011-11-12", "text": TEXT})

    first, second = suggested(tmp_path, line, "", line.replace('"a"', '"b"'))

    assert (first["id"], second["id"]) == ("a", "b")
    [claim] = first["attributions"]
    assert (words(claim["source"]), words(claim["cue"])) == ("the harbour police", "said")
    assert [words(piece) for piece in claim["content"]] == [
        "A gunman killed seven policemen on Saturday"
    ]
    [figure] = first["casualties"]
    assert (figure["harm"], figure["low"], figure["high"], figure["role"]) == (
        "killed",
        7,
        7,
        "police",
    )
    assert not figure["part_of"]
    [time] = first["times"]
    assert time["edtf"] == "2011-11-12"


def test_without_a_publication_date_relative_words_give_no_date(tmp_path):
    [found] = suggested(tmp_path, json.dumps({"id": "a", "text": TEXT}))

    assert found["times"] == []


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": "x"}', '"words"'])
def test_a_line_that_is_no_report_is_named(tmp_path, line):
    good = json.dumps({"id": "a", "text": TEXT})

    with pytest.raises(CommandError, match="Line 2"):
        suggested(tmp_path, good, line)


def test_a_language_without_rules_is_refused(tmp_path):
    with pytest.raises(CommandError, match="kk"):
        suggested(tmp_path, language="kk")


@pytest.mark.parametrize(
    ("category", "role"),
    [
        (Category.PRIVATE_GUARD, "security_guard"),
        (Category.INTELLIGENCE, "security_forces"),
        (Category.CIVIL_OFFICIAL, "official"),
        (Category.JOURNALIST, "civilian"),
        (Category.ASSAILANT, "assailant"),
        (Category.UNKNOWN, "unknown"),
    ],
)
def test_a_category_has_the_role_of_the_nearest_wider_one(category, role):
    assert role_of(category) == role
