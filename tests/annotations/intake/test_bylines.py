import pytest

from annotations.intake.bylines import is_byline
from annotations.text.spans import Span


def told(text):
    return is_byline(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee",
        "By Ann Lee and K. Orlov Jr.",
        "BY ANN LEE",
        "By Ann Lee, Reuters",
        "by Ана Петрова",
        "By Ann de la Cruz in Osk",
        "Bureau Report",
        "— Bureau Report",
        "By our staff reporter",
        "Our Correspondent",
        "Special Correspondent",
        "Web Desk",
        "Agencies",
        "Reuters",
        "(AFP)",
        "— Reuters/AFP",
        "Source: Interfax",
        "AP and Reuters",
        "(Reporting by Ann Lee in Osk; Editing by Bob Hill)",
        "Additional reporting by Ann Lee.",
        "(With inputs from PTI)",
    ],
)
def test_a_line_that_says_who_wrote_is_a_byline(text):
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "By continuing to use the site, you agree to the use of cookies.",
        "By Monday evening the road was open.",
        "By 2012 the group was gone",
        "By Ann Lee was found dead.",
        "Reuters reported the blast first.",
        "Market attack",
        "Writing by hand is rare.",
        "Police report",
        "By " + "Ann " * 60,
        "By",
        "",
    ],
)
def test_a_sentence_or_a_heading_is_no_byline(text):
    assert not told(text)
