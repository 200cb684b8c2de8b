"""Forms of a report's new text: what is known about it now, and the choice at import."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.actions.reports import ReportFacts
from annotations.forms.articles import ReportFactsForm, facts_of
from annotations.forms.incoming import proposals
from annotations.intake.imported import ImportedReport
from annotations.models import Article

ANOTHER: Final = "another"
_TOLD_ANEW: Final = ("title", "byline", "dateline_place")


class NewTextForm(ReportFactsForm):
    """What is said about a report with its new text; `version` is the report's that was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, *args: Any, report: ImportedReport, article: Article, **options: Any
    ) -> None:
        told = proposals(report)
        options["initial"] = {
            **facts_of(article),
            **{name: told[name] for name in _TOLD_ANEW if told[name]},
            "retrieved_at": timezone.localtime().replace(second=0, microsecond=0),
        }
        parts = [(part.kind, part.span) for part in report.spans]
        super().__init__(*args, text=report.text, parts=parts, **options)


class EarlierTextForm(forms.Form):
    """Whether what comes in is a new text of a report that is here, or another report.

    A choice names the report and the version of it that was seen: "key:3".
    """

    def __init__(self, *args: Any, offers: Sequence[Article], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offers = {_value(article): article for article in offers}
        choices = [(value, _said(article)) for value, article in self.offers.items()]
        self.fields["earlier"] = forms.ChoiceField(
            label=_("Is this a new text of a report that is here?"),
            choices=[*choices, (ANOTHER, _("It is another report."))],
            initial=next(iter(self.offers), ANOTHER),
            widget=forms.RadioSelect,
            required=bool(offers),
            error_messages={
                "required": _("Say whether this is a new text or another report."),
                "invalid_choice": _(
                    "Somebody changed that report meanwhile. Choose again; nothing is stored yet."
                ),
            },
        )

    @property
    def is_settled(self) -> bool:
        """Whether nothing has to be asked, or it was answered."""
        return not self.offers or self.is_valid()

    @property
    def chosen(self) -> Article | None:
        """The report that has a new text; None if this is another one."""
        return self.offers.get(self.data.get("earlier", ""))


def facts_with_new_text(article: Article, typed: ReportFacts) -> ReportFacts:
    """Give what is known about a report whose new text came in as a report of its own would.

    Outlet, dates and what is held back stay: whoever imports does not look at what the report had.
    Of two moments before which nothing is public, the later one holds.
    """
    moments = [one for one in (article.not_before, typed.not_before) if one is not None]
    return replace(
        typed,
        outlet=article.outlet.name,
        language=article.language,
        published=article.published,
        published_ground=article.published_ground,
        not_before=max(moments, default=None),
        graphic=article.graphic or typed.graphic,
        address=typed.address or article.address,
    )


def _value(article: Article) -> str:
    return f"{article.key}:{article.version}"


def _said(article: Article) -> str:
    values = {"title": article.title, "outlet": article.outlet.name}
    return _("This is a new text of “%(title)s”, %(outlet)s.") % values
