"""Calls of the REST API: builds requests, decides on retries, reads answers, without a network."""
