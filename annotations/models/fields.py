"""The fields that models of both apps share: random keys, codes of the vocabulary, words kept as they are."""

import secrets
from typing import Any

from django.db import models
from django.forms import Field as FormField
from django.utils.translation import gettext_lazy

from annotations.values.vocabulary import Code

KEY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
KEY_LENGTH = 14  # 31^14 is about 2^69: not to be guessed, and short enough to read out


def new_key() -> str:
    """Make the random id that stands in addresses; it tells nothing about order or number."""
    return "".join(secrets.choice(KEY_ALPHABET) for _ in range(KEY_LENGTH))


class KeyField(models.CharField):  # type: ignore[type-arg]
    """The random id of a row in addresses and exports."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 20)
        options.setdefault("unique", True)
        options.setdefault("default", new_key)
        options.setdefault("editable", False)
        super().__init__(**options)


class CodeField(models.CharField):  # type: ignore[type-arg]
    """A code of the vocabulary. Choices follow the vocabulary without a migration each time."""

    def __init__(self, codes: type[Code] | None = None, **options: Any) -> None:
        self.codes = codes
        options.setdefault("max_length", 40)
        if codes is not None:
            options["choices"] = [(code, gettext_lazy(label)) for code, label in codes.choices()]
        super().__init__(**options)

    def deconstruct(self) -> Any:
        """Leave the choices out of migrations; the table's own constraint holds them."""
        name, path, args, options = super().deconstruct()
        options.pop("choices", None)
        return name, path, args, options


class WordsField(models.TextField):  # type: ignore[type-arg]
    """Words of a report, kept to the character: forms do not strip them."""

    def formfield(self, **options: Any) -> FormField | None:  # type: ignore[override]
        """Give a form field that leaves outer white space alone."""
        return super().formfield(**{"strip": False, **options})


def known_codes(table: str, field: str, codes: type[Code], *, blank: bool = False) -> Any:
    """Let the database refuse a code that the vocabulary does not have."""
    allowed = [code for code, _ in codes.choices()] + ([""] if blank else [])
    return models.CheckConstraint(
        name=f"{table}_{field}_known", condition=models.Q(**{f"{field}__in": allowed})
    )


def span_bounds(table: str) -> Any:
    """Let the database refuse a span that is empty or starts before the text."""
    return models.CheckConstraint(
        name=f"{table}_span_bounds",
        condition=models.Q(start__gte=0) & models.Q(end__gt=models.F("start")),
        violation_error_message="A span must hold at least one character.",
    )
