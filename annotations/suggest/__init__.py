"""The suggestion engine: what a report seems to say. It proposes; a person decides."""
