"""Values: decoding them from JSON, encoding them into JSON, and the base of their classes."""
