from annotations.actions import claims
from annotations.actions.copies import name_origin
from annotations.models import Copy, CopyGroup
from annotations.pages.open_report import open_report
from annotations.pages.report_history import lines_of_claim, lines_of_report, names_in
from tests import factories


def same(message):
    return message


def test_lines_come_newest_first_with_what_they_changed(journalist):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    content = factories.content(
        article, source=claim.source.key, figures=(factories.figure(article, "seven people"),)
    )
    claims.correct_claim(
        claim,
        type(content)(
            **{name: getattr(content, name) for name in content.__slots__} | {"note": "n"}
        ),
        seen=claim.version,
        by=journalist,
    )
    report = open_report(article)

    lines = lines_of_claim(claim, report, same)
    of_report = lines_of_report(report, same)

    assert [line.verb for line in lines] == ["correct", "mark"]
    assert "Note" in [change.label for change in lines[0].changes]
    assert [(line.verb, line.about) for line in of_report] == [
        ("correct", "claim 1"),
        ("mark", "claim 1"),
        ("import", "the report"),
    ]


def test_a_line_about_an_event_names_the_event(journalist):
    article = factories.make_article(by=journalist)
    factories.make_event(article, by=journalist, label="Harbour, Saturday")

    newest, *_ = lines_of_report(open_report(article), same)

    assert (newest.verb, newest.about) == ("open", "event Harbour, Saturday")


def test_whose_text_a_report_carries_is_said_in_words(journalist):
    article = factories.make_article(by=journalist)
    group = CopyGroup.objects.create()
    Copy.objects.create(group=group, article=article)
    name_origin(group, article, seen=group.version, by=journalist)

    newest, *_ = lines_of_report(open_report(article), same)

    assert (newest.verb, newest.about) == ("name origin", "whose text this is")


def test_keys_are_named_as_people_know_them(journalist):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    claim = factories.make_claim(article, by=journalist)

    names = names_in(open_report(article))

    assert names[event.key] == event.label
    assert names[claim.source.key] == "Harbour police"
    assert names[claim.figures.get().key] == "1"
