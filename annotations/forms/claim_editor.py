"""A claim's whole form: its parts, its own fields, its figures and times, read into one wish.

Each part is a form of its own; together they post flat names (`source-words`, `content-0-words`,
`figures-2-harm`). The words get their places here, before anything is stored.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.forms import BaseForm
from django.utils.translation import gettext as _

from annotations.actions.marking import Wish
from annotations.actions.sources import SourceFacts
from annotations.actions.storing import ContentError
from annotations.content import ClaimContent, PartContent
from annotations.forms.claims import NEW_EVENT, OWN, SAME, ClaimForm
from annotations.forms.editor_figures import FigureReader
from annotations.forms.editor_times import TimeReader, time_said
from annotations.forms.figures import FigureRows
from annotations.forms.parts import PartForm, PlacedWordsForm, rows_of
from annotations.forms.times import TimeRows
from annotations.models import Claim, Person
from annotations.pages.claim_start import ClaimStart
from annotations.pages.open_report import OpenReport
from annotations.pages.source_offers import named
from annotations.review import RefusedError
from annotations.text.spans import Span
from annotations.values.vocabulary import PartRole

ContentRows = rows_of(PartForm, least=1, most=20)
ROW_SETS = ("content", "figures", "times")
LONGEST_NUMBER = 8  # digits
LONGEST_NAME = 200  # code points of a source's name
SHOWN_CLAIM = 60  # code points of a claim in a list of claims


class ClaimEditor:
    """The forms of one claim. `wish` is what they ask for, once `is_valid` has said yes."""

    wish: Wish

    def __init__(
        self,
        report: OpenReport,
        person: Person,
        start: ClaimStart,
        data: Mapping[str, Any] | None = None,
        claim: Claim | None = None,
    ) -> None:
        self.report, self.person, self.start, self.claim = report, person, start, claim
        self.warnings: list[str] = []
        self.main = ClaimForm(
            data, initial=start.main, events=_events(report), claims=_claims(report, claim)
        )
        self.source = PartForm(data, prefix="source", initial=start.source, label=_("Source"))
        if claim is not None:
            self.source.fields["words"].widget.attrs["data-focus"] = True
        self.cue = PartForm(data, prefix="cue", initial=start.cue, label=_("Cue"))
        self.content = ContentRows(
            data,
            prefix="content",
            initial=start.content,
            form_kwargs={"label": _("Content")},
        )
        self.figures = FigureRows(data, prefix="figures", initial=start.figures)
        self.times = TimeRows(data, prefix="times", initial=start.times)
        anchors = _anchors(report, claim)
        for row in [*self.times.forms, self.times.empty_form]:
            row.fields["anchor"].widget.choices = anchors
            row.reading = time_said(row, report)

    @property
    def next_figure(self) -> int:
        """The number by which this form calls its first new figure: the one that the page showed."""
        shown = str(self.main.data.get("next_figure", ""))
        if shown.isascii() and shown.isdecimal() and len(shown) < LONGEST_NUMBER:
            return int(shown)
        return int(self.report.version.figures_numbered) + 1

    def is_valid(self) -> bool:
        """Read everything; errors stand at the fields they belong to, and warnings are said aside."""
        self.warnings.clear()
        forms = [self.main, self.source, self.cue, self.content, self.figures, self.times]
        if not all([form.is_valid() for form in forms]):  # noqa: C419 each form is to say its errors
            return False
        content = self._content()
        if self.errors():
            return False
        self.wish = Wish(content=content, **self._made_first())
        return not self.errors()

    def changed_parts(self) -> list[str]:
        """Name the parts of the form that differ from what it showed first."""
        fields = set(self.main.changed_data) - {"once", "version", "who_key"}
        spoken = {name for name in fields if name.startswith("who")}
        spoken |= fields & {"voice", "continues"}
        event = fields & {"event", "event_new"}
        changed = {
            "source": spoken or _differs(self.source),
            "cue": _differs(self.cue),
            "content": any(_differs(row) for row in self.content.forms),
            "figures": "shorthand" in fields or any(_differs(row) for row in self.figures.forms),
            "times": any(_differs(row) for row in self.times.forms),
            "event": event,
            "other": fields - spoken - event - {"shorthand"},
        }
        return [name for name, is_changed in changed.items() if is_changed]

    def refuse(self, error: RefusedError) -> None:
        """Show why the claim could not be stored, at its field where one is named."""
        field = error.field if isinstance(error, ContentError) else ""
        parts: dict[str, PlacedWordsForm] = {
            PartRole.SOURCE: self.source,
            PartRole.CUE: self.cue,
            PartRole.CONTENT: self.content.forms[0],
        }
        if field in {"event", "continues", "parent"}:
            self.main.add_error(field, error.said(_))
        elif field in parts and field != PartRole.SOURCE:
            parts[field].add_error("words", error.said(_))
        else:
            self.main.add_error("who" if field == "source" else None, error.said(_))

    def errors(self) -> list[tuple[str, str, str]]:
        """List every error as (id of its field, its label, what is wrong), in the form's order."""
        forms = [self.source, self.cue, *self.content.forms, self.main]
        found = [error for form in forms for error in _errors_of(form)]
        for where, rows in (
            (_("Figure, row %(row)s"), self.figures),
            (_("Time, row %(row)s"), self.times),
        ):
            for number, row in enumerate(rows.forms, start=1):
                found += _errors_of(row, where % {"row": number})
        for row_set in (self.content, self.figures, self.times):
            found += [("", "", str(error)) for error in row_set.non_form_errors()]
        return found

    # ---- Reading ------------------------------------------------------------------------------

    def _content(self) -> ClaimContent:
        main = self.main.cleaned_data
        parts = tuple(self._parts())
        pieces = [Span(part.start, part.end) for part in parts if part.role == PartRole.CONTENT]
        within = [*pieces, *self.start.within]
        voice = main["voice"]
        continued = self._continued(voice)
        plain = "polarity responsibility proximity note graphic not_before quote_in_public manner"
        return ClaimContent(
            parts=parts,
            own_voice=voice == OWN,
            source=self._source(voice, continued),
            continues=continued.key if continued else "",
            parent=main["parent"],
            event="" if main["event"] == NEW_EVENT else main["event"],
            stance=self.main.stance_chosen,
            figures=FigureReader(self).read(within) if pieces else (),
            times=TimeReader(self).read(within) if pieces else (),
            **{name: main[name] for name in plain.split()},
        )

    def _parts(self) -> Iterator[PartContent]:
        rows = [(PartRole.SOURCE, self.source), (PartRole.CUE, self.cue)]
        rows += [(PartRole.CONTENT, row) for row in self.content.filled]
        if not self.content.filled:
            self.content.forms[0].add_error(
                "words", _("Mark the words that are said: a claim needs content.")
            )
        for role, form in rows:
            if form.is_blank or (role == PartRole.SOURCE and self._is_own):
                continue
            span = form.placed(self.report.text, self.start.within)
            if span is not None:
                words = span.words(self.report.text)
                yield PartContent(role=role, start=span.start, end=span.end, quote=words)

    @property
    def _is_own(self) -> bool:
        return bool(self.main.cleaned_data["voice"] == OWN)

    def _continued(self, voice: str) -> Claim | None:
        if voice != SAME:
            return None
        key = self.main.cleaned_data["continues"]
        claim = self.report.claim(key)
        if claim is None and self.claim and self.claim.continues:
            claim = self.claim.continues if self.claim.continues.key == key else None
        if claim is None:
            self.main.add_error("continues", _("Choose the claim whose source goes on speaking."))
        return claim

    def _source(self, voice: str, continued: Claim | None) -> str:
        """Give the key of the source; empty if there is none, or if it is still to be made."""
        if voice == OWN:
            return ""
        if voice == SAME:
            return continued.source.key if continued and continued.source else ""
        main = self.main.cleaned_data
        if main["who_key"] or not main["who"].strip() or main["who_kind"]:
            return str(main["who_key"])
        return self._named(main["who"])

    def _named(self, typed: str) -> str:
        found = named(self.report.article, self.person, typed)
        if len(found) == 1:
            return str(found[0].key)
        message = (
            _("Two sources have this name. Add the place: Name (place).")
            if found
            else _("There is no source of this name yet. Choose its kind below to make it.")
        )
        self.main.add_error("who" if found else "who_kind", message)
        return ""

    def _made_first(self) -> dict[str, Any]:
        main = self.main.cleaned_data
        made: dict[str, Any] = {}
        if main["event"] == NEW_EVENT:
            made["new_event"] = main["event_new"].strip()
        if main["voice"] == "source" and main["who_kind"] and not main["who_key"]:
            made["new_source"] = self._new_source()
        return made

    def _new_source(self) -> SourceFacts | None:
        main = self.main.cleaned_data
        label = main["who"].strip() or str(self.source.cleaned_data.get("words") or "").strip()
        if not label:
            self.main.add_error("who", _("Give the new source a name."))
            return None
        if len(label) > LONGEST_NAME:
            self.main.add_error("who", _("A new source’s name has at most 200 characters."))
            return None
        return SourceFacts(
            label=label,
            kind=main["who_kind"],
            named=main["who_named"],
            anonymity_reason=main["who_anonymity"],
            place=main["who_place"],
        )


