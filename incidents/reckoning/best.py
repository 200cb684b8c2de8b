"""Rule R2: which number is best among the tolls of several origins, and by which letter."""

from collections.abc import Callable, Sequence

from incidents.reckoning.codes import Rule
from incidents.reckoning.moments import is_later
from incidents.reckoning.voices import Voice

Decision = tuple[int, Rule]


def best_of(voices: Sequence[Voice]) -> tuple[int | None, Rule]:
    """Decide by the first of (a) to (d) that can; where nobody gives one number there is no best."""
    letters: tuple[Callable[[Sequence[Voice]], Decision | None], ...] = (
        unanimous,
        newest,
        majority,
        lowest,
    )
    for letter in letters:
        if (decision := letter(voices)) is not None:
            return decision
    return None, Rule.NO_BEST


def unanimous(voices: Sequence[Voice]) -> Decision | None:
    """(a) The one value given, or the one exact value, if it lies inside all intervals."""
    bests = {voice.value.best for voice in voices if voice.value.best is not None}
    exact = {voice.value.best for voice in voices if voice.value.is_exact}
    for values in (bests, exact):
        if len(values) == 1:
            (value,) = values
            if value is not None and all(_allows(voice, value) for voice in voices):
                return value, Rule.UNANIMOUS
    return None


def newest(voices: Sequence[Voice]) -> Decision | None:
    """(b) The newest origin: by as-of, then by the time of the report, and alone in that.

    One that is barred (D, 4, or a party's own claim) or tied skips this letter altogether: an older
    one does not take its place.
    """
    latest = voices[0]
    for voice in voices:
        if _is_newer(voice, latest):
            latest = voice
    allies = [voice for voice in voices if _is_ally(voice, latest)]
    alone = all(voice in allies or _is_newer(latest, voice) for voice in voices)
    barred = any(voice.is_party or not voice.is_credible for voice in allies)
    if latest.value.best is None or barred or not alone:
        return None
    return latest.value.best, Rule.NEWEST


def majority(voices: Sequence[Voice]) -> Decision | None:
    """(c) The value of more than half of the independent components (R10).

    A component that gives two values votes for neither. A wire copy is no second vote.
    """
    votes: dict[str, set[int]] = {}
    for voice in voices:
        if voice.value.best is not None:
            votes.setdefault(voice.component, set()).add(voice.value.best)
    counts: dict[int, int] = {}
    for values in votes.values():
        if len(values) == 1:
            (value,) = values
            counts[value] = counts.get(value, 0) + 1
    won = [value for value, count in counts.items() if 2 * count > len(votes)]
    return (won[0], Rule.MAJORITY) if won else None


def lowest(voices: Sequence[Voice]) -> Decision | None:
    """(d) The lowest number given."""
    bests = [voice.value.best for voice in voices if voice.value.best is not None]
    return (min(bests), Rule.LOWEST) if bests else None


def _allows(voice: Voice, value: int) -> bool:
    low, high = voice.value.low, voice.value.high
    return (low is None or low <= value) and (high is None or value <= high)


def _is_ally(voice: Voice, other: Voice) -> bool:
    """Whether two are one component with one number, so that neither stands in the other's way."""
    return voice.component == other.component and voice.value.best == other.value.best


def _is_newer(one: Voice, other: Voice) -> bool:
    """Whether one is newer. An origin without as-of is compared with none."""
    if one.as_of is None or other.as_of is None:
        return False
    if is_later(one.as_of, other.as_of):
        return True
    if is_later(other.as_of, one.as_of) or one.reported_at is None or other.reported_at is None:
        return False
    return one.reported_at > other.reported_at
