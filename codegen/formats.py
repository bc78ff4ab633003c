"""The forms of texts that everything knows: a `format:` of another name is only documentation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen


@frozen
class Format:
    """`said` is for docs, `schema` the name that JSON Schema has for it."""

    said: str
    schema: str
    _form: re.Pattern[str]

    @property
    def or_empty(self) -> str:
        """The pattern, for JSON Schema, of a text that has the form or is empty."""
        return f"^({self._form.pattern})?$"

    def fits(self, text: str) -> bool:
        """Return whether a text has the form; an empty one, which stands for none, always does."""
        return not text or self._form.fullmatch(text) is not None


# No narrower than any server's: what is refused here, no server takes. Spaces are listed, as the
# languages of those who read an export differ in what `\s` is.
FORMATS: Mapping[str, Format] = {
    "email": Format("An e-mail address.", "email", re.compile(r"[\s\S]+@[^@ \t\n\r\f\v]+")),
    "url": Format(
        "A URL, with its scheme.", "uri", re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^ \t\n\r\f\v]+")
    ),
}
