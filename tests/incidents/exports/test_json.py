import json

from incidents.exports.json import write_json


def test_words_are_written_verbatim():
    record = {"title": "=SUM(A1) “Жамбыл” 🙂", "low": None}

    text = write_json(record)

    assert json.loads(text) == record
    assert "Жамбыл" in text
