"""Casualty figures proposed from a report's text."""

from annotations.suggest.casualties.accounts import accounts
from annotations.suggest.casualties.casualty import Casualty, Relation
from annotations.suggest.casualties.engine import casualties
from annotations.suggest.casualties.lexicon import CasualtyLexicon

__all__ = ["Casualty", "CasualtyLexicon", "Relation", "accounts", "casualties"]
