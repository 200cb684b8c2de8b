"""Log lines that nobody can forge: one event, one line."""

import logging


class OneLineFormatter(logging.Formatter):
    r"""Write each record on one line; line breaks inside it show as `\n` and `\r`."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """Format, then spell out line breaks; a traceback keeps its own lines."""
        line = super().format(record)
        if record.exc_info:
            return line
        return line.replace("\r", "\\r").replace("\n", "\\n")
