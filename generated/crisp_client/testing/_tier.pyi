# Rendered from spec, codegen/templates/testing/_tier.pyi.j2. Do not edit: change that and run `make generate`.
"""What kind of token a pair of identifier and key is."""

from typing import Literal
from typing import TypeAlias

Tier: TypeAlias = Literal["user", "website", "plugin"]
