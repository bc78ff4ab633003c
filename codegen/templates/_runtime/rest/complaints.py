"""Makes Crisp's validation messages readable.

Crisp joins the complaints of its validator (AJV) with commas. A message that is wrong is compared
with one shape for each type of message, and each of them complains:

    data.type should be equal to one of the allowed values, data.content should have required
    property 'text', data.type should be equal to one of the allowed values, data should match some
    schema in anyOf

Of these only the second is about a `picker` that was sent, and `content.text is required` says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from ..data.encode import Encodable
from ..data.unset import UNSET
from ..facts import TaggedBody
from ..facts import Variant

# People do not read a longer one; the limit keeps hostile texts cheap.
_LONGEST = 20_000
_KEY = r"\['(?:[^'\\]|\\.){0,200}+'\]"
_BEGINNING = re.compile(
    rf"(?:\A|, )data(?P<path>(?:\.[\w$]+|\[\d+\]|{_KEY})*+) (?=(?:should|must|property name) )"
)
_REQUIRED = re.compile(r"(?:should|must) have required property '(.+)'", re.DOTALL)
_KINDS = re.compile(r"(?:should|must) be ([a-z,]+)")
_SUMMARY = re.compile(r"(?:should|must) match .* in (?:anyOf|oneOf)")
_FIRST_KEY = re.compile(r"\.?([^.\[]*)")


class _Complaint(NamedTuple):
    path: str
    said: str


def readable(message: str, sent: Any, bodies: Iterable[TaggedBody]) -> str:
    """Return the message with the paths of the body that was `sent`, each complaint once.

    If `sent` is one of the `bodies`, complaints about other variants than that of its tag are left
    out, unless no others remain. A text that is not a list of complaints is returned as it is.
    """
    complaints = list(dict.fromkeys(_complaints(message)))
    if not complaints:
        return message
    plain = sent.to_dict() if isinstance(sent, Encodable) else sent
    for body in bodies:
        if not isinstance(plain, Mapping):
            continue
        tag = plain.get(body.tag)
        if isinstance(tag, str) and tag in body.variants:
            complaints = _fitting(complaints, body, body.variants[tag]) or complaints
        elif body.tagged in plain:
            complaints = _untagged(complaints, body, plain[body.tagged])
    whole = "data" if sent is UNSET else "body"
    return "; ".join(f"{path.removeprefix('.') or whole} {said}" for path, said in complaints)


def _complaints(message: str) -> Iterator[_Complaint]:
    found = list(_BEGINNING.finditer(message[:_LONGEST]))
    if not found or found[0].start() != 0 or len(message) > _LONGEST:
        return
    ends = [match.start() for match in found[1:]] + [len(message)]
    for match, end in zip(found, ends, strict=True):
        path, said = match["path"], message[match.end() : end]
        if required := _REQUIRED.fullmatch(said):
            name = required[1]
            path += name if name[0] in ".[" else f".{name}"
            said = "is required"
        yield _Complaint(path, said)


def _fitting(complaints: list[_Complaint], body: TaggedBody, variant: Variant) -> list[_Complaint]:
    """Return the complaints about the variant, then those about all variants.

    Return none if Crisp did not compare the body with each variant.
    """
    tag, tagged = f".{body.tag}", f".{body.tagged}"
    summaries = [c for c in complaints if c.path in ("", tagged) and _SUMMARY.fullmatch(c.said)]
    if not summaries:
        return []
    own, common = [], []
    for complaint in complaints:
        path = complaint.path
        if complaint in summaries:
            continue
        if path == tagged or path.startswith((f"{tagged}.", f"{tagged}[")):
            if _fits(path.removeprefix(tagged), complaint.said, variant):
                own.append(complaint)
        elif path != tag:  # the tag is a known one, so only other variants complain about it
            common.append(complaint)
    return own + common


def _untagged(complaints: list[_Complaint], body: TaggedBody, value: Any) -> list[_Complaint]:
    """Leave out complaints about all variants of a value with which no word says which is meant.

    If the word is what is wrong, say only that. Else keep the complaints about the variant that the
    value is most like; where several are as near, name them instead.
    """
    path = f".{body.tagged}"
    if not any(c.path == path and _SUMMARY.fullmatch(c.said) for c in complaints):
        return complaints
    others = [
        c for c in complaints if c.path != path and not c.path.startswith((f"{path}.", f"{path}["))
    ]
    if any(c.path == f".{body.tag}" for c in others):
        return others
    words: dict[Variant, list[str]] = {}
    for word, variant in body.variants.items():
        words.setdefault(variant, []).append(word)
    likeness = {variant: _likeness(variant, value) for variant in words}
    nearest = [variant for variant in words if likeness[variant] == max(likeness.values())]
    if len(nearest) == 1:
        return _fitting(complaints, body, nearest[0]) or complaints
    forms = ", or ".join(_form(variant, words[variant]) for variant in nearest)
    return [_Complaint(path, f"should be {forms}"), *others]


def _likeness(variant: Variant, value: Any) -> tuple[bool, int, bool]:
    kinds: dict[type, str] = {str: "string", list: "array"}
    of_kind = "object" if isinstance(value, Mapping) else kinds.get(type(value), "")
    shared = len(set(variant.keys).intersection(value)) if of_kind == "object" else 0
    return variant.kind in ("", of_kind), shared, 0 < shared == len(variant.keys)


def _form(variant: Variant, words: list[str]) -> str:
    keys = f" {{{', '.join(variant.keys)}}}" if variant.keys else ""
    return f"{variant.kind or 'anything'}{keys} ({', '.join(words)})"


def _fits(below: str, said: str, variant: Variant) -> bool:
    """Tell whether a complaint about the tagged field, or below it, is about the variant."""
    if not variant.kind:
        return True
    if not below:
        kinds = _KINDS.fullmatch(said)
        return kinds is None or variant.kind in kinds[1].split(",")
    if variant.kind != "object":
        return variant.kind == "array"
    first = _FIRST_KEY.match(below)
    return not variant.keys or (first is not None and first[1] in variant.keys)
