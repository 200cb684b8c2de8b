"""The desk's figure box: `7kc` is seven civilians killed.

A figure is a count, a letter for the harm, perhaps a letter for whom, and perhaps links:

* count: `7`, `2-3`, `7+` at least, `>7` more than, `~20` about, `0` nobody, `?` no reports, `??` an
  unknown number; or words, with a space after them: `seven kc`, `up to 5 k`, `dozens k`;
* harm: see `HARM_LETTERS`; whom: see `CATEGORY_LETTERS`, none where the status is not given;
* links: `<4` part of figure 4, `=4` the same people as figure 4, `+` further people, `+3+4` further
  people beside figures 3 and 4. Figures are numbered in their report from 1.

Several figures are set apart by spaces, commas or semicolons. The plus of "at least" stands before
the letters, the plus of "further people" after them.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from annotations.values.quantities.counts import parse_count
from annotations.values.quantities.errors import QuantityError, untranslated
from annotations.values.quantities.letters import (
    CATEGORY_LETTERS,
    HARM_LETTERS,
    LINK_SIGNS,
    ShorthandFigure,
    ShorthandLink,
)
from annotations.values.quantities.lexicon import CountWords
from annotations.values.quantities.readings import Reading, reading
from annotations.values.quantities.words import UnreadableWordsError, lexicon_of, reading_of
from annotations.values.vocabulary import Code, LinkKind, Qualifier, VaguePolicy, gettext_noop

# What a box of one line can hold; a report's sentence never gives that many figures.
MAX_SHORTHAND_LENGTH: Final = 500

# A comma inside 1,200 does not set figures apart.
_STRETCH: Final = re.compile(r";|(?<!\d),|,(?!\d{3}(?!\d))")
_PIECE: Final = re.compile(r"(?P<count>[^a-z]*)(?P<code>[a-z]{1,2})(?P<links>(?:[<=+]\d{0,4})*)")
_LINKS: Final = re.compile(r"(?:[<=+]\d{0,4})+")
_LINK: Final = re.compile(r"([<=+])(\d*)")
_TYPED: Final = re.compile(
    r"(?P<sign>[~≈>≥≤]?)(?P<low>[^-‐–—]+?)(?:[-‐–—](?P<high>[^-‐–—]+?))?(?P<plus>\+?)"
)
_SIGNS: Final[Mapping[str, Qualifier]] = {
    "": Qualifier.EXACT,
    "~": Qualifier.APPROX,
    "≈": Qualifier.APPROX,
    ">": Qualifier.MORE_THAN,
    "≥": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST,
}
_ANSWERS: Final[Mapping[str, Qualifier]] = {
    "?": Qualifier.NO_INFORMATION,
    "??": Qualifier.UNKNOWN,
}


class ShorthandFault(Code):
    """What was wrong with a piece of shorthand; the labels say how to mend it."""

    NOT_A_FIGURE = (
        "not_a_figure",
        gettext_noop(
            "“%(piece)s” is not a figure. Write a number, a letter for what happened (k killed, "
            "w died of wounds, i injured, m missing, d detained, a abducted, x displaced, "
            "u unharmed, t killed or injured), and one for whom if it is said: 7kc."
        ),
    )
    UNKNOWN_HARM = (
        "unknown_harm",
        gettext_noop(
            "“%(letter)s” in “%(piece)s” does not say what happened. Right after the number put "
            "k killed, w died of wounds, i injured, m missing, d detained, a abducted, "
            "x displaced, u unharmed or t killed or injured."
        ),
    )
    UNKNOWN_CATEGORY = (
        "unknown_category",
        gettext_noop(
            "“%(letter)s” in “%(piece)s” does not say whom. Last put c civilian, p police, "
            "m military, s security forces, g private guard, j journalist, a assailant, d medical, "
            "h aid worker, r religious, o official, i intelligence, b border guard, "
            "f armed group, e emergency worker, or nothing."
        ),
    )
    UNREADABLE_COUNT = (
        "unreadable_count",
        gettext_noop("“%(piece)s” cannot be read as one count. Write it in digits: 7kc, 2-3k."),
    )
    COUNT_REFUSED = "count_refused", gettext_noop("In “%(piece)s”: %(reason)s")
    LINK_FIRST = (
        "link_first",
        gettext_noop(
            "In “%(piece)s” a link stands before its figure. Put it after the letters: 1kp+3. "
            "For “fewer than 5” write “under 5 k”, for “at least 5” write 5+k."
        ),
    )
    LINK_TARGET = (
        "link_target",
        gettext_noop("“%(link)s” in “%(piece)s” names no figure. Add its number: %(sign)s4."),
    )
    LINK_TWICE = (
        "link_twice",
        gettext_noop("“%(piece)s” is linked twice to one figure. Keep one of the links."),
    )
    TOO_LONG = "too_long", gettext_noop("That is too much for one box. Write fewer figures.")


class ShorthandError(QuantityError):
    """A piece of shorthand that could not be read; `because` is the refusal of its number."""

    def __init__(
        self, fault: Code, *, because: QuantityError | None = None, **params: str | int
    ) -> None:
        super().__init__(fault, **params)
        self.because = because

    def in_words(self, translate: Callable[[str], str] = untranslated) -> str:
        """Name the piece, what was wrong with it and how to mend it."""
        reason = self.because.in_words(translate) if self.because else ""
        return translate(self.fault.label) % {**self.params, "reason": reason}


def read_shorthand(
    text: str, *, policy: VaguePolicy = VaguePolicy.LITERAL, language: str = "en"
) -> list[ShorthandFigure]:
    """Read the figures of the desk's box, in the order typed; nothing typed is no figures.

    Raises:
        ShorthandError: if any piece cannot be read; it names the piece and how to mend it.
    """
    if len(text) > MAX_SHORTHAND_LENGTH:
        raise ShorthandError(ShorthandFault.TOO_LONG)
    return [
        _figure(draft, policy, language) for draft in _drafts(text.lower(), lexicon_of(language))
    ]


@dataclass(slots=True)
class _Draft:
    """The parts of one figure as typed, before they are read."""

    count: str
    code: str
    links: str
    text: str


def _drafts(text: str, lexicon: CountWords) -> list[_Draft]:
    drafts: list[_Draft] = []
    for stretch in _STRETCH.split(text):
        _gather(stretch.split(), drafts, lexicon)
    return drafts


def _gather(pieces: list[str], drafts: list[_Draft], lexicon: CountWords) -> None:
    """Gather pieces into figures: count words wait for the letters that end their figure."""
    waiting: list[str] = []
    for at, piece in enumerate(pieces):
        match = _PIECE.fullmatch(piece)
        if _LINKS.fullmatch(piece):
            _attach(piece, drafts, waiting)
        elif match and _ends_a_figure(match, waiting, pieces[at + 1 : at + 2], lexicon):
            count = " ".join(filter(None, [*waiting, match["count"]]))
            text = " ".join([*waiting, piece])
            drafts.append(_Draft(count, match["code"], match["links"], text))
            waiting = []
        else:
            waiting.append(piece)
    if waiting:
        raise ShorthandError(ShorthandFault.NOT_A_FIGURE, piece=" ".join(waiting))


def _attach(links: str, drafts: list[_Draft], waiting: list[str]) -> None:
    if waiting or not drafts:
        raise ShorthandError(ShorthandFault.LINK_FIRST, piece=" ".join([*waiting, links]))
    drafts[-1].links += links
    drafts[-1].text += f" {links}"


def _ends_a_figure(
    match: re.Match[str], waiting: list[str], following: list[str], lexicon: CountWords
) -> bool:
    """Whether letters end a figure: right after a number always, alone after words of a count.

    Letters that are themselves a word of counting, as in "up to 5 k" or "half a dozen k", end one
    only where nothing but links follows.
    """
    harm, whom = match["code"][0], match["code"][1:]
    known = harm in HARM_LETTERS and whom in CATEGORY_LETTERS
    if match["count"]:
        if not known:
            raise _unknown_letter(harm, whom, match[0])
        return True
    last = not following or _LINKS.fullmatch(following[0]) is not None
    return known and bool(waiting) and (last or not lexicon.counts_with(match["code"]))


def _unknown_letter(harm: str, whom: str, piece: str) -> ShorthandError:
    if harm not in HARM_LETTERS:
        return ShorthandError(ShorthandFault.UNKNOWN_HARM, letter=harm, piece=piece)
    return ShorthandError(ShorthandFault.UNKNOWN_CATEGORY, letter=whom, piece=piece)


def _figure(draft: _Draft, policy: VaguePolicy, language: str) -> ShorthandFigure:
    return ShorthandFigure(
        reading=_counted(draft, policy, language),
        harm=HARM_LETTERS[draft.code[0]],
        category=CATEGORY_LETTERS[draft.code[1:]],
        links=_links(draft),
        text=draft.text,
    )


def _counted(draft: _Draft, policy: VaguePolicy, language: str) -> Reading:
    if draft.count[0] in LINK_SIGNS:
        raise ShorthandError(ShorthandFault.LINK_FIRST, piece=draft.text)
    try:
        if any(character.isalpha() for character in draft.count):
            return reading_of(draft.count, policy=policy, language=language, strict=True)
        return _typed_count(draft)
    except UnreadableWordsError:
        raise ShorthandError(ShorthandFault.UNREADABLE_COUNT, piece=draft.text) from None
    except ShorthandError:
        raise
    except QuantityError as error:
        raise ShorthandError(
            ShorthandFault.COUNT_REFUSED, piece=draft.text, because=error
        ) from error


def _typed_count(draft: _Draft) -> Reading:
    """Read a count of digits and signs. Spaces between digits are refused: they part figures."""
    if re.search(r"\d\s+\d", draft.count):
        raise ShorthandError(ShorthandFault.NOT_A_FIGURE, piece=draft.count.split()[0])
    count = draft.count.replace(" ", "")
    if count in _ANSWERS:
        return reading(_ANSWERS[count])
    typed = _TYPED.fullmatch(count)
    if typed is None:
        return reading(Qualifier.EXACT, parse_count(count))
    if typed["high"]:
        return _typed_range(typed, draft)
    if typed["plus"] and typed["sign"]:
        raise ShorthandError(ShorthandFault.UNREADABLE_COUNT, piece=draft.text)
    qualifier = Qualifier.AT_LEAST if typed["plus"] else _SIGNS[typed["sign"]]
    return reading(qualifier, parse_count(typed["low"]))


def _typed_range(typed: re.Match[str], draft: _Draft) -> Reading:
    about = _SIGNS[typed["sign"]] is Qualifier.APPROX
    if typed["plus"] or (typed["sign"] and not about):
        raise ShorthandError(ShorthandFault.UNREADABLE_COUNT, piece=draft.text)
    low, high = parse_count(typed["low"]), parse_count(typed["high"])
    return replace(reading(Qualifier.RANGE, low, high), approx=about)


def _links(draft: _Draft) -> tuple[ShorthandLink, ...]:
    links = tuple(_links_typed(draft))
    targets = [link.target for link in links]
    vague_plus = None in targets and len(links) > 1
    if vague_plus or len(set(targets)) < len(targets):
        raise ShorthandError(ShorthandFault.LINK_TWICE, piece=draft.text)
    return links


def _links_typed(draft: _Draft) -> Iterator[ShorthandLink]:
    for sign, number in _LINK.findall(draft.links):
        kind, target = LINK_SIGNS[sign], int(number) if number else None
        unaimed = target is None and kind is not LinkKind.ADDITIVE_TO
        if unaimed or target == 0:
            raise ShorthandError(
                ShorthandFault.LINK_TARGET, link=sign + number, sign=sign, piece=draft.text
            )
        yield ShorthandLink(kind, target)
