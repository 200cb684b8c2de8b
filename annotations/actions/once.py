"""Doing a form once, however often it is sent."""

from collections.abc import Callable

from django.db import IntegrityError, transaction

from annotations.models import OnceToken, Person

MOST = 64  # characters of a token: what its column takes


def once(token: str, *, by: Person, do: Callable[[], str]) -> str:
    """Do something at most once for this token, and give the address of its result each time.

    `do` runs in the transaction that takes the token, so a failure frees the token again. A second
    sender waits for the first (the unique index makes it) and gets the first one's answer.
    """
    token = token.replace("\0", "")[:MOST]
    if not token:
        return do()
    try:
        with transaction.atomic():
            taken = OnceToken.objects.create(person=by, token=token)
            taken.answer = do()
            taken.save(update_fields=["answer"])
            return taken.answer
    except IntegrityError:
        earlier = OnceToken.objects.filter(person=by, token=token).first()
        if earlier is None:
            raise
        return earlier.answer
