"""The check at the door of every action, whoever calls it."""

from annotations.models import Person
from annotations.review import RefusedError
from annotations.rights import Right
from annotations.values.vocabulary import gettext_noop


class NotAllowedError(RefusedError):
    """The person's roles do not give this right."""


def require(by: Person, right: Right) -> None:
    """Let the person through if the table of rights does.

    Raises:
        NotAllowedError: otherwise, naming what is not allowed.
    """
    if not by.may(right):
        message = gettext_noop("Your roles do not let you %(right)s.")
        raise NotAllowedError(message, right=right.label)
