"""Define a spot of the walk: a value, its owner, and its way, to Crisp or from Crisp."""

from __future__ import annotations

from attrs import evolve
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.change import shown
from codegen.diff.sides import Sides
from codegen.ir import Direction
from codegen.ir import Field
from codegen.ir import Place


@frozen
class Spot:
    """A value that both sides have, or one of them, and that is compared."""

    sides: Sides
    origin: str
    """Its owner: `operation website.get_website`, `event message:send`, `type Website`."""
    address: str
    direction: Direction
    part: str = "field"
    name: str = ""
    before: str = ""
    after: str = ""
    old: Place | None = None
    new: Place | None = None
    above: tuple[tuple[str, str], ...] = ()
    """Pairs of types around the value, so that the walk ends for a type that holds itself."""

    @property
    def sent(self) -> bool:
        return self.direction is Direction.SENT

    def rule(self, request: str, result: str) -> str:
        """Return the id of the rule for the way that the value goes."""
        return request if self.sent else result

    def value_change(self, rule: str, before: object = None, after: object = None) -> Change:
        """Return a change of the value itself: it concerns one way only."""
        return evolve(self.change(rule, before, after), direction=self.direction)

    def change(self, rule: str, before: object = None, after: object = None) -> Change:
        """Return a change of a fact about the value: it concerns both ways."""
        return Change(
            rule=rule,
            subject=self.sides.subject(self.address, self.old, self.new),
            name=self.name,
            before=self.before if before is None else shown(before),
            after=self.after if after is None else shown(after),
            part=self.part,
            old=self.old,
            new=self.new,
            origins=frozenset({self.origin}),
        )

    def field(self, wire: str, old: Field | None, new: Field | None, part: str) -> Spot:
        """Return the spot of a field inside the value; at least one side has the field."""
        return evolve(
            self,
            address=f"{self.address}{'' if self.address.endswith((' ', '.')) else '.'}{wire}",
            part=part,
            name=wire,
            before=old.type_text if old else "",
            after=new.type_text if new else "",
            old=old.place if old else None,
            new=new.place if new else None,
        )
