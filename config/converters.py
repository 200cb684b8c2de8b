"""What may stand in an address where a row's key belongs. Anything else is no address at all: 404."""


class KeyConverter:
    """The random id of a row: small letters and digits, so that no odd character reaches a query."""

    regex: str = "[0-9a-z]{1,20}"

    def to_python(self, value: str) -> str:
        """Take the key as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """Write the key as it stands."""
        return value
