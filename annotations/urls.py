"""Addresses of the desk."""

from django.urls import path

from annotations.views import (
    articles,
    claims,
    claims_editing,
    claims_parting,
    commenting,
    echoes,
    home,
    importing,
    marking,
    naming,
    people_sheet,
    reported_events,
    reviewing,
    signing_in,
    sources,
    submitting,
)

app_name = "annotations"

urlpatterns = [
    path("sign-in/", signing_in.sign_in, name="sign_in"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("account/", signing_in.account, name="account"),
    path("account/keys/", signing_in.account_keys, name="account_keys"),
    # lists/
    path("articles/", articles.article_list, name="article_list"),
    path("articles/import/", importing.article_import, name="article_import"),
    path("articles/import/save/", importing.article_import_save, name="article_import_save"),
    path("articles/<str:key>/", articles.article_detail, name="article_detail"),
    path("articles/<str:key>/facts/", articles.article_facts, name="article_facts"),
    path("articles/<str:key>/raw/", articles.article_raw, name="article_raw"),
    path("claims/", claims.claim_list, name="claim_list"),
    path("claims/change-source/", claims.claim_change_source, name="claim_change_source"),
    path("sources/", sources.source_list, name="source_list"),
    path("sources/<str:key>/", sources.source_detail, name="source_detail"),
    path("sources/<str:key>/change/", sources.source_change, name="source_change"),
    path("sources/<str:key>/protect/", sources.source_protect, name="source_protect"),
    path("sources/<str:key>/identity/", sources.source_identity, name="source_identity"),
    path("sources/<str:key>/purge/", sources.source_purge, name="source_purge"),
    # end of lists/
    # review/
    path("", home.home, name="home"),
    path("review/", reviewing.claim_queue, name="claim_queue"),
    path("review/mentions/<str:key>/", reviewing.who_is_who, name="who_is_who"),
    path("review/<str:key>/", reviewing.claim_review, name="claim_review"),
    path("review/<str:key>/words/", reviewing.claim_words, name="claim_words"),
    path("review/<str:key>/decide/", reviewing.claim_decide, name="claim_decide"),
    path("claims/<str:key>/comments/", commenting.claim_comment, name="claim_comment"),
    # desk/
    path("articles/<str:key>/desk/", marking.desk, name="desk"),
    path("articles/<str:key>/undo/", claims_editing.report_undo, name="report_undo"),
    path("articles/<str:key>/claims/new/", claims_editing.claim_new, name="claim_new"),
    path("claims/<str:key>/edit/", claims_editing.claim_edit, name="claim_edit"),
    path("claims/<str:key>/withdraw/", claims_editing.claim_withdraw, name="claim_withdraw"),
    path("claims/<str:key>/restore/", claims_editing.claim_restore, name="claim_restore"),
    path("claims/<str:key>/undo/", claims_editing.claim_undo, name="claim_undo"),
    path("claims/<str:key>/split/", claims_parting.claim_split, name="claim_split"),
    path("claims/<str:key>/join/", claims_parting.claim_join, name="claim_join"),
    path("claims/<str:key>/history/", marking.claim_history, name="claim_history"),
    path("articles/<str:key>/sources/suggest/", echoes.source_suggest, name="source_suggest"),
    path("articles/<str:key>/shorthand/", echoes.shorthand_read, name="shorthand_read"),
    path("articles/<str:key>/times/read/", echoes.time_read, name="time_read"),
    path("articles/<str:key>/submit/", submitting.report_submit, name="report_submit"),
    path("articles/<str:key>/take-back/", submitting.report_take_back, name="report_take_back"),
    path("articles/<str:key>/sentences/nothing/", submitting.sentence_nothing, name="sentence_nothing"),
    path("articles/<str:key>/words/hold/", naming.words_hold, name="words_hold"),
    path("articles/<str:key>/events/new/", reported_events.event_new, name="event_new"),
    path("events/<str:key>/change/", reported_events.event_change, name="event_change"),
    path("events/<str:key>/main/", reported_events.event_main, name="event_main"),
    path("events/<str:key>/aside/", reported_events.event_aside, name="event_aside"),
    path("articles/<str:article_key>/figures/<str:key>/whose/", people_sheet.figure_whose, name="figure_whose"),
    # end of desk/
]
