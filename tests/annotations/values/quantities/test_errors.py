"""A refusal names its fault and says it in words."""

from annotations.values.quantities.errors import QuantityError, untranslated
from annotations.values.vocabulary import Code


class Fault(Code):
    TOO_WET = "too_wet", "“%(text)s” is too wet. Dry it."


def test_a_refusal_says_its_fault_with_its_params_filled_in():
    refusal = QuantityError(Fault.TOO_WET, text="7")

    assert refusal.fault is Fault.TOO_WET
    assert str(refusal) == refusal.in_words() == "“7” is too wet. Dry it."


def test_the_params_are_filled_in_after_translation():
    refusal = QuantityError(Fault.TOO_WET, text="100%")

    assert refusal.in_words(lambda _message: "%(text)s!") == "100%!"


def test_without_a_translation_a_message_stays_as_it_is():
    assert untranslated("seven") == "seven"
