def test_every_answer_carries_a_policy_without_inline_code_or_other_hosts(client, db):
    answer = client.get("/sign-in/")

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_pages_of_signed_in_people_are_stored_nowhere(journalist, signed_in):
    assert signed_in(journalist).get("/account/").headers["Cache-Control"] == "no-store"


def test_the_icon_that_browsers_ask_for_is_open_to_all_and_kept_for_a_day(client):
    answer = client.get("/favicon.ico")

    assert answer.status_code == 200
    assert b"".join(answer)[:4] == b"\0\0\1\0"
    assert answer.headers["Content-Type"] in {"image/x-icon", "image/vnd.microsoft.icon"}
    assert answer.headers["Cache-Control"] == "max-age=86400, public"
    assert not answer.cookies
