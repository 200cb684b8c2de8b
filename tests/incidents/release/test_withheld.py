from incidents.release.withheld import Withheld, cleaned


def test_withheld_words_are_found_in_other_letters_but_not_inside_other_words():
    withheld = Withheld(words=(("Marsh", "[name withheld]"),))

    assert cleaned("MARSH and Marshall", withheld) == "[name withheld] and Marshall"
