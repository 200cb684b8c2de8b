"""What a script asks while somebody types: source names, figures and times read back in words."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from annotations.pages.source_offers import offers
from annotations.rights import Right
from annotations.values.dates import published, read_time
from annotations.values.quantities import ShorthandError, echo_figure, read_shorthand
from annotations.values.time_reading import time_in_words
from annotations.values.vocabulary import VaguePolicy
from annotations.views.access import PersonRequest, may
from annotations.views.desk_page import article_at

LONGEST_ASKED = 500  # code points; a box holds no more


@require_GET
@may(Right.MARK_CLAIMS)
def source_suggest(request: PersonRequest, key: str) -> HttpResponse:
    """Offer the sources one of whose names begins a word with what was typed."""
    article = article_at(request, key)
    typed = request.GET.get("q", "")[:LONGEST_ASKED]
    context = {"offers": offers(article, request.user, typed)}
    return render(request, "annotations/_source_options.html", context)


@require_GET
@may(Right.MARK_CLAIMS)
def shorthand_read(request: PersonRequest, key: str) -> JsonResponse:
    """Say the figures of the box in full words, or what cannot be read."""
    article = article_at(request, key)
    try:
        figures = read_shorthand(
            request.GET.get("text", ""),
            policy=VaguePolicy(settings.VAGUE_POLICY),
            language=article.language,
        )
    except ShorthandError as error:
        return JsonResponse({"ok": False, "reading": error.in_words(_)})
    said = " · ".join(echo_figure(figure, _) for figure in figures)
    return JsonResponse({"ok": True, "reading": said})


@require_GET
@may(Right.MARK_CLAIMS)
def time_read(request: PersonRequest, key: str) -> JsonResponse:
    """Say what words for a time mean, counted from the publication date, and by which rule."""
    article = article_at(request, key)
    words = request.GET.get("words", "")[:LONGEST_ASKED]
    reading = read_time(words, published(article.published))
    if reading is None:
        return JsonResponse({"ok": False, "reading": _("These words are read as no date.")})
    return JsonResponse({"ok": reading.edtf is not None, "reading": time_in_words(reading, _)})
