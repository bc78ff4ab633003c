"""One request over one HTTP library, and what can go wrong with it."""
