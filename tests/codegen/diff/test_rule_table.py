"""What each rule means, as one page: how grave it is, who notices, and which way the value goes.

The rows of `codegen/diff/rules/` say this too, between their texts. Here a reviewer sees it as a
whole, and whoever changes it there by accident is told. The letters are W for the wire, P for
running Python programs and T for type checkers. Where the way is `any`, a finding tells it by use.
"""

from __future__ import annotations

from codegen.diff.rules import Audience
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES

TABLE = """\
operation.added                   compatible  WPT  any
operation.removed                 breaking    WPT  any
operation.removed-deprecated      dangerous   WPT  any
operation.removed-before-sunset   breaking    WPT  any
operation.renamed                 dangerous   -P-  any
operation.renamed-without-alias   breaking    -PT  any
operation.alias-added             compatible  -PT  any
operation.alias-removed           breaking    -PT  any
operation.alias-moved             breaking    WP-  any
operation.method-changed          breaking    W--  any
operation.path-changed            breaking    W--  any
operation.route-moved             breaking    -P-  any
operation.page-optional           compatible  W--  any
operation.page-required           dangerous   W--  any
operation.success-changed         dangerous   -P-  any
operation.retry-class-changed     dangerous   -P-  any
operation.status-changed          dangerous   W--  any
operation.credentials-changed     breaking    W--  any
operation.session-changed         dangerous   -P-  any
operation.tier-added              compatible  W--  any
operation.tier-removed            breaking    W--  any
operation.tier-stated             docs        ---  any
operation.tier-unstated           docs        ---  any
operation.tier-presumed           compatible  W--  any
operation.tier-doubted            dangerous   W--  any
operation.tiers-stated            dangerous   W--  any
operation.tiers-unstated          compatible  W--  any
operation.scope-changed           dangerous   W--  any
operation.scope-stated            docs        ---  any
operation.scope-unstated          docs        ---  any
operation.result-event-changed    dangerous   -P-  any
operation.refusals-changed        docs        ---  any
operation.asks-changed            dangerous   W--  any
operation.causes-changed          dangerous   W--  any
operation.iterator-added          compatible  -PT  any
operation.iterator-removed        breaking    -PT  any
operation.paging-changed          breaking    -PT  any
operation.page-rows-changed       dangerous   W--  any
handle.added                      compatible  -PT  any
handle.removed                    breaking    -PT  any
handle.ids-changed                breaking    -PT  any
handle.method-added               compatible  -PT  any
handle.method-removed             breaking    -PT  any
handle.method-moved               breaking    -PT  any
request.added                     compatible  WPT  request
request.added-required            breaking    WPT  request
request.removed                   breaking    WPT  request
request.removed-deprecated        dangerous   WPT  request
request.removed-before-sunset     breaking    WPT  request
request.became-required           breaking    WPT  request
request.became-optional           compatible  WPT  request
request.null-accepted             compatible  W-T  request
request.null-refused              breaking    W-T  request
request.type-changed              breaking    WPT  request
request.type-narrowed             breaking    W-T  request
request.type-widened              compatible  W-T  request
request.type-renamed              dangerous   --T  request
request.type-replaced             dangerous   --T  request
request.unit-changed              breaking    W--  request
request.list-changed              breaking    WPT  request
request.encoding-changed          breaking    W--  request
request.constant-changed          breaking    W--  request
request.value-added               compatible  W-T  request
request.value-removed             breaking    W-T  request
request.values-opened             compatible  W-T  request
request.values-closed             breaking    W-T  request
request.limit-loosened            compatible  W--  request
request.limit-tightened           breaking    W--  request
request.format-changed            dangerous   W--  request
request.member-added              compatible  W-T  request
request.member-removed            breaking    W-T  request
request.discriminator-changed     breaking    W-T  request
request.default-changed           dangerous   -P-  request
request.checked                   breaking    -P-  request
request.unchecked                 compatible  -P-  request
request.one-of-loosened           compatible  WPT  request
request.one-of-tightened          breaking    WPT  request
request.argument-renamed          breaking    -PT  request
request.order-changed             breaking    -PT  request
request.form-changed              breaking    -PT  request
request.mapping-accepted          compatible  -PT  request
request.mapping-refused           breaking    -PT  request
result.added                      compatible  -PT  response
result.removed                    breaking    WPT  response
result.removed-deprecated         dangerous   WPT  response
result.removed-before-sunset      breaking    WPT  response
result.given                      compatible  -PT  response
result.withheld                   breaking    WPT  response
result.may-be-none                breaking    -PT  response
result.never-none                 compatible  -PT  response
result.absence-changed            compatible  W--  response
result.type-changed               breaking    WPT  response
result.type-widened               breaking    -PT  response
result.type-narrowed              compatible  -PT  response
result.type-renamed               breaking    --T  response
result.type-replaced              breaking    -PT  response
result.unit-changed               breaking    WP-  response
result.list-changed               breaking    WPT  response
result.value-added                dangerous   -P-  response
result.value-removed              dangerous   -P-  response
result.values-opened              compatible  --T  response
result.values-closed              compatible  --T  response
result.limit-changed              compatible  W--  response
result.format-changed             dangerous   -P-  response
result.member-added               breaking    -PT  response
result.variant-added              dangerous   -P-  response
result.member-removed             dangerous   -P-  response
result.discriminator-changed      breaking    WPT  response
event.added                       compatible  WP-  any
event.removed                     breaking    WPT  any
event.removed-deprecated          dangerous   WPT  any
event.removed-before-sunset       breaking    WPT  any
event.moved                       dangerous   -P-  any
event.tier-added                  compatible  W--  any
event.tier-removed                breaking    W--  any
event.tiers-stated                dangerous   W--  any
event.tiers-unstated              compatible  W--  any
event.scope-changed               dangerous   W--  any
event.hook-added                  compatible  W--  any
event.hook-removed                breaking    W--  any
event.status-changed              dangerous   W--  any
event.payload-described           compatible  -PT  any
event.payload-unknown             breaking    -PT  any
event.emit-added                  compatible  W--  any
event.emit-removed                breaking    W--  any
type.added                        compatible  -PT  any
type.removed                      breaking    -PT  any
type.removed-deprecated           dangerous   -PT  any
type.removed-before-sunset        breaking    -PT  any
type.renamed                      dangerous   -P-  any
type.former-name-added            compatible  -PT  any
type.former-name-removed          dangerous   -PT  any
type.kind-changed                 breaking    WPT  any
type.form-added                   compatible  -PT  any
type.form-removed                 breaking    -PT  any
type.form-changed                 breaking    -PT  any
type.moved                        dangerous   -P-  any
type.key-changed                  dangerous   -P-  any
type.unused-changed               docs        ---  any
field.secret-changed              dangerous   -P-  any
deprecation.announced             compatible  -P-  any
deprecation.withdrawn             compatible  -P-  any
deprecation.sunset-earlier        dangerous   W--  any
deprecation.sunset-set            compatible  W--  any
deprecation.sunset-later          compatible  W--  any
deprecation.sunset-dropped        compatible  W--  any
deprecation.sunset-missing        dangerous   -P-  any
deprecation.sunset-too-soon       dangerous   -P-  any
deprecation.grace-changed         compatible  -P-  any
deprecation.successor-changed     compatible  -P-  any
platform.host-changed             breaking    W--  any
auth.header-changed               breaking    W--  any
auth.tier-added                   compatible  W--  any
auth.tier-removed                 breaking    WPT  any
auth.default-tier-changed         dangerous   -P-  any
rtm.protocol-changed              breaking    W--  any
rtm.endpoint-changed              dangerous   W--  any
hook.scheme-changed               breaking    W--  any
error.reason-added                compatible  -P-  any
error.reason-removed              dangerous   -P-  any
error.class-changed               breaking    -P-  any
error.status-changed              dangerous   W--  any
error.retry-added                 dangerous   -P-  any
error.retry-removed               dangerous   -P-  any
revision.changed                  docs        ---  any
revision.not-raised               dangerous   W--  any
revision.raised-too-little        dangerous   W--  any
docs.changed                      docs        ---  any
docs.example-changed              docs        ---  any
docs.parameter-added              docs        ---  any
docs.parameter-removed            docs        ---  any
other.changed                     dangerous   WPT  any
"""
LETTERS = {"W": Audience.WIRE, "P": Audience.PYTHON, "T": Audience.TYPES}


def row(rule: Rule) -> str:
    noticed = "".join(
        letter if member in rule.audience else "-" for letter, member in LETTERS.items()
    )
    return f"{rule.id:<34}{rule.severity!s:<12}{noticed}  {rule.direction}"


def test_severity_audience_and_direction_of_every_rule() -> None:
    assert [row(rule) for rule in RULES.values()] == TABLE.splitlines()
