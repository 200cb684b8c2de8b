"""Reports that carry one text on the stage: of two desks, in every state, one with a protected source."""

from annotations.actions import copies, sources
from annotations.models import Copy
from annotations.values.vocabulary import PartRole
from tests import factories
from tests.hostile.audiences import NOT_OF_THE_DESK, NOT_TRUSTED, READERS

NOT_OF_THEIR_DESK = {"anonymous", "bare", "administrator", "colleague", "editor", "keeper"}
SHARED = (
    "A barge sank on Monday in the lower lock after it struck the old gate, the canal board said.",
    "A gardener who works beside the lock said that three rowers were pulled out of the water alive.",
    "The board said that the lock stays closed to all ships until divers have looked at the gate.",
)


def copied_reports(stage):
    """A group: two reports of the desk, one that waits and one set apart; two of the other desk."""
    plant = stage.canaries.plant
    author, editor = stage.people["author"], stage.people["editor"]
    stranger, both = stage.people["stranger"], stage.people["both"]
    first = _report(stage, "a copied report", by=author, kept_from=NOT_OF_THE_DESK)
    stage.rows["copied"] = first
    stage.rows["gardener_claim"] = _claim_of_a_protected_source(stage, first)
    for name, by, kept_from in (
        ("a report set apart", author, NOT_OF_THE_DESK),
        ("their report set apart", stranger, NOT_OF_THEIR_DESK),
        ("a proposed copy", author, NOT_OF_THE_DESK),
        ("their proposed copy", stranger, NOT_OF_THEIR_DESK),
    ):
        stage.rows[name] = _report(stage, name, by=by, kept_from=kept_from)
    for name, by, kept_from in (
        ("a report set apart", editor, NOT_OF_THE_DESK),
        ("their report set apart", both, NOT_OF_THEIR_DESK),
    ):
        copy = copies.confirm_copy(_copy_of(stage.rows[name]), seen=1, by=by)
        reason = plant(f"why there is {name}", kept_from)
        stage.rows[f"{name}: copy"] = copy
        stage.rows[f"{name}: drafts"] = copies.separate_copy(
            copy, seen=copy.version, by=by, reason=reason
        )
    stage.rows["other_copies"] = _copy_of(stage.rows["their_article"]).group
    stage.rows["copies"] = _copy_of(first).group
    stage.rows["copy"] = _copy_of(stage.rows["a proposed copy"])
    stage.rows["their_copy"] = _copy_of(stage.rows["their proposed copy"])


def _copy_of(article):
    return Copy.objects.get(article=article)


def _report(stage, name, *, by, kept_from):
    """A report with the shared paragraphs, and with a headline and a sentence of its own."""
    plant = stage.canaries.plant
    title = plant(f"title of {name}", kept_from)
    own = plant(f"words that only {name} has", kept_from)
    text = "\n\n".join([title, *SHARED, f"A photograph shows {own}."])
    return factories.make_article(
        by=by, text=text + "\n", title=title, outlet=plant(f"outlet of {name}", READERS | {"bare"})
    )


def _claim_of_a_protected_source(stage, article):
    """What a protected source says in a paragraph that all of them carry."""
    plant = stage.canaries.plant
    author = stage.people["author"]
    source = factories.make_source(
        "a gardener", by=author, kind="witness", named="unnamed_person", only_in=article
    )
    source = sources.protect_source(
        source, seen=source.version, label="a gardener", by=author,
        reason=plant("why the source of a copied report is protected", NOT_OF_THE_DESK),
        identity={"name": plant("name of the source of a copied report", NOT_TRUSTED)},
    )  # fmt: skip
    stage.rows["gardener"] = source
    return factories.make_claim(
        article, by=author, source=source, state="submitted", figures=(),
        note=plant("note on a claim of a copied report", NOT_OF_THE_DESK),
        parts=(
            factories.part(article, PartRole.SOURCE, "A gardener"),
            factories.part(article, PartRole.CONTENT, "three rowers were pulled out of the water"),
        ),
    )  # fmt: skip
