"""How many: numbers as they are typed, as reports word them, and as they are put into words."""

from annotations.values.quantities.counts import MAX_COUNT, CountError, CountFault, parse_count
from annotations.values.quantities.errors import QuantityError
from annotations.values.quantities.letters import (
    CATEGORY_LETTERS,
    HARM_LETTERS,
    LINK_SIGNS,
    ShorthandFigure,
    ShorthandLink,
    write_shorthand,
)
from annotations.values.quantities.readings import (
    Reading,
    ReadingError,
    ReadingFault,
    reading,
    vague_floor,
    vague_reading,
)
from annotations.values.quantities.shorthand import (
    ShorthandError,
    ShorthandFault,
    read_shorthand,
)
from annotations.values.quantities.spelling import spelled
from annotations.values.quantities.wording import (
    Counted,
    display,
    display_bounds,
    echo,
    echo_figure,
)
from annotations.values.quantities.words import read_words

__all__ = [
    "CATEGORY_LETTERS",
    "HARM_LETTERS",
    "LINK_SIGNS",
    "MAX_COUNT",
    "CountError",
    "CountFault",
    "Counted",
    "QuantityError",
    "Reading",
    "ReadingError",
    "ReadingFault",
    "ShorthandError",
    "ShorthandFault",
    "ShorthandFigure",
    "ShorthandLink",
    "display",
    "display_bounds",
    "echo",
    "echo_figure",
    "parse_count",
    "read_shorthand",
    "read_words",
    "reading",
    "spelled",
    "vague_floor",
    "vague_reading",
    "write_shorthand",
]
