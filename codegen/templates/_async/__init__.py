"""The half of the package that does input and output."""
