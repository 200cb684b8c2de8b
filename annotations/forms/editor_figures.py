"""The figures of a claim's form: rows and the figure box, with places, keys and ties."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.translation import gettext as _

from annotations.content import FigureContent
from annotations.forms.figures import NEW_PEOPLE, FigureForm
from annotations.models import Figure
from annotations.models.fields import new_key
from annotations.suggest.typed import Wanted, words_for
from annotations.text.spans import Span
from annotations.values.quantities import (
    Reading,
    ShorthandError,
    ShorthandFigure,
    display,
    read_shorthand,
)
from annotations.values.vocabulary import HARM_PARENTS, Category, Harm, LinkKind, VaguePolicy

if TYPE_CHECKING:
    from annotations.forms.claim_editor import ClaimEditor

Link = tuple[LinkKind, int | None]  # None: further people, beside whom is not said
PLAIN = (
    "category entity_kind people inferred includes_perpetrator parts_exhaustive account "
    "account_complete as_of"
)


class FigureReader:
    """Reads the rows, then the box: its figures take rows that have words and no number first."""

    def __init__(self, editor: "ClaimEditor") -> None:
        self.editor = editor
        self.report = editor.report
        self.within: list[Span] = []
        self.pieces: list[Span] = []  # of the content; `within` goes on to sentence and paragraph
        self.left_out: list[int] = []  # before which draft an offered row was left out
        self.drafts: list[tuple[dict[str, Any], list[Link]]] = []

    def read(self, within: Sequence[Span]) -> tuple[FigureContent, ...]:
        """Give the figures; what is wrong stands at its field."""
        self.within = list(within)
        self.pieces = self.within[: len(self.within) - len(self.editor.start.within)]
        typed = self._typed()
        for row in self.editor.figures.filled:
            if self._is_elsewhere(row):
                self.left_out.append(len(self.drafts))
            elif row.awaits_number and typed:
                self._add_typed(typed.pop(0), row)
            else:
                self._add_row(row)
        for figure in typed:
            self._add_typed(figure, None)
        return tuple(self._tied())

    def _typed(self) -> list[ShorthandFigure]:
        try:
            return read_shorthand(
                self.editor.main.cleaned_data["shorthand"],
                policy=VaguePolicy(settings.VAGUE_POLICY),
                language=self.report.article.language,
            )
        except ShorthandError as error:
            self.editor.main.add_error("shorthand", error.in_words(_))
            return []

    def _add_row(self, row: FigureForm) -> None:
        found = row.counted(self.report.article.language)
        span = self._place_of(row, found)
        given = row.cleaned_data
        if found is None or span is None or not given["harm"]:
            return
        values = {name: given[name] for name in PLAIN.split()}
        values |= {"key": self._own_key(given["key"]), "harm": given["harm"]}
        found = self._with_own_policy(found, given["key"])
        values["new_people"] = given["whose"] == NEW_PEOPLE
        links: list[Link] = list(row.links())
        if row.says_further:
            links.append((LinkKind.ADDITIVE_TO, None))
        self._draft(values, found, span, links)

    def _is_elsewhere(self, row: FigureForm) -> bool:
        """Whether a row is as the first reading offered it, and the content was marked elsewhere."""
        shown = row.shown()
        if self.editor.claim is not None or shown is None or row.has_changed():
            return False
        return not any(piece.overlaps(shown.span) for piece in self.pieces)

    def _place_of(self, row: FigureForm, found: Reading | None) -> Span | None:
        if str(row.cleaned_data.get("words") or "").strip():
            return row.placed(self.report.text, self.within)
        if found is None:
            return None
        return self._words_for(found, row.cleaned_data["category"])

    @property
    def _own(self) -> dict[str, Figure]:
        claim = self.editor.claim
        return {figure.key: figure for figure in claim.figures.all()} if claim else {}

    def _own_key(self, key: str) -> str:
        """Keep a key only if it is a figure of this claim; a new figure gets one for its ties."""
        return key if key in self._own else new_key()

    def _with_own_policy(self, found: Reading, key: str) -> Reading:
        """Keep the policy by which a vague word was read, while its number stays the same."""
        stored = self._own.get(key)
        if stored is None or not stored.policy or stored.low != found.low:
            return found
        return replace(found, policy=VaguePolicy(stored.policy))

    def _add_typed(self, typed: ShorthandFigure, row: FigureForm | None) -> None:
        if row is None:
            span: Span | None = self._words_for(typed.reading, typed.category)
        else:
            span = row.placed(self.report.text, self.within)
        if span is None:
            return
        key = self._own_key(row.cleaned_data["key"]) if row else new_key()
        values = {
            "key": key,
            "harm": typed.harm,
            "category": typed.category,
            "new_people": not typed.links and self._is_first(typed.harm),
        }
        if row is not None and row.cleaned_data["whose"] and not typed.links:
            values["new_people"] = row.cleaned_data["whose"] == NEW_PEOPLE
        links: list[Link] = [(link.kind, link.target) for link in typed.links]
        self._draft(values, typed.reading, span, links or (list(row.links()) if row else []))

    def _is_first(self, harm: str) -> bool:
        """Whether no other figure counts this harm yet: then its people are new for certain."""
        own = self.editor.claim
        others = [figure for figure in self.report.figures if own is None or figure.claim != own]
        here = [values["harm"] for values, _links in self.drafts]
        known = {Harm(told) for told in [*here, *(figure.harm for figure in others)]}
        kind = HARM_PARENTS.get(Harm(harm), harm)
        return all(HARM_PARENTS.get(told, told) != kind for told in known)

    def _words_for(self, reading: Reading, category: str) -> Span:
        """Find the words of a typed number; else all of the first piece stands, and that is said."""
        wanted = Wanted(
            reading=reading,
            category=Category(category),
            language=self.report.article.language,
            policy=VaguePolicy(settings.VAGUE_POLICY),
        )
        taken = [Span(values["start"], values["end"]) for values, _links in self.drafts]
        around = self.within[len(self.pieces) :]
        found = words_for(self.report.text, wanted, self.pieces, around, taken)
        if found is None:
            self.editor.warnings.append(
                _("No words for “%(figure)s” were found. All of the content stands for it.")
                % {"figure": display(reading, _)}
            )
        return found or self.within[0]

    def _draft(
        self, values: dict[str, Any], reading: Reading, span: Span, links: list[Link]
    ) -> None:
        values |= {
            "start": span.start,
            "end": span.end,
            "quote": span.words(self.report.text),
            "qualifier": reading.qualifier,
            "low": reading.low,
            "best": reading.best,
            "high": reading.high,
            "approx": reading.approx,
            "policy": reading.policy or "",
        }
        self.drafts.append((values, links))

    def _tied(self) -> list[FigureContent]:
        numbers = {figure.number: figure.key for figure in self.report.figures}
        kept = (link.target for figure in self._own.values() for link in figure.links.all())
        numbers |= {target.number: target.key for target in kept}
        fresh = self._fresh_numbers()
        done: list[FigureContent] = []
        for place, (values, links) in enumerate(self.drafts):
            ties: list[tuple[str, str]] = []
            for kind, number in links:
                if number is None:
                    ties += self._further(place)
                    continue
                key = fresh.get(number) or numbers.get(number)
                if key is None or key == values["key"]:
                    self.editor.main.add_error(
                        None,
                        _("There is no other figure %(number)s in this report.")
                        % {"number": number},
                    )
                    continue
                ties.append((kind.value, key))
            values["new_people"] = bool(values["new_people"] or (links and not ties))
            done.append(FigureContent(**values, links=tuple(dict.fromkeys(ties))))
        return done

    def _fresh_numbers(self) -> dict[int, str]:
        """Number the new figures of this form as the page showed them: after all that are there."""
        known = {figure.key for figure in self.report.figures}
        fresh: dict[int, str] = {}
        number = self.editor.next_figure
        for place, (values, _links) in enumerate(self.drafts):
            number += self.left_out.count(place)
            if values["key"] not in known:
                fresh[number] = values["key"]
                number += 1
        return fresh

    def _further(self, place: int) -> list[tuple[str, str]]:
        """Tie "further people" to the figures of the same harm before it in this claim."""
        harm = self.drafts[place][0]["harm"]
        return [
            (LinkKind.ADDITIVE_TO.value, values["key"])
            for values, _links in self.drafts[:place]
            if values["harm"] == harm
        ]
