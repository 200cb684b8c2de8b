"""Addresses of the record."""

from django.urls import path

from incidents.views import downloads, editing, linking, public, publishing, relating, worklist

app_name = "incidents"

urlpatterns = [
    # incidents/: what readers see
    path("", public.incident_list, name="incident_list"),
    path("method/", public.method, name="method"),
    path("corrections/", public.corrections, name="corrections"),
    # work/: editors only
    path("work/", worklist.worklist, name="worklist"),
    path("work/new/", editing.incident_new, name="incident_new"),
    path("work/events/", linking.event_list, name="event_list"),
    path("work/events/<key:key>/", linking.event_link, name="event_link"),
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
    path("work/<key:key>/conflicts/new/", editing.conflict_new, name="conflict_new"),
    path(
        "work/<key:key>/conflicts/<key:conflict_key>/",
        editing.conflict_settle,
        name="conflict_settle",
    ),
    path("work/<key:key>/timeline/", editing.timeline_order, name="timeline_order"),
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
]
