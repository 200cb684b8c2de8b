"""Who may do what. This table is the rule; views ask it, a test walks every address with it.

A right says which roles may try; what a person may see is `visible_to(person)`, and what a state
allows is `review.transitions`.
"""

from collections.abc import Iterable

from annotations.values.vocabulary import Code, gettext_noop


class Role(Code):
    """The groups of people with accounts. Readers have none."""

    JOURNALIST = "journalist", gettext_noop("journalist")
    EDITOR = "editor", gettext_noop("editor")
    ADMINISTRATOR = "administrator", gettext_noop("administrator")


class Right(Code):
    """What can be done, in the words of the page that lists it."""

    USE_OWN_ACCOUNT = "use_own_account", gettext_noop("see one’s own page, change one’s password")
    SEE_REPORTS = "see_reports", gettext_noop("read the reports and claims of one’s desks")
    IMPORT_REPORT = "import_report", gettext_noop("import a report, correct what is said about it")
    MARK_CLAIMS = "mark_claims", gettext_noop("mark, change, withdraw and submit claims")
    DECIDE_COPIES = "decide_copies", gettext_noop("say which reports carry one text")
    COMMENT = "comment", gettext_noop("comment on a claim")
    SEE_SOURCES = "see_sources", gettext_noop("see sources and their names")
    CHANGE_SOURCES = "change_sources", gettext_noop("change a source, give many claims another")
    MERGE_SOURCES = "merge_sources", gettext_noop("merge sources and take them apart")
    PROTECT_SOURCES = "protect_sources", gettext_noop("protect a source, open or purge its details")
    REVIEW_CLAIMS = "review_claims", gettext_noop("verify, return, dispute and correct claims")
    SEE_RECORD = "see_record", gettext_noop("see incidents before they are published")
    EDIT_RECORD = "edit_record", gettext_noop("link events, rule on numbers, settle conflicts")
    PUBLISH = "publish", gettext_noop("publish, redact, take down and put up again")
    KEEP_SITE = "keep_site", gettext_noop("keep people, roles, desks and outlets")


ALL = frozenset(Role)
DESK = frozenset({Role.JOURNALIST, Role.EDITOR})
EDITORS = frozenset({Role.EDITOR})
KEEPERS = frozenset({Role.EDITOR, Role.ADMINISTRATOR})

MAY: dict[Right, frozenset[Role]] = {
    Right.USE_OWN_ACCOUNT: ALL,
    Right.SEE_REPORTS: DESK,
    Right.IMPORT_REPORT: DESK,
    Right.MARK_CLAIMS: DESK,
    Right.DECIDE_COPIES: DESK,
    Right.COMMENT: DESK,
    Right.SEE_SOURCES: ALL,
    Right.CHANGE_SOURCES: EDITORS,
    Right.MERGE_SOURCES: KEEPERS,
    Right.PROTECT_SOURCES: DESK,
    Right.REVIEW_CLAIMS: EDITORS,
    Right.SEE_RECORD: EDITORS,
    Right.EDIT_RECORD: EDITORS,
    Right.PUBLISH: EDITORS,
    Right.KEEP_SITE: frozenset({Role.ADMINISTRATOR}),
}


def roles_may(roles: Iterable[Role], right: Right) -> bool:
    """Tell whether any of these roles has the right."""
    return not MAY[right].isdisjoint(roles)
