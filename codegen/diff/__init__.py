"""What differs between two specs, and what it means: `compare` finds, `rules` judges."""
