"""What every part of the package stands on; it knows nothing of Crisp's operations and events."""
