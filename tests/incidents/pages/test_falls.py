from dataclasses import replace

from incidents.gathering.gathered import gathered
from incidents.pages.falls import fall_rows
from tests.incidents.fallen_tolls import fallen


def plain(message):
    return message


def test_a_fall_is_named_with_its_source_both_numbers_and_the_words_of_both(journalist, editor):
    [row] = fall_rows(gathered(fallen(by=journalist, editor=editor)), plain)

    assert row.name == "Harbour police: Victims killed, from 9 to 7"
    assert row.words == (
        "Before: “nine people” (12 November 2011). Now: “seven people” (13 November 2011)."
    )
    assert (row.why, row.version) == ("", 0)


def test_the_reporters_own_toll_is_the_outlets(journalist, editor):
    basis = gathered(fallen(by=journalist, editor=editor))
    unsaid = tuple(replace(said, origin="") for said in basis.said)

    [row] = fall_rows(replace(basis, said=unsaid), plain)

    assert row.name.startswith("The Harbour Post: ")
