from io import StringIO

import pytest
from django.core.management import call_command

from annotations.models import ArticleVersion
from tests import factories


def test_a_sound_database_gives_no_finding(journalist):
    factories.make_claim(factories.make_article(by=journalist), by=journalist)
    out = StringIO()

    call_command("check_integrity", stdout=out)

    assert out.getvalue() == "Everything fits together.\n"


def test_each_finding_is_a_line_and_the_exit_code_is_one(journalist):
    article = factories.make_article(by=journalist)
    ArticleVersion.objects.update(text="other words")
    out, err = StringIO(), StringIO()

    with pytest.raises(SystemExit) as ended:
        call_command("check_integrity", stdout=out, stderr=err)

    assert ended.value.code == 1
    assert article.key in out.getvalue()
    assert "findings" in err.getvalue()
