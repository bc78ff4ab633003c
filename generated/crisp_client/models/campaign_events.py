# Rendered from spec/rtm/campaign.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/campaign.yaml`."""

from __future__ import annotations

from .._runtime.data.annotations import complete_annotations

complete_annotations(globals())
