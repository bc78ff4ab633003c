"""Requests of a client that keep a rate."""
