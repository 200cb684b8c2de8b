"""Addresses of the desk."""

from django.urls import path

from annotations.views import (
    articles,
    claims,
    claims_editing,
    claims_parting,
    commenting,
    copies,
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
    suggesting,
    versions,
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
    path("articles/<key:key>/", articles.article_detail, name="article_detail"),
    path("articles/<key:key>/facts/", articles.article_facts, name="article_facts"),
    path("articles/<key:key>/raw/", articles.article_raw, name="article_raw"),
    # versions/
    path("articles/<key:key>/compare/", versions.article_compare, name="article_compare"),
    path("articles/<key:key>/text/", versions.article_text, name="article_text"),
    path("articles/<key:key>/text/save/", versions.article_text_save, name="article_text_save"),
    # end of versions/
    # copies/
    path("copies/", copies.copy_list, name="copy_list"),
    path("copies/<key:key>/", copies.copy_group, name="copy_group"),
    path("copies/<key:key>/confirm/", copies.copy_group_confirm, name="copy_group_confirm"),
    path("copies/<key:key>/<key:copy_key>/confirm/", copies.copy_confirm, name="copy_confirm"),
    path("copies/<key:key>/<key:copy_key>/separate/", copies.copy_separate, name="copy_separate"),
    path("copies/<key:key>/<key:copy_key>/join/", copies.copy_join, name="copy_join"),
    path("copies/<key:key>/<key:copy_key>/origin/", copies.copy_origin, name="copy_origin"),
    # end of copies/
    path("claims/", claims.claim_list, name="claim_list"),
    path("claims/change-source/", claims.claim_change_source, name="claim_change_source"),
    path("sources/", sources.source_list, name="source_list"),
    path("sources/<key:key>/", sources.source_detail, name="source_detail"),
    path("sources/<key:key>/change/", sources.source_change, name="source_change"),
    path("sources/<key:key>/protect/", sources.source_protect, name="source_protect"),
    path("sources/<key:key>/identity/", sources.source_identity, name="source_identity"),
    path("sources/<key:key>/purge/", sources.source_purge, name="source_purge"),
    # end of lists/
    # review/
    path("", home.home, name="home"),
    path("review/", reviewing.claim_queue, name="claim_queue"),
    path("review/mentions/<key:key>/", reviewing.who_is_who, name="who_is_who"),
    path("review/<key:key>/", reviewing.claim_review, name="claim_review"),
    path("review/<key:key>/words/", reviewing.claim_words, name="claim_words"),
    path("review/<key:key>/decide/", reviewing.claim_decide, name="claim_decide"),
    path("claims/<key:key>/comments/", commenting.claim_comment, name="claim_comment"),
    # desk/
    path("articles/<key:key>/desk/", marking.desk, name="desk"),
    path("articles/<key:key>/undo/", claims_editing.report_undo, name="report_undo"),
    path("articles/<key:key>/claims/new/", claims_editing.claim_new, name="claim_new"),
    path("claims/<key:key>/edit/", claims_editing.claim_edit, name="claim_edit"),
    path("claims/<key:key>/withdraw/", claims_editing.claim_withdraw, name="claim_withdraw"),
    path("claims/<key:key>/restore/", claims_editing.claim_restore, name="claim_restore"),
    path("claims/<key:key>/undo/", claims_editing.claim_undo, name="claim_undo"),
    path("claims/<key:key>/split/", claims_parting.claim_split, name="claim_split"),
    path("claims/<key:key>/join/", claims_parting.claim_join, name="claim_join"),
    path("claims/<key:key>/history/", marking.claim_history, name="claim_history"),
    path("articles/<key:key>/sources/suggest/", echoes.source_suggest, name="source_suggest"),
    path("articles/<key:key>/shorthand/", echoes.shorthand_read, name="shorthand_read"),
    path("articles/<key:key>/times/read/", echoes.time_read, name="time_read"),
    path("articles/<key:key>/submit/", submitting.report_submit, name="report_submit"),
    path("articles/<key:key>/take-back/", submitting.report_take_back, name="report_take_back"),
    path(
        "articles/<key:key>/sentences/nothing/",
        submitting.sentence_nothing,
        name="sentence_nothing",
    ),
    path("articles/<key:key>/words/hold/", naming.words_hold, name="words_hold"),
    path("articles/<key:key>/events/new/", reported_events.event_new, name="event_new"),
    path("events/<key:key>/change/", reported_events.event_change, name="event_change"),
    path("events/<key:key>/main/", reported_events.event_main, name="event_main"),
    path("events/<key:key>/aside/", reported_events.event_aside, name="event_aside"),
    path(
        "articles/<key:article_key>/figures/<key:key>/whose/",
        people_sheet.figure_whose,
        name="figure_whose",
    ),
    path("suggestions/<key:key>/take/", suggesting.suggestion_take, name="suggestion_take"),
    path("suggestions/<key:key>/reject/", suggesting.suggestion_reject, name="suggestion_reject"),
    path("articles/<key:key>/suggestions/again/", suggesting.report_suggest, name="report_suggest"),
    path(
        "articles/<key:key>/suggestions/aside/",
        suggesting.suggestions_aside,
        name="suggestions_aside",
    ),
    path("patterns/", suggesting.pattern_list, name="pattern_list"),
    path("patterns/<key:key>/reset/", suggesting.pattern_reset, name="pattern_reset"),
    # end of desk/
]
