"""The real-time connection: where to, in which state, and what comes over it."""
