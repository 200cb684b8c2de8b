"""A drawn release as JSON: the very values of the page, words verbatim."""

import json
from collections.abc import Mapping
from typing import Any


def write_json(record: Mapping[str, Any]) -> str:
    """Write a drawn release as JSON (UTF-8 text, keys in the record's own order, ended by a line)."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
