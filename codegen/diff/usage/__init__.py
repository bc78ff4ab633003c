"""Find what of the package a program names, and which findings of a diff reach it."""
