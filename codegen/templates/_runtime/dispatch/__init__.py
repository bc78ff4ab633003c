"""Events on their way to handlers, wherever they come from."""
