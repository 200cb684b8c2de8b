"""Numbers inside a phrase, in digits or in words: "12", "1,200", "twenty-one", "two dozen"."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.values.quantities.counts import parse_count
from annotations.values.quantities.lexicon import CountWords

_UNLIMITED = 10**12
_HUNDRED = 100
_THOUSAND = 1000


@dataclass(slots=True)
class _Numeral:
    """A number being put together: `room` is what its next part must stay below."""

    done: int = 0
    group: int = 0
    room: int = _UNLIMITED
    limit: int = _UNLIMITED
    begun: bool = False

    @property
    def value(self) -> int:
        return self.done + self.group

    def takes_small(self, count: int, *, in_digits: bool) -> bool:
        """Add units, tens or digits, if the number still has room for them."""
        if count >= self.room or (self.begun and count == 0):
            return False
        ends_here = in_digits or count < 20 or count % 10  # noqa: PLR2004
        self.group += count
        self.room = 0 if ends_here else 10
        self.begun = True
        return True

    def takes_scale(self, scale: int) -> bool:
        """Multiply what was said last, if that can be: two hundred; or begin: (a) dozen."""
        if not self.begun:
            self.group, self.begun = 1, True
        if not self.group or scale >= self.limit:
            return False
        if scale >= _THOUSAND:
            self.done += self.group * scale
            self.group = 0
            self.room = self.limit = scale
            return True
        if self.group >= _HUNDRED:
            return False
        self.group *= scale
        self.room = _HUNDRED if scale == _HUNDRED else 0
        return True


def number_at(tokens: Sequence[str], start: int, lexicon: CountWords) -> tuple[int, int] | None:
    """Read the number that begins at token `start`: its value, and the token after it.

    Raises:
        CountError: if there are digits that cannot be read as one whole number.
    """
    whole = lexicon.whole.longest_at(tokens, start)
    if whole:
        return whole
    numeral, at = _Numeral(), start
    while at < len(tokens):
        step = _joined(tokens, at, numeral, lexicon)
        if step < len(tokens) and _took(numeral, tokens[step], lexicon):
            at = step + 1
        else:
            break
    return (numeral.value, at) if numeral.begun else None


def _took(numeral: _Numeral, token: str, lexicon: CountWords) -> bool:
    if token[0].isdecimal():
        # What is glued to other signs is a word: 34-year-old, 7th.
        in_digits = all(not sign.isalpha() for sign in token)
        return in_digits and numeral.takes_small(parse_count(token), in_digits=True)
    if token in lexicon.small:
        return numeral.takes_small(lexicon.small[token], in_digits=False)
    return token in lexicon.scales and numeral.takes_scale(lexicon.scales[token])


def _joined(tokens: Sequence[str], at: int, numeral: _Numeral, lexicon: CountWords) -> int:
    """Step over what may stand inside a number: "twenty-one", "a hundred and five"."""
    if not numeral.begun or at + 1 >= len(tokens) or tokens[at + 1] not in lexicon.small:
        return at
    after_tens = tokens[at] == "-" and numeral.room == 10  # noqa: PLR2004
    after_scale = tokens[at] in lexicon.joiners and numeral.room >= _HUNDRED
    return at + 1 if after_tens or after_scale else at
