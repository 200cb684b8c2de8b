"""Tell times from names and counts by the words beside them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from annotations.suggest.times.lexicon import Doubt, TimeLexicon
from annotations.suggest.times.tokens import Tokens
from annotations.values.dates.phrases import Groups

LIKELY_YEARS: Final = range(1900, 2050)
"""Years of news: one outside needs a word that leads to a time."""

LAST_YEAR: Final = 2100
"""What looks like a later year is a clock time or a count."""

OLDEST: Final = 110
"""Years of age at most; a larger number after a name is none."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words that fit a pattern, where they stand: text[start:end], and the pattern's groups."""

    tokens: Tokens
    start: int
    end: int
    groups: Groups

    @property
    def before(self) -> str:
        """The word before, in lower case."""
        return self.tokens.before(self.start)

    @property
    def after(self) -> str:
        """The word after, in lower case."""
        return self.tokens.after(self.end)

    @property
    def noun_after(self) -> str:
        """The word after, if no punctuation stands between: what a number may count."""
        following = self.tokens.text[self.end : self.end + 2].lstrip()
        return self.after if following[:1].isalpha() else ""

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.tokens.text[self.start : self.end]

    def beside(self, characters: int) -> str:
        """Give the characters that follow."""
        return self.tokens.text[self.end : self.end + characters]


def is_time(place: Place, doubt: Doubt, lexicon: TimeLexicon) -> bool:
    """Tell whether words that fit a pattern are a time where they stand."""
    beside = lexicon.neighbours
    for group in ("month", "weekday", "last_month"):
        name = place.groups.get(group)
        if name and name[0].islower() and _needs_capital(name, lexicon):
            return False
    if place.words[-1].isdecimal() and place.noun_after in beside.counted:
        return False
    guard = _GUARDS.get(doubt)
    return guard is None or guard(place, lexicon)


def _needs_capital(name: str, lexicon: TimeLexicon) -> bool:
    beside = lexicon.neighbours
    return name in beside.also_names or name not in beside.full_names


def _is_led(place: Place, leads: frozenset[str]) -> bool:
    return place.before in leads or place.tokens.text[place.start - 1 : place.start] == "("


def _is_month(place: Place, lexicon: TimeLexicon) -> bool:
    """Let a month with its day pass; one alone may be a name or a verb."""
    if place.groups.get("day"):
        return True
    beside = lexicon.neighbours
    name = (place.groups.get("month") or "").lower()
    if name in beside.also_names:
        # In capitals throughout, "the march" and "this may" look like months.
        leads = beside.season_leads if place.words.isupper() else beside.leads
        is_verb = name == place.words.lower() and place.after in beside.after_also_names
        return _is_led(place, leads) and not is_verb
    return name in beside.full_names or _is_led(place, beside.leads)


def _is_no_name(place: Place, lexicon: TimeLexicon) -> bool:
    """Leave out "THIS MAY": in capitals throughout it may be the verb."""
    name = (place.groups.get("month") or "").lower()
    return name not in lexicon.neighbours.also_names or not place.words.isupper()


def _is_weekday(place: Place, lexicon: TimeLexicon) -> bool:
    beside = lexicon.neighbours
    return place.before not in beside.other_days and place.after not in beside.papers


def _is_season(place: Place, lexicon: TimeLexicon) -> bool:
    beside = lexicon.neighbours
    return _is_led(place, beside.season_leads) and place.after not in beside.after_no_season


def _is_year(place: Place, lexicon: TimeLexicon) -> bool:
    beside = lexicon.neighbours
    if not place.words.isdecimal():
        return True
    if place.before in beside.numbered or _is_in_digits(place):
        return False
    led = _is_led(place, beside.leads)
    if place.noun_after in beside.harmed and not led:
        return False
    if int(place.words) in LIKELY_YEARS:
        return led or not _follows_name(place)
    return led and int(place.words) <= LAST_YEAR and not place.after.endswith("s")


def _follows_name(place: Place) -> bool:
    """Tell whether a capital stands right before: "Expo 1967"."""
    tokens = place.tokens
    index = tokens.index_from(place.start) - 1
    if index < 0:
        return False
    gap = tokens.text[tokens.end(index) : place.start]
    return gap == " " and tokens.has_capital(index)


def _is_in_digits(place: Place) -> bool:
    """Tell whether further digits, a per cent sign or a hyphen make the number something else."""
    following = place.beside(2)
    if following[:1] == "%" or (following[:1] in {"-", "–"} and following[1:].isalpha()):
        return True
    text = place.tokens.text
    joined_before = text[max(0, place.start - 2) : place.start]
    return following.strip().isdecimal() or (
        joined_before[1:] == " " and joined_before[0].isdecimal()
    )


def _is_age(place: Place, lexicon: TimeLexicon) -> bool:
    """Take "46" for an age after a name: "Petrov, 46, was killed", "Petrov (46)"."""
    tokens = place.tokens
    index = tokens.index_from(place.start) - 1
    if index < 0 or int(place.words) > OLDEST:
        return False
    name = tokens.words[index]
    gap = tokens.text[tokens.end(index) : place.start]
    is_name = tokens.has_capital(index) and name not in lexicon.heads
    return is_name and gap in {", ", " ("}


def _is_no_outlet(place: Place, lexicon: TimeLexicon) -> bool:
    return place.before not in lexicon.neighbours.outlets


def _is_one_stretch(place: Place, lexicon: TimeLexicon) -> bool:
    """Leave out "in the next week", which is seven days and no week of the calendar."""
    return place.before not in lexicon.neighbours.rolling


def _is_no_clause(place: Place, lexicon: TimeLexicon) -> bool:
    return place.before not in lexicon.neighbours.saying


_GUARDS: Final[Mapping[Doubt, Callable[[Place, TimeLexicon], bool]]] = {
    Doubt.MONTH: _is_month,
    Doubt.NAME: _is_no_name,
    Doubt.WEEKDAY: _is_weekday,
    Doubt.SEASON: _is_season,
    Doubt.YEAR: _is_year,
    Doubt.OUTLET: _is_no_outlet,
    Doubt.LENGTH: _is_one_stretch,
    Doubt.CLAUSE: _is_no_clause,
    Doubt.PERSON: _is_age,
}
