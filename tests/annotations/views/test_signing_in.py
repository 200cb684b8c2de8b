import pytest
from django.test import Client, override_settings

from tests.factories import PASSWORD


def test_a_person_signs_in_and_out(client, journalist):
    answer = client.post("/sign-in/", {"username": "journalist", "password": PASSWORD})
    assert answer.status_code == 302
    assert client.get("/account/").status_code == 200

    answer = client.post("/sign-out/")

    assert answer.headers["Clear-Site-Data"]
    assert client.get("/account/").status_code == 302


def test_a_wrong_password_keeps_the_name_typed_and_says_so(client, journalist):
    answer = client.post("/sign-in/", {"username": "journalist", "password": "wrong"})

    assert answer.status_code == 422
    assert b'value="journalist"' in answer.content
    assert b"do not go together" in answer.content


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example/", "javascript:x"])
def test_the_next_page_stays_on_this_site(client, journalist, address):
    answer = client.post(
        "/sign-in/", {"username": "journalist", "password": PASSWORD, "next": address}
    )

    assert answer.headers["Location"] == "/"


def test_what_was_typed_when_the_session_ended_comes_back_after_signing_in(client, journalist):
    typed = {"letter_keys": "on", "note": "  two\nlines <b> "}
    ended = client.post("/account/keys/", typed)
    assert ended.status_code == 403
    kept = ended.context["kept"]

    again = client.post(
        "/sign-in/",
        {
            "username": "journalist",
            "password": PASSWORD,
            "resume": ended.context["resume"],
            "kept_name": [name for name, _ in kept],
            "kept_value": [value for _, value in kept],
        },
    )

    assert again.status_code == 200
    assert 'action="/account/keys/"' in again.content.decode()
    assert dict(again.context["kept"]) == typed
    assert "&lt;b&gt;" in again.content.decode()


def test_a_form_without_its_token_is_refused_with_what_was_typed(journalist):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(journalist)

    answer = browser.post("/account/keys/", {"letter_keys": "on"})

    assert answer.status_code == 403
    assert b"Send it again" in answer.content
    assert b"letter_keys" in answer.content


def test_changing_the_password_ends_other_sessions(client, journalist):
    other = Client()
    other.force_login(journalist)
    client.force_login(journalist)

    answer = client.post(
        "/account/",
        {
            "old_password": PASSWORD,
            "new_password1": "quite another phrase 2",
            "new_password2": "quite another phrase 2",
        },
    )

    assert answer.status_code == 302
    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


@override_settings(AXES_ENABLED=True)
def test_the_ninth_wrong_password_meets_a_closed_door_whatever_the_case_and_header(
    client, journalist
):
    for number in range(8):
        client.post(
            "/sign-in/",
            {"username": " Journalist"[number % 2 :], "password": "wrong"},
            headers={"X-Forwarded-For": f"10.0.0.{number}"},
        )

    answer = client.post("/sign-in/", {"username": "journalist", "password": PASSWORD})

    assert answer.status_code == 429
    assert client.get("/account/").status_code == 302
