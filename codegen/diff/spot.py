"""Where the walk stands: a value that both sides have, who has it, and which way it goes."""

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
    """A value that is compared: who has it, which way it goes, where it stands."""

    sides: Sides
    origin: str
    at: str
    direction: Direction
    part: str = "field"
    name: str = ""
    before: str = ""
    after: str = ""
    old: Place | None = None
    new: Place | None = None
    above: tuple[tuple[str, str], ...] = ()
    """Pairs of types that we are inside of."""

    @property
    def sent(self) -> bool:
        return self.direction is Direction.SENT

    def change(self, aspect: str, before: object = None, after: object = None) -> Change:
        """`aspect` is that of the direction, unless it says another one by itself."""
        area = "request" if self.sent else "result"
        what = aspect if "." in aspect else f"{area}.{aspect}"
        return Change(
            what=what,
            subject=self.sides.subject(self.at, self.old, self.new),
            name=self.name,
            before=self.before if before is None else shown(before),
            after=self.after if after is None else shown(after),
            part=self.part,
            direction=self.direction if "." not in aspect else Direction.NONE,
            old=self.old,
            new=self.new,
            origins=frozenset({self.origin}),
        )

    def field(self, wire: str, old: Field | None, new: Field | None) -> Spot:
        """One step deeper, to a field that at least one side has."""
        return evolve(
            self,
            at=f"{self.at}{'' if self.at.endswith((' ', '.')) else '.'}{wire}",
            name=wire,
            before=old.type_text if old else "",
            after=new.type_text if new else "",
            old=old.place if old else None,
            new=new.place if new else None,
        )
