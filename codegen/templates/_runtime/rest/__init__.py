"""Calls of the REST API: built, tried, tried again, and read. Nothing here opens a connection."""
