"""Paths of the spec, with the marks of `{page_number?}` and `{path...}`, and as they are sent."""

import re
from urllib.parse import quote

_PARAMETER = re.compile(r"\{(\w+)(\?|\.\.\.)?\}")


def unmarked(path):
    """As others write it."""
    return _PARAMETER.sub(r"{\1}", path)


def filled(path, values):
    """With values as they have to be sent."""

    def sent(match):
        return quote(str(values[match[1]]), safe="/" if match[2] == "..." else "")

    return _PARAMETER.sub(sent, path)


def pattern(path):
    """What every request of this route looks like, each value in a group of its name."""
    pieces = _PARAMETER.split(path)
    found = re.escape(pieces[0])
    for name, mark, literal in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        values = "[^?#]+" if mark == "..." else "[^/?#]+"
        found += f"(?P<{name}>{values})" + re.escape(literal)
    return re.compile(found)
