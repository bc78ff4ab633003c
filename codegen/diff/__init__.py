"""Compare two specs: `compare` finds what differs, `rules` says what that means for callers."""
