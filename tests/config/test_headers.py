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
