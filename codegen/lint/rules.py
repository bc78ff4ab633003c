"""The rules of lint. The table is their documentation: `python -m codegen lint --explain ID`.

Where a rule has to be broken, a `note:` at that place says why, and is enough.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Literal

from attrs import frozen


@frozen
class Rule:
    """An error is a likely mistake about the API. A warning is about what is hard to read."""

    severity: Literal["error", "warning"]
    what: str
    why: str
    instead: str


def _error(what: str, why: str, instead: str) -> Rule:
    return Rule("error", what, why, instead)


def _warning(what: str, why: str, instead: str) -> Rule:
    return Rule("warning", what, why, instead)


RULES: Mapping[str, Rule] = {
    # Prose
    "doc-missing": _warning(
        "A type, or a thing that is sent over the socket, has no `doc:`.",
        "Without it, an editor shows callers nothing but the name.",
        "doc: A message as Crisp answers it.",
    ),
    "doc-many-sentences": _warning(
        "A `doc:` has more than one sentence.",
        "It is the first line of a docstring, and the summary in lists.",
        "Keep what the thing is in `doc:`; a surprise goes into `note:`.",
    ),
    "prose-full-stop": _warning(
        "A `doc:` or `note:` does not end with a full stop.",
        "The two are joined, with sentences on units and bounds, into one docstring.",
        "note: The unit is not documented.",
    ),
    # Files and names
    "file-of-resource": _warning(
        "Operations of a resource stand in a file that is not named for it.",
        "Readers look for a method in the file of its resource.",
        "Operations of `website_people` stand in rest/website_people*.yaml.",
    ),
    "file-of-family": _warning(
        "Events of a family stand in a file that is not named for it.",
        "Readers look for an event in the file of its family.",
        "Events of the family `message` stand in rtm/message.yaml.",
    ),
    "event-outside-family": _warning(
        "The name of an event does not begin with its family.",
        "Its class is in another module than its name suggests.",
        "Put `session:set_state` into the family `session`.",
    ),
    "path-names-differ": _error(
        "Two routes name the value at the same place of a path differently.",
        "OpenAPI takes the two for one path, and callers wonder whether they are the same thing.",
        "/website/{website_id}/inbox/{inbox_id} in both.",
    ),
    "parameter-unused": _warning(
        "No path has a parameter that `params:` in api.yaml describes.",
        "It was left behind, or a path spells its name differently.",
        "Remove it, or give the route that should have it its own type under `path:`.",
    ),
    # Types
    "type-unused": _warning(
        "No operation or event uses a type.",
        "It makes no code, so nothing tests it.",
        "Remove it, or use it.",
    ),
    "type-far-away": _warning(
        "A type in types/ has only one file of operations or events that uses it.",
        "Who reads a change to that file does not see it.",
        "Move it under `types:` of the file that uses it.",
    ),
    "untyped": _warning(
        "A value may be anything, and no `note:` says why.",
        "Callers get no help with it, and nobody knows whether Crisp really sends anything there.",
        "data:\n  type: {str: any}\n  note: Whatever the website passed.",
    ),
    "row-without-key": _warning(
        "Rows of a list in pages have no `key:`, and no `note:` says why.",
        "The iterator then compares whole rows, so it yields a row twice that changes in between.",
        "key: session_id",
    ),
    "page-of-one-thing": _warning(
        "A page of a path is answered with one thing, not with a list, and no `note:` says why.",
        "There is no iterator for it, and the emulator answers each page alike.",
        "returns: [Thing]",
    ),
    "key-optional": _error(
        "The `key:` of a type is a field that may be absent.",
        "Rows without it can be compared only as a whole.",
        "Move the field to `fields:`, if it is always there.",
    ),
    "variant-without-word": _error(
        "A type `by:` a field has a variant for a word that the field never has.",
        "It is misspelt, or a word is missing in the enum.",
        "Spell both alike.",
    ),
    "word-without-variant": _error(
        "A word of the field that decides a type has no variant.",
        "To a type checker, the value may then be any of the variants.",
        "of:\n  text: str\n  note: str",
    ),
    # Fields
    "time-without-unit": _error(
        "A number or a text has the name of a time, or a number that of a length, and no unit.",
        "Only a time that says so has a `datetime` beside it, and is sent from one.",
        "created_at: ms",
    ),
    "unit-of-the-other": _error(
        "What has the name of a time says `s`, or what has that of a length of time says `ms`.",
        "`ms` is a time, which has a `datetime` beside it; `s` is a length.",
        "delay: s",
    ),
    "secret-unmarked": _error(
        "A text in an answer has the name of a secret and is not marked as one.",
        "It would show in the `repr` of the result, and so in logs.",
        "token:\n  type: str\n  secret: true",
    ),
    "default-of-required": _warning(
        "A field of a body or query has a default and is always sent; no `note:` says why.",
        "Crisp's own default needs no sending; one of ours decides for the caller.",
        "per_page?: int 20..50 = 20",
    ),
    "max-without-length": _error(
        "`max:` stands at a value that has no length.",
        "`max:` limits a text or a list; of other values nothing checks it.",
        "count: int 0..20",
    ),
    "min-without-length": _error(
        "`min:` stands at a value that has no length.",
        "`min:` limits a text or a list; of other values nothing checks it.",
        "count: int 1..20",
    ),
    "format-without-text": _error(
        "`format: email` or `format: url` stands at a value that is no text.",
        "Only a text, or a list of texts, has such a form; of other values nothing checks it.",
        "contact:\n  type: str\n  format: email",
    ),
    "seen-beside-words": _warning(
        "`seen:` gives samples of a value whose words are listed.",
        "The two disagree sooner or later.",
        "Put the words into the enum, or have a `str` with `seen:`.",
    ),
    # Operations
    "tiers-all-presumed": _warning(
        "`tiers:` has every tier, and each in parentheses.",
        "One word says the same: nothing is known of any.",
        "tiers: unknown",
    ),
    "safety-restated": _warning(
        "`safety:` repeats the rule of the verb, or of the operation whose route is shared.",
        "`safety:` should mark only the operations that differ.",
        "Remove it.",
    ),
    "words-of-two": _error(
        "Two operations have the same phrase in `words:`.",
        "Who looks for it cannot tell which of the two to call.",
        "words: close a ticket, where that is what it does; other words at the other.",
    ),
    "words-known": _warning(
        "A phrase of `words:` has no word that the name or the `doc:` of the operation lacks.",
        "It is found by these already.",
        "words: close a ticket",
    ),
    "asks-of-read": _error(
        "`asks:` of an operation that is safe.",
        "Nobody is asked before something is read.",
        "Remove it, or state its `safety:`.",
    ),
    "body-of-get": _error(
        "A GET or HEAD operation has a body.",
        "Proxies and caches throw it away.",
        "Pass it in the query.",
    ),
    # Handles
    "handle-name-restated": _warning(
        "`names:` of a handle states the name that a method has by the rule.",
        "`names:` should show only the methods that differ.",
        "Remove it.",
    ),
    # Scopes
    "scope-of-nobody": _error(
        "An operation needs a scope and is closed to every tier whose tokens have scopes.",
        "One of the two is wrong.",
        "tiers: [user, plugin]\nscope: website:settings read",
    ),
    "scope-against-verb": _warning(
        "A GET or HEAD needs `write`, or another verb `read`, and no `note:` says why.",
        "Who asks for a token by this spec gets one that may do too much, or too little.",
        "scope: website:settings read",
    ),
    "scope-lookalike": _warning(
        "Two scopes differ in one letter of their last word.",
        "One of them is misspelt, and a token is asked for with a scope that Crisp does not know.",
        "website:conversation:sessions in both.",
    ),
    # Events
    "payload-unknown": _warning(
        "Nothing is known of what an event carries, and no `note:` says why.",
        "A reader cannot tell whether anybody looked.",
        "payload: unknown\nnote: No source says what it carries.",
    ),
    "gone-and-delivered": _error(
        "An event that Crisp no longer lists is said to come as a web hook.",
        "One of the two is wrong.",
        "web_hook: false",
    ),
    "gone-and-awaited": _error(
        "An operation causes or awaits an event that Crisp no longer lists.",
        "A program would wait for ever.",
        "Name the event that took its place.",
    ),
    "successor-ends": _warning(
        "What is to be used instead was announced to end as well, or is gone.",
        "A program that follows the advice has to be changed twice.",
        "successor: website.get_website",
    ),
    "sunset-missing": _error(
        "A thing is `deprecated:` without a `sunset:`, though api.yaml has `ending:`.",
        "Callers were promised a day until which they have time.",
        "sunset: 2026-12-31",
    ),
    "since-the-future": _error(
        "`since:` is later than the `revision:` in api.yaml.",
        "A revision cannot have what a later one brought.",
        "Raise `revision:` when something new is described.",
    ),
    "since-not-compared": _error(
        "`since:` is a date and the `revision:` in api.yaml a version, or the other way round.",
        "Nobody can tell which of the two is later.",
        "Name the revision as api.yaml does, in all places.",
    ),
}


def listed() -> Iterator[str]:
    width = max(map(len, RULES))
    for name, rule in sorted(RULES.items()):
        yield f"{rule.severity:<7}  {name:<{width}}  {rule.what}"


def explained(name: str) -> str:
    rule = RULES[name]
    instead = textwrap.indent(rule.instead, "    ")
    return f"{name}: {rule.severity}\n{rule.what}\n{rule.why}\n\nInstead:\n{instead}"
