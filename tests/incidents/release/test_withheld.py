import pytest

from incidents.release.withheld import Withheld, cleaned, web_address


def test_withheld_words_are_found_in_other_letters_but_not_inside_other_words():
    withheld = Withheld(words=(("Marsh", "[name withheld]"),))

    assert cleaned("MARSH and Marshall", withheld) == "[name withheld] and Marshall"


def test_a_name_is_found_over_the_end_of_a_line():
    withheld = Withheld(words=(("John\nMarsh", "[name withheld]"), ("  \n ", "[nothing]")))

    assert cleaned("John Marsh and John\u00a0Marsh", withheld) == (
        "[name withheld] and [name withheld]"
    )


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("https://post.example/1", True),
        ("HTTPS://post.example/marshall", True),
        ("https://post.example/john-marsh-killed", False),
        ("https://post.example/?q=John%20Marsh", False),
        ("https://post.example/John_Marsh", False),
        ("javascript:alert(1)", False),
    ],
)
def test_an_address_opens_a_page_and_names_nobody(address, given):
    withheld = Withheld(words=(("John Marsh", "[name withheld]"), ("Li", "[name withheld]")))

    assert web_address(address, withheld) == (address if given else "")
