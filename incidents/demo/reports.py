"""The demo's reports: imported, marked, submitted and reviewed by the actions that people's clicks call."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from annotations.actions import claims, deciding, events, reports, sentences, sources
from annotations.content import ClaimContent, FigureContent, PartContent, TimeContent
from annotations.models import Article, Claim, Desk, Mention, Outlet, Person, ReportedEvent, Source
from annotations.models.fields import new_key
from annotations.text.canonical import canonical
from annotations.text.spans import Span, find_quote
from annotations.values.dates import published, read_time
from annotations.values.vocabulary import NamedWho, PublicUse, SpanKind, Verb

FOLDER = Path(__file__).parent


def read_plan(name: str) -> dict[str, Any]:
    """Read one of the demo's JSON files."""
    plan: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return plan


@dataclass
class Cast:
    """Who and what the demo's plans name by key: people, sources, reports, claims, figures."""

    desk: Desk
    plan: dict[str, Any]
    people: dict[str, Person] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    events: dict[tuple[str, str], ReportedEvent] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    figure_keys: dict[str, str] = field(default_factory=dict)

    def source(self, key: str, *, by: Person) -> Source:
        """Find a source of the plan, or make it the first time somebody names it."""
        if key not in self.sources:
            said = next(row for row in self.plan["sources"] if row["key"] == key)
            parent = self.source(said["parent"], by=by) if said["parent"] else None
            only_in = self.articles[said["report_only"]] if said["report_only"] else None
            names = "kind named proximity scale place reliability"
            facts = sources.SourceFacts(
                label=said["name"],
                anonymity_reason=said["anonymity_reason"] or "",
                aliases=tuple(said["aliases"]),
                **{name: said[name] for name in names.split()},
            )
            made = sources.make_source(facts, by=by, only_in=only_in, parent=parent)
            self.sources[key] = self._protected(made, said["protected"])
        return self.sources[key]

    def _protected(self, source: Source, said: Mapping[str, str] | None) -> Source:
        if not said:
            return source
        return sources.protect_source(
            source,
            seen=source.version,
            reason=said["reason"],
            label=source.label,
            by=self.people[said["by"]],
            identity={"notes": said["identity_note"]},
        )


