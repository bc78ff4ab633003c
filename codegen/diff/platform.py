"""Compare `api.yaml`, which holds for every operation and event."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.change import shown
from codegen.diff.change import without_rule
from codegen.diff.sides import Sides
from codegen.ir import ErrorReason
from codegen.ir import Field
from codegen.ir import Platform

# By attribute of the platform: the path of the setting in api.yaml, and the rule.
_PLAIN = {
    "host": ("host", "platform.host-changed"),
    "base_path": ("base_path", "platform.host-changed"),
    "tier_header": ("auth.tier_header", "auth.header-changed"),
    "default_tier": ("auth.default_tier", "auth.default-tier-changed"),
    "name": ("api", "docs.changed"),
    "rest_reference": ("reference.rest", "docs.changed"),
    "rtm_reference": ("reference.rtm", "docs.changed"),
    "revision": ("revision", "revision.changed"),
    "grace": ("ending.grace", "deprecation.grace-changed"),
}
_KEYED = {
    "rtm": ("rtm", "rtm.protocol-changed"),
    "rtm_endpoints": ("rtm.endpoints", "rtm.endpoint-changed"),
    "status_errors": ("errors.statuses", "error.class-changed"),
}
# Compared below, or where they are used: at the operations.
_HANDLED = {*_PLAIN, *_KEYED, "place", "places", "answers", "safety", "page_rows", "params"}
_HANDLED |= {"tiers", "scoped_tiers", "retry_statuses", "reasons", "handles"}
_HOOKS = ("hook", "web_hook")


def platform_changes(sides: Sides) -> Iterator[Change]:
    return _Settings(sides.old.api.platform, sides.new.api.platform).changes(sides)


@frozen
class _Settings:
    old: Platform
    new: Platform

    def changes(self, sides: Sides) -> Iterator[Change]:
        for attribute, (path, rule) in _PLAIN.items():
            yield from self._setting(rule, path, *self._both(attribute))
        for attribute, (path, rule) in _KEYED.items():
            yield from self._keyed(rule, path, *self._both(attribute))
        yield from self._members(
            "auth.tier-added", "auth.tier-removed", "auth.tiers", *self._both("tiers")
        )
        yield from self._members(
            "error.retry-added",
            "error.retry-removed",
            "errors.retry",
            *self._both("retry_statuses"),
        )
        yield from self._setting("docs.changed", "auth.scoped_tiers", *self._both("scoped_tiers"))
        yield from self._reasons()
        yield from self._unused_params(sides)
        for attribute in without_rule(self.new, _HANDLED):
            rule = "hook.scheme-changed" if attribute.startswith(_HOOKS) else "other.changed"
            before, after = self._both(attribute)
            if isinstance(before, Mapping) and isinstance(after, Mapping):
                yield from self._keyed(rule, attribute, before, after)
            else:
                yield from self._setting(rule, attribute, before, after)

    def _both(self, attribute: str) -> tuple[Any, Any]:
        return getattr(self.old, attribute, None), getattr(self.new, attribute, None)

    def _setting(self, rule: str, path: str, before: object, after: object) -> Iterator[Change]:
        if before != after:
            yield self._change(rule, path, before, after)

    def _keyed(
        self, rule: str, path: str, before: Mapping[Any, Any], after: Mapping[Any, Any]
    ) -> Iterator[Change]:
        for key in dict.fromkeys([*after, *before]):
            yield from self._setting(rule, f"{path}.{key}", before.get(key), after.get(key))

    def _change(self, rule: str, path: str, before: object, after: object) -> Change:
        # A setting that one side lacks has the place of its block.
        return Change(
            rule=rule,
            subject=f"api.yaml {path}",
            name=path.rpartition(".")[2],
            before=shown(before),
            after=shown(after),
            part="setting",
            old=self.old.places.get(path) if before else None,
            new=self.new.places.get(path) if after else None,
        )

    def _members(
        self,
        added: str,
        removed: str,
        path: str,
        old: tuple[object, ...],
        new: tuple[object, ...],
    ) -> Iterator[Change]:
        for member in dict.fromkeys([*new, *old]):
            if member not in old:
                yield self._change(added, path, "", member)
            elif member not in new:
                yield self._change(removed, path, member, "")

    def _reasons(self) -> Iterator[Change]:
        before, after = ({r.reason: r for r in p.reasons} for p in (self.old, self.new))
        for key in dict.fromkeys([*after, *before]):
            path = f"errors.reasons.{key}"
            one, other = before.get(key), after.get(key)
            if other is None:
                yield self._change("error.reason-removed", path, one, "")
            elif one is None:
                yield self._change("error.reason-added", path, "", other)
            elif one != other:
                yield from self._reason(path, one, other)

    def _reason(self, path: str, old: ErrorReason, new: ErrorReason) -> Iterator[Change]:
        classes = [
            reason.error or platform.status_errors.get(reason.status)
            for reason, platform in ((old, self.old), (new, self.new))
        ]
        yield from self._setting("error.class-changed", path, *classes)
        yield from self._setting("error.status-changed", path, old.status, new.status)
        yield from self._setting("docs.changed", path, old.doc, new.doc)
        if classes[0] == classes[1]:
            yield from self._setting("docs.changed", f"{path}.error", old.error, new.error)
        yield from self._setting("docs.changed", f"{path}.scope", old.scope, new.scope)

    def _unused_params(self, sides: Sides) -> Iterator[Change]:
        """Compare the parameters that no path uses; the others are compared as arguments."""
        old, new = (
            {field.place for operation in side.api.operations() for field in operation.path_params}
            for side in (sides.old, sides.new)
        )
        for name in dict.fromkeys([*self.new.params, *self.old.params]):
            path = f"params.{name}"
            match self.old.params.get(name), self.new.params.get(name):
                case None, Field(type_text=come):
                    yield self._change("docs.parameter-added", path, "", come)
                case Field(type_text=gone), None:
                    yield self._change("docs.parameter-removed", path, gone, "")
                case Field() as one, Field() as other if one != other:
                    if one.place not in old or other.place not in new:
                        yield self._change("docs.changed", path, one.type_text, other.type_text)
