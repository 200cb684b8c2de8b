"""Words and marks of a sentence, each with its kind and roles, and the quotation it stands in."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind, Role
from annotations.text.spans import Span

_TOKEN: Final = re.compile(
    r"[^\W_]+(?:['’`.&/@-][^\W_]+)*(?:['’`](?=\s))?"  # a word, with the apostrophe of a plural
    r"|['’][a-z]{1,2}\b"
    r"|--+|\.\.\.|``|''"
    r"|[^\w\s]"
)
_MARKS: Final[Mapping[str, Kind]] = {
    ",": Kind.COMMA,
    ":": Kind.COLON,
    ";": Kind.SEMICOLON,
    **dict.fromkeys(("--", "---", "–", "—", "-", "―"), Kind.DASH),
    **dict.fromkeys("([{", Kind.OPEN),
    **dict.fromkeys(")]}", Kind.CLOSE),
    **dict.fromkeys(".!?…", Kind.STOP),
    "...": Kind.STOP,
    **dict.fromkeys(("''", "``", *"\"'`“”„‟«»‘’"), Kind.MARK),
}
_PLAIN: Final = str.maketrans("’`", "''")
_LONG_ENOUGH: Final = 4  # letters of a word that is not yet read by its ending
_MAY_BE_NAMES: Final = frozenset({Kind.MODAL, Kind.PAST})  # Will, Rose
_NO_ROLES: Final[frozenset[Role]] = frozenset()


class Token(NamedTuple):
    """A word or a mark: its place in code points, its letters in lower case, what it is.

    `quote` is the number of the quotation it stands in, -1 outside of all.
    """

    start: int
    end: int
    low: str
    kind: Kind
    quote: int
    roles: frozenset[Role]


class Reader:
    """Cuts spans of one text into tokens; each written word is looked up once."""

    def __init__(self, lexicon: AttributionLexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, Kind, frozenset[Role]]] = {}

    def tokens(self, text: str, span: Span, quotes: Sequence[Span]) -> list[Token]:
        """Cut a span into tokens; `quotes` are the quotations in it, in order."""
        found: list[Token] = []
        at = 0
        for match in _TOKEN.finditer(text, span.start, span.end):
            start, end = match.span()
            while at < len(quotes) and quotes[at].end <= start:
                at += 1
            quote = at if at < len(quotes) and quotes[at].start <= start else -1
            low, kind, roles = self._word(match[0])
            if kind in _MAY_BE_NAMES and found and match[0][0].isupper():
                kind = Kind.NAME
            found.append(Token(start, end, low, kind, quote, roles))
        return found

    def _word(self, word: str) -> tuple[str, Kind, frozenset[Role]]:
        known = self._known.get(word)
        if known is None:
            low = word.lower().translate(_PLAIN)
            kind = _kind(word, low, self._lexicon)
            known = self._known[word] = low, kind, _roles(low, kind, self._lexicon)
        return known


def _kind(word: str, low: str, lexicon: AttributionLexicon) -> Kind:
    """Tell the kind of a word: by the closed classes, else by how it is written."""
    listed = lexicon.kinds.get(low)
    if listed is not None:
        return listed
    first = word[0]
    if not first.isalnum():
        return _MARKS.get(word, Kind.OTHER)
    if first.isupper():
        return Kind.NAME
    if first.isdigit():
        return Kind.NUMBER
    if len(low) > _LONG_ENOUGH:
        for ending, kind in lexicon.endings.kinds.items():
            if low.endswith(ending):
                return kind
    return Kind.WORD


def _roles(low: str, kind: Kind, lexicon: AttributionLexicon) -> frozenset[Role]:
    """Give the roles of a word: those listed, and those its ending shows."""
    listed = lexicon.roles.get(low, _NO_ROLES)
    if kind is not Kind.WORD and kind is not Kind.NAME:
        return listed
    if low.endswith(lexicon.endings.genitives):
        return listed | {Role.GENITIVE, Role.S_ENDING}
    return listed | {Role.S_ENDING} if low.endswith(lexicon.endings.third) else listed