class DemoReport:
    """One report of the demo, and what people do with it."""

    def __init__(self, name: str, cast: Cast) -> None:
        self.cast = cast
        self.said = read_plan(name)
        raw = (FOLDER / self.said["text"]).read_bytes()
        self.raw = raw
        self.text = canonical(raw.decode("utf-8"))

    @cached_property
    def article(self) -> Article:
        """The report, as imported."""
        return self.cast.articles[self.said["report"]]

    def span(self, quote: str, occurrence: int | None = None) -> Span:
        """Find words in the text: the only place, or the counted one."""
        if occurrence is None:
            return find_quote(self.text, quote, Span(0, len(self.text)))
        start = -1
        for _ in range(occurrence):
            start = self.text.index(quote, start + 1)
        return Span(start, start + len(quote))

    def load(self) -> Article:
        """Import, mark, submit and review the report; one without claims is left as it came in."""
        self._import()
        if not self.said["claims"]:
            return self.article
        early = [claim for claim in self.said["claims"] if claim["state"] != "draft"]
        late = [claim for claim in self.said["claims"] if claim["state"] == "draft"]
        self._mark(early)
        self._hold_words()
        self._withdraw(early)
        deciding.submit_report(self.article, by=self.cast.people[self.said["submitted_by"]])
        for said in early:
            self._decide(said)
        self._mark(late)
        return self.article

    def _import(self) -> None:
        said = self.said
        outlet = next(row for row in self.cast.plan["outlets"] if row["key"] == said["outlet"])
        parts = [(SpanKind(part["kind"]), self.span(part["quote"])) for part in said["spans"]]
        by_kind = {kind: span.words(self.text) for kind, span in parts}
        by = self.cast.people[said["imported_by"]]
        if not Outlet.objects.filter(name=outlet["name"]).exists():
            keeper = self.cast.people["administrator-1"]
            reports.open_outlet(outlet["name"], place=outlet["place"], by=keeper)
        self.cast.articles[said["report"]] = reports.import_report(
            reports.ReportText(text=self.text, raw=self.raw, parts=tuple(parts)),
            reports.ReportFacts(
                outlet=outlet["name"],
                title=by_kind[SpanKind.HEADLINE],
                byline=by_kind.get(SpanKind.BYLINE, ""),
                dateline_place=said["dateline_place"] or "",
                language=said["language"],
                published=said["published"]["edtf"],
                published_ground=said["published"]["ground"],
            ),
            desk=self.cast.desk,
            by=by,
        )
        for event in sorted(said["events"], key=lambda event: event["role"] != "main"):
            self.cast.events[said["report"], event["key"]] = events.open_event(
                self.article,
                label=event["label"],
                place=event["place"],
                when=event["edtf"] or "",
                is_background=event["role"] == "background",
                by=by,
            )

    def _mark(self, marked: Iterable[dict[str, Any]]) -> None:
        """Mark claims without ties between figures, then tie them: a tie may point forwards."""
        marked = list(marked)
        for said in marked:
            content = self.content(said, was=True)
            by = self.cast.people[said["marked_by"]]
            claim = claims.mark_claim(self.article, content, by=by)
            self.cast.claims[said["id"]] = claim
        for said in marked:
            if any(figure["links"] for figure in said["figures"]):
                claim = self.cast.claims[said["id"]]
                content = self.with_links(self.content(said, was=True), said)
                by = self.cast.people[said["marked_by"]]
                self.cast.claims[said["id"]] = claims.correct_claim(
                    claim, content, seen=claim.version, by=by
                )
        for said in marked:
            for spoken in said["comments"]:
                by = self.cast.people[spoken["by"]]
                deciding.comment(self.cast.claims[said["id"]], text=spoken["words"], by=by)

    def content(self, said: dict[str, Any], *, was: bool = False) -> ClaimContent:
        """Give a claim's content without ties; `was`: as first marked, before an editor's correction."""
        wrong: dict[str, Any] = next(
            (step["was"] for step in said["steps"] if was and "was" in step), {}
        )
        parts = [
            PartContent(
                role=part["role"],
                start=(span := self.span(part["quote"], part.get("occurrence"))).start,
                end=span.end,
                quote=span.words(self.text),
            )
            for part in said["parts"]
        ]
        by = self.cast.people[said["marked_by"]]
        event = self.cast.events.get((self.said["report"], said["event"] or ""))
        names: dict[str, Any] = {
            **{name: said.get(name) or "" for name in ("stance", "note", "polarity")},
            **{name: value for name, value in wrong.items() if name != "figures"},
        }
        return ClaimContent(
            parts=tuple(parts),
            source=self.cast.source(said["source"], by=by).key if said["source"] else "",
            own_voice=said["manner"] == "reporter_voice",
            manner=said["manner"],
            continues=self._key_of(said["continues"]),
            parent=self._key_of(said["parent"]),
            event=event.key if event else "",
            figures=tuple(
                self._figure(figure, wrong.get("figures", {}).get(figure["id"], {}))
                for figure in said["figures"]
            ),
            times=tuple(self._time(mark) for mark in said["times"]),
            **names,
        )

    def _key_of(self, claim: str | None) -> str:
        return self.cast.claims[claim].key if claim else ""

    def _figure(self, said: dict[str, Any], wrong: dict[str, Any]) -> FigureContent:
        span = self.span(said["words"], said.get("occurrence"))
        key = self.cast.figure_keys.setdefault(said["id"], new_key())
        names = (
            "harm category qualifier low best high inferred account people entity_kind "
            "includes_perpetrator parts_exhaustive"
        )
        values = {name: said[name] for name in names.split()} | wrong
        return FigureContent(
            key=key,
            start=span.start,
            end=span.end,
            quote=span.words(self.text),
            policy=said["policy"] or "",
            as_of=said["as_of"] or "",
            approx=said["qualifier"] in {"approx", "nearly"},
            new_people=said["answered"] and not said["links"],
            **values,
        )

    def _time(self, said: dict[str, Any]) -> TimeContent:
        span = self.span(said["words"], said.get("occurrence"))
        words = span.words(self.text)
        reading = read_time(words, published(self.article.published))
        as_read = reading is not None and str(reading.edtf or "") == (said["edtf"] or "")
        return TimeContent(
            start=span.start,
            end=span.end,
            quote=words,
            role=said["role"],
            edtf=said["edtf"] or "",
            rule=reading.rule if reading and as_read else "",
            anchor=self.article.published if as_read else "",
        )

    def with_links(self, content: ClaimContent, said: dict[str, Any]) -> ClaimContent:
        """Add the ties between figures, which name figures marked meanwhile."""
        links = {
            self.cast.figure_keys[figure["id"]]: tuple(
                (link["kind"], self.cast.figure_keys[link["to"]]) for link in figure["links"]
            )
            for figure in said["figures"]
        }
        figures = tuple(replace(figure, links=links[figure.key]) for figure in content.figures)
        return replace(content, figures=figures)

    def _hold_words(self) -> None:
        for held in self.said["held"]:
            span = self.span(held["quote"], held.get("occurrence"))
            sentences.hold_words(
                self.article,
                span,
                span.words(self.text),
                who=NamedWho(held["who"]),
                public=PublicUse(held["public"]),
                reason=held["reason"] or "",
                by=self.cast.people[held["by"]],
            )

    def _withdraw(self, marked: Iterable[dict[str, Any]]) -> None:
        for said in marked:
            for step in said["steps"]:
                if step["verb"] == Verb.WITHDRAW:
                    claim = self.cast.claims[said["id"]]
                    by = self.cast.people[step["by"]]
                    claims.withdraw_claim(claim, seen=claim.version, by=by, reason=step["note"])

    def _decide(self, said: dict[str, Any]) -> None:
        """Carry out what reviewers do with a submitted claim, one step after the other."""
        claim = Claim.objects.get(pk=self.cast.claims[said["id"]].pk)
        for step in said["steps"]:
            by = self.cast.people[step["by"]]
            if step["verb"] == Verb.CORRECT:
                content = self.with_links(self.content(said), said)
                note = step["note"]
                claim = claims.correct_claim(claim, content, seen=claim.version, by=by, reason=note)
            elif step["verb"] in {Verb.VERIFY, Verb.RETURN, Verb.DISPUTE}:
                claim = self._review(claim, step, by=by)
        self.cast.claims[said["id"]] = claim

    def _review(self, claim: Claim, step: dict[str, Any], *, by: Person) -> Claim:
        deciding.open_for_review(claim, by=by)
        verb = Verb(step["verb"])
        if verb is Verb.VERIFY:
            pending = Mention.objects.filter(
                article_version=claim.article_version, source=claim.source, decided_by=None
            )
            for mention in pending:
                deciding.decide_mention(mention, by=by)
            claim = deciding.check_words(claim, seen=claim.version, by=by)
        return deciding.review_claim(
            claim,
            seen=claim.version,
            verb=verb,
            by=by,
            note=step.get("note") or "",
            reason=step.get("reason") or "",
        )
