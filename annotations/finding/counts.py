"""Where a sentence counts people: the words, the number they give, and what seems to have happened.

A count is a number, a vague word, an article or an absence together with the noun for people after
it: "at least four members", "a further three policemen", "no reports of wounded people". The harm is
that of the nearest word for harm in the sentence; whom is read off the noun, and left open otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotations.text.spans import Span
from annotations.values.dates import find_times
from annotations.values.quantities import Reading, read_words
from annotations.values.quantities.lexicon import CountWords
from annotations.values.quantities.words import lexicon_of
from annotations.values.vocabulary import Category, Harm, Qualifier, VaguePolicy

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’`-][^\W_]+)*")
_BARRIER: Final = re.compile(r"[.,;:!?\"“”()–—\n]")
_BETWEEN: Final = 5  # words that may stand between a number and its noun
_REACH: Final = 7  # words of an absence: "no reports of any people being wounded"
_HARM_WORDS: Final[tuple[tuple[Harm, str], ...]] = (
    (
        Harm.KILLED,
        "kill kills killed killing dead die dies died dying death deaths slain murdered "
        "fatally toll lives bodies corpses",
    ),
    (
        Harm.INJURED,
        "injure injured injuring injuries wound wounded wounding wounds hurt hospitalised",
    ),
    (Harm.MISSING, "missing disappeared unaccounted"),
    (Harm.DETAINED, "detained arrested detain arrest arrests arresting custody"),
    (Harm.ABDUCTED, "abducted kidnapped hostage hostages"),
    (Harm.DISPLACED, "displaced fled evacuated"),
)
_FATALLY: Final = frozenset({"fatally", "mortally"})
_WOUNDING: Final = re.compile(r"(?:wound|injur|hurt)")
_ANIMALS: Final = re.compile(
    r"(?:animal|camel|cow|dog|donkey|goat|horse|mule|pig)s?|cattle|livestock|sheep"
)
HARM_OF: Final = {word: harm for harm, words in _HARM_WORDS for word in words.split()}
_CATEGORY_WORDS: Final[tuple[tuple[Category, str], ...]] = (
    (Category.POLICE, "policeman policemen policewoman policewomen police constable constables"),
    (Category.CIVILIAN, "civilian civilians"),
    (Category.MILITARY, "soldier soldiers serviceman servicemen conscript conscripts troops"),
    (Category.JOURNALIST, "journalist journalists reporter reporters cameraman photographer"),
    (Category.MEDICAL_WORKER, "doctor doctors nurse nurses medic medics paramedic paramedics"),
    (Category.EMERGENCY_WORKER, "firefighter firefighters fireman firemen rescuer rescuers"),
    (Category.RELIGIOUS_FIGURE, "imam imams priest priests monk monks cleric clerics"),
)
_CATEGORY_OF: Final = {
    word: category for category, words in _CATEGORY_WORDS for word in words.split()
}
_GLUE: Final = re.compile(r"[\w%$€£#/:-]")
_CLOSE: Final = 40  # code points beside a count in which its harm must stand
_SUFFERING: Final = re.compile(r"\s+(?:was|were|died|also died|had been|has been)\b", re.IGNORECASE)
_HARMING: Final = re.compile(
    r"\b(?:kill(?:ed|ing|s)|injur(?:ed|ing)|wound(?:ed|ing)|hurt|hurting)\b[^.;:\n]*$",
    re.IGNORECASE,
)
_SECURITY: Final = re.compile(r"security (?:forces|officers?|service)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A count of people where it stands, with what is guessed of it."""

    span: Span
    reading: Reading
    harm: Harm | None
    category: Category


def counts_in(
    text: str, within: Span, *, language: str = "en", policy: VaguePolicy = VaguePolicy.LITERAL
) -> list[Count]:
    """Find the counts of people in a stretch of text, in order, none overlapping."""
    lexicon = lexicon_of(language)
    words = [Span(*found.span()) for found in _WORD.finditer(text, within.start, within.end)]
    found: list[Count] = []
    for span in _candidates(text, words, lexicon):
        if found and span.start < found[-1].span.end:
            continue
        reading = read_words(span.words(text), policy=policy, language=language)
        if reading is not None:
            found.append(
                Count(
                    span=span,
                    reading=reading,
                    harm=_nearest_harm(text, words, span),
                    category=_category(span.words(text)),
                )
            )
    return found


def told_counts(counts: list[Count], text: str) -> list[Count]:
    """Keep the counts that the sentence itself says came to harm.

    One person by an article ("a guard") is kept only next to the harm: after "killing", or before
    "was", "were" or "died". Who else appears in the sentence ("a lone attacker") is left out, and
    so are animals (rule R7).
    """
    return [
        count
        for count in counts
        if count.harm is not None
        and not _is_of_animals(text, count.span)
        and (not _by_article(count, text) or _suffers(count, text))
    ]


def _by_article(count: Count, text: str) -> bool:
    first = count.span.words(text).split(maxsplit=1)[0].lower()
    return first in {"a", "an", "another"}


def _suffers(count: Count, text: str) -> bool:
    after = text[count.span.end : count.span.end + _CLOSE]
    before = text[max(0, count.span.start - _CLOSE) : count.span.start]
    return bool(_SUFFERING.match(after) or _HARMING.search(before))


def find_reading(counts: list[Count], reading: Reading) -> Span | None:
    """Find the words that give a typed number: the first count of the same qualifier and bounds."""
    wanted = (reading.low, reading.best, reading.high)
    for count in counts:
        same = (count.reading.low, count.reading.best, count.reading.high) == wanted
        if same and count.reading.qualifier == reading.qualifier:
            return count.span
    return None


