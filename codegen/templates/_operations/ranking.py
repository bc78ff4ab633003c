"""Rank operations by a question in people's words.

Each word counts by how few operations have it, and by where they have it: people's own words
(`words:` of the spec) before the name, and that before the sentence of the reference.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping

import attrs

from .description import Operation
from .description import operations

_WORDS, _NAME, _DOC, _RESOURCE = 3.0, 2.0, 1.5, 0.5
_EMPTY = frozenset(
    "a an and any are as at be by can crisp do does for from get has have how i if in into is it "
    "its me my of on or our out so that the their them there these they this through to up use "
    "user via want we what when where which who why will with without you your".split()
)
# By its stem: what the names of operations say for it, so that any of them finds the others.
_VERBS = {
    **dict.fromkeys(("creat", "new", "mak"), "add"),
    **dict.fromkeys(("edit", "chang", "modify", "set"), "updat"),
    **dict.fromkeys(("delet", "eras"), "remov"),
    **dict.fromkeys(("retriev", "show", "se", "view", "fetch", "display"), "list"),
}


@attrs.frozen
class _Known:
    operation: Operation
    weights: Mapping[str, float]
    phrases: tuple[frozenset[str], ...]


def ranked(question: str) -> list[Operation]:
    """Return the operations that have any word of the question, the most fitting first."""
    asked = set(_stems(question))
    rarity = _rarity()
    scored = []
    for known in _known():
        score = sum(
            rarity[stem] * weight / (weight + 1.0)
            for stem in asked
            if (weight := known.weights.get(stem, 0.0))
        )
        fitting = (
            sum(rarity[stem] for stem in phrase & asked) * len(phrase & asked) / len(phrase)
            for phrase in known.phrases
        )
        score += 0.5 * max([0.0, *fitting])
        if known.operation.deprecated:
            score *= 0.6
        if question.strip() in (known.operation.key, known.operation.name):
            score = math.inf
        if score:
            scored.append((-score, known.operation.key, known.operation))
    return [operation for *_, operation in sorted(scored, key=lambda one: one[:2])]


def _stems(text: str) -> Iterator[str]:
    for word in re.findall(r"[a-z0-9]+", text.lower().replace("'s", "").replace("e-mail", "email")):
        if word not in _EMPTY:
            yield _stem(word)


def _stem(word: str) -> str:
    """Return a word without its endings, so that `closing`, `closed` and `closes` are one."""
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    word = word.removesuffix("e")
    return _VERBS.get(word, word)


@functools.cache
def _known() -> tuple[_Known, ...]:
    return tuple(_of(operation) for operation in operations().values())


def _of(operation: Operation) -> _Known:
    weights: defaultdict[str, float] = defaultdict(float)
    texts = [
        (_NAME, operation.name),
        (_NAME, " ".join(operation.also)),
        (_DOC, operation.doc),
        (_RESOURCE, operation.resource),
        (_WORDS, " ".join(operation.words)),
    ]
    for weight, text in texts:
        for stem in set(_stems(text)):
            weights[stem] += weight
    phrases = [frozenset(_stems(phrase)) for phrase in (operation.name, *operation.words)]
    return _Known(operation, weights, tuple(phrase for phrase in phrases if phrase))


@functools.cache
def _rarity() -> Mapping[str, float]:
    known = _known()
    counts = Counter(stem for one in known for stem in one.weights)
    return {stem: math.log(1 + len(known) / count) for stem, count in counts.items()}
