"""Values: decoded from JSON, encoded into it, and what they are made of."""
