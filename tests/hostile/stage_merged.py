"""What is one on the stage: merged sources, of which one was protected since, and merged incidents."""

from annotations.actions import sources
from annotations.actions.merging import merge_sources
from incidents.actions.evidence import link_event
from incidents.actions.uniting import merge_incidents
from incidents.gathering.gathered import gathered
from tests import factories, record_factories
from tests.hostile.audiences import EVERYBODY, NOT_OF_THE_RECORD, NOT_TRUSTED, READERS
from tests.incidents.fallen_tolls import fallen
from tests.record_factories import note_fall


def merged_sources(stage):
    """Two names of one body; and one person who was merged, and whom nobody may tell apart since."""
    plant = stage.canaries.plant
    author, keeper = stage.people["author"], stage.people["keeper"]
    guard = factories.make_source("Coast guard", by=author, kind="government_other")
    watch = factories.make_source("Coast watch", by=author, kind="government_other")
    stage.rows["guard"] = guard
    stage.rows["watch"] = merge_sources(
        watch, guard, seen=watch.version, into_seen=guard.version, by=keeper,
        reason=plant("why two sources are one", READERS | {"bare"}),
    )  # fmt: skip
    office = factories.make_source("Pilots’ office", by=author, kind="government_other")
    pilot = factories.make_source(
        plant("label of a merged source before protection", EVERYBODY), by=author, kind="expert",
        named="named_person",
    )  # fmt: skip
    pilot = merge_sources(
        pilot, office, seen=pilot.version, into_seen=office.version, by=keeper,
        reason=plant("why a source was merged that is protected since", EVERYBODY),
    )  # fmt: skip
    stage.rows["office"] = office
    stage.rows["pilot"] = sources.protect_source(
        pilot, seen=pilot.version, reason="He is threatened.", label="a pilot", place="", by=author,
        identity={"name": plant("name of a merged source", NOT_TRUSTED)},
    )  # fmt: skip


def merged_incidents(stage):
    """An incident that never was public and is part of a public one; a toll that fell."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    stage.rows["part"] = part = record_factories.make_incident(
        by=editor, title=plant("title of a merged incident", NOT_OF_THE_RECORD),
        place=plant("place of a merged incident", NOT_OF_THE_RECORD),
    )  # fmt: skip
    link_event(part, stage.rows["second_event"], by=editor)
    stage.rows["whole"] = whole = fallen(by=author, editor=editor)
    note_fall(
        whole, fall=gathered(whole).falls[0].fingerprint, words="Counted twice.", seen=0, by=editor
    )
    record_factories.release_of(whole, by=editor)
    for row in (part, whole):
        row.refresh_from_db()
    merge_incidents(
        part, whole, seen=part.version, into_seen=whole.version, by=editor,
        reason=plant("why two incidents are one", NOT_OF_THE_RECORD),
    )  # fmt: skip
    record_factories.release_of(whole, by=editor, why="Something was added.")
    [fall] = gathered(whole).falls
    words = plant("why a toll fell, not yet published", NOT_OF_THE_RECORD)
    note_fall(whole, fall=fall.fingerprint, words=words, seen=fall.version, by=editor)
