"""Uploads: what a file is, what is asked of Crisp, what goes to the storage host."""
