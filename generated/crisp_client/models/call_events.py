# Rendered from spec/rtm/call.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/call.yaml`."""

from __future__ import annotations
