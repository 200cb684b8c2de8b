import base64
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from annotations.models import Article, ArticleVersion, HistoryLine, OnceToken
from tests import factories

TEXT = (
    "Gunman kills seven in harbour town\n"
    "\n"
    "By Ann Lee\n"
    "\n"
    "PORT ELA — A gunman killed seven people on Saturday, the harbour police said.\n"
    "\n"
    "By continuing to use the site, you agree to the use of cookies.\n"
)


def facts(**changes):
    return {
        "outlet": "The Harbour Post",
        "title": "Gunman kills seven in harbour town",
        "language": "en",
        "published_as": "exact",
        "published_on": "2011-11-12",
        "published_ground": "entered",
        "dateline": "on",
        "raw": base64.urlsafe_b64encode(TEXT.encode()).decode(),
        "encoding": "utf-8",
        **changes,
    }


def field_value(page, name):
    return re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)[1]


def test_a_pasted_report_is_shown_with_proposals_and_nothing_is_stored(signed_in, journalist):
    answer = signed_in(journalist).post("/articles/import/", {"words": TEXT.replace("\n", "\r\n")})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert field_value(page, "title") == "Gunman kills seven in harbour town"
    assert field_value(page, "byline") == "By Ann Lee"
    assert 'value="PORT ELA"' in page
    assert field_value(page, "language") == "en"
    assert base64.urlsafe_b64decode(field_value(page, "raw")) == TEXT.encode()
    assert '<mark class="time">Saturday</mark>' in page
    assert 'value="boilerplate" selected' in page
    assert not Article.objects.exists()


def test_saving_the_preview_stores_text_bytes_parts_and_one_line_of_history(signed_in, journalist):
    answer = signed_in(journalist).post("/articles/import/save/", facts(byline="By Ann Lee"))

    article = Article.objects.get()
    assert answer.headers["Location"] == f"/articles/{article.key}/"
    assert article.current.text == TEXT
    assert bytes(article.current.raw) == TEXT.encode()
    assert article.published == "2011-11-12"
    words = {p.kind: TEXT[p.start : p.end] for p in article.current.parts.all()}
    assert words["headline"] == "Gunman kills seven in harbour town"
    assert words["byline"] == "By Ann Lee"
    assert words["boilerplate"].startswith("By continuing")
    assert "dateline" in words
    assert HistoryLine.objects.of(article).get().verb == "import"


def test_a_proposal_is_taken_back_by_its_choice(signed_in, journalist):
    signed_in(journalist).post(
        "/articles/import/save/", {**facts(), "part-4": "", "part-2": "", "dateline": ""}
    )

    assert [part.kind for part in Article.objects.get().current.parts.all()] == ["headline"]


@pytest.mark.parametrize(
    "words",
    ["\nA leading line.\nAnd a trailing one.\n\n", "  Two spaces \U0001f468‍\U0001f692 é́ שלום\n"],
)
def test_words_travel_through_preview_and_save_to_the_character(signed_in, journalist, words):
    browser = signed_in(journalist)
    page = browser.post(
        "/articles/import/", {"words": words.replace("\n", "\r\n")}
    ).content.decode()

    browser.post("/articles/import/save/", facts(raw=field_value(page, "raw")))

    assert ArticleVersion.objects.get().text == words


def test_an_uploaded_file_keeps_its_bytes_and_its_doubt_is_shown(signed_in, journalist, tmp_path):
    raw = "Café bombed, seven killed\r\n\r\nPolice said so on Saturday.\r\n".encode("cp1252")
    file = tmp_path / "report.txt"
    file.write_bytes(raw)
    browser = signed_in(journalist)
    with file.open("rb") as upload:
        page = browser.post("/articles/import/", {"file": upload}).content.decode()
    assert "The encoding is a guess: read as cp1252" in page

    browser.post("/articles/import/save/", facts(raw=field_value(page, "raw"), encoding=""))

    version = ArticleVersion.objects.get()
    assert bytes(version.raw) == raw
    assert version.text == "Café bombed, seven killed\n\nPolice said so on Saturday.\n"
    assert version.encoding == "cp1252"
    assert version.doubts


def test_letters_can_be_read_again_in_another_encoding(signed_in, journalist):
    raw = "Взрыв в порту: семь погибших\n\nОб этом сообщила полиция.\n".encode("koi8-r")
    carried = base64.urlsafe_b64encode(raw).decode()

    answer = signed_in(journalist).post(
        "/articles/import/", facts(raw=carried, encoding="koi8-r", do="read", title="garbled")
    )

    page = answer.content.decode()
    assert field_value(page, "title").startswith("Взрыв в порту")
    assert field_value(page, "outlet") == "The Harbour Post"


def test_the_same_report_twice_is_one_article_and_a_notice(signed_in, journalist):
    browser = signed_in(journalist)
    browser.post("/articles/import/save/", facts())

    answer = browser.post("/articles/import/save/", facts(), follow=True)

    article = Article.objects.get()
    assert answer.redirect_chain == [(f"/articles/{article.key}/", 302)]
    assert "This report is here already." in answer.content.decode()