def find_number(text: str, within: Span, reading: Reading, *, language: str = "en") -> list[Span]:
    """Find the bare numbers, in digits or in a word, that are just the number of an exact reading.

    Left out are the numbers of dates, of longer numbers and of words like "34-year-old" and "7%".
    """
    if reading.qualifier is not Qualifier.EXACT:
        return []
    lexicon = lexicon_of(language)
    dates = [Span(at, end).shift(within.start) for at, end, _ in find_times(within.words(text))]
    words = [Span(*found.span()) for found in _WORD.finditer(text, within.start, within.end)]
    found: list[Span] = []
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        near = [_number_word(text, other, lexicon) for other in (before, after) if other]
        if any(near) or not _number_word(text, word, lexicon):
            continue
        read = read_words(word.words(text), language=language)
        is_date = any(date.overlaps(word) for date in dates)
        if read and read.best == reading.best and not is_date and not _is_glued(text, word):
            found.append(word)
    return found


def holds_harm(words: str) -> bool:
    """Tell whether words speak of people coming to harm."""
    return any(word.group().lower() in HARM_OF for word in _WORD.finditer(words))


def _number_word(text: str, word: Span, lexicon: CountWords) -> bool:
    """Tell whether a word is a number or a part of one."""
    token = word.words(text).lower()
    parts = token.split("-")
    return token[0].isdecimal() or any(
        part in lexicon.small or part in lexicon.scales for part in parts
    )


def _is_glued(text: str, word: Span) -> bool:
    """Tell whether a number is part of a longer word or amount: "34-year-old", "7%", "$7"."""
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return bool(_GLUE.search(around))


def _candidates(text: str, words: list[Span], lexicon: CountWords) -> Iterator[Span]:
    tokens = [word.words(text).lower() for word in words]
    for at, word in enumerate(words):
        if tokens[at] in lexicon.negators:
            end = _absence_end(text, words, at)
        elif _begins_count(tokens, at, lexicon):
            end = _noun_end(text, words, at, lexicon)
        else:
            continue
        if end is not None:
            yield Span(word.start, end)


def _begins_count(tokens: list[str], at: int, lexicon: CountWords) -> bool:
    """Tell whether a count can begin with a word: a number, its lead, a vague word, an article."""
    token = tokens[at]
    tables = (lexicon.leads, lexicon.vague, lexicon.whole)
    return (
        token[0].isdecimal()
        or token in lexicon.small
        or token in lexicon.articles
        or token in lexicon.unsaid
        or any(table.longest_at(tokens, at) for table in tables)
    )


def _noun_end(text: str, words: list[Span], at: int, lexicon: CountWords) -> int | None:
    """Find where the noun for people ends that a number or article counts."""
    for place in range(at + 1, min(at + 1 + _BETWEEN, len(words))):
        if _BARRIER.search(text, words[place - 1].end, words[place].start):
            return None
        token = words[place].words(text).lower()
        if token in lexicon.singulars or token in lexicon.plurals:
            following = words[place + 1 : place + 2]
            runs_on = following and following[0].words(text).lower() in lexicon.plurals
            return following[0].end if runs_on else _with_of(text, words, place)
        if token in lexicon.prepositions or token in lexicon.coordinators:
            return None
    return None


def _with_of(text: str, words: list[Span], place: int) -> int:
    """Take "of the security forces" into "four members of the security forces"."""
    rest = text[words[place].end : words[place].end + 40]
    found = re.match(r" of the (?:[a-z]+ )?(?:security )?(?:forces|police|army|military)\b", rest)
    return words[place].end + (found.end() if found else 0)


def _absence_end(text: str, words: list[Span], at: int) -> int | None:
    """Find where "no reports of wounded people" ends: at its last word for harm or people."""
    end = None
    for place in range(at, min(at + _REACH, len(words))):
        if place > at and _BARRIER.search(text, words[place - 1].end, words[place].start):
            break
        token = words[place].words(text).lower()
        if token in HARM_OF or token in {"people", "casualties", "victims", "reports"}:
            end = words[place].end
    return end


def _nearest_harm(text: str, words: list[Span], span: Span) -> Harm | None:
    """Give the harm of the nearest word for harm in the same stretch, a count's own words first."""
    near = sorted(
        (max(word.start - span.end, span.start - word.end, 0), harm)
        for word, harm in _harms(text, words)
    )
    return near[0][1] if near else None


def _harms(text: str, words: list[Span]) -> Iterator[tuple[Span, Harm]]:
    """Find the words for harm; "fatally wounded" is one, and means died of wounds (rule R7)."""
    tokens = [word.words(text).lower() for word in words]
    for word, token, before, after in zip(
        words, tokens, ["", *tokens], [*tokens[1:], ""], strict=False
    ):
        if before in _FATALLY and _WOUNDING.match(token):
            yield word, Harm.DIED_OF_WOUNDS
        elif token in HARM_OF and not (token in _FATALLY and _WOUNDING.match(after)):
            yield word, HARM_OF[token]


def _is_of_animals(text: str, span: Span) -> bool:
    """Tell whether what is counted is an animal, by its last noun: "an injured police horse"."""
    last = [found.group().lower() for found in _WORD.finditer(text, span.start, span.end)][-1:]
    after = _WORD.search(text, span.end)
    if after and text[span.end : after.start()].isspace():
        last.append(after.group().lower())
    return any(_ANIMALS.fullmatch(word) for word in last)


def _category(words: str) -> Category:
    if _SECURITY.search(words):
        return Category.SECURITY_FORCES
    for word in _WORD.finditer(words):
        if word.group().lower() in _CATEGORY_OF:
            return _CATEGORY_OF[word.group().lower()]
    return Category.UNKNOWN
