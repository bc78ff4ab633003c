"""Match findings with the facts of a program: which of them reach it, and where."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve
from attrs import frozen

from codegen.diff.findings import Finding
from codegen.diff.usage.bodies import body_of
from codegen.diff.usage.facts import ALL_FIELDS
from codegen.diff.usage.facts import Facts
from codegen.diff.usage.facts import Sent
from codegen.diff.usage.known import Known
from codegen.diff.usage.sent import SentMatch
from codegen.diff.usage.sent import WORD
from codegen.diff.uses import Use
from codegen.ir import Direction
from codegen.ir import Model
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Ref
from codegen.typeinfo import references

_CALLED = {"alias-added", "alias-removed", "alias-moved", "iterator-added", "iterator-removed"}


def uses_of(finding: Finding, facts: Facts, known: Known) -> tuple[Use, ...]:
    """Return the places of a program that a finding reaches: the sure ones first, each once."""
    found: dict[tuple[str, int, str], Use] = {}
    for use in _Match(finding, known, facts).uses():
        key = (use.at.file, use.at.line, use.text)
        if key not in found or use.sure:
            found[key] = use
    # A line that listens to an event names it, too.
    more = {(u.at.file, u.at.line) for u in found.values() if not u.text.startswith("names ")}
    kept = [
        use
        for use in found.values()
        if not use.text.startswith("names ") or (use.at.file, use.at.line) not in more
    ]
    return tuple(sorted(kept, key=lambda use: (not use.sure, use.at, use.text)))


def holds_for_all(finding: Finding) -> bool:
    """Tell whether a finding reaches every program: what `api.yaml` says for the whole API.

    What is wrong with `revision:` reaches none; the maintainer of the spec mends it.
    """
    return not finding.change.origins and finding.rule.area != "revision"


@frozen
class _Match(SentMatch):
    facts: Facts

    @property
    def _area(self) -> str:
        return self.finding.rule.area

    def uses(self) -> Iterator[Use]:
        change = self.finding.change
        if holds_for_all(self.finding):
            yield from self._raised()
            return
        for origin in sorted(change.origins):
            sort, _, name = origin.partition(" ")
            match sort:
                case "operation":
                    yield from self._of_operation(name)
                case "event":
                    yield from self._of_event(name)
                case "type":
                    yield from self._of_type(name)

    def _raised(self) -> Iterator[Use]:
        """Yield where the program names the classes of an error that changed."""
        change = self.finding.change
        for named in self.facts.named:
            if named.name in (change.before, change.after):
                yield named.use

    # Operations

    def _of_operation(self, key: str) -> Iterator[Use]:
        change = self.finding.change
        calls = [call for call in self.facts.calls if call.operation == key]
        part, _, inner = _within(change.subject, key)
        if part in ("query", "path", "body") and inner:
            yield from self._of_argument(key, part, inner)
        elif self._aspect == "order-changed":
            yield from (
                call.use if call.positional else evolve(call.use, sure=False)
                for call in calls
                if call.positional or call.starred
            )
        elif self._aspect == "argument-renamed":
            for call in calls:
                if change.before in call.keywords:
                    yield call.use
                elif call.starred:
                    yield evolve(call.use, sure=False)
        elif self._aspect in _CALLED:
            yield from (call.use for call in calls if call.called == change.name)
        elif self._aspect == "paging-changed":
            yield from (call.use for call in calls if call.called.startswith("iter_"))
        elif self._area == "type":
            yield from self._named([change.name])
            return
        elif self._area == "operation" or change.subject.partition(" ")[0] == key or part:
            yield from (call.use for call in calls)
        else:  # a declaration that this operation shares, as a parameter of api.yaml
            yield from self._of_argument(key, "", change.subject.rpartition(".")[2])
        if not self._aspect.endswith("added"):
            yield from self.facts.of_any(key)

    def _of_argument(self, key: str, part: str, path: str) -> Iterator[Use]:
        wire, _, inner = path.partition(".")
        if self._area == "result":
            yield from self.facts.of_operation(key)
            return
        operation = self.known.operations[key]
        if isinstance(operation.body, TypeBody):
            apart = {field.wire for field in (*operation.path_params, *operation.query)}
            if part == "body" or (not part and wire not in apart):
                key = body_of(key)
        sent = [one for one in self.facts.sent if one.owner == key]
        yield from self._of_sent(sent, wire, bool(inner))

    # Events

    def _of_event(self, name: str) -> Iterator[Use]:
        change = self.finding.change
        if name not in self.known.events:  # what a client sends over the socket
            yield from (evolve(one.use, sure=False) for one in self.facts.listens)
            return
        part, _, inner = _within(change.subject, name)
        is_field = part or change.subject != name
        if not is_field:
            yield from self.facts.of_event(name)
            if self._aspect in ("payload-unknown", "payload-described"):
                yield from (read.use for read in self.facts.reads if read.owner == name)
            return
        field = (f"{part}.{inner}" if inner else part) or change.subject.partition(".")[2]
        yield from self._of_read([name], field, any(True for _ in self.facts.of_event(name)))

    # Types

    def _of_type(self, name: str) -> Iterator[Use]:
        change = self.finding.change
        owners = self._owners(name)
        names = self._names_of(self.known.former(name))
        if self._area == "type" and self._aspect not in ("key-changed", "kind-changed"):
            yield from self._named(
                [change.before, change.after]
                if self._aspect == "renamed"
                else names
                if change.name == name
                else [change.name]
            )
            return
        _, _, path = change.subject.partition(".")
        if not path or "." not in change.subject:
            yield from self._of_whole_type(name, names)
            return
        if self._goes(Direction.SENT):
            wire, _, inner = path.partition(".")
            sent = [s for s in self.facts.sent if any(self._may_be(s, one) for one in owners)]
            yield from self._of_sent(sent, wire, bool(inner))
            yield from self._wild()
        if self._goes(Direction.RECEIVED):
            yield from self._of_read(owners, path, self._is_met(names))

    def _owners(self, name: str) -> list[str]:
        """Return the types that have the fields: by other names too, and those within a union."""
        found = self.known.former(name)
        if isinstance(self.known.types.get(name), Union):
            found += self.known.models_in(Ref(name))
        declared = self.finding.change.subject.partition(".")[0]
        return found + ([declared] if declared in self.known.types else [])

    def _may_be(self, one: Sent, name: str) -> bool:
        """Tell whether an object is one of a type, or holds such as are not written there."""
        if one.owner == name:
            return True
        return not one.whole and name in self.known.contained.get(one.owner, ())

    def _of_whole_type(self, name: str, names: list[str]) -> Iterator[Use]:
        """Yield what has to do with a type, where a finding is about the type as a whole."""
        yield from self._named(names)
        named = self.known.types.get(name)
        if isinstance(named, Model):
            yield from self._unsure(self._reaching())
            return
        tag = named.by if isinstance(named, Union) else ""
        for owner, wire in sorted(self.known.fields_with(name)):
            if self._goes(Direction.SENT):
                sent = [one for one in self.facts.sent if self._may_be(one, owner)]
                yield from self._of_sent(sent, tag if tag and self._aspect in WORD else wire)
            if self._goes(Direction.RECEIVED):
                yield from self._of_read([owner], wire, self._is_met(names))
        yield from self._wild()
        for call in self.facts.calls:  # whose answer or body is such a value itself
            operation = self.known.operations.get(call.operation)
            whole = (operation.returns, operation.body_type) if operation is not None else ()
            if any(found is not None and name in references(found) for found in whole):
                yield evolve(call.use, sure=False)

    def _goes(self, way: Direction) -> bool:
        match self._area:
            case "request":
                return way is Direction.SENT
            case "result":
                return way is Direction.RECEIVED
        return self.finding.direction in ("", "both") or self.finding.direction == (
            "request" if way is Direction.SENT else "response"
        )

    def _names_of(self, owners: list[str]) -> list[str]:
        return [made for made, of in self.known.classes.items() if of.owner in owners] or owners

    def _named(self, names: Iterable[str]) -> Iterator[Use]:
        wanted = {f"models.{name}" for name in names}
        yield from (named.use for named in self.facts.named if named.name in wanted)

    # What is read

    def _of_read(self, owners: list[str], path: str, met: bool) -> Iterator[Use]:
        """Yield where a field of some types or events may be read."""
        wires = path.split(".")
        names = {wires[0]: self._python_names(owners, wires[0])}
        for read in self.facts.reads:
            if read.owner in owners and read.name in names[wires[0]]:
                yield read.use
            elif read.owner in owners and read.name == "extra" and self._aspect == "added":
                yield evolve(read.use, sure=False)
            elif not read.owner and met and read.name in names[wires[0]] | ALL_FIELDS:
                if self._aspect != "added" or read.name not in ALL_FIELDS:
                    yield read.use
            elif met and len(wires) > 1 and read.name == wires[-1]:
                yield evolve(read.use, sure=False)
        if self._aspect != "added":
            for whole in self.facts.wholes:
                if not whole.owners.isdisjoint(owners):
                    yield whole.use
        yield from self._wild()

    def _python_names(self, owners: list[str], wire: str) -> set[str]:
        found = (self.known.field_sent(owner, wire) for owner in owners)
        return {field.name for field in found if field is not None} or {wire}

    def _is_met(self, names: list[str]) -> bool:
        """Tell whether a program may have a value of a type at all."""
        return any(True for _ in self._reaching()) or any(True for _ in self._named(names))

    def _reaching(self) -> Iterator[Use]:
        """Yield the uses of the operations and events that have the type."""
        for key in self.finding.operations:
            yield from self.facts.of_operation(key)
        for name in self.finding.events:
            yield from self.facts.of_event(name)

    def _wild(self) -> Iterator[Use]:
        """Yield the places that may call any operation that has the type."""
        if self._aspect == "added":
            return
        for key in self.finding.operations:
            yield from self.facts.of_any(key)

    def _unsure(self, uses: Iterable[Use]) -> Iterator[Use]:
        yield from (evolve(use, sure=False) for use in uses)


def _within(subject: str, owner: str) -> tuple[str, str, str]:
    """Return what a subject says after its owner: `query`, `.`, `filter`; empty if nothing."""
    if not subject.startswith(f"{owner} "):
        return "", "", ""
    return subject.removeprefix(f"{owner} ").partition(".")
