"""Who is kept from what.

"colleague" works at the desk but has no hand in a protected source. "keeper" edits at the desk and
keeps the site too.
"""

EVERYBODY = {
    "anonymous", "bare", "stranger", "outsider", "administrator", "colleague", "editor", "keeper",
}  # fmt: skip
NOT_TRUSTED = EVERYBODY - {"editor", "keeper"}
NOT_OF_THE_DESK = EVERYBODY - {"editor", "colleague", "keeper"}
NOT_OF_THE_RECORD = {"anonymous", "bare", "stranger", "administrator", "colleague"}
READERS = {"anonymous"}
