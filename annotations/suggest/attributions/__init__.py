"""Attributed claims: who says what in a report, proposed from its words alone."""

from annotations.suggest.attributions.attribution import Attribution
from annotations.suggest.attributions.engine import attributions
from annotations.suggest.attributions.lexicon import AttributionLexicon

__all__ = ["Attribution", "AttributionLexicon", "attributions"]