def _differs(row: PlacedWordsForm) -> bool:
    """Tell whether a row says something else than it showed; without script it sends no places."""
    places = {
        name
        for name in ("start", "end")
        if str(row[name].value() or "") in {"", str(row.initial.get(name, ""))}
    }
    return bool(set(row.changed_data) - places)


def _errors_of(form: BaseForm, where: str = "") -> Iterator[tuple[str, str, str]]:
    for name, messages in form.errors.items():
        if name == "__all__":
            yield from (("", where, str(message)) for message in messages)
            continue
        field = form[name]
        label = f"{where}, {field.label}" if where else str(field.label)
        yield from ((field.id_for_label, label, str(message)) for message in messages)


def _events(report: OpenReport) -> list[tuple[str, str]]:
    events = [(event.key, event.label) for event in report.events]
    return events or [("", _("none yet"))]


def _claims(report: OpenReport, own: Claim | None) -> list[tuple[str, str]]:
    """List the other claims of the report, and those that this one is tied to, if withdrawn since."""
    others = [claim for claim in report.claims if own is None or claim.pk != own.pk]
    tied = (own.continues, own.parent) if own else ()
    others += [claim for claim in tied if claim is not None and report.claim(claim.key) is None]
    return [(claim.key, claim_in_short(claim)) for claim in others]


def claim_in_short(claim: Claim) -> str:
    """Say a claim in one short line: "3 · Prosecutors: Four members of the …"."""
    content = next((p.quote for p in claim.parts.all() if p.role == PartRole.CONTENT), "")
    who = claim.source.label if claim.source else _("own voice")
    words = " ".join(content.split())
    shown = words if len(words) <= SHOWN_CLAIM else f"{words[: SHOWN_CLAIM - 1]}…"
    return f"{claim.number} · {who}: {shown}"


def _anchors(report: OpenReport, but: Claim | None) -> list[tuple[str, str]]:
    others = [mark for mark in report.times if mark.edtf and (but is None or mark.claim != but)]
    return [
        ("", _("the publication date")),
        *((mark.key, f"{mark.quote}: {mark.edtf}") for mark in others),
    ]
