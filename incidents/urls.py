"""Addresses of the record."""

from django.urls import path

from incidents.views import (
    conflicts,
    downloads,
    editing,
    errors_reported,
    linking,
    merging,
    public,
    publishing,
    reading,
    relating,
    timeline,
    tolls,
    uniting,
    worklist,
)

app_name = "incidents"

urlpatterns = [
    # incidents/: what readers see
    path("", public.incident_list, name="incident_list"),
    path("method/", public.method, name="method"),
    path("corrections/", public.corrections, name="corrections"),
    # work/: editors only
    path("work/", worklist.worklist, name="worklist"),
    path("work/new/", editing.incident_new, name="incident_new"),
    # errors reported by readers
    path("work/errors/", errors_reported.error_list, name="error_list"),
    path("work/errors/<key:key>/", errors_reported.error_answer, name="error_answer"),
    path("work/conflicts/", conflicts.conflict_list, name="conflict_list"),
    path("work/events/", linking.event_list, name="event_list"),
    path("work/events/<key:key>/", linking.event_link, name="event_link"),
    # uniting: sources merged and taken apart, incidents merged, taken apart and split
    path("work/sources/<key:key>/merge/", merging.source_merge, name="source_merge"),
    path(
        "work/sources/<key:key>/merge/offers/",
        merging.source_merge_offers,
        name="source_merge_offers",
    ),
    path("work/sources/<key:key>/unmerge/", merging.source_unmerge, name="source_unmerge"),
    path("work/<key:key>/merge/", uniting.incident_merge, name="incident_merge"),
    path("work/<key:key>/unmerge/", uniting.incident_unmerge, name="incident_unmerge"),
    path("work/<key:key>/split/", uniting.incident_split, name="incident_split"),
    path("work/<key:key>/", worklist.incident_work, name="incident_work"),
    path("work/<key:key>/change/", editing.incident_change, name="incident_change"),
    path("work/<key:key>/parties/", editing.incident_parties, name="incident_parties"),
    path("work/<key:key>/links/", relating.incident_links, name="incident_links"),
    path(
        "work/<key:key>/links/<key:other>/<str:kind>/remove/",
        relating.incident_unlink,
        name="incident_unlink",
    ),
    path("work/<key:key>/unlink/", linking.evidence_unlink, name="evidence_unlink"),
    path("work/<key:key>/claims/", linking.claim_link, name="claim_link"),
    path("work/<key:key>/claims/<key:claim_key>/", editing.claim_assess, name="claim_assess"),
    path("work/<key:key>/rule/<str:harm>/<str:node>/", editing.ruling_new, name="ruling_new"),
    path("work/<key:key>/rulings/<key:ruling_key>/lift/", editing.ruling_lift, name="ruling_lift"),
    path("work/<key:key>/conflicts/new/", conflicts.conflict_new, name="conflict_new"),
    path(
        "work/<key:key>/conflicts/<key:conflict_key>/",
        conflicts.conflict_settle,
        name="conflict_settle",
    ),
    # tolls: why they fell
    path("work/<key:key>/falls/", tolls.incident_falls, name="incident_falls"),
    # timeline: its order, its lines
    path("work/<key:key>/timeline/", timeline.timeline_order, name="timeline_order"),
    path("work/<key:key>/timeline/<key:claim_key>/", timeline.timeline_line, name="timeline_line"),
    path(
        "work/<key:key>/timeline/<key:claim_key>/name/",
        timeline.timeline_name,
        name="timeline_name",
    ),
    path(
        "work/<key:key>/timeline/<key:claim_key>/join/",
        timeline.timeline_join,
        name="timeline_join",
    ),
    path(
        "work/<key:key>/timeline/<key:claim_key>/part/",
        timeline.timeline_part,
        name="timeline_part",
    ),
    path(
        "work/<key:key>/timeline/<key:claim_key>/ties/<key:tie_key>/remove/",
        timeline.timeline_untie,
        name="timeline_untie",
    ),
    path("work/<key:key>/publish/", publishing.incident_publish, name="incident_publish"),
    path("work/<key:key>/preview/", publishing.incident_preview, name="incident_preview"),
    path("work/<key:key>/take-down/", publishing.incident_take_down, name="incident_take_down"),
    path("work/<key:key>/put-up/", publishing.incident_put_up, name="incident_put_up"),
    path("work/<key:key>/redactions/", publishing.redaction_list, name="redaction_list"),
    path(
        "work/<key:key>/redactions/<key:redaction_key>/lift/",
        publishing.redaction_lift,
        name="redaction_lift",
    ),
    # a record, as readers see it
    path("<key:key>/", public.incident_detail, name="incident_detail"),
    path(
        "<key:key>/releases/<int:number>/figures/<str:harm>/<str:node>/",
        public.figure_why,
        name="figure_why",
    ),
    path("<key:key>/releases/<int:number>/", public.release_detail, name="release_detail"),
    path(
        "<key:key>/releases/<int:number>/record.json", downloads.release_json, name="release_json"
    ),
    path("<key:key>/releases/<int:number>/record.csv", downloads.release_csv, name="release_csv"),
    # reading: quotations, citations, errors that readers report
    path("<key:key>/releases/<int:number>/words/<key:claim>/", reading.words, name="words"),
    path("<key:key>/releases/<int:number>/cite/", reading.cite, name="cite"),
    path("<key:key>/releases/<int:number>/cite.bib", reading.cite_bibtex, name="cite_bibtex"),
    path("<key:key>/releases/<int:number>/cite.json", reading.cite_csl, name="cite_csl"),
    path(
        "<key:key>/releases/<int:number>/report-error/", reading.error_report, name="error_report"
    ),
    path(
        "<key:key>/releases/<int:number>/report-error/sent/",
        reading.error_report_sent,
        name="error_report_sent",
    ),
]
