"""Reports that repeat each other, and what a new text of a report makes of its claims."""

from annotations.values.vocabulary.code import Code, gettext_noop


class CopyState(Code):
    """What people made of a report that looks like a copy. Only a confirmed one counts as one (R10)."""

    PROPOSED = "proposed", gettext_noop("looks like a copy")
    CONFIRMED = "confirmed", gettext_noop("a copy")
    SEPARATED = "separated", gettext_noop("a report of its own")


class CopyKind(Code):
    """How much of the shorter text is in the longer: most of it, or less."""

    COPY = "copy", gettext_noop("same text")
    EDITED_COPY = "edited_copy", gettext_noop("edited text")


class ClaimFate(Code):
    """What a new text of a report makes of a claim on the text before."""

    CARRIED = "carried", gettext_noop("stands as it was")
    CONTEXT = "context", gettext_noop("words around it changed")
    CHANGED = "changed", gettext_noop("its words changed")
    GONE = "gone", gettext_noop("withdrawn by the publisher")
