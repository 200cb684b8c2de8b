"""Set a stage for the live server: migrate an empty database, put one claim in it, print what tests need.

Run as `python -m tests.live.stage` with DATABASE_URL and VAR_DIR set; prints one line of JSON.
"""

import json
import sys

import django


def main() -> None:
    """Make the rows, and a session for each person."""
    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    from tests import factories

    def session_of(person):
        session = SessionStore()
        session[SESSION_KEY] = str(person.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
        session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        session.create()
        return session.session_key

    call_command("migrate", verbosity=0, interactive=False)
    desk = factories.make_desk()
    journalist = factories.make_person("journalist", desk=desk)
    editor = factories.make_person("editor", desk=desk)
    first, second = (
        factories.make_person("administrator", desk=desk, username=f"administrator-{name}")
        for name in ("one", "two")
    )
    article = factories.make_article(by=journalist)
    factories.make_event(article, by=journalist)
    claim = factories.make_claim(article, by=journalist)
    sys.stdout.write(
        json.dumps(
            {
                "article": article.key,
                "claim": claim.key,
                "journalist": session_of(journalist),
                "editor": session_of(editor),
                "administrators": [first.pk, second.pk],
                "first": session_of(first),
                "second": session_of(second),
            }
        )
    )


if __name__ == "__main__":
    main()
