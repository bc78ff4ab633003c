"""The base of all other parts of the package; it does not know single operations or events."""
