"""The optional reading by dependency trees: the core's attributed claims checked and completed."""

from annotations.suggest.dependencies.engine import is_installed, with_dependencies

__all__ = ["is_installed", "with_dependencies"]
