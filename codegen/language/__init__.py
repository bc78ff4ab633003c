"""The grammar of the spec as JSON Schema, so that an editor completes, explains and checks."""
