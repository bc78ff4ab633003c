"""Compare the spec with what Crisp's official clients send; see docs/drift.md."""
