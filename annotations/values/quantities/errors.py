"""What every refusal of a number carries: which fault it is, and the words for it."""

from collections.abc import Callable

from annotations.values.vocabulary import Code


def untranslated(message: str) -> str:
    """Give a message in its own English: the stand-in where no translation is wanted."""
    return message


class QuantityError(ValueError):
    """A number refused aloud: `fault` names what was wrong, `params` fill its message."""

    def __init__(self, fault: Code, **params: str | int) -> None:
        super().__init__(fault, params)
        self.fault = fault
        self.params = params

    def in_words(self, translate: Callable[[str], str] = untranslated) -> str:
        """Say what was wrong and how to mend it, in the language of `translate`."""
        return translate(self.fault.label) % self.params

    def __str__(self) -> str:
        return self.in_words()