def test_the_preview_names_a_report_with_the_same_words(signed_in, journalist):
    browser = signed_in(journalist)
    browser.post("/articles/import/save/", facts())

    page = browser.post("/articles/import/", {"words": TEXT}).content.decode()

    assert "These very words are here already" in page


def test_a_form_sent_twice_is_done_once(signed_in, journalist):
    browser = signed_in(journalist)

    answers = {
        browser.post("/articles/import/save/", facts(once="token")).headers["Location"]
        for _ in range(3)
    }

    assert len(answers) == 1
    assert Article.objects.count() == 1
    assert OnceToken.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "message", "status"),
    [
        ({}, "Paste a report here", 422),
        ({"words": "   \n "}, "There is no text in it", 422),
        ({"words": "1 2 3"}, "There are no words in it", 422),
        ({"words": "<!doctype html><html><body>seven killed</body></html>"}, "web page", 422),
        ({"words": "killed " * 80_000}, "too large", 413),
    ],
    ids=["nothing", "spaces", "digits", "a page's code", "too long"],
)
def test_bad_words_are_explained_and_kept(signed_in, journalist, typed, message, status):
    answer = signed_in(journalist).post("/articles/import/", typed)

    page = answer.content.decode()
    assert answer.status_code == status
    assert message in page
    assert not Article.objects.exists()
    if typed:
        assert typed["words"][:20].replace("<", "&lt;").replace(">", "&gt;") in page


@pytest.mark.parametrize(
    ("raw", "message", "status"),
    [
        (b"", "There is no text in it", 422),
        (b"%PDF-1.7 ...", "no plain text (PDF)", 422),
        (b"\x00\x01\x02" * 100, "no plain text", 422),
        (b"killed " * 400_000, "too large", 413),
    ],
    ids=["empty", "pdf", "binary", "large"],
)
def test_bad_files_are_explained(signed_in, journalist, raw, message, status):
    upload = SimpleUploadedFile("report.txt", raw)

    answer = signed_in(journalist).post("/articles/import/", {"file": upload})

    assert answer.status_code == status
    assert message in answer.content.decode()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"outlet": " "}, "Outlet"),
        ({"published_as": ""}, "Say when it was published"),
        ({"published_on": ""}, "Enter the day"),
        ({"published_on": "2999-01-01"}, "still to come"),
        ({"published_on": "0011-11-12"}, "four digits"),
        ({"published_as": "interval", "published_until": "2011-11-11"}, "comes after"),
        ({"published_ground": "unknown"}, "how the date is known"),
        ({"address": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"address": "ftp://example.org/x"}, "Enter a valid URL"),
        ({"language": "English!"}, "code of the language"),
        ({"part-1": "headline", "part-2": "headline"}, "cannot both be the headline"),
        ({"raw": "!!"}, "damaged"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_bad_facts_are_explained_and_what_was_typed_stays(signed_in, journalist, changes, message):
    answer = signed_in(journalist).post(
        "/articles/import/save/", facts(byline="By a typed name", **changes)
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    if "raw" not in changes:
        assert "By a typed name" in page
        assert base64.urlsafe_b64decode(field_value(page, "raw")) == TEXT.encode()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("changes", "published"),
    [
        ({}, "2011-11-12"),
        (
            {"published_as": "interval", "published_until": "2011-11-13"},
            "[2011-11-12..2011-11-13]",
        ),
        ({"published_as": "unknown"}, ""),
    ],
    ids=["exact", "interval", "unknown"],
)
def test_a_publication_date_is_a_day_a_stretch_or_unknown(
    signed_in, journalist, changes, published
):
    signed_in(journalist).post("/articles/import/save/", facts(**changes))

    assert Article.objects.get().published == published


def test_the_desk_is_asked_of_people_with_several_and_must_be_their_own(signed_in, journalist):
    other = factories.make_desk(name="Night desk")
    foreign = factories.make_desk(name="Foreign desk")
    journalist.desks.add(other)
    browser = signed_in(journalist)

    assert browser.post("/articles/import/save/", facts()).status_code == 422
    assert browser.post("/articles/import/save/", facts(desk=foreign.key)).status_code == 422
    browser.post("/articles/import/save/", facts(desk=other.key))

    assert Article.objects.get().desk == other


def test_extra_fields_change_nothing(signed_in, journalist, editor):
    signed_in(journalist).post(
        "/articles/import/save/", facts(imported_by=editor.pk, demo="on", digest="0" * 64)
    )

    article = Article.objects.get()
    assert article.imported_by == journalist
    assert not article.demo


def test_somebody_without_a_desk_is_told_so(signed_in, db):
    person = factories.make_person("journalist", username="new")

    answer = signed_in(person).post("/articles/import/save/", facts())

    assert answer.status_code == 422
    assert "no desk yet" in answer.content.decode()


def test_an_administrator_imports_nothing(signed_in, administrator):
    browser = signed_in(administrator)

    assert browser.get("/articles/import/").status_code == 403
    assert browser.post("/articles/import/save/", facts()).status_code == 403


def test_saving_is_a_post(signed_in, journalist):
    assert signed_in(journalist).get("/articles/import/save/").status_code == 405


def test_an_anonymous_reader_is_sent_to_sign_in(client, db):
    assert client.get("/articles/import/").headers["Location"].startswith("/sign-in/")
